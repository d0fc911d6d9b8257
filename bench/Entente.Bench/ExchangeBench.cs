using System.Diagnostics;
using System.Globalization;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;
using Microsoft.Data.Sqlite;

namespace Entente.Bench;

/// <summary>Two sides with real stores: one act until it is durable and signed, until the counterpart has cosigned it over a loopback mailbox, import of a long record, start on it.</summary>
internal static class ExchangeBench
{
    private const int Acts = 200;
    private const int Long = 10_000;

    internal static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            Console.WriteLine($"{folder}, {Environment.ProcessorCount} cores");
            await using var hanbit = await Side.Open(folder, "hanbit.example");
            await using var meridian = await Side.Open(folder, "meridian.example");
            var invite = (await hanbit.Shared.Invite("kr-us", "kr-us", "hanbit.example", [], null))!;
            var reply = (Opened.Made)await meridian.Shared.Accept(invite.File, "meridian.example", null);
            await hanbit.Shared.Confirm(reply.Row.File, reply.Row.Ours.Fingerprint.ToString());
            await meridian.Shared.Confirm(invite.File, invite.Ours.Fingerprint.ToString());
            await Hand(hanbit.Dialogue, meridian.Dialogue);
            await Hand(meridian.Dialogue, hanbit.Dialogue);

            Figures.Header();
            var alone = new Figures("release: durable and signed, one officer");
            for (var i = 0; i < Acts; i++) await alone.Step(() => Say(hanbit.Dialogue));
            alone.Print(Acts);
            await Hand(hanbit.Dialogue, meridian.Dialogue);
            await Hand(meridian.Dialogue, hanbit.Dialogue);
            await OverAMailbox(folder, hanbit.Dialogue, meridian.Dialogue);
            await LongRecord(hanbit, meridian);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task OverAMailbox(string folder, SharedDialogue from, SharedDialogue to)
    {
        var (one, other) = (from.CarriedTo(to.Seat.Me), to.CarriedTo(from.Seat.Me));
        var settings = new MailboxSettings(Path.Combine(folder, "mailbox"), 0, TimeProvider.System) { Limits = new MailboxLimits { Requests = 1_000_000 } };
        if (await MailboxHost.Start(settings, CancellationToken.None) is not MailboxStart.Started { Host: var host }) throw new InvalidOperationException("the mailbox does not start");
        await using var mailbox = host;
        mailbox.Allow(one.Box);
        using var http = MailboxCarrier.Client();
        await using var loop = new CarryLoop(TimeProvider.System);
        (from.Changed, to.Changed) = (() => loop.Nudge("kr-us"), () => loop.Nudge("kr-us"));
        await using var second = new CarryLoop(TimeProvider.System);
        to.Changed = () => second.Nudge("kr-us");
        var address = new Uri(mailbox.Address);
        await loop.Carry(one, new MailboxCarrier(address, one, http, TimeProvider.System), new CarrySettings());
        await second.Carry(other, new MailboxCarrier(address, other, http, TimeProvider.System), new CarrySettings());
        await loop.StartAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);

        var cosigned = new Figures("release: cosigned by the peer over a loopback mailbox");
        for (var i = 0; i < Acts; i++)
        {
            await cosigned.Step(async () =>
            {
                await Say(from);
                var size = from.Read(r => r.Own.Size);
                while (from.Read(r => r.Own.CosignedBy(to.Seat.Ours.CosignKey.Name)) < size) await Task.Yield();
            });
        }

        cosigned.Print(Acts);
        await loop.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
    }

    private static async Task LongRecord(Side hanbit, Side meridian)
    {
        for (var written = 0; written < Long; written += 500) await Say(hanbit.Dialogue, 500);
        var pouch = await hanbit.Dialogue.Make(meridian.Dialogue.Seat.Me);
        var watch = Stopwatch.StartNew();
        await meridian.Dialogue.Take(pouch.Bytes);
        Print($"import of one pouch with {Long} acts ({pouch.Bytes.Length / 1024} KiB)", watch, Long);
        watch.Restart();
        var again = await SharedDialogues.Open(meridian.Store, meridian.Folder, SharedDialogues.Edge(TimeProvider.System));
        Print($"start on {Long} acts", watch, Long);
        GC.KeepAlive(again);
    }

    private static void Print(string what, Stopwatch watch, int things) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-58} {watch.ElapsedMilliseconds,9:N0} ms {things / watch.Elapsed.TotalSeconds,20:N0} a second"));

    private static async Task Hand(SharedDialogue from, SharedDialogue to)
    {
        var made = await from.Make(to.Seat.Me);
        if (await to.Take(made.Bytes) is not PouchOpened.Taken) throw new InvalidOperationException("a pouch was refused");
    }

    private static async Task Say(SharedDialogue dialogue, int acts = 1)
    {
        var said = Enumerable.Range(0, acts).Select(_ => new Utterance("proposal.table", new ProposalArg(null, [], null, null)) { Enclosures = Utterance.Enclose(new Wording("en", "A working group")) }).ToList();
        if (await dialogue.Release(said) is not Released.Done) throw new InvalidOperationException("an act was not released");
    }

    private sealed class Side(SideStore store, SharedDialogues shared, string folder) : IAsyncDisposable
    {
        public SideStore Store => store;

        public SharedDialogues Shared => shared;

        public string Folder => folder;

        public SharedDialogue Dialogue => shared.Live[0];

        public static async Task<Side> Open(string folder, string side)
        {
            var path = Path.Combine(folder, side);
            DataFolder.Create(path);
            var store = SideStore.Open(DataFolder.Files(path));
            return new Side(store, await SharedDialogues.Open(store, path, SharedDialogues.Edge(TimeProvider.System)), path);
        }

        public async ValueTask DisposeAsync()
        {
            await shared.DisposeAsync();
            await store.DisposeAsync();
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Entente.Dialogue;
using Entente.Node.Carriers;
using Entente.Node.Shared;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Bench;

/// <summary>Two sides with real stores: one act until it is durable and signed, 32 clients at once, until the counterpart has cosigned it over a loopback mailbox, import of pouches.</summary>
internal static class ExchangeBench
{
    private const int Acts = 200, Clients = 32, ByClients = 3_200;
    private const int Rounds = 5, Imported = 50_000, WithWords = 3_000;

    internal static async Task<int> Run(Goals goals)
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-").FullName;
        try
        {
            Console.WriteLine($"{folder}, {Environment.ProcessorCount} cores");
            var (hanbit, meridian, proposal) = await Side.Pair(folder);
            await using var one = hanbit;
            await using var other = meridian;
            Figures.Header();
            for (var i = 0; i < Acts; i++) await Side.Say(hanbit.Dialogue, [Side.Words()]);
            var alone = new Figures("release: durable and signed, one officer");
            for (var i = 0; i < Acts; i++) await alone.Step(() => Side.Say(hanbit.Dialogue, [Side.Words()]));
            alone.Print(Acts);
            goals.AtMost("single act durable and signed, p50", alone.Milliseconds(0.5), 3, "ms");
            await Together(folder, hanbit.Dialogue, proposal, goals);
            await Side.Hand(hanbit.Dialogue, meridian.Dialogue);
            await Side.Hand(meridian.Dialogue, hanbit.Dialogue);
            await OverAMailbox(folder, hanbit.Dialogue, meridian.Dialogue, goals);
            await Import(folder, hanbit.Dialogue, meridian.Dialogue, proposal, goals);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task Together(string folder, SharedDialogue dialogue, ActRef proposal, Goals goals)
    {
        var one = new Figures("release: the same without words");
        for (var i = 0; i < Acts; i++) await one.Step(() => Side.Say(dialogue, Side.Wordless(proposal, 1)));
        var byOne = one.Print(Acts);
        var many = new Figures($"release: durable and signed, {Clients} clients of one dialogue");
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < ByClients / Clients; i++) await many.Step(() => Side.Say(dialogue, Side.Wordless(proposal, 1)));
        })));
        var together = many.Print(ByClients);
        using var bare = new BareStore(Path.Combine(folder, "bare-16"));
        var entry = RandomNumberGenerator.GetBytes(450);
        var sixteen = new Figures("limit: SQLite insert, WAL, FULL, 16 rows a commit");
        for (var i = 0; i < ByClients / 16; i++)
        {
            await sixteen.Step(() =>
            {
                bare.Insert(Enumerable.Repeat(entry, 16));
                return Task.CompletedTask;
            });
        }

        var rows = sixteen.Print(ByClients);
        goals.AtLeast(
            "acts/s of 32 clients of one dialogue, times one client's", together / byOne, 1, "times", string.Create(CultureInfo.InvariantCulture, $"{together:N0} a second, one {byOne:N0}, SQLite at 16 {rows:N0}"));
    }

    private static async Task OverAMailbox(string folder, SharedDialogue from, SharedDialogue to, Goals goals)
    {
        var (one, other) = (from.CarriedTo(to.Seat.Me), to.CarriedTo(from.Seat.Me));
        var settings = new MailboxSettings(Path.Combine(folder, "mailbox"), 0, TimeProvider.System) { Limits = new MailboxLimits { Requests = 1_000_000 } };
        if (await MailboxHost.Start(settings, CancellationToken.None) is not MailboxStart.Started { Host: var host }) throw new InvalidOperationException("the mailbox does not start");
        await using var mailbox = host;
        mailbox.Allow(one.Box);
        using var http = MailboxCarrier.Client();
        await using var loop = new CarryLoop(TimeProvider.System);
        await using var second = new CarryLoop(TimeProvider.System);
        (from.Changed, to.Changed) = (() => loop.Nudge(Side.Id), () => second.Nudge(Side.Id));
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
                await Side.Say(from, [Side.Words()]);
                var size = from.Read(r => r.Own.Size);
                while (from.Read(r => r.Own.CosignedBy(to.Seat.Ours.CosignKey.Name)) < size) await Task.Delay(1);
            });
        }

        cosigned.Print(Acts);
        goals.AtMost("act → cosigned by the peer over a loopback mailbox, p50", cosigned.Milliseconds(0.5), 30, "ms", $"p99 {cosigned.Milliseconds(0.99):F0} ms");
        await loop.StopAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
        (from.Changed, to.Changed) = (() => { }, () => { });
        for (var i = 0; i < 3; i++)
        {
            await Side.Hand(from, to);
            await Side.Hand(to, from);
        }
    }

    private static async Task Import(string folder, SharedDialogue from, SharedDialogue to, ActRef proposal, Goals goals)
    {
        List<(double Ours, double Pure)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            var before = from.Read(r => r.Own.Size);
            for (var written = 0; written < Imported; written += 2_500) await Side.Say(from, Side.Wordless(proposal, 2_500));
            var pouch = await from.Make(to.Seat.Me);
            var lines = from.Read(r => r.Own.Lines(before, r.Own.Size));
            var pure = Time(() => Pure(folder, lines, from.Seat));
            var watch = Stopwatch.StartNew();
            if (await to.Take(pouch.Bytes) is not PouchOpened.Taken { NewActs: Imported }) throw new InvalidOperationException("not all of it came");
            rounds.Add((Imported / watch.Elapsed.TotalSeconds, Imported / pure));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import of {Imported} acts, {pouch.Bytes.Length / 1024} KiB: {rounds[^1].Ours:N0} a second; parse, tree, SQLite of the same: {rounds[^1].Pure:N0}; ratio {rounds[^1].Ours / rounds[^1].Pure:F2}"));
            await Side.Hand(to, from);
        }

        goals.Ratio(
            "import of a pouch, acts without words", $"{Goals.Median(rounds.Select(r => r.Ours)) / 1000:F0} k acts/s",
            $"parse + tree + SQLite, one batch: {Goals.Median(rounds.Select(r => r.Pure)) / 1000:F0} k/s", Goals.Median(rounds.Select(r => r.Ours / r.Pure)), 0.4);

        await Side.Say(from, [.. Enumerable.Range(0, WithWords).Select(_ => Side.Words())]);
        var words = await from.Make(to.Seat.Me);
        var opened = Time(() => to.Take(words.Bytes).GetAwaiter().GetResult());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import of {WithWords} acts, each with words of its own: {WithWords / opened:N0} a second"));
    }

    // All that any importer has to do: the line is in its one spelling, the tree has the signed root, the rows are durable.
    private static void Pure(string folder, IReadOnlyList<ReadOnlyMemory<byte>> lines, Seat seat)
    {
        using var bare = new BareStore(Path.Combine(folder, "bare-" + Guid.NewGuid().ToString("N")));
        var range = new CompactRange();
        foreach (var line in lines)
        {
            if (!EntryHeader.TryRead(line, seat.Me, seat.Members.Count, out _, out _)) throw new InvalidOperationException("a line");
            range.Append(Rfc6962.Leaf(line.Span));
        }

        range.Root();
        bare.Insert(lines.Select(line => line.ToArray()));
    }

    private static double Time(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }
}

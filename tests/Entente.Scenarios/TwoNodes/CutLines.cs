using System.Diagnostics;
using System.Text;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Carriers;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// Two real nodes that reach their mailbox only through lines that break off again and again, in the middle of a request's header, of a pouch, of an answer,
/// and after a request was taken and before it was answered. Officers go on working meanwhile. <c>SEED</c> repeats a run, as far as processes can.
/// </summary>
public sealed class CutLines(ITestOutputHelper output) : IDisposable
{
    private const string Dialogue = "hanbit-meridian";
    private const int CutsOfEachLine = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-cut-");

    [Fact(Timeout = 240_000)]
    public async Task Nodes_behind_lines_that_break_again_and_again_end_with_everything_once_and_equal()
    {
        var cancel = TestContext.Current.CancellationToken;
        var seed = Environment.GetEnvironmentVariable("SEED") is { } given ? int.Parse(given) : Random.Shared.Next();
        output.WriteLine($"SEED={seed}");
        var watch = Stopwatch.StartNew();
        var box = await Confirmed();
        using var mailbox = await MailboxProcess.Start(In("mailbox"), box);
        await using CuttingProxy ours = new(mailbox.Address), theirs = new(mailbox.Address);
        await ServedSide.Furnish(In("hanbit"), Dialogue, "meridian.example", ours.Address);
        await ServedSide.Furnish(In("meridian"), Dialogue, "hanbit.example", theirs.Address);
        using var hanbit = await ServedSide.Start(In("hanbit"), Dialogue, cancel);
        using var meridian = await ServedSide.Start(In("meridian"), Dialogue, cancel);
        ServedSide[] both = [hanbit, meridian];
        await Until(() => both.All(side => side.Read(Dialogue, (record, _) => Enumerable.Range(0, 2).All(m => record.Now.Opening(m) is not null))), "both are open");

        output.WriteLine($"both open after {watch.Elapsed.TotalSeconds:F1} s");
        watch.Restart();
        var cuts = Task.WhenAll(CutAgainAndAgain(ours, new Random(seed), cancel), CutAgainAndAgain(theirs, new Random(seed + 1), cancel));
        var random = new Random(seed + 2);
        for (var i = 0; !cuts.IsCompleted && watch.Elapsed < Patience; i++)
            await both[i % 2].Say("proposal", "", ("title-en", $"Proposal {i}"), ("words-en", Words(random)));
        await cuts.WaitAsync(Patience, cancel);
        output.WriteLine($"{2 * CutsOfEachLine} cuts, {both.Sum(side => side.Released.Count)} acts in {watch.Elapsed.TotalSeconds:F1} s");

        ours.Heal();
        theirs.Heal();
        ActRef proposal = default;
        await Until(() => (proposal = meridian.Read(Dialogue, (record, _) => record.Now.Objects<Proposal>().Select(p => p.Ref).FirstOrDefault(p => p.Member == 0))) != default, "a proposal is there");
        await meridian.Say("offer", $"?obj={Uri.EscapeDataString(proposal.ToString())}&slot=review", ("words-en", "We offer to consider it."));
        ActRef? offer = null;
        await Until(() => (offer = hanbit.Read(Dialogue, (record, _) => record.Now.StandsBy(new SlotId(proposal, Slot.Review), 1))) is not null, "the offer is there");
        await hanbit.Say("take", $"?obj={Uri.EscapeDataString(proposal.ToString())}&slot=review&for={Uri.EscapeDataString(offer.ToString()!)}");
        await Until(() => both.All(Settled) && Waiting() == 0, "everything is settled and nothing is under way");
        output.WriteLine($"settled after {watch.Elapsed.TotalSeconds:F1} s");

        Assert.Single(both.Select(side => side.Read(Dialogue, (record, _) => StateDigest.Of(record.Now))).Distinct());
        foreach (var side in both)
            side.Read(Dialogue, (record, store) =>
            {
                for (var m = 0; m < 2; m++)
                {
                    // Every act once: as many as were released, their openings before them, acknowledgements between.
                    Assert.Equal(both[m].Released.Count + 1, record.Now.Log(m).Count(e => e.Act.Header.Kind != "ack"));
                    Assert.All(record.Now.Log(m), e => Assert.Null(e.Void));
                }

                var titles = record.Now.Objects<Proposal>().Select(p => Text(store, record.Now.Act(p.Ref)!.Header.Enclosures[1].Commitment));
                Assert.Equal(Enumerable.Range(0, both.Sum(one => one.Released.Count) - 2).Select(i => $"Proposal {i}").Order(StringComparer.Ordinal), titles.Order(StringComparer.Ordinal));
                Assert.Empty(record.WantedFrom(1 - record.Seat.Me));
                Assert.Empty(record.TwoHistories);
                Assert.Equal(Status.AgreedToConsider, Standing.Of(record.Now, record.Now.Object<Proposal>(proposal)!).Status);
                // A pouch that broke off never came as one: none was refused, and none told of anything strange.
                var came = store.DeskRows(Dialogue, "", "pouch-came");
                Assert.NotEmpty(came);
                Assert.All(came, row => Assert.Contains("\"Notices\":[],\"Refused\":null", row.Json, StringComparison.Ordinal));
                return true;
            });
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string In(string name) => Path.Combine(folder.FullName, name);

    // Files change hands and fingerprints are compared; not even the openings have crossed.
    private async Task<Box> Confirmed()
    {
        await using var hanbit = await SharedSide.Open(In("hanbit"), TimeProvider.System);
        await using var meridian = await SharedSide.Open(In("meridian"), TimeProvider.System);
        await hanbit.Side("hanbit.example");
        await meridian.Side("meridian.example");
        var invited = Assert.IsType<SeatAnswer.Made>(await hanbit.Invite("Hanbit Meridian", ["meridian.example"], null));
        var replied = Assert.IsType<SeatAnswer.Made>(await meridian.Accept(invited.File.ToArray(), null));
        Assert.IsType<SeatAnswer.Made>(await hanbit.Confirm(replied.File.ToArray(), replied.Seat.Fingerprint.ToString()));
        Assert.IsType<SeatAnswer.Made>(await meridian.Confirm(invited.File.ToArray(), invited.Seat.Fingerprint.ToString()));
        Assert.Equal(Dialogue, invited.Seat.Dialogue);
        var seat = SharedDialogues.RecordIn(StoreReader.Open(DataFolder.Files(In("hanbit"))), Dialogue, RuleBook.Standard)!.Seat;
        return Box.Of(seat.Members[0].PouchKey, seat.Members[1].PouchKey);
    }

    private static async Task CutAgainAndAgain(CuttingProxy line, Random random, CancellationToken cancel)
    {
        for (var i = 0; i < CutsOfEachLine; i++)
        {
            // In turn: in a header, in what is sent, after something was taken and before the answer, in an answer.
            switch (i % 4)
            {
                case 0: line.CutAfter(up: random.Next(1, 600)); break;
                case 1: line.CutAfter(up: random.Next(1_000, 9_000)); break;
                case 2: line.CutAfter(down: 0); break;
                default: line.CutAfter(down: random.Next(1, 5_000)); break;
            }

            await Until(() => line.IsCut, $"cut {i}", cancel);
            line.Heal();
        }
    }

    private bool Settled(ServedSide side) => side.Read(Dialogue, (record, _) =>
        !PouchSending.IsDue(record, 1 - record.Seat.Me, timer: true) && Enumerable.Range(0, 2).All(m => record.Waiting(m) == 0)
        && record.Now.Objects<Proposal>().Any(p => Standing.Of(record.Now, p).Status == Status.AgreedToConsider));

    private int Waiting() => Directory.GetFiles(In("mailbox"), "*.pouch", SearchOption.AllDirectories).Length;

    private static string Text(StoreReader store, Digest commitment) => Encoding.UTF8.GetString(StoreDisk.Enclosure(store, SharedRecord.Of(commitment))!.Content.Span);

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(100, 600)).Select(_ => "word" + random.Next(1000)));

    private static async Task Until(Func<bool> holds, string what, CancellationToken cancel = default)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience, "never: " + what);
            await Task.Delay(50, cancel);
        }
    }
}

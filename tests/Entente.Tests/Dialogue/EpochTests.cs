using System.Collections.Immutable;
using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;
using static Entente.Tests.Dialogue.Stage;

namespace Entente.Tests.Dialogue;

/// <summary>A next epoch goes on from what the one before had when it was closed.</summary>
public sealed class EpochTests(ITestOutputHelper output)
{
    private static Move Reopened(int by, Func<OpenArg, OpenArg>? but = null) => new(by, "dialogue.open", s =>
        (but ?? (a => a))((OpenArg)Opened(by).Arg(s) with { Epoch = s.Fold.Epoch, Closes = s.Now.ClosesBefore(s.Fold.Epoch) }));

    private static Stage Closed(params Move[] before)
    {
        var stage = new Stage(2);
        foreach (var move in before.Prepend(Opened(Meridian)).Prepend(Opened(Hanbit))) Assert.Null(stage.Play(move).Void);
        stage.NextEpoch();
        return stage;
    }

    private static void Reopen(Stage stage)
    {
        Assert.Null(stage.Play(Reopened(Hanbit)).Void);
        Assert.Null(stage.Play(Reopened(Meridian)).Void);
    }

    [Fact]
    public void What_was_offered_before_can_be_taken_after()
    {
        var stage = Closed(Tabled("P", Hanbit), Offered("O", Slot.Review, "P", Hanbit));
        Reopen(stage);
        Assert.Null(stage.Play(Took("O", Slot.Review, "P", Meridian)).Void);
        Assert.IsType<SlotStatus.ReceiptOutstanding>(SlotStatus.Of(stage.Now, new SlotId(stage["P"], Slot.Review)));
        Assert.Null(stage.Play(Acked(Hanbit)).Void);
        Assert.Equal(stage["O"], Assert.IsType<SlotStatus.Agreed>(SlotStatus.Of(stage.Now, new SlotId(stage["P"], Slot.Review))).Seal.Ref);
    }

    [Fact]
    public void Who_opens_the_next_epoch_shows_that_he_knew_what_its_closes_cite()
    {
        var stage = Closed(Tabled("P", Hanbit), Offered("O", Slot.Review, "P", Hanbit), Took("O", Slot.Review, "P", Meridian));
        Assert.IsType<SlotStatus.ReceiptOutstanding>(SlotStatus.Of(stage.Now, new SlotId(stage["P"], Slot.Review)));
        Reopen(stage);
        Assert.Equal(new ActRef(2, Hanbit, 0), stage.Now.ActAt(Hanbit, Assert.Single(Seals.Find(stage.Now, new SlotId(stage["P"], Slot.Review), [0, 1])).Ends[0]).Ref);
    }

    [Fact]
    public void A_register_of_before_can_be_emptied_after()
    {
        var stage = Closed(Tabled("P", Hanbit), Offered("O", Slot.Review, "P", Hanbit));
        Reopen(stage);
        Assert.Null(stage.Play(Withdrew("P", Hanbit, Slot.Review)).Void);
        Assert.IsType<SlotStatus.Withdrawn>(SlotStatus.Of(stage.Now, new SlotId(stage["P"], Slot.Review)));
    }

    public static TheoryData<string, Func<OpenArg, OpenArg>> OtherOpenings => new()
    {
        { "cites nothing", o => o with { Closes = [] } },
        { "cites less", o => o with { Closes = [o.Closes[0] with { Size = o.Closes[0].Size - 1 }, o.Closes[1]] } },
        { "cites another root", o => o with { Closes = [o.Closes[0] with { Root = Leaf }, o.Closes[1]] } },
        { "says the first epoch again", o => o with { Epoch = 1, Closes = [] } },
        { "skips an epoch", o => o with { Epoch = 3 } },
    };

    [Theory]
    [MemberData(nameof(OtherOpenings), DisableDiscoveryEnumeration = true)]
    public void An_opening_of_the_next_epoch_cites_how_the_logs_were_closed(string flaw, Func<OpenArg, OpenArg> but)
    {
        Assert.NotEmpty(flaw);
        Assert.Equal(Refusal.OpeningNotWellFormed, Closed(Tabled("P", Hanbit)).Play(Reopened(Hanbit, but)).Void);
    }

    [Fact]
    public void An_opening_is_judged_by_the_epoch_before_whatever_stands_beside_it()
    {
        var stage = Closed(Tabled("P", Hanbit));
        Assert.Equal(Refusal.OpeningNotWellFormed, stage.Play(Reopened(Meridian, o => o with { Closes = [] })).Void);
        Assert.Null(stage.Play(Reopened(Hanbit)).Void);
    }

    [Fact]
    public void A_next_epoch_is_among_the_same_sides()
    {
        var other = Closed(Tabled("P", Hanbit)).Play(Reopened(Hanbit, o => o with { Parties = ["hanbit", "solano"], Members = [o.Members[0], o.Members[1] with { Side = "solano" }] }));
        Assert.Equal(Refusal.OpeningNotWellFormed, other.Void);
        Assert.Equal(Refusal.OpeningNotWellFormed, Closed(Tabled("P", Hanbit)).Play(Reopened(Hanbit, o => o with { Parties = ["hanbit"] })).Void);
        Assert.Equal(Refusal.OpeningNotWellFormed, Closed(Tabled("P", Hanbit)).Play(Reopened(Hanbit, o => o with { Dialogue = "another" })).Void);
    }

    [Fact]
    public void Nothing_is_said_before_all_have_opened_the_next_epoch()
    {
        var stage = Closed(Tabled("P", Hanbit));
        Assert.Equal(Refusal.OpeningIsFirst, stage.Play(Offered("O", Slot.Review, "P", Meridian)).Void);
        stage = Closed(Tabled("P", Hanbit));
        Assert.Null(stage.Play(Reopened(Hanbit)).Void);
        Assert.Equal(Refusal.DialogueNotLive, stage.Play(Offered("O", Slot.Review, "P", Hanbit)).Void);
    }

    [Fact]
    public void No_epoch_begins_while_an_entry_refers_beyond_the_close()
    {
        var stage = new Stage(2);
        stage.Play(Opened(Hanbit));
        stage.Play(Opened(Meridian));
        Assert.False(stage.Fold.NextEpoch([stage.Closes[0], stage.Closes[1] with { Size = 2 }]));
        Assert.False(stage.Fold.NextEpoch([stage.Closes[0]]));
        var fold = new Fold(RuleBook.Standard, 2, (m, size) => Root(m, size));
        foreach (var (author, header) in stage.Arrived.Take(1)) fold.Arrive(author, header);
        stage.Play(Acked(Meridian));
        fold.Arrive(Meridian, stage.Arrived[1].Header);
        fold.Arrive(Meridian, stage.Arrived[2].Header);
        stage.Play(Tabled("P", Hanbit));
        stage.Play(Acked(Meridian));
        fold.Arrive(Meridian, stage.Arrived[^1].Header);
        Assert.Equal(1, fold.Waiting(Meridian));
        Assert.False(fold.NextEpoch([.. fold.Now.Sizes.Select((size, m) => new Seen(size, Root(m, size)))]));
    }

    [Fact]
    public void References_of_an_epoch_end_at_its_close()
    {
        var stage = Closed(Tabled("P", Hanbit));
        Reopen(stage);
        Assert.Equal(2, stage.Now.Epoch);
        Assert.Equal([1, 1], stage.Now.Sizes);
        Assert.True(stage.Now.Holds(new ActRef(1, Hanbit, 1)));
        Assert.False(stage.Now.Holds(new ActRef(1, Hanbit, 2)));
        Assert.True(stage.Now.Holds(new ActRef(2, Hanbit, 0)));
        Assert.False(stage.Now.Holds(new ActRef(2, Hanbit, 1)));
        Assert.False(stage.Now.Holds(new ActRef(3, Hanbit, 0)));
        Assert.Equal(1, stage.Now.At(stage.Now.FrontierOf(1, [2, 1])).Epoch);
        Assert.Equal([2, 1], stage.Now.At(stage.Now.FrontierOf(1, [2, 1])).Sizes);
        Assert.Contains("f 1 1", StateDigest.Lines(stage.Now));
        Assert.Contains("v 1.0#1 ok", StateDigest.Lines(stage.Now));
        Assert.Contains("v 2.1#0 ok", StateDigest.Lines(stage.Now));
    }

    [Fact]
    public void Whatever_was_agreed_below_the_close_stands_after_it()
    {
        var (sealedSlots, cut) = (0, 0);
        for (var seed = 0; seed < 200; seed++)
        {
            var members = 2 + (seed % 2);
            var dialogue = RandomDialogue.Of(seed, members, 40, garbage: seed % 5 == 0);
            var random = new Random(seed);
            var most = dialogue.Fold.Now.Frontier.Select(size => size == 0 ? 0 : random.NextInt64(1, size + 1)).ToImmutableArray();
            var close = ClosedFrontier.Below(dialogue.Fold.Now, most);
            Assert.All(close.Zip(most), pair => Assert.True(pair.First <= pair.Second));
            if (close.Contains(0)) continue;
            cut += close.SequenceEqual(dialogue.Fold.Now.Frontier) ? 0 : 1;

            var fold = dialogue.Again(random, close);
            Assert.Equal(close, fold.Now.Frontier);
            Assert.True(fold.NextEpoch([.. close.Select((size, m) => new Seen(size, Root(m, size)))]));
            var before = StateDigest.Lines(dialogue.Fold.Now.At(close)).Where(line => line[0] != 'f').ToList();
            for (var m = 0; m < members; m++) fold.Arrive(m, Header(m, members, fold));
            var after = StateDigest.Lines(fold.Now);
            sealedSlots += before.Count(line => line[0] == 's');
            Assert.True(before.All(after.Contains), $"seed {seed}");
        }

        output.WriteLine($"{sealedSlots} seals, {cut} of 200 closed short");
        Assert.True(sealedSlots > 20 && cut > 50, "the generator closes too little");

        static EntryHeader Header(int by, int members, Fold fold)
        {
            var line = new EntryHeader
            {
                Kind = "dialogue.open",
                At = new DateTime(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc),
                Seen = [.. Enumerable.Range(0, members).Select(m => m == by ? (Seen?)null : new Seen(0, Root(m, 0)))],
                Arg = Reopened(by).Arg(new Stage(members)) is OpenArg open ? (open with { Epoch = 2, Closes = fold.Now.ClosesBefore(2) }).Spell() : [],
            }.Write();
            return EntryHeader.TryRead(line, by, members, out var header, out _) ? header! : throw new InvalidOperationException();
        }
    }
}

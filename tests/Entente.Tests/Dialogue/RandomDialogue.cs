using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>
/// Seeded dialogues of the standard kinds in which much is valid: offers are taken, released, crossed, sealed; authors look
/// at a part of what the others wrote. With garbage, references break, objects are wrong and arguments strange.
/// </summary>
internal sealed class RandomDialogue
{
    private readonly Random random;
    private readonly int members;
    private readonly bool garbage;
    private readonly ImmutableArray<long>[] held;
    private readonly List<(ActRef Obj, Slot Slot, ActRef Ref)> offers = [];
    private readonly List<ActRef> proposals = [], policies = [], all = [];

    private RandomDialogue(int seed, int members, bool garbage)
    {
        this.members = members;
        this.garbage = garbage;
        random = new Random(seed);
        held = [.. Enumerable.Repeat(ImmutableArray.Create(new long[members]), members)];
        Fold = new Fold(RuleBook.Standard, members, (m, size) => Stage.Root(m, size));
    }

    /// <summary>All of it, folded.</summary>
    internal Fold Fold { get; }

    /// <summary>Authors and headers in an order in which no entry waits, unless it is garbage.</summary>
    internal List<(int Author, EntryHeader Header)> Entries { get; } = [];

    internal static RandomDialogue Of(int seed, int members, int length, bool garbage = false)
    {
        var dialogue = new RandomDialogue(seed, members, garbage);
        for (var m = 0; m < members; m++) dialogue.Write(m, Opened(m));
        if (!garbage) Array.Fill(dialogue.held, dialogue.Fold.Now.Frontier);
        while (dialogue.Entries.Count < length) dialogue.Step();
        return dialogue;
    }

    /// <summary>The same entries in another order of arrival, each log's own order kept; a cut leaves the rest of a log out.</summary>
    internal Fold Again(Random order, ImmutableArray<long>? cut = null)
    {
        var logs = Enumerable.Range(0, members).Select(m => new Queue<EntryHeader>(
            Entries.Where(e => e.Author == m).Select(e => e.Header).Take((int)(cut?[m] ?? int.MaxValue)))).ToArray();
        var arrivals = logs.SelectMany((log, m) => Enumerable.Repeat(m, log.Count)).ToArray();
        order.Shuffle(arrivals);
        var fold = new Fold(RuleBook.Standard, members, (m, size) => Stage.Root(m, size));
        foreach (var m in arrivals) fold.Arrive(m, logs[m].Dequeue());
        return fold;
    }

    private void Step()
    {
        var by = random.Next(members);
        Look(by);
        Write(by, garbage && random.Next(4) == 0 ? Strange(by) : Sensible(by));
    }

    private Move Sensible(int by)
    {
        var known = Fold.At(held[by].SetItem(by, Fold.Now.Frontier[by]));
        var tabled = proposals.Where(p => known.Object<Proposal>(p) is not null).ToList();
        if (tabled.Count == 0 || random.Next(60) == 0) return Tabled("", by);
        var proposal = tabled[^1].ToString();
        var here = offers.Where(o => o.Obj == tabled[^1] && known.OfferedOn(o.Ref) is not null).ToList();
        if (here.Count == 0) return Offered("", Slot.Review, proposal, by);
        return random.Next(30) switch
        {
            < 12 => Taken(here),
            12 => Offered("", random.Next(3) == 0 ? Slot.Whether : Slot.Review, proposal, by, random.Next(5) == 0 ? new Terms(Freed: true) : new Terms(Answer.Yes)),
            13 => Withdrew(proposal, by, random.Next(2) == 0 ? Slot.Review : null),
            14 => Declined(proposal, by),
            15 => Shared("", by, replaces: policies.Count > 0 && random.Next(2) == 0 ? policies[random.Next(policies.Count)].ToString() : null),
            16 when policies.Count > 1 => Linked("", policies[0].ToString(), policies[^1].ToString(), by),
            < 22 => TookUp(proposal, by),
            _ => Acked(by),
        };

        Move Taken(List<(ActRef Obj, Slot Slot, ActRef Ref)> from)
        {
            var offer = random.Next(4) == 0 ? from[random.Next(from.Count)] : from[^1];
            return Took(offer.Ref.ToString(), offer.Slot, offer.Obj.ToString(), by);
        }
    }

    private Move Strange(int by)
    {
        var any = all.Count == 0 ? Elsewhere : all[random.Next(all.Count)].ToString();
        Move[] moves =
        [
            Took(any, Slot.Review, any, by), Offered("", (Slot)random.Next(7), any, by, at: any), Withdrew(any, by), Linked("", any, any, by), Redacted(any, by),
            AnsweredRecall(any, by), Worded("", any, random.Next(3), by), Expected(any, any, by), Declared("", by, parent: any), Met("", any, by), Opened(by),
            Knows(by, 3), Shared("", by, replaces: Elsewhere), Heard(any, "meridian", "2021-10-13", new()) with { By = by }, Tabled("", by, any, [any], any),
            new Move(by, "silence.passed", _ => new NoArg()),
        ];
        var move = moves[random.Next(moves.Length)];
        return random.Next(5) switch
        {
            0 => move.Spelled("""{"slot":"review","terms":{"at":"9007199254740991.9007199254740991#9007199254740991"}}"""),
            1 => move.On("1.9007199254740991#9007199254740991"),
            2 => move with { Obj = null },
            _ => move,
        };
    }

    private const string Elsewhere = "other/1.0#3";

    private void Look(int by)
    {
        for (var m = 0; m < members; m++)
            if (m != by && random.Next(3) > 0)
                held[by] = held[by].SetItem(m, random.NextInt64(held[by][m], Fold.Now.Frontier[m] + 1));
        bool moved;
        do
        {
            moved = false;
            for (var x = 0; x < members; x++)
            {
                if (x == by || held[by][x] == 0) continue;
                var past = Fold.Now.PastOf(x, held[by][x] - 1);
                for (var y = 0; y < members; y++)
                    if (y != by && y != x && past[y] > held[by][y])
                        (held[by], moved) = (held[by].SetItem(y, past[y]), true);
            }
        }
        while (moved);
    }

    private void Write(int by, Move move)
    {
        var stage = new Stage(members);
        var seen = held[by];
        if (garbage && random.Next(12) == 0) seen = [.. seen.Select(s => Math.Max(0, s + random.Next(-2, 3)))];
        var root = garbage && random.Next(60) == 0 ? Leaf : (Digest?)null;
        var line = new EntryHeader
        {
            Kind = move.Kind,
            At = new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc),
            Seen = [.. seen.Select((s, m) => m == by ? (Seen?)null : new Seen(s, root ?? Stage.Root(m, s)))],
            Obj = move.Obj is not null && ActRef.TryParse(move.Obj, out var obj) ? obj : null,
            Arg = move.Raw?.Invoke(stage) ?? move.Arg(stage).Spell(),
        }.Write();
        Assert.True(EntryHeader.TryRead(line, by, members, out var header, out _), Encoding.ASCII.GetString(line));
        var at = new ActRef(1, by, Entries.Count(e => e.Author == by));
        Entries.Add((by, header!));
        Fold.Arrive(by, header!);

        all.Add(at);
        if (move.Kind == "proposal.table") proposals.Add(at);
        if (move.Kind == "policy.share") policies.Add(at);
        if (move.Arg(stage) is OfferArg offer && header!.Obj is { } on) offers.Add((on, offer.Slot, at));
    }
}

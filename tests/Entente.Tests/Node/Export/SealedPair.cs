using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>
/// A shared dialogue with real keys, roots, checkpoints and cosignatures, written entry by entry. Each author has seen
/// all that was written before, unless it is told what it has seen.
/// </summary>
internal sealed class SealedPair : IDisposable
{
    internal const int Hanbit = 0, Meridian = 1;
    internal const long Time = 1_795_000_000;

    private static readonly DateTime At = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);

    private readonly SealedPair? before;
    private readonly long[] closes = [];
    private readonly TestSide[] sides;
    private readonly List<byte[]>[] lines;
    private readonly List<SignedNote>[] checkpoints;
    private readonly List<SaltedContent> enclosures = [];

    internal SealedPair(string dialogue = "kr-us", params ReadOnlySpan<string> names)
    {
        sides = names.Length == 0 ? [new TestSide(Keys.Hanbit, dialogue), new TestSide(Keys.Meridian, dialogue)] : [.. names.ToArray().Select(name => new TestSide(name, dialogue))];
        lines = [.. sides.Select(_ => new List<byte[]>())];
        checkpoints = [.. sides.Select(_ => new List<SignedNote>())];
    }

    private SealedPair(SealedPair before, ReadOnlySpan<long> closes)
    {
        (this.before, this.closes) = (before, closes.ToArray());
        sides = [.. before.sides.Select(s => s.Next())];
        lines = [.. sides.Select(_ => new List<byte[]>())];
        checkpoints = [.. sides.Select(_ => new List<SignedNote>())];
    }

    internal long Epoch => before is null ? 1 : before.Epoch + 1;

    /// <summary>The epoch before; null in the first.</summary>
    internal SealedPair? Before => before;

    internal IReadOnlyList<TestSide> Sides => sides;

    internal IReadOnlyList<List<byte[]>> Lines => lines;

    internal IReadOnlyDictionary<string, Fingerprint> Fingerprints => sides.ToDictionary(s => s.Charter.Side, s => s.Charter.Fingerprint);

    internal LogOrigin Origin(int member) => LogOrigin.Of(sides[member].Charter.Side, sides[member].Charter.Dialogue, Epoch);

    internal ExportedRecord Record => new(
        [.. sides.Select(s => s.Charter)],
        [.. sides.Select((_, m) => new ExportedLog(Origin(m), [.. lines[m].Select(l => (ReadOnlyMemory<byte>)l)], [.. checkpoints[m]]))],
        [.. enclosures])
    {
        Before = before?.Record,
    };

    internal OpenArg Open => new(
        sides[0].Charter.Dialogue, Epoch, 1, DialogueKind.Shared, [.. sides.Select(s => s.Charter.Side)],
        [.. sides.Select(s => new Member(s.Charter.Side, new Digest(s.Charter.Fingerprint.Hash.ToArray())))],
        [.. closes.Select((size, m) => before!.SeenAt(m, size))]);

    /// <summary>The policies of both, a link, a body, a meeting, a proposal that both consider, and one that only one does.</summary>
    internal static SealedPair Considered()
    {
        var pair = new SealedPair();
        pair.Write(Hanbit, "dialogue.open", pair.Open);
        pair.Write(Meridian, "dialogue.open", pair.Open);
        pair.Checkpoint();
        pair.Write(Hanbit, "ack", new AckArg([], []));
        var south = pair.Write(Hanbit, "policy.share", new PolicyArg("ko", "2017", 3, null, default, null), null, "{\"n\":1}", "New Southern Policy");
        var pacific = pair.Write(Meridian, "policy.share", new PolicyArg("en", "2019", 2, null, default, null), null, "{\"n\":1}", "Indo-Pacific Strategy");
        pair.Checkpoint();
        var link = pair.Write(Hanbit, "link.put", new LinkArg(new(south, 2), new(pacific, 1), null, null), null, "Both speak of infrastructure.");
        var body = pair.Write(Hanbit, "body.declare", new BodyArg(Tier.Minister, Cadence.Yearly, true, false, null, null));
        var meeting = pair.Write(Meridian, "meeting.offer", new MeetingArg(body, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), "meridian", null, null));
        pair.Checkpoint(cosigned: false);
        var proposal = pair.Write(Hanbit, "proposal.table", new ProposalArg(meeting, [link], null, null), null, "A working-level body.", "Working group");
        var review = pair.Write(Hanbit, "offer", new OfferArg(Slot.Review, new Terms(Reviewers: ["policy-office"])), proposal, "We consider it together.");
        pair.Write(Meridian, "take", new TakeArg(Slot.Review, review, [pair.Named(Hanbit, review, 0)]), proposal);
        pair.Write(Meridian, "take", new TakeArg(Slot.Dates, meeting, []), meeting);
        pair.Write(Hanbit, "take", new TakeArg(Slot.Dates, meeting, []), meeting);
        pair.Write(Hanbit, "ack", new AckArg([], []));
        pair.Checkpoint();
        pair.Write(Meridian, "offer", new OfferArg(Slot.Whether, new Terms(Answer.Yes)), proposal);
        pair.Write(Meridian, "ack", new AckArg([], []));
        pair.Checkpoint();
        return pair;
    }

    /// <summary>
    /// The dialogue of <see cref="Considered"/> in a second epoch: an acknowledgement of the first lies beyond its close, and an offer of it is
    /// taken in the second.
    /// </summary>
    internal static SealedPair InTwoEpochs() => Considered().Later();

    /// <summary>The next epoch; one that is <see cref="Considered"/> has there something to take.</summary>
    internal SealedPair Later()
    {
        var next = GoesOn(lines[Hanbit].Count, lines[Meridian].Count - 1);
        next.Write(Hanbit, "dialogue.open", next.Open);
        next.Write(Meridian, "dialogue.open", next.Open);
        next.Checkpoint();
        var (proposal, whether) = (new ActRef(1, Hanbit, 5), new ActRef(1, Meridian, 5));
        next.Write(Hanbit, "take", new TakeArg(Slot.Whether, whether, []), proposal, "Yes.");
        next.Checkpoint();
        for (var m = 0; m < 2; m++) next.Write(m, "ack", new AckArg([], []));
        next.Write(Meridian, "offer", new OfferArg(Slot.When, new Terms()), proposal, "In spring.");
        next.Checkpoint();
        return next;
    }

    /// <summary>The next epoch, with nothing in it.</summary>
    internal SealedPair GoesOn(params ReadOnlySpan<long> closes) => new(this, closes);

    /// <summary>Three sides that consider a proposal together.</summary>
    internal static SealedPair OfThree()
    {
        var three = new SealedPair("strait-talks", Keys.Hanbit, Keys.Meridian, "solano.example");
        for (var m = 0; m < 3; m++) three.Write(m, "dialogue.open", three.Open);
        for (var m = 0; m < 3; m++) three.Write(m, "ack", new AckArg([], []));
        three.Checkpoint();
        var proposal = three.Write(Meridian, "proposal.table", new ProposalArg(null, [], null, null), null, "A working-level body of three.", "Working group");
        var review = three.Write(Meridian, "offer", new OfferArg(Slot.Review, new Terms()), proposal, "We consider it together.");
        for (var m = 0; m < 3; m += 2) three.Write(m, "take", new TakeArg(Slot.Review, review, [three.Named(Meridian, review, 0)]), proposal);
        three.Checkpoint();
        for (var round = 0; round < 2; round++)
            for (var m = 0; m < 3; m++) three.Write(m, "ack", new AckArg([], []));
        three.Checkpoint();
        return three;
    }

    /// <summary>Writes an entry; what it encloses is disclosed.</summary>
    internal ActRef Write(int by, string kind, Arg arg, ActRef? obj = null, params string[] words)
    {
        var at = new ActRef(Epoch, by, lines[by].Count);
        SaltedContent[] enclosed = [.. words.Select((w, i) => SaltedContent.Of(Keys.Seed($"salt {at} {i}"), Encoding.UTF8.GetBytes(w)))];
        enclosures.AddRange(enclosed);
        return Add(by, new EntryHeader
        {
            Kind = kind,
            At = At,
            Seen = SeenNow(by),
            Obj = obj,
            Arg = arg.Spell(),
            Enclosures = [.. enclosed.Select(e => new Enclosed(new Digest(e.Commitment.H.ToArray()), e.Content.Length, "text/markdown", "en"))],
        });
    }

    internal ActRef Add(int by, EntryHeader header)
    {
        lines[by].Add(header.Write());
        return new ActRef(Epoch, by, lines[by].Count - 1);
    }

    internal ImmutableArray<Seen?> SeenNow(int by) => [.. sides.Select((_, m) => m == by ? (Seen?)null : SeenAt(m, lines[m].Count))];

    internal Seen SeenAt(int member, long size) => new(size, new Digest(RootAt(member, (int)size).ToArray()));

    /// <summary>Each log that grew gets a checkpoint, and the others cosign it.</summary>
    internal void Checkpoint(bool cosigned = true)
    {
        for (var m = 0; m < sides.Length; m++)
            if (checkpoints[m].Count == 0 || !checkpoints[m][^1].Text.Contains($"\n{lines[m].Count}\n", StringComparison.Ordinal)) Checkpoint(m, cosigned);
    }

    internal void Checkpoint(int member, bool cosigned = true)
    {
        var checkpoint = new Checkpoint(Origin(member), lines[member].Count, RootAt(member, lines[member].Count));
        var note = checkpoint.Sign(sides[member].Charter.Keys.Log, sides[member].Log);
        foreach (var other in sides.Where((_, m) => cosigned && m != member))
            note = note.With(Cosignature.Sign(checkpoint, other.Charter.CosignKey, other.Cosign, Time));
        checkpoints[member].Add(note);
    }

    public void Dispose()
    {
        foreach (var side in sides) side.Dispose();
        before?.Dispose();
    }

    /// <summary>The commitment of an enclosure of an entry.</summary>
    internal Digest Named(int member, ActRef at, int enclosure)
    {
        Assert.True(EntryHeader.TryRead(lines[member][(int)at.Index], member, sides.Length, out var header, out _));
        return header!.Enclosures[enclosure].Commitment;
    }

    /// <summary>From now on as if nothing had been signed or disclosed.</summary>
    internal void Forget()
    {
        foreach (var kept in checkpoints) kept.Clear();
        enclosures.Clear();
    }

    private TreeHash RootAt(int member, int size) => TreeDefinition.Root([.. lines[member].Take(size).Select(l => Rfc6962.Leaf(l))]);
}

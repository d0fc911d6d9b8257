using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>How a side lies.</summary>
internal enum Lie
{
    WrongRoots,
    BeyondWhatIs,
    UnknownKinds,
    Misspelled,
    BadEnclosures,
    WithheldEnclosures,
    TwoHistories,
    FloodOfAcks,
    ForgedHave,
    NotTheRoot,
}

/// <summary>A member that lies, made of raw parts and its own keys: it holds what others showed it, unchecked, and signs whatever it likes.</summary>
internal sealed class Liar
{
    private readonly Seat seat;
    private readonly SeatKeys keys;
    private readonly Random random;
    private readonly TimeProvider clock;
    private readonly List<ReadOnlyMemory<byte>>[] copies;
    private readonly SignedCheckpoint?[] newest;
    private readonly List<ReadOnlyMemory<byte>>[] own;
    private readonly List<SaltedContent> enclosures = [];
    private readonly Dictionary<int, long> received = [];
    private long number;

    public Liar(Part part, Lie lie, Random random, TimeProvider clock)
    {
        (seat, keys, Lie, this.random, this.clock) = (part.Seat, part.Secrets(), lie, random, clock);
        copies = [.. seat.Members.Select(_ => new List<ReadOnlyMemory<byte>>())];
        newest = new SignedCheckpoint?[seat.Members.Count];
        var opening = Line("dialogue.open", seat.Opening, Seen(0));
        own = [.. seat.Members.Select(_ => new List<ReadOnlyMemory<byte>> { opening })];
    }

    public Lie Lie { get; }

    /// <summary>How many entries of a member's log it was shown.</summary>
    public long Holds(int member) => copies[member].Count;

    /// <summary>Takes what a pouch brings, and checks nothing.</summary>
    public void Open(byte[] pouch)
    {
        if (!Pouch.TryOpen(pouch, seat.Members, seat.Side, keys.Age, out var content, out _)) return;
        var from = seat.Place(content.Label.From);
        received[from] = Math.Max(received.GetValueOrDefault(from), content.Label.Number);
        foreach (var piece in content.Entries.Where(p => p.From <= copies[p.Log.Member].Count))
            copies[piece.Log.Member].AddRange(piece.Lines.Skip(copies[piece.Log.Member].Count - (int)piece.From).Select(l => (ReadOnlyMemory<byte>)l.ToArray()));
        foreach (var (log, note) in content.Checkpoints)
            if (note.Size == copies[log.Member].Count) newest[log.Member] = note;
    }

    /// <summary>Says something: mostly a lie.</summary>
    public void Say()
    {
        var line = random.Next(3) == 0 ? Line("proposal.table", new ProposalArg(null, [], null, null), Seen()) : A(Lie);
        foreach (var branch in own.Distinct()) branch.Add(line);
        // From some day on it tells one member another story than the rest, or tells everybody another story than before.
        if (Lie != Lie.TwoHistories || random.Next(3) > 0) return;
        var told = own[random.Next(own.Length)];
        if (random.Next(2) == 0) told.Add(Line("taken-up", new NoArg(), Seen(), obj: new ActRef(1, seat.Me, 1)));
        else own.ToList().ForEach(branch => branch[^1] = Line("rules", new RulesArg(random.Next(2, 1000)), Seen()));
    }

    /// <summary>The next pouch for a member.</summary>
    public byte[] Make(int to)
    {
        var (ours, holds) = (own[to], seat.Members.Select((_, m) => m == seat.Me ? own[to].Count : newest[m]?.Size ?? 0).ToArray());
        var head = Signed(ours, Lie == Lie.NotTheRoot && random.Next(3) == 0 ? new TreeHash(Cast.Bytes(random, TreeHash.Size)) : null);
        var notes = newest.Select((note, m) => (m, note: m == seat.Me ? head : note)).Where(n => n.note is not null)
            .ToDictionary(n => seat.Number(n.m), n => n.note! with { Note = n.note.Note with { Signatures = [n.note.Note.Signatures[0]] } });
        var from = Lie == Lie.NotTheRoot || random.Next(2) == 0 ? 0 : random.Next(ours.Count);
        var have = holds.Select((h, m) => (m, size: Lie == Lie.ForgedHave ? h + random.Next(3) switch { 0 => 0L, 1 => 1000, _ => 1L << 50 } : h));
        var label = new PouchLabel(
            seat.Side, seat.Members[to].Side, seat.Dialogue, ++number, Lie == Lie.ForgedHave ? (1L << 53) - 1 : received.GetValueOrDefault(to),
            have.ToDictionary(h => seat.Number(h.m), h => h.size), Wanted(), Lie == Lie.WithheldEnclosures && random.Next(2) == 0 ? [.. enclosures.Select(e => e.Commitment)] : []);
        var shown = Lie == Lie.WithheldEnclosures ? [] : enclosures;
        var content = new PouchContent(label, notes, [new PouchEntries(seat.Number(seat.Me), from, ours[from..])], new Dictionary<LogNumber, SignedCheckpoint>(), shown);
        Assert.True(Pouch.TryPack(content, seat.Ours.PouchKey, keys.Pouch, seat.Members[to].Keys.Age, Cast.Bytes(random, AgeFile.RandomSize), out var pouch, out _));
        return pouch;
    }

    private List<Commitment> Wanted() => Lie == Lie.ForgedHave ? [new Commitment(new TreeHash(Cast.Bytes(random, TreeHash.Size)))] : [];

    private ReadOnlyMemory<byte> A(Lie lie) => lie switch
    {
        Lie.WrongRoots => Line("taken-up", new NoArg(), Seen().Change(seat.Me, s => s with { Root = Digest.Of(Cast.Bytes(random, 8)) }), obj: new ActRef(1, seat.Me, 1)),
        Lie.BeyondWhatIs => Line("taken-up", new NoArg(), Seen().Change(seat.Me, s => new Seen(s.Size + 1 + random.Next(3), s.Root)), obj: new ActRef(1, seat.Me, 1)),
        Lie.UnknownKinds => Line("treaty.sign", new NoArg(), Seen()),
        Lie.Misspelled => (byte[])[.. Line("taken-up", new NoArg(), Seen()).Span, (byte)' '],
        Lie.BadEnclosures or Lie.WithheldEnclosures => Line("proposal.table", new ProposalArg(null, [], null, null), Seen(), Enclosed()),
        Lie.FloodOfAcks => Line("ack", new AckArg([Digest.Of(Cast.Bytes(random, 8))], []), Seen()),
        _ => Line("taken-up", new NoArg(), Seen(), obj: new ActRef(1, seat.Me, 1)),
    };

    private Enclosed Enclosed()
    {
        var (salt, content) = (Cast.Bytes(random, Commitment.SaltSize), Lie == Lie.BadEnclosures && random.Next(2) == 0 ? Cast.Bytes(random, 30) : Encoding.UTF8.GetBytes("Words " + random.Next()));
        var commitment = Commitment.To(salt, content);
        enclosures.Add(new SaltedContent(commitment, salt, content));
        var media = Lie == Lie.BadEnclosures ? random.Next(3) switch { 0 => "text/html", 1 => "application/jsonl", _ => "text/markdown" } : "text/markdown";
        return new Enclosed(new Digest(commitment.H.ToArray()), content.Length + (Lie == Lie.BadEnclosures ? random.Next(2) : 0), media, "en");
    }

    private ImmutableArray<Seen?> Seen(long? all = null) => [.. copies.Select((copy, m) => m == seat.Me ? (Seen?)null : At(copy, (int)(all ?? newest[m]?.Size ?? 0)))];

    private static Seen At(List<ReadOnlyMemory<byte>> lines, int size) => new(size, SharedRecord.Digest(Tree(lines.Take(size)).RootAt(size)));

    private SignedCheckpoint Signed(List<ReadOnlyMemory<byte>> lines, TreeHash? root)
    {
        var checkpoint = new Checkpoint(seat.Origin(seat.Me), lines.Count, root ?? Tree(lines).RootAt(lines.Count));
        return new SignedCheckpoint(checkpoint, checkpoint.Sign(keys.Log.Public, keys.Log));
    }

    private static GrowingTree Tree(IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        var tree = new GrowingTree();
        foreach (var line in lines) tree.Append(Rfc6962.Leaf(line.Span));
        return tree;
    }

    private ReadOnlyMemory<byte> Line(string kind, Arg arg, ImmutableArray<Seen?> seen, Enclosed? enclosed = null, ActRef? obj = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new EntryHeader
        {
            Kind = kind,
            At = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc),
            Seen = seen,
            Obj = obj,
            Arg = arg.Spell(),
            Enclosures = enclosed is null ? [] : [enclosed],
        }.Write();
    }
}

/// <summary>Forging what was seen.</summary>
file static class SeenLies
{
    /// <summary>Changes what is said of one log that is not the author's.</summary>
    public static ImmutableArray<Seen?> Change(this ImmutableArray<Seen?> seen, int author, Func<Seen, Seen> change)
    {
        var at = (author + 1) % seen.Length;
        return seen.SetItem(at, change(seen[at]!.Value));
    }
}

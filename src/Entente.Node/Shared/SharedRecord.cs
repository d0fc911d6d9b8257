using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>An enclosure and the entry that names it first.</summary>
internal readonly record struct NamedEnclosure(ActRef By, Enclosed As);

/// <summary>
/// What this node holds of one shared dialogue, in memory: every member's log of its newest epoch, folded, and what is known of the
/// counterparts' copies. Of an epoch before it has the whole, which changes no more, and folds on from where that was closed. It decides
/// nothing and only takes over what is durable. Who reads it sees to it that nobody changes it meanwhile.
/// </summary>
internal sealed class SharedRecord
{
    private const int LinesAtATime = 8192;

    private readonly Fold fold;
    private readonly Dictionary<Commitment, NamedEnclosure> named = [];
    private readonly Dictionary<Commitment, bool> held;
    private readonly HashSet<Commitment> acknowledged = [];
    private readonly HashSet<Commitment> refused = [];
    private readonly long[] indexed;
    private readonly ImmutableArray<long> start;
    private long foreseen;

    private SharedRecord(Seat seat, RuleBook rules, SharedHoldings holdings)
    {
        Seat = seat;
        Logs = [.. seat.Members.Select((_, m) => new LogCopy(seat.Origin(m)))];
        Before = seat.Before is { } before ? Of(before.Seat, rules, holdings.Before!) : null;
        var logs = Logs;
        fold = new Fold(rules, seat.Members.Count, (m, size) => size <= logs[m].Size ? Digest(logs[m].RootAt(size)) : null);
        for (var epoch = 1L; epoch < seat.Epoch; epoch++)
        {
            logs = In(epoch)!.Logs;
            GoOnFrom(logs, In(epoch + 1)!.Seat.Before!.Closes);
        }

        logs = Logs;
        start = fold.Now.Frontier;
        held = new Dictionary<Commitment, bool>(holdings.Enclosures);
        indexed = new long[Logs.Length];
        for (var m = 0; m < Logs.Length; m++) Index(m);
    }

    public Seat Seat { get; }

    /// <summary>The epoch before, as far as it was ever held: with what its close left out. Null in the first.</summary>
    public SharedRecord? Before { get; }

    /// <summary>This record, or the one of an epoch before; null for a later one.</summary>
    public SharedRecord? In(long epoch) => epoch == Seat.Epoch ? this : Before?.In(epoch);

    /// <summary>Each member's log, in genesis order.</summary>
    public LogCopy[] Logs { get; }

    public LogCopy Own => Logs[Seat.Me];

    /// <summary>Everything that is durable and could be folded.</summary>
    public View Now => foreseen == 0 ? fold.Now : fold.At([.. fold.Now.Frontier.Select((n, m) => m == Seat.Me ? n - foreseen : n)]);

    /// <summary>What is known of each counterpart, by place.</summary>
    public Dictionary<int, PeerState> Peers { get; } = [];

    /// <summary>Logs that showed two histories, with the evidence.</summary>
    public Dictionary<int, string> TwoHistories { get; } = [];

    /// <summary>The highest number of a pouch that was made, in whatever epoch: numbers go on over them.</summary>
    public long LastNumber => Math.Max(Peers.Values.Select(p => p.Number).DefaultIfEmpty().Max(), Before?.LastNumber ?? 0);

    /// <summary>Evidence that a member's log has two histories, of this epoch or the last before it in which it had; null where there is none.</summary>
    public string? Evidence(int member) => TwoHistories.GetValueOrDefault(member) is { Length: > 0 } evidence ? evidence : Before?.Evidence(member);

    /// <summary>How many entries of a log can be folded here.</summary>
    public long Foldable(int member) => Now.Frontier[member] - start[member];

    /// <summary>How many entries of a log our newest entry has seen.</summary>
    public long SeenByUs(int member) => Math.Max(0, Now.SeenBy(Seat.Me)[member] - start[member]);

    /// <summary>What our next entry says that it has seen.</summary>
    public ImmutableArray<Seen?> NextSeen() =>
        [.. Logs.Select((log, m) => m == Seat.Me ? (Seen?)null : new Seen(Foldable(m), Digest(log.RootAt(Foldable(m)))))];

    /// <summary>Whether our next entry would be valid; null when it would.</summary>
    public Refusal? Check(EntryHeader header) =>
        EntryHeader.TryRead(header.Write(), Seat.Me, Logs.Length, out _, out var refusal) ? fold.Check(Seat.Me, header) : refusal;

    /// <summary>Entries of a member that are held but wait for what they refer to.</summary>
    public int Waiting(int member) => fold.Waiting(member);

    /// <summary>Whether an entry is an acknowledgement that can be folded.</summary>
    public bool IsAck(int member, long index) => index < Foldable(member) && Now.Act(new ActRef(Seat.Epoch, member, index))!.Header.Kind == "ack";

    /// <summary>The first entry that names an enclosure; null where none that was folded does.</summary>
    public NamedEnclosure? Names(Commitment commitment) => named.TryGetValue(commitment, out var by) ? by : null;

    /// <summary>Whether content is here.</summary>
    public bool Holds(Commitment commitment) => held.TryGetValue(commitment, out var destroyed) && !destroyed;

    /// <summary>Whether content was here and was destroyed.</summary>
    public bool Destroyed(Commitment commitment) => held.TryGetValue(commitment, out var destroyed) && destroyed;

    /// <summary>Whether we said that we do not take it.</summary>
    public bool Refused(Commitment commitment) => refused.Contains(commitment);

    /// <summary>Enclosures that are named and neither held, refused nor destroyed, and not gone at that counterpart.</summary>
    public IEnumerable<Commitment> WantedFrom(int peer) =>
        named.Keys.Where(c => !held.ContainsKey(c) && !refused.Contains(c) && !Peer(peer).Gone.Contains(c));

    /// <summary>Enclosures of others that are held and that no acknowledgement of ours has named.</summary>
    public IEnumerable<Commitment> ToAcknowledge() =>
        named.Where(n => n.Value.By.Member != Seat.Me && Holds(n.Key) && !acknowledged.Contains(n.Key)).Select(n => n.Key);

    /// <summary>What is known of a counterpart.</summary>
    public PeerState Peer(int place) => Peers.TryGetValue(place, out var peer) ? peer : PeerState.New(Logs.Length);

    /// <summary>The record that a disk holds.</summary>
    /// <exception cref="InvalidDataException">It holds a line that no reader takes.</exception>
    public static SharedRecord Of(Seat seat, RuleBook rules, SharedHoldings holdings)
    {
        var record = new SharedRecord(seat, rules, holdings);
        for (var m = 0; m < seat.Members.Count; m++)
            foreach (var piece in holdings.Lines[m].Chunk(LinesAtATime))
                record.Take(new NewLines(m, record.Logs[m].Size, piece));
        foreach (var note in holdings.Notes)
            record.Logs[seat.Place(note.Origin.Side)].Take(note);
        foreach (var (place, peer) in holdings.Peers)
            record.Peers[place] = peer;
        foreach (var (member, evidence) in holdings.TwoHistories)
            record.TwoHistories[member] = evidence;
        return record;
    }

    /// <summary>
    /// Our next entries, found valid, before they are durable: what is checked from now on is judged as if they stood, and nobody sees them.
    /// They become durable next, or this record is read anew.
    /// </summary>
    public void Foresee(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        foreach (var header in Read(Seat.Me, lines)) fold.Arrive(Seat.Me, header);
        foreseen += lines.Count;
    }

    /// <summary>Takes over a change that is durable now.</summary>
    public void Take(SharedChange change)
    {
        foreach (var enclosure in change.Enclosures)
            held.TryAdd(enclosure.Commitment, false);
        foreach (var piece in change.Lines)
            Take(piece);
        foreach (var note in change.Notes)
            Logs[Seat.Place(note.Origin.Side)].Take(note);
        foreach (var (place, peer) in change.Peers)
            Peers[place] = peer;
        foreach (var (member, evidence) in change.TwoHistories)
            TwoHistories[member] = evidence;
    }

    private void GoOnFrom(LogCopy[] logs, ImmutableArray<Seen> closes)
    {
        for (var m = 0; m < logs.Length; m++)
            foreach (var header in Read(m, logs[m].Lines(0, closes[m].Size))) fold.Arrive(m, header);
        if (!fold.NextEpoch(closes)) throw new InvalidDataException($"{logs[0].Origin} and the others do not reach their close.");
    }

    private void Take(NewLines piece)
    {
        var isForeseen = piece.Member == Seat.Me && foreseen > 0;
        var headers = isForeseen ? [] : piece.Headers ?? Read(piece.Member, piece.Lines);
        Logs[piece.Member].Take(piece.Lines, piece.Leaves ?? Rfc6962.Leaves(piece.Lines));
        if (isForeseen) foreseen -= piece.Lines.Count;
        foreach (var header in headers) fold.Arrive(piece.Member, header);
        for (var m = 0; m < Logs.Length; m++) Index(m);
    }

    private EntryHeader[] Read(int member, IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var headers = LineReading.UpToTheFirstBad(lines, member, Logs.Length);
        if (headers.Length < lines.Count)
            throw new InvalidDataException($"{Logs[member].Origin} holds a line that no reader takes, the one after {Logs[member].Size + headers.Length}");
        return headers;
    }

    // What was folded since: which enclosures it names, and what our own acknowledgements said of them.
    private void Index(int member)
    {
        foreach (var (act, _) in Now.Log(member, indexed[member]))
        {
            indexed[member]++;
            foreach (var enclosed in act.Header.Enclosures)
                named.TryAdd(Of(enclosed.Commitment), new NamedEnclosure(act.Ref, enclosed));
            if (member != Seat.Me || act.Arg is not AckArg ack) continue;
            acknowledged.UnionWith(ack.Got.Select(Of));
            refused.UnionWith(ack.Refused.Select(r => Of(r.Enclosure)));
        }
    }

    /// <summary>The same 32 bytes as headers spell them.</summary>
    internal static Digest Digest(TreeHash hash)
    {
        Span<byte> bytes = stackalloc byte[TreeHash.Size];
        hash.CopyTo(bytes);
        return new Digest(bytes);
    }

    /// <summary>The same 32 bytes as logs name enclosures.</summary>
    internal static Commitment Of(Digest digest) => new(new TreeHash(digest.ToBytes()));
}

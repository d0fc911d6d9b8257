using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>
/// When a pouch is due for a counterpart, and what goes into it (record.md 5). Content starts at what the counterpart has shown to
/// hold, so that loss heals with the next pouch; nothing else is sent, so that exchange ends.
/// </summary>
internal static class PouchSending
{
    private const int MostWanted = 1000;

    /// <summary>Room for manifest, notes and the archive's own blocks.</summary>
    private const long Overhead = 64 * 1024;

    /// <summary>A pouch that is put together but not sealed.</summary>
    /// <param name="Content">What is in it.</param>
    /// <param name="After">What is known of the counterpart once it was made.</param>
    internal sealed record Composed(PouchContent Content, PeerState After);

    /// <summary>Whether a pouch is due: something is held that was not put into one for that counterpart, or it asked for something; on the retry timer also while one of the acts is not known to be cosigned by it.</summary>
    public static bool IsDue(SharedRecord record, int to, bool timer)
    {
        var peer = record.Peer(to);
        return Others(record, to).Any(m => record.Logs[m].Signed > peer.Sent.Logs[m])
            || Receipts(record).Any(r => r.Key.By != to && r.Value > peer.Sent.Receipt(r.Key))
            || peer.LacksItsOwn
            || peer.Asked.Any(c => record.Holds(c) || IsGone(record, c))
            || (timer && Others(record, to).Any(m => HasUncosigned(record, m, to)));
    }

    /// <summary>The next pouch for a counterpart.</summary>
    /// <param name="record">What we hold.</param>
    /// <param name="to">The counterpart's place.</param>
    /// <param name="number">The pouch's number.</param>
    /// <param name="mostBytes">How long it may be.</param>
    /// <param name="enclosure">Gives the content of an enclosure that is held.</param>
    /// <param name="asks">Our log may be an older one: the counterpart is to show what it holds of it.</param>
    public static Composed Compose(SharedRecord record, int to, long number, long mostBytes, Func<Commitment, SaltedContent?> enclosure, bool asks = false)
    {
        var (peer, me) = (record.Peer(to), record.Seat.Me);
        // Who says to hold less of its own log than it has shown is given the rest back, and with it the newest checkpoint of it.
        var claimed = asks && peer.Has.Logs[me] > 0 ? Math.Min(record.Own.Signed, peer.Has.Logs[me]) - 1 : record.Own.Signed;
        var room = Math.Min(mostBytes, Pouch.MaxBytes) - Overhead;
        var (pieces, enclosures, cut) = Pieces(record, to, peer, ref room, enclosure, withOurs: claimed == record.Own.Signed);
        var (answers, gone, unanswered) = Answers(record, peer, enclosures, ref room, enclosure);
        var receipts = Chosen(record, to, peer);

        var checkpoints = record.Logs.Select((log, m) => (m, note: pieces.Find(p => p.Log.Member == m) is { } piece ? log.Checkpoints[piece.To] : m == me ? log.Below(claimed) : log.Newest))
            .Where(c => c.note is not null).ToDictionary(c => record.Seat.Number(c.m), c => Bare(c.note!));
        var content = new PouchContent(
            new PouchLabel(
                record.Seat.Side, record.Seat.Members[to].Side, record.Seat.Dialogue, number, peer.Received,
                Enumerable.Range(0, record.Logs.Length).ToDictionary(record.Seat.Number, m => m == me ? claimed : record.Logs[m].Signed),
                [.. record.WantedFrom(to).Take(MostWanted)], gone),
            checkpoints, pieces, receipts, [.. enclosures.Values, .. answers]);

        var carried = receipts.SelectMany(r => Lines(record, r.Key.Member, r.Value)).ToImmutableDictionary();
        // What it has from elsewhere need not be sent.
        var logs = peer.Sent.Logs.Select((sent, m) => Math.Max(sent, pieces.Find(p => p.Log.Member == m)?.To ?? Math.Min(peer.Has.Logs[m], record.Logs[m].Signed)));
        var sent = new Reach([.. logs], PeerState.Larger(peer.Sent.Receipts, carried));
        return new Composed(content, peer.AfterSending(number, sent, carried, unanswered, cut));
    }

    /// <summary>Receipts that are held: up to which size each log is cosigned, and by whom.</summary>
    public static IEnumerable<KeyValuePair<Receipt, long>> Receipts(SharedRecord record)
    {
        for (var of = 0; of < record.Logs.Length; of++)
            for (var by = 0; by < record.Logs.Length; by++)
                if (by != of && record.Logs[of].CosignedBy(record.Seat.Members[by].CosignKey.Name) is > 0 and var size)
                    yield return KeyValuePair.Create(new Receipt(of, by), size);
    }

    /// <summary>Receipts that a note of a log carries.</summary>
    public static IEnumerable<KeyValuePair<Receipt, long>> Lines(SharedRecord record, int of, SignedCheckpoint note) =>
        note.Note.Signatures.Skip(1).Select(line => KeyValuePair.Create(
            new Receipt(of, record.Seat.Members.ToList().FindIndex(m => m.CosignKey.Name == line.Name)), note.Size));

    private static IEnumerable<int> Others(SharedRecord record, int to) => Enumerable.Range(0, record.Logs.Length).Where(m => m != to);

    private static bool HasUncosigned(SharedRecord record, int of, int by)
    {
        // What cannot be folded here waits for its author, nobody can cosign where its author signed nothing, and nobody goes on with a log of two histories.
        if (record.TwoHistories.ContainsKey(of)) return false;
        var end = record.Logs[of].Below(record.Foldable(of))?.Size ?? 0;
        var cosigned = record.Logs[of].CosignedBy(record.Seat.Members[by].CosignKey.Name);
        for (var i = cosigned; i < end; i++)
            if (!record.IsAck(of, i)) return true;
        return false;
    }

    private static (List<PouchEntries> Pieces, Dictionary<Commitment, SaltedContent> Enclosures, bool Cut) Pieces(
        SharedRecord record, int to, PeerState peer, ref long room, Func<Commitment, SaltedContent?> enclosure, bool withOurs)
    {
        var (pieces, enclosures, cut, entries) = (new List<PouchEntries>(), new Dictionary<Commitment, SaltedContent>(), false, 0L);
        for (var m = 0; m < record.Logs.Length; m++)
        {
            var log = record.Logs[m];
            var from = peer.Cut ? Math.Max(peer.Has.Logs[m], peer.Sent.Logs[m]) : peer.Has.Logs[m];
            if (from >= log.Signed || (m == to && !peer.LacksItsOwn) || (m == record.Seat.Me && !withOurs)) continue;
            var end = from;
            foreach (var size in log.Checkpoints.Keys.Where(s => s > from))
            {
                var step = Enclosed(record, m, end, size).Where(c => m != to && !enclosures.ContainsKey(c)).Distinct().Select(enclosure).OfType<SaltedContent>().ToList();
                var bytes = log.Lines(end, size).Sum(l => l.Length + 2L) + step.Sum(Bytes);
                // At least one step goes, however little room there is: else nothing ever would.
                cut = (bytes > room && (end > from || pieces.Count > 0)) || entries + size - end > Pouch.MaxEntries || enclosures.Count + step.Count > Pouch.MaxMembers - 512;
                if (cut) break;
                room -= bytes;
                entries += size - end;
                foreach (var one in step) enclosures[one.Commitment] = one;
                end = size;
            }

            if (end > from) pieces.Add(new PouchEntries(record.Seat.Number(m), from, log.Lines(from, end)));
            if (cut) break;
        }

        return (pieces, enclosures, cut);
    }

    private static (List<SaltedContent> Answers, List<Commitment> Gone, ImmutableHashSet<Commitment> Unanswered) Answers(
        SharedRecord record, PeerState peer, Dictionary<Commitment, SaltedContent> sent, ref long room, Func<Commitment, SaltedContent?> enclosure)
    {
        var (answers, gone, unanswered) = (new List<SaltedContent>(), new List<Commitment>(), ImmutableHashSet<Commitment>.Empty);
        foreach (var asked in peer.Asked.Where(a => !sent.ContainsKey(a) && record.Names(a) is not null).OrderBy(a => a.H.ToHex(), StringComparer.Ordinal))
        {
            if (enclosure(asked) is { } content && (Bytes(content) <= room || (answers.Count == 0 && sent.Count == 0)))
            {
                room -= Bytes(content);
                answers.Add(content);
            }
            else if (IsGone(record, asked))
            {
                gone.Add(asked);
            }
            else
            {
                // It goes with the next, or when it comes here.
                unanswered = unanswered.Add(asked);
            }
        }

        return (answers, gone, unanswered);
    }

    // Only who had it can say that it is gone: its author, or who destroyed it.
    private static bool IsGone(SharedRecord record, Commitment asked) =>
        record.Destroyed(asked) || (!record.Holds(asked) && record.Names(asked) is { By.Member: var author } && author == record.Seat.Me);

    private static long Bytes(SaltedContent content) => content.Content.Length + Commitment.SaltSize + 1024L;

    private static IEnumerable<Commitment> Enclosed(SharedRecord record, int member, long from, long to)
    {
        for (var i = from; i < to; i++)
            if (EntryHeader.TryRead(record.Logs[member][i], member, record.Logs.Length, out var header, out _))
                foreach (var enclosed in header!.Enclosures) yield return SharedRecord.Of(enclosed.Commitment);
    }

    // One note a log: of those with a receipt the one that carries most which the counterpart was not sent, then the newest.
    private static Dictionary<LogNumber, SignedCheckpoint> Chosen(SharedRecord record, int to, PeerState peer)
    {
        var chosen = new Dictionary<LogNumber, SignedCheckpoint>();
        for (var of = 0; of < record.Logs.Length; of++)
        {
            var log = record.Logs[of];
            var notes = record.Seat.Members.Where((_, by) => by != of && by != to).Select(m => log.CosignedCheckpoint(m.CosignKey)).OfType<SignedCheckpoint>().Distinct();
            var best = notes.OrderByDescending(n => Lines(record, of, n).Count(l => l.Key.By != to && l.Value > peer.Sent.Receipt(l.Key))).ThenByDescending(n => n.Size).FirstOrDefault();
            if (best is not null) chosen[record.Seat.Number(of)] = best;
        }

        return chosen;
    }

    private static SignedCheckpoint Bare(SignedCheckpoint note) => note with { Note = note.Note with { Signatures = [note.Note.Signatures[0]] } };
}

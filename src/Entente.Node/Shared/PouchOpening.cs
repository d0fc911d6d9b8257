using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>
/// What comes of a pouch that was decrypted and found whole: what is to be saved, and what it says of our own log. Each log is judged by
/// itself, so that whatever is wrong with one stalls its author alone.
/// </summary>
internal sealed class PouchOpening
{
    private readonly SharedRecord record;
    private readonly PouchContent content;
    private readonly List<NewLines> lines = [];
    private readonly Dictionary<(int Log, long Size), SignedCheckpoint> notes = [];
    private readonly Dictionary<int, string> twoHistories = [];
    private readonly List<PouchNotice> notices = [];

    private PouchOpening(SharedRecord record, PouchContent content) => (this.record, this.content) = (record, content);

    /// <summary>What is to be saved before anything is answered.</summary>
    public required SharedChange Change { get; init; }

    /// <summary>What an officer should know.</summary>
    public required IReadOnlyList<PouchNotice> Notices { get; init; }

    /// <summary>The largest size of our own log that our key is shown to have signed; 0 where nothing of ours is shown.</summary>
    public required long OwnSigned { get; init; }

    /// <summary>What the counterpart shows to hold of our log; null where that is nothing.</summary>
    public required SignedCheckpoint? Shown { get; init; }

    /// <summary>Content that is not kept, and why.</summary>
    public required IReadOnlyList<RefusedEnclosure> RefusedContent { get; init; }

    /// <summary>Judges a pouch. Nothing is changed.</summary>
    public static PouchOpening Judge(SharedRecord record, PouchContent content) => new PouchOpening(record, content) { Change = new(), Notices = [], OwnSigned = 0, Shown = null, RefusedContent = [] }.Judged();

    private PouchOpening Judged()
    {
        var own = 0L;
        for (var m = 0; m < record.Logs.Length; m++)
        {
            var number = record.Seat.Number(m);
            if (content.Checkpoints.TryGetValue(number, out var checkpoint))
            {
                if (m == record.Seat.Me) Own(checkpoint, ref own);
                Log(m, checkpoint, content.Entries.SingleOrDefault(e => e.Log == number));
            }

            if (content.Cosignatures.TryGetValue(number, out var cosigned))
            {
                if (m == record.Seat.Me) Own(cosigned, ref own);
                Cosigned(m, cosigned);
            }
        }

        var (kept, refused) = Enclosures();
        var from = record.Seat.Place(content.Label.From);
        var shown = content.Cosignatures.Where(c => c.Key.Epoch == record.Seat.Epoch).SelectMany(c => PouchSending.Lines(record, c.Key.Member, c.Value)).ToImmutableDictionary();
        var peer = record.Peer(from).AfterOpening(record.Seat, content.Label, from, shown, SizeAfter(from));
        peer = twoHistories.Keys.Where(m => m != from && !record.TwoHistories.ContainsKey(m)).Aggregate(peer, (p, m) => p.Doubting(m));
        return new PouchOpening(record, content)
        {
            Change = new SharedChange
            {
                Lines = lines,
                Notes = [.. notes.Values],
                Enclosures = kept,
                TwoHistories = twoHistories,
                Peers = new Dictionary<int, PeerState> { [from] = peer },
            },
            Notices = notices,
            OwnSigned = own,
            Shown = content.Checkpoints.GetValueOrDefault(record.Seat.Number(record.Seat.Me)),
            RefusedContent = refused,
        };
    }

    private long SizeAfter(int member) => record.Logs[member].Size + lines.Where(l => l.Member == member).Sum(l => l.Lines.Count);

    private void Own(SignedCheckpoint shown, ref long signed)
    {
        signed = Math.Max(signed, shown.Size);
        if (OwnLog.Judge(shown, record.Own.Held) is not OwnStanding.TwoHistories || record.TwoHistories.ContainsKey(record.Seat.Me)) return;
        twoHistories[record.Seat.Me] = "";
        Notice(record.Seat.Me, PouchNoticeKind.TwoHistories);
    }

    private void Log(int member, SignedCheckpoint theirs, PouchEntries? entries)
    {
        var log = record.Logs[member];
        if (record.TwoHistories.TryGetValue(member, out var evidence) || twoHistories.ContainsKey(member))
        {
            // Its new entries are not taken any more; only where it is not known yet where the two differ, they may tell.
            if (evidence is "" && Judge(log, theirs, entries) is Arrival.TwoHistories { Evidence: { } found }) twoHistories[member] = found.ToString();
            return;
        }

        var came = entries?.Lines ?? [];
        switch (Judge(log, theirs, entries))
        {
            case Arrival.Extends extends:
                var added = came.Skip(came.Count - extends.New.Count).ToList();
                var headers = LineReading.UpToTheFirstBad(added, member, record.Logs.Length);
                if (headers.Length < added.Count)
                {
                    Notice(member, PouchNoticeKind.Misspelled);
                    break;
                }

                lines.Add(new NewLines(member, log.Size, added) { Headers = headers, Leaves = extends.New });
                Keep(member, theirs);
                if (member == record.Seat.Me) Notice(member, PouchNoticeKind.OwnReturned);
                break;
            case Arrival.Known when theirs.Size > 0:
                Keep(member, theirs);
                break;
            // A counterpart that holds more of our own log, and did not send it, is not short of anything.
            case Arrival.Gap when member != record.Seat.Me:
                if (entries is not null) Notice(member, PouchNoticeKind.Gap);
                break;
            case Arrival.NotItsRoot:
                Notice(member, PouchNoticeKind.NotItsRoot);
                break;
            case Arrival.TwoHistories two:
                twoHistories[member] = two.Evidence?.ToString() ?? "";
                Notice(member, PouchNoticeKind.TwoHistories);
                break;
        }
    }

    private static Arrival Judge(LogCopy log, SignedCheckpoint theirs, PouchEntries? entries) => Arrivals.Judge(
        log.Held, log.Size == log.Signed ? log.Newest : null, entries?.From ?? theirs.Size, Rfc6962.Leaves(entries?.Lines ?? []), theirs);

    // A receipt for more than is held, or for something else, is no receipt here; what it says of its log was said with the log.
    private void Cosigned(int member, SignedCheckpoint cosigned)
    {
        var log = record.Logs[member];
        var after = lines.Find(l => l.Member == member) is { } piece ? log.Held.GoingOn(log.Size, piece.Leaves!) : log.Held;
        if (after.Was(cosigned.Checkpoint) == true) Keep(member, cosigned);
    }

    private void Keep(int member, SignedCheckpoint note)
    {
        var merged = record.Logs[member].Merged(note);
        if (notes.TryGetValue((member, note.Size), out var other)) merged = With(other, merged);
        var known = record.Logs[member].Checkpoints.TryGetValue(note.Size, out var before) && before.Note.Signatures.Count == merged.Note.Signatures.Count;
        if (!known) notes[(member, note.Size)] = merged;
    }

    private static SignedCheckpoint With(SignedCheckpoint one, SignedCheckpoint other) => one with
    {
        Note = one.Note with { Signatures = [.. one.Note.Signatures.Concat(other.Note.Signatures).DistinctBy(s => (s.Name, s.KeyId))] },
    };

    // Only what an entry names is kept: nobody can fill a node with what nobody speaks of.
    private (List<NewEnclosure> Kept, List<RefusedEnclosure> Refused) Enclosures()
    {
        var (kept, refused) = (new List<NewEnclosure>(), new List<RefusedEnclosure>());
        var names = lines.SelectMany(l => l.Headers!).SelectMany(header => header.Enclosures)
            .DistinctBy(e => e.Commitment).ToDictionary(e => SharedRecord.Of(e.Commitment));
        foreach (var enclosure in content.Enclosures)
        {
            var enclosed = names.GetValueOrDefault(enclosure.Commitment) ?? record.Names(enclosure.Commitment)?.As;
            if (enclosed is null || record.Holds(enclosure.Commitment) || record.Destroyed(enclosure.Commitment) || record.Refused(enclosure.Commitment)) continue;
            if (EnclosureRule.Refusal(enclosed, enclosure.Content.Span) is { } why) refused.Add(new RefusedEnclosure(enclosed.Commitment, why));
            else kept.Add(new NewEnclosure(enclosure.Commitment, enclosure.Salt, enclosure.Content, enclosed.MediaType, enclosed.Language));
        }

        return (kept, refused);
    }

    private void Notice(int member, PouchNoticeKind kind) => notices.Add(new PouchNotice(record.Seat.Members[member].Side, kind));
}

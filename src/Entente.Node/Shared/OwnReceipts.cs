using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>What our node says of what others wrote: acknowledgements and cosignatures that are due.</summary>
internal static class OwnReceipts
{
    // As many commitments as fit 16 KiB of header, with room for the rest.
    private const int MostAcknowledged = 250;

    /// <summary>The acknowledgement that is due; null where none is.</summary>
    /// <param name="record">What we hold.</param>
    /// <param name="refused">Content that was not kept.</param>
    public static Utterance? Ack(SharedRecord record, IReadOnlyList<RefusedEnclosure> refused)
    {
        var others = record.Seat.OtherPlaces.Select(m => new OtherLog(record.SeenByUs(m), record.Foldable(m), i => record.IsAck(m, i)));
        var got = record.ToAcknowledge().OrderBy(c => c.H.ToHex(), StringComparer.Ordinal).Take(MostAcknowledged - Math.Min(refused.Count, MostAcknowledged / 2)).ToList();
        return NodeAck.Need(others, got.Count + refused.Count > 0) == AckNeed.None ? null
            : new Utterance("ack", new AckArg([.. got.Select(c => SharedRecord.Digest(c.H))], [.. refused.Take(MostAcknowledged / 2)]));
    }

    /// <summary>Checkpoints of others that may be cosigned and were not yet: Rule R.</summary>
    public static IEnumerable<(LogCopy Log, SignedCheckpoint Asked)> ToCosign(SharedRecord record)
    {
        foreach (var m in record.Seat.OtherPlaces)
        {
            var (log, seen) = (record.Logs[m], record.SeenByUs(m));
            var limit = RuleR.Limit(log.Size, seen, i => record.IsAck(m, i));
            if (log.Below(limit) is not { } asked) continue;
            var last = log.CosignedCheckpoint(record.Seat.Ours.CosignKey)?.Checkpoint;
            if (RuleR.Decide(asked, log.Held, seen, i => record.IsAck(m, i), last) is CosignDecision.Cosign) yield return (log, asked);
        }
    }
}

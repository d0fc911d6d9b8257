using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>How far something said in a shared dialogue got, as far as this node can show it.</summary>
public enum Delivery
{
    /// <summary>Ours: it stands in our log; no receipt yet.</summary>
    ReleasedHere,

    /// <summary>Ours: every counterpart's node has cosigned it.</summary>
    AtTheirNode,

    /// <summary>Ours: an officer of a counterpart said that he took it up.</summary>
    TakenUpThere,

    /// <summary>Theirs: we hold it too.</summary>
    AtBothNodes,

    /// <summary>Theirs: our officer said that he took it up.</summary>
    TakenUpHere,
}

/// <summary>Up to where all nodes hold the same.</summary>
/// <param name="Number">Number of the last act, counted from 1 in the one order, receipts left out; 0 for none.</param>
/// <param name="Checked">The latest receipt that shows it; null where there is none.</param>
internal readonly record struct BothHold(int Number, DateTimeOffset? Checked);

/// <summary>What receipts show.</summary>
internal static class Deliveries
{
    /// <summary>How far an act got.</summary>
    public static Delivery Of(SharedRecord record, ActRef at)
    {
        var mine = at.Member == record.Seat.Me;
        var takers = record.Now.Said<Statement>(at).Where(s => s.Kind == "taken-up").Select(s => (int)s.By.Member).ToList();
        if (!mine) return takers.Contains(record.Seat.Me) ? Delivery.TakenUpHere : Delivery.AtBothNodes;
        if (takers.Exists(m => m != record.Seat.Me)) return Delivery.TakenUpThere;
        return IsReceipted(record, at) ? Delivery.AtTheirNode : Delivery.ReleasedHere;
    }

    /// <summary>Whether every member but its author has cosigned the log as far as the act, or cites it in the opening of a later epoch.</summary>
    public static bool IsReceipted(SharedRecord record, ActRef at) => at.Epoch < record.Seat.Epoch
        ? record.Now.IsSeenByAll(at) || IsReceipted(record.Before!, at)
        : Enumerable.Range(0, record.Logs.Length).All(m => m == at.Member || record.Logs[(int)at.Member].CosignedBy(record.Seat.Members[m].CosignKey.Name) > at.Index);

    /// <summary>Up to which act all nodes hold the same, and since when that is known.</summary>
    /// <param name="record">What we hold.</param>
    /// <param name="order">All entries in the one order.</param>
    public static BothHold BothHold(SharedRecord record, IReadOnlyList<(Act Act, Refusal? Void)> order)
    {
        var number = order.Where(entry => entry.Act.Header.Kind != "ack").TakeWhile(entry => IsReceipted(record, entry.Act.Ref)).Count();
        return new BothHold(number, number == 0 ? null : Latest(record));
    }

    // Receipts of others are what this node learnt; our own only say that we were asked.
    private static DateTimeOffset? Latest(SharedRecord record) => Times(record).Select(t => (DateTimeOffset?)DateTimeOffset.FromUnixTimeSeconds(t)).Max();

    private static IEnumerable<long> Times(SharedRecord record) =>
        from m in Enumerable.Range(0, record.Logs.Length)
        where m != record.Seat.Me
        let key = record.Seat.Members[m].CosignKey
        from log in record.Logs
        let line = log.CosignedCheckpoint(key)?.Note.Line(key)
        where line is not null
        let time = Cosignature.Time(line)
        where time is not null
        select time.Value;
}

namespace Entente.Record;

/// <summary>Whether the node appends an acknowledgement to its own log after it opened a pouch.</summary>
public enum AckNeed
{
    /// <summary>No: what is new are acknowledgements, or nothing. They are never acknowledged, so exchange ends.</summary>
    None,
    /// <summary>Yes: there is an entry that can be folded and that our log has not seen.</summary>
    Entries,
    /// <summary>Yes: only to name enclosures that were not named before.</summary>
    Enclosures,
}

/// <summary>One other log, as far as an acknowledgement is concerned.</summary>
/// <param name="Seen">How many of its entries the newest entry of our own log has seen.</param>
/// <param name="Foldable">How many of its entries can be folded here.</param>
/// <param name="IsAck">Whether entry <c>i</c> is an acknowledgement.</param>
public sealed record OtherLog(long Seen, long Foldable, Func<long, bool> IsAck);

/// <summary>When a node acknowledges (<c>fold.md</c> 5): once for a pouch opened, and only where that says something.</summary>
public static class NodeAck
{
    /// <summary>The need.</summary>
    /// <param name="logs">Every log of the dialogue but our own.</param>
    /// <param name="enclosures">Whether there are enclosures held or refused that no entry of ours has named.</param>
    public static AckNeed Need(IEnumerable<OtherLog> logs, bool enclosures) =>
        logs.Any(l => RuleR.Limit(l.Foldable, l.Seen, l.IsAck) < l.Foldable) ? AckNeed.Entries
        : enclosures ? AckNeed.Enclosures
        : AckNeed.None;
}

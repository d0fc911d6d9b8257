namespace Entente.Dialogue;

/// <summary>
/// A moment of a desk file: everything said up to a day, or up to one act of that day. Order is by day and then by place
/// in the log, the order in which the headline reads accounts.
/// </summary>
/// <param name="Day">The last day that counts.</param>
/// <param name="Index">The last act that counts of those said on that day; null for all of them.</param>
public readonly record struct AsOf(DateOnly Day, long? Index = null)
{
    /// <summary>True when it had been said by then. What carries no day (shared dialogues) always had.</summary>
    public bool Includes(Provenance? said, ActRef at) => said is null || Includes(said.On, at);

    /// <summary>True when it had been said by then.</summary>
    public bool Includes(DateOnly on, ActRef at) => on < Day || (on == Day && (Index is null || at.Index <= Index));
}

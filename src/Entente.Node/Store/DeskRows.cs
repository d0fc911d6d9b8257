namespace Entente.Node.Store;

/// <summary>
/// One thing of the internal room that is not an act: a mark, a note, a draft. Identified by the first four; the rest
/// is its content. It is in no log and leaves this side never.
/// </summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Ref">What it is about: an act's ref, or empty for the dialogue as a whole.</param>
/// <param name="Kind">What it is: <c>mark</c>, <c>note</c>.</param>
/// <param name="Key">Tells rows of one kind on one thing apart; may be empty.</param>
/// <param name="Json">A JSON value whose shape its kind knows.</param>
public sealed record DeskRow(string Dialogue, string Ref, string Kind, string Key, string Json);

/// <summary>A change of the internal room, alone or in one transaction with an append.</summary>
public abstract record DeskWrite
{
    private DeskWrite()
    {
    }

    /// <summary>Adds the row or replaces its content.</summary>
    public sealed record Put(DeskRow Row) : DeskWrite;

    /// <summary>Removes the row if it is there.</summary>
    public sealed record Remove(string Dialogue, string Ref, string Kind, string Key) : DeskWrite;

    /// <summary>Sets what pages need of a dialogue before any act: its title, its parties' names. Replaces the card before.</summary>
    public sealed record Card(string Dialogue, string Json) : DeskWrite;
}

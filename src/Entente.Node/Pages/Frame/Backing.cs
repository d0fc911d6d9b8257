namespace Entente.Node.Pages.Frame;

/// <summary>What stands behind a statement on a page, and opens from it: our summary, the source, the basis.</summary>
/// <param name="Key">Unique on the page, <c>a-z 0-9 -</c>; everything that rests on this opens it by the key.</param>
/// <param name="Heading">Whose word it is, or what.</param>
/// <param name="Day">When it was said; already written in the reader's language.</param>
/// <param name="Summary">The words or our summary of them.</param>
/// <param name="Source">Where it is to be found.</param>
/// <param name="Basis">Words of the basis.</param>
/// <param name="Firmness">How the basis is drawn.</param>
/// <param name="Notes">Source notes that belong here.</param>
/// <param name="Paper">The place in a paper that it rests on; null where there is none.</param>
/// <param name="OwnNotes">Where our own notes on it are; null where nobody takes notes.</param>
/// <param name="OwnNoteCount">How many there are.</param>
public sealed record Backing(
    string Key, string Heading, string? Day, string Summary, string Source, string Basis, Firmness Firmness, IReadOnlyList<string> Notes, PaperLink? Paper = null,
    string? OwnNotes = null, int OwnNoteCount = 0);

/// <summary>How firm a basis is, as its chip is drawn.</summary>
public enum Firmness
{
    /// <summary>Somebody stands by it under his name: a full edge.</summary>
    Attributed,

    /// <summary>Nobody does: a dashed edge.</summary>
    Unattributed,

    /// <summary>The basis of the headline: a full edge, filled.</summary>
    Headline,
}

namespace Entente.Documents;

/// <summary>How a page of a document with pages was read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Readable">Percent of its letters that can be believed, 0 to 100.</param>
/// <param name="Trouble">Why nothing was taken from it; null where it was read.</param>
/// <param name="Font">The font that is to blame, where one is.</param>
public sealed record PageReading(int Number, int Readable, PageTrouble? Trouble, string? Font);

/// <summary>Why nothing was taken from a page.</summary>
public enum PageTrouble
{
    /// <summary>It is empty.</summary>
    Blank,

    /// <summary>It holds pictures and no text: a scan.</summary>
    Picture,

    /// <summary>Its letters are not what is printed: the font has no map to characters, or a wrong one.</summary>
    Garbled,

    /// <summary>A font names a character map that the reader does not have.</summary>
    MissingMap,

    /// <summary>The reader cannot take it apart.</summary>
    Failed,
}

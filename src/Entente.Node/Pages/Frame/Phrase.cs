namespace Entente.Node.Pages.Frame;

/// <summary>A piece of a sentence that a page puts together.</summary>
/// <param name="Text">The words, with the spaces that belong to them.</param>
/// <param name="IsName">A proper name: stands out, and may hold words that the page's own may not.</param>
/// <param name="Behind">Key of what opens from it.</param>
public sealed record Phrase(string Text, bool IsName = false, string? Behind = null);

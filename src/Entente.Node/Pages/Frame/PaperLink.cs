namespace Entente.Node.Pages.Frame;

/// <summary>A paper, or a place in one, to go to.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Text">How it is called: <c>No. 3, p. 2, sentence 5</c>.</param>
public sealed record PaperLink(string Address, string Text);

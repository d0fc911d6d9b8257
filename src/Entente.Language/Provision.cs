namespace Entente.Language;

/// <summary>The smallest citable unit of a policy, as a reader found it. Nothing in it was rewritten.</summary>
/// <param name="Id">Unique within its document; the same file always gives the same ids.</param>
/// <param name="Number">
/// As printed (<c>제1조</c>, <c>①</c>, <c>가.</c>, <c>1.1</c>, <c>(a)</c>, <c>Article I</c>), without the full stop that ends an Arabic number.
/// Labels that start with ¶ are ours: the document printed none.
/// </param>
/// <param name="Headings">What it stands under, outermost first: headings, and the numbers of enclosing provisions.</param>
/// <param name="Lang">Two-letter code of ISO 639-1, or <c>und</c> where nobody could say.</param>
/// <param name="Text">The words, character for character; a line break of the source stays one.</param>
/// <param name="Page">Counted from 1; null where the format has no pages.</param>
/// <param name="Offset">
/// Where <paramref name="Text"/> starts, in UTF-16 code units: in the decoded file for Markdown and plain text, in the extracted text for other formats.
/// The provision covers [Offset, Offset + Text.Length), half-open, where the source runs on without marks in between.
/// </param>
public sealed record Provision(string Id, string Number, IReadOnlyList<string> Headings, string Lang, string Text, int? Page, int Offset)
{
    /// <summary>Starts every number that the document did not print.</summary>
    public const char MadeByUs = '¶';

    /// <summary>False where the number is a label of ours.</summary>
    public bool NumberIsPrinted => Number.Length > 0 && Number[0] != MadeByUs;
}

/// <summary>A half-open range [From, To) of a text, in UTF-16 code units.</summary>
/// <param name="From">First code unit.</param>
/// <param name="To">The code unit after the last one; never less than <paramref name="From"/>.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Span(int From, int To)
{
    /// <summary>In code units.</summary>
    public int Length => To - From;
}

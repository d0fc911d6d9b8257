namespace Entente.Documents;

/// <summary>A word of a page, as far as its letters stand together.</summary>
/// <param name="Text">A blank at the end where the file has one.</param>
/// <param name="Left">Points from the left.</param>
/// <param name="Right">Points from the left.</param>
/// <param name="Base">Base line, points from below.</param>
/// <param name="Size">Points.</param>
/// <param name="IsBold">Every letter.</param>
/// <param name="IsRaised">Smaller and higher than its line: the mark of a footnote, or the end of an ordinal.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Base, double Size, bool IsBold, bool IsRaised)
{
    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => Base + (Size * 0.3);
}

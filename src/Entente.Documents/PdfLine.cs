namespace Entente.Documents;

/// <summary>A run of words on one base line of a PDF page, or several runs of one line put together. Lengths are points; the page's lower left corner is (0, 0).</summary>
internal sealed record PdfLine
{
    public required int Page { get; init; }

    /// <summary>A blank at the end is kept: the file says by it that the word ends.</summary>
    public required string Text { get; init; }

    public required double Left { get; init; }

    public required double Right { get; init; }

    /// <summary>The base line.</summary>
    public required double Base { get; init; }

    /// <summary>Of most letters.</summary>
    public required double Size { get; init; }

    /// <summary>Every letter is bold.</summary>
    public required bool IsBold { get; init; }

    /// <summary>The first word is bold and the rest is not.</summary>
    public bool StartsBold { get; init; }

    /// <summary>Marks of footnotes that stood raised in the line; they are not in the text.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The line begins with a raised mark: it is a footnote itself.</summary>
    public string? OpeningMark { get; init; }

    /// <summary>Cells of a row of a table; null for running text.</summary>
    public IReadOnlyList<string>? Cells { get; init; }

    public double Width => Right - Left;

    /// <summary>Puts runs of one line together, from the left.</summary>
    public static PdfLine Of(IReadOnlyList<PdfLine> runs)
    {
        if (runs.Count == 1) return runs[0];
        var longest = runs.MaxBy(run => run.Text.Length)!;
        return longest with
        {
            Text = string.Concat(runs.Select((run, i) => i + 1 < runs.Count ? run.Text.TrimEnd() + " " : run.Text)),
            Left = runs[0].Left,
            Right = runs.Max(run => run.Right),
            IsBold = runs.All(run => run.IsBold),
            StartsBold = runs[0].StartsBold || (runs[0].IsBold && !runs.All(run => run.IsBold)),
            Marks = [.. runs.SelectMany(run => run.Marks)],
            OpeningMark = runs[0].OpeningMark,
        };
    }
}

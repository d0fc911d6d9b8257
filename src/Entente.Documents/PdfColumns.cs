namespace Entente.Documents;

/// <summary>The order in which a person reads the runs of a page: columns one after the other, else line by line.</summary>
/// <remarks>Columns are a band of lines with a gutter that no run crosses and running text on both sides; short cells on one side are a table or a list with numbers, and are read across.</remarks>
internal static class PdfColumns
{
    private const double NarrowestGutter = 7;
    private const int FewestRuns = 3;
    private const double LeastProse = 15;
    private const double GapBelowColumns = 2.2;

    public static List<PdfLine> InReadingOrder(IReadOnlyList<PdfLine> runs)
    {
        var ordered = new List<PdfLine>();
        Take([.. runs.OrderByDescending(run => run.Base).ThenBy(run => run.Left)], ordered, 0);
        return ordered;
    }

    private static void Take(List<PdfLine> runs, List<PdfLine> ordered, int depth)
    {
        for (var from = 0; from < runs.Count;)
        {
            if (depth < 5 && Band(runs, from) is { } band)
            {
                var inside = runs.GetRange(from, band.To - from + 1);
                Take([.. inside.Where(run => run.Right <= band.Middle)], ordered, depth + 1);
                Take([.. inside.Where(run => run.Right > band.Middle)], ordered, depth + 1);
                from = band.To + 1;
                continue;
            }
            var to = from;
            while (to + 1 < runs.Count && runs[to + 1].Cells is null && runs[from].Cells is null && Math.Abs(runs[to + 1].Base - runs[from].Base) < runs[from].Size * 0.3) to++;
            ordered.Add(PdfLine.Of([.. runs.GetRange(from, to - from + 1).OrderBy(run => run.Left)]));
            from = to + 1;
        }
    }

    // The longest band of runs from here that one gutter divides.
    private static (int To, double Middle)? Band(List<PdfLine> runs, int from)
    {
        (int To, double Middle)? best = null;
        List<(double From, double To)> free = [(double.MinValue, double.MaxValue)];
        for (var to = from; to < runs.Count; to++)
        {
            if (runs[to].Cells is not null) break;
            free = [.. free.SelectMany(gap => Without(gap, runs[to])).Where(gap => gap.To - gap.From >= NarrowestGutter)];
            if (free.TrueForAll(gap => gap.From == double.MinValue || gap.To == double.MaxValue) && to > from + FewestRuns * 4) break;
            foreach (var (left, right) in free)
            {
                if (left == double.MinValue || right == double.MaxValue) continue;
                var inside = runs.GetRange(from, to - from + 1);
                if (IsProse([.. inside.Where(run => run.Right <= left + 0.1)]) && IsProse([.. inside.Where(run => run.Left >= right - 0.1)])) { best = (to, (left + right) / 2); break; }
            }
        }
        return best is { } band ? (WithoutTail(runs, from, band.To), band.Middle) : null;
    }

    private static IEnumerable<(double From, double To)> Without((double From, double To) gap, PdfLine run)
    {
        if (run.Right <= gap.From || run.Left >= gap.To) { yield return gap; yield break; }
        if (run.Left > gap.From) yield return (gap.From, run.Left);
        if (run.Right < gap.To) yield return (run.Right, gap.To);
    }

    private static bool IsProse(List<PdfLine> side) =>
        side.Count >= FewestRuns && side.Average(run => run.Text.Sum(sign => sign >= '⺀' ? 2 : 1)) >= LeastProse && side.Count(run => run.Text.Any(char.IsLetter)) * 2 > side.Count;

    // A heading below the columns belongs to what follows, not to the left one.
    private static int WithoutTail(List<PdfLine> runs, int from, int to)
    {
        while (to > from + (2 * FewestRuns) && runs[to - 1].Base - runs[to].Base > GapBelowColumns * runs[to].Size && to + 1 < runs.Count) to--;
        return to;
    }
}

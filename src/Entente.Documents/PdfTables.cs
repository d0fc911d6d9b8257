namespace Entente.Documents;

/// <summary>A table that rules divide into rows and columns.</summary>
/// <param name="Columns">Places of the vertical rules, from the left.</param>
/// <param name="Rows">Heights of the horizontal rules that run through, from above.</param>
internal sealed record PdfTable(IReadOnlyList<double> Columns, IReadOnlyList<double> Rows)
{
    private const double Near = 3;
    private const double MostOfTheWay = 0.6;

    /// <summary>The tables of a page: where rules of both kinds meet. A frame with one cell is none.</summary>
    public static List<PdfTable> Of(PdfRules rules)
    {
        var tables = new List<PdfTable>();
        var down = rules.Down.ToList();
        while (down.Count > 0)
        {
            // All that hangs together through horizontal rules.
            var members = new List<PdfRules.Rule> { down[0] };
            down.RemoveAt(0);
            var across = new List<PdfRules.Rule>();
            for (var grown = true; grown;)
            {
                grown = false;
                foreach (var rule in rules.Across.Where(rule => !across.Contains(rule) && members.Any(member => Meet(rule, member))).ToArray()) { across.Add(rule); grown = true; }
                foreach (var member in down.Where(member => across.Any(rule => Meet(rule, member))).ToArray()) { members.Add(member); down.Remove(member); grown = true; }
            }
            if (Grid(members, across) is { } table) tables.Add(table);
        }
        return tables;
    }

    public double Left => Columns[0];

    public double Right => Columns[^1];

    public double Top => Rows[0];

    public double Bottom => Rows[^1];

    public bool Holds(PdfWord word) => word.MiddleX > Left && word.MiddleX < Right && word.MiddleY < Top && word.MiddleY > Bottom;

    /// <summary>Row and column of a word.</summary>
    public (int Row, int Column) PlaceOf(PdfWord word)
    {
        var row = 0;
        while (row + 2 < Rows.Count && word.MiddleY < Rows[row + 1]) row++;
        var column = 0;
        while (column + 2 < Columns.Count && word.MiddleX > Columns[column + 1]) column++;
        return (row, column);
    }

    private static bool Meet(PdfRules.Rule across, PdfRules.Rule down) =>
        down.At >= across.From - Near && down.At <= across.To + Near && across.At >= down.From - Near && across.At <= down.To + Near;

    private static PdfTable? Grid(List<PdfRules.Rule> down, List<PdfRules.Rule> across)
    {
        if (down.Count < 3 || across.Count < 2) return null;
        var (left, right) = (down.Min(rule => rule.At), down.Max(rule => rule.At));
        var height = across.Max(rule => rule.At) - across.Min(rule => rule.At);
        // Rules over a part of the table divide cells within a row or a column: the row stays one.
        var columns = Places(down.GroupBy(rule => Math.Round(rule.At / Near)).Where(group => group.Sum(rule => rule.Length) >= height * MostOfTheWay / 2).Select(group => group.Average(rule => rule.At)));
        var rows = Places(across.GroupBy(rule => Math.Round(rule.At / Near)).Where(group => group.Sum(rule => rule.Length) >= (right - left) * MostOfTheWay).Select(group => group.Average(rule => rule.At)));
        rows.Reverse();
        return columns.Count >= 3 && rows.Count >= 2 ? new PdfTable(columns, rows) : null;
    }

    private static List<double> Places(IEnumerable<double> places)
    {
        var apart = new List<double>();
        foreach (var place in places.Order()) if (apart.Count == 0 || place - apart[^1] > Near) apart.Add(place);
        return apart;
    }
}

namespace Entente.Documents;

/// <summary>Makes one table of its parts on several pages: the header row goes, and a row that runs over the page turn becomes whole.</summary>
internal static class PdfRows
{
    public static List<PdfLine> OverPages(IReadOnlyList<PdfLine> lines, List<string> leftOut)
    {
        var headers = Headers(lines);
        var whole = new List<PdfLine>();
        var page = 0;
        foreach (var line in lines)
        {
            if (line.Cells is null) { whole.Add(line); continue; }
            if (headers.Contains(Key(line))) { Leave(line, leftOut); continue; }
            // Nothing but the page turn lies between, and no new row begins: its first cell is empty.
            if (whole.Count > 0 && whole[^1] is { Cells: { } above } before && page == line.Page - 1 && above.Count == line.Cells.Count && line.Cells[0].Length == 0)
                whole[^1] = before with { Cells = [.. above.Zip(line.Cells, (upper, lower) => upper.Length == 0 ? lower : lower.Length == 0 ? upper : $"{upper}\n{lower}")], Text = $"{before.Text} {line.Text}" };
            else whole.Add(line);
            page = line.Page;
        }
        return whole;
    }

    // The first row of a part that comes again on another page, or that alone is bold.
    private static HashSet<string> Headers(IReadOnlyList<PdfLine> lines)
    {
        var first = new List<(PdfLine Row, PdfLine? Next)>();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Cells is not null && (i == 0 || lines[i - 1].Cells is null || lines[i - 1].Page != lines[i].Page)) first.Add((lines[i], i + 1 < lines.Count && lines[i + 1].Cells is not null ? lines[i + 1] : null));
        return [.. first.GroupBy(part => Key(part.Row)).Where(group => group.Count() > 1 || group.Any(part => part.Row.IsBold && part.Next is { IsBold: false })).Select(group => group.Key)];
    }

    private static string Key(PdfLine row) => string.Join('\u001F', row.Cells!);

    private static void Leave(PdfLine row, List<string> leftOut)
    {
        var text = TableRows.Join(row.Cells!.Select(cell => cell.Replace('\n', ' ').Trim()));
        if (text.Length > 0 && !leftOut.Contains(text)) leftOut.Add(text);
    }
}

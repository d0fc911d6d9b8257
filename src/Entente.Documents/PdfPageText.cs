using UglyToad.PdfPig.Content;

namespace Entente.Documents;

/// <summary>A page as lines in reading order, rows of tables among them.</summary>
internal static class PdfPageText
{
    // In ems of the line. A wider gap parts two runs: of two columns, or a number and its words.
    private const double RunGap = 0.8;

    public static List<PdfLine> Of(Page page, out string aslant)
    {
        var words = PdfLetters.Lines(page.Letters, out aslant);
        var tables = PdfTable.Of(PdfRules.Of(page));
        var runs = new List<PdfLine>();
        var cells = tables.Select(table => new SortedDictionary<(int Row, int Column), List<List<PdfWord>>>()).ToArray();
        foreach (var line in words)
        {
            var free = new List<PdfWord>();
            foreach (var word in line)
            {
                var at = tables.FindIndex(table => table.Holds(word));
                if (at < 0) { free.Add(word); continue; }
                var place = tables[at].PlaceOf(word);
                if (!cells[at].TryGetValue(place, out var lines)) cells[at].Add(place, lines = []);
                if (lines.Count > 0 && Math.Abs(lines[^1][0].Base - word.Base) < 0.1) lines[^1].Add(word); else lines.Add([word]);
            }
            runs.AddRange(Runs(free, page.Number));
        }
        for (var i = 0; i < tables.Count; i++) runs.AddRange(Rows(tables[i], cells[i], page.Number));
        return PdfColumns.InReadingOrder(runs);
    }

    private static IEnumerable<PdfLine> Runs(List<PdfWord> words, int page)
    {
        var run = new List<PdfWord>();
        foreach (var word in words)
        {
            if (run.Count > 0 && word.Left - run[^1].Right > RunGap * Math.Min(word.Size, run[^1].Size)) { yield return Run(run, page); run = []; }
            run.Add(word);
        }
        if (run.Count > 0) yield return Run(run, page);
    }

    private static PdfLine Run(List<PdfWord> words, int page)
    {
        var text = new System.Text.StringBuilder();
        var marks = new List<string>();
        string? opening = null;
        foreach (var word in words)
        {
            var isMark = word.IsRaised && IsMark(word.Text.Trim());
            if (isMark && text.Length == 0 && opening is null) { opening = word.Text.Trim(); continue; }
            if (isMark) { marks.Add(word.Text.Trim()); if (word.Text.EndsWith(' ')) text.Append(' '); continue; }
            // The end of 21st stands raised and belongs to the word.
            if (text.Length > 0 && text[^1] != ' ' && !word.IsRaised) text.Append(' ');
            text.Append(word.Text);
        }
        var plain = words.Where(word => !word.IsRaised).DefaultIfEmpty(words[0]).ToArray();
        return new PdfLine
        {
            Page = page,
            Text = text.ToString(),
            Left = words[0].Left,
            Right = words[^1].Right,
            Base = words[0].Base,
            Size = plain.GroupBy(word => Math.Round(word.Size * 2) / 2).MaxBy(group => group.Sum(word => word.Text.Length))!.Key,
            IsBold = plain.All(word => word.IsBold),
            StartsBold = plain[0].IsBold && !plain.All(word => word.IsBold),
            Marks = marks,
            OpeningMark = opening,
        };
    }

    private static bool IsMark(string text) => text.Length is > 0 and <= 5 && text.All(sign => char.IsDigit(sign) || sign is '*' or '†' or '‡' or '§' or ',' or ')' or '(' or '¹' or '²' or '³');

    // Lines of a cell are divided by line feeds: how they join is known only when the whole document is.
    private static IEnumerable<PdfLine> Rows(PdfTable table, SortedDictionary<(int Row, int Column), List<List<PdfWord>>> cells, int page)
    {
        foreach (var row in cells.GroupBy(cell => cell.Key.Row))
        {
            var texts = Enumerable.Range(0, table.Columns.Count - 1).Select(column => row.FirstOrDefault(cell => cell.Key.Column == column).Value is { } lines ? string.Join('\n', lines.Select(words => Run(words, page).Text)) : "").ToArray();
            var all = row.SelectMany(cell => cell.Value).SelectMany(words => words).ToArray();
            yield return new PdfLine { Page = page, Text = string.Join(' ', texts), Left = table.Left, Right = table.Right, Base = all.Max(word => word.Base), Size = all[0].Size, IsBold = all.All(word => word.IsBold), Cells = texts };
        }
    }
}

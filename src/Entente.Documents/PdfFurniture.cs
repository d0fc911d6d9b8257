using System.Text.RegularExpressions;

namespace Entente.Documents;

/// <summary>What a PDF prints around its text: running heads, page numbers, lines of a table of contents.</summary>
internal static partial class PdfFurniture
{
    private const int OutermostLines = 3;
    private const double MarginShare = 0.13;
    private const int FewestLeaders = 3;
    private const double LargerThanText = 1.3;

    /// <summary>The text lines of the pages; what goes is added to <paramref name="leftOut"/>, each piece once.</summary>
    /// <param name="pages">Each with its lines in reading order and its height.</param>
    /// <param name="leftOut">Gets what is no text.</param>
    public static List<List<PdfLine>> Remove(IReadOnlyList<(IReadOnlyList<PdfLine> Lines, double Height)> pages, List<string> leftOut)
    {
        if (pages.Count == 0) return [];
        var margins = pages.Select(page => Margins(page.Lines, page.Height)).ToArray();
        var repeated = margins.SelectMany(lines => lines.Select(Shape).Distinct()).GroupBy(shape => shape).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var title = TitleLines(pages[0].Lines);
        var hasContents = pages.Sum(page => page.Lines.Count(IsLeader)) >= FewestLeaders;
        var kept = new List<List<PdfLine>>();
        var gone = new HashSet<string>();
        for (var i = 0; i < pages.Count; i++)
        {
            var text = new List<PdfLine>();
            foreach (var line in pages[i].Lines)
            {
                var isMargin = margins[i].Contains(line);
                if ((isMargin && (IsPageNumber(line.Text) || repeated.Contains(Shape(line)) || (i > 0 && title.Contains(Letters(line.Text))))) || (hasContents && IsLeader(line))) { if (line.Text.Any(char.IsLetter) && gone.Add(line.Text.Trim())) leftOut.Add(line.Text.Trim()); }
                else text.Add(line);
            }
            kept.Add(text);
        }
        return kept;
    }

    private static HashSet<PdfLine> Margins(IReadOnlyList<PdfLine> lines, double height)
    {
        var byHeight = lines.Where(line => line.Cells is null).OrderByDescending(line => line.Base).ToArray();
        return [.. byHeight.Take(OutermostLines).Where(line => line.Base > height * (1 - MarginShare)), .. byHeight.TakeLast(OutermostLines).Where(line => line.Base < height * MarginShare)];
    }

    // A running head often gives the title again.
    private static HashSet<string> TitleLines(IReadOnlyList<PdfLine> first)
    {
        var text = first.Count == 0 ? 0 : first.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        return [.. first.Where(line => line.Size > text * LargerThanText).Select(line => Letters(line.Text)).Where(letters => letters.Length > 3)];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();

    // Two heads that differ in the page number only are one; place and size count.
    private static string Shape(PdfLine line) => $"{Math.Round(line.Base / 6)}|{Digits().Replace(line.Text.Trim(), "#")}";

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text.Trim());

    private static bool IsLeader(PdfLine line) => line.Cells is null && Leader().IsMatch(line.Text);

    [GeneratedRegex(@"^(?:[-–—(\[|\s]*\d{1,4}[-–—)\]|\s]*|[ivxl]{1,7}|(?:page|p\.|쪽|페이지)\s*\d+(?:\s*(?:of|/)\s*\d+)?|\d+\s*(?:쪽|페이지)|\d+\s*(?:/|of)\s*\d+)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?:\.\s?){4,}\s*\d{1,4}\s*$|[…·‥]{2,}\s*\d{1,4}\s*$", RegexOptions.None, 1000)]
    private static partial Regex Leader();

    [GeneratedRegex(@"\d+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}

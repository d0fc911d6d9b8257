using System.Text.RegularExpressions;
using Entente.Language;

namespace Entente.Documents;

/// <summary>Turns the paragraphs of a PDF into headings, paragraphs, rows and notes.</summary>
internal sealed partial class PdfBlocks
{
    private const double LargerThanText = 1.1;
    private const double SmallerThanText = 0.94;
    private const int LongestHeading = 160;
    private const int MostHeadingLines = 3;

    private readonly ExtractedText extracted;
    private readonly LineJoin join;
    private readonly double textSize;
    private readonly bool isMostlyBold;
    private readonly List<(string Mark, int Page, int At)> marks = [];
    private readonly List<(string Mark, int Page, string Text)> footnotes = [];
    private readonly List<Block> blocks = [];
    private readonly List<string> leftOut;
    private bool isInSources;

    private PdfBlocks(IReadOnlyList<PdfLine> lines, ExtractedText extracted, List<string> leftOut)
    {
        this.extracted = extracted;
        this.leftOut = leftOut;
        join = new LineJoin([.. lines.SelectMany(line => line.Cells is { } cells ? cells.SelectMany(cell => cell.Split('\n')) : [line.Text])]);
        textSize = lines.GroupBy(line => line.Size).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 10;
        isMostlyBold = lines.Where(line => line.IsBold).Sum(line => line.Text.Length) * 2 > lines.Sum(line => line.Text.Length);
    }

    public static (IReadOnlyList<Block> Blocks, IReadOnlyList<(string Text, int At)> Notes) Of(IReadOnlyList<PdfLine> lines, ExtractedText extracted, List<string> leftOut)
    {
        var all = new PdfBlocks(lines, extracted, leftOut);
        var paragraphs = PdfParagraphs.Of(all.WithoutFootnotes(lines));
        var levels = all.Levels(paragraphs);
        var hasTitle = paragraphs.Count > 1 && all.IsTitle(paragraphs[0], paragraphs[1]);
        if (hasTitle) JoinSubtitle(paragraphs, levels);
        for (var i = 0; i < paragraphs.Count; i++) all.Take(paragraphs[i], i == 0 && hasTitle ? 1 : levels.GetValueOrDefault(paragraphs[i]));
        return (all.blocks, [.. all.footnotes.Select(note => (note.Text, all.PlaceOf(note.Mark, note.Page)))]);
    }

    // Small lines at the foot of a column that open with a mark, up to its end.
    private List<PdfLine> WithoutFootnotes(IReadOnlyList<PdfLine> lines)
    {
        var text = new List<PdfLine>();
        var raised = lines.SelectMany(line => line.Marks.Select(mark => (line.Page, Mark: Bare(mark)))).ToHashSet();
        (string Mark, int Page, string Text)? note = null;
        PdfLine? before = null;
        foreach (var line in lines)
        {
            var isSmall = line.Cells is null && line.Size <= textSize * SmallerThanText;
            var mark = isSmall ? MarkOf(line, raised) : null;
            var goesOn = note is not null && mark is null && isSmall && before is not null && line.Page == before.Page && line.Base < before.Base;
            if (!goesOn && note is { } done) { footnotes.Add(done); note = null; }
            if (mark is not null) note = (mark, line.Page, WithoutMark(line, mark));
            else if (goesOn) note = note!.Value with { Text = join.Join(note.Value.Text, line.Text) };
            else text.Add(line);
            before = line;
        }
        if (note is { } last) footnotes.Add(last);
        return text;
    }

    private static string? MarkOf(PdfLine line, HashSet<(int, string)> raised)
    {
        if (line.OpeningMark is { } opening) return Bare(opening);
        var start = line.Text.TrimStart();
        var digits = new string([.. start.TakeWhile(char.IsDigit)]);
        if (digits.Length is > 0 and < 4 && start.Length > digits.Length && start[digits.Length] is ' ' or '.' or ')' && raised.Contains((line.Page, digits))) return digits;
        var stars = new string([.. start.TakeWhile(sign => sign is '*' or '†' or '‡')]);
        return stars.Length > 0 && raised.Contains((line.Page, stars)) ? stars : null;
    }

    private static string WithoutMark(PdfLine line, string mark)
    {
        var text = line.Text.TrimStart();
        return line.OpeningMark is null && text.StartsWith(mark, StringComparison.Ordinal) ? text[mark.Length..].TrimStart('.', ')', ' ') : text;
    }

    private static string Bare(string mark) => mark.Trim(',', '(', ')', ' ');

    private int PlaceOf(string mark, int page) => marks.Where(place => place.Mark == mark && place.Page == page).Select(place => place.At).DefaultIfEmpty(-1).First();

    // A heading right below the title, in a look that never comes again, is its second line.
    private static void JoinSubtitle(List<PdfParagraph> paragraphs, Dictionary<PdfParagraph, int> levels)
    {
        while (paragraphs.Count > 2 && levels.TryGetValue(paragraphs[1], out var level) && levels.Values.Count(other => other == level) == 1 && Numbering.Read(paragraphs[1].First.Text).Count == 0)
        {
            paragraphs[0].Lines.AddRange(paragraphs[1].Lines);
            paragraphs.RemoveAt(1);
        }
    }

    // Larger or bolder than the text. Each look is a level, the largest outermost.
    private Dictionary<PdfParagraph, int> Levels(List<PdfParagraph> paragraphs)
    {
        var headings = paragraphs.Where(IsHeading).ToArray();
        var looks = headings.Select(Look).Distinct().OrderByDescending(look => look.Size).ThenByDescending(look => look.IsBold).ToList();
        return headings.ToDictionary(heading => heading, heading => looks.IndexOf(Look(heading)) + 2);
    }

    private static (double Size, bool IsBold) Look(PdfParagraph paragraph) => (Math.Round(paragraph.First.Size), paragraph.IsBold);

    private bool IsHeading(PdfParagraph paragraph)
    {
        var text = paragraph.Lines.Sum(line => line.Text.Length);
        if (paragraph.First.Cells is not null || paragraph.Lines.Count > MostHeadingLines || text > LongestHeading || !paragraph.Lines.Exists(line => line.Text.Any(char.IsLetter))) return false;
        var last = paragraph.Last.Text.TrimEnd();
        if (last.Length == 0 || last[^1] is ';' or ',') return false;
        if (paragraph.First.Size >= textSize * LargerThanText) return last[^1] != '.' || text < 60;
        return paragraph.IsBold && !isMostlyBold && last[^1] is not ('.' or ':') && paragraph.First.Size >= textSize * SmallerThanText;
    }

    // Many a title looks like the text and only stands alone above it.
    private bool IsTitle(PdfParagraph first, PdfParagraph second) =>
        IsHeading(first) ? first.First.Size >= second.First.Size
        : first.Lines.Count == 1 && first.First.Cells is null && first.First.Text.Trim() is { Length: > 0 and <= 80 } text && !PdfParagraphs.EndsSentence(text) && text[^1] is not ('다' or ',') && Numbering.Read(text).Count == 0
            && Numbering.Read(second.First.Text).Count > 0;

    private void Take(PdfParagraph paragraph, int level)
    {
        if (paragraph.First.Cells is { } cells) { TakeRow(paragraph.First, cells); return; }
        var text = paragraph.Lines.Skip(1).Aggregate(paragraph.First.Text, (before, line) => join.Join(before, line.Text)).Trim();
        if (!text.Any(char.IsLetterOrDigit)) return;
        if (isInSources = Sources().IsMatch(text) || (isInSources && level == 0 && Numbering.Read(text).Count == 0)) { leftOut.Add(text); return; }
        var at = extracted.Add(text);
        foreach (var line in paragraph.Lines) marks.AddRange(line.Marks.Select(mark => (Bare(mark), line.Page, at)));
        blocks.Add(level > 0 ? new HeadingBlock(text, at, level) { Page = paragraph.First.Page } : new ParagraphBlock(text, at) { Page = paragraph.First.Page, InBlock = paragraph.InBlock });
    }

    private void TakeRow(PdfLine row, IReadOnlyList<string> cells)
    {
        var texts = cells.Select(cell => cell.Split('\n').Aggregate((before, line) => join.Join(before, line)).Trim()).ToArray();
        if (texts.All(text => text.Length == 0)) return;
        blocks.Add(TableRows.Block(texts, extracted.Add(TableRows.Join(texts)), null) with { Page = row.Page });
    }

    // A list of sources that opens with its name and a colon is no provision.
    [GeneratedRegex(@"^(?:sources?|references|bibliography|출처|참고\s?문헌)\s*:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sources();
}

using Entente.Language;

namespace Entente.Documents;

/// <summary>Plain text: blank lines divide blocks; a number may also start a line within a block. Offsets point into the decoded file.</summary>
internal static class PlainTextReader
{
    // In a file whose longest line is longer than this, each line is a paragraph; else lines were broken to fit a page.
    private const int WrapWidth = 110;
    private const int LongestHeading = 70;

    private readonly record struct Line(string Text, int Offset);

    public static ReadResult Read(string text)
    {
        var lines = Lines(text);
        var isWrapped = lines.Count > 0 && lines.Max(line => line.Text.Length) <= WrapWidth;
        var blocks = new List<Block>();
        var leftOut = new List<string>();
        foreach (var block in Blocks(lines)) Take(block, isWrapped, text, blocks, leftOut);
        // A short line at the end has nothing below it: it is words, not a heading.
        if (blocks.Count > 0 && blocks[^1] is HeadingBlock last) blocks[^1] = new ParagraphBlock(last.Text, last.Offset);
        var (title, provisions) = Outline.Of(blocks, text);
        return new Reading(title, provisions, [], leftOut, []);
    }

    private static List<Line> Lines(string text)
    {
        var lines = new List<Line>();
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOfAny(['\n', '\r', '\f', '\u2028', '\u2029'], at);
            if (end < 0) end = text.Length;
            lines.Add(new Line(text[at..end], at));
            at = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        return lines;
    }

    private static IEnumerable<List<Line>> Blocks(List<Line> lines)
    {
        var block = new List<Line>();
        foreach (var line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line.Text)) { block.Add(line); continue; }
            if (block.Count > 0) yield return block;
            block = [];
        }
        if (block.Count > 0) yield return block;
    }

    private static void Take(List<Line> block, bool isWrapped, string text, List<Block> blocks, List<string> leftOut)
    {
        if (!block.Any(line => line.Text.Any(char.IsLetterOrDigit))) { leftOut.Add(string.Join('\n', block.Select(line => line.Text.Trim()))); return; }
        if (HeadingLevel(block) is { } level)
        {
            var words = block[0].Text.Trim();
            blocks.Add(new HeadingBlock(words, block[0].Offset + block[0].Text.IndexOf(words, StringComparison.Ordinal), level));
            return;
        }
        var from = 0;
        for (var i = 1; i <= block.Count; i++)
        {
            var starts = i == block.Count || !isWrapped || Numbering.Read(block[i].Text).Count > 0 || EndsSentence(block[i - 1].Text) && IsIndented(block, i);
            if (!starts) continue;
            AddParagraph(block, from, i, text, blocks);
            from = i;
        }
    }

    private static void AddParagraph(List<Line> block, int from, int to, string text, List<Block> blocks)
    {
        var first = block[from];
        var start = first.Offset + (first.Text.Length - first.Text.TrimStart().Length);
        var last = block[to - 1];
        var end = last.Offset + last.Text.TrimEnd().Length;
        // Not the block's first line and no sentence ends above: a number here may be a year or an amount in running words.
        var isInBlock = from > 0 && !EndsSentence(block[from - 1].Text);
        blocks.Add(new ParagraphBlock(text[start..end], start) { InBlock = isInBlock });
    }

    // A line alone, short, without a full stop; underlined; a chapter; in capitals.
    private static int? HeadingLevel(List<Line> block)
    {
        var text = block[0].Text.Trim();
        if (block.Count == 2 && block[1].Text.Trim() is { Length: >= 3 } rule && (rule.All(sign => sign == '=') || rule.All(sign => sign == '-'))) return rule[0] == '=' ? 1 : 2;
        if (block.Count > 1 || text.Length > LongestHeading || EndsSentence(text) || text[^1] is ',' or ';') return null;
        if (text.StartsWith('#') && text.TrimStart('#').StartsWith(' ')) return text.TakeWhile(sign => sign == '#').Count();
        return Numbering.Read(text).Count > 0 ? null : text.Any(char.IsUpper) && !text.Any(char.IsLower) ? 3 : 4;
    }

    private static bool IsIndented(List<Line> block, int i) => char.IsWhiteSpace(block[i].Text[0]) && !char.IsWhiteSpace(block[i - 1].Text[0]);

    private static bool EndsSentence(string line) => line.TrimEnd() is { Length: > 0 } trimmed && trimmed[^1] is '.' or '!' or '?' or ':' or ';' or '。' or '”' or '"' or ')' or '다' or '함' or '음' or '됨';
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>What the styles of a DOCX say of a paragraph: its heading level, and whether Word numbers it.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 20;

    private readonly Dictionary<string, Style> styles = [];

    public DocxStyles(MainDocumentPart main)
    {
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id) styles.TryAdd(id, style);
    }

    /// <summary>From 1; null for plain paragraphs. A title counts as 1.</summary>
    public int? HeadingLevel(Paragraph paragraph)
    {
        if (Level(paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value) is { } own) return own;
        foreach (var style in Chain(paragraph))
        {
            if (Level(style.StyleParagraphProperties?.OutlineLevel?.Val?.Value) is { } level) return level;
            var name = (style.StyleName?.Val?.Value ?? style.StyleId!.Value!).Trim().ToLowerInvariant();
            if (name is "title" or "제목") return 1;
            if ((name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("제목 ", StringComparison.Ordinal)) && name[^1] is >= '1' and <= '9') return name[^1] - '0';
        }
        // Style ids without a definition, as bare writers make them.
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        return id is { Length: 8 } && id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && id[^1] is >= '1' and <= '9' ? id[^1] - '0' : string.Equals(id, "Title", StringComparison.OrdinalIgnoreCase) ? 1 : null;
    }

    /// <summary>True if Word prints a number that is not in the text.</summary>
    public bool IsNumbered(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.NumberingProperties is { } own
            ? own.NumberingId?.Val?.Value is not 0
            : Chain(paragraph).Any(style => style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is > 0);

    private IEnumerable<Style> Chain(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var steps = 0; id is not null && steps < LongestChain && styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    // 9 means body text.
    private static int? Level(int? outline) => outline is >= 0 and < 9 ? outline + 1 : null;
}

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>What the styles of a DOCX say of a paragraph: its heading level, and the list that numbers it.</summary>
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
            var name = Name(style);
            if (name is "title" or "제목") return 1;
            if ((name.StartsWith("heading ", StringComparison.Ordinal) || name.StartsWith("제목 ", StringComparison.Ordinal)) && name[^1] is >= '1' and <= '9') return name[^1] - '0';
        }
        // Style ids without a definition, as bare writers make them.
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        return id is { Length: 8 } && id.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && id[^1] is >= '1' and <= '9' ? id[^1] - '0' : string.Equals(id, "Title", StringComparison.OrdinalIgnoreCase) ? 1 : null;
    }

    /// <summary>The list that a paragraph belongs to, by itself or by its style; null where it is in none.</summary>
    public NumberedBy? Numbered(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var level = own?.NumberingLevelReference?.Val?.Value;
        if (own?.NumberingId?.Val?.Value is { } list) return list == 0 ? null : new NumberedBy(list, level ?? 0, []);
        var through = new List<(string Style, int? Level)>();
        foreach (var style in Chain(paragraph))
        {
            var numbering = style.StyleParagraphProperties?.NumberingProperties;
            through.Add((style.StyleId!.Value!, numbering?.NumberingLevelReference?.Val?.Value));
            if (numbering?.NumberingId?.Val?.Value is { } of) return of == 0 ? null : new NumberedBy(of, level, through);
        }
        return null;
    }

    /// <summary>The list behind a numbering style.</summary>
    public int? ListOfStyle(string id) => styles.TryGetValue(id, out var style) ? style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value : null;

    /// <summary>True for the lines of a table of contents or of figures: they point at the document and are not of it.</summary>
    public bool IsContents(Paragraph paragraph) => Chain(paragraph).Select(Name).Any(name => name.StartsWith("toc ", StringComparison.Ordinal) || name is "toc heading" or "table of figures");

    private static string Name(Style style) => (style.StyleName?.Val?.Value ?? style.StyleId?.Value ?? "").Trim().ToLowerInvariant();

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

/// <summary>How a paragraph came into a list.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Level">From 0, where the paragraph says it itself.</param>
/// <param name="Through">Its styles from its own to the one that names the list, each with the level that it names.</param>
internal sealed record NumberedBy(int List, int? Level, IReadOnlyList<(string Style, int? Level)> Through);

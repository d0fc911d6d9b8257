using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>Counts as Word does: the numbers that it prints before paragraphs and that no paragraph holds (ECMA-376 part 1, 17.9).</summary>
/// <remarks>
/// Counters belong to the abstract list, so that two lists of one kind go on from each other; a list that overrides its start begins anew where it first appears.
/// A paragraph must be asked once and in reading order, an empty one too: it counts.
/// </remarks>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private const int LongestLink = 10;

    private readonly DocxStyles styles;
    private readonly Dictionary<int, AbstractNum> kinds = [];
    private readonly Dictionary<int, NumberingInstance> lists = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int List, int Level)> started = [];

    public DocxNumbering(MainDocumentPart main, DocxStyles styles)
    {
        this.styles = styles;
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? [])
            if (kind.AbstractNumberId?.Value is { } id) kinds.TryAdd(id, kind);
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
            if (list.NumberID?.Value is { } id) lists.TryAdd(id, list);
    }

    /// <summary>The number of the next paragraph; null where Word prints none.</summary>
    public DocxNumber? Next(Paragraph paragraph)
    {
        if (styles.Numbered(paragraph) is not { } numbered) return null;
        if (!lists.TryGetValue(numbered.List, out var list)) return new DocxNumber(null, numbered.List, 0, IsBullet: false);
        if (KindOf(list) is not { } kind) return new DocxNumber(null, numbered.List, 0, IsBullet: false);
        var at = Math.Clamp(numbered.Level ?? LevelOfStyle(kind, list, numbered.Through), 0, Levels - 1);
        var count = Count(list, kind, at);
        var level = Level(list, kind, at);
        if (level is null) return null;
        var format = Format(level);
        if (format == "bullet") return new DocxNumber(Bullet(level), kind.AbstractNumberId!.Value, at + 1, IsBullet: true);
        var printed = Print(list, kind, level, count, at);
        return printed.Length == 0 ? null : new DocxNumber(printed, kind.AbstractNumberId!.Value, at + 1, IsBullet: false);
    }

    private int?[] Count(NumberingInstance list, AbstractNum kind, int at)
    {
        var id = kind.AbstractNumberId!.Value;
        if (!counters.TryGetValue(id, out var count)) counters.Add(id, count = new int?[Levels]);
        var start = Override(list, at)?.StartOverrideNumberingValue?.Val?.Value;
        if (start is not null && started.Add((list.NumberID!.Value, at))) count[at] = start;
        else count[at] = count[at] is { } before ? before + 1 : Start(list, kind, at);
        // A level above that was never used is shown as its start, and is used from now on.
        for (var above = 0; above < at; above++) count[above] ??= Start(list, kind, above);
        for (var below = at + 1; below < Levels; below++)
            if (RestartsAfter(Level(list, kind, below), below, at)) count[below] = null;
        return count;
    }

    // Absent: after any level above. 0: never. n: after level n (from 1) or one above it.
    private static bool RestartsAfter(Level? level, int below, int at) =>
        level?.LevelRestart?.Val?.Value is not { } restart || (restart > 0 && at < Math.Min(restart, below));

    private static int Start(NumberingInstance list, AbstractNum kind, int at) =>
        Override(list, at)?.StartOverrideNumberingValue?.Val?.Value ?? Level(list, kind, at)?.StartNumberingValue?.Val?.Value ?? 0;

    private static string Print(NumberingInstance list, AbstractNum kind, Level level, int?[] count, int at)
    {
        var template = level.LevelText?.Val?.Value ?? "";
        var isLegal = level.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true);
        var printed = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '%' || i + 1 == template.Length || template[i + 1] is < '1' or > '9') { printed.Append(template[i]); continue; }
            var named = template[++i] - '1';
            if (named > at || Level(list, kind, named) is not { } other) continue;
            var format = Format(other);
            printed.Append(PrintedNumber.Of(count[named] ?? Start(list, kind, named), isLegal && format is not ("none" or "decimalZero") ? "decimal" : format));
        }
        return printed.ToString().Trim();
    }

    private static string Format(Level level) => (level.NumberingFormat ?? level.Descendants<NumberingFormat>().LastOrDefault())?.Val?.InnerText ?? "decimal";

    // Symbol fonts keep their bullets in the private area: whatever they draw, it is a bullet.
    private static string Bullet(Level level)
    {
        var sign = level.LevelText?.Val?.Value?.Trim() ?? "";
        return sign.Length == 0 || sign is "o" || sign.Any(code => code is >= '\uE000' and <= '\uF8FF') ? "•" : sign;
    }

    private AbstractNum? KindOf(NumberingInstance list)
    {
        for (var steps = 0; steps < LongestLink; steps++)
        {
            if (list.AbstractNumId?.Val?.Value is not { } id || !kinds.TryGetValue(id, out var kind)) return null;
            // The levels lie behind a numbering style.
            if (kind.NumberingStyleLink?.Val?.Value is not { } link) return kind;
            var behind = kinds.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == link);
            if (behind is not null) return behind;
            if (styles.ListOfStyle(link) is not { } next || !lists.TryGetValue(next, out var linked)) return kind;
            list = linked;
        }
        return null;
    }

    // The list says which of its levels a style bears; what the style itself says comes second.
    private static int LevelOfStyle(AbstractNum kind, NumberingInstance list, IReadOnlyList<(string Style, int? Level)> through)
    {
        var levels = list.Elements<LevelOverride>().Select(over => over.Level).OfType<Level>().Concat(kind.Elements<Level>()).ToArray();
        foreach (var (style, named) in through)
        {
            if (levels.FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value is { } borne) return borne;
            if (named is { } level) return level;
        }
        return 0;
    }

    private static LevelOverride? Override(NumberingInstance list, int at) => list.Elements<LevelOverride>().FirstOrDefault(over => over.LevelIndex?.Value == at);

    private static Level? Level(NumberingInstance list, AbstractNum kind, int at) =>
        Override(list, at)?.Level ?? kind.Elements<Level>().FirstOrDefault(level => level.LevelIndex?.Value == at);
}

/// <summary>What Word prints before a paragraph.</summary>
/// <param name="Printed">As printed; null where the file does not say what is printed.</param>
/// <param name="List">Two paragraphs of one list have the same.</param>
/// <param name="Level">Depth in the list, from 1.</param>
/// <param name="IsBullet">A sign, no number.</param>
internal sealed record DocxNumber(string? Printed, int List, int Level, bool IsBullet);

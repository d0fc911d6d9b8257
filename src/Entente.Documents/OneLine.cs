using System.Globalization;

namespace Entente.Documents;

/// <summary>A short text from a foreign file, made fit to stand on one line: no controls, no signs that turn the direction of writing.</summary>
internal static class OneLine
{
    public const int LongestTitle = 300;
    public const int LongestNames = 1_000;
    public const int LongestFileName = 150;

    /// <summary>The line; null where nothing remains.</summary>
    public static string? Of(string? text, int longest)
    {
        if (text is null) return null;
        var kept = string.Concat(text.Select(sign => char.IsControl(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign).Where(sign => !Turns(sign)));
        var line = string.Join(' ', kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > longest) line = line[..Boundary(line, longest)] + "…";
        return line.Length == 0 ? null : line;
    }

    /// <summary>The name of a file without any path.</summary>
    public static string? FileName(string? name)
    {
        if (Of(name?.Split('/', '\\')[^1], 4 * LongestFileName) is not { } line || line is "." or "..") return null;
        var clean = string.Concat(line.Select(sign => "<>:\"|?*".Contains(sign, StringComparison.Ordinal) ? '_' : sign));
        if (clean.Length <= LongestFileName) return clean;
        var extension = Path.GetExtension(clean) is { Length: <= 10 } ending ? ending : "";
        return clean[..Boundary(clean, LongestFileName - extension.Length)] + extension;
    }

    private static bool Turns(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.Format && sign is not ('\u200C' or '\u200D');

    private static int Boundary(string text, int at) => char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}

using System.Globalization;

namespace Entente.Language;

/// <summary>The ways in which official documents number their parts.</summary>
public enum NumberKind
{
    /// <summary>제1편, Part I, Title I.</summary>
    Part,

    /// <summary>제1장, Chapter 1.</summary>
    Chapter,

    /// <summary>제1절, 제1관, Section 1.</summary>
    Section,

    /// <summary>제1조, 제1조의2, Article I, § 3.</summary>
    Article,

    /// <summary>Ⅰ. or I.</summary>
    Roman,

    /// <summary>1. and 1.1 and 1.1.1.</summary>
    Decimal,

    /// <summary>가.</summary>
    Hangul,

    /// <summary>A. or a.</summary>
    Letter,

    /// <summary>1)</summary>
    DecimalBracket,

    /// <summary>가)</summary>
    HangulBracket,

    /// <summary>a)</summary>
    LetterBracket,

    /// <summary>i)</summary>
    RomanBracket,

    /// <summary>(1)</summary>
    DecimalBrackets,

    /// <summary>(가)</summary>
    HangulBrackets,

    /// <summary>(a)</summary>
    LetterBrackets,

    /// <summary>(i)</summary>
    RomanBrackets,

    /// <summary>①</summary>
    Circled,

    /// <summary>Any other that the format itself counts or a table gives as a row's own: Step 3, A.5.1, PR.AC-1.</summary>
    Other,

    /// <summary>□ ■ ◇: the upper bullet of Korean official print.</summary>
    Square,

    /// <summary>○ ● ㅇ: the lower one.</summary>
    Round,

    /// <summary>- • ▪ and their like.</summary>
    Dash,

    /// <summary>※ and *: a remark on what stands above.</summary>
    Remark,
}

/// <summary>A number or bullet as it stands before the words.</summary>
/// <param name="Kind">How it is written.</param>
/// <param name="Printed">As printed, without the full stop that ends an Arabic number.</param>
/// <param name="Values">Its place among its siblings, from 1; several for 1.1; empty for bullets.</param>
/// <param name="Length">Code units from the start of the line to the first word.</param>
public sealed record NumberLabel(NumberKind Kind, string Printed, IReadOnlyList<int> Values, int Length)
{
    /// <summary>True for signs that say no number.</summary>
    public bool IsBullet => Kind >= NumberKind.Square;

    /// <summary>How deep it stands among its own kind: 1.1 is 2.</summary>
    public int Depth => Math.Max(1, Values.Count);

    internal bool Follows(NumberLabel before) =>
        Kind == before.Kind && Values.Count == before.Values.Count && Values.Count > 0
        && Values.Take(Values.Count - 1).SequenceEqual(before.Values.Take(Values.Count - 1)) && Values[^1] == before.Values[^1] + 1;
}

/// <summary>Reads numbers as printed. It says what may be a number; <see cref="Outline"/> decides whether it is one here.</summary>
public static class Numbering
{
    private const string HangulOrder = "가나다라마바사아자차카타파하";
    private const string JamoOrder = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private const string Squares = "□■◇◆▣❏☐▢";
    private const string Rounds = "○●◯◎❍⚪";
    private const string DashBullets = "-–—•▪▫‣◦∙·ㆍ・*+▶▷►➢➤✓✔";

    /// <summary>The possible readings of the line's start, likeliest first; empty where it starts with words.</summary>
    public static IReadOnlyList<NumberLabel> Read(string line)
    {
        var at = 0;
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        if (at == line.Length) return [];
        if (Bullet(line, at) is { } bullet) return [bullet];
        if (Circled(line, at) is { } circled) return [circled];
        if (KoreanDivision(line, at) is { } division) return [division];
        if (NamedDivision(line, at) is { } named) return [named];
        return Plain(line, at);
    }

    private static NumberLabel? Bullet(string line, int at)
    {
        var sign = line[at];
        // A bullet stands apart from the word; ㅇ for ○ and letters o are typed by people without the sign.
        var apart = at + 1 >= line.Length || char.IsWhiteSpace(line[at + 1]);
        if (Squares.Contains(sign)) return Of(NumberKind.Square, line, at, at + 1);
        if (Rounds.Contains(sign) || (sign is 'ㅇ' or 'o' or 'O' && apart && at + 1 < line.Length)) return Of(NumberKind.Round, line, at, at + 1);
        if (sign == '※' || (sign == '*' && !apart && !line.AsSpan(at + 1).StartsWith("*"))) return Of(NumberKind.Remark, line, at, at + 1);
        return DashBullets.Contains(sign) && apart && at + 1 < line.Length ? Of(NumberKind.Dash, line, at, at + 1) : null;
    }

    private static NumberLabel? Circled(string line, int at)
    {
        int? value = line[at] switch
        {
            >= '①' and <= '⑳' => line[at] - '①' + 1,
            >= '㉑' and <= '㉟' => line[at] - '㉑' + 21,
            >= '❶' and <= '❿' => line[at] - '❶' + 1,
            >= '➊' and <= '➓' => line[at] - '➊' + 1,
            >= '㉠' and <= '㉭' => line[at] - '㉠' + 1,
            >= '㉮' and <= '㉻' => line[at] - '㉮' + 1,
            >= 'ⓐ' and <= 'ⓩ' => line[at] - 'ⓐ' + 1,
            >= '⑴' and <= '⒇' => line[at] - '⑴' + 1,
            _ => null,
        };
        return value is { } place ? Of(NumberKind.Circled, line, at, at + 1, place) : null;
    }

    private static NumberLabel? KoreanDivision(string line, int at)
    {
        if (line[at] != '제') return null;
        var digits = SkipBlanks(line, at + 1);
        var end = SkipDigits(line, digits);
        var unit = SkipBlanks(line, end);
        if (end == digits || unit >= line.Length) return null;
        NumberKind? kind = line[unit] switch { '편' or '부' => NumberKind.Part, '장' => NumberKind.Chapter, '절' or '관' => NumberKind.Section, '조' => NumberKind.Article, _ => null };
        if (kind is not { } found) return null;
        var values = new List<int> { Number(line, digits, end) };
        end = unit + 1;
        if (end + 1 < line.Length && line[end] == '의' && char.IsDigit(line[end + 1]))
        {
            var tail = SkipDigits(line, end + 1);
            values[0] = (values[0] * 1000) + Number(line, end + 1, tail);
            end = tail;
        }
        // 제5조에 따라 is a reference in running words; a label is followed by a blank, a title in brackets, or nothing.
        var clean = end >= line.Length || char.IsWhiteSpace(line[end]) || line[end] is '(' or '[' or '【' or '.' or ':' or '（';
        return clean ? new NumberLabel(found, line[at..end], values, SkipBlanks(line, end < line.Length && line[end] is '.' or ':' ? end + 1 : end)) : null;
    }

    private static NumberLabel? NamedDivision(string line, int at)
    {
        var end = at;
        while (end < line.Length && char.IsAsciiLetter(line[end])) end++;
        var sign = line[at] == '§';
        if (sign) end = at + 1;
        NumberKind? kind = sign ? NumberKind.Article : line[at..end].ToUpperInvariant() switch
        {
            "PART" or "TITLE" => NumberKind.Part,
            "CHAPTER" or "CHAPITRE" or "ANNEX" or "APPENDIX" => NumberKind.Chapter,
            "SECTION" or "SEC" => NumberKind.Section,
            "ARTICLE" or "ART" => NumberKind.Article,
            _ => null,
        };
        if (kind is not { } found || (!sign && !char.IsAsciiLetterUpper(line[at]))) return null;
        if (end < line.Length && line[end] == '.') end++;
        var number = SkipBlanks(line, end);
        var stop = number;
        while (stop < line.Length && (char.IsAsciiLetterOrDigit(line[stop]) || (line[stop] == '.' && stop + 1 < line.Length && char.IsAsciiDigit(line[stop + 1])))) stop++;
        var word = line[number..stop];
        var values = word.Split('.').Select(part => part.All(char.IsAsciiDigit) && part.Length is > 0 and < 5 ? int.Parse(part, CultureInfo.InvariantCulture) : Roman(part)).ToArray();
        if (word.Length == 0 || values.Contains(0)) return null;
        // "Article 5 of the treaty says" is running text: a label is followed by the end, a sign, or a capital.
        var next = SkipBlanks(line, stop);
        var signed = stop < line.Length && line[stop] is '.' or ':' or '-' or '–' or '—' or ')' or '(';
        if (!signed && next < line.Length && !char.IsUpper(line[next]) && !IsHangul(line[next])) return null;
        var label = new NumberLabel(found, line[at..stop], values, next);
        return signed && line[stop] != '(' ? label with { Printed = line[at..stop], Length = SkipBlanks(line, SkipSigns(line, stop)) } : label;
    }

    private static List<NumberLabel> Plain(string line, int at)
    {
        var opened = line[at] is '(' or '（';
        var start = opened ? at + 1 : at;
        var end = start;
        while (end < line.Length && end - start < 24 && (char.IsAsciiLetter(line[end]) || char.IsDigit(line[end]) || HangulOrder.Contains(line[end]) || JamoOrder.Contains(line[end]) || line[end] is >= 'Ⅰ' and <= 'ⅻ' || IsInnerDot(line, end))) end++;
        if (end == start || end >= line.Length) return end > start && IsMultiLevel(line[start..end]) ? Readings(line, at, start, end, end, opened, '\0') : [];
        var closing = line[end];
        if (closing is ')' or '）') return Readings(line, at, start, end, end + 1, opened, ')');
        if (opened) return [];
        if (closing is '.' or '．' && Apart(line, end + 1)) return Readings(line, at, start, end, end + 1, opened, '.');
        // 1.1 needs no full stop, but what follows must start like a sentence: "3.5 percent" is an amount.
        if (char.IsWhiteSpace(closing) && IsMultiLevel(line[start..end]) && StartsSentence(line, end)) return Readings(line, at, start, end, end, opened, '\0');
        return [];
    }

    private static List<NumberLabel> Readings(string line, int at, int start, int end, int stop, bool opened, char closing)
    {
        var word = line[start..end];
        // Printed as it stands, except for the full stop after an Arabic number: that is punctuation.
        var isArabic = word.All(sign => char.IsDigit(sign) || sign == '.');
        var printed = closing == '.' && isArabic ? line[at..end] : line[at..stop];
        var length = SkipBlanks(line, stop);
        NumberKind Kind(NumberKind dot, NumberKind bracket, NumberKind brackets) => opened ? brackets : closing == ')' ? bracket : dot;
        if (isArabic)
        {
            var parts = word.Split('.');
            if (parts.Any(part => part.Length is 0 or > 4)) return [];
            return [new(Kind(NumberKind.Decimal, NumberKind.DecimalBracket, NumberKind.DecimalBrackets), printed, [.. parts.Select(part => Number(part, 0, part.Length))], length)];
        }
        if (word.Length == 1 && (HangulOrder.IndexOf(word[0]) + 1 is var hangul and > 0 || (hangul = JamoOrder.IndexOf(word[0]) + 1) > 0))
            return [new(Kind(NumberKind.Hangul, NumberKind.HangulBracket, NumberKind.HangulBrackets), printed, [hangul], length)];
        var readings = new List<NumberLabel>();
        if (Roman(word) is var roman and > 0) readings.Add(new(Kind(NumberKind.Roman, NumberKind.RomanBracket, NumberKind.RomanBrackets), printed, [roman], length));
        if (word.Length == 1 && char.IsAsciiLetter(word[0]))
        {
            var letter = new NumberLabel(Kind(NumberKind.Letter, NumberKind.LetterBracket, NumberKind.LetterBrackets), printed, [char.ToLowerInvariant(word[0]) - 'a' + 1], length);
            // i, v and x start or carry a Roman row more often; c, d, l and m are letters unless the row says otherwise.
            if (char.ToLowerInvariant(word[0]) is 'i' or 'v' or 'x') readings.Add(letter); else readings.Insert(0, letter);
        }
        return readings;
    }

    private static NumberLabel Of(NumberKind kind, string line, int at, int end, params int[] values) => new(kind, line[at..end], values, SkipBlanks(line, end));

    private static bool IsInnerDot(string line, int at) => line[at] == '.' && at > 0 && char.IsDigit(line[at - 1]) && at + 1 < line.Length && char.IsDigit(line[at + 1]);

    private static bool IsMultiLevel(string word) => word.Contains('.') && word.All(sign => sign == '.' || char.IsDigit(sign));

    private static bool Apart(string line, int at) => at >= line.Length || char.IsWhiteSpace(line[at]) || line[at] >= '⺀' || line[at] is '(' or '[';

    private static bool StartsSentence(string line, int at)
    {
        at = SkipBlanks(line, at);
        return at >= line.Length || char.IsUpper(line[at]) || line[at] >= '⺀' || line[at] is '(' or '“' or '"' or '[' or '「';
    }

    private static bool IsHangul(char sign) => sign is >= '가' and <= '힣';

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at;
    }

    private static int SkipDigits(string line, int at)
    {
        while (at < line.Length && char.IsDigit(line[at])) at++;
        return at;
    }

    private static int SkipSigns(string line, int at)
    {
        while (at < line.Length && line[at] is '.' or ':' or '-' or '–' or '—' or ')' or ' ') at++;
        return at;
    }

    // Digits may be full-width, which int.Parse refuses.
    private static int Number(string text, int from, int to)
    {
        var value = 0;
        for (var i = from; i < to && value < 100_000; i++) value = (value * 10) + (int)char.GetNumericValue(text[i]);
        return value;
    }

    private static int Roman(string word)
    {
        if (word.Length is 0 or > 7) return 0;
        if (word.Length == 1 && word[0] is >= 'Ⅰ' and <= 'Ⅻ') return word[0] - 'Ⅰ' + 1;
        if (word.Length == 1 && word[0] is >= 'ⅰ' and <= 'ⅻ') return word[0] - 'ⅰ' + 1;
        if (word.Any(char.IsLower) && word.Any(char.IsUpper)) return 0;
        int total = 0, before = 0;
        foreach (var sign in word.ToUpperInvariant().Reverse())
        {
            var value = sign switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, 'M' => 1000, _ => 0 };
            if (value == 0) return 0;
            total += value < before ? -value : value;
            before = Math.Max(before, value);
        }
        // One spelling a number: IIII and VX are words, not numbers.
        return total is > 0 and < 200 && string.Equals(Spell(total), word, StringComparison.OrdinalIgnoreCase) ? total : 0;
    }

    private static string Spell(int value)
    {
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var spelled = "";
        foreach (var (unit, sign) in signs)
            for (; value >= unit; value -= unit) spelled += sign;
        return spelled;
    }
}

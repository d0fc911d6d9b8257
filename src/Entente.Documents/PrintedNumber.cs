using System.Globalization;

namespace Entente.Documents;

/// <summary>A count as a format prints it. The names of the formats are those of WordprocessingML (ECMA-376 part 1, 17.18.59).</summary>
internal static class PrintedNumber
{
    private const string Ganada = "가나다라마바사아자차카타파하";
    private const string Chosung = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ";
    private const string KoreanDigits = "영일이삼사오육칠팔구";
    private const string HanjaDigits = "〇一二三四五六七八九";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";
    private static readonly string[] KoreanOnes = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"];
    private static readonly string[] KoreanTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
    private static readonly string[] EnglishOnes = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
    private static readonly string[] EnglishTens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Arabic digits where the format is not known or cannot print the count.</summary>
    /// <param name="count">From 0.</param>
    /// <param name="format">Name of the format, such as <c>lowerRoman</c> or <c>ganada</c>.</param>
    public static string Of(int count, string format) => format switch
    {
        "none" => "",
        "decimalZero" => count.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" when count is > 0 and < 4000 => Roman(count),
        "lowerRoman" when count is > 0 and < 4000 => Roman(count).ToLowerInvariant(),
        "upperLetter" when count > 0 => Letters(count, 'A'),
        "lowerLetter" when count > 0 => Letters(count, 'a'),
        "ordinal" => Plain(count) + OrdinalEnding(count),
        "cardinalText" when count is > 0 and < 100 => Capital(English(count)),
        "ordinalText" when count is > 0 and < 100 => Capital(EnglishOrdinal(count)),
        "hex" => count.ToString("X", CultureInfo.InvariantCulture),
        "numberInDash" => $"- {Plain(count)} -",
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(count).Select(digit => (char)('０' + digit - '0'))),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(count),
        "decimalEnclosedFullstop" when count is > 0 and <= 20 => ((char)('⒈' + count - 1)).ToString(),
        "decimalEnclosedParen" when count is > 0 and <= 20 => ((char)('⑴' + count - 1)).ToString(),
        "ganada" when count > 0 => Ganada[(count - 1) % Ganada.Length].ToString(),
        "chosung" when count > 0 => Chosung[(count - 1) % Chosung.Length].ToString(),
        "koreanDigital" => string.Concat(Plain(count).Select(digit => KoreanDigits[digit - '0'])),
        "koreanDigital2" or "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => string.Concat(Plain(count).Select(digit => HanjaDigits[digit - '0'])),
        "koreanCounting" when count is > 0 and < 10_000 => Places(count, KoreanDigits, "십백천"),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" when count is > 0 and < 10_000 => Places(count, HanjaDigits, "十百千"),
        "koreanLegal" when count is > 0 and < 100 => KoreanTens[count / 10] + KoreanOnes[count % 10],
        "ideographTraditional" when count > 0 => Stems[(count - 1) % Stems.Length].ToString(),
        "ideographZodiac" when count > 0 => Branches[(count - 1) % Branches.Length].ToString(),
        _ => Plain(count),
    };

    /// <summary>Capitals; 1 to 3999.</summary>
    public static string Roman(int value)
    {
        (int Value, string Sign)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var printed = "";
        foreach (var (unit, sign) in signs)
            for (; value >= unit; value -= unit) printed += sign;
        return printed;
    }

    private static string Plain(int count) => count.ToString(CultureInfo.InvariantCulture);

    // After z comes aa, then bb: the letter is repeated, it is no counting with 26 digits.
    private static string Letters(int count, char first) => new((char)(first + ((count - 1) % 26)), Math.Min(10, ((count - 1) / 26) + 1));

    private static string Circled(int count) => count switch
    {
        0 => "⓪",
        <= 20 => ((char)('①' + count - 1)).ToString(),
        <= 35 => ((char)('㉑' + count - 21)).ToString(),
        <= 50 => ((char)('㊱' + count - 36)).ToString(),
        _ => $"({Plain(count)})",
    };

    // 12 is 십이 and 21 is 이십일: a leading one is not said.
    private static string Places(int count, string digits, string units)
    {
        var printed = "";
        for (var place = 3; place >= 0; place--)
        {
            var digit = count / (int)Math.Pow(10, place) % 10;
            if (digit == 0) continue;
            if (place == 0) printed += digits[digit];
            else printed += digit == 1 ? units[place - 1].ToString() : $"{digits[digit]}{units[place - 1]}";
        }
        return printed;
    }

    private static string OrdinalEnding(int count) => (count % 100) is >= 11 and <= 13 ? "th" : (count % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    private static string English(int count) => count < 20 ? EnglishOnes[count] : count % 10 == 0 ? EnglishTens[count / 10] : $"{EnglishTens[count / 10]}-{EnglishOnes[count % 10]}";

    private static string EnglishOrdinal(int count)
    {
        var word = English(count);
        var stem = word[(word.LastIndexOf('-') + 1)..];
        var ordinal = stem switch { "one" => "first", "two" => "second", "three" => "third", "five" => "fifth", "eight" => "eighth", "nine" => "ninth", "twelve" => "twelfth", _ => stem.EndsWith('y') ? stem[..^1] + "ieth" : stem + "th" };
        return word[..^stem.Length] + ordinal;
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}

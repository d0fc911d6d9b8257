using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>Which language a text is written in, by its script and, for Latin letters, by its commonest words.</summary>
public static class SpokenLanguage
{
    /// <summary>Nobody could say: too short, no letters, or a language without a word list here.</summary>
    public const string Unknown = "und";

    /// <summary>The languages whose words linking can take apart; all others are compared letter by letter.</summary>
    public static bool IsKnownToLinking(string lang) => lang is "ko" or "en" or "fr";

    // The words that say least and stand in every sentence. Those that two languages share cancel out.
    private static readonly Dictionary<string, string[]> CommonWords = DataFile.Rows("CommonWords.tsv")
        .ToDictionary(row => row[0], row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly Dictionary<string, HashSet<string>> CommonSets = CommonWords.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet());

    /// <summary>Words of the language that carry no subject; empty for a language without a list.</summary>
    internal static IReadOnlySet<string> StopWords(string lang) => CommonSets.TryGetValue(lang, out var words) ? words : EmptySet;

    private static readonly HashSet<string> EmptySet = [];

    /// <summary>A two-letter code of ISO 639-1, or <see cref="Unknown"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="around">The language of the text around it, for pieces that are too short to say.</param>
    public static string Detect(string text, string around = Unknown)
    {
        var counts = new Dictionary<string, int>();
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetter(rune))
            {
                var script = Script(rune);
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        if (counts.Count == 0) return around;
        // A Hangul syllable says as much as two or three Latin letters, and Korean text is full of Latin abbreviations.
        var hangul = counts.GetValueOrDefault("hang") * 3;
        var latin = counts.GetValueOrDefault("latn");
        var (script1, _) = counts.Where(pair => pair.Key is not ("hang" or "latn")).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).FirstOrDefault();
        var other = script1 is null ? 0 : counts[script1];
        if (hangul >= latin && hangul >= other) return "ko";
        if (counts.ContainsKey("kana") && other + counts.GetValueOrDefault("hani") > latin / 2) return "ja";
        return latin >= other ? Latin(text, around) : OfScript(script1!, text);
    }

    private static string Latin(string text, string around)
    {
        var words = Words(text);
        var scores = CommonSets
            .Select(pair => (Lang: pair.Key, Hits: words.Count(pair.Value.Contains)))
            .OrderByDescending(score => score.Hits).ThenBy(score => score.Lang, StringComparer.Ordinal).ToArray();
        var (best, hits) = scores[0];
        if (hits == 0) return IsLatin(around) ? around : words.Count <= 3 && text.All(char.IsAscii) ? "en" : Unknown;
        if (scores[1].Hits == hits) return IsLatin(around) && scores.Any(score => score.Lang == around && score.Hits == hits) ? around : words.Count <= 3 ? best : Unknown;
        // A sentence of a language without a list may still hold a word or two of one that has: ask for one word in ten.
        return hits * 10 >= words.Count ? best : Unknown;
    }

    private static bool IsLatin(string lang) => CommonSets.ContainsKey(lang);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var sign in text)
        {
            if (char.IsLetter(sign)) word.Append(char.ToLowerInvariant(sign));
            else if (word.Length > 0) { words.Add(word.ToString()); word.Clear(); }
        }
        if (word.Length > 0) words.Add(word.ToString());
        return words;
    }

    private static string OfScript(string script, string text) => script switch
    {
        "hani" => "zh",
        "kana" => "ja",
        "cyrl" => text.IndexOfAny(['і', 'ї', 'є', 'ґ']) >= 0 ? "uk" : "ru",
        "arab" => text.IndexOfAny(['پ', 'چ', 'ژ', 'گ']) >= 0 ? "fa" : "ar",
        "grek" => "el",
        "thai" => "th",
        "hebr" => "he",
        "deva" => "hi",
        "geor" => "ka",
        "armn" => "hy",
        "khmr" => "km",
        "laoo" => "lo",
        "mymr" => "my",
        _ => Unknown,
    };

    private static string Script(Rune rune) => rune.Value switch
    {
        >= 0xAC00 and <= 0xD7A3 or >= 0x1100 and <= 0x11FF or >= 0x3130 and <= 0x318F => "hang",
        < 0x250 or >= 0x1E00 and <= 0x1EFF or >= 0xFF21 and <= 0xFF5A => "latn",
        >= 0x370 and <= 0x3FF => "grek",
        >= 0x400 and <= 0x52F => "cyrl",
        >= 0x530 and <= 0x58F => "armn",
        >= 0x590 and <= 0x5FF => "hebr",
        >= 0x600 and <= 0x77F => "arab",
        >= 0x900 and <= 0x97F => "deva",
        >= 0xE00 and <= 0xE7F => "thai",
        >= 0xE80 and <= 0xEFF => "laoo",
        >= 0x1000 and <= 0x109F => "mymr",
        >= 0x10A0 and <= 0x10FF => "geor",
        >= 0x1780 and <= 0x17FF => "khmr",
        >= 0x3040 and <= 0x30FF => "kana",
        >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF => "hani",
        _ => CharUnicodeInfo.GetUnicodeCategory(rune.Value).ToString(),
    };
}

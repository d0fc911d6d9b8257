namespace Entente.Language;

/// <summary>What a text is compared by: a word's stem, or a part of a compound, with its place in the untouched text.</summary>
/// <param name="Key">Folded and stemmed; equal keys mean the same word.</param>
/// <param name="From">First code unit of the word as it stands in the text.</param>
/// <param name="To">The code unit after it.</param>
/// <param name="Weight">1 for whole words, less for parts of what the term base knows as a whole.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct Term(string Key, int From, int To, float Weight);

/// <summary>Cuts texts into terms, each language by its own rules, words of other languages in it by theirs.</summary>
public static class Terms
{
    /// <summary>Terms in order of place; they may overlap (a compound and its parts).</summary>
    /// <param name="text">The untouched text.</param>
    /// <param name="lang">ISO 639-1; Latin words are stemmed by it. A language without rules keeps its words as they are, folded.</param>
    public static IReadOnlyList<Term> Of(string text, string lang)
    {
        var terms = new List<Term>();
        var stops = SpokenLanguage.StopWords(lang);
        (string Stem, int From, int To)? before = null;
        for (var at = 0; at < text.Length;)
        {
            var end = WordEnd(text, at);
            if (end == at) { at++; continue; }
            var word = Key(text, at, end);
            if (IsHangul(word[0]))
            {
                before = AddKorean(word, text, at, end, before, terms);
            }
            else
            {
                before = null;
                AddOther(word, text, at, end, lang, stops, terms);
            }
            at = end;
        }
        return terms;
    }

    /// <summary>The key of one word that is not Korean.</summary>
    internal static string Stem(string word, string lang) => lang switch
    {
        "fr" or "es" or "it" or "pt" => RomanceStem(word),
        // Korean text quotes English words; a language that nobody knows keeps its words.
        "en" or "ko" => EnglishStem.Of(word),
        _ => word,
    };

    private static (string, int, int)? AddKorean(string word, string text, int at, int end, (string Stem, int From, int To)? before, List<Term> terms)
    {
        // The key drops signs without weight; places are then those of the whole word.
        var exact = word.Length == end - at;
        var stem = "";
        foreach (var (key, from, to, weight) in Korean.Parts(word))
        {
            if (stem.Length == 0) stem = key;
            terms.Add(exact ? new Term(key, at + from, at + to, weight) : new Term(key, at, end, weight));
        }
        if (stem.Length == 0) return null;
        var to1 = exact ? at + stem.Length : end;
        // 국제 규범 is 국제규범: a compound may be written apart, with a middle dot too.
        if (before is { } first && IsGap(text, first.To, at) && TermBase.Starter.HasKorean(first.Stem + stem))
            terms.Add(new Term(first.Stem + stem, first.From, to1, 1f));
        return (stem, at, to1);
    }

    private static bool IsGap(string text, int from, int to)
    {
        for (var i = from; i < to; i++) if (SearchKey.Fold(text[i]) is not (' ' or '·' or '\0')) return false;
        return true;
    }

    private static void AddOther(string word, string text, int at, int end, string lang, IReadOnlySet<string> stops, List<Term> terms)
    {
        if (stops.Contains(word) || (word.Length == 1 && char.IsAsciiLetter(word[0]))) return;
        terms.Add(new Term(Stem(word, lang), at, end, 1f));
        // FlightPlanScheduler is three words to a reader.
        if (word.Length != end - at || word.Length < 5) return;
        var from = at;
        for (var i = at + 1; i <= end; i++)
        {
            var turns = i == end || (char.IsUpper(text[i]) && (char.IsLower(text[i - 1]) || (i + 1 < end && char.IsLower(text[i + 1]))));
            if (!turns) continue;
            if (from == at && i == end) return;
            if (i - from > 1) terms.Add(new Term(Stem(Key(text, from, i), lang), from, i, 0.8f));
            from = i;
        }
    }

    private static int WordEnd(string text, int at)
    {
        var kind = Kind(text, at);
        if (kind == 0) return at;
        // Han and kana have no blanks between words: each sign is a term (the character grams do the rest).
        if (kind == 3) return at + 1;
        var end = at + 1;
        while (end < text.Length && (Kind(text, end) == kind || SearchKey.Fold(text[end]) == '\0')) end++;
        while (end > at + 1 && SearchKey.Fold(text[end - 1]) == '\0') end--;
        return end;
    }

    private static int Kind(string text, int at)
    {
        var sign = SearchKey.Fold(text[at]);
        return IsHangul(sign) ? 1 : sign is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' ? 3 : char.IsLetterOrDigit(sign) ? 2 : 0;
    }

    private static bool IsHangul(char sign) => sign is >= '\uAC00' and <= '\uD7A3';

    private static string Key(string text, int from, int to) => SearchKey.Fold(text[from..to]);

    // Plural and gender off; enough to bring forms together without a dictionary.
    private static string RomanceStem(string word)
    {
        if (word.Length > 4 && word.EndsWith("aux", StringComparison.Ordinal)) return word[..^3] + "al";
        if (word.Length > 4 && word[^1] is 's' or 'x') word = word[..^1];
        if (word.Length > 4 && word[^1] is 'e' or 'a' or 'o') word = word[..^1];
        if (word.Length > 4 && word[^1] is 'e') word = word[..^1];
        return word.Length > 4 && word[^1] == word[^2] ? word[..^1] : word;
    }
}

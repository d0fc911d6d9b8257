namespace Entente.Language;

/// <summary>M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), with the later rule for -logi; for lower-case ASCII words.</summary>
internal static class EnglishStem
{
    private static readonly (string Suffix, string By)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string By)[] Step3 =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Step4 =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ion", "ism", "ate", "iti", "ous", "ive", "ize", "al", "er", "ic", "ou"];

    /// <summary>British and American spellings give one stem (organisation, organization; defence, defense; labour, labor).</summary>
    public static string Of(string word)
    {
        if (word.Length < 3 || word.Any(sign => sign is < 'a' or > 'z')) return word;
        word = OneSpelling(word);
        word = Plural(word);
        word = PastAndGerund(word);
        if (word.Length > 2 && word[^1] == 'y' && HasVowel(word, word.Length - 1)) word = word[..^1] + "i";
        word = Replace(word, Step2, 0);
        word = Replace(word, Step3, 0);
        foreach (var suffix in Step4)
        {
            if (!word.EndsWith(suffix, StringComparison.Ordinal)) continue;
            var rest = word.Length - suffix.Length;
            if (Measure(word, rest) > 1 && (suffix != "ion" || (rest > 0 && word[rest - 1] is 's' or 't'))) word = word[..rest];
            break;
        }
        if (word[^1] == 'e' && (Measure(word, word.Length - 1) is var m && (m > 1 || (m == 1 && !EndsShort(word, word.Length - 1))))) word = word[..^1];
        if (word.Length > 2 && word[^1] == 'l' && word[^2] == 'l' && Measure(word, word.Length) > 1) word = word[..^1];
        return word;
    }

    private static string OneSpelling(string word)
    {
        word = word.Replace("isation", "ization", StringComparison.Ordinal);
        if (word.Length > 6 && word.Contains("our", StringComparison.Ordinal) && word is not ("source" or "sources" or "resource" or "resources" or "course" or "journal" or "tourism" or "tourist" or "courts" or "fourth" or "journey" or "journalist" or "encourage" or "outsource"))
            if (word.Contains("labour", StringComparison.Ordinal) || word.Contains("harbour", StringComparison.Ordinal) || word.Contains("neighbour", StringComparison.Ordinal) || word.Contains("behaviour", StringComparison.Ordinal) || word.Contains("favour", StringComparison.Ordinal) || word.Contains("endeavour", StringComparison.Ordinal))
                word = word.Replace("our", "or", StringComparison.Ordinal);
        if (word == "labour") return "labor";
        if (word is "defense" or "defenses") return "defence";
        if (word is "offense" or "license" or "licenses") return word.Replace("ense", "ence", StringComparison.Ordinal);
        if (word.StartsWith("programme", StringComparison.Ordinal) && word.Length <= 10) return "program";
        foreach (var (british, american) in new[] { ("ise", "ize"), ("ised", "ized"), ("ising", "izing"), ("ises", "izes"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing") })
            if (word.Length > british.Length + 4 && word.EndsWith(british, StringComparison.Ordinal) && !word.EndsWith("rprise", StringComparison.Ordinal) && !word.EndsWith("ercise", StringComparison.Ordinal) && !word.EndsWith("romise", StringComparison.Ordinal) && !word.EndsWith("ertise", StringComparison.Ordinal))
                return word[..^british.Length] + american;
        return word;
    }

    private static string Plural(string word)
    {
        if (word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("ies", StringComparison.Ordinal)) return word[..^2];
        return word[^1] == 's' && word[^2] != 's' ? word[..^1] : word;
    }

    private static string PastAndGerund(string word)
    {
        if (word.EndsWith("eed", StringComparison.Ordinal)) return Measure(word, word.Length - 3) > 0 ? word[..^1] : word;
        var cut = word.EndsWith("ed", StringComparison.Ordinal) ? 2 : word.EndsWith("ing", StringComparison.Ordinal) ? 3 : 0;
        if (cut == 0 || !HasVowel(word, word.Length - cut)) return word;
        word = word[..^cut];
        if (word.EndsWith("at", StringComparison.Ordinal) || word.EndsWith("bl", StringComparison.Ordinal) || word.EndsWith("iz", StringComparison.Ordinal)) return word + "e";
        if (word.Length > 1 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z') && IsConsonant(word, word.Length - 1)) return word[..^1];
        return Measure(word, word.Length) == 1 && EndsShort(word, word.Length) ? word + "e" : word;
    }

    private static string Replace(string word, (string Suffix, string By)[] rules, int measure)
    {
        foreach (var (suffix, by) in rules)
            if (word.EndsWith(suffix, StringComparison.Ordinal))
                return Measure(word, word.Length - suffix.Length) > measure ? word[..^suffix.Length] + by : word;
        return word;
    }

    private static bool IsConsonant(string word, int i) => word[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(word, i - 1),
        _ => true,
    };

    private static bool HasVowel(string word, int length)
    {
        for (var i = 0; i < length; i++) if (!IsConsonant(word, i)) return true;
        return false;
    }

    private static bool EndsShort(string word, int length) =>
        length >= 3 && IsConsonant(word, length - 1) && !IsConsonant(word, length - 2) && IsConsonant(word, length - 3) && word[length - 1] is not ('w' or 'x' or 'y');

    // Vowel-consonant turns in the first letters.
    private static int Measure(string word, int length)
    {
        var turns = 0;
        var i = 0;
        while (i < length && IsConsonant(word, i)) i++;
        while (i < length)
        {
            while (i < length && !IsConsonant(word, i)) i++;
            if (i >= length) break;
            turns++;
            while (i < length && IsConsonant(word, i)) i++;
        }
        return turns;
    }
}

namespace Entente.Language;

/// <summary>Finds the matter's name in the tokens of an English sentence.</summary>
internal static class EnglishNames
{
    /// <summary>Runs of words of the matter that hold its head or two of its words; a head after "to" is a verb ("to study").</summary>
    internal static bool[] In(Token[] tokens, PressSide?[] sides, PressMatter matter)
    {
        var named = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length;)
        {
            var end = i;
            while (end < tokens.Length && sides[end] is null && (matter.Holds(tokens[end].Word) || end > i && IsInner(tokens, end, matter))) end++;
            if (end == i) { i++; continue; }
            var asVerb = i > 0 && (tokens[i - 1].Word is "to" || EnglishTokens.Will.Contains(tokens[i - 1].Word) || tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) && !matter.Content.Contains(tokens[i].Word));
            var from = asVerb ? i + 1 : i;
            var own = tokens[from..end].Where(t => matter.Holds(t.Word)).Select(t => t.Word).ToList();
            if ((own.Exists(matter.IsHead) || own.Count >= 2 || asVerb && own.Count >= 1) && !IsForeign(tokens, from, own, matter))
                for (var t = from; t < end; t++) named[t] = true;
            i = end;
        }
        return named;
    }

    /// <summary>A small word between two words of the name: "merger of the groups".</summary>
    private static bool IsInner(Token[] tokens, int at, PressMatter matter)
    {
        bool Held(int i) => i < tokens.Length && matter.Holds(tokens[i].Word);
        return tokens[at].Word is "of" or "the" or "for" or "'s" && Held(at + 1)
            || tokens[at].Word == "of" && at + 1 < tokens.Length && tokens[at + 1].Word == "the" && Held(at + 2);
    }

    /// <summary>"the fisheries group" is not our group: a modifier that is not in the name stands before the bare head.</summary>
    private static bool IsForeign(Token[] tokens, int from, List<string> own, PressMatter matter)
    {
        if (own.Count > 1 || matter.Content.Count <= 1 || from == 0) return false;
        var word = tokens[from - 1].Word;
        return char.IsLetter(word[0]) && !EnglishTokens.Determiners.Contains(word) && !EnglishTokens.Pointers.Contains(word) && !EnglishActs.IsAdverb(word)
            && !EnglishTokens.Prepositions.Contains(word) && !EnglishTokens.Joints.Contains(word) && !PressWordForms.ByFirstWord.ContainsKey(word) && !word.Contains('-')
            && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("al", StringComparison.Ordinal);
    }
}

namespace Entente.Language;

/// <summary>Cuts an English sentence into clauses: at signs, and where a joint is followed by a new subject or verb.</summary>
internal static class EnglishSplit
{
    private static readonly HashSet<string> Befores = ["after", "following", "before", "until", "once", "when", "despite", "without", "upon", "as", "having", "while", "since", "pending", "during"];
    private const int FarthestVerb = 7;

    /// <summary>The clauses of a sentence, empty ones left out.</summary>
    internal static IEnumerable<EnglishPart> Of(EnglishPart sentence)
    {
        var from = 0;
        while (from < sentence.Length && sentence.Tokens[from].IsSign) from++;
        for (var i = from; i < sentence.Length; i++)
        {
            if (!IsCut(sentence, from, i)) continue;
            if (i > from) yield return sentence.Cut(from, i);
            from = sentence.Tokens[i].Word.Length == 1 || sentence.Tokens[i].Word == "and" ? i + 1 : i;
        }
        if (sentence.Length > from) yield return sentence.Cut(from, sentence.Length);
    }

    private static bool IsCut(EnglishPart sentence, int from, int at)
    {
        var (tokens, sides, next) = (sentence.Tokens, sentence.Sides, sentence.Word(at + 1));
        return tokens[at].Word switch
        {
            ";" or ":" or "—" or "–" or "(" or ")" or "…" => true,
            // "By the end of the year, both sides …": a date alone is no clause.
            "," => !IsDate(sentence, from, at) && (EnglishTokens.Joints.Contains(next) || Opens(sentence, at + 1) || StartsAside(tokens, from)),
            "but" or "while" or "although" or "though" or "whereas" => at > from,
            "and" => at > from && Opens(sentence, at + 1) && !(sides[at - 1] is not null && sides[at + 1] is not null),
            _ => false,
        };
    }

    private static bool IsDate(EnglishPart sentence, int from, int to) =>
        to > from && sentence.Cut(from, to) is var part && part.Find("date").SelectMany(part.Within).Distinct().Count() == part.Length;

    /// <summary>A clause that began with "after", "before", "asked" … ends at its first comma.</summary>
    private static bool StartsAside(Token[] tokens, int from) => from < tokens.Length && (Befores.Contains(tokens[from].Word) || tokens[from].Word is "asked" or "if" or "unless" or "in" or "on" or "at" or "as" or "by" or "no" or "yes");

    /// <summary>A new subject or a verb stands here, so that a clause begins.</summary>
    private static bool Opens(EnglishPart sentence, int at)
    {
        var (tokens, sides) = (sentence.Tokens, sentence.Sides);
        if (at >= tokens.Length) return false;
        var word = tokens[at].Word;
        if (EnglishTokens.Subjects.Contains(word) || EnglishTokens.IsAuxiliary(word) && word != "may" || word is "not" or "no" or "nothing" or "neither") return true;
        if (PressWordForms.ByFirstWord.TryGetValue(word, out var entries) && entries.Any(e => e.Shape is VerbShape.Past or VerbShape.Participle or VerbShape.ThirdPerson)) return true;
        // A name, an article or a possessive opens a clause where a verb follows soon.
        if (sides[at] is null && !EnglishTokens.Determiners.Contains(word) && !EnglishTokens.Pointers.Contains(word)) return false;
        for (var i = at + 1; i < Math.Min(tokens.Length, at + FarthestVerb) && !tokens[i].IsSign; i++)
            if (EnglishTokens.Be.Contains(tokens[i].Word) && tokens[i].Word is not "'s" || EnglishTokens.Have.Contains(tokens[i].Word) || EnglishTokens.Will.Contains(tokens[i].Word)
                || PressWordForms.ByFirstWord.TryGetValue(tokens[i].Word, out var verbs) && sides[i - 1] is not null && verbs.Any(e => e.Shape is VerbShape.Past or VerbShape.ThirdPerson)) return true;
        return false;
    }
}

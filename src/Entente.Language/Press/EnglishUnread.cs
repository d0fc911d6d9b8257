namespace Entente.Language;

/// <summary>Tells whether an English clause has a predicate that the lexicon lacks, so that a person should read it.</summary>
internal static class EnglishUnread
{
    private const int LongestFragment = 2;

    /// <param name="part">The clause.</param>
    /// <param name="acts">All acts in it.</param>
    /// <param name="head">The governing one.</param>
    /// <param name="sentence">The sentence that it is a part of.</param>
    internal static bool Has(EnglishPart part, List<FoundAct> acts, FoundAct? head, Span sentence)
    {
        if (acts.Count == 0) return part.Tokens.Count(t => !t.IsSign) > LongestFragment && !IsFragment(part, sentence);
        return head is { Act.Form: ActForm.Noun } && Predicate(part, head, acts);
    }

    /// <summary>A part of a sentence without a verb: "on the regional group, …", "asked about it, …", a heading before a colon.</summary>
    private static bool IsFragment(EnglishPart part, Span sentence) =>
        part.Span.To < sentence.To - 1 && (part.Word(0) == "asked" || EnglishTokens.Prepositions.Contains(part.Word(0)) || !Enumerable.Range(0, part.Length).Any(i => IsVerb(part, i)));

    /// <summary>A noun of act is all that was read, but it is only the subject of a verb: "the proposal has sailed through", "talks drag on".</summary>
    private static bool Predicate(EnglishPart part, FoundAct head, List<FoundAct> acts)
    {
        for (var i = head.Last + 1; i < part.Length; i++)
        {
            if (part.Word(i) is "that" or "which" or "who") return false;
            if (!IsVerb(part, i) || acts.Exists(a => a.Head <= i && i <= a.Last)) continue;
            var next = i + 1;
            while (next < part.Length && (EnglishActs.IsAdverb(part.Word(next)) || EnglishTokens.Determiners.Contains(part.Word(next)) || EnglishTokens.IsAuxiliary(part.Word(next)))) next++;
            return !acts.Exists(a => a.Head <= next && next <= a.Last) && !PressPhrases.Is(Tongue.English, "light", part.Word(next));
        }
        return false;
    }

    private static bool IsVerb(EnglishPart part, int at)
    {
        var word = part.Word(at);
        return EnglishTokens.IsAuxiliary(word) && word is not ("'s" or "having" or "being") || !part.Named[at] && at > 0 && word.EndsWith("ed", StringComparison.Ordinal) && !EnglishTokens.Determiners.Contains(part.Word(at - 1))
            || PressPhrases.Is(Tongue.English, "verb", word);
    }
}

namespace Entente.Language;

/// <summary>Finds what an English clause is about: the matter, a pointer to it, nothing, or something else.</summary>
/// <param name="part">The clause.</param>
/// <param name="dated">For each token whether it belongs to a date, which is neither the matter nor another one.</param>
/// <param name="matter">The matter.</param>
internal sealed class EnglishTopic(EnglishPart part, bool[] dated, PressMatter matter)
{
    private const Tongue Lang = Tongue.English;

    /// <param name="chain">The acts of the clause, the governing one first.</param>
    internal About Of(List<FoundAct> chain)
    {
        if (part.Has("other-term")) return About.Other;
        if (chain.Count == 0) return Between(0, part.Length) is (About.Named or About.Pointed) and var of ? of : About.Unsaid;
        if (chain.Exists(a => a.Act.Kind == ActKind.Target)) return part.Named.Contains(true) ? About.Named : About.Pointed;
        // "set ~ up": the object stands within the words of the act itself, or between two acts.
        if (part.Named.Skip(chain[0].Head).Any(n => n)) return About.Named;
        var lastAfter = chain.Where(a => a.First >= chain[0].First).MaxBy(a => a.Last)!;
        var subject = Between(0, chain[0].Head);
        var objects = Between(lastAfter.Last + 1, part.Length);
        if (objects is About.Other) return subject == About.Named ? About.Named : About.Other;
        if (subject is About.Named) return About.Named;
        var between = chain.Count > 1 ? Between(chain[0].Last + 1, lastAfter.First) : About.Unsaid;
        if (between is About.Other) return About.Other;
        if (objects is not About.Unsaid) return objects;
        return between is not About.Unsaid ? between : subject;
    }

    /// <summary>What the words between two places are about.</summary>
    private About Between(int from, int to)
    {
        var (pointed, other, agent) = (false, false, false);
        for (var i = from; i < to; i++)
        {
            var word = part.Tokens[i].Word;
            if (part.Named[i]) return About.Named;
            // "chaired by vice-ministers": who does it is not what it is about.
            if (word == "by" || agent && !EnglishTokens.Prepositions.Contains(word) && !part.Tokens[i].IsSign) { agent = true; continue; }
            agent = false;
            if (part.Sides[i] is not null || dated[i] || part.Tokens[i].IsSign || EnglishActs.IsAdverb(word)) continue;
            if (IsPointer(word)) { pointed = true; continue; }
            if (EnglishTokens.Prepositions.Contains(word)) { if (other) return About.Other; continue; }
            if (!IsSmall(word)) other = true;
        }
        return other && !pointed ? About.Other : pointed ? About.Pointed : About.Unsaid;
    }

    private bool IsPointer(string word) =>
        EnglishTokens.Pointers.Contains(word) || matter.Holds(word) || PressPhrases.Has(Lang, "how", word) || PressPhrases.Has(Lang, "when", word);

    private static bool IsSmall(string word) =>
        EnglishTokens.Determiners.Contains(word) || EnglishTokens.Subjects.Contains(word) || EnglishTokens.Joints.Contains(word) || EnglishTokens.IsAuxiliary(word)
        || PressPhrases.Is(Lang, "month", word) || PressPhrases.Is(Lang, "measure", word) || PressPhrases.Is(Lang, "person", word) || char.IsDigit(word[0]) || PressWordForms.ByFirstWord.ContainsKey(word);
}

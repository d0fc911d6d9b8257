namespace Entente.Language;

/// <summary>A word of act among the tokens of a clause, before anybody asked which one governs.</summary>
/// <param name="Act">What it is; its range has auxiliaries and negation.</param>
/// <param name="First">Its first token, auxiliaries left out.</param>
/// <param name="Last">Its last token, inclusive.</param>
/// <param name="Head">Its first token, auxiliaries included.</param>
internal sealed record FoundAct(Act Act, int First, int Last, int Head)
{
    internal bool IsFinite => Act.Form is ActForm.Past or ActForm.Present or ActForm.Future or ActForm.Possible;
}

/// <summary>Finds the acts in an English clause and reads their form off the words around them.</summary>
internal static class EnglishActs
{
    private const int LongestGap = 8;
    private const int FarthestNegation = 6;
    private static readonly HashSet<string> Focus = ["only", "just", "merely", "simply"];

    /// <param name="tokens">The clause.</param>
    /// <param name="named">For each token whether it belongs to a name of the matter.</param>
    /// <param name="sides">For each token whether it belongs to a party's name.</param>
    /// <param name="matter">The matter, whose own verb founds it: "share" for "information sharing".</param>
    internal static List<FoundAct> In(Token[] tokens, bool[] named, PressSide?[] sides, PressMatter matter)
    {
        var acts = new List<FoundAct>();
        var negations = Negations(tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (named[i] || sides[i] is not null || tokens[i].IsSign) continue;
            if (Longest(tokens, i, named, sides) is not var (kind, shape, last, words))
            {
                if (!IsOwnVerb(tokens, i, matter)) continue;
                (kind, shape, last, words) = (ActKind.Found, tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) ? VerbShape.Participle : tokens[i].Word.EndsWith("ing", StringComparison.Ordinal) ? VerbShape.Gerund : VerbShape.Base, i, []);
            }
            var (form, head) = Form(tokens, i, shape, sides);
            // "is being set up", "are opening": not there yet.
            if (kind is ActKind.Found or ActKind.Meet && form == ActForm.Present && (shape == VerbShape.Gerund || tokens[head..i].Any(t => t.Word == "being"))) form = ActForm.Future;
            var negation = Negation(negations, head, i, last, acts.Count == 0 ? -1 : acts[^1].Last, tokens, words);
            var from = tokens[negation.At >= 0 ? Math.Min(negation.At, head) : head].From;
            acts.Add(new(new(kind, form, from, tokens[last].To, negation.Odd), i, last, head));
            i = last;
        }
        return acts;
    }

    private static (ActKind Kind, VerbShape Shape, int Last, string[] Words)? Longest(Token[] tokens, int at, bool[] named, PressSide?[] sides)
    {
        if (!PressWordForms.ByFirstWord.TryGetValue(tokens[at].Word, out var entries)) return null;
        (PressWordForms.Entry Entry, int Last)? best = null;
        foreach (var entry in entries)
            if (Matches(tokens, at, entry.Words, sides) is var last && last >= 0 && (best is null || entry.Words.Length > best.Value.Entry.Words.Length || entry.Words.Length == best.Value.Entry.Words.Length && (last < best.Value.Last || last == best.Value.Last && Prefers(tokens, at, entry.Shape))))
                best = (entry, last);
        return best is not { } found || named[found.Last] && found.Last > at && !found.Entry.Words.Contains("~") ? null : (found.Entry.Kind, found.Entry.Shape, found.Last, found.Entry.Words);
    }

    /// <summary>A noun and a verb of the same letters: after an article and at the start it is the noun. A past and a participle: after "have" or "be" the participle.</summary>
    private static bool Prefers(Token[] tokens, int at, VerbShape shape) => shape switch
    {
        VerbShape.Noun => at == 0 || EnglishTokens.Determiners.Contains(tokens[at - 1].Word),
        VerbShape.Participle => at > 0 && (EnglishTokens.Be.Contains(tokens[at - 1].Word) || EnglishTokens.Have.Contains(tokens[at - 1].Word)),
        _ => false,
    };

    private static int Matches(Token[] tokens, int at, string[] words, PressSide?[] sides)
    {
        // "have the paper", but not "have read the paper": what is had follows at once.
        if (words.Length > 1 && words[1] == "~" && EnglishTokens.Have.Contains(words[0]) && !(at + 1 < tokens.Length && (sides[at + 1] is not null || EnglishTokens.Determiners.Contains(tokens[at + 1].Word)))) return -1;
        var t = at;
        for (var w = 0; w < words.Length; w++)
        {
            if (words[w] == "~")
            {
                var gap = 0;
                while (gap <= LongestGap && t < tokens.Length && tokens[t].Word != words[w + 1] && !tokens[t].IsSign) (t, gap) = (t + 1, gap + 1);
                if (gap is 0 or > LongestGap) return -1;
                continue;
            }
            if (t >= tokens.Length || tokens[t].Word != words[w]) return -1;
            t++;
        }
        return t - 1;
    }

    private static bool IsOwnVerb(Token[] tokens, int at, PressMatter matter) =>
        at > 0 && matter.IsHead(tokens[at].Word)
        && (tokens[at - 1].Word is "to" or "not" || EnglishTokens.Will.Contains(tokens[at - 1].Word) || EnglishTokens.Be.Contains(tokens[at - 1].Word) && !tokens[at].Word.EndsWith('s') || EnglishTokens.Have.Contains(tokens[at - 1].Word) || tokens[at].Word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>The form, and the first of the auxiliaries that make it.</summary>
    private static (ActForm Form, int Head) Form(Token[] tokens, int at, VerbShape shape, PressSide?[] sides)
    {
        var (head, will, may, have, be, to, past, done) = (at, false, false, false, false, false, false, false);
        for (var i = at - 1; i >= 0 && at - i <= 6; i--)
        {
            var word = tokens[i].Word;
            if (EnglishTokens.Will.Contains(word)) (will, head) = (true, i);
            else if (EnglishTokens.May.Contains(word)) (may, head) = (true, i);
            else if (EnglishTokens.Have.Contains(word)) (have, head) = (true, i);
            else if (word == "'s" && sides[Math.Max(0, i - 1)] is not null) break;
            else if (EnglishTokens.Be.Contains(word)) (be, past, done, head) = (true, past || word is "was" or "were" or "been", done || word == "been", i);
            else if (shape == VerbShape.Phrase && EnglishTokens.Copulas.Contains(word)) (be, past, head) = (true, past || word.EndsWith("ed", StringComparison.Ordinal), i);
            else if (EnglishTokens.Do.Contains(word)) (past, head) = (past || word == "did", i);
            else if (word == "to") { if (to) break; (to, head) = (true, i); }
            else if (!IsAdverb(word)) break;
        }
        // "Will the panel be set up": the auxiliary of a question stands first.
        if (head == at || be)
        {
            var first = tokens[0].Word;
            if (!will && EnglishTokens.Will.Contains(first)) will = true;
            else if (!may && EnglishTokens.May.Contains(first)) may = true;
            else if (!have && EnglishTokens.Have.Contains(first)) have = true;
            else if (!be && EnglishTokens.Be.Contains(first)) (be, past) = (true, first is "was" or "were");
        }
        var before = at > 0 ? tokens[at - 1].Word : "";
        var inner = to && !will && !may && !(be && head < at - 1 && EnglishTokens.Be.Contains(tokens[head].Word));
        if (shape is VerbShape.Base or VerbShape.ThirdPerson or VerbShape.Gerund && !will && !may && !to && !(shape == VerbShape.Gerund && be) && EnglishTokens.Determiners.Contains(before) && before is not ("this" or "that" or "both" or "all" or "after" or "before" or "upon"))
            return (ActForm.Noun, at);
        var form = shape switch
        {
            VerbShape.Noun => ActForm.Noun,
            _ when will => ActForm.Future,
            _ when may => ActForm.Possible,
            VerbShape.Phrase when be || have => past && !done ? ActForm.Past : ActForm.Present,
            VerbShape.Phrase => ActForm.Noun,
            _ when to && be && !inner => ActForm.Future,
            _ when inner => ActForm.Inner,
            VerbShape.Gerund => be ? past && !done ? ActForm.Past : ActForm.Present : ActForm.Inner,
            _ when have => ActForm.Past,
            VerbShape.Past or VerbShape.Participle when tokens[head..at].Any(t => t.Word == "being") && !past => ActForm.Present,
            VerbShape.Past or VerbShape.Participle => IsReduced(tokens, at, be) ? ActForm.Inner : ActForm.Past,
            _ => ActForm.Present,
        };
        return (form, form is ActForm.Noun ? at : head);
    }

    /// <summary>"the panel proposed by Sudria": a participle that only describes.</summary>
    private static bool IsReduced(Token[] tokens, int at, bool be) =>
        !be && at > 0 && (at + 1 < tokens.Length && tokens[at + 1].Word is "by" || EnglishTokens.Determiners.Contains(tokens[at - 1].Word) && tokens[at - 1].Word is not ("both" or "that" or "this"));

    internal static bool IsAdverb(string word) =>
        word.EndsWith("ly", StringComparison.Ordinal) && word is not ("reply" or "apply" or "rely" or "comply" or "supply")
        || EnglishTokens.Not.Contains(word) || word is "also" or "already" or "now" or "still" or "both" or "all" or "just" or "even" or "ever" or "once" or "further" or "indeed" or "yet" or "only" or "at" or "last" or "long" or "since" or "therefore" or "thus" or "soon" or "again" or "together" or "today" or "in" or "principle" or "fact" or "so" or "far" or "first" or "too" or "well" or "then" or "instead" or "rather" or "each" or "going" or "due" or "either";

    private static List<int> Negations(Token[] tokens)
    {
        var found = new List<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            if (EnglishTokens.Not.Contains(tokens[i].Word) && !(tokens[i].Word is "not" or "n't" && Focus.Contains(next)) && next is not ("doubt" or "later" or "less" or "," or ":") && !(tokens[i].Word == "no" && i == 0 && next is "." or "!")) found.Add(i);
            else if (tokens[i].Word == "yet" && next == "to") found.Add(i);
            else if (tokens[i].Word is "fail" or "failed" or "fails" or "unable" && next == "to" || tokens[i].Word is "failed" && next is "in") found.Add(i);
            else if (tokens[i].Word is "far" && next == "from" || tokens[i].Word is "short" && next == "of") found.Add(i);
            else if (tokens[i].Word is "denies" or "denied" or "deny") found.Add(i);
        }
        return found;
    }

    private static (bool Odd, int At) Negation(List<int> negations, int head, int first, int last, int previous, Token[] tokens, string[] words)
    {
        var (count, at) = (0, -1);
        foreach (var n in negations)
        {
            if (n <= previous || n > last || n < head - FarthestNegation) continue;
            // "not the time", "see no need": the negation is a part of the words themselves.
            if (n >= first && words.Contains(tokens[n].Word)) continue;
            if (n > first && n <= last) { (count, at) = (count + 1, at < 0 ? n : at); continue; }
            // A sign between ends its scope.
            if (tokens[Math.Min(n, first)..first].Any(t => t.Word is "," or ";" or ":")) continue;
            (count, at) = (count + 1, at < 0 ? n : at);
        }
        return (count % 2 == 1, at);
    }
}

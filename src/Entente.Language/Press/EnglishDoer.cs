namespace Entente.Language;

/// <summary>Finds who does the act of an English clause.</summary>
internal static class EnglishDoer
{
    /// <summary>The doer; null where the clause leaves it out or only points ("they"), so that the one before holds.</summary>
    /// <param name="part">The clause.</param>
    /// <param name="head">Its governing act.</param>
    internal static PressSide? Of(EnglishPart part, FoundAct? head)
    {
        var (tokens, sides) = (part.Tokens, part.Sides);
        if (By(part, head?.Last ?? 0) is { } by) return by;
        var between = Array.FindIndex(tokens, t => t.Word == "between");
        if (between >= 0 && sides.Skip(between).Any(s => s is PressSide.Joint or PressSide.Ours or PressSide.Theirs)) return PressSide.Joint;
        var end = head?.Head ?? tokens.Length;
        // "Sudria's paper has reached us": who holds it is named behind.
        if (head is { Act.Kind: ActKind.Receive } && Holder(part, head) is { } holder) return holder;
        // "We await Sudria's answer": whose act is missing.
        if (head is { Act.Kind: ActKind.Await }) return sides.Skip(head.Last + 1).FirstOrDefault(s => s is not null) ?? PressSide.None;
        var found = new List<PressSide>();
        for (var i = 0; i < end; i++)
            if (sides[i] is { } side && (i == 0 || sides[i - 1] != side || tokens[i - 1].Word == "and") && !IsObliqueOrOwner(part, i)) found.Add(side);
        if (found.Count > 0) return Together(found, part, head);
        // "The review by the two sides continues"
        if (By(part, 0) is { } owner) return owner;
        var first = tokens.Take(end).FirstOrDefault(t => !t.IsSign && !EnglishTokens.Joints.Contains(t.Word) && !EnglishActs.IsAdverb(t.Word) && t.Word is not ("yes" or "no"));
        if (first.Word is null or "they" or "he" or "she" or "who" or "its" or "their" or "his" or "her") return null;
        return head is { Act.Form: ActForm.Noun } ? Owner(part, head) ?? PressSide.None : Origin(part, head) ?? PressSide.None;
    }

    /// <summary>"proposed by Sudria", "jointly proposed by both sides", "examined by officials of both sides".</summary>
    private static PressSide? By(EnglishPart part, int after)
    {
        for (var i = Math.Max(0, after); i + 1 < part.Length; i++)
        {
            if (part.Word(i) != "by") continue;
            var end = i + 1;
            while (end < part.Length && end <= i + 6 && !part.Tokens[end].IsSign && part.Word(end) is not ("in" or "on" or "at" or "to" or "for" or "by")) end++;
            var named = part.Sides[(i + 1)..end].Where(s => s is not null).Select(s => s!.Value).Distinct().ToList();
            if (named.Contains(PressSide.Ours) && named.Contains(PressSide.Theirs)) return PressSide.Joint;
            if (named.Count > 0) return named[0];
            if (part.Word(i + 1) == "our") return PressSide.Ours;
        }
        return null;
    }

    private static PressSide? Holder(EnglishPart part, FoundAct head)
    {
        if (Enumerable.Range(0, head.Head).Any(i => part.Sides[i] is not null && !IsObliqueOrOwner(part, i))) return null;
        for (var i = head.First; i < Math.Min(part.Length, head.Last + 3); i++)
            if (part.Sides[i] is { } side && part.Word(i + 1) is not ("'s" or "'")) return side;
        return null;
    }

    /// <summary>"The idea comes from Sudria", "our offer stands": the doer of a proposal that has no other.</summary>
    private static PressSide? Origin(EnglishPart part, FoundAct? head)
    {
        if (head is not { Act.Kind: ActKind.Propose }) return null;
        if (part.Word(head.Last) is "from" or "with") return part.Sides.Skip(head.Last + 1).FirstOrDefault(s => s is not null);
        // "Our offer is on the table"
        return part.Tokens.Take(head.Head).Any(t => t.Word == "our") ? PressSide.Ours : part.Sides.Take(head.Head).FirstOrDefault(s => s is not null);
    }

    private static PressSide Together(List<PressSide> found, EnglishPart part, FoundAct? head)
    {
        if (found.Contains(PressSide.Joint) || found.Contains(PressSide.Ours) && found.Contains(PressSide.Theirs)) return PressSide.Joint;
        // "we agreed with Sudria to …"
        if (head is { Act.Kind: ActKind.Agree or ActKind.Talk or ActKind.Decide or ActKind.Consider })
            for (var i = head.First; i + 1 < part.Length; i++)
                if (part.Word(i) == "with" && part.Sides.Skip(i + 1).Take(3).Any(s => s is PressSide.Theirs or PressSide.Ours && s != found[^1])) return PressSide.Joint;
        return found[^1] is PressSide.Third && found.Count > 1 ? found[0] : found[^1];
    }

    private static bool IsObliqueOrOwner(EnglishPart part, int at)
    {
        var (tokens, sides) = (part.Tokens, part.Sides);
        // "Sudria let us know", "we told Sudria that": the one who is told does nothing.
        if (tokens[at].Word == "us" || at > 0 && EnglishTokens.Gives.Contains(tokens[at - 1].Word)) return true;
        var last = at;
        while (last + 1 < tokens.Length && sides[last + 1] == sides[at]) last++;
        if (part.Word(last + 1) is "'s" or "'") return !IsPerson(tokens, last + 2);
        for (var i = at - 1; i >= 0 && at - i <= 2; i--)
        {
            if (tokens[i].Word is "of") return !(i > 0 && IsPerson(tokens, i - 1));
            if (tokens[i].Word is "with" or "to" or "from" or "for" or "by" or "in" or "at" or "about" or "on" or "against" or "towards") return true;
            if (tokens[i].Word is not ("the" or "and" or "a")) return false;
        }
        return false;
    }

    private static bool IsPerson(Token[] tokens, int at)
    {
        bool Is(string words) => PressPhrases.Is(Tongue.English, "person", words);
        return at < tokens.Length && (Is(tokens[at].Word) || at + 1 < tokens.Length && (Is(tokens[at + 1].Word) || Is(tokens[at].Word + " " + tokens[at + 1].Word)));
    }

    private static PressSide? Owner(EnglishPart part, FoundAct head)
    {
        for (var i = head.First - 1; i >= 0 && head.First - i <= 4; i--)
        {
            if (part.Sides[i] is { } side) return side;
            if (part.Word(i) == "our") return PressSide.Ours;
        }
        // "approval of both governments"
        return part.Word(head.Last + 1) == "of" ? part.Sides.Skip(head.Last + 2).Take(2).FirstOrDefault(s => s is not null) : null;
    }
}

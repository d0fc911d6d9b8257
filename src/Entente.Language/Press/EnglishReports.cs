namespace Entente.Language;

/// <summary>Finds in an English sentence what others say: "Sudria said that …", "according to the press …", "reports that … are not true".</summary>
internal static class EnglishReports
{
    private const Tongue Lang = Tongue.English;
    private const int FarthestSpeaker = 9;

    /// <summary>The reported words and the part that may judge them; and the parts that are ours.</summary>
    internal static ((Span Content, Span Verdict)? Told, IReadOnlyList<Span> Ours) In(string line, Span sentence, IReadOnlyList<NamedSide> sides)
    {
        var rumour = PressPhrases.Find(Lang, "rumour", line, sentence).FirstOrDefault();
        if (rumour.To > 0)
        {
            var judged = PressPhrases.Find(Lang, "false", line, new(rumour.To, sentence.To)).Concat(PressPhrases.Find(Lang, "true", line, new(rumour.To, sentence.To))).OrderBy(s => s.From).FirstOrDefault();
            if (judged.To > 0)
            {
                var end = line.IndexOfAny([';', ':'], judged.To) is var at && at >= 0 && at < sentence.To ? at : line.IndexOf(", ", judged.To, StringComparison.Ordinal) is var comma && comma >= 0 && comma < sentence.To ? comma : sentence.To;
                return ((new(rumour.To, judged.From), new(judged.From, end)), Parts(sentence.From, rumour.From, end, sentence.To));
            }
            var denied = PressPhrases.Find(Lang, "denies", line, new(sentence.From, rumour.To)).FirstOrDefault();
            if (denied.To > 0) return ((new(rumour.To, sentence.To), new(sentence.From, rumour.To)), []);
            return ((new(rumour.To, sentence.To), new(sentence.To, sentence.To)), Parts(sentence.From, rumour.From, sentence.To, sentence.To));
        }
        if (Speaker(line, sentence, sides) is not { } verb) return (null, []);
        // ", which is not true" and "; that is correct" judge in the same sentence.
        var tail = line.LastIndexOfAny([';', ','], sentence.To - 1, sentence.To - sentence.From);
        var content = new Span(line[sentence.From..verb.From].Contains('"') || line[sentence.From..verb.From].Contains('“') || verb.From - sentence.From > 60 ? sentence.From : verb.To, sentence.To);
        if (tail > verb.To && (PressPhrases.Has(Lang, "true", line, new(tail, sentence.To)) || PressPhrases.Has(Lang, "false", line, new(tail, sentence.To)))) return ((new(content.From, tail), new(tail, sentence.To)), []);
        var but = line.IndexOf("; ", verb.To, StringComparison.Ordinal);
        if (but < 0 || but >= sentence.To) but = line.IndexOf(", but ", verb.To, StringComparison.Ordinal);
        return but > 0 && but < sentence.To
            ? ((new(content.From, but), new(sentence.To, sentence.To)), [new(but + 1, sentence.To)])
            : ((content, new(sentence.To, sentence.To)), []);
    }

    private static IReadOnlyList<Span> Parts(int from, int to, int from2, int to2) =>
        [.. new[] { new Span(from, to), new Span(from2, to2) }.Where(p => p.To - p.From > 2)];

    /// <summary>The verb of saying of somebody who is not us; null where we, all, or nobody else speaks.</summary>
    private static Span? Speaker(string line, Span sentence, IReadOnlyList<NamedSide> sides)
    {
        var tokens = EnglishTokens.Of(line, sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Word == "according" && i + 1 < tokens.Length && tokens[i + 1].Word == "to" && Others(tokens, i + 2, Math.Min(tokens.Length, i + 7), 1) == true) return new(tokens[i].From, tokens[i + 1].To);
            if (!PressWordForms.ByFirstWord.TryGetValue(tokens[i].Word, out var entries) || entries.Any(e => e.Kind != ActKind.Say && e.Words.Length > 1 && Stands(tokens, i, e)) || !entries.Any(e => e.Kind == ActKind.Say && Stands(tokens, i, e) && e.Shape is VerbShape.Past or VerbShape.ThirdPerson or VerbShape.Base or VerbShape.Participle)) continue;
            // "Sudria told us that it will not": what they say to us is their act, and our report of it.
            if (i + 1 < tokens.Length && tokens[i + 1].Word == "us") continue;
            if (Others(tokens, i - 1, Math.Max(-1, i - FarthestSpeaker), -1) == true) return new(tokens[i].From, tokens[i].To);
            if (i > 0 && (tokens[i - 1].IsSign) && Others(tokens, i + 1, Math.Min(tokens.Length, i + 6), 1) == true) return new(tokens[i].From, tokens[i].To);
        }
        return null;

        // The nearest speaker counts; an office without a country is ours.
        bool? Others(Token[] all, int from, int to, int step)
        {
            bool? office = null;
            for (var i = from; i != to && i >= 0 && i < all.Length; i += step)
            {
                if (all[i].Word is ";" or "that") break;
                foreach (var side in sides)
                    if (side.From <= all[i].From && all[i].To <= side.To && !IsGiven(all, i)) return side.Side is PressSide.Theirs or PressSide.Third;
                if (PressPhrases.Is(Lang, "outsider", all[i].Word)) return true;
                // "The Harbour Post writes": a name that is no party's.
                if (i > 0 && all[i - 1].Word == "the" && char.IsUpper(line[all[i].From]) && office is null && !PressPhrases.Is(Lang, "person", all[i].Word)) return true;
                if (PressPhrases.Is(Lang, "person", all[i].Word) || all[i].Word is "he" or "she") office = all[i].Word is "he" or "she" ? office : false;
            }
            return office;
        }

        static bool Stands(Token[] all, int at, PressWordForms.Entry entry) => at + entry.Words.Length <= all.Length && entry.Words.Select((word, k) => all[at + k].Word == word).All(same => same);

        static bool IsGiven(Token[] all, int at) => at > 0 && all[at - 1].Word is "to" or "with" or "for" or "about" or "on" or "by" && at > 1;
    }
}

namespace Entente.Language;

/// <summary>A side where it is named in a line.</summary>
internal readonly record struct NamedSide(PressSide Side, int From, int To);

/// <summary>Finds the parties in a line: by the names that the caller gives, and by the words of the language ("both sides", 양측, "we").</summary>
internal static class PressSides
{
    /// <summary>All of them in order; of two that overlap, the longer.</summary>
    internal static IReadOnlyList<NamedSide> In(PressQuestion question)
    {
        var (line, tongue, whole) = (question.Line, question.Tongue, new Span(0, question.Line.Length));
        var all = new List<NamedSide>();
        foreach (var (name, side) in Names(question))
            foreach (var at in Occurrences(line, name, tongue)) all.Add(new(side, at, at + name.Length));
        foreach (var (phrase, side) in new[] { ("joint", PressSide.Joint), ("ours", PressSide.Ours), ("theirs", PressSide.Theirs) })
            foreach (var span in PressPhrases.Find(tongue, phrase, line, whole))
                if (tongue == Tongue.English || StartsWord(line, span.From)) all.Add(new(side, span.From, span.To));
        var kept = new List<NamedSide>();
        foreach (var side in all.OrderByDescending(s => s.To - s.From).ThenBy(s => s.From))
            if (!kept.Exists(k => k.From < side.To && side.From < k.To)) kept.Add(side);
        return [.. kept.OrderBy(s => s.From)];
    }

    private static IEnumerable<(string Name, PressSide Side)> Names(PressQuestion question) =>
        question.Ours.Select(n => (n, PressSide.Ours)).Concat(question.Theirs.Select(n => (n, PressSide.Theirs))).Concat(question.Third.Select(n => (n, PressSide.Third)))
            .Where(n => n.n.Length > 0);

    private static IEnumerable<int> Occurrences(string line, string name, Tongue tongue)
    {
        // Lower case is no name in English: "us" is not the US.
        for (var at = line.IndexOf(name, StringComparison.Ordinal); at >= 0; at = line.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (StartsWord(line, at) && (tongue == Tongue.Korean || at + name.Length >= line.Length || !char.IsLetterOrDigit(line[at + name.Length]))) yield return at;
    }

    /// <summary>Nothing of a word stands before; in Korean two names may stand together (한미) and a side may follow a point (노을·가람).</summary>
    private static bool StartsWord(string line, int at) => at == 0 || !char.IsLetterOrDigit(line[at - 1]);
}

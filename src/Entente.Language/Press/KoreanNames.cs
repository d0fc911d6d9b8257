namespace Entente.Language;

/// <summary>Marks each place of a Korean line: the matter's name, its own verb, another's name, and what only looks like an act.</summary>
internal sealed class KoreanNames
{
    private const Tongue Lang = Tongue.Korean;

    private readonly string _line;
    private readonly PressMatter _matter;
    private readonly IReadOnlyList<NamedSide> _sides;

    /// <summary>Places where no act can stand: names, and words that only look like one.</summary>
    internal bool[] Masked { get; }
    /// <summary>Places of the matter's name.</summary>
    internal bool[] Named { get; }
    /// <summary>Places of the matter's own verb: 공유하다 for 정보 공유.</summary>
    internal bool[] Own { get; }
    /// <summary>Places of a name that shares the matter's head and is another's.</summary>
    internal bool[] Foreign { get; }

    internal KoreanNames(string line, PressMatter matter, IReadOnlyList<NamedSide> sides)
    {
        (_line, _matter, _sides) = (line, matter, sides);
        (Masked, Named, Own, Foreign) = (new bool[line.Length + 1], new bool[line.Length + 1], new bool[line.Length + 1], new bool[line.Length + 1]);
        foreach (var span in PressPhrases.Find(Lang, "mask", line, new(0, line.Length)))
            if (StartsWord(span.From) || span.To - span.From >= 3) Array.Fill(Masked, true, span.From, span.To - span.From);
        // 함께 and 공동으로 say who, but are no names: 함께할 수 없다 is an act.
        foreach (var side in sides.Where(s => !PressPhrases.Is(Lang, "together", line[s.From..s.To]))) Array.Fill(Masked, true, side.From, side.To - side.From);
        MarkMatter();
    }

    private bool StartsWord(int at) => at == 0 || !char.IsLetterOrDigit(_line[at - 1]);

    /// <summary>The matter's words in the line. Its head with 하다 or 되다 is the verb that founds it: 공유하다 for 정보 공유.</summary>
    private void MarkMatter()
    {
        var line = _line;
        foreach (var word in _matter.Content)
            for (var at = line.IndexOf(word, StringComparison.Ordinal); at >= 0 && word.Length > 1; at = line.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!StartsWord(at) && word != _matter.Head && !(at > 0 && Named[at - 1])) continue;
                var to = at + word.Length;
                var isVerb = word == _matter.Head && to < line.Length && line[to] is '하' or '되' or '했' or '한' or '할' or '함' or '해' or '된' or '될' or '됐' or '시' or '합' or '됩' or '키';
                if (isVerb && word == _matter.Head && (line[to] != '시' || to + 1 < line.Length && line[to + 1] is '키' or '킨' or '켰' or '킬')) { Array.Fill(Own, true, at, word.Length); continue; }
                if (word != _matter.Head && !IsInRun(at, to)) continue;
                if (word == _matter.Head && _matter.Content.Count > 1 && IsForeign(at)) { Array.Fill(Masked, true, at, word.Length); Array.Fill(Foreign, true, at, word.Length); continue; }
                Array.Fill(Named, true, at, word.Length);
                Array.Fill(Masked, true, at, word.Length);
            }
    }

    /// <summary>A word of the name that is not its head names it only beside another one: 세관 in 세관박물관 does not.</summary>
    private bool IsInRun(int at, int to)
    {
        var line = _line;
        bool Begins(int from) => _matter.Content.Any(word => string.CompareOrdinal(line, from, word, 0, word.Length) == 0);
        bool Ends(int end) => _matter.Content.Any(word => end >= word.Length && string.CompareOrdinal(line, end - word.Length, word, 0, word.Length) == 0);
        var (next, before) = (to, at);
        if (next < line.Length && line[next] is '의' or '·') next++;
        while (next < line.Length && line[next] == ' ') next++;
        while (before > 0 && line[before - 1] == ' ') before--;
        if (before > 0 && before < at && line[before - 1] == '의') before--;
        return _matter.Content.Count == 1 || Begins(next) || Ends(before);
    }

    /// <summary>수산 실무협의체 is not our 실무협의체: a bare noun that is not in the name stands before the head.</summary>
    private bool IsForeign(int at)
    {
        var line = _line;
        if (at < 2 || line[at - 1] != ' ') return at > 0 && char.IsLetterOrDigit(line[at - 1]) && !_matter.Content.Contains(line[WordStart(at - 1)..at]);
        var from = WordStart(at - 2);
        var word = line[from..(at - 1)];
        if (word.Length < 2 || !char.IsLetter(word[^1]) || Named[from] || Masked[from] || _matter.Content.Any(own => word.StartsWith(own, StringComparison.Ordinal))) return false;
        return !PressPhrases.Is(Lang, "generic", word) && !PressPhrases.Is(Lang, "adverb", word) && !KoreanClauses.Particle.IsMatch(word) && !PressPhrases.Has(Lang, "date", word) && !PressPhrases.Has(Lang, "form", word)
            && !word.EndsWith('인') && !word.EndsWith('한') && !word.EndsWith('된') && !word.EndsWith('할') && !word.EndsWith('될') && !word.EndsWith('던') && !word.EndsWith('간') && !_sides.Any(s => s.From <= from && from < s.To);
    }

    private int WordStart(int at)
    {
        while (at > 0 && char.IsLetterOrDigit(_line[at - 1])) at--;
        return at;
    }
}

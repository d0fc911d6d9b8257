using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>Tells whether a Korean clause ends in a predicate that the lexicon lacks, so that a person should read it.</summary>
internal static class KoreanUnread
{
    private const Tongue Lang = Tongue.Korean;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Predicate = new("(?:다|요|죠|까|음|임|함|됨|고|며|나|지만|는데|어서|아서|여서|면서|으니|으며|네)$", Linear);
    private static readonly Regex Auxiliary = new("^(?:있|없|않|계신|싶|못하|못했).*$", Linear);

    /// <param name="line">The line.</param>
    /// <param name="clause">The clause in it.</param>
    /// <param name="acts">All acts in it.</param>
    /// <param name="sides">The parties in the line: 제안한 쪽은 가람입니다 says who.</param>
    internal static bool Has(string line, Span clause, List<KoreanAct> acts, IReadOnlyList<NamedSide> sides)
    {
        if (acts.Count == 0) return line[clause.From..clause.To].Trim().Contains(' ');
        if (!acts[^1].IsNoun) return false;
        var words = line[acts[^1].Stem.To..clause.To].Split([' ', ',', '.', '!', '"', '”', '“', '\'', '’', '‘'], StringSplitOptions.RemoveEmptyEntries);
        // The first is the particle of the noun, or the noun's own ending: 협의가, 제안했다.
        if (words.Length == 0) return false;
        var behind = line[acts[^1].Stem.To] == ' ' ? words : words[1..];
        var last = behind.Reverse().SkipWhile(w => Auxiliary.IsMatch(w)).FirstOrDefault();
        return last is not null && !sides.Any(s => last.StartsWith(line[s.From..s.To], StringComparison.Ordinal)) && Predicate.IsMatch(behind[^1]) && !PressPhrases.Is(Lang, "light", last);
    }
}

namespace Entente.Language;

/// <summary>Takes Korean words apart: endings off, compounds into the words of the term base.</summary>
internal static class Korean
{
    private static readonly string[] Particles = Endings("particle");
    private static readonly string[] Verbal = [.. Endings("verb"), .. Endings("ending")];
    private static readonly HashSet<string> Any = [.. Particles, .. Verbal];
    private const int LongestEnding = 6;

    // Words that stand everywhere and say nothing of the subject.
    private static readonly HashSet<string> Empty =
        ["및", "등", "또는", "그", "이", "저", "것", "수", "있다", "없다", "있", "없", "하", "되", "위", "위해", "위하", "대하", "대한", "대해", "통해", "통하", "따라", "따른", "관한", "관하", "의하", "의한", "그리고", "그러나", "또한", "더", "매우", "가장", "모두", "다른", "이러한", "그러한", "우리", "때", "중", "후", "전", "바", "데", "점", "내", "간", "경우", "있는", "있도록", "있으며", "없는", "위한", "위하여", "대하여", "통하여", "관하여", "의하여", "따르", "한다", "하여", "하는", "하여야", "되어", "된다", "같은", "함께"];

    /// <summary>The stem and its parts. Positions count syllables of the word.</summary>
    public static IEnumerable<(string Key, int From, int To, float Weight)> Parts(string word)
    {
        if (Empty.Contains(word)) yield break;
        var stem = Stem(word);
        if (stem.Length == 0 || Empty.Contains(stem)) yield break;
        var pieces = Segment(stem, whole: true);
        yield return (stem, 0, stem.Length, 1f);
        if (pieces.Count == 1 && pieces[0].Known)
        {
            foreach (var (from, to, known) in stem.Length >= 3 ? Segment(stem, whole: false) : [])
                if (known) yield return (stem[from..to], from, to, 0.6f);
            yield break;
        }
        foreach (var (from, to, known) in pieces)
        {
            if (to - from == stem.Length) continue;
            if (known || to - from >= 2) yield return (stem[from..to], from, to, known ? 1f : 0.5f);
            if (known && to - from >= 4)
                foreach (var (from2, to2, known2) in Segment(stem[from..to], whole: false))
                    if (known2) yield return (stem[(from + from2)..(from + to2)], from + from2, from + to2, 0.6f);
        }
    }

    /// <summary>Whether it is a particle, or several that hang together.</summary>
    public static bool IsParticle(string ending) => Particles.Contains(ending);

    /// <summary>The word without its ending. An ending is taken off only if a word remains; what the term base knows wins over rules.</summary>
    public static string Stem(string word)
    {
        if (TermBase.Starter.HasKorean(word)) return word;
        string? best = null;
        var bestPieces = int.MaxValue;
        for (var cut = Math.Min(LongestEnding, word.Length - 1); cut >= 1; cut--)
        {
            if (!Any.Contains(word[^cut..])) continue;
            var rest = word[..^cut];
            var pieces = Segment(rest, whole: true);
            if (pieces.TrueForAll(piece => piece.Known) && pieces.Count < bestPieces) (best, bestPieces) = (rest, pieces.Count);
        }
        if (best is not null) return best;
        if (Segment(word, whole: true).TrueForAll(piece => piece.Known)) return word;
        return Strip(word);
    }

    private static string Strip(string word)
    {
        for (var cut = Math.Min(LongestEnding, word.Length - 2); cut >= 1; cut--)
        {
            var ending = word[^cut..];
            // A single syllable is often part of the word (제도, 합의, 국가): three must remain unless it is a clear particle.
            var rest = word.Length - cut;
            if (cut == 1 && rest < 3 && ending is not ("을" or "를" or "은" or "는" or "와" or "과" or "에" or "한" or "된")) continue;
            if (Any.Contains(ending)) return word[..^cut];
        }
        return word;
    }

    // Fewest unknown syllables, then fewest pieces. A known word of one syllable counts only alone.
    private static List<(int From, int To, bool Known)> Segment(string stem, bool whole)
    {
        var n = stem.Length;
        var cost = new int[n + 1];
        var from = new int[n + 1];
        var isKnown = new bool[n + 1];
        Array.Fill(cost, int.MaxValue);
        cost[0] = 0;
        for (var end = 1; end <= n; end++)
            for (var start = end - 1; start >= 0; start--)
            {
                var length = end - start;
                if (length > TermBase.LongestKorean) break;
                if (length == n && !whole) continue;
                var known = (length > 1 || n == 1) && TermBase.Starter.HasKorean(stem[start..end]);
                if (!known && length > 1) continue;
                var price = cost[start] + (known ? 1 : 10);
                if (price < cost[end]) (cost[end], from[end], isKnown[end]) = (price, start, known);
            }
        var pieces = new List<(int From, int To, bool Known)>();
        for (var end = n; end > 0; end = from[end])
        {
            var start = from[end];
            if (!isKnown[end] && pieces.Count > 0 && !pieces[^1].Known) pieces[^1] = (start, pieces[^1].To, false);
            else pieces.Add((start, end, isKnown[end]));
        }
        pieces.Reverse();
        return pieces;
    }

    private static string[] Endings(string kind) =>
        [.. DataFile.Rows("KoreanEndings.tsv").Where(row => row[0] == kind).SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}

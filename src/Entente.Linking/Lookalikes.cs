namespace Entente.Linking;

/// <summary>Words of alphabets that look alike: protection and protección, développement and development. Letter trigrams, Dice's measure.</summary>
internal sealed class Lookalikes
{
    private const int ShortestWord = 5;
    private const float LeastLikeness = 0.45f;

    private readonly Dictionary<string, List<int>> grams = [];
    private readonly int[] sizes;
    private readonly string[] keys;

    public Lookalikes(Vocabulary vocabulary)
    {
        keys = vocabulary.Keys;
        sizes = new int[keys.Length];
        for (var term = 0; term < keys.Length; term++)
        {
            if (!IsCandidate(keys[term])) continue;
            foreach (var gram in Grams(keys[term]))
            {
                sizes[term]++;
                if (!grams.TryGetValue(gram, out var list)) grams[gram] = list = [];
                list.Add(term);
            }
        }
    }

    public List<(int Term, float Likeness)> Of(string key)
    {
        var alike = new List<(int, float)>();
        if (!IsCandidate(key)) return alike;
        var counts = new SortedDictionary<int, int>();
        var own = Grams(key);
        foreach (var gram in own)
            foreach (var term in grams.GetValueOrDefault(gram) ?? []) counts[term] = counts.GetValueOrDefault(term) + 1;
        foreach (var (term, shared) in counts)
        {
            var dice = 2f * shared / (own.Count + sizes[term]);
            if (dice >= LeastLikeness && keys[term][0] == key[0]) alike.Add((term, dice));
        }
        return alike;
    }

    private static bool IsCandidate(string key) => key.Length >= ShortestWord && key[0] < '\u3000' && !key.Any(char.IsDigit);

    private static HashSet<string> Grams(string key)
    {
        var padded = $" {key} ";
        var pieces = new HashSet<string>();
        for (var i = 0; i + 3 <= padded.Length; i++) pieces.Add(padded.Substring(i, 3));
        return pieces;
    }
}

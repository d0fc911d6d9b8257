using Entente.Language;

namespace Entente.Linking;

/// <summary>How much two provisions share in pieces of words: what is left where no word list, stemmer or term base helps.</summary>
internal sealed class GramScores
{
    private readonly SparseVector[] left;
    private readonly Postings right;

    public GramScores(IReadOnlyList<LinkText> lefts, IReadOnlyList<LinkText> rights, ParallelOptions parallel)
    {
        var bags = new Dictionary<string, float>[lefts.Count + rights.Count];
        Parallel.For(0, bags.Length, parallel, i => bags[i] = Grams(i < lefts.Count ? lefts[i] : rights[i - lefts.Count]));
        var frequency = new Dictionary<string, int>();
        foreach (var bag in bags) foreach (var gram in bag.Keys) frequency[gram] = frequency.GetValueOrDefault(gram) + 1;
        // A gram of one provision meets nothing.
        var keys = frequency.Where(pair => pair.Value > 1).Select(pair => pair.Key).Order(StringComparer.Ordinal).ToArray();
        var indexOf = new Dictionary<string, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) indexOf[keys[i]] = i;
        var vectors = new SparseVector[bags.Length];
        Parallel.For(0, bags.Length, parallel, i => vectors[i] = SparseVector.Of(bags[i].Where(pair => indexOf.ContainsKey(pair.Key))
            .Select(pair => (indexOf[pair.Key], (1 + MathF.Log(pair.Value)) * MathF.Log((bags.Length + 1f) / (frequency[pair.Key] + 0.5f))))).Normalised());
        left = vectors[..lefts.Count];
        right = new Postings(vectors[lefts.Count..], keys.Length);
    }

    public void AddRow(int leftIndex, float[] row) => right.AddProducts(left[leftIndex], row, 1f);

    private static Dictionary<string, float> Grams(LinkText text)
    {
        var bag = new Dictionary<string, float>();
        Add(bag, text.Text);
        Add(bag, text.Title);
        return bag;
    }

    // Latin words in pieces of 3 to 5 with their edges, Hangul and Han in pieces of 2 and 3.
    private static void Add(Dictionary<string, float> bag, string text)
    {
        var key = SearchKey.Fold(text);
        for (var at = 0; at < key.Length;)
        {
            if (!char.IsLetterOrDigit(key[at])) { at++; continue; }
            var end = at;
            while (end < key.Length && char.IsLetterOrDigit(key[end])) end++;
            var isDense = key[at] >= '\u3000';
            var word = isDense ? key[at..end] : $" {key[at..end]} ";
            for (var length = isDense ? 2 : 3; length <= (isDense ? 3 : 5); length++)
                for (var i = 0; i + length <= word.Length; i++)
                {
                    var gram = word.Substring(i, length);
                    bag[gram] = bag.GetValueOrDefault(gram) + 1;
                }
            at = end;
        }
    }
}

using Entente.Language;

namespace Entente.Linking;

/// <summary>The terms of one side: per provision a sparse vector, weighted by how rare each term is there.</summary>
internal sealed class Vocabulary
{
    private const float TitleWeight = 1f;
    private const float ContextWeight = 0.6f;
    private const float RarityPower = 0.6f;

    /// <summary>Term keys in ordinal order: the order of the input never shows.</summary>
    public string[] Keys { get; }

    public Dictionary<string, int> IndexOf { get; }

    /// <summary>Inverse document frequency of each term.</summary>
    public float[] Rarity { get; private set; }

    public int[] Frequency { get; }

    /// <summary>Term counts per provision, in order of term; titles and headings count in part.</summary>
    public SparseVector[] Counts { get; }

    /// <summary>Terms of the text alone, with places.</summary>
    public IReadOnlyList<Term>[] Occurrences { get; }

    /// <summary>Terms of the innermost heading of each provision.</summary>
    public int[][] HeadingTerms { get; }

    public string[] Langs { get; }

    private Vocabulary(string[] keys, Dictionary<string, int> indexOf, SparseVector[] counts, IReadOnlyList<Term>[] occurrences, int[][] headingTerms, string[] langs)
    {
        (Keys, IndexOf, Counts, Occurrences, HeadingTerms, Langs) = (keys, indexOf, counts, occurrences, headingTerms, langs);
        Frequency = new int[keys.Length];
        foreach (var vector in counts) foreach (var term in vector.Indices) Frequency[term]++;
        Rarity = new float[keys.Length];
        for (var term = 0; term < keys.Length; term++) Rarity[term] = Idf(Frequency[term], counts.Length);
    }

    public static Vocabulary Of(IReadOnlyList<LinkText> texts, Action<int> done, ParallelOptions parallel)
    {
        var occurrences = new IReadOnlyList<Term>[texts.Count];
        var bags = new Dictionary<string, float>[texts.Count];
        Parallel.For(0, texts.Count, parallel, i =>
        {
            var text = texts[i];
            occurrences[i] = Terms.Of(text.Text, text.Lang);
            var bag = new Dictionary<string, float>();
            Add(bag, occurrences[i], 1f);
            Add(bag, Terms.Of(text.Title, text.Lang), TitleWeight);
            foreach (var heading in text.Context) Add(bag, Terms.Of(heading, text.Lang), ContextWeight);
            bags[i] = bag;
            done(1);
        });
        var keys = bags.SelectMany(bag => bag.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var indexOf = new Dictionary<string, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) indexOf[keys[i]] = i;
        var counts = bags.Select(bag => SparseVector.Of(bag.Select(pair => (indexOf[pair.Key], pair.Value)))).ToArray();
        var headingTerms = texts.Select(text => text.Context.Count == 0 ? [] : Terms.Of(text.Context[^1], text.Lang).Select(term => indexOf[term.Key]).Distinct().ToArray()).ToArray();
        return new Vocabulary(keys, indexOf, counts, occurrences, headingTerms, [.. texts.Select(text => text.Lang)]);
    }

    /// <summary>One measure of rarity for terms that both sides use.</summary>
    public static void Share(Vocabulary left, Vocabulary right)
    {
        var total = left.Counts.Length + right.Counts.Length;
        for (var term = 0; term < left.Keys.Length; term++)
        {
            if (!right.IndexOf.TryGetValue(left.Keys[term], out var other)) continue;
            var rarity = Idf(left.Frequency[term] + right.Frequency[other], total);
            left.Rarity[term] = rarity;
            right.Rarity[other] = rarity;
        }
    }

    // Both vectors carry it: near the root on each side makes about one measure of rarity in the product, as in BM25.
    private static float Idf(int frequency, int documents) => MathF.Pow(MathF.Max(0, MathF.Log((documents + 1f) / (frequency + 0.5f))), RarityPower);

    private static void Add(Dictionary<string, float> bag, IReadOnlyList<Term> terms, float weight)
    {
        foreach (var term in terms) bag[term.Key] = bag.GetValueOrDefault(term.Key) + (term.Weight * weight);
    }
}

using Entente.Language;

namespace Entente.Linking;

/// <summary>The terms of one side: per provision a sparse vector, weighted by how rare each term is there.</summary>
internal sealed class Vocabulary
{
    private static float TitleWeight => Run.W[8];
    private static float ContextWeight => Run.W[7];

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

    public string[] Langs { get; }

    private Vocabulary(string[] keys, Dictionary<string, int> indexOf, SparseVector[] counts, IReadOnlyList<Term>[] occurrences, string[] langs)
    {
        (Keys, IndexOf, Counts, Occurrences, Langs) = (keys, indexOf, counts, occurrences, langs);
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
            if (Run.W[10] > 0) for (var t = 1; t < occurrences[i].Count; t++) { var k = occurrences[i][t - 1].Key + " " + occurrences[i][t].Key; bag[k] = bag.GetValueOrDefault(k) + Run.W[10]; }
            Add(bag, Terms.Of(text.Title, text.Lang), TitleWeight);
            foreach (var heading in text.Context) Add(bag, Terms.Of(heading, text.Lang), ContextWeight);
            bags[i] = bag;
            done(1);
        });
        var keys = bags.SelectMany(bag => bag.Keys).Distinct().Order(StringComparer.Ordinal).ToArray();
        var indexOf = new Dictionary<string, int>(keys.Length);
        for (var i = 0; i < keys.Length; i++) indexOf[keys[i]] = i;
        var counts = bags.Select(bag => SparseVector.Of(bag.Select(pair => (indexOf[pair.Key], pair.Value)))).ToArray();
        return new Vocabulary(keys, indexOf, counts, occurrences, [.. texts.Select(text => text.Lang)]);
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

    private static float Idf(int frequency, int documents) => MathF.Pow(MathF.Log((documents + 1f) / (frequency + 0.5f)), Run.W[12]);

    private static void Add(Dictionary<string, float> bag, IReadOnlyList<Term> terms, float weight)
    {
        foreach (var term in terms) bag[term.Key] = bag.GetValueOrDefault(term.Key) + (term.Weight * weight);
    }
}

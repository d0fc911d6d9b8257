namespace Entente.Linking;

/// <summary>Indices in rising order, with their values.</summary>
internal sealed class SparseVector(int[] indices, float[] values)
{
    public int[] Indices { get; } = indices;

    public float[] Values { get; } = values;

    public static SparseVector Of(IEnumerable<(int Index, float Value)> entries)
    {
        var sorted = entries.OrderBy(entry => entry.Index).ToArray();
        return new SparseVector([.. sorted.Select(entry => entry.Index)], [.. sorted.Select(entry => entry.Value)]);
    }

    /// <summary>Length 1, or all zero.</summary>
    public SparseVector Normalised()
    {
        var squares = 0.0;
        foreach (var value in Values) squares += (double)value * value;
        if (squares <= 0) return this;
        var by = (float)(1 / Math.Sqrt(squares));
        var scaled = new float[Values.Length];
        for (var i = 0; i < scaled.Length; i++) scaled[i] = Values[i] * by;
        return new SparseVector(Indices, scaled);
    }

    public SparseVector Weighted(Func<int, float, float> weight)
    {
        var weighted = new float[Values.Length];
        for (var i = 0; i < weighted.Length; i++) weighted[i] = weight(Indices[i], Values[i]);
        return new SparseVector(Indices, weighted);
    }
}

/// <summary>For each index the vectors that have it: products of one vector with all, in the order of indices, so that the sum is always the same.</summary>
internal sealed class Postings
{
    private readonly int[] starts;
    private readonly int[] owners;
    private readonly float[] values;

    public Postings(IReadOnlyList<SparseVector> vectors, int width)
    {
        starts = new int[width + 1];
        foreach (var vector in vectors) foreach (var index in vector.Indices) starts[index + 1]++;
        for (var i = 0; i < width; i++) starts[i + 1] += starts[i];
        owners = new int[starts[width]];
        values = new float[starts[width]];
        var next = starts[..width];
        for (var owner = 0; owner < vectors.Count; owner++)
            for (var i = 0; i < vectors[owner].Indices.Length; i++)
            {
                var at = next[vectors[owner].Indices[i]]++;
                owners[at] = owner;
                values[at] = vectors[owner].Values[i];
            }
    }

    public void AddProducts(SparseVector with, float[] row, float scale)
    {
        for (var i = 0; i < with.Indices.Length; i++)
        {
            var weight = with.Values[i] * scale;
            for (var at = starts[with.Indices[i]]; at < starts[with.Indices[i] + 1]; at++) row[owners[at]] += weight * values[at];
        }
    }
}

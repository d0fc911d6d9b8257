namespace Entente.Linking;

/// <summary>
/// Latent semantic analysis over both sides together: provisions that use different words which stand with the same other words come near.
/// Truncated singular value decomposition by subspace iteration (Halko, Martinsson and Tropp 2011), started from fixed signs, so that it always gives the same.
/// </summary>
internal sealed class LatentScores
{
    private const int MostDimensions = 100;
    private const int Rounds = 4;

    private readonly float[][] left;
    private readonly float[][] right;

    public LatentScores(IReadOnlyList<SparseVector> lefts, IReadOnlyList<SparseVector> rights, int width, ParallelOptions parallel)
    {
        SparseVector[] rows = [.. lefts, .. rights];
        var k = Math.Min(MostDimensions, Math.Max(2, rows.Length / 4));
        var basis = Start(width, k);
        for (var round = 0; round < Rounds; round++)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            var projected = Project(rows, basis, k, parallel);
            Orthonormalise(projected, k, parallel);
            basis = ProjectBack(rows, projected, width, k, parallel);
            Orthonormalise(basis, k, parallel);
        }
        var places = Project(rows, basis, k, parallel);
        foreach (var place in places) Normalise(place);
        left = places[..lefts.Count];
        right = places[lefts.Count..];
    }

    public void AddRow(int leftIndex, float[] row)
    {
        for (var j = 0; j < right.Length; j++) row[j] += Dot(left[leftIndex], right[j]);
    }

    private static float[][] Start(int width, int k)
    {
        var basis = new float[width][];
        for (var term = 0; term < width; term++)
        {
            basis[term] = new float[k];
            for (var i = 0; i < k; i++) basis[term][i] = (Mix((uint)((term * 131) + i)) & 1) == 0 ? 1f : -1f;
        }
        return basis;
    }

    // A finaliser of MurmurHash3: signs that look like chance and are the same everywhere.
    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85ebca6b;
        value ^= value >> 13;
        value *= 0xc2b2ae35;
        return value ^ (value >> 16);
    }

    private static float[][] Project(SparseVector[] rows, float[][] basis, int k, ParallelOptions parallel)
    {
        var projected = new float[rows.Length][];
        Parallel.For(0, rows.Length, parallel, i =>
        {
            var sum = new float[k];
            for (var t = 0; t < rows[i].Indices.Length; t++) AddScaled(sum, basis[rows[i].Indices[t]], rows[i].Values[t]);
            projected[i] = sum;
        });
        return projected;
    }

    private static float[][] ProjectBack(SparseVector[] rows, float[][] projected, int width, int k, ParallelOptions parallel)
    {
        var byTerm = new List<(int Row, float Value)>[width];
        for (var i = 0; i < rows.Length; i++)
            for (var t = 0; t < rows[i].Indices.Length; t++) (byTerm[rows[i].Indices[t]] ??= []).Add((i, rows[i].Values[t]));
        var basis = new float[width][];
        Parallel.For(0, width, parallel, term =>
        {
            var sum = new float[k];
            foreach (var (row, value) in byTerm[term] ?? []) AddScaled(sum, projected[row], value);
            basis[term] = sum;
        });
        return basis;
    }

    // Gram-Schmidt through the small k x k matrix of products (Cholesky): the tall matrix is read twice, in parallel by row.
    private static void Orthonormalise(float[][] tall, int k, ParallelOptions parallel)
    {
        var gram = new double[k, k];
        Parallel.For(0, k, parallel, a =>
        {
            foreach (var row in tall)
                for (var b = 0; b <= a; b++) gram[a, b] += (double)row[a] * row[b];
        });
        var trace = 0.0;
        for (var a = 0; a < k; a++) trace += gram[a, a];
        var floor = Math.Max(trace * 1e-10, 1e-20);
        for (var a = 0; a < k; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var sum = gram[a, b];
                for (var c = 0; c < b; c++) sum -= gram[a, c] * gram[b, c];
                gram[a, b] = a == b ? Math.Sqrt(Math.Max(sum, floor)) : sum / gram[b, b];
            }
        }
        Parallel.For(0, tall.Length, parallel, i =>
        {
            var row = tall[i];
            for (var a = 0; a < k; a++)
            {
                double value = row[a];
                for (var c = 0; c < a; c++) value -= gram[a, c] * row[c];
                row[a] = (float)(value / gram[a, a]);
            }
        });
    }

    private static void AddScaled(float[] sum, float[] by, float scale)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += by[i] * scale;
    }

    private static void Normalise(float[] place)
    {
        var squares = Dot(place, place);
        if (squares <= 0) return;
        var by = 1 / MathF.Sqrt(squares);
        for (var i = 0; i < place.Length; i++) place[i] *= by;
    }

    private static float Dot(float[] a, float[] b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}

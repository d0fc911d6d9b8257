namespace Entente.Linking;

/// <summary>One number a pair; rows are left provisions.</summary>
internal sealed class ScoreTable
{
    private readonly float[][] rows;

    private ScoreTable(float[][] rows, int width) => (this.rows, Width) = (rows, width);

    public int Width { get; }

    public int Height => rows.Length;

    public float[] Row(int left) => rows[left];

    public static ScoreTable Of(int height, int width, Action<int, float[]> addRow, Action<int> done, ParallelOptions parallel)
    {
        var table = new float[height][];
        Parallel.For(0, height, parallel, left =>
        {
            table[left] = new float[width];
            addRow(left, table[left]);
            done(1);
        });
        return new ScoreTable(table, width);
    }

    /// <summary>Mean 0 and deviation 1 over all pairs, so that different scores can be added. All zero if all pairs are equal.</summary>
    public void Standardise()
    {
        double sum = 0, squares = 0;
        foreach (var row in rows)
            foreach (var value in row) { sum += value; squares += (double)value * value; }
        var count = (double)Height * Width;
        if (count == 0) return;
        var mean = sum / count;
        var deviation = Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
        foreach (var row in rows)
            for (var j = 0; j < row.Length; j++) row[j] = deviation < 1e-9 ? 0 : (float)((row[j] - mean) / deviation);
    }

    public void Add(ScoreTable other, float weight)
    {
        for (var i = 0; i < rows.Length; i++)
            for (var j = 0; j < Width; j++) rows[i][j] += other.rows[i][j] * weight;
    }

    /// <summary>
    /// Takes from each pair what either provision scores with its nearest neighbours anyway: a provision that resembles everything says little
    /// (cross-domain similarity local scaling, Conneau and others 2018).
    /// </summary>
    public void DampHubs(int neighbours, float share, float rightShare, ParallelOptions parallel)
    {
        var leftMeans = new float[Height];
        var rightMeans = new float[Width];
        Parallel.For(0, Height, parallel, i => leftMeans[i] = MeanOfBest(rows[i], neighbours));
        Parallel.For(0, Width, parallel, j =>
        {
            var column = new float[Height];
            for (var i = 0; i < Height; i++) column[i] = rows[i][j];
            rightMeans[j] = MeanOfBest(column, neighbours);
        });
        for (var i = 0; i < Height; i++)
            for (var j = 0; j < Width; j++) rows[i][j] -= ((share * leftMeans[i]) + (rightShare * rightMeans[j])) / 2;
    }

    /// <summary>Adds to each pair a share of the mean over the two groups that it belongs to.</summary>
    public void Spread(int[] leftGroups, int[] rightGroups, float share)
    {
        var lefts = leftGroups.Length == 0 ? 0 : leftGroups.Max() + 1;
        var rights = rightGroups.Length == 0 ? 0 : rightGroups.Max() + 1;
        var sums = new double[lefts, rights];
        var counts = new int[lefts, rights];
        for (var i = 0; i < Height; i++)
            for (var j = 0; j < Width; j++)
            {
                sums[leftGroups[i], rightGroups[j]] += rows[i][j];
                counts[leftGroups[i], rightGroups[j]]++;
            }
        for (var i = 0; i < Height; i++)
            for (var j = 0; j < Width; j++)
                rows[i][j] += share * (float)(sums[leftGroups[i], rightGroups[j]] / counts[leftGroups[i], rightGroups[j]]);
    }

    private static float MeanOfBest(float[] values, int neighbours)
    {
        if (values.Length == 0) return 0;
        var sorted = (float[])values.Clone();
        Array.Sort(sorted);
        var take = Math.Min(neighbours, sorted.Length);
        var sum = 0.0;
        for (var i = sorted.Length - take; i < sorted.Length; i++) sum += sorted[i];
        return (float)(sum / take);
    }
}

namespace Entente.Linking;

/// <summary>One run of the linker, from texts to a ranking.</summary>
internal sealed class Run(IReadOnlyList<LinkText> lefts, IReadOnlyList<LinkText> rights, LinkOptions options, IProgress<double>? progress, CancellationToken cancel)
{
    private readonly ParallelOptions parallel = new() { CancellationToken = cancel };
    private readonly Lock gate = new();
    private int steps;

    internal static float[] W = [1f, 0.6f, 0.6f, 0.3f, 0.6f, 1f, 20f, 0.6f, 1f, 5f, 0f, 0.3f, 0.5f];

    public IReadOnlyList<Link> Rank()
    {
        var left = Vocabulary.Of(lefts, Done, parallel);
        var right = Vocabulary.Of(rights, Done, parallel);
        Vocabulary.Share(left, right);
        var bridge = Bridge.Between(left, right, cancel);
        var fused = Fuse(left, right, bridge);
        return Best(fused, left, right, bridge);
    }

    private ScoreTable Fuse(Vocabulary left, Vocabulary right, Bridge bridge)
    {
        var words = new WordScores(left, right, bridge, count => count * (W[6] + 1) / (count + W[6]));
        var fused = ScoreTable.Of(lefts.Count, rights.Count, words.AddRow, Done, parallel);
        fused.Standardise();
        var grams = new GramScores(lefts, rights, parallel);
        var table = ScoreTable.Of(lefts.Count, rights.Count, grams.AddRow, Done, parallel);
        table.Standardise();
        var all = fused;
        all.Add(table, W[1]);
        if (W[2] > 0)
        {
            var latent = new LatentScores(words.LeftForward, words.RightOwn, right.Keys.Length, parallel);
            table = ScoreTable.Of(lefts.Count, rights.Count, latent.AddRow, Done, parallel);
            table.Standardise();
            all.Add(table, W[2]);
        }
        all.Spread(Groups(lefts), Groups(rights), W[3]);
        all.DampHubs((int)W[9], W[5], W[4], parallel);
        return all;
    }

    private static int[] Groups(IReadOnlyList<LinkText> texts)
    {
        var groups = new Dictionary<string, int>();
        return [.. texts.Select((text, i) =>
        {
            var path = text.Context.Count == 0 ? $"\0{i}" : string.Join('\n', text.Context);
            if (!groups.TryGetValue(path, out var group)) groups[path] = group = groups.Count;
            return group;
        })];
    }

    private List<Link> Best(ScoreTable scores, Vocabulary left, Vocabulary right, Bridge bridge)
    {
        var candidates = new List<(int Left, int Right, float Score)>();
        for (var i = 0; i < lefts.Count; i++)
        {
            var row = scores.Row(i);
            candidates.AddRange(Enumerable.Range(0, row.Length).OrderByDescending(j => row[j]).ThenBy(j => j).Take(options.PerLeft).Select(j => (i, j, row[j])));
        }
        var ordered = candidates.OrderByDescending(c => c.Score).ThenBy(c => c.Left).ThenBy(c => c.Right).Take(options.Top ?? int.MaxValue).ToArray();
        var evidence = new Evidence(lefts, rights, left, right, bridge);
        var links = new Link[ordered.Length];
        Parallel.For(0, ordered.Length, parallel, n =>
        {
            var (i, j, score) = ordered[n];
            var (leftSpans, rightSpans, reasons) = evidence.Of(i, j);
            links[n] = new Link(lefts[i].Id, rights[j].Id, Chance(score), leftSpans, rightSpans, reasons);
        });
        return [.. links];
    }

    private static double Chance(float score) => Math.Round(1 / (1 + Math.Exp(-(score - 3) / 1.0)), 6);

    private void Done(int count)
    {
        cancel.ThrowIfCancellationRequested();
        if (progress is null) return;
        lock (gate)
        {
            steps += count;
            var all = (lefts.Count * 4) + rights.Count;
            if (!cancel.IsCancellationRequested) progress.Report(Math.Min(1.0, (double)steps / all));
        }
    }
}

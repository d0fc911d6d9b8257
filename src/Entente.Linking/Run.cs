namespace Entente.Linking;

/// <summary>One run of the linker, from texts to a ranking.</summary>
internal sealed class Run(IReadOnlyList<LinkText> lefts, IReadOnlyList<LinkText> rights, LinkOptions options, IProgress<double>? progress, CancellationToken cancel)
{
    private readonly ParallelOptions parallel = new() { CancellationToken = cancel };
    private readonly Lock gate = new();
    private readonly int[] leftPlaces = Groups(lefts);
    private readonly int[] rightPlaces = Groups(rights);
    private int steps;
    private double told;

    // Chosen on the gold sets as one compromise for all of them; no weight is steep there (docs/formats/provisions.md has the figures).
    private const float PiecesWeight = 0.6f;
    private const float LatentWeight = 0.6f;
    private const float PlaceWeight = 0.3f;
    private const float LeftHubs = 1f;
    private const float RightHubs = 0.6f;
    private const int Neighbours = 5;

    // A pair whose texts share nothing that can be shown ranks high only by what it stands under: it goes below those that can be explained.
    private const float Unexplained = 1f;
    private const int Lessons = 2;
    private const double Slope = 0.457;
    private const double Shift = -2.189;

    public IReadOnlyList<Link> Rank()
    {
        var left = Vocabulary.Of(lefts, Done, parallel);
        var right = Vocabulary.Of(rights, Done, parallel);
        Vocabulary.Share(left, right);
        var bridge = Bridge.Between(left, right, cancel);
        var fused = Fuse(left, right, bridge);
        for (var again = 0; again < Lessons; again++)
            if (SelfTaught.Teach(bridge, left, right, fused, cancel)) fused = Fuse(left, right, bridge);
        return Best(fused, left, right, bridge);
    }

    private ScoreTable Fuse(Vocabulary left, Vocabulary right, Bridge bridge)
    {
        var words = new WordScores(left, right, bridge);
        var fused = ScoreTable.Of(lefts.Count, rights.Count, words.AddRow, Done, parallel);
        fused.Standardise();
        var grams = new GramScores(lefts, rights, parallel);
        var table = ScoreTable.Of(lefts.Count, rights.Count, grams.AddRow, Done, parallel);
        table.Standardise();
        fused.Add(table, PiecesWeight);
        var latent = new LatentScores(words.LeftForward, words.RightOwn, right.Keys.Length, parallel);
        table = ScoreTable.Of(lefts.Count, rights.Count, latent.AddRow, Done, parallel);
        table.Standardise();
        fused.Add(table, LatentWeight);
        fused.Spread(leftPlaces, rightPlaces, PlaceWeight);
        fused.DampHubs(Neighbours, LeftHubs, RightHubs, parallel);
        return fused;
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

    private Link[] Best(ScoreTable scores, Vocabulary left, Vocabulary right, Bridge bridge)
    {
        var candidates = new List<(int Left, int Right, float Score)>();
        for (var i = 0; i < lefts.Count; i++)
        {
            var row = scores.Row(i);
            candidates.AddRange(Enumerable.Range(0, row.Length).OrderByDescending(j => row[j]).ThenBy(j => j).Take(options.PerLeft).Select(j => (i, j, row[j])));
        }
        var evidence = new Evidence(lefts, rights, left, right, bridge);
        var links = new Link[candidates.Count];
        Parallel.For(0, links.Length, parallel, n =>
        {
            var (i, j, score) = candidates[n];
            var (leftSpans, rightSpans, reasons) = evidence.Of(i, j);
            links[n] = new Link(lefts[i].Id, rights[j].Id, Chance(reasons.Count == 0 || reasons[0] is SamePlace ? score - Unexplained : score), leftSpans, rightSpans, reasons);
        });
        links = [.. links.OrderByDescending(link => link.Score).ThenBy(link => link.Left, StringComparer.Ordinal).ThenBy(link => link.Right, StringComparer.Ordinal).Take(options.Top ?? int.MaxValue)];
        cancel.ThrowIfCancellationRequested();
        Tell(1);
        return links;
    }

    // A logistic curve fitted on the gold sets, each counting the same: about the share of such pairs that experts linked.
    private static double Chance(float score) => Math.Round(1 / (1 + Math.Exp(-((Slope * score) + Shift))), 6);

    // Terms of both sides, three tables a pass, and the evidence: what was not needed is jumped over at the end.
    private void Done(int count)
    {
        cancel.ThrowIfCancellationRequested();
        if (progress is null) return;
        lock (gate)
        {
            steps += count;
            Tell(Math.Min(0.99, (double)steps / ((lefts.Count * ((3 * (Lessons + 1)) + 2)) + rights.Count)));
        }
    }

    private void Tell(double share)
    {
        // Under the gate: no report after a cancellation that this run has seen, and none that falls.
        if (cancel.IsCancellationRequested || share <= told) return;
        told = share;
        progress?.Report(share);
    }
}

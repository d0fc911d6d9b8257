namespace Entente.Linking;

/// <summary>
/// Learns words of two languages from the two documents themselves: the pairs that choose each other in a first ranking serve as a small bilingual text.
/// IBM Model 1 in both directions (Brown and others 1993); a tie is kept where both agree.
/// </summary>
internal static class SelfTaught
{
    private const int Rounds = 5;
    private const int LeastPairs = 20;
    private const float LeastWeight = 0.1f;
    private const float MostWeight = 0.8f;

    /// <summary>Adds what was learnt to the bridge; false if there was nothing to learn from.</summary>
    public static bool Teach(Bridge bridge, Vocabulary left, Vocabulary right, ScoreTable scores, CancellationToken cancel)
    {
        var pairs = MutualBest(scores, left, right);
        if (pairs.Count < LeastPairs) return false;
        var forward = Model([.. pairs.Select(pair => (left.Counts[pair.Left].Indices, right.Counts[pair.Right].Indices))], cancel);
        var back = Model([.. pairs.Select(pair => (right.Counts[pair.Right].Indices, left.Counts[pair.Left].Indices))], cancel);
        var any = false;
        foreach (var ((from, to), chance) in forward.OrderBy(entry => entry.Key))
        {
            var weight = MathF.Sqrt(chance * back.GetValueOrDefault((to, from)));
            if (weight < LeastWeight || left.Keys[from] == right.Keys[to]) continue;
            bridge.Add(from, to, Math.Min(weight, MostWeight), Tie.Learnt);
            any = true;
        }
        return any;
    }

    private static List<(int Left, int Right)> MutualBest(ScoreTable scores, Vocabulary left, Vocabulary right)
    {
        var bestOfRight = new int[scores.Width];
        Array.Fill(bestOfRight, -1);
        for (var i = 0; i < scores.Height; i++)
            for (var j = 0; j < scores.Width; j++)
                if (bestOfRight[j] < 0 || scores.Row(i)[j] > scores.Row(bestOfRight[j])[j]) bestOfRight[j] = i;
        var pairs = new List<(int, int)>();
        for (var i = 0; i < scores.Height; i++)
        {
            var best = 0;
            for (var j = 1; j < scores.Width; j++) if (scores.Row(i)[j] > scores.Row(i)[best]) best = j;
            if (bestOfRight[best] == i && left.Langs[i] != right.Langs[best]) pairs.Add((i, best));
        }
        return pairs;
    }

    // Chance of a target term given a source term. Pairs of terms that met only once stay with what they started with: they teach nothing.
    private static Dictionary<(int From, int To), float> Model(IReadOnlyList<(int[] From, int[] To)> pairs, CancellationToken cancel)
    {
        var together = new Dictionary<(int, int), int>();
        foreach (var (from, to) in pairs)
            foreach (var a in from)
                foreach (var b in to) together[(a, b)] = together.GetValueOrDefault((a, b)) + 1;
        var chances = together.ToDictionary(entry => entry.Key, _ => 1f);
        for (var round = 0; round < Rounds; round++)
        {
            var counts = new Dictionary<(int, int), double>();
            var totals = new Dictionary<int, double>();
            foreach (var (from, to) in pairs)
            {
                cancel.ThrowIfCancellationRequested();
                foreach (var b in to)
                {
                    var sum = 0.0;
                    foreach (var a in from) sum += chances[(a, b)];
                    foreach (var a in from)
                    {
                        var share = chances[(a, b)] / sum;
                        counts[(a, b)] = counts.GetValueOrDefault((a, b)) + share;
                        totals[a] = totals.GetValueOrDefault(a) + share;
                    }
                }
            }
            foreach (var (key, count) in counts) chances[key] = (float)(count / totals[key.Item1]);
        }
        return chances.Where(entry => together[entry.Key] > 1).ToDictionary(entry => entry.Key, entry => entry.Value);
    }
}

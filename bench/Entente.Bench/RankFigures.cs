using Entente.Linking;

namespace Entente.Bench;

/// <summary>The usual measures of a ranking, over left provisions that have a link at all; F1 at the best single threshold over all pairs.</summary>
internal sealed record RankFigures(double Map, double Mrr, double Ndcg10, double Recall10, double F1)
{
    public static HashSet<(string, string)> Gold(string path) => [.. File.ReadLines(path).Select(line => line.Split('\t')).Where(cells => cells.Length >= 2).Select(cells => (cells[0], cells[1]))];

    public static RankFigures Of(IReadOnlyList<Link> links, HashSet<(string Left, string Right)> gold)
    {
        double map = 0, mrr = 0, ndcg = 0, recall = 0;
        var perLeft = links.GroupBy(link => link.Left).ToDictionary(group => group.Key, group => group.Select(link => link.Right).ToArray());
        var wanted = gold.GroupBy(pair => pair.Left).ToArray();
        foreach (var group in wanted)
        {
            var ranked = perLeft.GetValueOrDefault(group.Key) ?? [];
            double hits = 0, precision = 0, first = 0, gain = 0;
            for (var i = 0; i < ranked.Length; i++)
            {
                if (!gold.Contains((group.Key, ranked[i]))) continue;
                hits++;
                precision += hits / (i + 1);
                if (first == 0) first = 1.0 / (i + 1);
                if (i < 10) gain += 1 / Math.Log2(i + 2);
            }
            var total = group.Count();
            map += precision / total;
            mrr += first;
            ndcg += gain / Enumerable.Range(0, Math.Min(10, total)).Sum(i => 1 / Math.Log2(i + 2));
            recall += ranked.Take(10).Count(right => gold.Contains((group.Key, right))) / (double)total;
        }
        double found = 0, best = 0;
        for (var i = 0; i < links.Count; i++)
        {
            if (gold.Contains((links[i].Left, links[i].Right))) found++;
            best = Math.Max(best, 2 * found / (i + 1 + gold.Count));
        }
        var n = Math.Max(1, wanted.Length);
        return new RankFigures(map / n, mrr / n, ndcg / n, recall / n, best);
    }
}

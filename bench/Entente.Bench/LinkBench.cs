using System.Diagnostics;
using Entente.Cli;
using Entente.Linking;

namespace Entente.Bench;

/// <summary>How well linking finds what experts found, and how fast.</summary>
internal static class LinkBench
{
    // MAP of the gold sets' own README: TF-IDF, and the best fusion without pretrained weights.
    private static readonly (string Set, string TfIdf, string Best)[] Sets =
    [
        ("nis2_csf20_enisa", ".222", ".265"), ("dora_finma_en_en", ".547", ".617"), ("hipaa66_80053", ".148", ".166"), ("sdg_ind_target_en_en", ".571", ".611"), ("sdg_ind_target_fr_en", "-", "-"),
        ("trace_cm1", ".614", ".677"), ("trace_modis", ".686", ".700"), ("trace_dronology", ".749", ".825"), ("ismsp_ko_en", ".125", ".925"),
    ];

    public static int Run(string[] args)
    {
        var gold = Path.Combine(Shared(), "gold");
        Console.WriteLine($"{"set",-22} {"MAP",6} {"MRR",6} {"nDCG10",6} {"rec@10",6} {"F1",6}   README TF-IDF / best   seconds");
        foreach (var (set, tfIdf, best) in Sets)
        {
            if (args.Length > 0 && !args.Contains(set)) continue;
            var left = LinkInput.ReadJsonLines(File.ReadLines(Path.Combine(gold, set, "left.jsonl")));
            var right = LinkInput.ReadJsonLines(File.ReadLines(Path.Combine(gold, set, "right.jsonl")));
            var watch = Stopwatch.StartNew();
            var links = Linker.Link(left, right, new LinkOptions { PerLeft = int.MaxValue });
            var seconds = watch.Elapsed.TotalSeconds;
            var figures = RankFigures.Of(links, RankFigures.Gold(Path.Combine(gold, set, "links.tsv")));
            Console.WriteLine($"{set,-22} {figures.Map,6:F3} {figures.Mrr,6:F3} {figures.Ndcg10,6:F3} {figures.Recall10,6:F3} {figures.F1,6:F3}   {tfIdf,6} / {best,-6} {seconds,15:F1}");
        }
        if (args.Length == 0) News(gold);
        if (args.Length == 0) Thousand(gold);
        return 0;
    }

    // Sentence pairs of news: general words, no headings. Each Korean sentence has exactly one English one among all.
    private static void News(string gold)
    {
        var pairs = File.ReadLines(Path.Combine(gold, "parallel_ko_en_news", "news_test.tsv")).Select(line => line.Split('\t')).Where(cells => cells.Length == 2).Take(500).ToArray();
        var left = pairs.Select((pair, i) => new LinkText($"{i:D4}", "ko", "", pair[0], [])).ToArray();
        // Ids of the right side run the other way, so that no tie can fall on the right answer.
        var right = pairs.Select((pair, i) => new LinkText($"{999 - i:D4}", "en", "", pair[1], [])).ToArray();
        var watch = Stopwatch.StartNew();
        var links = Linker.Link(left, right, new LinkOptions { PerLeft = int.MaxValue });
        var seconds = watch.Elapsed.TotalSeconds;
        var figures = RankFigures.Of(links, [.. Enumerable.Range(0, pairs.Length).Select(i => ($"{i:D4}", $"{999 - i:D4}"))]);
        Console.WriteLine($"{"news_ko_en_500",-22} {figures.Map,6:F3} {figures.Mrr,6:F3} {figures.Ndcg10,6:F3} {figures.Recall10,6:F3} {figures.F1,6:F3}   {"-",6} / {"-",-6} {seconds,15:F1}");
    }

    // 1,000 x 1,000 provisions of the longest set, whichever they are: speed, not quality.
    private static void Thousand(string gold)
    {
        var texts = LinkInput.ReadJsonLines(File.ReadLines(Path.Combine(gold, "hipaa66_80053", "right.jsonl"))).Take(1000).ToArray();
        var watch = Stopwatch.StartNew();
        var links = Linker.Link(texts, texts, new LinkOptions { PerLeft = 50 });
        Console.WriteLine($"{texts.Length} x {texts.Length}: {links.Count} links with evidence in {watch.Elapsed.TotalSeconds:F1} s on {Environment.ProcessorCount} processors, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most");
    }

    internal static string Shared()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? ".", "shared");
    }
}

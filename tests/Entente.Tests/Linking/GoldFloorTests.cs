using Entente.Cli;
using Entente.Linking;

namespace Entente.Tests.Linking;

/// <summary>Linking finds what experts found: not less than was measured, minus a margin. bench has all sets and all measures.</summary>
public sealed class GoldFloorTests
{
    [Theory]
    [InlineData("sdg_ind_target_en_en", 0.80)]
    [InlineData("ismsp_ko_en", 0.95)]
    public void Recall_at_ten_does_not_fall(string set, double floor)
    {
        var folder = Path.Combine(SharedCases.Folder("gold"), set);
        var lefts = LinkInput.ReadJsonLines(File.ReadLines(Path.Combine(folder, "left.jsonl")));
        var rights = LinkInput.ReadJsonLines(File.ReadLines(Path.Combine(folder, "right.jsonl")));
        var gold = File.ReadLines(Path.Combine(folder, "links.tsv")).Select(line => line.Split('\t')).Select(cells => (Left: cells[0], Right: cells[1])).ToHashSet();
        var found = Linker.Link(lefts, rights, new LinkOptions { PerLeft = 10 }).GroupBy(link => link.Left).ToDictionary(group => group.Key, group => group.Select(link => link.Right).ToHashSet());
        var recall = gold.GroupBy(link => link.Left).Average(group => group.Count(link => found[group.Key].Contains(link.Right)) / (double)group.Count());
        Assert.True(recall >= floor, $"recall@10 on {set} is {recall:F3}, floor {floor:F2}");
    }
}

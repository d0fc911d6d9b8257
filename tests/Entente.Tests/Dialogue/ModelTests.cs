using System.Text.Json.Nodes;
using Entente.Cli;

namespace Entente.Tests.Dialogue;

/// <summary>
/// The engine against the reference model: equal verdicts (void or not), waiting, registers, seals and status on every
/// history, whatever the order in which its entries arrive.
/// </summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    [Fact]
    public Task Every_history_of_two_parties_and_up_to_five_entries() => AgreeOn("enumerate", "2", "5");

    [Fact]
    public Task Every_history_of_three_parties_and_up_to_four_entries() => AgreeOn("enumerate", "3", "4");

    [Fact]
    public Task Random_histories_with_garbage() => AgreeOn("random", Seed(), "10000");

    [Fact]
    public Task Histories_that_seal_release_and_cross() => AgreeOn("sealing", Seed(), "10000");

    private static string Seed() => Random.Shared.Next().ToString();

    private async Task AgreeOn(params string[] verb)
    {
        output.WriteLine("fold.py " + string.Join(' ', verb));
        var histories = await ReferenceModel.Histories(verb);
        var judging = ReferenceModel.Judge(histories);
        var ours = new JsonNode[histories.Count];
        Parallel.For(0, histories.Count, i =>
        {
            var history = JsonNode.Parse(histories[i])!;
            ours[i] = FoldJudge.Judge(history);
            var shuffled = FoldJudge.Judge(history, Interleaved(history, new Random(i)));
            Assert.True(JsonNode.DeepEquals(ours[i], shuffled), $"Arrival order changed the state of {histories[i]}");
        });

        var theirs = await judging;
        Assert.True(histories.Count >= 10_000);
        Assert.Equal(histories.Count, theirs.Count);
        Parallel.For(0, histories.Count, i => AssertSame(histories[i], theirs[i], ours[i]));
        output.WriteLine($"{histories.Count} histories, each at two orders of arrival");
    }

    private static void AssertSame(string history, string theirs, JsonNode ours)
    {
        var expected = JsonNode.Parse(theirs)!;
        Assert.True(
            JsonNode.DeepEquals(WithoutReasons(expected), WithoutReasons(ours)),
            $"history {history}\nmodel   {theirs}\nours    {ours.ToJsonString()}");
    }

    /// <summary>The reason of a void act may be any text.</summary>
    private static JsonNode WithoutReasons(JsonNode answer)
    {
        foreach (var log in answer["verdicts"]!.AsArray())
            for (var i = 0; i < log!.AsArray().Count; i++)
                log[i] = log[i] is null ? "valid" : "void";
        return answer;
    }

    /// <summary>An order of arrival that keeps each log's own order and is otherwise random.</summary>
    private static int[] Interleaved(JsonNode history, Random random)
    {
        var order = history["logs"]!.AsArray().SelectMany((log, p) => Enumerable.Repeat(p, log!.AsArray().Count)).ToArray();
        random.Shuffle(order);
        return order;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// Thousands of seeded runs. <c>ENTENTE_RUNS=100000</c> makes it a night's work, <c>ENTENTE_FIRST</c> begins at another seed,
/// <c>ENTENTE_SEED=4711</c> runs one seed alone.
/// </summary>
public sealed class SimulatorTests(ITestOutputHelper output)
{
    private const int InTheSuite = 2000;
    private const int Contested = 150;

    [Fact]
    public async Task Whatever_fails_everything_valid_is_settled_and_equal_and_the_exchange_ends()
    {
        if (Number("ENTENTE_SEED") is { } seed)
        {
            var run = await Simulation.Run(SimulationPlan.Of(seed));
            output.WriteLine($"{run.Plan}\n{string.Join('\n', run.Trace)}");
            return;
        }

        var (first, runs) = (Number("ENTENTE_FIRST") ?? 0, Number("ENTENTE_RUNS") ?? InTheSuite);
        var failed = new ConcurrentBag<(int Seed, Exception Why)>();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(first, runs), TestContext.Current.CancellationToken, async (s, _) =>
        {
            try
            {
                if (failed.IsEmpty || Number("ENTENTE_ALL") is not null) await Simulation.Run(SimulationPlan.Of(s));
            }
            catch (InvalidOperationException e)
            {
                failed.Add((s, e));
            }
        });
        output.WriteLine($"{runs} runs in {watch.Elapsed.TotalSeconds:F1} s");
        if (failed.IsEmpty) return;
        output.WriteLine("failed: " + string.Join(' ', failed.Select(f => f.Seed).Order()));
        Assert.Fail($"ENTENTE_SEED={failed.MinBy(f => f.Seed).Seed}\n{failed.MinBy(f => f.Seed).Why.Message}");
    }

    [Fact]
    public async Task Where_all_offer_take_and_take_back_at_once_nothing_that_was_agreed_is_ever_shown_otherwise()
    {
        var (first, runs, agreed, back) = (Number("ENTENTE_FIRST") ?? 0, Number("ENTENTE_RUNS") is { } given ? given / 10 : Contested, 0, 0);
        await Parallel.ForEachAsync(Enumerable.Range(first, runs), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            var run = await Simulation.Run(SimulationPlan.Of(2 * seed) with { Liar = null, Acts = 30, Steps = 80 }, new SimulationWorld { Says = SimulatedOfficer.Contested });
            if (run.Seals.Count > 0) Interlocked.Increment(ref agreed);
            if (run.Trace.Any(line => line.Contains("says withdraw: Done", StringComparison.Ordinal))) Interlocked.Increment(ref back);
        });
        output.WriteLine($"{agreed} of {runs} runs agreed on something, in {back} somebody took something back");
        Assert.True(runs < Contested || (agreed > runs / 20 && back > runs / 4), $"{agreed} and {back} of {runs}");
    }

    private static int? Number(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

using CsCheck;
using Entente.Node.Carriers;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Carriers;

public sealed class ExchangeTests
{
    private sealed record Run(int Lines, int LostOfTen, int DoubledOfTen, bool Shuffles, int Seed);

    private static readonly Gen<Run> Runs =
        Gen.Select(Gen.Int[1, 6], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Bool, Gen.Int, (lines, lost, doubled, shuffles, seed) => new Run(lines, lost, doubled, shuffles, seed));

    [Fact]
    public void Whatever_is_lost_doubled_and_shuffled_both_sides_end_with_all_of_it_and_then_are_silent() =>
        Runs.Sample(run => Settles(run).GetAwaiter().GetResult(), iter: 25, threads: 1);

    private static async Task<bool> Settles(Run run)
    {
        var clock = new FakeTimeProvider();
        var random = new Random(run.Seed);
        var line = new MemoryLine(clock, new LineManner(Fate, run.Shuffles));
        var (one, other) = (new TinyDialogue("hanbit.example", "meridian.example"), new TinyDialogue("meridian.example", "hanbit.example"));
        await using var left = new CarryLoop(clock);
        await using var right = new CarryLoop(clock);
        await left.Carry(one.Carried, line.Left, new CarrySettings());
        await right.Carry(other.Carried, line.Right, new CarrySettings());
        await left.StartAsync(CancellationToken.None);
        await right.StartAsync(CancellationToken.None);
        for (var i = 0; i < run.Lines; i++)
        {
            one.Say($"a{i}");
            left.Nudge("kr-us");
            if (i % 2 == 0) other.Say($"b{i}");
            right.Nudge("kr-us");
            clock.Advance(TimeSpan.FromSeconds(7));
        }

        await Eventually.True(clock, TimeSpan.FromMinutes(1), () => one.Settled && other.Settled && line.Waiting == 0, run.ToString());
        return other.Theirs.SequenceEqual(Enumerable.Range(0, run.Lines).Select(i => $"a{i}"));

        int Fate()
        {
            lock (random)
            {
                if (random.Next(10) < run.LostOfTen) return 0;
                return random.Next(10) < run.DoubledOfTen ? 2 : 1;
            }
        }
    }
}

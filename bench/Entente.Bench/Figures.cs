using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>Durations of single steps, and how they are printed.</summary>
public sealed class Figures(string name)
{
    private readonly List<double> _microseconds = [];
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Times one step.</summary>
    public async Task Step(Func<Task> step)
    {
        var start = Stopwatch.GetTimestamp();
        await step();
        var took = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        lock (_microseconds)
            _microseconds.Add(took);
    }

    /// <summary>Prints percentiles of a step, and <paramref name="things"/> a second of the whole time since the start.</summary>
    public double Print(int things)
    {
        var rate = things / _clock.Elapsed.TotalSeconds;
        _microseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-58} {At(0.5),9:N0} {At(0.99),9:N0} {rate,12:N0}"));
        return rate;
    }

    /// <summary>A percentile of the steps, in milliseconds; after <see cref="Print"/>.</summary>
    public double Milliseconds(double share) => At(share) / 1000;

    public static void Header() => Console.WriteLine($"{"",-58} {"p50 µs",9} {"p99 µs",9} {"a second",12}");

    private double At(double share) => _microseconds.Count == 0 ? 0 : _microseconds[(int)(share * (_microseconds.Count - 1))];
}

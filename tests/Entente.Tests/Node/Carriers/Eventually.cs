using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Carriers;

/// <summary>Waits for what other threads do, looking again and again; half a minute of real time at most.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static Task True(Func<bool> holds, string what) => True(null, TimeSpan.Zero, holds, what);

    /// <summary>The same, turning a clock by a step before each look.</summary>
    public static async Task True(FakeTimeProvider? clock, TimeSpan step, Func<bool> holds, string what)
    {
        var began = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Longest, "never: " + what);
            clock?.Advance(step);
            await Task.Delay(1);
        }
    }

    /// <summary>The result of something that waits on a clock, which is turned until it is there.</summary>
    public static async Task<T> Result<T>(FakeTimeProvider clock, TimeSpan step, Task<T> task)
    {
        await True(clock, step, () => task.IsCompleted, "an answer");
        return await task;
    }
}

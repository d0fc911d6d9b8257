using Entente.Scenarios.Faults;

namespace Entente.Scenarios.TwoNodes;

/// <summary>A command during which the machine fails, at one system call after another: at some of them, with ENTENTE_ALL=1 at every one.</summary>
/// <param name="fault">What happens, as <c>strace -e inject</c> spells it.</param>
/// <param name="command">The command.</param>
internal sealed class FailingCommand(string fault, params string[] command)
{
    // The calls by which something becomes durable: SQLite's, and those of the guard's file.
    private const string Calls = "pwrite64,fsync,fdatasync,rename,renameat2,link,ftruncate";

    private readonly string strace = DriverProcess.Strace();

    /// <summary>At how many of its calls it can fail.</summary>
    public int Count { get; private set; }

    /// <summary>
    /// Which calls, from the first to the last, the same for every run: a failure can be repeated. The command is run once, on a copy, and must end well.
    /// </summary>
    public async Task<IReadOnlyList<int>> Places(CommandPair pair, CommandSide side, int places)
    {
        var trace = pair.In($"trace-{Guid.NewGuid():n}");
        Assert.Equal(0, (await pair.Copy(side).Run([strace, "-f", "-qq", "-o", trace, "-e", $"trace={Calls}"], command)).Code);
        Count = File.ReadLines(trace).Count(line => line.Contains('(', StringComparison.Ordinal) && !line.Contains("resumed", StringComparison.Ordinal));
        Assert.InRange(Count, 8, 400);
        if (Environment.GetEnvironmentVariable("ENTENTE_ALL") == "1") places = Count;
        return [.. Enumerable.Range(0, places).Select(place => 1 + place * (Count - 1) / Math.Max(1, places - 1))];
    }

    /// <summary>Runs it on a side's folder with the fault at one call.</summary>
    public Task<Ended> FailAt(int call, CommandSide side) =>
        side.Run([strace, "-f", "-qq", "-o", "/dev/null", "-e", $"trace={Calls}", "-e", $"inject={Calls}:{fault}:when={call}"], command);
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Scenarios.Browser;

namespace Entente.Scenarios.TwoNodes;

/// <summary>The real <c>entente demo --scenario capitals</c> with its real child processes, on a data folder that outlives it.</summary>
internal sealed class CapitalsProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder errors;

    private CapitalsProcess(Process process, StringBuilder errors, ReadyLine ready) => (this.process, this.errors, Ready) = (process, errors, ready);

    /// <summary>What the ready line said.</summary>
    public ReadyLine Ready { get; }

    /// <summary>What it said on standard error so far.</summary>
    public string Errors { get { lock (errors) return errors.ToString(); } }

    /// <summary>Starts it and returns when it is ready.</summary>
    public static async Task<CapitalsProcess> Start(string folder, params string[] more)
    {
        var started = DemoProcess.Command(["demo", "--scenario", "capitals", "--headless", "--json", "--data", folder, .. more]);
        var said = new StringBuilder();
        started.ErrorDataReceived += (_, error) => { lock (said) said.AppendLine(error.Data); };
        started.BeginErrorReadLine();
        var line = await started.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        if (line is null)
        {
            await started.WaitForExitAsync();
            Assert.Fail($"the demo ended before it was ready: {started.ExitCode}\n{said}");
        }

        return new CapitalsProcess(started, said, JsonSerializer.Deserialize<ReadyLine>(line, JsonSerializerOptions.Web)!);
    }

    /// <summary>A side of the ready line.</summary>
    public ReadySide Side(string id) => Ready.Sides.Single(s => s.Side == id);

    /// <summary>Its nodes' processes, by the data folder on their command lines.</summary>
    public IReadOnlyList<int> Nodes() => [.. Ready.Sides.Select(s => Running().Single(p => p.Arguments.Contains(s.Data)).Id)];

    /// <summary>One hash over all that a side's folder holds of the dialogue.</summary>
    public string DigestOf(string side) => Convert.ToHexStringLower(
        StateDigest.Of(SharedDialogues.RecordIn(StoreReader.Open(DataFolder.Files(Side(side).Data)), Ready.Dialogue, RuleBook.Standard)!.Now).ToBytes());

    /// <summary>Presses Ctrl-C at the demo's own process alone, and returns its exit code.</summary>
    public async Task<int> CtrlC()
    {
        using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await Ended();
    }

    /// <summary>Its exit code, when it has ended by itself.</summary>
    public async Task<int> Ended()
    {
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Ends the demo's process as a power cut does; its nodes are left to themselves.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Whether any process still runs that has a word of the ready line's folders on its command line.</summary>
    public bool AnyLeft() => Running().Any(p => Ready.Sides.Any(s => p.Arguments.Contains(s.Data)));

    /// <summary>Whether any process runs that has a folder below this one on its command line.</summary>
    public static bool AnyRuns(string folder) => Running().Any(p => p.Arguments.Any(a => a.StartsWith(folder, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static IEnumerable<(int Id, string[] Arguments)> Running()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(folder, "cmdline"));
            }
            catch (IOException)
            {
                continue;
            }

            if (line.Length > 0) yield return (id, line.Split('\0'));
        }
    }

    internal sealed record ReadyLine(bool Ready, string Url, string Dialogue, ReadySide[] Sides);

    internal sealed record ReadySide(string Side, string Url, string SignIn, string Data, string Fingerprint);
}

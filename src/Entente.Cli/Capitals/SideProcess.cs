using System.Diagnostics;
using System.Text.Json;
using Entente.Node.Stage;

namespace Entente.Cli.Capitals;

/// <summary>One side of the demo: its node, as a process of its own.</summary>
internal sealed class SideProcess : IAsyncDisposable
{
    // How long a node has to finish what it answers.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Process process;

    private SideProcess(Process process, string side, string data) => (this.process, Side, Data) = (process, side, data);

    /// <summary>The side's id.</summary>
    public string Side { get; }

    /// <summary>Its data folder.</summary>
    public string Data { get; }

    /// <summary>The node, once it is ready.</summary>
    public StageNode? Node { get; private set; }

    /// <summary>Where its officers come in, once it is ready.</summary>
    public string SignIn { get; private set; } = "";

    /// <summary>Its exit code, when it has ended.</summary>
    public Task<int> Ended => Wait();

    /// <summary>The program that is running now.</summary>
    public static string Program => Environment.ProcessPath ?? throw new InvalidOperationException("The running program has no path.");

    /// <summary>What stands before the command's words, where the program is started by the runtime.</summary>
    public static IReadOnlyList<string> Self => Path.GetFileNameWithoutExtension(Program) is "dotnet" ? [Environment.GetCommandLineArgs()[0]] : [];

    /// <summary>Starts the node; it may fail to become ready.</summary>
    public static SideProcess Start(StagedCommand.Orders orders)
    {
        var started = Process.Start(new ProcessStartInfo(Program, [.. Self, StagedCommand.Verb, "--data", orders.Data])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        started.ErrorDataReceived += (_, line) => { if (line.Data is { } text) Console.Error.WriteLine($"{orders.Side}: {text}"); };
        started.BeginErrorReadLine();
        started.StandardInput.WriteLine(JsonSerializer.Serialize(orders));
        started.StandardInput.Flush();
        return new SideProcess(started, orders.Side, orders.Data);
    }

    /// <summary>Waits until the node answers; false when it ended instead, and has said why on standard error.</summary>
    public async Task<bool> Ready(string secret, CancellationToken cancel)
    {
        if (await process.StandardOutput.ReadLineAsync(cancel) is not { } line) return false;
        using var ready = JsonDocument.Parse(line);
        var side = ready.RootElement.GetProperty("sides")[0];
        Node = new StageNode(Side, side.GetProperty("url").GetString()!, secret);
        SignIn = side.GetProperty("signIn").GetString()!;
        return true;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Node?.Dispose();
        // The end of its input asks it to stop.
        try { process.StandardInput.Close(); }
        catch (IOException) { /* It has ended. */ }
        using var patience = new CancellationTokenSource(Patience);
        try { await process.WaitForExitAsync(patience.Token); }
        catch (OperationCanceledException) { process.Kill(entireProcessTree: true); }
        process.Dispose();
    }

    private async Task<int> Wait()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}

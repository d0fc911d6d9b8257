using System.Diagnostics;
using System.Text.Json;
using Entente.Node.Carriers;

namespace Entente.Scenarios.TwoNodes;

/// <summary>The real <c>entente mailbox</c>, as a process of its own on a folder that outlives it.</summary>
internal sealed class MailboxProcess : IDisposable
{
    private readonly Process process;

    private MailboxProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts one, under another program if <paramref name="under"/> says so, and returns when it is ready.</summary>
    public static async Task<MailboxProcess> Start(string data, Box box, params string[] under)
    {
        string[] command =
        [
            .. under, .. Interruptible.Before, "dotnet", Path.Combine(AppContext.BaseDirectory, "entente.dll"),
            "mailbox", "--json", "--data", data, "--allow", $"{box.First}", $"{box.Second}",
        ];
        var started = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        started.BeginErrorReadLine();
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the mailbox ended before it was ready");
        using var ready = JsonDocument.Parse(line);
        Assert.True(ready.RootElement.GetProperty("ready").GetBoolean());
        return new MailboxProcess(started, new Uri(ready.RootElement.GetProperty("url").GetString()!));
    }

    /// <summary>Ends it at once, as a power cut does.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Asks it to end, as Ctrl-C does, and gives its exit code.</summary>
    public async Task<int> Interrupt()
    {
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }
}

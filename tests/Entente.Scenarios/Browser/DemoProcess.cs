using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>The real <c>entente demo</c>, as a process of its own on a data folder that outlives it.</summary>
internal sealed class DemoProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ReadySide side;
    private readonly SemaphoreSlim once = new(1);
    private IReadOnlyList<BrowserContextCookiesResult>? cookies;

    private DemoProcess(Process process, ReadySide side) => (this.process, this.side) = (process, side);

    /// <summary>Address of the node.</summary>
    public string Address => side.Url;

    /// <summary>The one-time address that the ready line gave; the first test that asks for a signed-in page uses it up.</summary>
    public string SignIn => side.SignIn;

    /// <summary>Starts a demo and returns when it is ready.</summary>
    public static async Task<DemoProcess> Start(string folder)
    {
        var started = Command("demo", "--headless", "--json", "--data", folder);
        // Its request log is nobody's here, and must not fill the pipe.
        started.BeginErrorReadLine();
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the demo ended before it was ready");
        return new DemoProcess(started, JsonSerializer.Deserialize<ReadyLine>(line, JsonSerializerOptions.Web)!.Sides[0]);
    }

    /// <summary>Starts the command as built, with its output in our hands.</summary>
    public static Process Command(params string[] args)
    {
        var (file, arguments) = Interruptible.Command("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll"), .. args]);
        return Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }

    /// <summary>A page of a signed-in officer, in a fresh profile.</summary>
    public async Task<IPage> Officer(Chromium chromium, Screen screen, string lang)
    {
        var profile = await chromium.Profile(screen, lang);
        await once.WaitAsync();
        try
        {
            if (cookies is null)
            {
                var page = await profile.NewPageAsync();
                await page.GotoAsync(SignIn);
                cookies = await profile.CookiesAsync();
                await page.CloseAsync();
            }
        }
        finally
        {
            once.Release();
        }

        await profile.AddCookiesAsync(cookies.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path, HttpOnly = cookie.HttpOnly }));
        return await profile.NewPageAsync();
    }

    /// <summary>Ends the process at once, as a power cut does; the folder stays.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        once.Dispose();
    }

    private sealed record ReadyLine(bool Ready, ReadySide[] Sides);

    private sealed record ReadySide(string Side, string Url, string SignIn, string Data);
}

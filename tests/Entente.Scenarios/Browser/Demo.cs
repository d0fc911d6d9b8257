using System.Diagnostics;
using System.Text.Json;
using Entente.Scenarios.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Demo))]

namespace Entente.Scenarios.Browser;

/// <summary>The real <c>entente demo</c>, as a process of its own on a fresh data folder.</summary>
public sealed class Demo : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-demo-").FullName;
    private Process process = null!;
    private ReadySide side = null!;

    /// <summary>Address of the node.</summary>
    public string Address => side.Url;

    /// <summary>The one-time address that the ready line gave; the first test that asks for a signed-in page uses it up.</summary>
    public string SignIn => side.SignIn;

    private IReadOnlyList<BrowserContextCookiesResult>? cookies;
    private readonly SemaphoreSlim once = new(1);

    public async ValueTask InitializeAsync()
    {
        process = Start("demo", "--headless", "--json", "--data", folder);
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the demo ended before it was ready");
        side = JsonSerializer.Deserialize<ReadyLine>(line, JsonSerializerOptions.Web)!.Sides[0];
    }

    /// <summary>Starts the command as built, with stdout in our hands.</summary>
    public static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll"), .. args])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

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

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        once.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private sealed record ReadyLine(bool Ready, ReadySide[] Sides);

    private sealed record ReadySide(string Side, string Url, string SignIn, string Data);
}

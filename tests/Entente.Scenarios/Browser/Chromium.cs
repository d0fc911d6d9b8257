using Entente.Scenarios.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Entente.Scenarios.Browser;

/// <summary>Debian's Chromium, started once for all tests. Playwright's own browsers are never downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path)) return;
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A fresh profile on one kind of screen, in one language. Skips aloud where there is no Chromium, except in CI.</summary>
    public Task<IBrowserContext> Profile(Screen screen, string lang)
    {
        if (browser is null && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"needs {Path}: apt-get install chromium");
        Assert.True(browser is not null, $"{Path} is missing");
        return browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 940 },
            HasTouch = screen == Screen.Phone,
            Locale = lang == "ko" ? "ko-KR" : "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>The two screens that every page is looked at on.</summary>
public enum Screen
{
    Laptop,
    Phone,
}

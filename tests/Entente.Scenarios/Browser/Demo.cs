using Entente.Node.Pages.Say;
using Entente.Scenarios.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Demo))]

namespace Entente.Scenarios.Browser;

/// <summary>One demo on a fresh data folder, for all tests that change nothing in it.</summary>
public sealed class Demo : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-demo-").FullName;
    private DemoProcess process = null!;

    /// <summary>The two sample files that a demo plays, by their ids in addresses.</summary>
    public static readonly string[] Files = ["rok-us-2021", "hanbit-meridian-2027"];

    /// <summary>What follows a file's id in the addresses of its pages.</summary>
    public static readonly string[] Pages = ["", "/proposal", "/links", "/meetings", "/press", "/papers", "/search", "/say", "/say/account", "/notes", "/record"];

    /// <summary>The forms beside that of an account: they are one page with other fields.</summary>
    public static readonly string[] Forms = [.. SayKind.All.Select(form => "/say/" + form.Name).Where(path => !Pages.Contains(path))];

    /// <summary>Every page of the first file; of the second those that show what is in it, whose forms are the same.</summary>
    public static readonly string[] Addresses = [.. Pages.Select(page => "/" + Files[0] + page), .. Pages.Where(page => !page.StartsWith("/say/", StringComparison.Ordinal)).Select(page => "/" + Files[1] + page)];

    /// <summary>Address of the node.</summary>
    public string Address => process.Address;

    /// <summary>The one-time address that the ready line gave.</summary>
    public string SignIn => process.SignIn;

    public async ValueTask InitializeAsync() => process = await DemoProcess.Start(folder);

    /// <summary>A page of a signed-in officer, in a fresh profile.</summary>
    public Task<IPage> Officer(Chromium chromium, Screen screen, string lang) => process.Officer(chromium, screen, lang);

    /// <summary>The same, already at an address of the node.</summary>
    public async Task<IPage> Open(Chromium chromium, Screen screen, string lang, string path)
    {
        var page = await Officer(chromium, screen, lang);
        await page.GotoAsync(Address + path);
        await page.EvaluateAsync("document.fonts.ready");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

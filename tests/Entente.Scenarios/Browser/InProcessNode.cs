using System.Net;
using Entente.Node;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>A node in this process on a fresh folder, for what is asked of it by address alone or with facts of a test's own.</summary>
internal sealed class InProcessNode : IAsyncDisposable
{
    private readonly string folder;
    private readonly NodeHost host;

    private InProcessNode(string folder, NodeHost host) => (this.folder, this.host) = (folder, host);

    /// <summary>Folder of a sample that comes with the command.</summary>
    public static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    /// <summary>Address of the node.</summary>
    public string Address => host.Address;

    /// <summary>Starts a node that plays the facts of these folders.</summary>
    public static async Task<InProcessNode> Start(params IReadOnlyList<string> samples)
    {
        var data = Directory.CreateTempSubdirectory("entente-node-").FullName;
        var start = await NodeHost.Start(new NodeSettings(data, "desk.example", 0, TimeProvider.System, samples), TestContext.Current.CancellationToken);
        return new InProcessNode(data, Assert.IsType<NodeStart.Started>(start).Host);
    }

    /// <summary>A signed-in officer who asks in one language.</summary>
    public async Task<HttpClient> Officer(string lang)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add("Accept-Language", lang);
        (await client.GetAsync(new Uri(host.SignInAddress()), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The same in a browser, at an address of the node.</summary>
    public async Task<IPage> Open(Chromium chromium, Screen screen, string lang, string path)
    {
        var page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        await page.GotoAsync(host.SignInAddress());
        await page.GotoAsync(Address + path);
        await page.EvaluateAsync("document.fonts.ready");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

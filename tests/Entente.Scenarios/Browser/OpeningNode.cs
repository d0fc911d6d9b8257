using System.Text.RegularExpressions;
using Entente.Node;
using Microsoft.Playwright;

namespace Entente.Scenarios.Browser;

/// <summary>A node with nothing on it, whose visitor opens dialogues.</summary>
internal sealed class OpeningNode(string side) : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-opening-");
    private NodeHost host = null!;

    /// <summary>Address of the node.</summary>
    public string Address => host.Address;

    public async Task Start() => host = Assert.IsType<NodeStart.Started>(
        await NodeHost.Start(new NodeSettings(folder.FullName, side, 0, TimeProvider.System, []), TestContext.Current.CancellationToken)).Host;

    /// <summary>A page of the officer whom a demo signs in.</summary>
    public async Task<IPage> Open(Chromium chromium, Screen screen, string lang)
    {
        var page = await (await chromium.Profile(screen, lang)).NewPageAsync();
        await page.GotoAsync(host.SignInAddress());
        return page;
    }

    /// <summary>Stops the node and starts it as if its folder had been brought to another machine: whether it signed more since, nobody knows.</summary>
    public async Task MoveToAnotherMachine(string dialogue)
    {
        await host.DisposeAsync();
        var guard = Path.Combine(folder.FullName, "guard", dialogue + ".guard");
        await File.WriteAllTextAsync(guard, Regex.Replace(await File.ReadAllTextAsync(guard), "\"Machine\":\"[^\"]*\"", "\"Machine\":\"elsewhere\"", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

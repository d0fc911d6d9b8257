using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Entente.Node.Stage;

/// <summary>How an attempt to start the demo's page ended.</summary>
public abstract record StageStart
{
    private StageStart()
    {
    }

    /// <summary>It listens.</summary>
    /// <param name="Host">Dispose it to stop it.</param>
    public sealed record Started(StageHost Host) : StageStart;

    /// <summary>It did not start and left nothing running.</summary>
    /// <param name="Trouble">What was in the way.</param>
    /// <param name="Where">The port, for the message.</param>
    public sealed record Refused(StartTrouble Trouble, string Where) : StageStart;
}

/// <summary>The page of the demo: both capitals side by side, and the line between them. It has no record and no keys; what it does it asks of the nodes.</summary>
public sealed class StageHost : IAsyncDisposable
{
    private const int MostBytes = Record.Pouch.MaxBytes + (1 << 16);

    private readonly WebApplication app;
    private readonly StageShow show;

    private StageHost(WebApplication app, StageShow show) => (this.app, this.show) = (app, show);

    /// <summary>Id of the dialogue that is shown.</summary>
    public static string Dialogue => Cast.Dialogue;

    /// <summary>Ids of both sides, the left pane's first.</summary>
    public static IReadOnlyList<string> Sides => Cast.Sides;

    /// <summary>The origin of the page.</summary>
    public string Address => $"http://localhost:{new Uri(app.Urls.First()).Port}";

    /// <summary>The address that lets a browser in; without it nobody on this machine plays the two capitals.</summary>
    public string Entrance => Address + StageEndpoints.Entrance(show.Token);

    /// <summary>The scenario's acts in order, each with the side that says it.</summary>
    /// <param name="considered">Also those that a visitor would play, up to where both sides agreed to consider.</param>
    public static IEnumerable<(string Side, string Act)> Acts(bool considered) =>
        Script.Before.Concat(considered ? Script.Walk.TakeWhile(a => a.Key != Script.AfterConsidered) : []).Select(a => (a.Side, a.Key));

    /// <summary>Starts the page and returns when it answers; it says that it waits until <see cref="Show"/>.</summary>
    /// <param name="port">TCP port on localhost; 0 takes a free one.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<StageStart> Start(int port, CancellationToken cancel)
    {
        var fresh = new StageShow(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        var built = Build(port, fresh);
        try
        {
            await built.StartAsync(cancel);
            return new StageStart.Started(new StageHost(built, fresh));
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await built.DisposeAsync();
            return new StageStart.Refused(StartTrouble.PortTaken, port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Shows the nodes.</summary>
    /// <param name="nodes">Both, the left one first.</param>
    /// <param name="verify">Exports the record and verifies it as a stranger would; told the language of the answer.</param>
    public void Show(IReadOnlyList<StageNode> nodes, Func<string, CancellationToken, Task<StageVerdict>> verify) => (show.Verify, show.Nodes) = (verify, nodes);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Build(int port, StageShow remembers)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            if (port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(port);
        });
        builder.Logging.ClearProviders();
        builder.Services.AddRouting().AddResponseCompression();
        builder.Services.AddRazorComponents();
        // A pouch that is opened waits in memory, as everywhere.
        builder.Services.Configure<FormOptions>(forms => (forms.MemoryBufferThreshold, forms.MultipartBodyLengthLimit) = (MostBytes, MostBytes));
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).AddSingleton<Assets>().AddSingleton(remembers);
        var built = builder.Build();
        // The nodes' ports are known only later.
        built.UseSecurityHeaders(Headers.For(null, "http://localhost:*"));
        built.UseResponseCompression();
        built.Services.GetRequiredService<Assets>().Serve(built);
        built.UseNoStore();
        StageEndpoints.Map(built, remembers);
        return built;
    }
}

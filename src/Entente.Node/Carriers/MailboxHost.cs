using System.Net;
using System.Security.Cryptography.X509Certificates;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Entente.Node.Carriers;

/// <summary>What a mailbox is started with.</summary>
/// <param name="DataFolder">Absolute path of a folder of its own; created when missing, one running mailbox a folder.</param>
/// <param name="Port">TCP port; 0 takes a free one.</param>
/// <param name="Time">The clock that waiting is measured with.</param>
public sealed record MailboxSettings(string DataFolder, int Port, TimeProvider Time)
{
    /// <summary>The address to listen on. Beyond this machine only with a certificate.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>Certificate with its key, for HTTPS; null where a proxy on this machine speaks HTTPS for us, or nobody beyond this machine comes.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>The boxes that are there from the start.</summary>
    public IReadOnlyList<Box> Boxes { get; init; } = [];

    /// <summary>A file of more boxes (<see cref="BoxList"/>), looked at again when it changes; null for none.</summary>
    public string? BoxFile { get; init; }

    /// <summary>What it takes.</summary>
    public MailboxLimits Limits { get; init; } = new();
}

/// <summary>How an attempt to start a mailbox ended.</summary>
public abstract record MailboxStart
{
    private MailboxStart() { }

    /// <summary>The mailbox listens.</summary>
    /// <param name="Host">Dispose it to stop it.</param>
    public sealed record Started(MailboxHost Host) : MailboxStart;

    /// <summary>It did not start and left nothing running.</summary>
    /// <param name="Trouble">What was in the way.</param>
    /// <param name="Where">The port or folder that it concerns, for the message.</param>
    public sealed record Refused(StartTrouble Trouble, string Where) : MailboxStart;
}

/// <summary>
/// A mailbox: keeps encrypted pouches until the side that they are for has taken them. It listens on a port of its own, alone or in a node's process; it has no
/// pages, no officers and no keys, and parses nothing of what it keeps.
/// </summary>
public sealed class MailboxHost : IAsyncDisposable
{
    private readonly WebApplication running;
    private readonly DataFolder held;
    private readonly AllowedBoxes allowed;

    private MailboxHost(WebApplication running, DataFolder held, AllowedBoxes allowed) => (this.running, this.held, this.allowed) = (running, held, allowed);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address
    {
        get
        {
            var at = new Uri(running.Urls.First());
            return $"{at.Scheme}://{(at.IsLoopback ? "localhost" : at.Host)}:{at.Port}";
        }
    }

    /// <summary>Adds a box; the two sides may use it at once. It is not written down: name it again at the next start.</summary>
    public void Allow(Box box) => allowed.Allow(box);

    /// <summary>Starts a mailbox and returns when it answers.</summary>
    /// <exception cref="ArgumentException">It is to listen beyond this machine and has no certificate.</exception>
    public static async Task<MailboxStart> Start(MailboxSettings settings, CancellationToken cancel)
    {
        if (settings.Certificate is null && !IPAddress.IsLoopback(settings.Listen))
            throw new ArgumentException("Beyond this machine a mailbox speaks HTTPS only.", nameof(settings));
        var (folder, trouble) = DataFolder.Take(settings.DataFolder);
        if (folder is null) return new MailboxStart.Refused(trouble, settings.DataFolder);
        var boxes = new AllowedBoxes(folder.Path, settings.Limits, settings.BoxFile);
        WebApplication? app = null;
        try
        {
            foreach (var box in settings.Boxes) boxes.Allow(box);
            app = Build(settings, boxes);
            await app.StartAsync(cancel);
            return new MailboxStart.Started(new MailboxHost(app, folder, boxes));
        }
        catch (Exception e)
        {
            if (app is not null) await app.DisposeAsync();
            boxes.Dispose();
            folder.Dispose();
            if (e is IOException { InnerException: AddressInUseException })
                return new MailboxStart.Refused(StartTrouble.PortTaken, settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Looks that wait are answered first, at once.
        await running.StopAsync();
        await running.DisposeAsync();
        allowed.Dispose();
        held.Dispose();
    }

    private static WebApplication Build(MailboxSettings settings, AllowedBoxes boxes)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.Limits.PouchBytes;
            kestrel.Limits.MaxConcurrentConnections = 1000;
            kestrel.Listen(settings.Listen, settings.Port, listen => Secure(listen, settings.Certificate));
        });
        builder.Logging
            .AddFilter((_, category, level) => category == RequestLog.Category && level >= LogLevel.Information)
            .AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddRouting();
        var app = builder.Build();
        var endpoints = new MailboxEndpoints(boxes, new Challenges(settings.Time), settings.Limits, settings.Time, app.Lifetime.ApplicationStopping);
        app.UseSecurityHeaders(Headers.Policy);
        app.UseNoStore();
        endpoints.GiveChallenges(app);
        app.UseRequestLog(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category));
        app.UseRouting();
        endpoints.Map(app);
        return app;
    }

    private static void Secure(ListenOptions listen, X509Certificate2? certificate)
    {
        if (certificate is not null) listen.UseHttps(certificate);
    }
}

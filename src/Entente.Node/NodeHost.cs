using System.Text.Encodings.Web;
using System.Text.Unicode;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Api;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Pages.Errors;
using Entente.Node.Pages.Export;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Held;
using Entente.Node.Pages.Ladder;
using Entente.Node.Pages.Links;
using Entente.Node.Pages.Meetings;
using Entente.Node.Pages.NewFile;
using Entente.Node.Pages.Notes;
using Entente.Node.Pages.Openings;
using Entente.Node.Pages.Papers;
using Entente.Node.Pages.People;
using Entente.Node.Pages.Pouches;
using Entente.Node.Pages.Press;
using Entente.Node.Pages.Proposals;
using Entente.Node.Pages.Record;
using Entente.Node.Pages.Releasing;
using Entente.Node.Pages.Say;
using Entente.Node.Pages.Search;
using Entente.Node.Pages.SignIn;
using Entente.Node.Pages.Stage;
using Entente.Node.Pages.ThisNode;
using Entente.Node.Pages.Today;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Entente.Node.Stage;
using Entente.Node.Store;
using Entente.Node.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Entente.Node;

/// <summary>One side's node, listening on localhost. Dispose it to stop it; answers under way are finished first.</summary>
public sealed class NodeHost : IAsyncDisposable
{
    // Every family of pages is listed here and nowhere else; the order is that of the navigation.
    private static readonly PageFamily[] Families =
    [
        TodayEndpoints.Family,
        LadderEndpoints.Family,
        ProposalEndpoints.Family,
        LinksEndpoints.Family,
        MeetingsEndpoints.Family,
        PressEndpoints.Family,
        PapersEndpoints.Family,
        SayEndpoints.Family,
        NotesEndpoints.Family,
        RecordEndpoints.Family,
        TogetherEndpoints.Family,
        DoorEndpoints.Family,
        PouchEndpoints.Family,
        HeldEndpoints.Family,
        SearchEndpoints.Family,
        NewFileEndpoints.Family,
        OpeningEndpoints.Family,
        SignInEndpoints.Family,
        SetPasswordEndpoints.Family,
        OfficerEndpoints.Family,
        PasskeyEndpoints.Family,
        PeopleEndpoints.Family,
        LanguageEndpoints.Family,
        PrintBannerEndpoints.Family,
        ThisNodeEndpoints.Family,
        ExportEndpoints.Family,
        ApiEndpoints.Family,
    ];

    private readonly WebApplication app;
    private readonly DataFolder folder;
    private readonly SideStore store;
    private readonly DeskFiles files;
    private readonly SharedDialogues shared;
    private readonly OfficersFile officers;
    private Task warming = Task.CompletedTask;

    private NodeHost(WebApplication app, DataFolder folder, SideStore store, DeskFiles files, SharedDialogues shared, OfficersFile officers) =>
        (this.app, this.folder, this.store, this.files, this.shared, this.officers) = (app, folder, store, files, shared, officers);

    /// <summary>Where the node listens, without a slash at the end. "localhost" by name: passkeys need it.</summary>
    public string Address => $"http://localhost:{new Uri(app.Urls.First()).Port}";

    /// <summary>A fresh address that signs one visitor in, once.</summary>
    public string SignInAddress() => Address + SignInEndpoints.Path(app.Services.GetRequiredService<OneTimeAddresses>().Issue());

    /// <summary>
    /// Where an officer comes in: as long as no administrator has a password a fresh one-time address to set the first one's, then the
    /// page that asks for name and password.
    /// </summary>
    public string EntranceAddress() =>
        Address + (app.Services.GetRequiredService<Officers>().InviteFirst() is { } token ? SetPasswordEndpoints.Path(token) : SignInEndpoints.Address);

    /// <summary>What the node is put together from, for tests that look at it from inside.</summary>
    internal IServiceProvider Services => app.Services;

    /// <summary>Starts a node and returns when it answers.</summary>
    public static Task<NodeStart> Start(NodeSettings settings, CancellationToken cancel) => Start(settings, [], cancel);

    /// <summary>Starts a node with further families of pages, as the tests' specimens are.</summary>
    internal static async Task<NodeStart> Start(NodeSettings settings, IReadOnlyList<PageFamily> more, CancellationToken cancel)
    {
        var (folder, trouble) = DataFolder.Take(settings.DataFolder);
        if (folder is null) return new NodeStart.Refused(trouble, settings.DataFolder);

        SideStore? opened = null;
        OfficersFile? people = null;
        SharedDialogues? dialogues = null;
        NodeHost? host = null;
        try
        {
            opened = SideStore.Open(DataFolder.Files(folder.Path));
            people = OfficersFile.Open(DataFolder.OfficersIn(folder.Path));
            var desk = DeskFiles.Open(opened, settings.Time);
            foreach (var sample in settings.Samples ?? []) await desk.Play(sample, opened, ReadDigest, settings.Time);
            dialogues = await SharedDialogues.Open(opened, folder.Path, SharedDialogues.Edge(settings.Time));
            host = new NodeHost(Build(settings, folder, opened, desk, dialogues, people, [.. Families, .. settings.OpenCapitals is null ? [] : new[] { OpenCapitalsEndpoints.Family }, .. more]), folder, opened, desk, dialogues, people);
            await host.Carry();
            await host.app.StartAsync(cancel);
            host.warming = Task.Run(host.Warm, CancellationToken.None);
            return new NodeStart.Started(host);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await host!.DisposeAsync();
            return new NodeStart.Refused(StartTrouble.PortTaken, settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch
        {
            if (host is not null) await host.DisposeAsync();
            else await Close(opened, dialogues, people, folder);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        shared.Stop();
        await warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.DisposeAsync();
        files.Close();
        await Close(store, shared, officers, folder);
    }

    // Every dialogue that lives, and each that begins to: its frame, and its pouches.
    private async Task Carry()
    {
        var (catalogue, carrying) = (app.Services.GetRequiredService<DialogueCatalogue>(), app.Services.GetRequiredService<Carrying>());
        shared.Begun = async dialogue =>
        {
            catalogue.Open(SharedFrame.Of(store.Read, dialogue.Seat));
            await carrying.Carry(dialogue);
        };
        foreach (var dialogue in shared.Live) await shared.Begun(dialogue);
    }

    // The node answers before its records are read, however long they are; a page that asks for one meanwhile waits for it.
    private async Task Warm()
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category);
        foreach (var file in files.All)
        {
            try
            {
                file.Read(_ => true);
            }
            catch (Exception e) when (e is LocalTrouble or InvalidDataException)
            {
                log.Failure(e);
            }
        }

        await shared.Warm(log.Failure);
    }

    private static async Task Close(SideStore? store, SharedDialogues? shared, OfficersFile? people, DataFolder folder)
    {
        if (shared is not null) await shared.DisposeAsync();
        people?.Dispose();
        if (store is not null) await store.DisposeAsync();
        folder.Dispose();
    }

    // Our own digests, read here: files from elsewhere are read in a process of their own.
    private static IReadOnlyList<Provision> ReadDigest(string path) => PolicyFile.Read(Path.GetFileName(path), File.ReadAllBytes(path)) switch
    {
        Reading reading => reading.Provisions,
        var other => throw new InvalidDataException($"{path}: {other}"),
    };

    private static WebApplication Build(NodeSettings settings, DataFolder folder, SideStore store, DeskFiles files, SharedDialogues shared, OfficersFile people, IReadOnlyList<PageFamily> families)
    {
        // No configuration file, variable or argument changes a node: what counts is in the settings.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
            // Port 0 is a free port, which Kestrel cannot pick for "localhost" (two loopbacks at once).
            if (settings.Port == 0) kestrel.Listen(System.Net.IPAddress.Loopback, 0);
            else kestrel.ListenLocalhost(settings.Port);
        });
        AddLog(builder.Logging);
        AddServices(builder.Services, settings, folder, families);
        builder.Services.AddSingleton(store).AddSingleton(store.Key).AddSingleton(people).AddSingleton(shared);
        builder.Services.AddSingleton<CarryLoop>().AddHostedService(services => services.GetRequiredService<CarryLoop>()).AddSingleton<PouchLog>().AddSingleton<Carrying>().AddSingleton<MadePouches>();
        // To a request there are only the files and dialogues that its officer needs to know.
        builder.Services.AddScoped(scope => files.SeenBy(id => scope.GetRequiredService<NeedToKnow>().Sees(Asking(scope), id)));
        builder.Services.AddScoped(scope => new SeenShared(shared, id => scope.GetRequiredService<NeedToKnow>().Sees(Asking(scope), id)));
        var built = builder.Build();
        foreach (var file in files.All) built.Services.GetRequiredService<DialogueCatalogue>().Open(DeskFrame.Of(file));
        Pipe(built, families);
        return built;
    }

    private static Officer? Asking(IServiceProvider scope) => scope.GetRequiredService<IHttpContextAccessor>().HttpContext?.Officer();

    private static SeenDialogues Seen(IServiceProvider scope) => new(
        [.. scope.GetRequiredService<DialogueCatalogue>().All.Where(one => scope.GetRequiredService<NeedToKnow>().Sees(Asking(scope), one.Id))]);

    private static void AddLog(ILoggingBuilder log) => log
        .AddFilter((_, category, level) => category == RequestLog.Category && level >= LogLevel.Information)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    private static void AddServices(IServiceCollection services, NodeSettings settings, DataFolder folder, IReadOnlyList<PageFamily> families)
    {
        services.AddRouting().AddResponseCompression();
        services.AddRazorComponents();
        ApiDocument.Add(services);
        // Korean as Korean: the default encoder would write every syllable as a number.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().SetApplicationName("entente-" + settings.Side);
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing, NodeKey>((keys, ring, key) => (keys.XmlRepository, keys.XmlEncryptor) = (ring, new SealedByNodeKey(key)));
        KeyDoor.AddEntrances(services, settings.Side);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = $"entente-{settings.Side}-form";
            forms.FormFieldName = Forms.TokenField;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddSingleton(settings).AddSingleton(settings.Time).AddSingleton(folder).AddSingleton(families);
        services.AddSingleton(settings.Reader ?? Quarantine.OfThisProgram()).AddSingleton<PaperFiling>();
        // What is uploaded waits in memory: the framework would lay it on the disk in clear.
        services.Configure<FormOptions>(forms => (forms.MemoryBufferThreshold, forms.MultipartBodyLengthLimit) = ((int)PapersEndpoints.MostBytes, PapersEndpoints.MostBytes));
        services.AddSingleton<LinkSuggestions>().AddSingleton<Assets>().AddSingleton<OneTimeAddresses>().AddSingleton<DialogueCatalogue>();
        services.AddSingleton<Door.Doors>().AddSingleton<KeyRing>().AddSingleton<Officers>().AddSingleton<NeedToKnow>().AddSingleton<SignInLimits>().AddSingleton<OfficerKeys>().AddSingleton<KeyLimits>().AddSingleton<OfficerEndpoints.Keys>();
        services.AddSingleton<Passkeys>().AddSingleton<PasskeyChallenges>().AddSingleton<PasskeyDoor>();
        services.AddScoped(Seen).AddScoped<PeopleReading>().AddScoped<AtDoor>().AddScoped<OpeningReading>().AddScoped<PouchesReading>().AddScoped<BesideReading>();
        services.AddSingleton(new NodeBirth(settings.Time.GetUtcNow()));
        if (settings.Stage is { } stage) StageDoor.AddServices(services, stage);
        services.AddHttpContextAccessor();
        services.AddScoped(scope => Visit.Of(
            scope.GetRequiredService<IHttpContextAccessor>().HttpContext!,
            settings,
            scope.GetRequiredService<Assets>(),
            scope.GetRequiredService<IAntiforgery>()));
    }

    private static void Pipe(WebApplication app, IReadOnlyList<PageFamily> families)
    {
        var stage = app.Services.GetService<StagedBy>();
        app.UseSecurityHeaders(Headers.For(stage?.Origin));
        app.UseResponseCompression();
        app.Services.GetRequiredService<Assets>().Serve(app);
        app.UseNoStore();
        if (stage is not null) StageDoor.Use(app, stage);
        app.UseStatusCodePages(ErrorEndpoints.Show);
        app.UseRequestLog(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(RequestLog.Category));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAccess(app.Services.GetRequiredService<NeedToKnow>());
        app.UseFormTokens(app.Services.GetRequiredService<IAntiforgery>());
        // Form tokens have been looked at above, of every request: the framework is not to ask for them once more of some.
        var pages = app.MapGroup("").DisableAntiforgery();
        foreach (var family in families) family.Map(pages);
    }
}

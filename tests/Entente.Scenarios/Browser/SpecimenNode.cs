using Entente.Node;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Pages.Ladder;
using Entente.Node.Pages.Links;
using Entente.Scenarios.Browser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SpecimenNode))]

namespace Entente.Scenarios.Browser;

/// <summary>A node that shows pages in states that a demo does not come to: empty, very long, hundreds of accounts. Invented content.</summary>
public sealed class SpecimenNode : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-specimens-").FullName;
    private NodeHost host = null!;

    public async ValueTask InitializeAsync()
    {
        var start = await NodeHost.Start(new NodeSettings(folder, "specimen", 0, TimeProvider.System), [new PageFamily(Map, LadderEntry), new PageFamily(_ => { }, LinksEntry)], CancellationToken.None);
        host = ((NodeStart.Started)start).Host;
        foreach (var specimen in new[] { "specimen", "second" }) await host.Services.GetRequiredService<NeedToKnow>().Save(specimen, [NeedToKnow.Everyone], "");
    }

    /// <summary>A page of a signed-in officer.</summary>
    public async Task<IPage> Open(Chromium chromium, Screen screen, string lang, string path)
    {
        var profile = await chromium.Profile(screen, lang);
        var page = await profile.NewPageAsync();
        await page.GotoAsync(host.SignInAddress());
        await page.GotoAsync(host.Address + path);
        await page.EvaluateAsync("document.fonts.ready");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static readonly NavEntry LadderEntry = new("ladder", new("Ladder", "현황"), "");
    private static readonly NavEntry LinksEntry = new("links", new("Policies & links", "정책과 연결"), "links");

    private static void Map(IEndpointRouteBuilder pages)
    {
        var catalogue = pages.ServiceProvider.GetRequiredService<DialogueCatalogue>();
        catalogue.Open(LadderSpecimens.Frame);
        catalogue.Open(LadderSpecimens.Frame with { Id = "second", Title = new("Port technology talks", "항만기술 협의") });
        pages.MapGet("/specimen", (HttpContext context, string? form) =>
            new RazorComponentResult<LadderPage>(new { Model = LadderSpecimens.Of(form, ReaderTongue.Of(context.Request, "specimen")) }));
        pages.MapGet("/specimen/links", (HttpContext context, string? form, string? link) =>
            new RazorComponentResult<LinksPage>(new { Model = LinksSpecimens.Of(form, link, ReaderTongue.Of(context.Request, "specimen")) }));
        pages.MapPost("/specimen/links/{act}", (string act) => Results.Redirect("/specimen/links?link=l2"));
    }
}

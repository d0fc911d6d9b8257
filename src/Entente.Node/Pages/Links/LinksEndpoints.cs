using Entente.Dialogue;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Links;

/// <summary>Where two policies meet: the machine proposes, the officer keeps, drops, takes back.</summary>
internal static class LinksEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("links", LinksLabels.Nav, "links"));

    // Short policies are compared before anybody could read that they are being compared.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(800);

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/links", async (
            string dialogue, string? show, string? link, string? step, DeskFiles files, LinkSuggestions suggestions, TimeProvider clock, Visit visit, CancellationToken cancel) =>
        {
            if (files.Find(dialogue) is not { } file) return Results.NotFound();
            var run = LinksReading.Run(file, suggestions, visit, step);
            await Task.WhenAny(run.Links, Task.Delay(Patience, clock, cancel));
            return Page(file, suggestions, visit, new LinksQuery(show, link, step), null);
        });

        Decision(pages, "keep", LinkDecision.Kept);
        Decision(pages, "drop", LinkDecision.Dropped);
        pages.MapPost("/{dialogue}/links/undo", async (string dialogue, [FromForm] LinkForm form, DeskFiles files, LinkSuggestions suggestions, Visit visit) =>
        {
            if (files.Find(dialogue) is not { } file) return Results.NotFound();
            var refusal = await LinkDecisions.Of(file).Undo(key => LinksReading.Pair(file, suggestions, visit, key, form.Step), visit.Officer!);
            return After(file, suggestions, visit, form, refusal);
        });
    }

    private static void Decision(IEndpointRouteBuilder pages, string act, LinkDecision decision) =>
        pages.MapPost("/{dialogue}/links/" + act, async (string dialogue, [FromForm] LinkForm form, DeskFiles files, LinkSuggestions suggestions, Visit visit) =>
        {
            if (files.Find(dialogue) is not { } file) return Results.NotFound();
            if (LinksReading.Pair(file, suggestions, visit, form.Link, form.Step) is not var (pair, link)) return Results.NotFound();
            return After(file, suggestions, visit, form, await LinkDecisions.Of(file).Decide(pair, decision, link, visit.Officer!));
        });

    /// <summary>Back to the page; a refusal is shown on it, with the status that says that nothing was done.</summary>
    private static IResult After(DeskFile file, LinkSuggestions suggestions, Visit visit, LinkForm form, Refusal? refusal) => refusal is null
        ? Results.LocalRedirect($"/{file.Id}/links?show={Uri.EscapeDataString(form.Show ?? "all")}&link={Uri.EscapeDataString(form.Link ?? "")}" + (form.Step is { } s ? "&step=" + Uri.EscapeDataString(s) : ""))
        : Page(file, suggestions, visit, new LinksQuery(form.Show, form.Link, form.Step), refusal);

    private static RazorComponentResult<LinksPage> Page(DeskFile file, LinkSuggestions suggestions, Visit visit, LinksQuery query, Refusal? refusal) =>
        new RazorComponentResult<LinksPage>(new { Model = LinksReading.Of(file, suggestions, visit.Tongue, query, refusal) })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
}

/// <summary>What a decision's form carries.</summary>
internal sealed class LinkForm
{
    /// <summary>Name of the pair.</summary>
    public string? Link { get; set; }

    /// <summary>The filter to come back to.</summary>
    public string? Show { get; set; }

    /// <summary>The step of the file that was shown.</summary>
    public string? Step { get; set; }
}

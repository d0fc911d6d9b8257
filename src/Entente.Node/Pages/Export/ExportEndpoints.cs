using Entente.Node.Desk;
using Entente.Node.Pages.Links;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Export;

/// <summary>Lists of a file as tables for a spreadsheet, linked from the pages where they stand.</summary>
internal static class ExportEndpoints
{
    /// <summary>The family; it has no place in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map);

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/accounts.csv", (string dialogue, string? step, DeskFiles files, Visit visit) =>
            Of(files.Find(dialogue), "accounts", file => ExportReading.Accounts(file, visit.Tongue, step)));
        pages.MapGet("/{dialogue}/commitments.csv", (string dialogue, string? step, DeskFiles files, Visit visit) =>
            Of(files.Find(dialogue), "commitments", file => ExportReading.Commitments(file, visit.Tongue, step)));
        pages.MapGet("/{dialogue}/links.csv", async (string dialogue, string? show, string? step, DeskFiles files, LinkSuggestions suggestions, Visit visit, CancellationToken cancel) =>
        {
            if (files.Find(dialogue) is not { } file) return Results.NotFound();
            // A page can say how far the machine is; a table is whole.
            await LinksReading.Run(file, suggestions, visit, step).Links.WaitAsync(cancel);
            return Of(file, "links", _ => ExportReading.Links(LinksReading.Of(file, suggestions, visit.Tongue, new LinksQuery(show, null, step), null), visit.Tongue));
        });
    }

    private static IResult Of(DeskFile? file, string name, Func<DeskFile, ExportTable> read) =>
        file is not null && read(file) is var (head, rows) ? CsvText.Answer(file.Id + "-" + name + ".csv", head, rows) : Results.NotFound();
}

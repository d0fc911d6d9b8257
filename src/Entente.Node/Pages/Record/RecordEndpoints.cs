using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Record;

/// <summary>The record: acts in order, verdicts, root.</summary>
internal static class RecordEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("record", RecordLabels.Nav, "record"));

    private static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/{dialogue}/record", (string dialogue, string? page, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file
                ? (IResult)new RazorComponentResult<RecordPage>(new { Model = RecordReading.Of(file, visit.Tongue, page) })
                : Results.NotFound());
}

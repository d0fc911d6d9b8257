using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Ladder;

/// <summary>Where it hangs and where it stands: a dialogue's first page.</summary>
internal static class LadderEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("ladder", LadderLabels.Nav, ""));

    private static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/{dialogue}", (string dialogue, string? step, string? accounts, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file
                ? (IResult)new RazorComponentResult<LadderPage>(new { Model = LadderReading.Of(file, visit.Tongue, step, accounts) })
                : Results.NotFound());
}

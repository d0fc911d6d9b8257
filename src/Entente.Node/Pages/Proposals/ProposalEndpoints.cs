using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Proposals;

/// <summary>One proposal: the file's first, or the one that an act tabled.</summary>
internal static class ProposalEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("proposal", ProposalLabels.Nav, "proposal"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/proposal", (string dialogue, string? step, DeskFiles files, Visit visit) => Page(files.Find(dialogue), visit, null, step));
        pages.MapGet("/{dialogue}/proposal/{index:long}", (string dialogue, long index, string? step, DeskFiles files, Visit visit) =>
            Page(files.Find(dialogue), visit, index, step));
    }

    private static IResult Page(DeskFile? file, Visit visit, long? index, string? step) =>
        file is not null && ProposalReading.Of(file, visit.Tongue, index, step) is { } model
            ? new RazorComponentResult<ProposalPage>(new { Model = model })
            : Results.NotFound();
}

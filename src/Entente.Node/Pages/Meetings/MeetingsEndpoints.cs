using Entente.Dialogue;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Meetings;

/// <summary>The meetings, and the commitments by meeting: plain lists.</summary>
internal static class MeetingsEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("meetings", MeetingsLabels.Nav, "meetings"));

    /// <summary>Where a meeting stands on the page, or a commitment in its row.</summary>
    public static string Address(DeskFile file, ActRef at) => $"/{file.Id}/meetings#{DeskReading.Key(at)}";

    private static void Map(IEndpointRouteBuilder pages) =>
        pages.MapGet("/{dialogue}/meetings", (string dialogue, string? step, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file
                ? (IResult)new RazorComponentResult<MeetingsPage>(new { Model = MeetingsReading.Of(file, visit.Tongue, step, visit.Now) })
                : Results.NotFound());
}

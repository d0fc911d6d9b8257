using Entente.Node.Desk;
using Entente.Node.Pages.Together;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Press;

/// <summary>What may I say? A line is held against the record; it is posted, so that it stands in no address, and kept nowhere.</summary>
internal static class PressEndpoints
{
    /// <summary>Longest line that is read, in letters.</summary>
    public const int LongestLine = 4_000;

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("press", PressLabels.Nav, "press"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/press", (string dialogue, string? step, DeskFiles files, BesideReading beside, Visit visit) => Page(files.Find(dialogue), beside, visit, "", step));
        pages.MapPost("/{dialogue}/press", (string dialogue, [FromForm] string? line, [FromForm] string? step, DeskFiles files, BesideReading beside, Visit visit) =>
            Page(files.Find(dialogue), beside, visit, line ?? "", step)).AsksOnly();
    }

    private static IResult Page(DeskFile? file, BesideReading beside, Visit visit, string asked, string? step)
    {
        if (file is null) return Results.NotFound();
        var line = asked.Length > LongestLine ? asked[..LongestLine] : asked.Trim();
        return new RazorComponentResult<PressPage>(new { Model = PressReading.Of(file, visit.Tongue, line, step, beside.Press(file.Id, line)) });
    }
}

using Entente.Dialogue;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Record;

/// <summary>The record: acts in order, verdicts, root; and the striking of a wrong act.</summary>
internal static class RecordEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("record", RecordLabels.Nav, "record"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/record", (string dialogue, string? page, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file ? Page(file, visit, page, null) : Results.NotFound());
        pages.MapPost("/{dialogue}/strike/{index:long}", Strike);
    }

    /// <summary>A wrong act is struck by another; the guard says whether it can be.</summary>
    private static async Task<IResult> Strike(string dialogue, long index, DeskFiles files, Visit visit)
    {
        if (files.Find(dialogue) is not { } file) return Results.NotFound();
        var struck = new Utterance("withdraw", new WithdrawArg(null, Manner.Plain), new ActRef(file.Origin.Epoch, 0, index)).By(visit.Officer!);
        return await file.Say(struck) is Said.Refused refused ? Page(file, visit, null, refused.Why) : Results.LocalRedirect(RecordReading.AddressOf(file, struck.Obj!.Value));
    }

    private static RazorComponentResult<RecordPage> Page(DeskFile file, Visit visit, string? page, Refusal? refusal) =>
        new(new { Model = RecordReading.Of(file, visit.Tongue, page), Refusal = refusal })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict,
        };
}

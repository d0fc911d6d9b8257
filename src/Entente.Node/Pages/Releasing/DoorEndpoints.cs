using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Releasing;

/// <summary>The door: drafts, and the only buttons by which anything leaves.</summary>
internal static class DoorEndpoints
{
    private const string Root = DialogueFrame.SharedRoot + "/{dialogue}/door";

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("door", DoorLabels.Nav, "door", InShared: true));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Root, (string dialogue, AtDoor at) => at.Open(dialogue) is { } door ? List(door) : Results.NotFound());
        pages.MapGet(Root + "/{id}", (string dialogue, string id, AtDoor at) =>
            at.Open(dialogue) is not { } door ? Results.NotFound() : door.Door.Find(id) is { } draft ? One(door, draft) : Gone(door, id));
        pages.MapPost(Root + "/{id}/clear", async (string dialogue, string id, [FromForm] string? digest, AtDoor at) =>
            at.Open(dialogue) is { } door ? Answer(door, id, await door.Door.Clear(id, digest ?? "", at.Officer)) : Results.NotFound());
        pages.MapPost(Root + "/{id}/release", async (string dialogue, string id, [FromForm] string? digest, [FromForm] string? seen, AtDoor at) =>
            at.Open(dialogue) is { } door ? Answer(door, id, await door.Door.Release(id, digest ?? "", Frontier(seen), at.Officer), Frontier(seen)) : Results.NotFound());
        pages.MapPost(Root + "/{id}/discard", async (string dialogue, string id, AtDoor at) =>
        {
            if (at.Open(dialogue) is not { } door) return Results.NotFound();
            await door.Door.Discard(id);
            return Results.LocalRedirect(DoorAddress.List(dialogue));
        });
        pages.MapGet(Root + "/rules", (string dialogue, AtDoor at) => at.Open(dialogue) is { } door ? Rules(door, null, []) : Results.NotFound());
        pages.MapPost(Root + "/rules", SetRules).For(Roles.Head);
    }

    private static async Task<IResult> SetRules(string dialogue, HttpRequest request, AtDoor at, Officers officers)
    {
        if (at.Open(dialogue) is not { } door) return Results.NotFound();
        var form = DoorRulesForm.Of(await request.ReadFormAsync());
        var (rules, faults) = form.Read([.. DraftForm.All.Select(f => f.Kind)], id => officers.OfId(id) is not null);
        if (rules is null) return Rules(door, form, faults, StatusCodes.Status422UnprocessableEntity);
        await door.Door.Set(rules);
        return Results.LocalRedirect(DoorAddress.List(dialogue) + "/rules");
    }

    private static IResult Answer(OpenDoor door, string id, AtTheDoor answer, IReadOnlyList<long>? before = null)
    {
        var tongue = door.Visit.Tongue;
        switch (answer)
        {
            case AtTheDoor.Kept: return Results.LocalRedirect(DoorAddress.Of(door.Id, id));
            case AtTheDoor.Released released: return Results.LocalRedirect(DialogueFrame.SharedRoot + "/" + door.Id + "#" + TogetherReading.Key(released.At));
            case AtTheDoor.Gone: return Gone(door, id);
        }

        if (door.Door.Find(id) is not { } draft) return Gone(door, id);
        return answer switch
        {
            AtTheDoor.Moved => One(door, draft, new DoorSays(Words.Text("door.moved", tongue), Moved: true), StatusCodes.Status409Conflict, before),
            AtTheDoor.OtherWords => One(door, draft, Says("door.other-words"), StatusCodes.Status409Conflict),
            AtTheDoor.NotYet notYet => One(door, draft, Says("door." + Spelled.Of(notYet.Why)), StatusCodes.Status409Conflict),
            AtTheDoor.Held held => One(door, draft, Says("stand-still." + Spelled.Of(held.Why)), StatusCodes.Status409Conflict),
            AtTheDoor.Refused refused => One(door, draft, new DoorSays(Words.Of(refused.Why, tongue), Moved: false), StatusCodes.Status422UnprocessableEntity),
            _ => throw new InvalidOperationException($"Unknown {answer}"),
        };

        DoorSays Says(string key) => new(Words.Text(key, tongue), Moved: false);
    }

    // Where it was released, that is said; where nobody knows it, there is none.
    private static IResult Gone(OpenDoor door, string id) => door.Door.ReleasedAs(id) is { } at
        ? Results.LocalRedirect(DialogueFrame.SharedRoot + "/" + door.Id + "#" + TogetherReading.Key(at))
        : new RazorComponentResult<DoorPage>(new { Model = door.Reading.List(Words.Text("door.gone", door.Visit.Tongue)) }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<DoorPage> List(OpenDoor door) => new(new { Model = door.Reading.List() });

    private static RazorComponentResult<DraftPage> One(OpenDoor door, Draft draft, DoorSays? answer = null, int status = StatusCodes.Status200OK, IReadOnlyList<long>? before = null) =>
        new(new { Model = door.Reading.One(draft, answer, before) }) { StatusCode = status };

    private static RazorComponentResult<DoorRulesPage> Rules(OpenDoor door, DoorRulesForm? filled, IReadOnlyList<Label> faults, int status = StatusCodes.Status200OK) =>
        new(new { Model = door.Reading.Rules(filled, faults) }) { StatusCode = status };

    // A form without it has seen nothing: then whatever was said counts as news.
    private static IReadOnlyList<long> Frontier(string? seen) =>
        [.. (seen ?? "").Split(',').Select(n => long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size <= int.MaxValue ? size : 0)];
}

/// <summary>A door that is open to the officer of a request.</summary>
/// <param name="Id">The dialogue's id.</param>
/// <param name="Door">The door.</param>
/// <param name="Reading">What he is shown of it.</param>
/// <param name="Visit">The officer.</param>
internal sealed record OpenDoor(string Id, DialogueDoor Door, DoorReading Reading, Visit Visit);

/// <summary>The officer of a request at the doors of the dialogues that he needs to know.</summary>
internal sealed class AtDoor(SeenShared shared, Doors doors, SideStore store, Officers officers, Visit visit)
{
    /// <summary>Who asks.</summary>
    public Officer Officer => visit.Officer!;

    /// <summary>The door of a dialogue; null where there is none for him.</summary>
    public OpenDoor? Open(string dialogue) => shared.Find(dialogue) is { } found && doors.Of(found) is var door
        ? new OpenDoor(dialogue, door, new DoorReading(found, door, store.Read, officers, visit), visit)
        : null;
}

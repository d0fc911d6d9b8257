using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Pages.Press;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Together;

/// <summary>Where a shared dialogue stands, and our own room beside it.</summary>
internal static class TogetherEndpoints
{
    private const string Root = DialogueFrame.SharedRoot + "/{dialogue}";

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("together", TogetherLabels.Nav, "", InShared: true));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Root, (string dialogue, SeenShared shared, DeskFiles files, Doors doors, SideStore store, Visit visit) => Page(shared.Find(dialogue), files, doors, store, visit, ""));
        pages.MapPost(Root + "/press", (string dialogue, [FromForm] string? line, SeenShared shared, DeskFiles files, Doors doors, SideStore store, Visit visit) =>
            Page(shared.Find(dialogue), files, doors, store, visit, line is { Length: > PressEndpoints.LongestLine } ? line[..PressEndpoints.LongestLine] : line?.Trim() ?? "")).AsksOnly();
        pages.MapPost(Root + "/interest", Mark);
        pages.MapPost(Root + "/position", async (string dialogue, [FromForm] string? text, SeenShared shared, SideStore store, Visit visit) =>
        {
            if (shared.Find(dialogue) is null) return Results.NotFound();
            var words = text?.Trim().ReplaceLineEndings("\n") ?? "";
            await store.SaveAsync([new Position(words.Length > Position.Longest ? words[..Position.Longest] : words, Writer(visit), visit.Now).Row(dialogue)]);
            return Back(dialogue);
        });
        pages.MapPost(Root + "/note", async (string dialogue, [FromForm] string? text, [FromForm] string? key, SeenShared shared, SideStore store, Visit visit) =>
        {
            if (shared.Find(dialogue) is null) return Results.NotFound();
            // A note is never written over by another of its name.
            if (Guid.TryParseExact(key, "n", out var id) && Note.Of(store.Read, dialogue).All(n => n.Id != id.ToString("n")) && Note.Written(id.ToString("n"), null, text ?? "", visit.Officer!, visit.Now, null) is { } note)
                await store.SaveAsync([note.Write(dialogue)]);
            return Back(dialogue);
        });
        DraftFormEndpoints.Map(pages, Root);
    }

    private static async Task<IResult> Mark(string dialogue, [FromForm] string? link, [FromForm] string? mark, [FromForm] string? relation, SeenShared shared, SideStore store, Visit visit)
    {
        if (shared.Find(dialogue) is not { } found || !ActRef.TryParse(link ?? "", out var at) || !found.Read(record => record.Now.Object<Link>(at) is not null)) return Results.NotFound();
        if (!Spelled.TryRead<Interest>(mark ?? "", out var interest)) return Results.BadRequest();
        Relation? how = Spelled.TryRead<Relation>(relation ?? "", out var said) ? said : null;
        await store.SaveAsync([new LinkInterest(interest, how, Writer(visit)).Row(dialogue, at)]);
        return Back(dialogue);
    }

    private static IResult Page(SharedDialogue? dialogue, DeskFiles files, Doors doors, SideStore store, Visit visit, string line) => dialogue is null
        ? Results.NotFound()
        : new RazorComponentResult<TogetherPage>(new { Model = TogetherReading.Of(dialogue, store.Read, files, visit, doors.Of(dialogue).Drafts.Count, line) });

    private static WrittenBy Writer(Visit visit) => new(visit.Officer!.Id, visit.Officer.Display);

    private static IResult Back(string dialogue) => Results.LocalRedirect(DialogueFrame.SharedRoot + "/" + dialogue);
}

using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Notes;

/// <summary>Our own notes on anything in a file: written in three lines, put away when done with.</summary>
internal static class NotesEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("notes", NotesLabels.Nav, "notes"));

    /// <summary>Where the notes on an object are.</summary>
    public static string Address(DeskFile file, ActRef about) => $"/{file.Id}/notes?on={Uri.EscapeDataString(about.ToString())}";

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/notes", (string dialogue, string? on, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file && Finds(file, on) ? Page(file, visit, on, null, StatusCodes.Status200OK) : Results.NotFound());
        pages.MapPost("/{dialogue}/notes", Write);
        pages.MapPost("/{dialogue}/notes/{note}", PutAway);
    }

    private static async Task<IResult> Write(
        string dialogue, [FromForm] string? on, [FromForm] string? text, [FromForm] string? day, [FromForm] string? key, [FromForm] string? shown, DeskFiles files, Visit visit)
    {
        if (files.Find(dialogue) is not { } file || !Finds(file, on)) return Results.NotFound();
        var form = new NoteForm(Guid.TryParseExact(key, "n", out _) ? key! : Guid.NewGuid().ToString("n"), text ?? "", day ?? "");
        if (DayOf(form.Day, out var comesUp) is { } fault) return Page(file, visit, shown, form with { Fault = fault }, StatusCodes.Status422UnprocessableEntity);
        if (Note.Written(form.Key, RefOf(on), form.Text, visit.Officer!, visit.Now, comesUp) is not { } note)
            return Page(file, visit, shown, form with { Fault = NotesLabels.TooLong }, StatusCodes.Status422UnprocessableEntity);
        // The same form again, or a name that is taken: what stands is never written over.
        if (Note.Of(file).All(one => one.Id != note.Id)) await note.Save(file);
        return Results.LocalRedirect(Back(file, shown));
    }

    private static async Task<IResult> PutAway(string dialogue, string note, [FromForm] bool done, [FromForm] string? shown, DeskFiles files)
    {
        if (files.Find(dialogue) is not { } file || Note.Of(file).FirstOrDefault(one => one.Id == note) is not { } found) return Results.NotFound();
        await (found with { Done = done }).Save(file);
        return Results.LocalRedirect(shown == Today.TodayEndpoints.Address ? shown : Back(file, shown));
    }

    private static RazorComponentResult<NotesPage> Page(DeskFile file, Visit visit, string? on, NoteForm? form, int status) =>
        new(new { Model = NotesReading.Of(file, visit, RefOf(on), form) }) { StatusCode = status };

    // Nothing but an act of this file can be shown or written about.
    private static bool Finds(DeskFile file, string? on) =>
        string.IsNullOrEmpty(on) || (ActRef.TryParse(on, out var at) && file.Read(view => view.Object<DialogueObject>(at) is not null));

    private static ActRef? RefOf(string? on) => ActRef.TryParse(on ?? "", out var at) ? at : null;

    private static string Back(DeskFile file, string? shown) => RefOf(shown) is { } at ? Address(file, at) : $"/{file.Id}/notes";

    private static Label? DayOf(string text, out DateOnly? day)
    {
        day = null;
        if (text.Length == 0) return null;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)) return NotesLabels.NoDay;
        day = read;
        return null;
    }
}

using Entente.Language;
using Entente.Node.Shared;
using Entente.Node.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Frame;

/// <summary>
/// The banner of every printed page, as a style sheet of its own: a page's margin can only be written into by a style sheet,
/// what it says differs by dialogue and language, and no style may stand inside a page.
/// </summary>
internal static class PrintBannerEndpoints
{
    /// <summary>Loaded by the layout; no entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Address of the banner of a dialogue's pages, or of the node's own.</summary>
    public static string Address(DialogueFrame? dialogue, Tongue tongue) => $"/print-banner/{tongue.Code()}.css" + (dialogue is null ? "" : "?dialogue=" + dialogue.Id) + (dialogue is { Room: Room.Ours or Room.Both } ? "&room=" + dialogue.Room : "");

    private static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/print-banner/{code}.css", IResult (string code, string? dialogue, Room? room, SeenDialogues dialogues, SeenShared shared, SideStore store) =>
        {
            if (ReaderTongue.Parse(code) is not { } tongue) return Results.NotFound();
            // Whose name is on a dialogue is for those who need to know it; the sign-in page asks for the node's own banner.
            var frame = dialogue is not null && shared.Find(dialogue) is { } found
                ? SharedFrame.Of(store.Read, found.Seat, room ?? Room.Shared)
                : dialogues.All.FirstOrDefault(one => one.Id == dialogue);
            return Results.Text($"@page {{ @top-left {{ content: {Quoted(Words(frame, tongue))}; }} }}\n", "text/css", System.Text.Encoding.UTF8);
        })
        .AllowAnonymous();

    private static string Words(DialogueFrame? frame, Tongue tongue) => frame is null
        ? "Entente · " + FrameLabels.Unclassified.In(tongue)
        : FrameLabels.Of(frame.Room).In(tongue) + " · " + frame.Banner.In(tongue) + " · " + FrameLabels.Unclassified.In(tongue);

    // A CSS string: everything but plain letters, digits and blanks as an escape, so that no text ends it.
    private static string Quoted(string words) =>
        "\"" + string.Concat(words.EnumerateRunes().Select(rune => System.Text.Rune.IsLetterOrDigit(rune) || rune.Value == ' ' ? rune.ToString() : $"\\{rune.Value:x6}")) + "\"";
}

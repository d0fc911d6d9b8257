using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Web;
using Entente.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Openings;

/// <summary>From an invitation to a dialogue that lives: invite, reply, compare, confirm. Only a head does any of it.</summary>
internal static class OpeningEndpoints
{
    /// <summary>Address of the page; addresses of shared dialogues lie below it.</summary>
    public const string Address = DialogueFrame.SharedRoot;

    /// <summary>Name of the field of a recovery key.</summary>
    public const string RecoveryField = "recovery";

    private const int LongestTitle = 120;

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("with", OpeningLabels.Nav, Address));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (OpeningReading reading) => Page(reading.Model(), StatusCodes.Status200OK));
        pages.MapPost(Address + "/side", Choose).For(Roles.Head);
        pages.MapPost(Address + "/invite", Invite).For(Roles.Head);
        pages.MapPost(Address + "/accept", Accept).For(Roles.Head);
        pages.MapPost(Address + "/{dialogue}/keys", Confirm).For(Roles.Head);
        pages.MapPost(Address + "/{dialogue}/renew", Renew).For(Roles.Head);
        pages.MapPost(Address + "/{dialogue}/renew/drop", async (string dialogue, OpeningReading reading, SharedDialogues dialogues) =>
            reading.Find(dialogue) is not null && await dialogues.Drop(dialogue) ? Results.LocalRedirect(Place(dialogue)) : Results.NotFound()).For(Roles.Head);
        pages.MapGet(Address + "/{dialogue}/our-file", (string dialogue, OpeningReading reading) =>
            reading.Find(dialogue) is { } row ? Results.File(row.File, "application/octet-stream", NameOf(row)) : Results.NotFound());
        pages.MapGet(Address + "/{dialogue}/roster", (string dialogue, OpeningReading reading) =>
            reading.Find(dialogue) is { Roster: { } roster } row ? Results.File(roster, "application/octet-stream", $"{row.Ours.Side}-{row.Dialogue}.roster") : Results.NotFound());
        pages.MapGet(Address + "/{dialogue}/roster.svg", (string dialogue, OpeningReading reading) =>
            reading.Find(dialogue)?.RosterFingerprint is { } roster ? Results.Text(FingerprintQr.Svg(roster), "image/svg+xml") : Results.NotFound());
        pages.MapGet(Address + "/{dialogue}/ceremony", IResult (string dialogue, OpeningReading reading) =>
            reading.Find(dialogue) is { } row ? new RazorComponentResult<CeremonyPage>(new { Model = reading.Ceremony(row) }) : Results.NotFound());
        pages.MapGet(Address + "/{dialogue}/fingerprint.svg", (string dialogue, OpeningReading reading) =>
            reading.Find(dialogue) is { } row ? Results.Text(FingerprintQr.Svg(row.Ours.Fingerprint), "image/svg+xml") : Results.NotFound());
    }

    private static async Task<IResult> Choose(HttpRequest request, OpeningReading reading, SharedDialogues dialogues)
    {
        var (form, model) = (await request.ReadFormAsync(), reading.Model());
        var side = form["side"].ToString().Trim();
        if (model.OurId is not null && model.OurId != side) return Refused(model, form, OpeningLabels.NameChosen);
        if (!Word.Is(side)) return Refused(model, form, OpeningLabels.NoId);
        await dialogues.Side(side);
        return Results.LocalRedirect(Address);
    }

    private static async Task<IResult> Invite(HttpRequest request, OpeningReading reading, SharedDialogues dialogues, Visit visit)
    {
        var (form, model) = (await request.ReadFormAsync(), reading.Model());
        string Text(string name) => form[name].ToString().Trim();
        var (title, name) = (Text("title"), Text("id"));
        string[] named = [.. Text("for").Split([' ', ',', ';', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
        var id = name.Length > 0 ? name : SharedDialogues.Id(title);
        if (model.OurId is not { } side) return Refused(model, form, OpeningLabels.NameFirst);
        if (title.Length is 0 or > LongestTitle) return Refused(model, form, OpeningLabels.NoTitle);
        if (id is null || !Word.Is(id) || !named.All(one => Word.Is(one))) return Refused(model, form, OpeningLabels.NoId);
        if (named.Contains(side)) return Refused(model, form, OpeningLabels.Ourselves);
        if (named.Length >= OpeningFile.MaxSides) return Refused(model, form, OpeningLabels.TooMany);
        var row = await dialogues.Invite(id, title, side, named, reading.DeskFile(Text("desk-file")), visit.Officer!.Id);
        return row is null ? Refused(model, form, OpeningLabels.IdTaken) : Results.LocalRedirect(Place(id));
    }

    private static async Task<IResult> Accept(HttpRequest request, OpeningReading reading, SharedDialogues dialogues, Visit visit)
    {
        var (form, model) = (await request.ReadFormAsync(), reading.Model());
        if (model.OurId is not { } side) return Refused(model, form, OpeningLabels.NameFirst);
        if (await Upload.Of(form) is not { } file) return Refused(model, form, OpeningLabels.ChooseFile);
        // To whoever does not need to know of a dialogue it is not there to go on with.
        if (OpeningFile.TryRead(file, out var read, out _) && read is OpeningFile.Invite { Closes.Count: > 0 } && reading.Find(read.Charter.Dialogue) is null)
            return Refused(model, form, OpeningTrouble.NoDialogueBefore);
        return await dialogues.Accept(file, side, reading.DeskFile(form["desk-file"]), visit.Officer!.Id, await Terms(form)) switch
        {
            // What was answered before, by somebody whose dialogue it is.
            Opened.Made { Row: var row } => reading.Find(row.Dialogue) is null ? Refused(model, form, OpeningLabels.IdTaken) : Results.LocalRedirect(Place(row.Dialogue)),
            Opened.Refused { Trouble: var trouble } => Refused(model, form, trouble),
            _ => Refused(model, form, OpeningLabels.IdTaken),
        };
    }

    private static async Task<IResult> Renew(string dialogue, HttpRequest request, OpeningReading reading, SharedDialogues dialogues)
    {
        if (reading.Find(dialogue) is null) return Results.NotFound();
        var (form, model) = (await request.ReadFormAsync(), reading.Model() with { RefusedIn = dialogue });
        var typed = form["last-good"].ToString().Trim();
        long? lastGood = typed.Length == 0 ? null : long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 0;
        if (lastGood == 0) return Refused(model, form, OpeningLabels.NoSize);
        return await dialogues.Renew(dialogue, lastGood, await Terms(form)) is Opened.Refused { Trouble: var trouble }
            ? Refused(model, form, trouble)
            : Results.LocalRedirect(Place(dialogue + "_next"));
    }

    private static async Task<RenewalTerms> Terms(IFormCollection form) => new(await Upload.Of(form, RecoveryField), form["leave-out-agreed"] == "on");

    private static async Task<IResult> Confirm(string dialogue, HttpRequest request, OpeningReading reading, SharedDialogues dialogues)
    {
        if (reading.Find(dialogue) is null) return Results.NotFound();
        var (form, model) = (await request.ReadFormAsync(), reading.Model() with { RefusedIn = dialogue });
        if (await Upload.Of(form) is not { } file) return Refused(model, form, OpeningLabels.ChooseFile);
        return await dialogues.Confirm(file, form["heard"].ToString().Trim() is { Length: > 0 } heard ? heard : null, dialogue) is Opened.Refused { Trouble: var trouble }
            ? Refused(model, form, trouble)
            : Results.LocalRedirect(Place(dialogue));
    }

    private static string Place(string dialogue) => $"{Address}#seat-{dialogue}";

    private static string NameOf(SeatRow row) => $"{row.Ours.Side}-{row.Dialogue}.{(row.OurFile is OpeningFile.Reply ? "reply" : "invitation")}";

    private static RazorComponentResult<OpeningPage> Refused(OpeningModel model, IFormCollection form, OpeningTrouble trouble) =>
        Refused(model, form, Worded("opening." + Spelled.Of(trouble)));

    private static RazorComponentResult<OpeningPage> Refused(OpeningModel model, IFormCollection form, Label why) =>
        Page(model with { Refusal = why, Values = form.ToDictionary(f => f.Key, f => f.Value.ToString()) }, StatusCodes.Status422UnprocessableEntity);

    private static Label Worded(string key) => new(Words.Text(key, Tongue.English), Words.Text(key, Tongue.Korean));

    private static RazorComponentResult<OpeningPage> Page(OpeningModel model, int status) => new(new { Model = model }) { StatusCode = status };
}

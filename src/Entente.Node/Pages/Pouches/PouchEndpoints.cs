using System.Globalization;
using System.Text;
using Entente.Node.Carriers;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Node.Web;
using Entente.Record;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Pouches;

/// <summary>Pouches by hand and by themselves: making, opening, the carrier, the line, and what to do when nothing goes on.</summary>
internal static class PouchEndpoints
{
    /// <summary>Address below a dialogue's.</summary>
    public const string Below = "pouches";

    private const string Address = DialogueFrame.SharedRoot + "/{dialogue}/" + Below;

    // The form around the file.
    private const long MostBytes = Pouch.MaxBytes + (1 << 20);

    /// <summary>The family, with its entry in the navigation of shared dialogues.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("pouches", PouchesLabels.Nav, Below, InShared: true));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (string dialogue, string? made, string? opened, SeenShared shared, PouchesReading reading) =>
        {
            if (shared.Find(dialogue) is not { } live) return Results.NotFound();
            var model = reading.Model(live);
            var number = long.TryParse(made, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : (long?)null;
            return Page(model with { Fresh = model.Made.FirstOrDefault(view => view.Line.Number == number), Answer = reading.Answer(live, opened) }, StatusCodes.Status200OK);
        });
        pages.MapPost(Address + "/make", Make);
        pages.MapGet(Address + "/made/{number:long}", (string dialogue, long number, SeenShared shared, MadePouches made) =>
            shared.Find(dialogue) is { } live && made.Find(dialogue, number) is { } pouch
                ? Results.File(pouch.Bytes, "application/octet-stream", Sheet(live.Seat, pouch.Manifest, pouch.To, pouch.Number, pouch.Bytes.Length, default).FileName + ".pouch")
                : Results.NotFound());
        pages.MapGet(Address + "/made/{number:long}/cover", Cover);
        pages.MapPost(Address + "/open", Open).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        pages.MapPost(Address + "/carrier", Set).For(Roles.Head);
        pages.MapPost(Address + "/pause", (string dialogue, [FromForm] string? to, SeenShared shared, CarryLoop loop) => Switch(dialogue, to, shared, loop.Cut));
        pages.MapPost(Address + "/resume", (string dialogue, [FromForm] string? to, SeenShared shared, CarryLoop loop) => Switch(dialogue, to, shared, loop.Heal));
        pages.MapPost(Address + "/size", Confirm).For(Roles.Head);
    }

    private static async Task<IResult> Make(string dialogue, [FromForm] string? to, SeenShared shared, MadePouches made, PouchLog log, Visit visit)
    {
        if (shared.Find(dialogue) is not { } live || Counterpart(live.Seat, to) is not { } place) return Results.NotFound();
        var pouch = await live.Make(place);
        made.Keep(dialogue, pouch);
        await log.Made(dialogue, pouch, visit.Officer!.Display);
        return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"{At(dialogue)}?made={pouch.Number}#made"));
    }

    private static IResult Cover(string dialogue, long number, SeenShared shared, PouchLog log)
    {
        if (shared.Find(dialogue) is not { } live || log.AllMade(dialogue).FirstOrDefault(line => line.Number == number) is not { } line || !Fingerprint.TryParse(line.Manifest, out var manifest)) return Results.NotFound();
        var sheet = Sheet(live.Seat, manifest, line.To, line.Number, line.Bytes, line.At);
        // As a file: it has its style inside, which no page of the node may have.
        return Results.File(Encoding.UTF8.GetBytes(sheet.ToHtml()), "application/octet-stream", sheet.FileName + ".html");
    }

    private static async Task<IResult> Open(string dialogue, HttpRequest request, SeenShared shared, PouchLog log, PouchesReading reading, Visit visit)
    {
        if (shared.Find(dialogue) is not { } live) return Results.NotFound();
        var form = await request.ReadFormAsync();
        if (await Upload.Of(form) is not { } pouch)
            return Page(reading.Model(live) with { Answer = new AnswerView(visit.Say(PouchesLabels.Refused), [visit.Say(PouchesLabels.ChooseFile)]) }, StatusCodes.Status422UnprocessableEntity);
        var opened = await live.Take(pouch);
        var key = await log.Came(dialogue, opened, pouch.Length, visit.Officer!.Display);
        return opened is PouchOpened.Taken
            ? Results.LocalRedirect($"{At(dialogue)}?opened={key}")
            : Page(reading.Model(live) with { Answer = reading.Answer(live, key) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Set(string dialogue, HttpRequest request, SeenShared shared, SideStore store, Carrying carrying, PouchesReading reading, Visit visit)
    {
        var form = await request.ReadFormAsync();
        if (shared.Find(dialogue) is not { } live || Counterpart(live.Seat, form["to"]) is not { } place) return Results.NotFound();
        var (typed, them) = (CarrierChoice.Typed(form), live.Seat.Members[place].Side);
        var (row, fault) = CarrierChoice.Read(typed);
        if (row is null)
            return Page(reading.Model(live) with { Answer = new AnswerView(visit.Say(PouchesLabels.NotSaved), [visit.Say(fault!)]), NotSaved = (them, typed) }, StatusCodes.Status422UnprocessableEntity);
        await store.SaveAsync([row.Row(dialogue, them)]);
        await carrying.Carry(live);
        return Results.LocalRedirect(At(dialogue));
    }

    private static IResult Switch(string dialogue, string? to, SeenShared shared, Action<string, string?> act)
    {
        if (shared.Find(dialogue) is not { } live || (to is not null && Counterpart(live.Seat, to) is null)) return Results.NotFound();
        act(dialogue, to);
        return Results.LocalRedirect(At(dialogue));
    }

    private static async Task<IResult> Confirm(string dialogue, [FromForm] string? size, SeenShared shared, PouchesReading reading, Visit visit)
    {
        if (shared.Find(dialogue) is not { } live) return Results.NotFound();
        return long.TryParse(size?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var told) && await live.Confirm(told)
            ? Results.LocalRedirect(At(dialogue))
            : Page(reading.Model(live) with { Answer = new AnswerView(visit.Say(PouchesLabels.Refused), [visit.Say(PouchesLabels.NotCosigned)]) }, StatusCodes.Status422UnprocessableEntity);
    }

    private static int? Counterpart(Seat seat, string? side) => side is not null && seat.Place(side) is >= 0 and var place && place != seat.Me ? place : null;

    private static CoverSheet Sheet(Seat seat, Fingerprint manifest, string to, long number, int bytes, DateTimeOffset made) => new(manifest, seat.Side, to, seat.Dialogue, number, bytes, made);

    private static string At(string dialogue) => $"{DialogueFrame.SharedRoot}/{dialogue}/{Below}";

    private static RazorComponentResult<PouchesPage> Page(PouchesModel model, int status) => new(new { Model = model }) { StatusCode = status };
}

using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Pages.Say;
using Entente.Node.Shared;
using Entente.Node.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Together;

/// <summary>The forms that make drafts, and the same forms on a draft that there is.</summary>
internal static class DraftFormEndpoints
{
    private const string Key = "key";

    // A policy document may be large; what is too large is refused by name when it is read.
    private const long MostBytes = 80L << 20;

    public static void Map(IEndpointRouteBuilder pages, string root)
    {
        pages.MapGet(root + "/say/{form}", (string dialogue, string form, HttpRequest request, SeenShared shared, DeskFiles files, SideStore store, Visit visit) =>
            shared.Find(dialogue) is { } found && DraftForm.Find(form) is { } asked
                ? Page(new Asked(found, store, files, visit, asked, FormAbout.Of(name => request.Query[name]), null), Values(request.Query))
                : Results.NotFound());
        pages.MapPost(root + "/say/{form}", async (string dialogue, string form, HttpRequest request, SeenShared shared, DeskFiles files, Doors doors, SideStore store, Visit visit) =>
        {
            if (shared.Find(dialogue) is not { } found || DraftForm.Find(form) is not { } asked) return Results.NotFound();
            var filled = await request.ReadFormAsync();
            return await Take(new Asked(found, store, files, visit, asked, FormAbout.Of(name => filled[name]), null), filled, doors.Of(found));
        }).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        pages.MapGet(root + "/door/{id}/edit", (string dialogue, string id, SeenShared shared, DeskFiles files, Doors doors, SideStore store, Visit visit) =>
            shared.Find(dialogue) is { } found && doors.Of(found).Find(id) is { } draft && DraftForm.OfKind(draft.Kind) is { } form
                ? Page(Of(found, store, files, visit, form, draft), Values(form, draft))
                : Results.NotFound());
        pages.MapPost(root + "/door/{id}/edit", async (string dialogue, string id, HttpRequest request, SeenShared shared, DeskFiles files, Doors doors, SideStore store, Visit visit) =>
        {
            if (shared.Find(dialogue) is not { } found || doors.Of(found) is not { } door || door.Find(id) is not { } draft || DraftForm.OfKind(draft.Kind) is not { } form) return Results.NotFound();
            return await Take(Of(found, store, files, visit, form, draft), await request.ReadFormAsync(), door);
        });
    }

    private static async Task<IResult> Take(Asked asked, IFormCollection form, DialogueDoor door)
    {
        var input = new SayInput(form, asked.Visit.Tongue.Code());
        var document = input.File("document") is { } file ? await SayPolicy.Read(file, "document", input) : [];
        if (Fields(asked, document) is null) return Page(asked, Values(form));
        var filled = asked.Read(document, lists => asked.Form.Make(lists, input, asked.About));
        if (input.Faults.Count > 0) return Page(asked, Values(form), input.Faults, status: StatusCodes.Status422UnprocessableEntity);
        if (asked.Draft is { } draft) return After(asked, await door.Change(draft.Id, filled.Arg, filled.Words, asked.Visit.Officer!), form);

        // The same form twice is one draft.
        var key = Guid.TryParseExact(form[Key], "n", out var id) ? id.ToString("n") : Guid.NewGuid().ToString("n");
        if (door.Find(key) is not null || door.ReleasedAs(key) is not null) return Results.LocalRedirect(Releasing.DoorAddress.Of(asked.Dialogue.Seat.Dialogue, key));
        return After(asked, await door.Keep(key, new Utterance(asked.Form.Kind, filled.Arg, asked.About.Obj), filled.Words, asked.Visit.Officer!), form);
    }

    private static IResult After(Asked asked, AtTheDoor answer, IFormCollection form) => answer switch
    {
        AtTheDoor.Kept kept => Results.LocalRedirect(Releasing.DoorAddress.Of(asked.Dialogue.Seat.Dialogue, kept.Draft.Id)),
        AtTheDoor.Refused refused => Page(asked, Values(form), refusal: Words.Of(refused.Why, asked.Visit.Tongue), status: StatusCodes.Status422UnprocessableEntity),
        _ => Results.LocalRedirect(Releasing.DoorAddress.List(asked.Dialogue.Seat.Dialogue)),
    };

    private static RazorComponentResult<DraftFormPage> Page(
        Asked asked, Dictionary<string, string> values, IReadOnlyDictionary<string, Label>? faults = null, string? refusal = null, int status = StatusCodes.Status200OK)
    {
        var fields = Fields(asked, []);
        // What is taken stands at the reference; what is answered is the object.
        var (about, texts) = asked.Read([], lists => (asked.About.For ?? asked.About.Obj) is { } at && lists.Reading.View.Act(at) is { } act
            ? (lists.Reading.Who(act.Author) + " " + lists.Reading.WhatOf(act) + (asked.About.For is not null && asked.About.Obj is { } obj ? " — " + lists.Reading.NameOf(obj) : ""), lists.Reading.Texts(at))
            : (null, []));
        var root = DialogueFrame.SharedRoot + "/" + asked.Dialogue.Seat.Dialogue;
        List<KeyValuePair<string, string>> hidden = [.. asked.About.Fields, .. asked.Draft is null ? [KeyValuePair.Create(Key, values.GetValueOrDefault(Key) ?? Guid.NewGuid().ToString("n"))] : Array.Empty<KeyValuePair<string, string>>()];
        return new RazorComponentResult<DraftFormPage>(new
        {
            Model = new DraftFormModel(
                SharedFrame.Of(asked.Store.Read, asked.Dialogue.Seat, Room.Ours), asked.Form.Title, asked.Form == ObjectForms.Link ? TogetherLabels.Neutral : null,
                asked.Draft is { } draft ? $"{root}/door/{draft.Id}/edit" : $"{root}/say/{asked.Form.Name}", hidden, fields, Needs(asked.Visit), values, faults ?? new Dictionary<string, Label>(), refusal,
                about, asked.About.For is not null, texts, asked.Draft is not null),
        })
        { StatusCode = status };
    }

    private static string Needs(Visit visit) => string.Join(", ", new[] { TogetherLabels.Policies, SayLabels.Body, SayLabels.Meeting }.Select(label => visit.Say(label)));

    private static IReadOnlyList<SayField>? Fields(Asked asked, IReadOnlyList<Provision> document) => asked.Read(document, lists => asked.Form.Fields(lists, asked.About));

    private static Asked Of(SharedDialogue dialogue, SideStore store, DeskFiles files, Visit visit, DraftForm form, Draft draft)
    {
        var values = Values(form, draft);
        return new Asked(dialogue, store, files, visit, form, FormAbout.Of(name => name == "obj" ? draft.Obj : values.GetValueOrDefault(name)), draft);
    }

    private static Dictionary<string, string> Values(DraftForm form, Draft draft) => draft.Utterance(RuleBook.Standard).Utterance is { } said
        ? form.Fill(said.Arg).Concat(DraftWording.Fill(draft.Words.Select(w => (w.Language, w.Text)))).DistinctBy(v => v.Item1).ToDictionary(v => v.Item1, v => v.Item2)
        : [];

    private static Dictionary<string, string> Values(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> sent) => sent.ToDictionary(f => f.Key, f => f.Value.ToString());

    private sealed record Asked(SharedDialogue Dialogue, SideStore Store, DeskFiles Files, Visit Visit, DraftForm Form, FormAbout About, Draft? Draft)
    {
        public T Read<T>(IReadOnlyList<Provision> document, Func<DraftLists, T> read) => OurChair.Of(
            Dialogue, Store.Read, Visit.Tongue, reading => read(new DraftLists(reading, OursReading.Linked(Store.Read, Files, Dialogue.Seat.Dialogue), document)));
    }
}

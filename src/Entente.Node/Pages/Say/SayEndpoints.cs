using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Say;

/// <summary>Writing down what was said: every act of a desk file by a plain form.</summary>
internal static class SayEndpoints
{
    // A policy document may be large; what is too large is refused by name when it is read.
    private const long MostBytes = 80L << 20;

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("say", SayLabels.Nav, "say"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/say", (string dialogue, DeskFiles files) => files.Find(dialogue) is { } file ? Page(file, null) : Results.NotFound());
        pages.MapGet("/{dialogue}/say/{kind}", (string dialogue, string kind, HttpRequest request, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file && SayKind.Find(kind) is { } form
                ? Page(file, Form(file, form, visit, Asked(file, request, visit), new Dictionary<string, Label>(), null))
                : Results.NotFound());
        pages.MapPost("/{dialogue}/say/{kind}", Say).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> Say(string dialogue, string kind, HttpRequest request, DeskFiles files, Visit visit)
    {
        if (files.Find(dialogue) is not { } file || SayKind.Find(kind) is not { } form) return Results.NotFound();
        var filled = await request.ReadFormAsync();
        var input = new SayInput(filled, visit.Tongue.Code(), file);
        var acts = SayPaper.Beside(file, filled[SayPaper.Field], await form.Make(input));
        var refusal = input.Faults.Count > 0 ? null : await file.Say([.. acts.Select(act => act.By(visit.Officer!))], filled["key"]) is Said.Refused refused ? refused.Why : (Refusal?)null;
        if (input.Faults.Count == 0 && refusal is null) return Results.LocalRedirect("/" + file.Id + "/record#act-" + file.Read(view => view.Frontier[0] - 1));
        return Page(file, Form(file, form, visit, filled.ToDictionary(f => f.Key, f => f.Value.ToString()), input.Faults, refusal), StatusCodes.Status422UnprocessableEntity);
    }

    private static Dictionary<string, string> Asked(DeskFile file, HttpRequest request, Visit visit)
    {
        var values = request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());
        SayPaper.Fill(file, values, visit.Tongue);
        return values;
    }

    private static SayFormModel Form(
        DeskFile file, SayKind form, Visit visit, Dictionary<string, string> values, IReadOnlyDictionary<string, Label> faults, Refusal? refusal)
    {
        var fields = file.Read(view => form.Fields(new SayLists(new DeskReading(file, view, visit.Tongue))));
        values.TryAdd("on", visit.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return new SayFormModel(form.Name, form.Title, Guid.NewGuid().ToString("n"), fields, values, faults, refusal is { } why ? Words.Of(why, visit.Tongue) : null);
    }

    private static RazorComponentResult<SayPage> Page(DeskFile file, SayFormModel? form, int status = StatusCodes.Status200OK) =>
        new(new { Model = new SayModel(DeskFrame.Of(file), [.. SayKind.All.Select(k => (k.Name, k.Title))], form) }) { StatusCode = status };
}

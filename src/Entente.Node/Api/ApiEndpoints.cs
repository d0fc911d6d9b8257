using System.Globalization;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages;
using Entente.Node.Pages.Links;
using Entente.Node.Pages.Press;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Api;

/// <summary>What programs ask and say, with an officer's key: what his pages show and do, through the same guard.</summary>
internal static class ApiEndpoints
{
    private const int LongestKey = 200;
    private const string Dialogues = KeyDoor.Root + "/dialogues";
    private const string One = Dialogues + "/{dialogue}";

    private static readonly Label KeyTooLong = new("Idempotency-Key is 1 to 200 letters.", "Idempotency-Key는 1~200자입니다.");
    private static readonly Label KeyUsed = new("This Idempotency-Key was used for another act. Nothing was changed; take a new key for a new act.", "이 Idempotency-Key는 다른 행위에 이미 쓰였습니다. 변경된 것은 없습니다. 새 행위에는 새 키를 쓰십시오.");
    private static readonly Label NoLine = new("The line is 1 to 4,000 letters.", "문장은 1~4,000자입니다.");

    /// <summary>The family; it has no place in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map);

    private static void Map(IEndpointRouteBuilder pages)
    {
        var api = pages.MapGroup("").WithTags("dialogues").ProducesProblem(401, 404, 429);
        pages.MapOpenApi(ApiDocument.Address);
        api.MapGet(Dialogues, (DeskFiles files) => Results.Ok(new ApiDialogues([.. files.All.Select(ApiReading.Dialogue)])))
            .Produces<ApiDialogues>().WithSummary("The dialogues that the officer needs to know");
        Read<ApiStanding>(api, One, "Where it stands, on what basis, and what is undecided", (DeskFiles files, string dialogue, int? step) => Of(files, dialogue, file => ApiReading.Standing(file, step)));
        Read<ApiActs>(api, One + "/acts", "The log, page by page", (DeskFiles files, string dialogue, long? from, int? count) => Of(files, dialogue, file => ApiReading.Acts(file, From(from), Count(count))));
        Read<ApiAct>(api, One + "/acts/{index:long}", "One act", (DeskFiles files, string dialogue, long index) => Of(files, dialogue, file => ApiReading.Act(file, index)));
        Read<ApiObjects>(api, One + "/objects", "What acts created, of one kind of act or of all", (DeskFiles files, string dialogue, string? kind, long? from, int? count) =>
            Of(files, dialogue, file => ApiReading.Objects(file, kind, From(from), Count(count))));
        Read<ApiLinks>(api, One + "/links", "Where two policies meet: all, open, kept or dropped", Links);
        api.MapPost(One + "/acts", Say).Accepts<ApiUtterance>("application/json").Produces<ApiSaid>(201).Produces<ApiSaid>().ProducesProblem(400, 403, 422)
            .WithSummary("Says an act").WithDescription("The same Idempotency-Key again adds nothing and answers 200.");
        api.MapPost(One + "/press-check", PressCheck).AsksOnly().Accepts<ApiLine>("application/json").Produces<ApiPressVerdict>().ProducesProblem(400, 409)
            .WithSummary("Holds a line against the record").WithDescription("Changes nothing and keeps nothing.");
    }

    private static async Task<IResult> Links(DeskFiles files, LinkSuggestions suggestions, Visit visit, string dialogue, string? show, int? step, CancellationToken cancel)
    {
        if (files.Find(dialogue) is not { } file) return Results.NotFound();
        var query = new LinksQuery(show, null, step?.ToString(CultureInfo.InvariantCulture));
        // A page can say how far the machine is; a program waits.
        await LinksReading.Run(file, suggestions, visit, query.Step).Links.WaitAsync(cancel);
        return Results.Ok(ApiReading.Links(file, suggestions, query));
    }

    private static async Task<IResult> Say(
        string dialogue, ApiUtterance sent, [FromHeader(Name = "Idempotency-Key")] string? key, DeskFiles files, Visit visit, HttpContext context)
    {
        if (files.Find(dialogue) is not { } file) return Results.NotFound();
        if (key is { Length: 0 or > LongestKey }) return ApiProblems.Of(visit.Tongue, StatusCodes.Status400BadRequest, "key-too-long", KeyTooLong);
        var (said, problem) = ApiUtterances.Read(sent, visit.Tongue);
        if (said is null) return problem!;
        var size = file.Read(view => view.Frontier[0]);
        var answer = await file.Say(said.By(context.Officer()!), key is null ? null : ApiUtterances.FormKey(context.Officer()!, file, key));
        if (answer is Said.Refused refused) return ApiProblems.Of(visit.Tongue, refused.Why);
        var at = ((Said.Done)answer).At;
        var done = new ApiSaid(at.ToString(), string.Create(CultureInfo.InvariantCulture, $"{Dialogues}/{file.Id}/acts/{at.Index}"));
        if (at.Index >= size) return Results.Created(done.Address, done);
        return ApiUtterances.IsTheSame(file, at, said) ? Results.Ok(done) : ApiProblems.Of(visit.Tongue, StatusCodes.Status422UnprocessableEntity, "key-used", KeyUsed);
    }

    private static IResult PressCheck(string dialogue, ApiLine sent, DeskFiles files, Visit visit)
    {
        if (files.Find(dialogue) is not { } file) return Results.NotFound();
        var (line, step) = (sent.Line.Trim(), sent.Step?.ToString(CultureInfo.InvariantCulture));
        if (line.Length is 0 or > PressEndpoints.LongestLine) return ApiProblems.Of(visit.Tongue, StatusCodes.Status400BadRequest, "no-line", NoLine);
        var (en, ko) = (PressReading.Of(file, Tongue.English, line, step, []), PressReading.Of(file, Tongue.Korean, line, step, []));
        if (en.Verdict is null || ko.Verdict is null) return ApiProblems.Of(visit.Tongue, StatusCodes.Status409Conflict, "no-proposal", PressLabels.NoProposal);
        return Results.Ok(new ApiPressVerdict(
            en.Verdict.Answer, new Both(en.Verdict.Words, ko.Verdict.Words), [.. en.Verdict.Carrier.Select(span => line[span.From..span.To])],
            new Both(en.Verdict.Subject, ko.Verdict.Subject), [.. en.Verdict.Closes.Zip(ko.Verdict.Closes).Select(q => new Both(q.First, q.Second))],
            new Both(en.Verdict.Advice, ko.Verdict.Advice), new Both(en.Sentence!, ko.Sentence!), new Both(en.Basis!, ko.Basis!)));
    }

    private static void Read<T>(IEndpointRouteBuilder api, string pattern, string summary, Delegate answer) => api.MapGet(pattern, answer).Produces<T>().WithSummary(summary);

    private static IResult Of<T>(DeskFiles files, string dialogue, Func<DeskFile, T?> read) => files.Find(dialogue) is { } file && read(file) is { } found ? Results.Ok(found) : Results.NotFound();

    private static long From(long? asked) => Math.Max(asked ?? 0, 0);

    private static int Count(int? asked) => Math.Clamp(asked ?? 100, 1, ApiReading.Most);
}

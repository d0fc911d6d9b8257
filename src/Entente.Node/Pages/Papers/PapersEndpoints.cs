using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Papers;

/// <summary>The register of papers: filing, reading, mending, striking, and the originals.</summary>
internal static class PapersEndpoints
{
    /// <summary>Most bytes of one form with all its files.</summary>
    public const long MostBytes = 128L << 20;

    private const int LongestTitle = 300;
    private const int LongestNames = 1_000;

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("papers", PapersLabels.Nav, "papers"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{dialogue}/papers", (string dialogue, string? page, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file ? Register(file, visit, page, []) : Results.NotFound());
        pages.MapPost("/{dialogue}/papers", File).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        pages.MapGet("/{dialogue}/papers/{number:long}", (string dialogue, long number, string? at, string? news, DeskFiles files, Visit visit) =>
            files.Find(dialogue) is { } file && file.Papers.Find(number) is { } paper ? Paper(file, visit, paper, PaperMark.Parse(at), news) : Results.NotFound());
        pages.MapGet("/{dialogue}/papers/{number:long}/original", Original);
        pages.MapPost("/{dialogue}/papers/{number:long}", Mend);
        pages.MapPost("/{dialogue}/papers/{number:long}/strike", Strike);
    }

    private static async Task<IResult> File(string dialogue, HttpRequest request, DeskFiles files, Visit visit, PaperFiling filing)
    {
        if (files.Find(dialogue) is not { } file) return Results.NotFound();
        var uploads = (await request.ReadFormAsync()).Files.Where(upload => upload.FileName.Length > 0).ToList();
        var reading = new PapersReading(file, visit.Tongue);
        if (uploads.Count == 0)
            return Register(file, visit, null, [new Outcome(visit.Say(PapersLabels.Refused), visit.Say(PapersLabels.NothingChosen), null)], StatusCodes.Status422UnprocessableEntity);
        var filed = new List<FiledFile>();
        foreach (var upload in uploads)
        {
            using var bytes = new MemoryStream((int)upload.Length);
            await upload.CopyToAsync(bytes);
            filed.Add(await filing.File(file.Papers, Documents.PaperFile.NameOf(upload.FileName), bytes.ToArray(), visit.Officer!.Display));
        }

        if (filed is [{ Number: { } only } one]) return Results.LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/papers/{only}?news={(one.WasThere ? "there" : "filed")}"));
        var isRefused = filed.Exists(one => one.Refused is not null);
        return Register(file, visit, null, [.. filed.Select(reading.Outcome)], isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static IResult Original(string dialogue, long number, DeskFiles files, Visit visit)
    {
        if (files.Find(dialogue) is not { } file || file.Papers.Find(number) is not { } paper) return Results.NotFound();
        try
        {
            // Never as what it claims to be: the browser saves it and opens nothing.
            return Results.File(file.Papers.Original(number)!, "application/octet-stream", paper.About.FileName);
        }
        catch (LocalTrouble trouble)
        {
            return Results.Text(trouble.In(visit.Tongue), statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    private static async Task<IResult> Mend(string dialogue, long number, HttpRequest request, DeskFiles files, Visit visit, TimeProvider clock)
    {
        if (files.Find(dialogue) is not { } file || file.Papers.Find(number) is not { } paper) return Results.NotFound();
        var form = await request.ReadFormAsync();
        string Text(string name, int longest) => form[name].ToString().Trim() is var text && text.Length > longest ? text[..longest] : text;
        var (title, kind, date, from, to) = (Text("title", LongestTitle), Text("kind", 30), Text("date", 10), Text("from", LongestNames), Text("to", LongestNames));
        var day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : (DateOnly?)null;
        var fault = title.Length == 0 ? PapersLabels.NeedsTitle
            : date.Length > 0 && day is null ? Say.SayLabels.NoDay
            : Spelled.TryRead<PaperKind>(kind, out var named) ? null : Say.SayLabels.NotInList;
        if (fault is not null || !Spelled.TryRead(kind, out named))
            return Paper(file, visit, paper, null, null, new PapersReading(file, visit.Tongue).Form(title, kind, date, from, to, fault), StatusCodes.Status422UnprocessableEntity);
        await file.Papers.Mend(number, about => about with { Title = title, Kind = named, Date = day, From = from, To = to, Mended = Touch(visit, clock, null) });
        return Results.LocalRedirect(Address(file, number));
    }

    private static async Task<IResult> Strike(string dialogue, long number, [FromForm] string? why, DeskFiles files, Visit visit, TimeProvider clock)
    {
        if (files.Find(dialogue) is not { } file || file.Papers.Find(number) is not { } paper) return Results.NotFound();
        var reason = (why ?? "").Trim();
        if (reason.Length is 0 or > LongestTitle)
            return Paper(file, visit, paper, null, null, new PapersReading(file, visit.Tongue).Form(paper) with { Fault = visit.Say(PapersLabels.NeedsWhy) }, StatusCodes.Status422UnprocessableEntity);
        // Struck once is struck: the first reason stays.
        await file.Papers.Mend(number, about => about.Struck is null ? about with { Struck = Touch(visit, clock, reason) } : about);
        return Results.LocalRedirect(Address(file, number));
    }

    private static PaperTouch Touch(Visit visit, TimeProvider clock, string? why) => new(visit.Officer!.Display, clock.GetUtcNow().UtcDateTime, why);

    private static string Address(DeskFile file, long number) => string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/papers/{number}");

    private static RazorComponentResult<RegisterPage> Register(DeskFile file, Visit visit, string? page, IReadOnlyList<Outcome> outcomes, int status = StatusCodes.Status200OK) =>
        new(new { Model = new PapersReading(file, visit.Tongue).Register(page, outcomes) }) { StatusCode = status };

    private static RazorComponentResult<OnePaper> Paper(
        DeskFile file, Visit visit, Paper paper, PaperMark? at, string? news, MendModel? form = null, int status = StatusCodes.Status200OK) =>
        new(new { Model = new PapersReading(file, visit.Tongue).Paper(paper, at, news, form) }) { StatusCode = status };
}

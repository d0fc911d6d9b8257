using System.Security.Cryptography;
using System.Text;
using Entente.Language;
using Entente.Node.Pages;
using Entente.Node.Pages.Stage;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Stage;

/// <summary>What a browser asks of the demo's page. Who has not come by its entrance is shown nothing; and nothing is changed for a page of another origin.</summary>
internal static class StageEndpoints
{
    private const string Session = "entente-stage";
    private const string Language = "entente-stage-lang";

    /// <summary>Path by which a browser comes in.</summary>
    public static string Entrance(string token) => "/enter/" + token;

    /// <summary>Maps everything.</summary>
    public static void Map(WebApplication app, StageShow show)
    {
        app.Use((context, next) => IsRefused(context, show) is { } status ? Refuse(context, status) : next(context));
        app.UseRouting();
        app.MapGet("/enter/{token}", (string token, HttpContext context) => Enter(token, context, show));
        app.MapGet("/", (HttpContext context, StageShow stage) => Page(context, stage, part: false));
        app.MapGet("/live", (HttpContext context, StageShow stage) => Page(context, stage, part: true));
        app.MapPost("/language", async (HttpContext context) => Chosen(context, (await context.Request.ReadFormAsync())["code"]));
        app.MapPost("/persona", async (HttpContext context) => await Play(context, show, await context.Request.ReadFormAsync()));
        app.MapPost("/cut", (HttpContext context, StageShow stage) => Both(context, stage, "cut"));
        app.MapPost("/heal", (HttpContext context, StageShow stage) => Both(context, stage, "heal"));
        app.MapPost("/next", async (HttpContext context) => Next(await context.Request.ReadFormAsync(), show));
        app.MapPost("/warned", () => { show.PressWarned = true; return Results.NoContent(); });
        app.MapPost("/pouch", async (HttpContext context) => await Make(context, show, (await context.Request.ReadFormAsync())["from"]));
        app.MapGet("/pouch/{file}", (string file) => show.Made is { } made && made.FileName == file ? Results.Bytes(made.Bytes, "application/octet-stream", made.FileName) : Results.NotFound());
        app.MapPost("/open/{side}/made", (string side, HttpContext context) => Open(context, show, side, show.Made?.Bytes));
        app.MapPost("/open/{side}", async (string side, HttpContext context) => await Open(context, show, side, await File(context.Request)));
        app.MapPost("/verify", async (HttpContext context) => await Verify(context, show));
    }

    // A status where the request is not answered.
    private static int? IsRefused(HttpContext context, StageShow show)
    {
        var request = context.Request;
        if (request.Path.StartsWithSegments("/enter", StringComparison.Ordinal)) return null;
        if (!Same(request.Cookies[Session], show.Token)) return StatusCodes.Status401Unauthorized;
        // No other page on this machine plays our capitals for us.
        return Forms.IsSafe(request) || request.Headers.Origin == $"{request.Scheme}://{request.Host}" ? null : StatusCodes.Status403Forbidden;
    }

    private static async Task Refuse(HttpContext context, int status) =>
        await new RazorComponentResult<WaitPage>(new { Says = StageLabels.NoEntrance }) { StatusCode = status }.ExecuteAsync(context);

    private static async Task<IResult> Enter(string token, HttpContext context, StageShow show)
    {
        if (!Same(token, show.Token)) return new RazorComponentResult<WaitPage>(new { Says = StageLabels.NoEntrance }) { StatusCode = StatusCodes.Status401Unauthorized };
        Keep(context, Session, token);
        // Whom an earlier demo in this browser played is forgotten: its officers may be others.
        foreach (var node in show.Nodes) await SignIn(context, node, Persona.Desk);
        return Results.Redirect("/");
    }

    private static async Task<IResult> Page(HttpContext context, StageShow show, bool part)
    {
        if (show.Nodes.Count == 0) return new RazorComponentResult<WaitPage>(new { Says = StageLabels.Starting }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        try
        {
            foreach (var node in show.Nodes.Where(n => !context.Request.Cookies.ContainsKey(Played(n.Side)))) await SignIn(context, node, Persona.Desk);
            var reports = await Task.WhenAll(show.Nodes.Select(n => n.Report(context.RequestAborted)));
            var model = new StageReading(show, reports, TongueOf(context.Request), side => PlayedIn(context.Request, side)).Read();
            return part ? new RazorComponentResult<LivePart>(new { Model = model }) : new RazorComponentResult<StagePage>(new { Model = model });
        }
        catch (HttpRequestException)
        {
            return new RazorComponentResult<WaitPage>(new { Says = StageLabels.Away }) { StatusCode = StatusCodes.Status502BadGateway };
        }
    }

    private static IResult Chosen(HttpContext context, string? code)
    {
        if (ReaderTongue.Parse(code) is not { } tongue) return Results.BadRequest();
        // Cookies do not know ports: what is set here the nodes read as well.
        foreach (var name in Cast.Sides.Select(ReaderTongue.Cookie).Append(Language)) Keep(context, name, tongue.Code());
        return Results.Redirect("/");
    }

    private static async Task<IResult> Play(HttpContext context, StageShow show, IFormCollection form)
    {
        if (show.Of(form["side"]) is not { } node || !Enum.TryParse<Persona>(form["who"], out var who)) return Results.BadRequest();
        await SignIn(context, node, who);
        return Results.Redirect("/");
    }

    private static async Task<IResult> Both(HttpContext context, StageShow show, string what)
    {
        foreach (var node in show.Nodes) await node.Ask(what, null, context.RequestAborted);
        return Results.Redirect("/");
    }

    private static IResult Next(IFormCollection form, StageShow show)
    {
        if (!int.TryParse(form["step"], System.Globalization.CultureInfo.InvariantCulture, out var step) || step is < 1 or > Walk.Steps) return Results.BadRequest();
        show.SkippedTo = step;
        return Results.Redirect("/");
    }

    private static async Task<IResult> Make(HttpContext context, StageShow show, string? from)
    {
        if (show.Of(from) is not { } node) return Results.BadRequest();
        var (number, bytes) = await node.MakePouch(context.RequestAborted);
        (show.Made, show.Opened) = (new MadeByHand(node.Side, number, bytes), null);
        return Results.Redirect("/");
    }

    private static async Task<IResult> Open(HttpContext context, StageShow show, string side, byte[]? pouch)
    {
        if (show.Of(side) is not { } node || pouch is null) return Results.BadRequest();
        show.Opened = await node.Open(pouch, context.RequestAborted);
        if (show.Opened.Taken && show.Made?.From != side) show.Made = null;
        return Results.Redirect("/");
    }

    private static async Task<IResult> Verify(HttpContext context, StageShow show)
    {
        show.Verdict = await show.Verify(TongueOf(context.Request).Code(), context.RequestAborted);
        return Results.Redirect("/");
    }

    private static async Task<byte[]?> File(HttpRequest request)
    {
        if ((await request.ReadFormAsync()).Files.GetFile("pouch") is not { } file) return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    // The node's own cookie goes to the browser as the node made it; beside it we remember who it is.
    private static async Task SignIn(HttpContext context, StageNode node, Persona who)
    {
        foreach (var cookie in await node.SignIn(who, context.RequestAborted)) context.Response.Headers.Append("Set-Cookie", cookie);
        Keep(context, Played(node.Side), who.ToString());
    }

    private static string Played(string side) => $"entente-stage-{side}";

    private static Persona PlayedIn(HttpRequest request, string side) => Enum.TryParse<Persona>(request.Cookies[Played(side)], out var who) ? who : Persona.Desk;

    private static Tongue TongueOf(HttpRequest request) => ReaderTongue.Parse(request.Cookies[Language]) ?? ReaderTongue.Of(request, Cast.Hanbit);

    private static void Keep(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        MaxAge = TimeSpan.FromHours(12),
        IsEssential = true,
    });

    private static bool Same(string? given, string token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given ?? ""), Encoding.UTF8.GetBytes(token));
}

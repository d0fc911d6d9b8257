using System.Security.Cryptography;
using System.Text;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Carriers;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Node.Stage;

/// <summary>
/// What the demo's process asks of a node that it started. There is nothing here in any other node; and without the secret, which no
/// browser has, it answers as if there were nothing here either.
/// </summary>
internal static class StageDoor
{
    /// <summary>All of it lies below.</summary>
    public const string Root = "/stage";

    /// <summary>Scheme of the header that carries the secret.</summary>
    public const string Scheme = "Stage ";

    /// <summary>Name of the header that tells a made pouch's number.</summary>
    public const string Number = "X-Pouch";

    /// <summary>What it needs.</summary>
    public static void AddServices(IServiceCollection services, StagedBy stage) => services.AddSingleton(stage).AddSingleton<StageMemory>().AddSingleton<Stagehand>();

    /// <summary>Puts it before everything that browsers ask: no cookie opens it, no form token counts here.</summary>
    public static void Use(WebApplication app, StagedBy stage) => app.Map(Root, branch =>
    {
        branch.Use((context, next) =>
        {
            // The cookies that are made here are for all of the node.
            context.Request.PathBase = PathString.Empty;
            return Knows(context.Request, stage.Secret) ? next(context) : Answer(context, StatusCodes.Status404NotFound);
        });
        branch.UseRouting();
        branch.UseEndpoints(Map);
    });

    private static void Map(IEndpointRouteBuilder stage)
    {
        stage.MapGet("/report", (Stagehand hand, StageMemory memory, CarryLoop loop) => StageReport.Of(hand, memory, loop));
        stage.MapPost("/engage", async (Stagehand hand) => { await hand.Engage(); return Results.NoContent(); });
        stage.MapPost("/invite", async (Stagehand hand) => Results.Bytes(await hand.Invite()));
        stage.MapPost("/accept", async (HttpRequest request, Stagehand hand) => await hand.Accept(await Body(request)) is { } reply ? Results.Bytes(reply) : Results.Conflict());
        stage.MapPost("/confirm", async (HttpRequest request, string heard, Stagehand hand) => await hand.Confirm(await Body(request), heard) ? Results.NoContent() : Results.Conflict());
        stage.MapPost("/furnish", async (string mailbox, Stagehand hand) => { await hand.Furnish(mailbox); return Results.NoContent(); });
        stage.MapPost("/play", async (string act, Stagehand hand) => Script.Find(act) is { } found && await hand.Play(found) ? Results.NoContent() : Results.Conflict());
        stage.MapPost("/persona", async (Persona who, HttpContext context, Stagehand hand) => { await OfficerCookie.SignIn(context, hand.Officer(who)); return Results.NoContent(); });
        stage.MapPost("/cut", (CarryLoop loop) => { loop.Cut(Cast.Dialogue); return Results.NoContent(); });
        stage.MapPost("/heal", (CarryLoop loop) => { loop.Heal(Cast.Dialogue); return Results.NoContent(); });
        stage.MapPost("/pouch", MakePouch);
        stage.MapPost("/open", OpenPouch);
    }

    // A pouch by hand is made whether or not one is due: who carries it has asked for it.
    private static async Task<IResult> MakePouch(HttpResponse response, Stagehand hand)
    {
        if (hand.Dialogue is not { } dialogue) return Results.Conflict();
        var made = await dialogue.Make(1 - dialogue.Seat.Me);
        response.Headers[Number] = made.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Bytes(made.Bytes);
    }

    private static async Task<IResult> OpenPouch(HttpRequest request, Stagehand hand, StageMemory memory)
    {
        if (hand.Dialogue is not { } dialogue) return Results.Conflict();
        var opened = await dialogue.Take(await Body(request));
        if (opened is PouchOpened.Taken) memory.CountByHand();
        return Results.Ok(OpenedByHand.Of(opened));
    }

    private static async Task<byte[]> Body(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static bool Knows(HttpRequest request, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes(Scheme + secret));

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}

/// <summary>What came of a pouch that was carried by hand, in words.</summary>
/// <param name="Taken">Whether it was taken.</param>
/// <param name="English">In English.</param>
/// <param name="Korean">In Korean.</param>
public sealed record OpenedByHand(bool Taken, string English, string Korean)
{
    internal static OpenedByHand Of(PouchOpened opened) => opened switch
    {
        PouchOpened.Taken taken => new(true, StageLabels.Taken.In(Tongue.English, taken.Number, taken.NewActs), StageLabels.Taken.In(Tongue.Korean, taken.Number, taken.NewActs)),
        PouchOpened.Refused refused => new(false, Refusal(refused, Tongue.English), Refusal(refused, Tongue.Korean)),
        _ => throw new InvalidOperationException($"Unknown {opened}"),
    };

    private static string Refusal(PouchOpened.Refused refused, Tongue tongue) =>
        StageLabels.RefusedPouch.In(tongue) + " " + Words.Text("record." + Spelled.Of(refused.Why), tongue);
}

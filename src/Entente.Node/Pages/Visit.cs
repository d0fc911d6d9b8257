using Entente.Language;
using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Entente.Node.Pages;

/// <summary>What a component needs to know of the request that it answers.</summary>
internal sealed class Visit
{
    /// <summary>The reader's language.</summary>
    public required Tongue Tongue { get; init; }

    /// <summary>When the page was asked for.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Path and query as asked for, to come back to it.</summary>
    public required string Address { get; init; }

    /// <summary>Host and port as asked for.</summary>
    public required HostString Host { get; init; }

    /// <summary>Whether an officer of this side is signed in.</summary>
    public required bool SignedIn { get; init; }

    /// <summary>The officer who is signed in.</summary>
    public required Officer? Officer { get; init; }

    /// <summary>The officer's roles let him change a dialogue; a reader is shown no form that would refuse him.</summary>
    public bool MayWrite => Officer?.Has(Access.Writers) == true;

    /// <summary>Id of the side whose node this is.</summary>
    public required string Side { get; init; }

    /// <summary>Origin of the demo's page in whose frame this one stands; null anywhere else. Then it has no header of its own.</summary>
    public required string? Stage { get; init; }

    /// <summary>Where style sheets and scripts lie.</summary>
    public required Assets Assets { get; init; }

    /// <summary>Value of the hidden field that every form carries; asking for it sets the cookie that it belongs to.</summary>
    public required Func<string> FormToken { get; init; }

    /// <summary>The language's code for <c>lang</c>.</summary>
    public string Lang => Tongue.Code();

    /// <summary>A label in the reader's language.</summary>
    public string Say(Label label) => label.In(Tongue);

    /// <summary>A label with parts filled in.</summary>
    public string Say(Label label, params ReadOnlySpan<object?> parts) => label.In(Tongue, parts);

    // Browsers say what an answer is for; a part of the page that a script in a frame asks for is named by that script.
    private static bool IsFramed(HttpRequest request) => request.Headers["Sec-Fetch-Dest"] == "iframe" || request.Headers.ContainsKey("X-Stage-Pane");

    /// <summary>The visit that a request is.</summary>
    public static Visit Of(HttpContext context, NodeSettings settings, Assets assets, IAntiforgery antiforgery) => new()
    {
        Tongue = ReaderTongue.Of(context.Request, settings.Side),
        Now = settings.Time.GetUtcNow(),
        Address = context.Request.GetEncodedPathAndQuery(),
        Host = context.Request.Host,
        SignedIn = context.User.Identity?.IsAuthenticated == true,
        Officer = context.Officer(),
        Side = settings.Side,
        Stage = settings.Stage is { } stage && IsFramed(context.Request) ? stage.Origin : null,
        Assets = assets,
        FormToken = () => antiforgery.GetAndStoreTokens(context).RequestToken!,
    };
}

using Entente.Node.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.SignIn;

/// <summary>The one-time address of a demo.</summary>
internal static class SignInEndpoints
{
    /// <summary>No entry in the navigation: one comes here by the address alone.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Path for a token.</summary>
    public static string Path(string token) => "/sign-in/" + token;

    private static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/sign-in/{token}", async Task<IResult> (string token, HttpContext context, OneTimeAddresses addresses, NodeSettings settings) =>
        {
            // A second use signs nobody in, whoever has the cookie already just goes on from there.
            if (!addresses.Use(token)) return new RazorComponentResult<UsedAddressPage> { StatusCode = StatusCodes.Status410Gone };
            await OfficerCookie.SignIn(context, settings.Side);
            return Results.Redirect("/");
        })
        .AllowAnonymous();
}

using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Frame;

/// <summary>The language switch: keeps the choice in this browser and comes back to the page.</summary>
internal static class LanguageEndpoints
{
    /// <summary>Part of the header, no entry of its own.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Address that switches and returns to <paramref name="back"/>.</summary>
    public static string Address(string code, string back) => $"/language/{code}?back={Uri.EscapeDataString(back)}";

    // A link, not a form: the choice is the reader's own and changes nothing that anybody else sees.
    private static void Map(IEndpointRouteBuilder pages) => pages
        .MapGet("/language/{code}", IResult (string code, string? back, HttpContext context, NodeSettings settings) =>
        {
            if (ReaderTongue.Parse(code) is not { } tongue) return Results.NotFound();
            context.Response.Cookies.Append(ReaderTongue.Cookie(settings.Side), tongue.Code(), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            });
            return Results.LocalRedirect(OurAddress.Or(back, "/"));
        })
        .AllowAnonymous();
}

using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Identity;

/// <summary>The sign-in of an officer, kept in a cookie that carries the side's id: cookies do not know ports, and two sides may run on one machine.</summary>
internal static class OfficerCookie
{
    /// <summary>Scheme of ASP.NET Core authentication.</summary>
    public const string Scheme = "officer";

    /// <summary>Settings of the cookie. A visitor who is not signed in gets status 401 and the page that says how to, not a redirect.</summary>
    public static void Configure(CookieAuthenticationOptions options, string side)
    {
        options.Cookie.Name = $"entente-{side}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    /// <summary>Signs the visitor in as the side's officer.</summary>
    public static Task SignIn(HttpContext context, string side) => context.SignInAsync(
        Scheme,
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, side)], Scheme)),
        new AuthenticationProperties { IsPersistent = true });

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}

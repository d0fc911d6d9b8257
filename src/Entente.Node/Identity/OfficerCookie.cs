using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Node.Identity;

/// <summary>The sign-in of an officer, kept in a cookie that carries the side's id: cookies do not know ports, and two sides may run on one machine.</summary>
internal static class OfficerCookie
{
    /// <summary>Scheme of ASP.NET Core authentication.</summary>
    public const string Scheme = "officer";

    private const string Stamp = "stamp";

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
        options.Events.OnValidatePrincipal = Recognize;
    }

    /// <summary>Signs the officer in; the rest of this request is the officer's too, so that a form on its page carries the officer's token.</summary>
    public static async Task SignIn(HttpContext context, Officer officer)
    {
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, officer.Id), new Claim(ClaimTypes.Name, officer.Name), new Claim(Stamp, officer.Stamp)], Scheme));
        await context.SignInAsync(Scheme, principal, new AuthenticationProperties { IsPersistent = true });
        context.User = principal;
        context.Features.Set(officer);
    }

    /// <summary>The officer who is signed in, as the officers' file has him now.</summary>
    public static Officer? Officer(this HttpContext context) => context.Features.Get<Officer>();

    // The cookie says who; whether that officer still signs in, and with which roles, the file says at each request.
    private static Task Recognize(CookieValidatePrincipalContext context)
    {
        var officers = context.HttpContext.RequestServices.GetRequiredService<Officers>();
        var id = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = context.Principal?.FindFirstValue(Stamp);
        if (id is not null && stamp is not null && officers.OfSession(id, stamp) is { } officer) context.HttpContext.Features.Set(officer);
        else context.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}

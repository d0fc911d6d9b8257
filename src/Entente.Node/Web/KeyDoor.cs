using System.Security.Claims;
using System.Text.Encodings.Web;
using Entente.Node.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Entente.Node.Web;

/// <summary>
/// The way in for programs: a key in <c>Authorization: Bearer …</c>, below <c>/api</c> alone. A request there that may change something
/// is let in by a key and never by a cookie, which a browser would add by itself; so it needs no form token.
/// </summary>
internal sealed class KeyDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, OfficerKeys keys, KeyLimits limits)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    /// <summary>What programs ask lies below it.</summary>
    public const string Root = "/api";

    /// <summary>Scheme of ASP.NET Core authentication.</summary>
    public const string ByKey = "key";

    private const string Either = "entrance";
    private const string Bearer = "Bearer ";

    private bool tooOften;

    /// <summary>Officers by cookie, programs by key: which of the two a request is, its path, method and header say.</summary>
    public static void AddEntrances(IServiceCollection services, string side) => services
        .AddAuthentication(Either)
        .AddPolicyScheme(Either, null, entrance => entrance.ForwardDefaultSelector = context => IsForKeys(context.Request) ? ByKey : OfficerCookie.Scheme)
        .AddCookie(OfficerCookie.Scheme, cookie => OfficerCookie.Configure(cookie, side))
        .AddScheme<AuthenticationSchemeOptions, KeyDoor>(ByKey, null);

    /// <summary>True for what programs ask.</summary>
    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        var from = Context.Connection.RemoteIpAddress;
        if (!limits.MayTry(from)) return TooOften();
        if (keys.Open(header[Bearer.Length..].Trim()) is not var (officer, key))
        {
            limits.CountWrong(from);
            return Task.FromResult(AuthenticateResult.Fail("no such key"));
        }

        if (!limits.Call(key)) return TooOften();
        Context.Features.Set(officer);
        Context.Features.Set(key);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, officer.Id), new Claim(ClaimTypes.Name, officer.Name)], ByKey));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, ByKey)));
    }

    /// <inheritdoc />
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (tooOften) (Response.StatusCode, Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, "60");
        else (Response.StatusCode, Response.Headers.WWWAuthenticate) = (StatusCodes.Status401Unauthorized, "Bearer");
        return Task.CompletedTask;
    }

    private Task<AuthenticateResult> TooOften()
    {
        tooOften = true;
        return Task.FromResult(AuthenticateResult.Fail("too often"));
    }

    private static bool IsForKeys(HttpRequest request) => IsApi(request) && (!Forms.IsSafe(request) || request.Headers.ContainsKey("Authorization"));
}

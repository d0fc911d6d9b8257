using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.SignIn;

/// <summary>The one-time address at which an officer sets a password. Looking at it uses nothing up: mail filters look at every address.</summary>
internal static class SetPasswordEndpoints
{
    /// <summary>No entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Path for a token.</summary>
    public static string Path(string token) => "/set-password/" + token;

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/set-password/{token}", (string token, Officers officers) =>
            officers.Invited(token) is { } officer ? (IResult)Page(officer, token, null) : Gone()).AllowAnonymous();

        pages.MapPost("/set-password/{token}", async Task<IResult> (string token, HttpContext context, Officers officers, SignInLimits limits) =>
        {
            if (!limits.Try(null, context.Connection.RemoteIpAddress)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            if (officers.Invited(token) is not { } officer) return Gone();
            var form = await context.Request.ReadFormAsync();
            if (PasswordRule.Fault(form[KeptForm.Password], form[KeptForm.Password + "-again"], officer) is { } fault) return Page(officer, token, fault);
            if (officers.SetPassword(token, form[KeptForm.Password].ToString()) is not { } changed) return Gone();
            await OfficerCookie.SignIn(context, changed);
            return Results.Redirect("/");
        }).AllowAnonymous();
    }

    private static RazorComponentResult<SetPasswordPage> Page(Officer officer, string token, PasswordFault? fault) =>
        new RazorComponentResult<SetPasswordPage>(new { Officer = officer, Action = Path(token), Fault = fault })
        {
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };

    private static RazorComponentResult<GoneAddressPage> Gone() => new() { StatusCode = StatusCodes.Status410Gone };
}

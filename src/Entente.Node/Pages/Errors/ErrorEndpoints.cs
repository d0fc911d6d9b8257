using Entente.Node.Api;
using Entente.Node.Identity;
using Entente.Node.Pages.SignIn;
using Entente.Node.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Entente.Node.Pages.Errors;

/// <summary>Gives every answer that has an error status and no words a page, or to a program a problem, with the status kept.</summary>
internal static class ErrorEndpoints
{
    /// <summary>For <c>UseStatusCodePages</c>.</summary>
    public static Task Show(StatusCodeContext answer)
    {
        var status = answer.HttpContext.Response.StatusCode;
        // Assets are asked for by pages, not by people.
        if (answer.HttpContext.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return Task.CompletedTask;
        return KeyDoor.IsApi(answer.HttpContext.Request) ? ApiProblems.Show(answer.HttpContext) : Page(answer.HttpContext, status);
    }

    private static async Task Page(HttpContext context, int status)
    {
        var kept = status is StatusCodes.Status401Unauthorized or StatusCodes.Status400BadRequest ? await KeptForm.Of(context.Request) : null;
        // A part of a page that asked gets this as its whole content.
        if (context.Request.Headers.ContainsKey("HX-Request"))
            (context.Response.Headers["HX-Retarget"], context.Response.Headers["HX-Reselect"], context.Response.Headers["HX-Reswap"]) = ("main", "main", "outerHTML");
        await Answer(context, status, kept).ExecuteAsync(context);
    }

    private static IResult Answer(HttpContext context, int status, KeptForm? kept)
    {
        if (status == StatusCodes.Status401Unauthorized || (kept is not null && context.Officer() is null))
            return SignInEndpoints.Page(context, status, kept);
        return kept is not null
            ? new RazorComponentResult<SendAgainPage>(new { Kept = kept }) { StatusCode = status }
            : new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status };
    }
}

using Entente.Node.Pages.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Entente.Node.Pages.Errors;

/// <summary>Gives every answer that has an error status and no words a page, with the status kept.</summary>
internal static class ErrorEndpoints
{
    /// <summary>For <c>UseStatusCodePages</c>.</summary>
    public static Task Show(StatusCodeContext answer)
    {
        var status = answer.HttpContext.Response.StatusCode;
        // Assets are asked for by pages, not by people.
        if (answer.HttpContext.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal)) return Task.CompletedTask;
        IResult page = status == StatusCodes.Status401Unauthorized
            ? new RazorComponentResult<HowToSignInPage> { StatusCode = status }
            : new RazorComponentResult<ErrorPage>(new { Status = status }) { StatusCode = status };
        return page.ExecuteAsync(answer.HttpContext);
    }
}

using Entente.Node.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Web;

/// <summary>
/// Every request that may change something carries the token of a page that this node served to the same browser, or a key, which no
/// browser adds by itself.
/// </summary>
internal static class Forms
{
    /// <summary>Name of the hidden field.</summary>
    public const string TokenField = "__token";

    /// <summary>Asks and changes nothing.</summary>
    public static bool IsSafe(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    /// <summary>Status 400 for a request with an unsafe method and neither, whichever endpoint it means: no endpoint can forget.</summary>
    public static void UseFormTokens(this IApplicationBuilder app, IAntiforgery antiforgery) => app.Use(async (context, next) =>
    {
        if (IsSafe(context.Request) || context.Features.Get<OfficerKey>() is not null || await IsValid(context, antiforgery)) await next(context);
        else if (context.Response.StatusCode == StatusCodes.Status200OK) context.Response.StatusCode = StatusCodes.Status400BadRequest;
    });

    // The token stands in the form: a form that is too large or broken is found out here.
    private static async Task<bool> IsValid(HttpContext context, IAntiforgery antiforgery)
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException broken) when (broken.InnerException is BadHttpRequestException or InvalidDataException)
        {
            context.Response.StatusCode = broken.InnerException is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status413PayloadTooLarge;
            return false;
        }
    }
}

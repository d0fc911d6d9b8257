using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Entente.Node.Web;

/// <summary>
/// What a node writes down of a request: method, route pattern, status. Never an address as asked for, a form, a title or an error's message:
/// a log is read by people who may not read the record.
/// </summary>
internal static partial class RequestLog
{
    /// <summary>Name of the only log category that a node writes.</summary>
    public const string Category = "Entente.Requests";

    /// <summary>Logs each request after its answer; turns a bug into status 500 without content.</summary>
    public static void UseRequestLog(this IApplicationBuilder app, ILogger log) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            if (context.Response.StatusCode >= 500) log.Failure(e);
        }
        finally
        {
            Answered(log, context.Request.Method, Pattern(context), context.Response.StatusCode);
        }
    });

    /// <summary>Type and place of a failure; its message may quote content.</summary>
    public static void Failure(this ILogger log, Exception e) => Failed(log, e.GetType().FullName!, e.StackTrace ?? "");

    // Routing leaves the endpoint on the context even when a later step refuses it.
    private static string Pattern(HttpContext context) =>
        (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Pattern} {Status}")]
    private static partial void Answered(ILogger log, string method, string pattern, int status);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind}\n{Stack}")]
    private static partial void Failed(ILogger log, string kind, string stack);
}

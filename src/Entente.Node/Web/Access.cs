using Entente.Node.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Web;

/// <summary>
/// Who may go where, for every endpoint in one place. A route of a dialogue names it <c>{dialogue}</c>: to whoever does not need to know it,
/// it answers as if there were no such dialogue. Changing anything in a dialogue takes a role that writes.
/// </summary>
internal static class Access
{
    /// <summary>Name of the route parameter that is a dialogue's id.</summary>
    public const string Dialogue = "dialogue";

    /// <summary>Roles that let an officer change a dialogue.</summary>
    public const Roles Writers = Roles.Desk | Roles.Head | Roles.Records;

    /// <summary>Only for officers with at least one of the roles; others get 403.</summary>
    public static T For<T>(this T endpoints, Roles any)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Needed(any));

    /// <summary>It is sent by POST so that its content stands in no address, and changes nothing: who may read may ask it, with a key that reads only too.</summary>
    public static T AsksOnly<T>(this T endpoints)
        where T : IEndpointConventionBuilder => endpoints.WithMetadata(new Asks());

    /// <summary>After authentication and before anything that answers differently for a dialogue that exists.</summary>
    public static void UseAccess(this IApplicationBuilder app, NeedToKnow needToKnow) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not { } endpoint) return next(context);
        var (officer, dialogue) = (context.Officer(), context.GetRouteValue(Dialogue) as string);
        if (dialogue is not null && !needToKnow.Sees(officer, dialogue)) return Answer(context, StatusCodes.Status404NotFound);
        var changes = !Forms.IsSafe(context.Request) && endpoint.Metadata.GetMetadata<Asks>() is null;
        if (changes && context.Features.Get<OfficerKey>() is { ReadsOnly: true }) return Answer(context, StatusCodes.Status403Forbidden);
        var needed = endpoint.Metadata.GetMetadata<Needed>()?.Any ?? (dialogue is not null && changes ? Writers : Roles.None);
        return needed == Roles.None || officer?.Has(needed) == true ? next(context) : Answer(context, StatusCodes.Status403Forbidden);
    });

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private sealed record Needed(Roles Any);

    private sealed record Asks;
}

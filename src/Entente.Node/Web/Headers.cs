using Microsoft.AspNetCore.Builder;

namespace Entente.Node.Web;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class Headers
{
    /// <summary>No inline script or style, nothing from elsewhere, no framing, no referrer, no sensors.</summary>
    public static HeaderPolicyCollection Policy { get; } = new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().Self();
            // The design system draws its icons as data addresses inside its style sheet.
            csp.AddImgSrc().Self().Data();
            csp.AddStyleSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddFontSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            csp.AddObjectSrc().None();
            csp.AddFrameAncestors().None();
        })
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyNoReferrer()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(sensors =>
        {
            sensors.AddCamera().None();
            sensors.AddMicrophone().None();
            sensors.AddGeolocation().None();
            sensors.AddPayment().None();
            sensors.AddUsb().None();
        })
        .RemoveServerHeader();

    /// <summary>Pages hold what is ours alone: no cache keeps them, and there is nothing to leaf back to after signing out.</summary>
    public static void UseNoStore(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}

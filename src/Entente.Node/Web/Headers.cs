using Microsoft.AspNetCore.Builder;

namespace Entente.Node.Web;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class Headers
{
    /// <summary>No inline script or style, nothing from elsewhere, no framing, no referrer, no sensors.</summary>
    public static HeaderPolicyCollection Policy { get; } = For(null);

    /// <summary>The same for a page that may stand in a frame of one origin, or show frames of some.</summary>
    /// <param name="framedBy">The origin that may frame it; null for none.</param>
    /// <param name="frames">Origins that it may show in frames.</param>
    public static HeaderPolicyCollection For(string? framedBy, params IReadOnlyList<string> frames) => Framing(new HeaderPolicyCollection(), framedBy)
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
            if (framedBy is null) csp.AddFrameAncestors().None();
            else csp.AddFrameAncestors().From(framedBy);
            if (frames.Count > 0) csp.AddFrameSrc().From(frames);
        })
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

    // The older header knows no origins: it is left out where somebody may frame.
    private static HeaderPolicyCollection Framing(HeaderPolicyCollection policy, string? framedBy) => framedBy is null ? policy.AddFrameOptionsDeny() : policy;

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

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
        .AddPermissionsPolicyWithDefaultSecureDirectives()
        .RemoveServerHeader();
}

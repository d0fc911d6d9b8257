using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Entente.Node.Web;

/// <summary>Words that begin an address of the node itself, asked of its routes: no dialogue may be called so.</summary>
internal static class TopRoutes
{
    // Served before any routing.
    private const string Assets = "assets";

    /// <summary>True when a page of the node lies under the word.</summary>
    public static bool Take(string word, EndpointDataSource routes) => word == Assets || routes.Endpoints.OfType<RouteEndpoint>().Any(route =>
        route.RoutePattern.PathSegments is [{ Parts: [RoutePatternLiteralPart first] }, ..] && first.Content.Equals(word, StringComparison.OrdinalIgnoreCase));
}

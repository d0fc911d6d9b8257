using Entente.Node.Stage;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Stage;

/// <summary>From the demo of the public case to the two capitals. No other node has it.</summary>
internal static class OpenCapitalsEndpoints
{
    /// <summary>Address of the page.</summary>
    public const string Address = "/two-capitals";

    /// <summary>The family, with its entry in the switcher.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("two-capitals", StageLabels.Title, Address));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, () => new RazorComponentResult<OpenCapitalsPage>());
        pages.MapPost(Address, async (NodeSettings settings, HttpContext context) =>
        {
            // Not tied to the request: who leaves the page finds them started.
            var opened = await settings.OpenCapitals!(CancellationToken.None);
            return new RazorComponentResult<OpenCapitalsPage>(new { Opened = opened, Failed = opened is null }) { StatusCode = opened is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK };
        }).For(Access.Writers);
    }
}

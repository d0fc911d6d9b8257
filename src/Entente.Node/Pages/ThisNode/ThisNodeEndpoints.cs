using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.ThisNode;

/// <summary>What this node is and how it is doing; and the first page of a node that keeps no dialogue yet.</summary>
internal static class ThisNodeEndpoints
{
    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("node", ThisNodeLabels.Nav, "/node"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", (SeenDialogues dialogues) => Results.Redirect(dialogues.All is [var first, ..] ? first.Address : "/node"));
        pages.MapGet("/node", (DataFolder folder, NodeBirth birth, NodeSettings settings) =>
            new RazorComponentResult<ThisNodePage>(new { Model = ThisNodeModel.Of(folder, birth, settings) }));
    }
}

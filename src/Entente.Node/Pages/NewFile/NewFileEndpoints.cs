using System.Globalization;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages.Say;
using Entente.Node.Store;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.NewFile;

/// <summary>The form as it is shown.</summary>
/// <param name="Values">What was filled in, by field.</param>
/// <param name="Faults">What is wrong, by field.</param>
public sealed record NewFileModel(IReadOnlyDictionary<string, string> Values, IReadOnlyDictionary<string, Label> Faults);

/// <summary>From nothing to a file with two parties, a ladder, two policies and a first proposal: one page, one transaction.</summary>
internal static class NewFileEndpoints
{
    private const long MostBytes = 140L << 20;

    /// <summary>The family, with its entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map, new NavEntry("new", NewFileLabels.Nav, "/new"));

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/new", (Visit visit) => Page(
            new Dictionary<string, string> { ["on"] = visit.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }, new Dictionary<string, Label>(), StatusCodes.Status200OK)).For(Roles.Desk | Roles.Head);
        pages.MapPost("/new", Begin).WithMetadata(new RequestSizeLimitAttribute(MostBytes)).For(Roles.Desk | Roles.Head);
    }

    private static async Task<IResult> Begin(HttpRequest request, DeskFiles files, SideStore store, DialogueCatalogue dialogues, EndpointDataSource routes, TimeProvider clock, Visit visit)
    {
        var filled = await request.ReadFormAsync();
        var input = new SayInput(filled, visit.Tongue.Code());
        if (TopRoutes.Take(input.Text("id"), routes)) input.Complain("id", NewFileLabels.Reserved);
        if (await NewFileForm.Make(input, visit.Side, clock, files) is { } made)
        {
            if (await files.Begin(made, store, request.HttpContext.Officer()!.Id) is { } file)
            {
                dialogues.Open(DeskFrame.Of(file));
                return Results.LocalRedirect("/" + file.Id);
            }

            input.Complain("id", NewFileLabels.Taken);
        }

        return Page(filled.ToDictionary(f => f.Key, f => f.Value.ToString()), input.Faults, StatusCodes.Status422UnprocessableEntity);
    }

    private static RazorComponentResult<NewFilePage> Page(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Label> faults, int status) =>
        new(new { Model = new NewFileModel(values, faults) }) { StatusCode = status };
}

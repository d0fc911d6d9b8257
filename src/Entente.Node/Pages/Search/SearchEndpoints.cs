using System.Globalization;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages.Together;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.Search;

/// <summary>Search in one file, and in all that the officer may see. What is looked for is posted: it stands in no address and in no log.</summary>
internal static class SearchEndpoints
{
    /// <summary>Address of the search over all files.</summary>
    public const string Everywhere = "/search";

    /// <summary>The family; its box stands in the frame of every page.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Where the frame's box leads.</summary>
    public static string Address(DialogueFrame? dialogue) => dialogue is null or { Room: not Room.DeskFile } ? Everywhere : dialogue.Address + Everywhere;

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Everywhere, (DeskFiles files, BesideReading beside, Visit visit) => Page(files, null, beside, visit, Nothing));
        pages.MapPost(Everywhere, async (HttpRequest request, DeskFiles files, BesideReading beside, Visit visit) => Page(files, null, beside, visit, Asked(await request.ReadFormAsync())));
        pages.MapGet("/{dialogue}/search", (string dialogue, DeskFiles files, BesideReading beside, Visit visit) => files.Find(dialogue) is { } file ? Page(files, file, beside, visit, Nothing) : Results.NotFound());
        // Looking changes nothing: whoever sees the file may.
        pages.MapPost("/{dialogue}/search", async (string dialogue, HttpRequest request, DeskFiles files, BesideReading beside, Visit visit) =>
            files.Find(dialogue) is { } file ? Page(files, file, beside, visit, Asked(await request.ReadFormAsync())) : Results.NotFound()).For(Roles.None);
    }

    private static SearchAsked Nothing { get; } = new("", null, "", false);

    private static SearchAsked Asked(IFormCollection form)
    {
        var words = form["q"].ToString();
        return new SearchAsked(
            words.Length > Language.SearchQuery.Longest ? words[..Language.SearchQuery.Longest] : words,
            int.TryParse(form["year"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null, form["party"].ToString(), form["struck"].Count > 0);
    }

    // From a file's page one may ask for all files as well.
    private static RazorComponentResult<SearchPage> Page(DeskFiles files, DeskFile? file, BesideReading beside, Visit visit, SearchAsked asked) =>
        new(new { Model = new SearchReading(files.All, file, beside.Searched(file?.Id), visit.Tongue).Read(asked) });
}

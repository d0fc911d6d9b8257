using Entente.Node.Identity;
using Entente.Node.Pages.SignIn;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.People;

/// <summary>Who works here, with which roles, and who may see which dialogue.</summary>
internal static class PeopleEndpoints
{
    /// <summary>Who sees the page and decides who needs to know.</summary>
    public const Roles Keepers = Roles.Head | Roles.Administrator;

    /// <summary>Address of the page.</summary>
    public const string Address = "/people";

    /// <summary>Reached from the node's page.</summary>
    public static PageFamily Family { get; } = new(Map);

    private static void Map(IEndpointRouteBuilder pages)
    {
        var keepers = pages.MapGroup(Address).For(Keepers);
        keepers.MapGet("", (PeopleReading people) => Page(people.Model(), StatusCodes.Status200OK));
        keepers.MapPost("/need-to-know", async (HttpContext context, PeopleReading people, NeedToKnow needToKnow) =>
        {
            var form = await context.Request.ReadFormAsync();
            // Not "dialogue": an administrator may write a list without being on it, and the guard of that name would refuse him.
            if (people.MayList(form["list-of"].ToString()) is not { } dialogue) return Results.NotFound();
            await needToKnow.Save(dialogue, people.Known([.. form["officer"].OfType<string>()]), context.Officer()!.Id);
            return Results.Redirect(Address);
        });

        var administrators = pages.MapGroup(Address).For(Roles.Administrator);
        administrators.MapPost("/add", async Task<IResult> (HttpContext context, PeopleReading people, Officers officers) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (SignInName.Fold(form["name"]) is not { } name) return Refused(people, PeopleLabels.NoName);
            if (form["display"].ToString().Trim() is not { Length: > 0 and <= LongestText } display) return Refused(people, PeopleLabels.NoDisplay);
            var added = officers.Add([new NewOfficer(name, display, Short(form["office"].ToString()), RolesOf(form["role"]))]).Added;
            return added is [var (officer, token)] ? Invited(context, people, officer, token) : Refused(people, PeopleLabels.Taken);
        });
        administrators.MapPost("/change", async Task<IResult> (HttpContext context, PeopleReading people, Officers officers) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (officers.OfId(form["officer"].ToString()) is not { } officer) return Results.NotFound();
            return officers.Change(officer.Id, RolesOf(form["role"]), form["disabled"] == "1") ? Results.Redirect(Address) : Refused(people, PeopleLabels.NobodyLeft);
        });
        administrators.MapPost("/invite", async Task<IResult> (HttpContext context, PeopleReading people, Officers officers) =>
        {
            var form = await context.Request.ReadFormAsync();
            if (officers.OfId(form["officer"].ToString()) is not { Disabled: false } officer) return Results.NotFound();
            return Invited(context, people, officer, officers.Invitations.Issue(officer));
        });
    }

    private const int LongestText = 120;

    private static string Short(string text) => text.Trim() is var trimmed && trimmed.Length > LongestText ? trimmed[..LongestText] : trimmed;

    private static Roles RolesOf(IEnumerable<string?> codes) =>
        codes.Aggregate(Roles.None, (roles, code) => code is not null && RoleCodes.Parse(code) is { } role ? roles | role : roles);

    // Shown this once: the node keeps its digest only.
    private static RazorComponentResult<PeoplePage> Invited(HttpContext context, PeopleReading people, Officer officer, string token) =>
        Page(people.Model() with { Invited = (officer.Display, $"{context.Request.Scheme}://{context.Request.Host}{SetPasswordEndpoints.Path(token)}") }, StatusCodes.Status200OK);

    private static RazorComponentResult<PeoplePage> Refused(PeopleReading people, Label why) => Page(people.Model() with { Refusal = why }, StatusCodes.Status409Conflict);

    private static RazorComponentResult<PeoplePage> Page(PeopleModel model, int status) => new(new { Model = model }) { StatusCode = status };
}

using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.SignIn;

/// <summary>The officer's own page: who is signed in here, a new password, going out.</summary>
internal static class OfficerEndpoints
{
    /// <summary>Reached from the officer's name in the header.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Address of the page.</summary>
    public const string Address = "/officer";

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (HttpContext context, string? changed) => Page(context.Officer()!, null, changed is not null));
        pages.MapPost(Address + "/password", async Task<IResult> (HttpContext context, Officers officers, SignInLimits limits) =>
        {
            var officer = context.Officer()!;
            var form = await context.Request.ReadFormAsync();
            if (!limits.Try(officer.Name, context.Connection.RemoteIpAddress)) return Page(officer, SignInLabels.Of(SignInFault.TooOften));
            if (officers.SignIn(officer.Name, form[KeptForm.Password + "-now"].ToString())?.Id != officer.Id) return Page(officer, SignInLabels.NotYours);
            if (PasswordRule.Fault(form[KeptForm.Password], form[KeptForm.Password + "-again"], officer) is { } fault) return Page(officer, SignInLabels.Of(fault));
            // Every other session of the officer ends; this one goes on.
            await OfficerCookie.SignIn(context, officers.ChangePassword(officer, form[KeptForm.Password].ToString()));
            return Results.Redirect(Address + "?changed=1");
        });
    }

    private static RazorComponentResult<OfficerPage> Page(Officer officer, Label? refusal, bool changed = false) =>
        new RazorComponentResult<OfficerPage>(new { Officer = officer, Refusal = refusal, Changed = changed })
        {
            StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
}

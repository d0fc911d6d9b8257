using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.SignIn;

/// <summary>Passkeys on the officer's page: adding one takes the password, and a second page on which the browser makes it.</summary>
internal static class PasskeyEndpoints
{
    /// <summary>No entry in the navigation.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Where a passkey is added.</summary>
    public const string Address = OfficerEndpoints.Address + "/passkeys";

    /// <summary>Where one signs in by a passkey.</summary>
    public const string SignInAddress = SignInEndpoints.Address + "/passkey";

    /// <summary>Where a browser asks what its passkey has to sign.</summary>
    public const string AskAddress = SignInAddress + "/options";

    /// <summary>Field with the browser's answer. Like a password it is never carried along.</summary>
    public const string Answer = KeptForm.Password + "-passkey";

    internal static readonly string[] Scripts = ["passkeys.js"];

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapPost(Address + "/new", New);
        pages.MapPost(Address, async Task<IResult> (HttpContext context, PasskeyDoor door, OfficerEndpoints.Keys keys) =>
        {
            var form = await context.Request.ReadFormAsync();
            return await door.Add(context, context.Officer()!, form[Answer].ToString()) is { } fault
                ? keys.Page(context.Officer()!, PasskeyLabels.Of(fault))
                : Results.Redirect(OfficerEndpoints.Address + "#passkeys");
        });
        pages.MapPost(Address + "/remove", async Task<IResult> (HttpContext context, Passkeys passkeys) =>
        {
            passkeys.Remove(context.Officer()!, (await context.Request.ReadFormAsync())["passkey"].ToString());
            return Results.Redirect(OfficerEndpoints.Address + "#passkeys");
        });
        pages.MapPost(AskAddress, async Task<IResult> (HttpContext context, PasskeyDoor door) =>
            PasskeyDoor.WorksAt(context.Request.Host) ? Results.Text(await door.AskForSignIn(context), "application/json") : Results.StatusCode(StatusCodes.Status409Conflict)).AllowAnonymous();
    }

    private static async Task<IResult> New(HttpContext context, Officers officers, Passkeys passkeys, PasskeyDoor door, SignInLimits limits, OfficerEndpoints.Keys keys)
    {
        var officer = context.Officer()!;
        var form = await context.Request.ReadFormAsync();
        var name = form["name"].ToString().Trim();
        if (!PasskeyDoor.WorksAt(context.Request.Host)) return keys.Page(officer, PasskeyLabels.NotHere);
        if (!limits.Try(officer.Name, context.Connection.RemoteIpAddress)) return keys.Page(officer, SignInLabels.Of(SignInFault.TooOften));
        if (officers.SignIn(officer.Name, form[KeptForm.Password + "-now"].ToString())?.Id != officer.Id) return keys.Page(officer, PasskeyLabels.NotYours);
        if (name.Length is 0 or > Passkeys.LongestName) return keys.Page(officer, PasskeyLabels.NoName);
        if (passkeys.Of(officer).Count >= Passkeys.Most) return keys.Page(officer, PasskeyLabels.Of(PasskeyFault.TooMany));
        return new RazorComponentResult<NewPasskeyPage>(new { Name = name, Options = await door.AskForNew(context, officer, name) });
    }
}

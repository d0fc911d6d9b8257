using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Entente.Node.Pages.SignIn;

/// <summary>Coming in and going out: by name and password, by passkey, or by the one-time address of a demo.</summary>
internal static class SignInEndpoints
{
    /// <summary>No entry in the navigation: one comes here by the address alone.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Address of the page.</summary>
    public const string Address = "/sign-in";

    /// <summary>Path for a token of a demo.</summary>
    public static string Path(string token) => Address + "/" + token;

    /// <summary>The page that asks who it is, or says how to come in where nobody has a password. A form that was sent meanwhile goes along.</summary>
    public static IResult Page(HttpContext context, int status, KeptForm? kept)
    {
        var asked = Forms.IsSafe(context.Request) ? context.Request.Path + context.Request.QueryString : "/";
        return Page(context, status, kept, asked, null);
    }

    // After signing in one comes back to the page that was asked for, or to where the form was sent.
    private static IResult Page(HttpContext context, int status, KeptForm? kept, string back, Label? fault) =>
        context.RequestServices.GetRequiredService<Officers>().AnyPassword
            ? new RazorComponentResult<SignInPage>(new { Kept = kept, Back = kept?.Address ?? back, Fault = fault }) { StatusCode = status }
            : new RazorComponentResult<HowToSignInPage>(new { Kept = kept }) { StatusCode = status };

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (HttpContext context) => Page(context, StatusCodes.Status200OK, null, Today.TodayEndpoints.Address, null)).AllowAnonymous();
        // Room for what a form carries along.
        pages.MapPost(Address, SignIn).WithMetadata(new RequestSizeLimitAttribute(8L << 20)).AllowAnonymous();
        pages.MapPost(PasskeyEndpoints.SignInAddress, SignInByPasskey).WithMetadata(new RequestSizeLimitAttribute(8L << 20)).AllowAnonymous();
        pages.MapPost("/sign-out", async (HttpContext context) =>
        {
            await context.SignOutAsync(OfficerCookie.Scheme);
            return Results.Redirect(Address);
        });
        pages.MapGet(Address + "/{token}", async Task<IResult> (string token, HttpContext context, OneTimeAddresses addresses, Officers officers) =>
        {
            // A second use signs nobody in, whoever has the cookie already just goes on from there.
            if (!addresses.Use(token)) return new RazorComponentResult<UsedAddressPage> { StatusCode = StatusCodes.Status410Gone };
            await OfficerCookie.SignIn(context, officers.Visitor());
            return Results.Redirect("/");
        }).AllowAnonymous();
    }

    private static async Task<IResult> SignIn(HttpContext context, Officers officers, SignInLimits limits)
    {
        var form = await context.Request.ReadFormAsync();
        var kept = KeptForm.CarriedBy(form);
        string? name = form["name"];
        var back = OurAddress.Or(form[KeptForm.Back], Today.TodayEndpoints.Address);
        if (!limits.Try(SignInName.Fold(name), context.Connection.RemoteIpAddress)) return Page(context, StatusCodes.Status429TooManyRequests, kept, back, SignInLabels.Of(SignInFault.TooOften));
        if (officers.SignIn(name, form[KeptForm.Password].ToString()) is not { } officer) return Page(context, StatusCodes.Status401Unauthorized, kept, back, SignInLabels.Of(SignInFault.Wrong));

        await OfficerCookie.SignIn(context, officer);
        return GoOn(kept, back);
    }

    private static async Task<IResult> SignInByPasskey(HttpContext context, PasskeyDoor door, SignInLimits limits)
    {
        var form = await context.Request.ReadFormAsync();
        var kept = KeptForm.CarriedBy(form);
        var back = OurAddress.Or(form[KeptForm.Back], Today.TodayEndpoints.Address);
        if (!limits.TryPasskey(context.Connection.RemoteIpAddress)) return Page(context, StatusCodes.Status429TooManyRequests, kept, back, SignInLabels.Of(SignInFault.TooOften));
        switch (await door.SignIn(context, form[PasskeyEndpoints.Answer].ToString()))
        {
            case PasskeySignIn.Known(var officer):
                await OfficerCookie.SignIn(context, officer);
                return GoOn(kept, back);
            case PasskeySignIn.Refused(var fault):
                return Page(context, StatusCodes.Status401Unauthorized, kept, back, PasskeyLabels.AtSignIn(fault));
            default:
                throw new InvalidOperationException();
        }
    }

    private static IResult GoOn(KeptForm? kept, string back) => kept is not null
        ? new RazorComponentResult<SendAgainPage>(new { Kept = kept })
        : Results.LocalRedirect(back);
}

/// <summary>Why nobody was signed in.</summary>
public enum SignInFault
{
    /// <summary>No such name, not that password, or disabled: it is not said which.</summary>
    Wrong,

    /// <summary>Too many tries.</summary>
    TooOften,
}

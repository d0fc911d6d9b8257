using System.Globalization;
using Entente.Node.Identity;
using Entente.Node.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Entente.Node.Pages.SignIn;

/// <summary>The officer's own page: who is signed in here, a new password, keys for programs, going out.</summary>
internal static class OfficerEndpoints
{
    /// <summary>Reached from the officer's name in the header.</summary>
    public static PageFamily Family { get; } = new(Map);

    /// <summary>Address of the page.</summary>
    public const string Address = "/officer";

    /// <summary>Where keys are made; a key is ended below it.</summary>
    public const string KeysAddress = Address + "/keys";

    private static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Address, (HttpContext context, string? changed, Keys keys) => keys.Page(context.Officer()!, changed: changed is not null));
        pages.MapPost(KeysAddress, async Task<IResult> (HttpContext context, Keys keys) => keys.Make(context.Officer()!, await context.Request.ReadFormAsync()));
        pages.MapPost(KeysAddress + "/revoke", async Task<IResult> (HttpContext context, OfficerKeys keys) =>
        {
            keys.Revoke(context.Officer()!, (await context.Request.ReadFormAsync())["key"].ToString());
            return Results.Redirect(Address + "#keys");
        });
        pages.MapPost(Address + "/password", async Task<IResult> (HttpContext context, Officers officers, SignInLimits limits, Keys keys) =>
        {
            var officer = context.Officer()!;
            var form = await context.Request.ReadFormAsync();
            if (!limits.Try(officer.Name, context.Connection.RemoteIpAddress)) return keys.Page(officer, SignInLabels.Of(SignInFault.TooOften));
            if (officers.SignIn(officer.Name, form[KeptForm.Password + "-now"].ToString())?.Id != officer.Id) return keys.Page(officer, SignInLabels.NotYours);
            if (PasswordRule.Fault(form[KeptForm.Password], form[KeptForm.Password + "-again"], officer) is { } fault) return keys.Page(officer, SignInLabels.Of(fault));
            // Every other session of the officer ends; this one goes on.
            await OfficerCookie.SignIn(context, officers.ChangePassword(officer, form[KeptForm.Password].ToString()));
            return Results.Redirect(Address + "?changed=1");
        });
    }

    /// <summary>The page with the officer's keys and passkeys.</summary>
    internal sealed class Keys(OfficerKeys keys, Passkeys passkeys, TimeProvider clock)
    {
        /// <summary>The page as it stands.</summary>
        public RazorComponentResult<OfficerPage> Page(Officer officer, Label? refusal = null, bool changed = false, string? fresh = null, Label? keyFault = null) =>
            new(new { Officer = officer, Refusal = refusal, Changed = changed, Keys = Rows(officer), Passkeys = PasskeyRows(officer), Fresh = fresh, KeyFault = keyFault })
            {
                StatusCode = refusal is null && keyFault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };

        /// <summary>Makes a key; this answer alone shows it.</summary>
        public RazorComponentResult<OfficerPage> Make(Officer officer, IFormCollection form)
        {
            var name = form["name"].ToString().Trim();
            if (name.Length is 0 or > OfficerKeys.LongestName) return Page(officer, keyFault: KeyLabels.NoName);
            if (!int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > OfficerKeys.LongestDays) return Page(officer, keyFault: KeyLabels.NoDays);
            return keys.Make(officer, name, days, form["reads-only"].Count > 0) is { } fresh ? Page(officer, fresh: fresh) : Page(officer, keyFault: KeyLabels.TooMany);
        }

        private List<KeyRow> Rows(Officer officer) => [.. keys.Of(officer).Select(key => new KeyRow(
            key.Id, key.Name, key.ReadsOnly, Day(key.Made), Day(key.Until), key.Used is { } used ? Day(used) : null, key.IsGood(clock.GetUtcNow())))];

        private List<PasskeyRow> PasskeyRows(Officer officer) => [.. passkeys.Of(officer).Select(one => new PasskeyRow(
            one.Id, one.Name, Day(one.Made), one.Used is { } used ? Day(used) : null, one.WentBack is { } back ? Day(back) : null))];

        private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);
    }
}

/// <summary>A key as the officer's page shows it.</summary>
/// <param name="Id">Names it in the form that ends it.</param>
/// <param name="Name">What the officer calls it.</param>
/// <param name="ReadsOnly">It asks and changes nothing.</param>
/// <param name="Made">Day on which it was made.</param>
/// <param name="Until">Day on which it ends.</param>
/// <param name="Used">Day on which it was last used; null before the first time.</param>
/// <param name="IsGood">It still opens something.</param>
public sealed record KeyRow(string Id, string Name, bool ReadsOnly, DateOnly Made, DateOnly Until, DateOnly? Used, bool IsGood);

/// <summary>A passkey as the officer's page shows it.</summary>
/// <param name="Id">Names it in the form that removes it.</param>
/// <param name="Name">What the officer calls it.</param>
/// <param name="Made">Day on which it was added.</param>
/// <param name="Used">Day of the last sign-in with it; null before the first.</param>
/// <param name="WentBack">Day on which it last came with a count no higher than before; null when never.</param>
public sealed record PasskeyRow(string Id, string Name, DateOnly Made, DateOnly? Used, DateOnly? WentBack);

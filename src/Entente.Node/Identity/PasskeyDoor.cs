using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Entente.Node.Identity;

/// <summary>Why a passkey was not taken.</summary>
public enum PasskeyFault
{
    /// <summary>The challenge was used, is older than five minutes, or is another browser's.</summary>
    Late,

    /// <summary>It does not verify, is nobody's here, or its officer signs in no more: it is not said which.</summary>
    Refused,

    /// <summary>All is in order but its count, which is no higher than before: there may be a copy of it.</summary>
    WentBack,

    /// <summary>The officer has too many.</summary>
    TooMany,
}

/// <summary>How a sign-in by passkey ended.</summary>
internal abstract record PasskeySignIn
{
    private PasskeySignIn() { }

    /// <summary>The officer may come in.</summary>
    /// <param name="Officer">Who it is.</param>
    public sealed record Known(Officer Officer) : PasskeySignIn;

    /// <summary>Nobody is signed in.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Refused(PasskeyFault Fault) : PasskeySignIn;
}

/// <summary>
/// Adds passkeys and signs officers in by them. Whether an answer is a device's own (WebAuthn level 3, 7.1 and 7.2) the framework's
/// <see cref="PasskeyHandler{TUser}"/> says; here stands what is asked of it: a passkey that the device finds by itself, a person whom
/// it has verified, the host of the address that the browser shows.
/// </summary>
internal sealed class PasskeyDoor(Officers officers, Passkeys passkeys, PasskeyChallenges challenges)
{
    private const string Required = "required";

    private static readonly IdentityPasskeyOptions Wanted = new()
    {
        UserVerificationRequirement = Required,
        ResidentKeyRequirement = Required,
        AuthenticatorTimeout = PasskeyChallenges.Lasts,
        // The browser says of a form of ours that its origin is null: no referrer leaves our pages. What the device signed says it.
        ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == $"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}"),
    };

    /// <summary>False at an address of numbers: browsers keep passkeys for names.</summary>
    public static bool WorksAt(HostString host) => !IPAddress.TryParse(host.Host, out _);

    /// <summary>The options with which a browser makes a passkey, as JSON; the challenge goes along in a cookie.</summary>
    public async Task<string> AskForNew(HttpContext context, Officer officer, string name)
    {
        var made = await Handler().MakeCreationOptionsAsync(new PasskeyUserEntity { Id = officer.Id, Name = officer.Name, DisplayName = officer.Display }, context);
        challenges.Give(context, officer, name, made.AttestationState!);
        return made.CreationOptionsJson;
    }

    /// <summary>Adds the passkey that a browser made; null when it is added.</summary>
    public async Task<PasskeyFault?> Add(HttpContext context, Officer officer, string answer)
    {
        if (challenges.Take(context, officer) is not { } pending) return PasskeyFault.Late;
        var result = await Handler().PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = answer, AttestationState = pending.State });
        if (!result.Succeeded) return PasskeyFault.Refused;
        return passkeys.Add(officer, pending.Name, result.Passkey) ? null : PasskeyFault.TooMany;
    }

    /// <summary>The options with which a browser signs in, as JSON; the challenge goes along in a cookie.</summary>
    public async Task<string> AskForSignIn(HttpContext context)
    {
        var made = await Handler().MakeRequestOptionsAsync(null, context);
        challenges.Give(context, null, "", made.AssertionState!);
        return made.RequestOptionsJson;
    }

    /// <summary>Who signs in by an answer.</summary>
    public async Task<PasskeySignIn> SignIn(HttpContext context, string answer)
    {
        if (challenges.Take(context, null) is not { } pending) return new PasskeySignIn.Refused(PasskeyFault.Late);
        var asked = new PasskeyAssertionContext { HttpContext = context, CredentialJson = answer, AssertionState = pending.State };
        var result = await Handler().PerformAssertionAsync(asked);
        if (result.Succeeded && passkeys.Use(result.Passkey)) return new PasskeySignIn.Known(result.User);
        // The framework says why in words only. Asked again as if nothing had been counted it says no to all but the count.
        var countless = await Handler(countless: true).PerformAssertionAsync(asked);
        if (!countless.Succeeded) return new PasskeySignIn.Refused(PasskeyFault.Refused);
        passkeys.NoteWentBack(countless.Passkey.CredentialId);
        return new PasskeySignIn.Refused(PasskeyFault.WentBack);
    }

    // The handler asks a user manager; of that it takes what our store answers and nothing else.
    private PasskeyHandler<Officer> Handler(bool countless = false) => new(
        new UserManager<Officer>(
            new PasskeyStore(officers, passkeys, countless), Options.Create(new IdentityOptions()), new Argon2Hasher(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, NullLogger<UserManager<Officer>>.Instance),
        Options.Create(Wanted));
}

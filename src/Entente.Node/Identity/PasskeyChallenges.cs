using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Identity;

/// <summary>What a passkey is asked for, until its answer comes.</summary>
/// <param name="Officer">Id of the officer who adds one; empty at sign-in.</param>
/// <param name="Stamp">Stamp of his session; empty at sign-in.</param>
/// <param name="Name">What he calls it; empty at sign-in.</param>
/// <param name="State">The framework's own: the challenge, and for whom.</param>
/// <param name="Until">From then on it is too late, in Unix seconds.</param>
internal sealed record PendingPasskey(string Officer, string Stamp, string Name, string State, long Until);

/// <summary>
/// Challenges that wait for their answer. Each is kept by the browser that asked, in a sealed cookie: another browser has another one, and a
/// crowd that asks takes no memory here. It is good once and for five minutes; those that were used are remembered until then, and a restart ends all.
/// </summary>
internal sealed class PasskeyChallenges(IDataProtectionProvider protection, NodeSettings settings, TimeProvider clock)
{
    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    // Of this start of the node alone: what was used before a restart is not remembered after it.
    private readonly IDataProtector seal = protection.CreateProtector("passkey-challenge", Invitations.Random());
    private readonly ConcurrentDictionary<string, long> used = new(StringComparer.Ordinal);

    private string Cookie => $"entente-{settings.Side}-passkey";

    /// <summary>Gives the browser a challenge to keep; it replaces the one before.</summary>
    /// <param name="context">The request.</param>
    /// <param name="officer">Who adds a passkey; null at sign-in.</param>
    /// <param name="name">What he calls it.</param>
    /// <param name="state">The framework's own.</param>
    public void Give(HttpContext context, Officer? officer, string name, string state)
    {
        var pending = new PendingPasskey(officer?.Id ?? "", officer?.Stamp ?? "", name, state, (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds());
        context.Response.Cookies.Append(Cookie, seal.Protect(JsonSerializer.Serialize(pending)), Options(context, Lasts));
    }

    /// <summary>Takes the browser's challenge, which is used up by that; null when it has none, it is too late, or it is another session's.</summary>
    /// <param name="context">The request.</param>
    /// <param name="officer">Who adds a passkey; null at sign-in.</param>
    public PendingPasskey? Take(HttpContext context, Officer? officer)
    {
        if (context.Request.Cookies[Cookie] is not { } kept) return null;
        context.Response.Cookies.Delete(Cookie, Options(context, null));
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        foreach (var (old, until) in used)
            if (until <= now) used.TryRemove(old, out _);
        if (Open(kept) is not { } pending || pending.Until <= now) return null;
        if (pending.Officer != (officer?.Id ?? "") || pending.Stamp != (officer?.Stamp ?? "")) return null;
        return used.TryAdd(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pending.State))), pending.Until) ? pending : null;
    }

    private PendingPasskey? Open(string kept)
    {
        try
        {
            return JsonSerializer.Deserialize<PendingPasskey>(seal.Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? lasts) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, MaxAge = lasts, Path = "/" };
}

using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Entente.Node.Identity;

/// <summary>
/// Addresses that sign one visitor in, once. 256 random bits each; only their digest is kept, in memory: a restart forgets them.
/// </summary>
internal sealed class OneTimeAddresses
{
    private readonly ConcurrentDictionary<string, bool> unused = new(StringComparer.Ordinal);

    /// <summary>A fresh token for <c>/sign-in/{token}</c>.</summary>
    public string Issue()
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        unused[Digest(token)] = true;
        return token;
    }

    /// <summary>True for the first use of an issued token and never again, also when two browsers come at once.</summary>
    public bool Use(string token) => unused.TryRemove(Digest(token), out _);

    private static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

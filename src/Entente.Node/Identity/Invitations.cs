using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Identity;

/// <summary>
/// One-time tokens of <c>/set-password/{token}</c>: 256 random bits, of which the digest alone is kept. One an officer; a fresh one
/// ends the one before.
/// </summary>
internal sealed class Invitations(OfficersFile file, TimeProvider clock)
{
    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>A fresh token for an officer.</summary>
    public string Issue(Officer officer) => file.Write(connection => Issue(connection, officer));

    /// <summary>256 random bits for an address.</summary>
    internal static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    internal string Issue(SqliteConnection connection, Officer officer)
    {
        var token = Random();
        connection.Execute(
            "INSERT INTO invitations (officer, digest, until) VALUES (@Id, @digest, @until) ON CONFLICT (officer) DO UPDATE SET digest = excluded.digest, until = excluded.until",
            new { officer.Id, digest = Digest(token), until = (clock.GetUtcNow() + Lasts).ToUnixTimeSeconds() });
        return token;
    }

    /// <summary>Id of the officer whose token it is; null for one that was used, has run out or never was.</summary>
    internal string? Of(SqliteConnection connection, string token) => connection.ExecuteScalar<string?>(
        "SELECT officer FROM invitations WHERE digest = @digest AND until > @now", new { digest = Digest(token), now = clock.GetUtcNow().ToUnixTimeSeconds() });

    /// <summary>Uses the token up; false when somebody else just did.</summary>
    internal static bool Use(SqliteConnection connection, string token) =>
        connection.Execute("DELETE FROM invitations WHERE digest = @digest", new { digest = Digest(token) }) == 1;

    private static byte[] Digest(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

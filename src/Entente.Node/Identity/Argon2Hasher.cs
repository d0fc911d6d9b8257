using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using NSec.Cryptography;

namespace Entente.Node.Identity;

/// <summary>
/// Passwords as Argon2id (RFC 9106) in the PHC string form <c>$argon2id$v=19$m=…,t=…,p=1$salt$hash</c>. A hash of other
/// parameters still verifies and asks to be made anew.
/// </summary>
internal sealed class Argon2Hasher : IPasswordHasher<Officer>
{
    // RFC 9106 section 4, second recommended option: 64 MiB, 3 passes, salt of 128 bits, tag of 256. Its four lanes are one here:
    // libsodium computes one.
    private const int MemoryKiB = 65_536;
    private const int Passes = 3;
    private const int SaltSize = 16;
    private const int TagSize = 32;

    // What a stored hash may ask of this machine: whoever can write the file shall not be able to stop the node by it.
    private const int MostMemoryKiB = 1 << 20;
    private const int MostPasses = 16;

    // 64 MiB each: a crowd at the door waits rather than taking the machine's memory.
    private static readonly SemaphoreSlim Seats = new(2);

    /// <inheritdoc />
    public string HashPassword(Officer user, string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return Spell(MemoryKiB, Passes, salt, Derive(password, salt, MemoryKiB, Passes, TagSize));
    }

    /// <inheritdoc />
    public PasswordVerificationResult VerifyHashedPassword(Officer user, string hashedPassword, string providedPassword)
    {
        if (Read(hashedPassword) is not var (memory, passes, salt, tag)) return PasswordVerificationResult.Failed;
        if (!CryptographicOperations.FixedTimeEquals(tag, Derive(providedPassword, salt, memory, passes, tag.Length))) return PasswordVerificationResult.Failed;
        return (memory, passes, salt.Length, tag.Length) == (MemoryKiB, Passes, SaltSize, TagSize)
            ? PasswordVerificationResult.Success
            : PasswordVerificationResult.SuccessRehashNeeded;
    }

    /// <summary>A hash with other parameters, as an earlier version would have made it.</summary>
    internal static string Hash(string password, int memoryKiB, int passes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltSize);
        return Spell(memoryKiB, passes, salt, Derive(password, salt, memoryKiB, passes, TagSize));
    }

    private static byte[] Derive(string password, byte[] salt, int memory, int passes, int size)
    {
        var argon = PasswordBasedKeyDerivationAlgorithm.Argon2id(new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = memory, NumberOfPasses = passes });
        Seats.Wait();
        try
        {
            // One spelling of what was typed: a Hangul syllable may arrive as one sign or as its letters.
            return argon.DeriveBytes(password.Normalize(NormalizationForm.FormC), salt, size);
        }
        finally
        {
            Seats.Release();
        }
    }

    private static string Spell(int memory, int passes, byte[] salt, byte[] tag) =>
        string.Create(CultureInfo.InvariantCulture, $"$argon2id$v=19$m={memory},t={passes},p=1${Base64(salt)}${Base64(tag)}");

    private static (int Memory, int Passes, byte[] Salt, byte[] Tag)? Read(string hash)
    {
        if (hash.Split('$') is not ["", "argon2id", "v=19", var costs, var salt, var tag]) return null;
        if (costs.Split(',') is not [['m', '=', .. var m], ['t', '=', .. var t], "p=1"]) return null;
        if (!int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var memory) || memory is < 8 or > MostMemoryKiB) return null;
        if (!int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var passes) || passes is < 1 or > MostPasses) return null;
        return Bytes(salt) is { Length: SaltSize } s && Bytes(tag) is { Length: >= 16 and <= 64 } h ? (memory, passes, s, h) : null;
    }

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    private static byte[]? Bytes(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text + new string('=', (4 - text.Length % 4) % 4), buffer, out var count) ? buffer[..count] : null;
    }
}

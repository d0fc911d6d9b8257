using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>
/// What a header says of an enclosure instead of its content: HMAC-SHA-256 with a random 32-byte salt as the key and
/// the content as the message. Short text cannot be guessed from it once the salt is gone, which is what makes an
/// enclosure destructible under a log that never changes.
/// </summary>
/// <param name="H">The 32 bytes of the HMAC.</param>
public readonly record struct Commitment(TreeHash H)
{
    /// <summary>Length of a salt in bytes.</summary>
    public const int SaltSize = 32;

    /// <summary>
    /// Commits to <paramref name="content"/>. The salt must be fresh randomness for each new content and the same for
    /// unchanged content, else a redraft would change an intent that was already cleared.
    /// </summary>
    /// <exception cref="ArgumentException">The salt is not 32 bytes.</exception>
    public static Commitment To(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content)
    {
        if (salt.Length != SaltSize)
            throw new ArgumentException($"A salt has {SaltSize} bytes, not {salt.Length}.", nameof(salt));
        Span<byte> mac = stackalloc byte[TreeHash.Size];
        HMACSHA256.HashData(salt, content, mac);
        return new Commitment(new TreeHash(mac));
    }

    /// <summary>Whether this is the commitment to that content under that salt. A salt of another length opens nothing.</summary>
    public bool Opens(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) =>
        salt.Length == SaltSize && To(salt, content) == this;

    /// <summary>44 characters of base64, as a header spells it.</summary>
    public override string ToString() => H.ToString();
}

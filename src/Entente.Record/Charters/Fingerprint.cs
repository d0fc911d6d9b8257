using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>
/// What two people compare, by telephone, note verbale or in person: SHA-256 of a file in eight groups of eight
/// hexadecimal digits. It is the whole hash, the same that <c>sha256sum</c> prints, so that nobody needs this program to
/// check it.
/// </summary>
/// <param name="Hash">The SHA-256.</param>
public readonly record struct Fingerprint(TreeHash Hash)
{
    /// <summary>Number of groups.</summary>
    public const int Groups = 8;

    private const int GroupLength = 8;

    /// <summary>The fingerprint of a file.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> file) => new(new TreeHash(SHA256.HashData(file)));

    /// <summary>Eight groups, divided by spaces.</summary>
    public override string ToString() =>
        string.Join(' ', Hash.ToHex().Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What a person typed or pasted: 64 hexadecimal digits of either case; spaces, line ends and hyphens do not count.</summary>
    public static bool TryParse([NotNullWhen(true)] string? typed, out Fingerprint fingerprint)
    {
        fingerprint = default;
        if (typed is null)
            return false;
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToLowerInvariant();
        if (!OneSpelling.TryHex(digits, out var hash))
            return false;
        fingerprint = new Fingerprint(hash);
        return true;
    }
}

using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace Entente.Record;

/// <summary>
/// The public half of an Ed25519 key. Equality is of the 32 bytes; there is no order. A key is not looked at when it is
/// read: one that is not canonical or of small order is a key that verifies nothing.
/// </summary>
public sealed class VerifyKey : IEquatable<VerifyKey>
{
    /// <summary>Length of a public key in bytes.</summary>
    public const int Size = 32;

    private readonly PublicKey _key;
    private readonly byte[] _bytes;

    private VerifyKey(PublicKey key, byte[] bytes)
    {
        (_key, _bytes) = (key, bytes);
    }

    /// <summary>The 32 bytes of RFC 8032.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Takes the 32 bytes of RFC 8032.</summary>
    /// <returns>False where there are not exactly 32.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out VerifyKey? key)
    {
        key = null;
        if (bytes.Length != Size || !PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes, KeyBlobFormat.RawPublicKey, out var imported))
            return false;
        key = new VerifyKey(imported!, bytes.ToArray());
        return true;
    }

    /// <summary>
    /// Whether <paramref name="signature"/> is this key's over <paramref name="message"/>: canonical A, R and S, neither A
    /// nor R of small order, and the equation without the cofactor. Implementations differ on the edges; every node and
    /// every verifier of a record must draw them alike, or one copy would hold what another refuses.
    /// </summary>
    public bool Verifies(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        signature.Length == SigningKey.SignatureSize && SignatureAlgorithm.Ed25519.Verify(_key, message, signature);

    /// <inheritdoc/>
    public bool Equals(VerifyKey? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifyKey);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);

    /// <summary>44 characters of base64.</summary>
    public override string ToString() => Convert.ToBase64String(_bytes);
}

using NSec.Cryptography;

namespace Entente.Record;

/// <summary>
/// An Ed25519 key that signs: in the locked memory of libsodium until it is disposed of. Signatures are those of RFC 8032,
/// the same for the same message.
/// </summary>
public sealed class SigningKey : IDisposable
{
    /// <summary>Length of a seed in bytes.</summary>
    public const int SeedSize = 32;

    /// <summary>Length of a signature in bytes.</summary>
    public const int SignatureSize = 64;

    private readonly Key _key;

    private SigningKey(Key key)
    {
        _key = key;
        VerifyKey.TryRead(key.PublicKey.Export(KeyBlobFormat.RawPublicKey), out var publicKey);
        Public = publicKey!;
    }

    /// <summary>What others verify with.</summary>
    public VerifyKey Public { get; }

    /// <summary>The key of a seed. A new key is one of 32 fresh random bytes, which the caller draws and then wipes.</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes.</exception>
    public static SigningKey Of(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedSize)
            throw new ArgumentException($"A seed has {SeedSize} bytes, not {seed.Length}.", nameof(seed));
        return new SigningKey(Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey));
    }

    /// <summary>The 64 bytes of the signature over <paramref name="message"/>.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => SignatureAlgorithm.Ed25519.Sign(_key, message);

    /// <summary>Wipes the key.</summary>
    public void Dispose() => _key.Dispose();
}

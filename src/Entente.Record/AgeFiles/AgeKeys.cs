using System.Diagnostics.CodeAnalysis;
using NSec.Cryptography;

namespace Entente.Record;

/// <summary>The public half of an X25519 key, and as a recipient of age files <c>age1…</c>. Equality is of the 32 bytes.</summary>
public sealed class AgeRecipient : IEquatable<AgeRecipient>
{
    private const string Prefix = "age";

    private readonly byte[] _bytes;

    private AgeRecipient(PublicKey key, byte[] bytes)
    {
        (Key, _bytes) = (key, bytes);
    }

    /// <summary>The 32 bytes of RFC 7748.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    internal PublicKey Key { get; }

    /// <summary>Takes 32 bytes. A point of small order is refused: what is encrypted to it anybody could read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out AgeRecipient? recipient)
    {
        recipient = null;
        if (!PublicKey.TryImport(KeyAgreementAlgorithm.X25519, bytes, KeyBlobFormat.RawPublicKey, out var key))
            return false;
        using var any = AgeIdentity.Of(bytes);
        using var shared = KeyAgreementAlgorithm.X25519.Agree(any.Key, key!);
        if (shared is null)
            return false;
        recipient = new AgeRecipient(key!, bytes.ToArray());
        return true;
    }

    /// <summary>Reads <c>age1…</c> in lower case.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AgeRecipient? recipient)
    {
        recipient = null;
        return Bech32.TryRead(Prefix, text, out var bytes) && TryRead(bytes, out recipient);
    }

    /// <summary><c>age1…</c>, as the <c>age</c> command takes it.</summary>
    public override string ToString() => Bech32.Write(Prefix, _bytes);

    /// <inheritdoc/>
    public bool Equals(AgeRecipient? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AgeRecipient);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_bytes);
}

/// <summary>An X25519 key that opens what was encrypted to its <see cref="Recipient"/>; in locked memory until disposed of.</summary>
public sealed class AgeIdentity : IDisposable
{
    /// <summary>Length of the secret in bytes.</summary>
    public const int Size = 32;

    private const string Prefix = "age-secret-key-";

    private AgeIdentity(Key key)
    {
        Key = key;
    }

    /// <summary>Whom to encrypt to.</summary>
    public AgeRecipient Recipient =>
        AgeRecipient.TryRead(Key.PublicKey.Export(KeyBlobFormat.RawPublicKey), out var recipient)
            ? recipient
            : throw new InvalidOperationException("A secret key has a public key of full order.");

    internal Key Key { get; }

    /// <summary>The key of 32 bytes; a new one is one of fresh random bytes, which the caller draws and then wipes.</summary>
    /// <exception cref="ArgumentException">There are not 32.</exception>
    public static AgeIdentity Of(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != Size)
            throw new ArgumentException($"An identity has {Size} bytes, not {secret.Length}.", nameof(secret));
        return new AgeIdentity(Key.Import(KeyAgreementAlgorithm.X25519, secret, KeyBlobFormat.RawPrivateKey));
    }

    /// <summary>Reads <c>AGE-SECRET-KEY-1…</c>, as the <c>age-keygen</c> command writes it.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AgeIdentity? identity)
    {
        identity = null;
        if (text.Any(char.IsAsciiLetterLower) || !Bech32.TryRead(Prefix, text.ToLowerInvariant(), out var bytes))
            return false;
        identity = Of(bytes);
        return true;
    }

    /// <summary>Those 32 bytes as <c>AGE-SECRET-KEY-1…</c>.</summary>
    public static string Text(ReadOnlySpan<byte> secret) => Bech32.Write(Prefix, secret).ToUpperInvariant();

    /// <summary>Wipes the key.</summary>
    public void Dispose() => Key.Dispose();
}

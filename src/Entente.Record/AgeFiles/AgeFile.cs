using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using NSec.Cryptography;

namespace Entente.Record;

/// <summary>
/// Files encrypted to an X25519 key: age v1 (c2sp.org/age), binary, one kind of recipient. No passphrases, armour or
/// plugins. The primitives are libsodium's and the framework's; here is only the format.
/// </summary>
public static class AgeFile
{
    /// <summary>Length of the randomness that one file takes: file key, ephemeral secret and nonce.</summary>
    public const int RandomSize = FileKeySize + AgeIdentity.Size + NonceSize;

    private const int FileKeySize = 16;
    private const int NonceSize = 16;
    private const int TagSize = 16;
    private const int ChunkSize = 64 * 1024;
    private const string Kind = "X25519";

    private static readonly AeadAlgorithm Aead = AeadAlgorithm.ChaCha20Poly1305;

    private static ReadOnlySpan<byte> WrapInfo => "age-encryption.org/v1/X25519"u8;

    /// <summary>Encrypts <paramref name="content"/>.</summary>
    /// <param name="content">Of any length.</param>
    /// <param name="recipient">Who can read it; nobody else, and not the sender.</param>
    /// <param name="random">Exactly <see cref="RandomSize"/> fresh random bytes, never used for another file.</param>
    /// <exception cref="ArgumentException">There are more or fewer random bytes.</exception>
    public static byte[] Encrypt(ReadOnlySpan<byte> content, AgeRecipient recipient, ReadOnlySpan<byte> random)
    {
        if (random.Length != RandomSize)
            throw new ArgumentException($"A file takes {RandomSize} random bytes, not {random.Length}.", nameof(random));
        var fileKey = random[..FileKeySize];
        var nonce = random[^NonceSize..];
        using var ephemeral = AgeIdentity.Of(random.Slice(FileKeySize, AgeIdentity.Size));
        var header = AgeHeader.Write([Wrap(fileKey, ephemeral, recipient)], fileKey);

        var chunks = Math.Max(1, (content.Length + ChunkSize - 1) / ChunkSize);
        var file = new byte[header.Length + NonceSize + content.Length + chunks * TagSize];
        header.CopyTo(file, 0);
        nonce.CopyTo(file.AsSpan(header.Length));
        using var key = PayloadKey(fileKey, nonce);
        var to = file.AsSpan(header.Length + NonceSize);
        for (var i = 0; i < chunks; i++)
        {
            var chunk = content[(i * ChunkSize)..Math.Min(content.Length, (i + 1) * ChunkSize)];
            Aead.Encrypt(key, ChunkNonce(i, i == chunks - 1), [], chunk, to[..(chunk.Length + TagSize)]);
            to = to[(chunk.Length + TagSize)..];
        }

        return file;
    }

    /// <summary>Decrypts a file. Nothing of it is given out before all of it has proven whole.</summary>
    public static bool TryDecrypt(ReadOnlySpan<byte> file, AgeIdentity identity, [NotNullWhen(true)] out byte[]? content, out RecordRefusal refusal)
    {
        content = null;
        refusal = RecordRefusal.NotAnAgeFile;
        if (!AgeHeader.TryRead(file, out var header) || !TryUnwrap(header, identity, out var fileKey, out refusal))
            return false;
        refusal = RecordRefusal.HeaderChanged;
        if (!header.IsOf(fileKey))
            return false;
        // The nonce counts as the header's last part.
        refusal = RecordRefusal.NotAnAgeFile;
        if (file.Length - header.Length < NonceSize)
            return false;
        refusal = RecordRefusal.CutOrChanged;
        if (!TryPayload(file[header.Length..], fileKey, out content))
            return false;
        refusal = RecordRefusal.None;
        return true;
    }

    private static AgeStanza Wrap(ReadOnlySpan<byte> fileKey, AgeIdentity ephemeral, AgeRecipient recipient)
    {
        var share = ephemeral.Recipient.Bytes;
        using var shared = KeyAgreementAlgorithm.X25519.Agree(ephemeral.Key, recipient.Key)
            ?? throw new InvalidOperationException("A recipient is of full order.");
        using var key = KeyDerivationAlgorithm.HkdfSha256.DeriveKey(shared, [.. share, .. recipient.Bytes], WrapInfo, Aead);
        return new AgeStanza([Kind, AgeHeader.RawBase64(share)], Aead.Encrypt(key, new byte[Aead.NonceSize], [], fileKey));
    }

    private static bool TryUnwrap(AgeHeader header, AgeIdentity identity, [NotNullWhen(true)] out byte[]? fileKey, out RecordRefusal refusal)
    {
        fileKey = null;
        refusal = RecordRefusal.NotAnAgeFile;
        // A passphrase beside a key would let whoever guesses it pass as the sender.
        if (header.Stanzas.Count > 1 && header.Stanzas.Any(s => s.Arguments[0] == "scrypt"))
            return false;
        foreach (var stanza in header.Stanzas.Where(s => s.Arguments[0] == Kind))
        {
            if (stanza.Arguments.Length != 2 || !AgeHeader.TryRawBase64(stanza.Arguments[1], out var share)
                || stanza.Body.Length != FileKeySize + TagSize || !AgeRecipient.TryRead(share, out var ephemeral))
                return false;
            fileKey ??= Unwrapped(stanza.Body, ephemeral, identity);
        }

        refusal = fileKey is null ? RecordRefusal.EncryptedToOthers : RecordRefusal.None;
        return fileKey is not null;
    }

    private static byte[]? Unwrapped(byte[] body, AgeRecipient ephemeral, AgeIdentity identity)
    {
        using var shared = KeyAgreementAlgorithm.X25519.Agree(identity.Key, ephemeral.Key)
            ?? throw new InvalidOperationException("A share is of full order.");
        using var key = KeyDerivationAlgorithm.HkdfSha256.DeriveKey(shared, [.. ephemeral.Bytes, .. identity.Recipient.Bytes], WrapInfo, Aead);
        return Aead.Decrypt(key, new byte[Aead.NonceSize], [], body);
    }

    // STREAM: each chunk knows its number and whether it is the last, so none can be moved, left out or added.
    private static bool TryPayload(ReadOnlySpan<byte> payload, byte[] fileKey, [NotNullWhen(true)] out byte[]? content)
    {
        content = null;
        if (payload.Length < NonceSize + TagSize)
            return false;
        using var key = PayloadKey(fileKey, payload[..NonceSize]);
        var rest = payload[NonceSize..];
        var chunks = (rest.Length + ChunkSize + TagSize - 1) / (ChunkSize + TagSize);
        // A last chunk of nothing is a second spelling, but for a file of nothing.
        var last = rest.Length - (chunks - 1) * (ChunkSize + TagSize);
        if (last < TagSize || (last == TagSize && chunks > 1))
            return false;
        var plain = new byte[rest.Length - chunks * TagSize];
        for (var i = 0; i < chunks; i++)
        {
            var chunk = rest[..Math.Min(rest.Length, ChunkSize + TagSize)];
            if (!Aead.Decrypt(key, ChunkNonce(i, i == chunks - 1), [], chunk, plain.AsSpan(i * ChunkSize, chunk.Length - TagSize)))
                return false;
            rest = rest[chunk.Length..];
        }

        content = plain;
        return true;
    }

    private static Key PayloadKey(ReadOnlySpan<byte> fileKey, ReadOnlySpan<byte> nonce)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, nonce, "payload"u8);
        return Key.Import(Aead, key, KeyBlobFormat.RawSymmetricKey);
    }

    private static byte[] ChunkNonce(int number, bool last)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), number);
        nonce[11] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}

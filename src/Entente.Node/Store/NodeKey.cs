using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>
/// The 32 random bytes under which every enclosure's data key is wrapped. They lie in a file of their own, readable by
/// its owner only, and are kept apart from backups of the database: the thief of a backup reads no enclosure.
/// </summary>
internal sealed class NodeKey
{
    public const int Size = 32;

    private readonly byte[] _key;

    private NodeKey(byte[] key)
    {
        _key = key;
    }

    /// <summary>
    /// Reads the key that belongs to the database; for a database that has none yet, reads or makes the file and
    /// remembers its check value.
    /// </summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.KeyMissing"/> or <see cref="TroubleKind.KeyWrong"/>.</exception>
    public static NodeKey OpenOrMake(string path, SqliteConnection database)
    {
        if (StoredCheck(database) is not null)
            return Open(path, database);
        // The key is durable before anything says that it exists: a crash between leaves a key that the next start takes.
        if (!File.Exists(path))
            DurableFile.Create(path, RandomNumberGenerator.GetBytes(Size));
        var key = Read(path);
        database.Execute("INSERT INTO node (name, value) VALUES ('key-check', @check)", new { check = key.CheckValue() });
        return key;
    }

    /// <inheritdoc cref="OpenOrMake"/>
    public static NodeKey Open(string path, SqliteConnection database)
    {
        var key = Read(path);
        if (StoredCheck(database) is not { } check || !CryptographicOperations.FixedTimeEquals(check, key.CheckValue()))
            throw new LocalTrouble(TroubleKind.KeyWrong, path);
        return key;
    }

    /// <summary>AES-256-GCM: nonce (12) ‖ ciphertext ‖ tag (16). <paramref name="bound"/> must be the same to unwrap.</summary>
    public byte[] Wrap(ReadOnlySpan<byte> dataKey, ReadOnlySpan<byte> bound)
    {
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        return [.. nonce, .. Sealing.Seal(_key, nonce, dataKey, bound)];
    }

    /// <exception cref="AuthenticationTagMismatchException">Not wrapped by this key for <paramref name="bound"/>.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, ReadOnlySpan<byte> bound)
    {
        var nonceSize = AesGcm.NonceByteSizes.MaxSize;
        return Sealing.Open(_key, wrapped[..nonceSize], wrapped[nonceSize..], bound);
    }

    /// <summary>Tells whether a dialogue holds the same bytes already; without the key it says nothing of them.</summary>
    public byte[] MarkOf(string dialogue, ReadOnlySpan<byte> sha256) =>
        HMACSHA256.HashData(_key, (byte[])[.. Encoding.UTF8.GetBytes($"entente/paper-mark/v1/{dialogue}/"), .. sha256]);

    /// <summary>Tells keys apart without being of use to find one: eight hexadecimal digits.</summary>
    public string Mark => Convert.ToHexStringLower(CheckValue().AsSpan(0, 4));

    /// <summary>The key file as it is, whichever database it belongs to.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.KeyMissing"/>, <see cref="TroubleKind.KeyWrong"/> or <see cref="TroubleKind.NoAccess"/>.</exception>
    public static NodeKey Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LocalTrouble(TroubleKind.KeyMissing, path, error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new LocalTrouble(TroubleKind.NoAccess, path, error);
        }

        return bytes.Length == Size ? new NodeKey(bytes) : throw new LocalTrouble(TroubleKind.KeyWrong, path);
    }

    /// <summary>Copies the key into a file of its own, for its owner's eyes only. An existing file is never replaced.</summary>
    public void CopyTo(string path) => DurableFile.Create(path, _key);

    // Shows whether a key file is the right one without being of use to find it.
    private byte[] CheckValue() => HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes("entente/node-key/v1"));

    private static byte[]? StoredCheck(SqliteConnection database) =>
        database.ExecuteScalar<byte[]?>("SELECT value FROM node WHERE name = 'key-check'");
}

/// <summary>AES-256-GCM as ciphertext ‖ tag.</summary>
internal static class Sealing
{
    private static readonly int TagSize = AesGcm.TagByteSizes.MaxSize;

    public static byte[] Seal(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var result = new byte[plain.Length + TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, result.AsSpan(0, plain.Length), result.AsSpan(plain.Length), bound);
        return result;
    }

    /// <exception cref="AuthenticationTagMismatchException">Any bit of key, nonce, content or bound data differs.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> bound)
    {
        if (sealedBytes.Length < TagSize)
            throw new AuthenticationTagMismatchException();
        var plain = new byte[sealedBytes.Length - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(nonce, sealedBytes[..plain.Length], sealedBytes[plain.Length..], plain, bound);
        return plain;
    }
}

using System.Security.Cryptography;
using Dapper;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>Content to be stored beside the entry whose header commits to it.</summary>
/// <param name="Commitment">As it stands in the header.</param>
/// <param name="Salt">The 32 bytes that open it.</param>
/// <param name="Content">The content itself, of any length that the caller allows.</param>
/// <param name="Media">Media type, like <c>text/markdown</c>.</param>
/// <param name="Lang">Language as in the header: <c>ko</c>, <c>en</c>.</param>
public sealed record NewEnclosure(Commitment Commitment, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content, string Media, string Lang);

/// <summary>What the store can say of a commitment.</summary>
public abstract record StoredEnclosure
{
    private StoredEnclosure()
    {
    }

    /// <summary>The content, decrypted and found to open the commitment.</summary>
    public sealed record Held(byte[] Salt, byte[] Content, string Media, string Lang) : StoredEnclosure;

    /// <summary>It was here; its key was deleted. Nobody here can read it again.</summary>
    public sealed record Destroyed(string Media, string Lang) : StoredEnclosure;

    /// <summary>It never came.</summary>
    public sealed record NotHere : StoredEnclosure;
}

/// <summary>Enclosures at rest: salt ‖ content under a data key of its own, bound to the commitment.</summary>
internal static class EnclosureBox
{
    /// <exception cref="ArgumentException">The salt and content do not open the commitment: the caller mixed things up.</exception>
    public static void Put(NewEnclosure enclosure, NodeKey nodeKey, Statements statements)
    {
        if (!enclosure.Commitment.Opens(enclosure.Salt.Span, enclosure.Content.Span))
            throw new ArgumentException($"Content and salt do not open {enclosure.Commitment}.", nameof(enclosure));
        var h = enclosure.Commitment.H.ToArray();
        var dataKey = RandomNumberGenerator.GetBytes(NodeKey.Size);
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        byte[] plain = [.. enclosure.Salt.Span, .. enclosure.Content.Span];
        statements.AddEnclosure.Run(
            h, enclosure.Media, enclosure.Lang, nodeKey.Wrap(dataKey, h), nonce, Sealing.Seal(dataKey, nonce, plain, h));
    }

    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: what is stored does not open the commitment.</exception>
    public static StoredEnclosure Get(Commitment commitment, NodeKey nodeKey, SqliteConnection connection)
    {
        var h = commitment.H.ToArray();
        if (connection.QuerySingleOrDefault<Row>(Sql.Text("enclosure"), new { h }) is not { } row)
            return new StoredEnclosure.NotHere();
        if (row is not { Data_key: { } wrapped, Nonce: { } nonce, Sealed: { } content })
            return new StoredEnclosure.Destroyed(row.Media, row.Lang);
        try
        {
            var plain = Sealing.Open(nodeKey.Unwrap(wrapped, h), nonce, content, h);
            var (salt, rest) = (plain[..Commitment.SaltSize], plain[Commitment.SaltSize..]);
            return commitment.Opens(salt, rest)
                ? new StoredEnclosure.Held(salt, rest, row.Media, row.Lang)
                : throw new LocalTrouble(TroubleKind.Damaged, connection.DataSource);
        }
        catch (CryptographicException error)
        {
            throw new LocalTrouble(TroubleKind.Damaged, connection.DataSource, error);
        }
    }

    private sealed class Row
    {
        public required string Media { get; init; }
        public required string Lang { get; init; }
        public byte[]? Data_key { get; init; }
        public byte[]? Nonce { get; init; }
        public byte[]? Sealed { get; init; }
    }
}

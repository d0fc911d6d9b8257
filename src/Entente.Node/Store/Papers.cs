using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>A paper to be filed.</summary>
/// <param name="Original">Its bytes as they came.</param>
/// <param name="Text">What was read of it, in a form that the caller knows.</param>
/// <param name="About">What is said about it, a JSON value whose shape the caller knows.</param>
/// <param name="Mail">Place in the list of papers filed together of the mail that it came with; null for what came by itself.</param>
public sealed record NewPaper(ReadOnlyMemory<byte> Original, string Text, string About, int? Mail = null);

/// <summary>What became of a paper.</summary>
/// <param name="Number">Its number in its dialogue.</param>
/// <param name="WasThere">The same bytes were filed before under this number; nothing was added.</param>
public sealed record FiledPaper(long Number, bool WasThere);

/// <summary>A paper without its original.</summary>
/// <param name="Number">Its number in its dialogue.</param>
/// <param name="Mail">Number of the mail that it came with.</param>
/// <param name="Sha256">Of the original.</param>
/// <param name="About">As it was saved last.</param>
/// <param name="Text">As it was filed.</param>
/// <param name="Opens">False for one that does not open: then nothing but its number is known.</param>
public sealed record StoredPaper(long Number, long? Mail, byte[] Sha256, string About, string Text, bool Opens = true);

/// <summary>
/// Papers at rest: original, text and what is said of them, each under the paper's own data key and bound to its place, so that no row stands in for another. What is said
/// begins with the SHA-256 of the original.
/// </summary>
internal static class PaperBox
{
    private static readonly int NonceSize = AesGcm.NonceByteSizes.MaxSize;

    /// <summary>Files papers of one dialogue; bytes that are there already are not filed again.</summary>
    public static IReadOnlyList<FiledPaper> File(string dialogue, IReadOnlyList<NewPaper> papers, NodeKey nodeKey, Statements sql)
    {
        var filed = new List<FiledPaper>(papers.Count);
        foreach (var paper in papers)
        {
            var sha256 = SHA256.HashData(paper.Original.Span);
            var mark = nodeKey.MarkOf(dialogue, sha256);
            if (sql.PaperOfMark.Value(dialogue, mark) is long before)
            {
                filed.Add(new FiledPaper(before, WasThere: true));
                continue;
            }

            var number = (long)sql.NextPaper.Value(dialogue)!;
            var dataKey = RandomNumberGenerator.GetBytes(NodeKey.Size);
            // A mail never comes with itself, whatever its attachments are.
            object mail = paper.Mail is { } at && filed[at].Number != number ? filed[at].Number : DBNull.Value;
            sql.AddPaper.Run(
                dialogue, number, mark, mail, nodeKey.Wrap(dataKey, Bound(dialogue, number, "key")),
                Seal(dataKey, [.. sha256, .. Encoding.UTF8.GetBytes(paper.About)], Bound(dialogue, number, "about")),
                Seal(dataKey, Encoding.UTF8.GetBytes(paper.Text), Bound(dialogue, number, "text")),
                Seal(dataKey, paper.Original.Span, Bound(dialogue, number, "original")));
            filed.Add(new FiledPaper(number, WasThere: false));
        }

        return filed;
    }

    /// <summary>Changes what is said of a paper; null where there is none of that number.</summary>
    public static string? Mend(string dialogue, long number, Func<string, string> mend, NodeKey nodeKey, Statements sql)
    {
        byte[] dataKey, about;
        using (var row = sql.PaperAbout.Rows(dialogue, number))
        {
            if (!row.Read()) return null;
            dataKey = nodeKey.Unwrap(row.GetFieldValue<byte[]>(0), Bound(dialogue, number, "key"));
            about = Open(dataKey, row.GetFieldValue<byte[]>(1), Bound(dialogue, number, "about"));
        }

        var mended = mend(Encoding.UTF8.GetString(about.AsSpan(SHA256.HashSizeInBytes)));
        sql.MendPaper.Run(Seal(dataKey, [.. about.AsSpan(0, SHA256.HashSizeInBytes), .. Encoding.UTF8.GetBytes(mended)], Bound(dialogue, number, "about")), dialogue, number);
        return mended;
    }

    /// <summary>All papers of a dialogue in order, without originals. One that does not open does not take the others along.</summary>
    public static IReadOnlyList<StoredPaper> All(string dialogue, NodeKey nodeKey, SqliteConnection connection) =>
        connection.Query<Row>(Sql.Text("papers"), new { dialogue }).Select(row => ReadOrNumber(dialogue, row, nodeKey)).ToList();

    /// <summary>The original; null where there is none of that number.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: it does not open, or is not what was filed.</exception>
    public static byte[]? Original(string dialogue, long number, NodeKey nodeKey, SqliteConnection connection) => Whole(connection, () =>
    {
        if (connection.QuerySingleOrDefault<Row>(Sql.Text("paper"), new { dialogue, number }) is not { } row) return null;
        var original = Open(nodeKey.Unwrap(row.Data_key, Bound(dialogue, number, "key")), row.Original!, Bound(dialogue, number, "original"));
        var sha256 = SHA256.HashData(original);
        return sha256.AsSpan().SequenceEqual(Read(dialogue, row, nodeKey).Sha256) && nodeKey.MarkOf(dialogue, sha256).AsSpan().SequenceEqual(row.Mark)
            ? original
            : throw new CryptographicException();
    });

    private static StoredPaper ReadOrNumber(string dialogue, Row row, NodeKey nodeKey)
    {
        try
        {
            return Read(dialogue, row, nodeKey);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentOutOfRangeException)
        {
            return new StoredPaper(row.Number, row.Mail, [], "", "", Opens: false);
        }
    }

    private static StoredPaper Read(string dialogue, Row row, NodeKey nodeKey)
    {
        var dataKey = nodeKey.Unwrap(row.Data_key, Bound(dialogue, row.Number, "key"));
        var about = Open(dataKey, row.About, Bound(dialogue, row.Number, "about"));
        return new StoredPaper(
            row.Number, row.Mail, about[..SHA256.HashSizeInBytes], Encoding.UTF8.GetString(about.AsSpan(SHA256.HashSizeInBytes)),
            Encoding.UTF8.GetString(Open(dataKey, row.Text, Bound(dialogue, row.Number, "text"))));
    }

    private static T Whole<T>(SqliteConnection connection, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is CryptographicException or ArgumentOutOfRangeException)
        {
            throw new LocalTrouble(TroubleKind.Damaged, connection.DataSource, error);
        }
    }

    private static byte[] Seal(byte[] dataKey, ReadOnlySpan<byte> plain, byte[] bound)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceSize);
        return [.. nonce, .. Sealing.Seal(dataKey, nonce, plain, bound)];
    }

    private static byte[] Open(byte[] dataKey, byte[] stored, byte[] bound) => stored.Length < NonceSize
        ? throw new AuthenticationTagMismatchException()
        : Sealing.Open(dataKey, stored.AsSpan(0, NonceSize), stored.AsSpan(NonceSize), bound);

    private static byte[] Bound(string dialogue, long number, string part) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"entente/paper/v1/{dialogue}/{number}/{part}"));

    private sealed class Row
    {
        public required long Number { get; init; }
        public long? Mail { get; init; }
        public byte[]? Mark { get; init; }
        public required byte[] Data_key { get; init; }
        public required byte[] About { get; init; }
        public required byte[] Text { get; init; }
        public byte[]? Original { get; init; }
    }
}

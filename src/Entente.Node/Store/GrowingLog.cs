using System.Globalization;
using Entente.Record;

namespace Entente.Node.Store;

/// <summary>
/// A log inside the writer's transaction: its state when the transaction began, and the leaves that it got since.
/// Tiles, size and root are written once a transaction, however many requests it carries.
/// </summary>
internal sealed class GrowingLog
{
    private readonly Statements _sql;
    private readonly string _file;
    private readonly long _oldSize;
    private readonly List<TreeHash> _leaves = [];

    private GrowingLog(Statements sql, string file, LogOrigin origin, long id, CompactRange range)
    {
        (_sql, _file, Origin, Id, Range) = (sql, file, origin, id, range);
        _oldSize = range.Size;
    }

    public LogOrigin Origin { get; }

    /// <summary>The row in <c>logs</c>.</summary>
    public long Id { get; }

    public CompactRange Range { get; private set; }

    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: range and root of the row are not of one tree.</exception>
    public static GrowingLog Open(LogOrigin origin, Statements sql, string file)
    {
        var name = origin.ToString();
        using (var row = sql.Log.Rows(name))
        {
            if (row.Read())
            {
                if (!CompactRange.TryRead(row.GetInt64(1), row.GetFieldValue<byte[]>(3), out var range)
                    || range.Root() != new TreeHash(row.GetFieldValue<byte[]>(2)))
                    throw new LocalTrouble(TroubleKind.Damaged, file);
                return new GrowingLog(sql, file, origin, row.GetInt64(0), range);
            }
        }

        var id = (long)sql.OpenLog.Value(name, origin.Side, origin.Dialogue, origin.Epoch, Rfc6962.EmptyRoot.ToArray())!;
        return new GrowingLog(sql, file, origin, id, new CompactRange());
    }

    /// <summary>Takes over what a request inserted. Nothing may fail after it, else rows and memory would differ.</summary>
    public void Take(CompactRange range, IReadOnlyList<TreeHash> leaves)
    {
        Range = range;
        _leaves.AddRange(leaves);
    }

    /// <summary>Writes tiles, size and root of all that was taken, then reads it back and checks it.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: this machine does not keep what it is given.</exception>
    public void Settle()
    {
        if (_leaves.Count == 0)
            return;
        WriteTiles();
        if (_sql.GrowLog.Run(Range.Size, Range.Root().ToArray(), Range.ToArray(), Id, _oldSize) != 1)
            throw new LocalTrouble(TroubleKind.Held, _file);
        if (FirstMistake() is { } mistake)
            throw new LocalTrouble(TroubleKind.Damaged, _file, new InvalidDataException($"{Origin}: {mistake}"));
    }

    private void WriteTiles()
    {
        var (start, added) = (_oldSize, _leaves);
        for (var level = 0; added.Count > 0; level++)
        {
            List<TreeHash> full = [];
            var index = start / TileShape.Width;
            var partial = (int)(start % TileShape.Width);
            List<TreeHash> tile = partial == 0 ? [] : [.. ReadTile(level, index).AsSpan(0, partial)];
            foreach (var hash in added)
            {
                tile.Add(hash);
                if (tile.Count < TileShape.Width)
                    continue;
                PutTile(level, index++, tile);
                full.Add(RootOf(tile));
                tile = [];
            }

            if (tile.Count > 0)
                PutTile(level, index, tile);
            (start, added) = (start >> TileShape.Height, full);
        }
    }

    private static TreeHash RootOf(List<TreeHash> tile)
    {
        var range = new CompactRange();
        foreach (var hash in tile)
            range.Append(hash);
        return range.Root();
    }

    // Always as long as a full one: SQLite then overwrites in place and writes one page instead of freeing and taking five.
    private void PutTile(int level, long index, List<TreeHash> hashes)
    {
        var row = new byte[TileShape.Width * TreeHash.Size];
        TreeHashes.Join(hashes.ToArray()).CopyTo(row, 0);
        _sql.PutTile.Run(Id, level, index, row);
    }

    private TreeHash[] ReadTile(int level, long index) =>
        _sql.Tile.Value(Id, level, index) is byte[] hashes
            ? TreeHashes.Split(hashes)
            : throw new LocalTrouble(TroubleKind.Damaged, _file);

    // The second path: only what the database gives back, only TreeDefinition. Nothing of it comes from memory but sizes.
    private string? FirstMistake()
    {
        var tiles = new Dictionary<(int, long), TreeHash[]>();
        TreeHash[] Tile(int level, long index)
        {
            if (!tiles.TryGetValue((level, index), out var hashes))
                tiles[(level, index)] = hashes = ReadTile(level, index);
            return hashes;
        }

        TreeHash Hash(int level, long index) => Tile(level, index / TileShape.Width)[index % TileShape.Width];

        var (size, root) = StoredHead();
        if (size != Range.Size)
            return Say($"size {size}, not {Range.Size}");

        var at = _oldSize;
        using (var rows = _sql.Entries.Rows(Id, _oldSize, size))
        {
            for (; rows.Read(); at++)
            {
                if (Hash(0, at) != TreeDefinition.Leaf(rows.GetFieldValue<byte[]>(0)))
                    return Say($"entry {at} does not hash to its leaf");
            }
        }

        if (at != size)
            return Say($"{at} entries, not {size}");
        for (var level = 1; size >> (TileShape.Height * level) > 0; level++)
        {
            var shift = TileShape.Height * level;
            for (var index = _oldSize >> shift; index < size >> shift; index++)
            {
                if (Hash(level, index) != TreeDefinition.Root(Tile(level - 1, index)))
                    return Say($"tile {level - 1}/{index} does not hash to its parent");
            }
        }

        return TreeDefinition.RootOfTiles(size, Tile) == root && root == Range.Root() ? null : Say($"root at {size}");
    }

    private (long Size, TreeHash Root) StoredHead()
    {
        using var row = _sql.Log.Rows(Origin.ToString());
        row.Read();
        return (row.GetInt64(1), new TreeHash(row.GetFieldValue<byte[]>(2)));
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

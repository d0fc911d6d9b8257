using System.Numerics;
using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>
/// The tree once more, straight from its recursive definition (RFC 6962, 2.1: MTH), to check what <see cref="CompactRange"/>
/// and <see cref="Rfc6962"/> made. It shares no code with them on purpose: a mistake, or a broken machine, would have to
/// hit both in the same way.
/// </summary>
public static class TreeDefinition
{
    /// <summary>The leaf hash of an entry.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry) => Hash([0, .. entry]);

    /// <summary>The root over these leaf hashes: MTH of none is SHA-256 of nothing, of one is itself.</summary>
    public static TreeHash Root(ReadOnlySpan<TreeHash> leaves)
    {
        if (leaves.IsEmpty)
            return Hash([]);
        if (leaves.Length == 1)
            return leaves[0];
        // k: the largest power of two smaller than n.
        var k = 1 << BitOperations.Log2((uint)leaves.Length - 1);
        Span<byte> node = stackalloc byte[1 + 2 * TreeHash.Size];
        node[0] = 1;
        Root(leaves[..k]).CopyTo(node[1..]);
        Root(leaves[k..]).CopyTo(node[(1 + TreeHash.Size)..]);
        return Hash(node);
    }

    /// <summary>
    /// The root of a log of <paramref name="size"/> entries from its rightmost tiles. <paramref name="tile"/> gives the
    /// hashes of tile (level, index), <see cref="TileShape"/>. Reads one tile a level, so at most 255 hashes a level.
    /// </summary>
    public static TreeHash RootOfTiles(long size, Func<int, long, TreeHash[]> tile)
    {
        if (size == 0)
            return Root([]);
        TreeHash? partial = null;
        for (var level = 0; ; level++)
        {
            var complete = size >> (TileShape.Height * level);
            if (complete == 0)
                return partial!.Value;
            // The last tile of a level, then what the levels below left over: that is the level's right edge.
            var width = (int)(complete % TileShape.Width);
            List<TreeHash> edge = width == 0 ? [] : [.. tile(level, complete / TileShape.Width).AsSpan(0, width)];
            if (partial is { } rest)
                edge.Add(rest);
            partial = edge.Count == 0 ? null : Root([.. edge]);
            if (complete < TileShape.Width)
                return partial!.Value;
        }
    }

    private static TreeHash Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[TreeHash.Size];
        SHA256.HashData(bytes, hash);
        return new TreeHash(hash);
    }
}

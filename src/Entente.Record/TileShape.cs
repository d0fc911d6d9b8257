namespace Entente.Record;

/// <summary>
/// How stored hashes are grouped, as C2SP tlog-tiles has it: tile (L, N) holds, for L = 0, the leaf hashes of entries
/// 256·N to 256·N + 255, and above that the roots of the 256 full tiles below. A tile on the right edge is partial and
/// holds only hashes of complete subtrees.
/// </summary>
public static class TileShape
{
    /// <summary>Levels of the tree in one tile.</summary>
    public const int Height = 8;

    /// <summary>Hashes in a full tile.</summary>
    public const int Width = 1 << Height;

    /// <summary>Looks subtree hashes up in tiles. <paramref name="tile"/> gives the hashes of tile (level, index).</summary>
    public static SubtreeHash Subtrees(Func<int, long, TreeHash[]> tile) => (level, index) =>
    {
        var within = level % Height;
        var first = index << within;
        var hashes = tile(level / Height, first / Width).AsSpan((int)(first % Width), 1 << within);
        return RootOfFull(hashes);
    };

    private static TreeHash RootOfFull(ReadOnlySpan<TreeHash> hashes) =>
        hashes.Length == 1
            ? hashes[0]
            : Rfc6962.Node(RootOfFull(hashes[..(hashes.Length / 2)]), RootOfFull(hashes[(hashes.Length / 2)..]));
}

using System.Numerics;

namespace Entente.Record;

/// <summary>
/// A log's tree in memory: the roots of all complete subtrees, so that the root at any size is at hand. 64 bytes an entry.
/// Mutable: an append changes it in place.
/// </summary>
public sealed class GrowingTree
{
    private readonly List<List<TreeHash>> _levels = [[]];

    /// <summary>Number of entries.</summary>
    public long Size => _levels[0].Count;

    /// <summary>Adds one leaf hash on the right. Amortised one hashing.</summary>
    public void Append(TreeHash leaf)
    {
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (level == _levels.Count)
                _levels.Add([]);
            var row = _levels[level];
            row.Add(hash);
            if (row.Count % 2 == 1)
                return;
            hash = Rfc6962.Node(row[^2], row[^1]);
        }
    }

    /// <summary>The root of a complete subtree: <see cref="SubtreeHash"/>.</summary>
    public TreeHash Subtree(int level, long index) => _levels[level][(int)index];

    /// <summary>The row of hashes of a tile (<see cref="TileShape"/>), as wide as is asked for.</summary>
    public byte[] Tile(int level, long index, int width) =>
        TreeHashes.Join([.. Enumerable.Range(0, width).Select(i => Subtree(TileShape.Height * level, (index * TileShape.Width) + i))]);

    /// <summary>The root over the first <paramref name="size"/> entries.</summary>
    public TreeHash RootAt(long size)
    {
        if (size == 0)
            return Rfc6962.EmptyRoot;
        // From the smallest complete subtree on the right edge to the widest.
        var level = BitOperations.TrailingZeroCount(size);
        var root = Subtree(level, (size >> level) - 1);
        for (var rest = size ^ (1L << level); rest != 0; rest ^= 1L << level)
        {
            level = BitOperations.TrailingZeroCount(rest);
            root = Rfc6962.Node(Subtree(level, (rest >> level) - 1), root);
        }

        return root;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

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

    /// <summary>Adds leaf hashes on the right: the same tree as one by one, level by level on all cores.</summary>
    public void Append(IReadOnlyCollection<TreeHash> leaves)
    {
        _levels[0].AddRange(leaves);
        for (var level = 1; _levels[level - 1].Count / 2 is > 0 and var width; level++)
        {
            if (level == _levels.Count)
                _levels.Add([]);
            var from = _levels[level].Count;
            CollectionsMarshal.SetCount(_levels[level], width);
            Join(level, from, width);
        }
    }

    /// <summary>The root of a complete subtree: <see cref="SubtreeHash"/>.</summary>
    public TreeHash Subtree(int level, long index) => _levels[level][(int)index];

    /// <summary>The row of hashes of a tile (<see cref="TileShape"/>), as wide as is asked for.</summary>
    public byte[] Tile(int level, long index, int width) =>
        TreeHashes.Join(CollectionsMarshal.AsSpan(_levels[TileShape.Height * level]).Slice((int)(index * TileShape.Width), width));

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

    // Each hash of a level stands on two of the level below and on none beside it. Few of them are not worth a second core.
    private void Join(int level, int from, int to)
    {
        const int piece = 1024;
        if (to - from <= piece)
            Pairs(from, to);
        else
            Parallel.For(0, (to - from + piece - 1) / piece, i => Pairs(from + (i * piece), Math.Min(to, from + ((i + 1) * piece))));

        void Pairs(int first, int end)
        {
            var below = CollectionsMarshal.AsSpan(_levels[level - 1]);
            var row = CollectionsMarshal.AsSpan(_levels[level]);
            for (var i = first; i < end; i++)
                row[i] = Rfc6962.Node(below[2 * i], below[(2 * i) + 1]);
        }
    }
}

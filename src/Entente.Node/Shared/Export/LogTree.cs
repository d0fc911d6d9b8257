using System.Numerics;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>All complete subtrees of a growing log, so that its root at any size and its tiles can be read off. 64 bytes an entry.</summary>
internal sealed class LogTree
{
    private readonly List<List<TreeHash>> levels = [[]];

    internal long Size => levels[0].Count;

    internal void Append(TreeHash leaf)
    {
        levels[0].Add(leaf);
        for (var level = 0; levels[level].Count % 2 == 0; level++)
        {
            if (level + 1 == levels.Count) levels.Add([]);
            levels[level + 1].Add(Rfc6962.Node(levels[level][^2], levels[level][^1]));
        }
    }

    /// <summary>The root of the first <paramref name="size"/> entries.</summary>
    internal TreeHash RootAt(long size)
    {
        if (size == 0) return Rfc6962.EmptyRoot;
        var level = BitOperations.TrailingZeroCount(size);
        var root = levels[level][(int)((size >> level) - 1)];
        for (var rest = size ^ (1L << level); rest != 0; rest ^= 1L << level)
        {
            level = BitOperations.TrailingZeroCount(rest);
            root = Rfc6962.Node(levels[level][(int)((rest >> level) - 1)], root);
        }

        return root;
    }

    /// <summary>The bytes of a hash tile.</summary>
    internal byte[] Tile(TilePath tile)
    {
        var bytes = new byte[tile.Width * TreeHash.Size];
        var row = levels[TileShape.Height * tile.Level!.Value];
        for (var i = 0; i < tile.Width; i++) row[(int)(tile.Index * TileShape.Width) + i].CopyTo(bytes.AsSpan(i * TreeHash.Size));
        return bytes;
    }
}

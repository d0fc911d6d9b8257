using System.Numerics;

namespace Entente.Record;

/// <summary>
/// What a writer must remember of a log in order to append to it: the roots of the complete subtrees that the log
/// splits into, widest first, one for each bit set in its size. At most 63 hashes, 27 at 10^8 entries.
/// Mutable: an append changes it in place.
/// </summary>
public sealed class CompactRange
{
    private readonly List<TreeHash> _subtrees;

    /// <summary>The range of a log without entries.</summary>
    public CompactRange()
    {
        _subtrees = [];
    }

    private CompactRange(long size, List<TreeHash> subtrees)
    {
        Size = size;
        _subtrees = subtrees;
    }

    /// <summary>Number of entries, 0 to 2^63 − 1.</summary>
    public long Size { get; private set; }

    /// <summary>Adds one leaf hash on the right. Amortised two hashings.</summary>
    public void Append(TreeHash leaf)
    {
        // Adding one to the size carries through its low one bits; each carry joins two subtrees of equal width.
        var carries = BitOperations.TrailingZeroCount(~(ulong)Size);
        var hash = leaf;
        for (; carries > 0; carries--)
        {
            hash = Rfc6962.Node(_subtrees[^1], hash);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add(hash);
        Size++;
    }

    /// <summary>The root of the tree over all entries; of none, <see cref="Rfc6962.EmptyRoot"/>.</summary>
    public TreeHash Root()
    {
        if (Size == 0)
            return Rfc6962.EmptyRoot;
        var root = _subtrees[^1];
        for (var i = _subtrees.Count - 2; i >= 0; i--)
            root = Rfc6962.Node(_subtrees[i], root);
        return root;
    }

    /// <summary>An independent copy, to go back to when an append is given up.</summary>
    public CompactRange Copy() => new(Size, [.. _subtrees]);

    /// <summary>The hashes, widest subtree first, 32 bytes each without separators. The size is kept beside it.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[_subtrees.Count * TreeHash.Size];
        for (var i = 0; i < _subtrees.Count; i++)
            _subtrees[i].CopyTo(bytes.AsSpan(i * TreeHash.Size));
        return bytes;
    }

    /// <summary>
    /// Reads what <see cref="ToArray"/> wrote. False if there are not exactly as many hashes as <paramref name="size"/>
    /// has one bits. That the hashes are the right ones only a root can tell.
    /// </summary>
    public static bool TryRead(long size, ReadOnlySpan<byte> bytes, out CompactRange range)
    {
        range = new CompactRange();
        if (size < 0 || bytes.Length != BitOperations.PopCount((ulong)size) * TreeHash.Size)
            return false;
        range = new CompactRange(size, [.. TreeHashes.Split(bytes)]);
        return true;
    }

    /// <summary>The range that a log had at <paramref name="size"/>, taken from stored subtree hashes.</summary>
    public static CompactRange At(long size, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var hashes = new List<TreeHash>();
        for (var start = 0L; start < size;)
        {
            var level = BitOperations.Log2((ulong)(size - start));
            hashes.Add(subtrees(level, start >> level));
            start += 1L << level;
        }

        return new CompactRange(size, hashes);
    }
}

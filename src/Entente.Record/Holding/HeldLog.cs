using System.Numerics;

namespace Entente.Record;

/// <summary>
/// What this node holds of one log, its own or another's: entries that are stored durably and whose root was checked when
/// they came.
/// </summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">Number of entries held.</param>
/// <param name="Subtrees">Stored hashes of its tree; asked only for complete subtrees below <paramref name="Size"/>.</param>
public sealed record HeldLog(LogOrigin Origin, long Size, SubtreeHash Subtrees)
{
    /// <summary>The root that the log had at a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The size is beyond what is held.</exception>
    public TreeHash RootAt(long size)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return CompactRange.At(size, Subtrees).Root();
    }

    /// <summary>Whether the log was what the checkpoint says when it had that size. Null where it is beyond what is held.</summary>
    public bool? Was(Checkpoint checkpoint) =>
        checkpoint.Origin == Origin ? checkpoint.Size > Size ? null : RootAt(checkpoint.Size) == checkpoint.Root
        : throw new ArgumentException($"{checkpoint.Origin} is not {Origin}.", nameof(checkpoint));

    /// <summary>The log that shares its first <paramref name="from"/> entries with this one and goes on with these leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="from"/> is beyond what is held.</exception>
    public HeldLog GoingOn(long from, IReadOnlyList<TreeHash> leaves)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, Size);
        return new HeldLog(Origin, from + leaves.Count, Hash);

        TreeHash Hash(int level, long index) =>
            (index + 1) << level <= from ? Subtrees(level, index)
            : level == 0 ? leaves[(int)(index - from)]
            : Rfc6962.Node(Hash(level - 1, 2 * index), Hash(level - 1, 2 * index + 1));
    }

    /// <summary>
    /// The first entry in which two logs differ, both read up to <paramref name="size"/>; null where they do not. Goes down
    /// one path of the tree, so it does not read the entries.
    /// </summary>
    public static long? FirstDifference(HeldLog one, HeldLog other, long size)
    {
        for (var start = 0L; start < size;)
        {
            var level = BitOperations.Log2((ulong)(size - start));
            if (one.Subtrees(level, start >> level) != other.Subtrees(level, start >> level))
                return Descend(level, start >> level);
            start += 1L << level;
        }

        return null;

        long Descend(int level, long index)
        {
            for (; level > 0; level--)
                index = one.Subtrees(level - 1, 2 * index) != other.Subtrees(level - 1, 2 * index) ? 2 * index : 2 * index + 1;
            return index;
        }
    }
}

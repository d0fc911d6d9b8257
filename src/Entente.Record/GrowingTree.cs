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

    /// <summary>The root over the first <paramref name="size"/> entries.</summary>
    public TreeHash RootAt(long size) => CompactRange.At(size, Subtree).Root();
}

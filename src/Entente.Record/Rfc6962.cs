using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>
/// How leaves and nodes are hashed: RFC 6962, section 2.1. The prefix byte keeps an entry from being passed off as an
/// inner node.
/// </summary>
public static class Rfc6962
{
    private const byte LeafPrefix = 0x00;
    private const byte NodePrefix = 0x01;
    private const int StackLimit = 1024;

    // Fewer are done before another core has begun.
    private const int Many = 512;

    /// <summary>The root of a log without entries: SHA-256 of nothing.</summary>
    public static readonly TreeHash EmptyRoot = new(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ entry). The entry is hashed as it was given, never as it would be rewritten.</summary>
    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        var prefixed = entry.Length < StackLimit ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        prefixed[0] = LeafPrefix;
        entry.CopyTo(prefixed[1..]);
        Span<byte> hash = stackalloc byte[TreeHash.Size];
        SHA256.HashData(prefixed, hash);
        return new TreeHash(hash);
    }

    /// <summary>The same of several entries, on all cores where they are many.</summary>
    public static TreeHash[] Leaves(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var leaves = new TreeHash[entries.Count];
        if (leaves.Length < Many)
        {
            for (var i = 0; i < leaves.Length; i++)
                leaves[i] = Leaf(entries[i].Span);
            return leaves;
        }

        Parallel.For(0, leaves.Length, i => leaves[i] = Leaf(entries[i].Span));
        return leaves;
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static TreeHash Node(TreeHash left, TreeHash right)
    {
        Span<byte> prefixed = stackalloc byte[1 + 2 * TreeHash.Size];
        prefixed[0] = NodePrefix;
        left.CopyTo(prefixed[1..]);
        right.CopyTo(prefixed[(1 + TreeHash.Size)..]);
        Span<byte> hash = stackalloc byte[TreeHash.Size];
        SHA256.HashData(prefixed, hash);
        return new TreeHash(hash);
    }
}

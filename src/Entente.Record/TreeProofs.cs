using System.Numerics;

namespace Entente.Record;

/// <summary>
/// Inclusion proofs (this entry is in the tree with that root) and consistency proofs (the smaller tree is a prefix of
/// the larger). Made as RFC 6962, 2.1.1 and 2.1.2 define them; verified by the loops of RFC 9162, 2.1.3.2 and 2.1.4.2.
/// A proof is its hashes, lowest first.
/// </summary>
public static class TreeProofs
{
    /// <summary>The path from entry <paramref name="index"/> to the root of the first <paramref name="size"/> entries.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in [0, size).</exception>
    public static IReadOnlyList<TreeHash> Inclusion(long index, long size, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var proof = new List<TreeHash>();
        Path(index, 0, size, subtrees, proof);
        return proof;
    }

    /// <summary>What ties the root at <paramref name="first"/> to the root at <paramref name="second"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt; first ≤ second: the empty tree proves nothing.</exception>
    public static IReadOnlyList<TreeHash> Consistency(long first, long second, SubtreeHash subtrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var proof = new List<TreeHash>();
        SubProof(first, 0, second, known: true, subtrees, proof);
        return proof;
    }

    /// <summary>Whether the proof puts <paramref name="leaf"/> at <paramref name="index"/> under <paramref name="root"/>.</summary>
    public static bool VerifyInclusion(long index, long size, TreeHash leaf, IReadOnlyList<TreeHash> proof, TreeHash root)
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var sibling in proof)
        {
            if (last == 0)
                return false;
            if (IsRight(node) || node == last)
            {
                hash = Rfc6962.Node(sibling, hash);
                (node, last) = ClimbEdge(node, last);
            }
            else
            {
                hash = Rfc6962.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>
    /// Whether the proof shows that the tree with <paramref name="firstRoot"/> is a prefix of that with
    /// <paramref name="secondRoot"/>. Always false from the empty tree, which is a prefix of everything.
    /// </summary>
    public static bool VerifyConsistency(long first, TreeHash firstRoot, long second, TreeHash secondRoot, IReadOnlyList<TreeHash> proof)
    {
        if (first < 1 || first > second)
            return false;
        if (first == second)
            return proof.Count == 0 && firstRoot == secondRoot;
        if (proof.Count == 0)
            return false;

        var (node, last) = (first - 1, second - 1);
        while (IsRight(node))
            (node, last) = (node >> 1, last >> 1);
        // Where the first tree is one complete subtree, its root is the start and is not repeated in the proof.
        var implied = BitOperations.IsPow2(first);
        var (small, large) = implied ? (firstRoot, firstRoot) : (proof[0], proof[0]);
        for (var i = implied ? 0 : 1; i < proof.Count; i++)
        {
            if (last == 0)
                return false;
            if (IsRight(node) || node == last)
            {
                small = Rfc6962.Node(proof[i], small);
                large = Rfc6962.Node(proof[i], large);
                (node, last) = ClimbEdge(node, last);
            }
            else
            {
                large = Rfc6962.Node(large, proof[i]);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && small == firstRoot && large == secondRoot;
    }

    private static bool IsRight(long node) => (node & 1) == 1;

    // A left node on the right edge has no sibling: it is its parent, until it becomes a right child.
    private static (long Node, long Last) ClimbEdge(long node, long last)
    {
        while (node != 0 && !IsRight(node))
            (node, last) = (node >> 1, last >> 1);
        return (node, last);
    }

    private static void Path(long index, long begin, long end, SubtreeHash subtrees, List<TreeHash> proof)
    {
        if (end - begin == 1)
            return;
        var split = begin + Split(end - begin);
        var left = index < split;
        Path(index, left ? begin : split, left ? split : end, subtrees, proof);
        proof.Add(left ? Root(split, end, subtrees) : Root(begin, split, subtrees));
    }

    private static void SubProof(long first, long begin, long end, bool known, SubtreeHash subtrees, List<TreeHash> proof)
    {
        if (first == end)
        {
            if (!known)
                proof.Add(Root(begin, end, subtrees));
            return;
        }

        var split = begin + Split(end - begin);
        var left = first <= split;
        SubProof(first, left ? begin : split, left ? split : end, known && left, subtrees, proof);
        proof.Add(left ? Root(split, end, subtrees) : Root(begin, split, subtrees));
    }

    private static TreeHash Root(long begin, long end, SubtreeHash subtrees)
    {
        var width = end - begin;
        if (BitOperations.IsPow2(width))
        {
            var level = BitOperations.Log2((ulong)width);
            return subtrees(level, begin >> level);
        }

        var split = begin + Split(width);
        return Rfc6962.Node(Root(begin, split, subtrees), Root(split, end, subtrees));
    }

    // The largest power of two smaller than n.
    private static long Split(long n) => 1L << BitOperations.Log2((ulong)n - 1);
}

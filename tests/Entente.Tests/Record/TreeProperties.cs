using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class TreeProperties
{
    private static readonly TreeHash[] Leaves =
        [.. Enumerable.Range(0, 70_000).Select(i => Rfc6962.Leaf(Encoding.ASCII.GetBytes($"entry {i}")))];

    private static readonly Gen<long> Size = Gen.Frequency(
        (3, Gen.Long[1, 300]), (2, Gen.Long[300, 3_000]), (1, Gen.Long[65_400, 65_700]));

    [Fact]
    public void A_log_of_nothing_has_the_hash_of_nothing()
    {
        Assert.Equal("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", new CompactRange().Root().ToString());
        Assert.Equal(Rfc6962.EmptyRoot, TreeDefinition.Root([]));
        Assert.Equal(Rfc6962.EmptyRoot, TreeDefinition.RootOfTiles(0, Tiles(0)));
    }

    [Fact]
    public void The_compact_range_has_the_root_of_the_definition_at_every_small_size()
    {
        var range = new CompactRange();
        for (var size = 0; size <= 600; size++)
        {
            Assert.Equal(TreeDefinition.Root(Leaves.AsSpan(0, size)), range.Root());
            range.Append(Leaves[size]);
        }
    }

    [Fact]
    public void Four_ways_to_a_root_agree() => Size.Sample(
        size =>
        {
            var root = TreeDefinition.Root(Leaves.AsSpan(0, (int)size));
            var tiles = Tiles(size);
            return Grown(size).Root() == root
                && TreeDefinition.RootOfTiles(size, tiles) == root
                && CompactRange.At(size, TileShape.Subtrees(tiles)).Root() == root;
        },
        iter: 60);

    [Fact]
    public void A_growing_tree_is_the_same_by_one_and_by_many_at_once() => Gen.Select(Size, Size, Gen.Long[0, 3]).Sample(
        (first, second, single) =>
        {
            var (byOne, byMany, whole) = (new GrowingTree(), new GrowingTree(), Leaves[..(int)Math.Min(Leaves.Length, first + single + second)]);
            foreach (var leaf in whole) byOne.Append(leaf);
            byMany.Append(whole[..(int)first]);
            foreach (var leaf in whole[(int)first..(int)(first + single)]) byMany.Append(leaf);
            byMany.Append(whole[(int)(first + single)..]);
            byMany.Append((IReadOnlyCollection<TreeHash>)[]);
            var last = (whole.Length - 1) / TileShape.Width;
            return byMany.Size == whole.Length
                && Enumerable.Range(0, 40).All(i => byMany.RootAt(whole.Length - Math.Min(i, whole.Length)) == byOne.RootAt(whole.Length - Math.Min(i, whole.Length)))
                && byMany.RootAt(whole.Length) == TreeDefinition.Root(whole)
                && byMany.Tile(0, last, whole.Length - (last * TileShape.Width)).AsSpan().SequenceEqual(byOne.Tile(0, last, whole.Length - (last * TileShape.Width)));
        },
        iter: 60);

    [Fact]
    public void A_compact_range_is_written_and_read_back() => Size.Sample(
        size =>
        {
            var bytes = Grown(size).ToArray();
            Assert.False(CompactRange.TryRead(size, [.. bytes, .. new byte[32]], out _));
            Assert.True(CompactRange.TryRead(size, bytes, out var read));
            read.Append(Leaves[size]);
            return read.Root() == Grown(size + 1).Root();
        },
        iter: 40);

    [Fact]
    public void An_earlier_range_is_not_changed_by_what_its_copy_takes()
    {
        var range = Grown(7);
        var copy = range.Copy();
        copy.Append(Leaves[7]);
        Assert.Equal(Grown(7).Root(), range.Root());
        Assert.Equal(Grown(8).Root(), copy.Root());
    }

    [Fact]
    public void Inclusion_is_proven_and_nothing_else_is() =>
        Gen.Select(Size, Gen.Double.Unit, Gen.Int[0, 255], Gen.Int[0, 10_000]).Sample(
            (size, at, bit, place) =>
            {
                var index = (long)(at * size) % size;
                var source = TileShape.Subtrees(Tiles(size));
                var root = Grown(size).Root();
                var (leaf, proof) = (Leaves[index], TreeProofs.Inclusion(index, size, source));
                Assert.True(TreeProofs.VerifyInclusion(index, size, leaf, proof, root));
                Assert.False(TreeProofs.VerifyInclusion(index, size, Flip(leaf, bit), proof, root));
                Assert.False(TreeProofs.VerifyInclusion(index, size, leaf, proof, Flip(root, bit)));
                Assert.False(TreeProofs.VerifyInclusion(index, size, leaf, [.. proof, root], root));
                Assert.False(TreeProofs.VerifyInclusion(size, size, leaf, proof, root));
                Assert.False(TreeProofs.VerifyInclusion(-1, size, leaf, proof, root));
                if (proof.Count > 0)
                {
                    Assert.False(TreeProofs.VerifyInclusion(index, size, leaf, FlipOne(proof, place, bit), root));
                    Assert.False(TreeProofs.VerifyInclusion(index, size, leaf, [.. proof.Skip(1)], root));
                    Assert.False(TreeProofs.VerifyInclusion(index ^ 1, size, leaf, proof, root));
                }
            },
            iter: 150);

    [Fact]
    public void Consistency_is_proven_and_nothing_else_is() =>
        Gen.Select(Size, Gen.Double.Unit, Gen.Int[0, 255], Gen.Int[0, 10_000]).Sample(
            (second, at, bit, place) =>
            {
                var first = 1 + (long)(at * second) % second;
                var proof = TreeProofs.Consistency(first, second, TileShape.Subtrees(Tiles(second)));
                var (a, b) = (Grown(first).Root(), Grown(second).Root());
                Assert.True(TreeProofs.VerifyConsistency(first, a, second, b, proof));
                Assert.False(TreeProofs.VerifyConsistency(first, Flip(a, bit), second, b, proof));
                Assert.False(TreeProofs.VerifyConsistency(first, a, second, Flip(b, bit), proof));
                Assert.False(TreeProofs.VerifyConsistency(first, a, second, b, [.. proof, a]));
                Assert.False(TreeProofs.VerifyConsistency(0, Rfc6962.EmptyRoot, second, b, []));
                if (proof.Count > 0)
                {
                    Assert.False(TreeProofs.VerifyConsistency(first, a, second, b, FlipOne(proof, place, bit)));
                    Assert.False(TreeProofs.VerifyConsistency(first, a, second, b, [.. proof.SkipLast(1)]));
                }
            },
            iter: 150);

    [Fact]
    public void A_changed_entry_changes_every_root_from_there_on() => Gen.Select(Gen.Int[1, 400], Gen.Double.Unit).Sample(
        (size, at) =>
        {
            var changed = Leaves[..size];
            changed[(int)(at * size) % size] = Rfc6962.Leaf("another"u8);
            return TreeDefinition.Root(changed) != TreeDefinition.Root(Leaves.AsSpan(0, size));
        });

    [Fact]
    public void A_hash_has_one_spelling()
    {
        var hash = Leaves[0];
        Assert.True(TreeHash.TryParse(hash.ToString(), out var read));
        Assert.Equal(hash, read);
        var text = hash.ToString();
        foreach (var other in new[] { "", text[..^1], " " + text[1..], text + " ", text[..^2] + "\n=", SpareBits(text), null })
            Assert.False(TreeHash.TryParse(other, out _), other);
        Assert.Equal(64, hash.ToHex().Length);
        Assert.NotEqual(default, hash);
    }

    // The last character before the padding carries two bits that are not part of the 32 bytes.
    private static string SpareBits(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return text[..42] + alphabet[alphabet.IndexOf(text[42], StringComparison.Ordinal) | 1] + "=";
    }

    private static CompactRange Grown(long size)
    {
        var range = new CompactRange();
        for (var i = 0; i < size; i++)
            range.Append(Leaves[i]);
        return range;
    }

    // Tiles straight from their definition: each hash is the definition's root of the leaves below it.
    private static Func<int, long, TreeHash[]> Tiles(long size)
    {
        var made = new Dictionary<(int, long), TreeHash[]>();
        return (level, index) =>
        {
            if (made.TryGetValue((level, index), out var tile))
                return tile;
            var span = 1 << (TileShape.Height * level);
            var first = index * TileShape.Width;
            var count = Math.Min(TileShape.Width, size / span - first);
            return made[(level, index)] =
                [.. Enumerable.Range(0, (int)count).Select(i => TreeDefinition.Root(Leaves.AsSpan((int)(first + i) * span, span)))];
        };
    }

    private static TreeHash Flip(TreeHash hash, int bit)
    {
        var bytes = hash.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return new TreeHash(bytes);
    }

    private static TreeHash[] FlipOne(IReadOnlyList<TreeHash> proof, int place, int bit)
    {
        var changed = proof.ToArray();
        changed[place % changed.Length] = Flip(changed[place % changed.Length], bit);
        return changed;
    }
}

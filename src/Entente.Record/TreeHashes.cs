namespace Entente.Record;

/// <summary>
/// Where stored hashes come from: the root of the complete subtree of 2^<paramref name="level"/> leaves that starts at
/// leaf <paramref name="index"/> · 2^<paramref name="level"/>. Level 0 is the leaf hashes themselves.
/// </summary>
public delegate TreeHash SubtreeHash(int level, long index);

/// <summary>Rows of hashes as stored: 32 bytes each, without separators.</summary>
public static class TreeHashes
{
    /// <summary>The hashes of such a row.</summary>
    /// <exception cref="ArgumentException">The length is not a multiple of 32.</exception>
    public static TreeHash[] Split(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % TreeHash.Size != 0)
            throw new ArgumentException($"{bytes.Length} bytes are not whole hashes.", nameof(bytes));
        var hashes = new TreeHash[bytes.Length / TreeHash.Size];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = new TreeHash(bytes.Slice(i * TreeHash.Size, TreeHash.Size));
        return hashes;
    }

    /// <summary>The row of <paramref name="hashes"/>.</summary>
    public static byte[] Join(ReadOnlySpan<TreeHash> hashes)
    {
        var bytes = new byte[hashes.Length * TreeHash.Size];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i].CopyTo(bytes.AsSpan(i * TreeHash.Size));
        return bytes;
    }
}

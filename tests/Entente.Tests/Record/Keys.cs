using System.Security.Cryptography;
using System.Text;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>Keys, logs and bytes of the tests: the same for the same word, so that a failure can be repeated.</summary>
internal static class Keys
{
    internal const string Hanbit = "hanbit.example";
    internal const string Meridian = "meridian.example";

    internal static LogOrigin HanbitLog { get; } = LogOrigin.Of(Hanbit, "kr-us", 1);

    internal static LogOrigin MeridianLog { get; } = LogOrigin.Of(Meridian, "kr-us", 1);

    internal static SigningKey Of(string word) => SigningKey.Of(Seed(word));

    internal static byte[] Seed(string word) => SHA256.HashData(Encoding.UTF8.GetBytes(word));

    /// <summary>Leaf hashes 0 to <paramref name="count"/> of a log that follows <paramref name="branch"/> from <paramref name="from"/> on.</summary>
    internal static TreeHash[] Leaves(int count, string branch = "", int from = 0) =>
        [.. Enumerable.Range(0, count).Select(i => Rfc6962.Leaf(Encoding.ASCII.GetBytes(i < from ? $"entry {i}" : $"entry {i}{branch}")))];

    internal static Checkpoint At(LogOrigin origin, ReadOnlySpan<TreeHash> leaves) => new(origin, leaves.Length, TreeDefinition.Root(leaves));

    internal static SignedCheckpoint Signed(this Checkpoint checkpoint, SigningKey key) => new(checkpoint, checkpoint.Sign(key.Public, key));

    /// <summary>The first entries of a log as a node holds them, straight from the definition of the tree.</summary>
    internal static HeldLog Held(LogOrigin origin, TreeHash[] leaves, int size) =>
        new(origin, size, (level, index) => TreeDefinition.Root(leaves.AsSpan((int)(index << level), 1 << level)));

    /// <summary>The bytes, one changed: bit flipped, byte dropped, byte doubled, cut short.</summary>
    internal static byte[] Mutated(byte[] bytes, int kind, int at)
    {
        at %= bytes.Length;
        return kind switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << (at % 8))), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            2 => [.. bytes[..at], bytes[at], .. bytes[at..]],
            _ => bytes[..at],
        };
    }
}

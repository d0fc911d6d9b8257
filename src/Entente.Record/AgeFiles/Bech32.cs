using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>Bech32 of BIP 173 without its limit of length, as age writes keys. Lower case here; the caller raises it.</summary>
internal static class Bech32
{
    private const string Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private const int ChecksumLength = 6;

    internal static string Write(string prefix, ReadOnlySpan<byte> bytes)
    {
        List<byte> data = [.. Regroup(bytes, 8, 5)];
        var check = Polymod([.. Expanded(prefix), .. data, .. new byte[ChecksumLength]]) ^ 1;
        for (var i = 0; i < ChecksumLength; i++)
            data.Add((byte)(check >> (5 * (ChecksumLength - 1 - i)) & 31));
        return prefix + "1" + string.Concat(data.Select(d => Letters[d]));
    }

    /// <summary>Reads 32 bytes under a prefix; refuses every text that <see cref="Write"/> does not write.</summary>
    internal static bool TryRead(string prefix, string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        var start = prefix.Length + 1;
        // 256 bits are 52 letters of 5 bits.
        if (text.Length != start + 52 + ChecksumLength || !text.StartsWith(prefix + "1", StringComparison.Ordinal))
            return false;
        var data = new byte[52];
        for (var i = 0; i < data.Length; i++)
        {
            var digit = Letters.IndexOf(text[start + i], StringComparison.Ordinal);
            if (digit < 0)
                return false;
            data[i] = (byte)digit;
        }

        bytes = [.. Regroup(data, 5, 8).Take(32)];
        // Written again it has the one checksum, and no stray bits in the last letter.
        return Write(prefix, bytes) == text;
    }

    private static List<byte> Regroup(ReadOnlySpan<byte> groups, int from, int to)
    {
        var (buffer, bits, result) = (0, 0, new List<byte>());
        foreach (var group in groups)
        {
            buffer = (buffer << from | group) & 0xfff;
            for (bits += from; bits >= to; bits -= to)
                result.Add((byte)(buffer >> (bits - to) & ((1 << to) - 1)));
        }

        if (bits > 0)
            result.Add((byte)(buffer << (to - bits) & ((1 << to) - 1)));
        return result;
    }

    private static IEnumerable<byte> Expanded(string prefix) =>
        [.. prefix.Select(c => (byte)(c >> 5)), 0, .. prefix.Select(c => (byte)(c & 31))];

    private static uint Polymod(ReadOnlySpan<byte> values)
    {
        var check = 1u;
        foreach (var value in values)
        {
            var top = check >> 25;
            check = (check & 0x1ffffff) << 5 ^ value;
            check ^= (top & 1) * 0x3b6a57b2 ^ (top >> 1 & 1) * 0x26508e6d ^ (top >> 2 & 1) * 0x1ea119fa ^ (top >> 3 & 1) * 0x3d4233dd ^ (top >> 4 & 1) * 0x2a1462b3;
        }

        return check;
    }
}

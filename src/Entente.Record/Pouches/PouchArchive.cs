using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace Entente.Record;

/// <summary>
/// A POSIX ustar archive in one spelling: files only, mode 644, no owner, no time; two zero blocks at the end and zeros up
/// to the Padmé size. Every tar can read it. A reader that compares each header with the one that it would write itself
/// cannot be led anywhere by a header: no links, devices, long names, sparse files, extensions.
/// </summary>
internal static class PouchArchive
{
    private const int Block = 512;
    private const int NameLength = 100;
    private const int SizeAt = 124;
    private const int ChecksumAt = 148;
    private const int TypeAt = 156;

    /// <summary>Writes files of short ASCII names.</summary>
    internal static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> files)
    {
        var end = files.Sum(f => Block + Blocks(f.Content.Length)) + 2 * Block;
        var tar = new byte[Padme(end)];
        var at = 0;
        foreach (var (name, content) in files)
        {
            Header(name, content.Length).CopyTo(tar, at);
            content.Span.CopyTo(tar.AsSpan(at + Block));
            at += Block + (int)Blocks(content.Length);
        }

        return tar;
    }

    /// <summary>Reads an archive; the files' contents are parts of it, not copies.</summary>
    internal static bool TryRead(ReadOnlyMemory<byte> tar, [NotNullWhen(true)] out List<(string Name, ReadOnlyMemory<byte> Content)>? files, out RecordRefusal refusal)
    {
        files = [];
        var at = 0;
        while (tar.Length - at >= Block && tar.Span[at] != 0)
        {
            if (files.Count > Pouch.MaxMembers)
            {
                refusal = RecordRefusal.TooMany;
                return false;
            }

            if (!TryFile(tar[at..], out var file, out refusal))
                return false;
            files.Add(file);
            at += Block + (int)Blocks(file.Content.Length);
        }

        refusal = RecordRefusal.BadArchive;
        if (tar.Length - at < 2 * Block || tar.Length != Padme(at + 2 * Block) || tar.Span[at..].ContainsAnyExcept((byte)0))
            return false;
        refusal = RecordRefusal.None;
        return true;
    }

    /// <summary>
    /// The size that a content of <paramref name="length"/> bytes is padded to: Padmé (Nikitin and others, PoPETs 2019).
    /// At most 12 % more, and only the order of size and a few bits of it show. A multiple of 512 stays one.
    /// </summary>
    internal static long Padme(long length)
    {
        var exponent = BitOperations.Log2((ulong)length);
        var bits = exponent - BitOperations.Log2((ulong)exponent) - 1;
        var mask = (1L << bits) - 1;
        return (length + mask) & ~mask;
    }

    private static bool TryFile(ReadOnlyMemory<byte> tar, out (string Name, ReadOnlyMemory<byte> Content) file, out RecordRefusal refusal)
    {
        file = default;
        var header = tar.Span[..Block];
        refusal = RecordRefusal.NotAFile;
        if (header[TypeAt] != '0')
            return false;
        refusal = RecordRefusal.BadArchive;
        var name = header[..NameLength];
        var length = name.IndexOf((byte)0);
        if (length < 0 || name[..length].ContainsAnyExceptInRange((byte)'!', (byte)'~') || !TryOctal(header.Slice(SizeAt, 11), out var size)
            || Block + Blocks(size) > tar.Length)
            return false;
        var text = Encoding.ASCII.GetString(name[..length]);
        var content = tar.Slice(Block, (int)size);
        var padding = tar.Span[(Block + (int)size)..(Block + (int)Blocks(size))];
        if (!header.SequenceEqual(Header(text, size)) || padding.ContainsAnyExcept((byte)0))
            return false;
        file = (text, content);
        refusal = RecordRefusal.None;
        return true;
    }

    private static byte[] Header(string name, long size)
    {
        if (name.Length >= NameLength)
            throw new ArgumentException($"{name} is too long for a member of a pouch.", nameof(name));
        var header = new byte[Block];
        Put(0, name);
        Put(100, "0000644\0" + "0000000\0" + "0000000\0");
        Put(SizeAt, Octal(size, 11) + "\0" + "00000000000\0");
        Put(ChecksumAt, "        ");
        Put(TypeAt, "0");
        Put(257, "ustar\0" + "00");
        var sum = 0;
        foreach (var b in header)
            sum += b;
        Put(ChecksumAt, Octal(sum, 6) + "\0 ");
        return header;

        void Put(int at, string text) => Encoding.ASCII.GetBytes(text, header.AsSpan(at));
    }

    private static string Octal(long number, int digits) => Convert.ToString(number, 8).PadLeft(digits, '0');

    private static bool TryOctal(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
                return false;
            number = number * 8 + (digit - '0');
        }

        return true;
    }

    // Length in whole blocks.
    private static long Blocks(long length) => (length + Block - 1) / Block * Block;
}

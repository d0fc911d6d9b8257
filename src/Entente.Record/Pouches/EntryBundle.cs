using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>Entries in a row, each after its length in two bytes, big-endian: the entry bundles of C2SP tlog-tiles.</summary>
public static class EntryBundle
{
    /// <summary>Longest entry, in bytes.</summary>
    public const int MaxEntry = ushort.MaxValue;

    /// <summary>Writes entries.</summary>
    /// <exception cref="ArgumentException">An entry is empty or longer than <see cref="MaxEntry"/>.</exception>
    public static byte[] Write(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(e => 2L + e.Length)];
        var to = bytes.AsSpan();
        foreach (var entry in entries)
        {
            if (entry.Length is 0 or > MaxEntry)
                throw new ArgumentException($"An entry has 1 to {MaxEntry} bytes, not {entry.Length}.", nameof(entries));
            BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)entry.Length);
            entry.Span.CopyTo(to[2..]);
            to = to[(2 + entry.Length)..];
        }

        return bytes;
    }

    /// <summary>Reads exactly <paramref name="count"/> entries that fill the bytes.</summary>
    /// <returns>False for more or fewer, for a length that reaches over the end, and for an empty entry.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, long count, [NotNullWhen(true)] out List<ReadOnlyMemory<byte>>? entries)
    {
        entries = [];
        while (bytes.Length >= 2 && entries.Count < count)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.Span);
            if (length == 0 || length > bytes.Length - 2)
                return false;
            entries.Add(bytes.Slice(2, length));
            bytes = bytes[(2 + length)..];
        }

        return bytes.IsEmpty && entries.Count == count;
    }
}

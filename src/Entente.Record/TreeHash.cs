using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Entente.Record;

/// <summary>
/// 32 bytes of SHA-256: a leaf, an inner node or the root of a log's tree. Equality is of all bytes; there is no order.
/// <c>default</c> is 32 zero bytes, which no input is known to hash to: it is never a root, not even of the empty log
/// (that is <see cref="Rfc6962.EmptyRoot"/>).
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreeHash
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _a, _b, _c, _d;

    /// <summary>Takes the bytes as they are.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
            throw new ArgumentException($"A tree hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Writes the 32 bytes to the front of <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="to"/> is shorter.</exception>
    public void CopyTo(Span<byte> to)
    {
        if (to.Length < Size)
            throw new ArgumentException($"No room for {Size} bytes.", nameof(to));
        BinaryPrimitives.WriteUInt64BigEndian(to, _a);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], _d);
    }

    /// <summary>The 32 bytes in a fresh array.</summary>
    public byte[] ToArray()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>44 characters of standard base64 with padding, as headers and checkpoints spell it.</summary>
    public override string ToString() => Convert.ToBase64String(ToArray());

    /// <summary>64 lowercase hex digits, for people who compare with other tools.</summary>
    public string ToHex() => Convert.ToHexStringLower(ToArray());

    /// <summary>
    /// Reads exactly what <see cref="ToString"/> writes. A second spelling of the same bytes (space, missing padding,
    /// stray bits before the padding) is refused, so that one hash has one text.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TreeHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Size];
        if (text is not { Length: 44 } || !Convert.TryFromBase64String(text, bytes, out var written) || written != Size)
            return false;
        hash = new TreeHash(bytes);
        return hash.ToString() == text;
    }
}

using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Entente.Dialogue;

/// <summary>
/// Thirty-two bytes: a tree's root, an enclosure's commitment or a charter's SHA-256. In headers it is standard base64 with
/// padding and no stray bits, 44 characters. The default is 32 zero bytes, which no hash is known to give.
/// </summary>
public readonly record struct Digest
{
    /// <summary>Length in bytes.</summary>
    public const int Length = 32;

    /// <summary>Length of its spelling, in characters.</summary>
    public const int SpelledLength = 44;

    private readonly ulong a, b, c, d;

    /// <summary>Takes exactly 32 bytes.</summary>
    /// <exception cref="ArgumentException">Another length.</exception>
    public Digest(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException("A digest has 32 bytes.", nameof(bytes));
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        (a, b, c, d) = (words[0], words[1], words[2], words[3]);
    }

    /// <summary>SHA-256 of nothing: the root of an empty tree (RFC 6962, 2.1).</summary>
    public static Digest OfNothing { get; } = Of([]);

    /// <summary>SHA-256 of the bytes.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(bytes, hash);
        return new Digest(hash);
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        Write(bytes);
        return bytes;
    }

    /// <summary>Reads the one base64 spelling.</summary>
    /// <returns>False for every other text, also for one that decodes but is not spelled so.</returns>
    public static bool TryParse(ReadOnlySpan<byte> ascii, out Digest value)
    {
        value = default;
        Span<byte> bytes = stackalloc byte[Length + 1];
        if (ascii.Length != SpelledLength || ascii.ContainsAny(" \t\r\n"u8)
            || Base64.DecodeFromUtf8(ascii, bytes, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != Length)
            return false;

        value = new Digest(bytes[..Length]);
        Span<byte> again = stackalloc byte[SpelledLength];
        Base64.EncodeToUtf8(bytes[..Length], again, out _, out _);
        return again.SequenceEqual(ascii);
    }

    /// <summary>Base64, the spelling of headers.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());

    private void Write(Span<byte> to)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(to);
        (words[0], words[1], words[2], words[3]) = (a, b, c, d);
    }
}

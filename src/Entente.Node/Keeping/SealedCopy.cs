using System.Buffers.Binary;
using System.Security.Cryptography;
using Entente.Node.Store;

namespace Entente.Node.Keeping;

/// <summary>
/// A file sealed in pieces, so that its size does not matter: a data key of its own, wrapped under the node key and bound to the member's name, then
/// pieces of 1 MiB, each AES-256-GCM. A piece's nonce is its number and whether it is the last: pieces that are cut off, swapped or
/// repeated do not open. docs/formats/backup.md is the exact form.
/// </summary>
internal static class SealedCopy
{
    private const int Piece = 1 << 20;
    private const int TagSize = 16;
    private const int WrappedSize = 12 + NodeKey.Size + TagSize;

    /// <summary>Seals all of a stream.</summary>
    public static void Seal(Stream plain, Stream into, NodeKey key, ReadOnlySpan<byte> name)
    {
        var dataKey = RandomNumberGenerator.GetBytes(NodeKey.Size);
        into.Write(key.Wrap(dataKey, name));
        foreach (var (piece, nonce) in Pieces(plain, Piece)) into.Write(Sealing.Seal(dataKey, nonce, piece.Span, []));
    }

    /// <summary>Opens what <see cref="Seal"/> wrote, piece by piece: what was written out before a wrong piece has to be thrown away.</summary>
    /// <exception cref="CryptographicException">Another key, another name, or any bit is not as it was written.</exception>
    public static void Open(Stream sealedStream, Stream into, NodeKey key, ReadOnlySpan<byte> name)
    {
        var wrapped = new byte[WrappedSize];
        if (sealedStream.ReadAtLeast(wrapped, WrappedSize, throwOnEndOfStream: false) < WrappedSize) throw new CryptographicException("cut off");
        var dataKey = key.Unwrap(wrapped, name);
        foreach (var (piece, nonce) in Pieces(sealedStream, Piece + TagSize)) into.Write(Sealing.Open(dataKey, nonce, piece.Span, []));
    }

    /// <summary>Size of a sealed stream.</summary>
    public static long SizeOf(long plain) => WrappedSize + plain + Math.Max(1, (plain + Piece - 1) / Piece) * TagSize;

    // Of an empty stream one empty piece, so that there is always a last one.
    private static IEnumerable<(ReadOnlyMemory<byte> Piece, byte[] Nonce)> Pieces(Stream stream, int size)
    {
        var (now, next) = (new byte[size], new byte[size]);
        var count = stream.ReadAtLeast(now, size, throwOnEndOfStream: false);
        for (uint number = 0; ; number++)
        {
            var after = count < size ? 0 : stream.ReadAtLeast(next, size, throwOnEndOfStream: false);
            yield return (now.AsMemory(0, count), Nonce(number, isLast: after == 0));
            if (after == 0) yield break;
            (now, next, count) = (next, now, after);
        }
    }

    private static byte[] Nonce(uint number, bool isLast)
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(7), number);
        nonce[11] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}

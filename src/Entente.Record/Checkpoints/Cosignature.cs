using System.Buffers.Binary;
using System.Text;

namespace Entente.Record;

/// <summary>
/// What a counterpart returns once it holds a log's entries durably and its own log shows that it has seen them (Rule R):
/// the receipt of registered delivery. C2SP tlog-cosignature, cosignature/v1: eight bytes of time, big-endian, then
/// Ed25519 over
/// <code>
/// cosignature/v1
/// time 1679315147
/// hanbit.example/kr-us/1
/// 41
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// </code>
/// </summary>
public static class Cosignature
{
    private const int TimeSize = 8;

    /// <summary>Cosigns the text of a checkpoint. The caller has asked Rule R before.</summary>
    /// <param name="checkpoint">What is cosigned.</param>
    /// <param name="key">The cosigning key.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="time">Seconds since 1970, UTC, 0 to 2^63 − 1; a node may coarsen it.</param>
    /// <exception cref="ArgumentException">The secret is another key's, the key does not cosign, or the time is negative.</exception>
    public static NoteSignature Sign(Checkpoint checkpoint, NoteKey key, SigningKey secret, long time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        if (key.Algorithm != NoteAlgorithm.Cosignature || !key.Key.Equals(secret.Public))
            throw new ArgumentException($"This secret does not cosign as {key.Name}.", nameof(key));
        var bytes = new byte[TimeSize + SigningKey.SignatureSize];
        BinaryPrimitives.WriteInt64BigEndian(bytes, time);
        secret.Sign(Message(checkpoint.Text, time)).CopyTo(bytes, TimeSize);
        return new NoteSignature(key.Name, key.Id, bytes);
    }

    /// <summary>When a line says that it was cosigned: seconds since 1970. Null where the line is no cosignature.</summary>
    public static long? Time(NoteSignature line)
    {
        if (line.Bytes.Length != TimeSize + SigningKey.SignatureSize)
            return null;
        var time = BinaryPrimitives.ReadInt64BigEndian(line.Bytes.Span);
        return time < 0 ? null : time;
    }

    internal static bool Verifies(string text, NoteKey key, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != TimeSize + SigningKey.SignatureSize)
            return false;
        var time = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return time >= 0 && key.Key.Verifies(Message(text, time), bytes[TimeSize..]);
    }

    private static byte[] Message(string text, long time) => Encoding.UTF8.GetBytes($"cosignature/v1\ntime {OneSpelling.Text(time)}\n{text}");
}

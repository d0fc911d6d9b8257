using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Record;

/// <summary>How a key signs a note; the byte is C2SP signed-note's signature type.</summary>
public enum NoteAlgorithm : byte
{
    /// <summary>Ed25519 over the note's text.</summary>
    Ed25519 = 0x01,

    /// <summary>Ed25519 over a time and a checkpoint: C2SP tlog-cosignature, cosignature/v1.</summary>
    Cosignature = 0x04,
}

/// <summary>
/// A key that may sign notes, by name and kind (C2SP signed-note v1.0.0). Written as the public <em>vkey</em> that other
/// tools take: <c>hanbit.example/pouch+1a2b3c4d+AXlq…</c>.
/// </summary>
/// <param name="Name">Whose key: a log's origin, or <c>side/purpose</c>. No white space and no plus.</param>
/// <param name="Algorithm">How it signs. One Ed25519 key under two algorithms is two note keys.</param>
/// <param name="Key">What verifies.</param>
public sealed record NoteKey(string Name, NoteAlgorithm Algorithm, VerifyKey Key)
{
    /// <summary>First four bytes, big-endian, of SHA-256(name ‖ LF ‖ algorithm ‖ key). It tells keys apart and proves nothing.</summary>
    public uint Id { get; } = IdOf(Name, Algorithm, Key);

    /// <summary>The vkey.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Algorithm, .. Key.Bytes])}";

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out NoteKey? key)
    {
        key = null;
        if (text?.Split('+', 3) is not [var name, _, var material] || !IsName(name) || !TryMaterial(material, out var algorithm, out var verify))
            return false;
        var read = new NoteKey(name, algorithm, verify);
        if (read.ToString() != text)
            return false;
        key = read;
        return true;
    }

    /// <summary>Whether a note may carry this name: not empty, no white space, no control character, no plus.</summary>
    internal static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c == '+' || char.IsWhiteSpace(c) || char.IsControl(c))
                return false;
        }

        return !name.IsEmpty;
    }

    private static bool TryMaterial(string text, out NoteAlgorithm algorithm, [NotNullWhen(true)] out VerifyKey? key)
    {
        (algorithm, key) = (default, null);
        if (!OneSpelling.TryBase64(text, out var bytes) || bytes.Length != 1 + VerifyKey.Size)
            return false;
        algorithm = (NoteAlgorithm)bytes[0];
        return Enum.IsDefined(algorithm) && VerifyKey.TryRead(bytes.AsSpan(1), out key);
    }

    private static uint IdOf(string name, NoteAlgorithm algorithm, VerifyKey key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)algorithm, .. key.Bytes]));
}

using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace Entente.Record;

/// <summary>One signature line: <c>— name base64(id ‖ signature)</c>.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyId">The key's id; name and id together name the key.</param>
/// <param name="Bytes">The signature, as its algorithm makes it.</param>
public sealed record NoteSignature(string Name, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The line, without its line feed.</summary>
    public override string ToString() =>
        $"— {Name} {Convert.ToBase64String([(byte)(KeyId >> 24), (byte)(KeyId >> 16), (byte)(KeyId >> 8), (byte)KeyId, .. Bytes.Span])}";
}

/// <summary>
/// A text and who signed it (C2SP signed-note v1.0.0):
/// <code>
/// hanbit.example/kr-us/1
/// 41
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
///
/// — hanbit.example/kr-us/1 Az3grlgtzPICa5OS8npVmf1M…
/// </code>
/// The text says nothing until <see cref="IsSignedBy"/> has answered.
/// </summary>
/// <param name="Text">Lines that each end in a line feed; the last one included.</param>
/// <param name="Signatures">In the order of their lines; one or more.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Longest note, in bytes: a pouch's manifest with its most members fits.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Most signature lines: what the specification asks every reader to take.</summary>
    public const int MaxSignatures = 16;

    private const string Start = "— ";

    /// <summary>The signature of <paramref name="key"/>, whose secret is given, over a text that is not a cosigned checkpoint.</summary>
    /// <exception cref="ArgumentException">The key cosigns (<see cref="Cosignature.Sign"/>), or the secret is another key's.</exception>
    public static NoteSignature Sign(string text, NoteKey key, SigningKey secret)
    {
        if (key.Algorithm != NoteAlgorithm.Ed25519 || !key.Key.Equals(secret.Public))
            throw new ArgumentException($"This secret does not sign as {key.Name}.", nameof(key));
        return new NoteSignature(key.Name, key.Id, secret.Sign(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The note of one signer.</summary>
    public static SignedNote Of(string text, NoteKey key, SigningKey secret) => new(text, [Sign(text, key, secret)]);

    /// <summary>The same note with one more line.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>Whether the key's line is there, and is a signature of the text. Other lines say nothing and are not looked at.</summary>
    /// <returns>False with <see cref="RecordRefusal.NotSigned"/> or <see cref="RecordRefusal.BadSignature"/>.</returns>
    public bool IsSignedBy(NoteKey key, out RecordRefusal refusal)
    {
        refusal = RecordRefusal.NotSigned;
        if (Line(key) is not { } line)
            return false;
        var good = key.Algorithm == NoteAlgorithm.Cosignature
            ? Cosignature.Verifies(Text, key, line.Bytes.Span)
            : key.Key.Verifies(Encoding.UTF8.GetBytes(Text), line.Bytes.Span);
        refusal = good ? RecordRefusal.None : RecordRefusal.BadSignature;
        return good;
    }

    /// <summary>The line in a key's name, not yet verified.</summary>
    public NoteSignature? Line(NoteKey key) => Signatures.FirstOrDefault(s => s.Name == key.Name && s.KeyId == key.Id);

    /// <summary>The note as text: the same bytes that <see cref="TryRead"/> took.</summary>
    public override string ToString()
    {
        var note = new StringBuilder(Text).Append('\n');
        foreach (var signature in Signatures)
            note.Append(signature).Append('\n');
        return note.ToString();
    }

    /// <summary>The note as bytes.</summary>
    public byte[] ToArray() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>Reads a note, whoever signed it. The text ends at the last empty line.</summary>
    /// <returns>False for whatever <see cref="ToArray"/> would not have written; <paramref name="refusal"/> says why.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedNote? note, out RecordRefusal refusal)
    {
        note = null;
        if (!TryText(bytes, MaxBytes, out var text, out refusal))
            return false;
        refusal = RecordRefusal.NotANote;
        var blank = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || text[^1] != '\n' || blank + 2 == text.Length)
            return false;
        var lines = text[(blank + 2)..^1].Split('\n');
        if (lines.Length > MaxSignatures)
        {
            refusal = RecordRefusal.TooManySignatures;
            return false;
        }

        refusal = RecordRefusal.BadSignatureLine;
        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            // A second line of one key would let a note say two things of it: which one counts would be a reader's choice.
            if (!TryLine(line, out var signature) || signatures.Exists(s => s.Name == signature.Name && s.KeyId == signature.KeyId))
                return false;
            signatures.Add(signature);
        }

        note = new SignedNote(text[..(blank + 1)], signatures);
        refusal = RecordRefusal.None;
        return true;
    }

    /// <summary>Bytes as text of lines: UTF-8, no control characters but the line feed.</summary>
    internal static bool TryText(ReadOnlySpan<byte> bytes, int maxBytes, [NotNullWhen(true)] out string? text, out RecordRefusal refusal)
    {
        text = null;
        refusal = RecordRefusal.TooLong;
        if (bytes.Length > maxBytes)
            return false;
        refusal = RecordRefusal.NotText;
        if (!Utf8.IsValid(bytes))
            return false;
        foreach (var b in bytes)
        {
            if (b < 0x20 && b != '\n')
                return false;
        }

        text = Encoding.UTF8.GetString(bytes);
        refusal = RecordRefusal.None;
        return true;
    }

    private static bool TryLine(string line, [NotNullWhen(true)] out NoteSignature? signature)
    {
        signature = null;
        if (!line.StartsWith(Start, StringComparison.Ordinal) || line[Start.Length..].Split(' ') is not [var name, var base64]
            || !NoteKey.IsName(name) || !OneSpelling.TryBase64(base64, out var bytes) || bytes.Length < 5)
            return false;
        var id = (uint)(bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3]);
        signature = new NoteSignature(name, id, bytes.AsMemory(4));
        return true;
    }
}

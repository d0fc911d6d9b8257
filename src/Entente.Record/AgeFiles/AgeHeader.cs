using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Record;

/// <summary>One stanza of an age header: who can unwrap the file key, and how.</summary>
/// <param name="Arguments">The words after the arrow; the first is the kind.</param>
/// <param name="Body">The wrapped key.</param>
internal sealed record AgeStanza(string[] Arguments, byte[] Body);

/// <summary>
/// The textual header of an age v1 file (c2sp.org/age): version line, stanzas, HMAC of all of it.
/// </summary>
/// <param name="Stanzas">One or more.</param>
/// <param name="Mac">The 32 bytes of the last line.</param>
/// <param name="Authenticated">The bytes up to and with the three hyphens, which the HMAC is over.</param>
/// <param name="Length">Of the whole header in bytes: there the payload begins.</param>
internal sealed record AgeHeader(IReadOnlyList<AgeStanza> Stanzas, byte[] Mac, byte[] Authenticated, int Length)
{
    private const string Version = "age-encryption.org/v1";
    private const int Columns = 64;
    private const int MaxBytes = 64 * 1024;

    /// <summary>Writes a header of these stanzas under a file key.</summary>
    internal static byte[] Write(IEnumerable<AgeStanza> stanzas, ReadOnlySpan<byte> fileKey)
    {
        var text = new StringBuilder(Version).Append('\n');
        foreach (var stanza in stanzas)
        {
            text.Append("-> ").AppendJoin(' ', stanza.Arguments).Append('\n');
            // The last line is shorter than a full one, so after a full one it is empty.
            var body = RawBase64(stanza.Body);
            for (var at = 0; at <= body.Length; at += Columns)
                text.Append(body.AsSpan(at, Math.Min(Columns, body.Length - at))).Append('\n');
        }

        text.Append("---");
        var authenticated = Encoding.ASCII.GetBytes(text.ToString());
        return [.. authenticated, (byte)' ', .. Encoding.ASCII.GetBytes(RawBase64(MacOf(authenticated, fileKey))), (byte)'\n'];
    }

    /// <summary>Reads a header, from the first byte of a file.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out AgeHeader? header)
    {
        header = null;
        var rest = new Lines(file[..Math.Min(file.Length, MaxBytes)]);
        if (!rest.TryNext(out var line) || line != Version)
            return false;
        var stanzas = new List<AgeStanza>();
        while (rest.TryNext(out line) && line.StartsWith("-> ", StringComparison.Ordinal))
        {
            if (!TryStanza(line, ref rest, out var stanza))
                return false;
            stanzas.Add(stanza);
        }

        if (stanzas.Count == 0 || line.Length != 4 + 43 || !line.StartsWith("--- ", StringComparison.Ordinal) || !TryRawBase64(line[4..], out var mac))
            return false;
        header = new AgeHeader(stanzas, mac, file[..(rest.Position - 43 - 2)].ToArray(), rest.Position);
        return true;
    }

    /// <summary>Whether the header is the one that was written under this file key.</summary>
    internal bool IsOf(ReadOnlySpan<byte> fileKey) => CryptographicOperations.FixedTimeEquals(Mac, MacOf(Authenticated, fileKey));

    /// <summary>Base64 without padding.</summary>
    internal static string RawBase64(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    /// <summary>Reads what <see cref="RawBase64"/> writes, and nothing else.</summary>
    internal static bool TryRawBase64(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return !text.EndsWith('=') && OneSpelling.TryBase64(text + (text.Length % 4) switch { 2 => "==", 3 => "=", _ => "" }, out bytes);
    }

    private static byte[] MacOf(ReadOnlySpan<byte> authenticated, ReadOnlySpan<byte> fileKey)
    {
        Span<byte> key = stackalloc byte[32];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, fileKey, key, salt: [], "header"u8);
        return HMACSHA256.HashData(key, authenticated);
    }

    private static bool TryStanza(string line, ref Lines rest, [NotNullWhen(true)] out AgeStanza? stanza)
    {
        stanza = null;
        var arguments = line[3..].Split(' ');
        if (arguments.Any(a => a.Length == 0 || a.Any(c => c is < '!' or > '~')))
            return false;
        var body = new StringBuilder();
        string part;
        do
        {
            if (!rest.TryNext(out part) || part.Length > Columns)
                return false;
            body.Append(part);
        }
        while (part.Length == Columns);

        if (!TryRawBase64(body.ToString(), out var bytes))
            return false;
        stanza = new AgeStanza(arguments, bytes);
        return true;
    }

    /// <summary>Lines that end in a line feed, as Latin-1: what is not ASCII is refused by whoever reads the line.</summary>
    private ref struct Lines(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;

        public int Position { get; private set; }

        public bool TryNext(out string line)
        {
            line = "";
            var length = _bytes[Position..].IndexOf((byte)'\n');
            if (length < 0)
                return false;
            line = Encoding.Latin1.GetString(_bytes.Slice(Position, length));
            Position += length + 1;
            return true;
        }
    }
}

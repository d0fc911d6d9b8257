using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>
/// What a side asks of a mailbox, as a note signed by its pouch key, in the header <c>Authorization: Entente base64(note)</c>:
/// <code>
/// entente/mailbox/v1
/// PUT /v1/&lt;box&gt;/&lt;to&gt;/&lt;sha256&gt;
/// challenge &lt;64 hexadecimal digits, from an answer of this mailbox&gt;
/// nonce &lt;32 hexadecimal digits, never used before&gt;
/// </code>
/// The hash of what is put stands in its path, so that the signature is over method, place and content.
/// </summary>
/// <param name="Method">GET, PUT or DELETE.</param>
/// <param name="Path">From <c>/v1/</c> on, whatever a proxy put in front.</param>
/// <param name="Challenge">What the mailbox gave out.</param>
/// <param name="Nonce">What tells two equal requests apart.</param>
internal sealed record MailboxRequest(string Method, string Path, string Challenge, string Nonce)
{
    public const string Scheme = "Entente";

    /// <summary>In which header a mailbox gives out its challenge, with every answer.</summary>
    public const string ChallengeHeader = "Entente-Challenge";

    /// <summary>In which header it says which pouch an answer holds.</summary>
    public const string PouchHeader = "Entente-Pouch";

    public const int ChallengeDigits = 64;
    public const int NonceDigits = 32;

    private const string First = "entente/mailbox/v1";
    private const int LongestHeader = 2048;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>A request with a fresh nonce.</summary>
    public static MailboxRequest Fresh(string method, string path, string challenge) =>
        new(method, path, challenge, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(NonceDigits / 2)));

    /// <summary>The header's value, without its scheme.</summary>
    public string Sign(NoteKey key, SigningKey secret) => Convert.ToBase64String(SignedNote.Of(Text(), key, secret).ToArray());

    /// <summary>Reads a header's value; nothing of it is believed before the note is verified.</summary>
    public static bool TryRead(string? header, [NotNullWhen(true)] out MailboxRequest? request, [NotNullWhen(true)] out SignedNote? note)
    {
        (request, note) = (null, null);
        if (header is null || header.Length > LongestHeader || !header.StartsWith(Scheme + " ", StringComparison.Ordinal))
            return false;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[(Scheme.Length + 1)..], bytes, out var length)
            || !SignedNote.TryRead(bytes.AsSpan(0, length), out note, out _)
            || note.Signatures.Count != 1
            || note.Text.Split('\n') is not [First, var line, var challenge, var nonce, ""]
            || line.Split(' ') is not [var method, var path]
            || !TryHex(challenge, "challenge ", ChallengeDigits, out var given)
            || !TryHex(nonce, "nonce ", NonceDigits, out var once))
            return false;
        request = new MailboxRequest(method, path, given, once);
        return true;
    }

    /// <summary>Whether a text is so many lower-case hexadecimal digits.</summary>
    public static bool IsHex(string? text, int digits) => text?.Length == digits && !text.AsSpan().ContainsAnyExcept(Digits);

    private string Text() => new StringBuilder(First).Append('\n')
        .Append(Method).Append(' ').Append(Path).Append('\n')
        .Append("challenge ").Append(Challenge).Append('\n')
        .Append("nonce ").Append(Nonce).Append('\n').ToString();

    private static bool TryHex(string line, string word, int digits, out string value)
    {
        value = line.StartsWith(word, StringComparison.Ordinal) ? line[word.Length..] : "";
        return IsHex(value, digits);
    }
}

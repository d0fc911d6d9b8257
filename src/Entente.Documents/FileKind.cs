using System.Text;

namespace Entente.Documents;

/// <summary>Tells what a file is by its first bytes, never by its name.</summary>
internal static class FileKind
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Zip = "PK\x03\x04"u8.ToArray();

    public static bool IsPackage(byte[] bytes) => Starts(bytes, Zip);

    // Readers accept a PDF that starts a little later in the file.
    public static bool IsPdf(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0;

    /// <summary>Why the file cannot be read, if that is already clear.</summary>
    public static UnreadableReason? Refusal(byte[] bytes)
    {
        if (bytes.Length == 0) return UnreadableReason.Empty;
        if (Starts(bytes, "HWP Document File"u8)) return UnreadableReason.HwpBinary;
        if (Starts(bytes, @"{\rtf"u8)) return UnreadableReason.RichText;
        if (Starts(bytes, Ole)) return OleKind(bytes);
        if (Starts(bytes, "PK\x05\x06"u8)) return UnreadableReason.Empty;
        return IsKnownBinary(bytes) ? UnreadableReason.NotText : null;
    }

    /// <summary>A page that was saved under another name.</summary>
    public static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && start.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A mail as it was sent or saved. A file of another name is one only if it begins with header lines of which one is a mail system's own.</summary>
    public static bool IsMail(string name, byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1 << 14)).ReplaceLineEndings("\n");
        var end = head.IndexOf("\n\n", StringComparison.Ordinal);
        var names = (end < 0 ? head : head[..end]).Split('\n').Where(line => line.Length > 0 && line[0] is not (' ' or '\t')).Select(HeaderName).ToList();
        if (names.Count == 0 || names[0] is null) return false;
        return Path.GetExtension(name).Equals(".eml", StringComparison.OrdinalIgnoreCase) || (names.TrueForAll(one => one is not null) && names.Exists(one => one is "message-id" or "mime-version" or "received"));
    }

    private static string? HeaderName(string line) =>
        line.IndexOf(':') is var colon and > 0 && line.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0 ? line[..colon].ToLowerInvariant() : null;

    // Entries of an OLE file are named in UTF-16. An encrypted DOCX is an OLE file too.
    private static UnreadableReason OleKind(byte[] bytes)
    {
        if (Has(bytes, "__properties_version1.0")) return UnreadableReason.OutlookMessage;
        if (Has(bytes, "EncryptedPackage")) return UnreadableReason.Encrypted;
        return bytes.AsSpan().IndexOf("HWP Document File"u8) >= 0 || Has(bytes, "HwpSummaryInformation") ? UnreadableReason.HwpBinary : UnreadableReason.OfficeBinary;
    }

    private static bool Has(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;

    private static bool IsKnownBinary(byte[] bytes) =>
        Starts(bytes, [0x89, (byte)'P', (byte)'N', (byte)'G']) || Starts(bytes, [0xFF, 0xD8, 0xFF]) || Starts(bytes, "GIF8"u8) || Starts(bytes, "\u007fELF"u8) || Starts(bytes, "MZ"u8) && bytes.AsSpan(0, Math.Min(bytes.Length, 512)).Contains((byte)0)
        || Starts(bytes, [0x1F, 0x8B]) || Starts(bytes, "7z\u00bc\u00af"u8) || Starts(bytes, "Rar!"u8) || Starts(bytes, "II*\0"u8) || Starts(bytes, "MM\0*"u8) || Starts(bytes, "SQLite format 3"u8);

    private static bool Starts(byte[] bytes, ReadOnlySpan<byte> with) => bytes.AsSpan().StartsWith(with);
}

using Entente.Language;

namespace Entente.Documents;

/// <summary>Reads one policy document from its bytes. Runs in the child process only: see <see cref="Quarantine"/>.</summary>
public static class PolicyFile
{
    /// <summary>Larger files are refused: 64 MiB.</summary>
    public const int MostBytes = 64 << 20;

    /// <summary>The provisions, or why there are none. The content decides what a file is; the name only tells Markdown from plain text.</summary>
    /// <param name="name">File name with its extension.</param>
    /// <param name="bytes">The whole file.</param>
    public static ReadResult Read(string name, byte[] bytes)
    {
        if (bytes.Length > MostBytes) return new Unreadable(UnreadableReason.TooLarge);
        if (FileKind.Refusal(bytes) is { } refusal) return new Unreadable(refusal);
        var result = FileKind.IsPackage(bytes) ? DocxReader.Read(bytes) : FileKind.IsPdf(bytes) ? PdfReader.Read(bytes) : ReadText(name, bytes);
        if (result is not Reading reading) return result;
        if (reading.Provisions.Count == 0) return new Unreadable(UnreadableReason.NoText);
        return reading.Provisions.All(provision => SpokenLanguage.IsKnownToLinking(provision.Lang))
            ? reading
            : reading with { Warnings = [.. reading.Warnings, ReadWarning.LanguageUnknownToLinking] };
    }

    private static ReadResult ReadText(string name, byte[] bytes)
    {
        if (TextEncoding.Decode(bytes) is not { } decoded) return new Unreadable(UnreadableReason.UnknownEncoding);
        var result = Read(name, bytes, decoded.Text);
        return decoded.Guessed && result is Reading reading ? reading with { Warnings = [.. reading.Warnings, ReadWarning.EncodingGuessed] } : result;
    }

    private static ReadResult Read(string name, byte[] bytes, string text)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (extension is ".html" or ".htm" or ".xhtml" || FileKind.LooksLikeHtml(text)) return HtmlReader.Read(text);
        return extension is ".md" or ".markdown" or ".mdown" ? MarkdownReader.Read(text) : PlainTextReader.Read(text);
    }
}

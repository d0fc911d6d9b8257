namespace Entente.Documents;

/// <summary>Reads one paper from its bytes. Runs in the child process only: see <see cref="Quarantine"/>.</summary>
public static class PaperFile
{
    /// <summary>More attachments of one mail than these stay in the mail.</summary>
    public const int MostAttachments = 50;

    /// <summary>Its text, what it says of itself, and what came with it.</summary>
    /// <param name="name">File name with its extension.</param>
    /// <param name="bytes">The whole file.</param>
    public static PaperReading Read(string name, byte[] bytes)
    {
        if (bytes.Length > PolicyFile.MostBytes) return PaperReading.Without(new Unreadable(UnreadableReason.TooLarge));
        if (FileKind.Refusal(bytes) is null && FileKind.IsMail(name, bytes)) return MailReader.Read(bytes);
        var (media, properties) = (MediaType(name, bytes), DocumentProperties.Of(bytes));
        return PolicyFile.Read(name, bytes) switch
        {
            Reading reading => new PaperReading(media, PaperText.Title(reading) ?? properties.Title, properties.Author, null, properties.Date, PaperText.Of(reading))
            {
                PagesMissing = [.. reading.Pages.Where(page => page.Trouble is not (null or PageTrouble.Blank))],
            },
            var refused => new PaperReading(media, properties.Title, properties.Author, null, properties.Date, []) { NoText = (Unreadable)refused },
        };
    }

    /// <summary>The name of a file as it is kept: no path, nothing that a file system or a screen could stumble over.</summary>
    /// <param name="name">As it came.</param>
    public static string NameOf(string name) => OneLine.FileName(name) ?? "file";

    private static string MediaType(string name, byte[] bytes)
    {
        if (FileKind.IsPdf(bytes)) return "application/pdf";
        if (FileKind.IsPackage(bytes)) return Package.Refusal(bytes) is null ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : PaperReading.Unknown;
        if (FileKind.Refusal(bytes) is not null || TextEncoding.Decode(bytes) is not { } decoded) return PaperReading.Unknown;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".html" or ".htm" or ".xhtml" => "text/html",
            ".md" or ".markdown" or ".mdown" => "text/markdown",
            _ => FileKind.LooksLikeHtml(decoded.Text) ? "text/html" : "text/plain",
        };
    }
}

namespace Entente.Documents;

/// <summary>What came of reading a paper: a letter, a mail, a report. It never refuses: the original is what counts, and where no text could be had it says why.</summary>
/// <param name="MediaType">What the bytes are, by the bytes.</param>
/// <param name="Title">Subject, or the document's own title; null where it has none.</param>
/// <param name="From">Who wrote it, as the mail's header or the document's properties say; null where they do not.</param>
/// <param name="To">To whom, as the mail's header says; null for everything else.</param>
/// <param name="Date">The day that the header or the properties say; null where they do not.</param>
/// <param name="Pages">Its text; empty where none could be had.</param>
public sealed record PaperReading(string MediaType, string? Title, string? From, string? To, DateOnly? Date, IReadOnlyList<PaperPage> Pages)
{
    /// <summary>Media type of mails.</summary>
    public const string Mail = "message/rfc822";

    /// <summary>Media type of what nobody knows.</summary>
    public const string Unknown = "application/octet-stream";

    /// <summary>Why there is no text; null where there is.</summary>
    public Unreadable? NoText { get; init; }

    /// <summary>Files that came with a mail, in its order.</summary>
    public IReadOnlyList<PaperAttachment> Attachments { get; init; } = [];

    /// <summary>Attachments beyond <see cref="PaperFile.MostAttachments"/>: they are in the original only.</summary>
    public int AttachmentsLeft { get; init; }

    /// <summary>Pages of the document that could not be read; the others were.</summary>
    public IReadOnlyList<PageReading> PagesMissing { get; init; } = [];

    /// <summary>A paper of which nothing could be read.</summary>
    internal static PaperReading Without(Unreadable why, string mediaType = Unknown) => new(mediaType, null, null, null, null, []) { NoText = why };
}

/// <summary>A page of a paper.</summary>
/// <param name="Number">From 1; null where the format has no pages: then there is one.</param>
/// <param name="Sentences">In reading order.</param>
public sealed record PaperPage(int? Number, IReadOnlyList<PaperSentence> Sentences);

/// <summary>The smallest piece of a paper that can be pointed at.</summary>
/// <param name="Text">Character for character; a line break of the source stays one.</param>
/// <param name="StartsParagraph">It begins a paragraph.</param>
/// <param name="Number">The provision's number as printed, before its first sentence; empty elsewhere.</param>
/// <param name="IsHeading">A heading, or the title.</param>
public sealed record PaperSentence(string Text, bool StartsParagraph, string Number = "", bool IsHeading = false);

/// <summary>A file that came with a mail.</summary>
/// <param name="Name">Its name, without any path.</param>
/// <param name="Bytes">The file, as it was before the mail encoded it.</param>
public sealed record PaperAttachment(string Name, ReadOnlyMemory<byte> Bytes);

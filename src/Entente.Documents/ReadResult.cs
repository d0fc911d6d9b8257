using Entente.Language;

namespace Entente.Documents;

/// <summary>What came of reading a file.</summary>
public abstract record ReadResult;

/// <summary>The file was read whole.</summary>
/// <param name="Title">The document's own title; null where it has none. It stands in no heading path.</param>
/// <param name="Provisions">In reading order; ids are unique.</param>
/// <param name="Notes">Footnotes: their marks are not in the text of the provisions.</param>
/// <param name="LeftOut">Text of the file that is in no provision (menus, cookie bars, front matter), piece by piece, so that an officer can take it back.</param>
/// <param name="Warnings">What the reader is not sure of.</param>
public sealed record Reading(string? Title, IReadOnlyList<Provision> Provisions, IReadOnlyList<Note> Notes, IReadOnlyList<string> LeftOut, IReadOnlyList<ReadWarning> Warnings) : ReadResult
{
    /// <summary>How each page was read; empty where the format has no pages.</summary>
    public IReadOnlyList<PageReading> Pages { get; init; } = [];
}

/// <summary>A footnote.</summary>
/// <param name="Provision">Id of the provision that it belongs to; empty where its mark was not found.</param>
/// <param name="Text">Its words.</param>
public sealed record Note(string Provision, string Text);

/// <summary>The file was not read; nothing of it was kept.</summary>
/// <param name="Reason">Why, and by that what to do.</param>
public sealed record Unreadable(UnreadableReason Reason) : ReadResult
{
    /// <summary>The page that is to blame; null where it is the whole file.</summary>
    public PageReading? Page { get; init; }
}

/// <summary>Why a file cannot be read.</summary>
public enum UnreadableReason
{
    /// <summary>No bytes.</summary>
    Empty,

    /// <summary>Bytes, but no words.</summary>
    NoText,

    /// <summary>More than <see cref="PolicyFile.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>HWP 5, the binary format of Hancom.</summary>
    HwpBinary,

    /// <summary>HWPX.</summary>
    Hwpx,

    /// <summary>A PDF of pictures: a scan without text.</summary>
    Scan,

    /// <summary>A PDF whose letters are not what is printed.</summary>
    UnreadableText,

    /// <summary>DOC, XLS, PPT: the binary formats of Office before 2007.</summary>
    OfficeBinary,

    /// <summary>MSG: a mail in the binary format of Outlook.</summary>
    OutlookMessage,

    /// <summary>XLSX, PPTX, ODT and other packages that are not DOCX.</summary>
    OtherPackage,

    /// <summary>RTF.</summary>
    RichText,

    /// <summary>An encrypted or password-protected file.</summary>
    Encrypted,

    /// <summary>A package that unpacks to far more than it holds.</summary>
    Bomb,

    /// <summary>A damaged file of a format that is read.</summary>
    Damaged,

    /// <summary>A picture or another file without text.</summary>
    NotText,

    /// <summary>Bytes in no encoding that is read.</summary>
    UnknownEncoding,

    /// <summary>Reading took more time or memory than is allowed.</summary>
    TookTooLong,

    /// <summary>The reading process failed.</summary>
    Failed,
}

/// <summary>What a reader is not sure of.</summary>
public enum ReadWarning
{
    /// <summary>A list numbers paragraphs, but the file does not say how: their numbers are missing.</summary>
    ComputedNumbersMissing,

    /// <summary>Tracked changes: insertions were taken as text, deletions left out.</summary>
    TrackedChanges,

    /// <summary>The tracked changes bear no names or no dates: the side that delivered the file answers for them.</summary>
    NamesAndDatesRemoved,

    /// <summary>Comments were left out.</summary>
    CommentsLeftOut,

    /// <summary>Text boxes were read where they are anchored.</summary>
    TextBoxes,

    /// <summary>The words are in a language that linking does not know; they are compared letter by letter.</summary>
    LanguageUnknownToLinking,

    /// <summary>The encoding is a guess.</summary>
    EncodingGuessed,

    /// <summary>Headers and footers of the pages were left out.</summary>
    HeadersLeftOut,

    /// <summary>Pages are missing: see <see cref="Reading.Pages"/>.</summary>
    PagesMissing,
}

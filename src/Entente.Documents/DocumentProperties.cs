using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;

namespace Entente.Documents;

/// <summary>What a document says of itself beside its text. Programs fill these in, so that they are proposals and no more.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who made it.</param>
/// <param name="Date">When it was last changed, else made.</param>
internal sealed record DocumentProperties(string? Title, string? Author, DateOnly? Date)
{
    private static readonly DocumentProperties None = new(null, null, null);

    /// <summary>The properties; none where the document has none or cannot be opened.</summary>
    public static DocumentProperties Of(byte[] bytes)
    {
        try
        {
            if (FileKind.IsPdf(bytes)) return OfPdf(bytes);
            return FileKind.IsPackage(bytes) && Package.Refusal(bytes) is null ? OfDocx(bytes) : None;
        }
        // What is wrong with the file its reader says; properties alone refuse nothing.
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            return None;
        }
    }

    private static DocumentProperties OfPdf(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true });
        var about = document.Information;
        return new(Line(about.Title), Line(about.Author), Day(about.GetModifiedDateTimeOffset() ?? about.GetCreatedDateTimeOffset()));
    }

    private static DocumentProperties OfDocx(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var about = document.PackageProperties;
        return new(Line(about.Title), Line(about.Creator), Day(about.Modified ?? about.Created));
    }

    private static DateOnly? Day(DateTimeOffset? at) => at is { Year: > 1970 and < 2200 } day ? DateOnly.FromDateTime(day.DateTime) : null;

    private static string? Line(string? text) => OneLine.Of(text, OneLine.LongestTitle);
}

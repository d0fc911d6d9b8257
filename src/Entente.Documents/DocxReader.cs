using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Language;
using Outline = Entente.Language.Outline;

namespace Entente.Documents;

/// <summary>DOCX: paragraphs with typed numbers, heading styles, rows of tables, footnotes. What it cannot show yet it warns of; no text is lost in silence.</summary>
internal sealed class DocxReader
{
    private readonly MainDocumentPart main;
    private readonly DocxStyles styles;
    private readonly ExtractedText extracted = new();
    private readonly List<Block> blocks = [];
    private readonly List<(string Text, int At)> notes = [];
    private readonly HashSet<ReadWarning> warnings = [];

    private DocxReader(MainDocumentPart main) => (this.main, styles) = (main, new DocxStyles(main));

    public static ReadResult Read(byte[] bytes)
    {
        if (Package.Refusal(bytes) is { } refusal) return new Unreadable(refusal);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body) return new Unreadable(UnreadableReason.Damaged);
            var reader = new DocxReader(document.MainDocumentPart);
            reader.Take(body);
            return reader.Finish();
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException)
        {
            return new Unreadable(UnreadableReason.Damaged);
        }
    }

    private Reading Finish()
    {
        if (main.WordprocessingCommentsPart?.Comments?.HasChildren == true) warnings.Add(ReadWarning.CommentsLeftOut);
        var leftOut = main.HeaderParts.Select(part => part.Header?.InnerText).Concat(main.FooterParts.Select(part => part.Footer?.InnerText))
            .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct().ToArray();
        if (leftOut.Length > 0) warnings.Add(ReadWarning.HeadersLeftOut);
        var (title, provisions) = Outline.Of(blocks, extracted.ToString());
        return new Reading(title, provisions, NotePlaces.Of(notes, provisions), leftOut, [.. warnings.Order()]);
    }

    // Content controls, custom XML and the like are wrappers: what they hold is the text.
    private void Take(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
            switch (element)
            {
                case Paragraph paragraph: TakeParagraph(paragraph); break;
                case Table table: TakeTable(table); break;
                case DeletedRun or MoveFromRun: warnings.Add(ReadWarning.TrackedChanges); break;
                case SectionProperties: break;
                case { HasChildren: true }: Take(element); break;
            }
    }

    private void TakeParagraph(Paragraph paragraph)
    {
        var text = TextOf(paragraph, out var boxes);
        var isNumbered = styles.IsNumbered(paragraph);
        if (text.Any(char.IsLetterOrDigit))
        {
            if (isNumbered) warnings.Add(ReadWarning.ComputedNumbersMissing);
            blocks.Add(styles.HeadingLevel(paragraph) is { } level ? new HeadingBlock(text, extracted.Add(text), level) : new ParagraphBlock(text, extracted.Add(text)));
        }
        foreach (var box in boxes) { warnings.Add(ReadWarning.TextBoxes); Take(box); }
    }

    private void TakeTable(Table table)
    {
        foreach (var row in table.Descendants<TableRow>().Where(row => Nearest<Table>(row) == table))
        {
            var cells = row.Descendants<TableCell>().Where(cell => Nearest<TableRow>(cell) == row).ToArray();
            // A table with headings, tables or much text in a cell lays out a page; else a row is one provision.
            if (cells.Length < 2 || cells.Any(cell => cell.Descendants<Table>().Any() || cell.Descendants<Paragraph>().Count() > 3)) { foreach (var cell in cells) Take(cell); continue; }
            var texts = cells.Select(cell => string.Join(' ', cell.Descendants<Paragraph>().Select(paragraph => TextOf(paragraph, out _)).Where(text => text.Length > 0))).ToArray();
            if (texts.All(text => text.Length == 0)) continue;
            blocks.Add(TableRows.Block(texts, extracted.Add(TableRows.Join(texts)), null));
        }
    }

    private static T? Nearest<T>(OpenXmlElement element) where T : OpenXmlElement => element.Ancestors<T>().FirstOrDefault();

    private string TextOf(Paragraph paragraph, out List<OpenXmlElement> boxes)
    {
        var text = new DocxText(extracted.Next, main);
        text.Append(paragraph);
        notes.AddRange(text.Notes);
        if (text.HasChanges || paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<Inserted>() is not null || mark.GetFirstChild<Deleted>() is not null)) warnings.Add(ReadWarning.TrackedChanges);
        boxes = text.Boxes;
        return text.ToString();
    }
}

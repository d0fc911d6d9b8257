using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Language;
using Outline = Entente.Language.Outline;

namespace Entente.Documents;

/// <summary>DOCX as Word shows it with all changes accepted: headings, paragraphs with typed and computed numbers, rows of tables, notes. No text is lost in silence.</summary>
internal sealed class DocxReader
{
    private readonly MainDocumentPart main;
    private readonly DocxStyles styles;
    private readonly DocxNumbering numbering;
    private readonly ExtractedText extracted = new();
    private readonly List<Block> blocks = [];
    private readonly List<(string Text, int At)> notes = [];
    private readonly List<string> leftOut = [];
    private readonly HashSet<ReadWarning> warnings = [];

    private DocxReader(MainDocumentPart main)
    {
        this.main = main;
        styles = new DocxStyles(main);
        numbering = new DocxNumbering(main, styles);
    }

    public static ReadResult Read(byte[] bytes)
    {
        if (Package.Refusal(bytes) is { } refusal) return new Unreadable(refusal);
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            if (document.MainDocumentPart?.Document?.Body is not { } body) return new Unreadable(UnreadableReason.Damaged);
            var reader = new DocxReader(document.MainDocumentPart);
            reader.AcceptChanges(body);
            reader.Take(body);
            return reader.Finish();
        }
        catch (Exception fault) when (fault is OpenXmlPackageException or XmlException or InvalidDataException or FileFormatException)
        {
            return new Unreadable(UnreadableReason.Damaged);
        }
    }

    private void AcceptChanges(Body body)
    {
        var settings = main.DocumentSettingsPart?.Settings;
        var isAnonymous = settings?.GetFirstChild<RemovePersonalInformation>() is { } remove && (remove.Val?.Value ?? true);
        isAnonymous |= body.Descendants<InsertedRun>().Any(change => change.Date is null) || body.Descendants<DeletedRun>().Any(change => change.Date is null);
        var isChanged = DocxFinalView.Accept(body);
        if (main.FootnotesPart?.Footnotes is { } footnotes) isChanged |= DocxFinalView.Accept(footnotes);
        if (main.EndnotesPart?.Endnotes is { } endnotes) isChanged |= DocxFinalView.Accept(endnotes);
        if (!isChanged) return;
        warnings.Add(ReadWarning.TrackedChanges);
        if (isAnonymous) warnings.Add(ReadWarning.NamesAndDatesRemoved);
    }

    private Reading Finish()
    {
        if (main.WordprocessingCommentsPart?.Comments?.HasChildren == true) warnings.Add(ReadWarning.CommentsLeftOut);
        var margins = main.HeaderParts.Select(part => (OpenXmlElement?)part.Header).Concat(main.FooterParts.Select(part => part.Footer)).OfType<OpenXmlElement>()
            .SelectMany(margin => margin.Descendants<Paragraph>()).Select(paragraph => TextOf(paragraph, out _)).Where(text => text.Any(char.IsLetter)).Distinct().ToArray();
        if (margins.Length > 0) warnings.Add(ReadWarning.HeadersLeftOut);
        var (title, provisions) = Outline.Of(blocks, extracted.ToString());
        return new Reading(title, provisions, NotePlaces.Of(notes, provisions), [.. leftOut, .. margins], [.. warnings.Order()]);
    }

    // Content controls, custom XML and the like are wrappers: what they hold is the text.
    private void Take(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
            switch (element)
            {
                case Paragraph paragraph: TakeParagraph(paragraph); break;
                case Table table: TakeTable(table); break;
                case SectionProperties or SdtProperties or SdtEndCharProperties: break;
                case AlternateContent alternate: Take(DocxText.Shown(alternate)); break;
                case { HasChildren: true }: Take(element); break;
            }
    }

    private void TakeParagraph(Paragraph paragraph)
    {
        var number = NumberOf(paragraph);
        var text = TextOf(paragraph, out var boxes);
        if (styles.IsContents(paragraph)) { if (text.Length > 0) leftOut.Add(text); }
        else if (text.Any(char.IsLetterOrDigit)) blocks.Add(BlockOf(paragraph, number, text));
        foreach (var box in boxes) { warnings.Add(ReadWarning.TextBoxes); Take(box); }
    }

    private DocxNumber? NumberOf(Paragraph paragraph)
    {
        var number = numbering.Next(paragraph);
        if (number is { Printed: null }) warnings.Add(ReadWarning.ComputedNumbersMissing);
        return number;
    }

    private Block BlockOf(Paragraph paragraph, DocxNumber? number, string text)
    {
        var printed = number?.Printed;
        // Contracts set whole clauses in heading styles: a numbered sentence is a clause.
        if (styles.HeadingLevel(paragraph) is { } level && !(printed is not null && text[^1] is '.' or ';' or '다' && text.Length > 60))
        {
            var heading = printed is null || number!.IsBullet ? text : $"{printed} {text}";
            return new HeadingBlock(heading, extracted.Add(heading), level);
        }
        if (number is null) return new ParagraphBlock(text, extracted.Add(text));
        // A bullet stands in the text, as a typed one does.
        if (number.IsBullet) return new ParagraphBlock($"{printed} {text}", extracted.Add($"{printed} {text}")) { ListLevel = number.Level };
        return new ParagraphBlock(text, extracted.Add(text)) { Number = printed, ListLevel = number.Level, List = number.List };
    }

    private void TakeTable(Table table)
    {
        var rows = table.Descendants<TableRow>().Where(row => Nearest<Table>(row) == table).ToArray();
        foreach (var row in rows)
        {
            var cells = row.Descendants<TableCell>().Where(cell => Nearest<TableRow>(cell) == row).ToArray();
            // A table with headings, tables or much text in a cell lays out a page; else a row is one provision.
            if (cells.Length < 2 || cells.Any(LaysOut)) { foreach (var cell in cells) Take(cell); continue; }
            var texts = cells.Select(CellText).ToArray();
            if (texts.All(text => text.Length == 0)) continue;
            if (IsHeader(row) && rows.Any(other => !IsHeader(other))) { leftOut.Add(TableRows.Join(texts)); continue; }
            blocks.Add(TableRows.Block(texts, extracted.Add(TableRows.Join(texts)), null));
        }
    }

    private static bool LaysOut(TableCell cell) =>
        cell.Descendants<Table>().Any() || cell.Descendants<TextBoxContent>().Any() || cell.Descendants<Paragraph>().Count(paragraph => paragraph.InnerText.Length > 0) > 3;

    private static bool IsHeader(TableRow row) => row.TableRowProperties?.GetFirstChild<TableHeader>() is { } header && (header.Val is null || header.Val.Value == OnOffOnlyValues.On);

    private string CellText(TableCell cell)
    {
        var lines = new List<string>();
        foreach (var paragraph in cell.Descendants<Paragraph>())
        {
            var number = NumberOf(paragraph)?.Printed;
            var line = $"{number} {TextOf(paragraph, out _)}".Trim();
            if (line.Length > 0) lines.Add(line);
        }
        return string.Join(' ', lines);
    }

    private static T? Nearest<T>(OpenXmlElement element) where T : OpenXmlElement => element.Ancestors<T>().FirstOrDefault();

    private string TextOf(Paragraph paragraph, out List<OpenXmlElement> boxes)
    {
        var text = new DocxText(extracted.Next, main);
        text.Append(paragraph);
        notes.AddRange(text.Notes);
        leftOut.AddRange(text.Hidden);
        boxes = text.Boxes;
        return text.ToString();
    }
}

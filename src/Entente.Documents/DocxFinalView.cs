using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>Takes tracked changes as accepted: what was inserted or moved here stays, what was deleted or moved away goes. Works on the tree in memory; the file is not written.</summary>
internal static class DocxFinalView
{
    /// <summary>True where there was a change at all.</summary>
    /// <param name="root">The body, a note, or whatever else holds paragraphs.</param>
    public static bool Accept(OpenXmlElement root)
    {
        var changes = root.Descendants().Where(IsChange).ToArray();
        if (changes.Length == 0) return false;
        foreach (var row in root.Descendants<TableRow>().Where(row => row.TableRowProperties?.GetFirstChild<Deleted>() is not null).ToArray()) row.Remove();
        foreach (var cell in root.Descendants<TableCell>().Where(cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is not null).ToArray()) cell.Remove();
        foreach (var gone in changes.Where(change => change is DeletedRun or MoveFromRun)) gone.Remove();
        JoinParagraphs(root);
        return true;
    }

    private static bool IsChange(OpenXmlElement element) => element is DeletedRun or MoveFromRun or InsertedRun or MoveToRun or Deleted or Inserted or MoveFrom or MoveTo or CellDeletion or CellInsertion;

    // Where the mark at a paragraph's end is gone, what is left of it starts the next one, whose mark and properties stay.
    private static void JoinParagraphs(OpenXmlElement root)
    {
        foreach (var paragraph in root.Descendants<Paragraph>().ToArray())
        {
            if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties is not { } mark || (mark.GetFirstChild<Deleted>() is null && mark.GetFirstChild<MoveFrom>() is null)) continue;
            var words = paragraph.ChildElements.Where(child => child is not ParagraphProperties).ToArray();
            if (NextParagraph(paragraph) is { } next)
            {
                var at = next.ParagraphProperties is null ? 0 : 1;
                foreach (var word in words) { word.Remove(); next.InsertAt(word, at++); }
                RemoveUnlessLast(paragraph);
            }
            else if (string.IsNullOrEmpty(paragraph.InnerText))
            {
                RemoveUnlessLast(paragraph);
            }
        }
    }

    private static Paragraph? NextParagraph(Paragraph paragraph)
    {
        var next = paragraph.NextSibling();
        while (next is BookmarkStart or BookmarkEnd or MoveFromRangeStart or MoveFromRangeEnd or MoveToRangeStart or MoveToRangeEnd or ProofError or CommentRangeStart or CommentRangeEnd) next = next.NextSibling();
        return next as Paragraph;
    }

    // A cell holds at least one paragraph.
    private static void RemoveUnlessLast(Paragraph paragraph)
    {
        if (paragraph.Parent is TableCell cell && cell.Elements<Paragraph>().Count() == 1) return;
        paragraph.Remove();
    }
}

using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>The words of one paragraph as Word shows them in the final view.</summary>
internal sealed class DocxText(int place, MainDocumentPart main)
{
    private readonly StringBuilder text = new();

    /// <summary>Footnotes whose marks stand in the paragraph, with the place of the paragraph.</summary>
    public List<(string Text, int At)> Notes { get; } = [];

    /// <summary>Contents of text boxes that are anchored here, each once.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    public bool HasChanges { get; private set; }

    public void Append(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
            switch (element)
            {
                case Text words: text.Append(words.Text); break;
                case TabChar or PositionalTab: text.Append('\t'); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('\u2011'); break;
                case SoftHyphen: text.Append('\u00AD'); break;
                case SymbolChar symbol: AppendSymbol(symbol); break;
                case FootnoteReference mark: AddNote(main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == mark.Id?.Value)); break;
                case EndnoteReference mark: AddNote(main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(note => note.Id?.Value == mark.Id?.Value)); break;
                case DeletedRun or MoveFromRun or DeletedText: HasChanges = true; break;
                case InsertedRun or MoveToRun: HasChanges = true; Append(element); break;
                case TextBoxContent box: Boxes.Add(box); break;
                // The same drawing twice, for new and for old programs: the first is enough.
                case AlternateContent alternate: Append((OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? alternate); break;
                case FieldCode or DeletedFieldCode or RunProperties or ParagraphProperties: break;
                case { HasChildren: true }: Append(element); break;
            }
    }

    /// <summary>Without the blanks at both ends.</summary>
    public override string ToString() => text.ToString().Trim();

    private void AddNote(OpenXmlElement? note)
    {
        if (note is null) return;
        var words = new DocxText(0, main);
        foreach (var paragraph in note.Elements<Paragraph>())
        {
            if (words.text.Length > 0) words.text.Append('\n');
            words.Append(paragraph);
        }
        if (words.ToString().Length > 0) Notes.Add((words.ToString(), place));
    }

    private void AppendSymbol(SymbolChar symbol)
    {
        // Symbol fonts live in a private area; a bullet is the best guess for most, and nothing is dropped.
        if (int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) text.Append((char)code);
    }
}

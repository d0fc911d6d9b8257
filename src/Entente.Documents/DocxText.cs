using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Entente.Documents;

/// <summary>The words of one paragraph as Word shows them in the final view.</summary>
internal sealed class DocxText(int place, MainDocumentPart main)
{
    // The letters a to z of the font Symbol.
    private const string Greek = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private readonly StringBuilder text = new();

    /// <summary>Footnotes whose marks stand in the paragraph, with the place of the paragraph.</summary>
    public List<(string Text, int At)> Notes { get; } = [];

    /// <summary>Contents of text boxes that are anchored here, each once.</summary>
    public List<OpenXmlElement> Boxes { get; } = [];

    /// <summary>Runs that are formatted as hidden: they are not on the page.</summary>
    public List<string> Hidden { get; } = [];

    public void Append(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
            switch (element)
            {
                case Text words: text.Append(words.Text); break;
                case TabChar or PositionalTab: text.Append('\t'); break;
                case Break or CarriageReturn: text.Append('\n'); break;
                case NoBreakHyphen: text.Append('\u2011'); break;
                // An optional hyphen: a place where the word may break, not a sign.
                case SoftHyphen: break;
                case SymbolChar symbol: AppendSymbol(symbol); break;
                case FootnoteReference mark: AddNote(main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(note => note.Id?.Value == mark.Id?.Value)); break;
                case EndnoteReference mark: AddNote(main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(note => note.Id?.Value == mark.Id?.Value)); break;
                case Run { RunProperties.Vanish: { } vanish } run when vanish.Val?.Value ?? true: if (run.InnerText.Length > 0) Hidden.Add(run.InnerText); break;
                // The reading aid over a word repeats it.
                case Ruby ruby: if (ruby.GetFirstChild<RubyBase>() is { } ruled) Append(ruled); break;
                case TextBoxContent box: Boxes.Add(box); break;
                case AlternateContent alternate: Append(Shown(alternate)); break;
                case FieldCode or DeletedFieldCode or DeletedText or RunProperties or ParagraphProperties or SdtProperties: break;
                case { HasChildren: true }: Append(element); break;
            }
    }

    /// <summary>The same content twice, for new and for old programs: one is enough.</summary>
    public static OpenXmlElement Shown(AlternateContent alternate) =>
        (OpenXmlElement?)alternate.GetFirstChild<AlternateContentChoice>() ?? (OpenXmlElement?)alternate.GetFirstChild<AlternateContentFallback>() ?? alternate;

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

    // Symbol fonts draw signs for codes of the private area. Those that official documents use are named; any other is a bullet, never nothing.
    private void AppendSymbol(SymbolChar symbol)
    {
        if (!int.TryParse(symbol.Char?.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)) return;
        var isPrivate = code is >= 0xE000 and <= 0xF8FF;
        if (!isPrivate) { text.Append((char)code); return; }
        var sign = code & 0xFF;
        text.Append(symbol.Font?.Value switch
        {
            "Symbol" => sign switch { >= 0x61 and <= 0x7A => Greek[sign - 0x61], 0xA3 => '≤', 0xB3 => '≥', 0xB1 => '±', 0xB4 => '×', 0xB9 => '≠', 0xAE => '→', 0xAC => '←', 0xAB => '↔', 0xDE => '⇒', 0x2D => '−', _ => '•' },
            "Wingdings" => sign switch { 0xFC => '✓', 0xFB => '✗', 0xFE => '☑', 0xFD => '☒', 0xA8 or 0x6F or 0x71 => '☐', 0xE0 or 0xF0 => '→', 0xA7 => '▪', 0xD8 => '➢', >= 0x8C and <= 0x95 => (char)('①' + sign - 0x8C), >= 0x81 and <= 0x8A => (char)('①' + sign - 0x81), _ => '•' },
            _ => '•',
        });
    }
}

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Entente.Language;

namespace Entente.Documents;

/// <summary>A web page: its main content with heading path, lists with levels, rows of tables, footnotes. The rest is listed as left out.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Silent = ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "HEAD", "SVG", "IFRAME", "OBJECT", "LINK", "META"];
    private static readonly HashSet<string> BlockTags =
        ["P", "DIV", "SECTION", "ARTICLE", "MAIN", "HEADER", "FOOTER", "ASIDE", "NAV", "UL", "OL", "LI", "DL", "DT", "DD", "TABLE", "TR", "TD", "TH", "CAPTION", "THEAD", "TBODY", "TFOOT", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "PRE", "FORM", "FIGURE", "FIGCAPTION", "DETAILS", "SUMMARY", "ADDRESS", "HR", "FIELDSET", "CENTER", "BODY"];

    private readonly ExtractedText extracted = new();
    private readonly List<Block> blocks = [];
    private readonly List<string> leftOut = [];
    private readonly List<(IElement Target, int At)> marks = [];
    private readonly HashSet<IElement> noteTargets = [];

    private HtmlReader() { }

    public static ReadResult Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body) return new Unreadable(UnreadableReason.NoText);
        var reader = new HtmlReader();
        reader.FindNotes(document);
        var main = PageParts.Main(body);
        reader.LeaveOutAround(body, main);
        reader.Take(main, 0, null);
        var lang = document.DocumentElement.GetAttribute("lang") is { Length: >= 2 } said ? said[..2].ToLowerInvariant() : null;
        var (title, provisions) = Outline.Of(reader.blocks, reader.extracted.ToString(), lang);
        var notes = reader.noteTargets.Select(target => (reader.NoteText(target), reader.marks.Where(mark => mark.Target == target).Select(mark => mark.At).DefaultIfEmpty(-1).First())).ToArray();
        return new Reading(title, provisions, NotePlaces.Of(notes, provisions), reader.leftOut, []);
    }

    // A mark is a link in a superscript, or one that says so, to a place further down on the same page.
    private void FindNotes(IHtmlDocument document)
    {
        foreach (var link in document.QuerySelectorAll("a[href^='#']"))
        {
            var isMark = link.Closest("sup") is not null || link.GetAttribute("role") == "doc-noteref" || (link.ClassName ?? "").Contains("footnote", StringComparison.OrdinalIgnoreCase);
            if (!isMark || (link.ClassName ?? "").Contains("back", StringComparison.OrdinalIgnoreCase)) continue;
            var id = link.GetAttribute("href")![1..];
            if (id.Length > 0 && document.GetElementById(Uri.UnescapeDataString(id)) is { } target && target.CompareDocumentPosition(link).HasFlag(DocumentPositions.Preceding)) noteTargets.Add(NoteOf(target));
        }
    }

    private static IElement NoteOf(IElement target) => target.Closest("li, p, dd, tr, aside") is { } whole && target.TagName is "A" or "SUP" or "SPAN" ? target.Closest("li, p, dd, tr, aside")! : target;

    private string NoteText(IElement note)
    {
        var text = new StringBuilder();
        AppendInline(note, text, inNote: true);
        return Collapse(text.ToString());
    }

    private void LeaveOutAround(IElement root, IElement main)
    {
        if (root == main) return;
        foreach (var child in root.Children)
        {
            if (child == main) continue;
            if (child.Contains(main)) LeaveOutAround(child, main);
            else LeaveOut(child);
        }
    }

    private void LeaveOut(IElement element)
    {
        if (Silent.Contains(element.TagName)) return;
        foreach (var piece in PageParts.Pieces(element)) leftOut.Add(piece);
    }

    private void Take(INode container, int listLevel, string? caption)
    {
        var inline = new StringBuilder();
        foreach (var node in container.ChildNodes)
        {
            if (node is not IElement element) { if (node is IText text) inline.Append(text.Data); continue; }
            if (Silent.Contains(element.TagName)) continue;
            if (noteTargets.Contains(element)) continue;
            if (PageParts.IsBoilerplate(element)) { Flush(inline, listLevel, caption); LeaveOut(element); continue; }
            if (!BlockTags.Contains(element.TagName) && !HasBlocks(element)) { AppendElement(element, inline, inNote: false); continue; }
            Flush(inline, listLevel, caption);
            TakeBlock(element, listLevel, caption);
        }
        Flush(inline, listLevel, caption);
    }

    private void TakeBlock(IElement element, int listLevel, string? caption)
    {
        switch (element.TagName)
        {
            case "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                var heading = InlineText(element);
                if (heading.Length > 0) blocks.Add(new HeadingBlock(heading, extracted.Add(heading), element.TagName[1] - '0'));
                break;
            case "UL" or "OL": TakeList(element, listLevel + 1); break;
            case "TABLE" when PageParts.IsDataTable(element): TakeTable(element); break;
            case "PRE": Add(element.TextContent.Trim('\n', '\r'), listLevel, null, caption); break;
            default: Take(element, listLevel, caption); break;
        }
    }

    private void TakeList(IElement list, int level)
    {
        var count = int.TryParse(list.GetAttribute("start"), System.Globalization.CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.Children)
        {
            if (item.TagName != "LI") { TakeBlock(item, level, null); continue; }
            if (noteTargets.Contains(item)) continue;
            if (PageParts.IsBoilerplate(item)) { LeaveOut(item); continue; }
            if (int.TryParse(item.GetAttribute("value"), System.Globalization.CultureInfo.InvariantCulture, out var value)) count = value;
            var number = list.TagName == "OL" ? ListNumbers.Print(count++, list.GetAttribute("type")) : null;
            TakeItem(item, level, number);
        }
    }

    // The number belongs to the first words of the item, whether or not they stand in a paragraph of their own.
    private void TakeItem(IElement item, int level, string? number)
    {
        var before = blocks.Count;
        Take(item, level, null);
        if (number is null || blocks.Count == before) return;
        if (blocks[before] is ParagraphBlock first && Numbering.Read(first.Text).Count == 0) blocks[before] = first with { Number = number };
    }

    private void TakeTable(IElement table)
    {
        var caption = table.QuerySelector("caption") is { } said ? InlineText(said) : "";
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            if (row.Closest("table") != table) continue;
            var cells = row.Children.Where(cell => cell.TagName is "TD" or "TH").ToArray();
            var texts = cells.Select(InlineText).ToArray();
            if (texts.All(text => text.Length == 0)) continue;
            if (cells.All(cell => cell.TagName == "TH") || row.ParentElement?.TagName == "THEAD") { leftOut.Add(TableRows.Join(texts)); continue; }
            blocks.Add(TableRows.Block(texts, extracted.Add(TableRows.Join(texts)), caption));
        }
    }

    private void Flush(StringBuilder inline, int listLevel, string? caption)
    {
        var text = Collapse(inline.ToString());
        inline.Clear();
        if (text.Any(char.IsLetterOrDigit)) Add(text, listLevel, null, caption);
    }

    private void Add(string text, int listLevel, string? number, string? caption)
    {
        if (text.Any(char.IsLetterOrDigit)) blocks.Add(new ParagraphBlock(text, extracted.Add(text)) { ListLevel = listLevel, Number = number, Caption = caption });
    }

    private string InlineText(IElement element)
    {
        var text = new StringBuilder();
        AppendInline(element, text, inNote: false);
        return Collapse(text.ToString());
    }

    private void AppendInline(INode container, StringBuilder text, bool inNote)
    {
        foreach (var node in container.ChildNodes)
        {
            if (node is IText words) text.Append(words.Data);
            else if (node is IElement element) AppendElement(element, text, inNote);
        }
    }

    private void AppendElement(IElement element, StringBuilder text, bool inNote)
    {
        if (Silent.Contains(element.TagName)) return;
        if (element.TagName == "BR") { text.Append('\uE000'); return; }
        if (element.TagName == "IMG") { text.Append(element.GetAttribute("alt")); return; }
        var link = element.TagName == "A" ? element : element.TagName == "SUP" ? element.QuerySelector("a[href^='#']") : null;
        if (link is not null && IsMark(element, link)) return;
        if (inNote && link is not null && (link.GetAttribute("href") ?? "").StartsWith('#')) return;
        if (!inNote && PageParts.IsBoilerplate(element)) { LeaveOut(element); return; }
        // Cells and blocks within a line are words apart.
        if (BlockTags.Contains(element.TagName) && text.Length > 0) text.Append(' ');
        AppendInline(element, text, inNote);
        if (BlockTags.Contains(element.TagName)) text.Append(' ');
    }

    private bool IsMark(IElement element, IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        if (href.Length < 2 || href[0] != '#' || element.Owner?.GetElementById(Uri.UnescapeDataString(href[1..])) is not { } target || !noteTargets.Contains(NoteOf(target))) return false;
        marks.Add((NoteOf(target), extracted.Next));
        return true;
    }

    private static bool HasBlocks(IElement element) => element.QuerySelectorAll("*").Any(inner => BlockTags.Contains(inner.TagName));

    // As a browser shows it: runs of ASCII blanks are one, no-break spaces stay.
    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is ' ' or '\t' or '\n' or '\r' or '\f') { if (collapsed.Length > 0 && collapsed[^1] is not (' ' or '\n')) collapsed.Append(' '); }
            else if (sign == '\uE000')
            {
                while (collapsed.Length > 0 && collapsed[^1] == ' ') collapsed.Length--;
                if (collapsed.Length > 0) collapsed.Append('\n');
            }
            else collapsed.Append(sign);
        }
        return collapsed.ToString().Trim(' ', '\n');
    }
}

using Entente.Language;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Md = Markdig.Syntax;

namespace Entente.Documents;

/// <summary>Markdown (CommonMark, pipe tables, footnotes, front matter). Offsets point into the decoded file.</summary>
internal sealed class MarkdownReader
{
    // Typed headings (a line all in bold) stand below those of the format.
    private const int BoldLineLevel = 10;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseYamlFrontMatter().Build();

    private readonly string source;
    private readonly List<Language.Block> blocks = [];
    private readonly List<string> leftOut = [];
    private readonly List<(string Text, int At)> notes = [];
    private readonly Dictionary<Footnote, int> marks = [];

    private MarkdownReader(string source) => this.source = source;

    public static ReadResult Read(string text)
    {
        var reader = new MarkdownReader(text);
        reader.Take(Markdown.Parse(text, Pipeline), 0);
        var (title, provisions) = Outline.Of(reader.blocks, text);
        return new Reading(title, provisions, NotePlaces.Of(reader.notes, provisions), reader.leftOut, []);
    }

    private void Take(ContainerBlock container, int listLevel)
    {
        foreach (var block in container)
            switch (block)
            {
                case YamlFrontMatterBlock: leftOut.Add(Slice(block)); break;
                case Md.HeadingBlock heading: TakeHeading(heading.Inline, heading.Level); break;
                case Md.ParagraphBlock paragraph when IsBoldLine(paragraph.Inline): TakeHeading(paragraph.Inline, BoldLineLevel); break;
                case Md.ParagraphBlock paragraph: TakeParagraph(paragraph.Inline, listLevel, null, null); break;
                case ListBlock list: TakeList(list, listLevel + 1); break;
                case Table table: TakeTable(table); break;
                case FootnoteGroup group: TakeNotes(group); break;
                case Footnote or LinkReferenceDefinitionGroup or ThematicBreakBlock or BlankLineBlock: break;
                case HtmlBlock html: TakeHtml(html); break;
                case CodeBlock code when code.Lines.Count > 0: TakeVerbatim(code); break;
                case ContainerBlock inner: Take(inner, listLevel); break;
                case LeafBlock leaf when leaf.Inline is not null: TakeParagraph(leaf.Inline, listLevel, null, null); break;
            }
    }

    private void TakeHeading(ContainerInline? inline, int level)
    {
        var text = Render(inline).Trimmed();
        if (text.Text.Length > 0) blocks.Add(new Language.HeadingBlock(text.Text, text.Places[0], level));
    }

    private void TakeParagraph(ContainerInline? inline, int listLevel, string? number, string? caption)
    {
        var text = Render(inline).Trimmed();
        // A line of signs only (\###) is an ornament.
        if (!text.Text.Any(char.IsLetterOrDigit)) { if (text.Text.Length > 0) leftOut.Add(text.Text); return; }
        blocks.Add(new Language.ParagraphBlock(text.Text, text.Places[0]) { ListLevel = listLevel, Number = number, Caption = caption, Places = text.Places });
    }

    private void TakeList(ListBlock list, int level)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            // The number as typed: CommonMark itself counts on from the first and forgets what stands there.
            var number = list.IsOrdered ? source[item.Span.Start..Math.Min(source.Length, item.Span.Start + 11)].TrimStart() : null;
            if (number is not null) number = number[..(number.IndexOfAny(['.', ')']) + 1)];
            var first = item.FirstOrDefault() as Md.ParagraphBlock;
            if (first is not null) TakeParagraph(first.Inline, level, number, null);
            else if (number is not null) blocks.Add(new Language.ParagraphBlock("", item.Span.Start) { Number = number, ListLevel = level });
            var rest = item.Skip(first is null ? 0 : 1).ToList();
            foreach (var block in rest) TakeOne(item, block, level);
        }
    }

    private void TakeOne(ListItemBlock item, Md.Block block, int level)
    {
        if (block is Md.ParagraphBlock paragraph) TakeParagraph(paragraph.Inline, 0, null, null);
        else if (block is ListBlock list) TakeList(list, level + 1);
        else if (block is ContainerBlock container) Take(container, level);
        else leftOut.Add(Slice(block));
    }

    private void TakeTable(Table table)
    {
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(cell => string.Join(' ', cell.OfType<LeafBlock>().Select(leaf => Render(leaf.Inline).Trimmed().Text))).ToArray();
            if (row.IsHeader) leftOut.Add(TableRows.Join(cells));
            else if (cells.Any(cell => cell.Length > 0)) blocks.Add(TableRows.Block(cells, row.Span.Start, null));
        }
    }

    private void TakeNotes(FootnoteGroup group)
    {
        foreach (var note in group.OfType<Footnote>())
            notes.Add((string.Join('\n', note.OfType<LeafBlock>().Select(leaf => Render(leaf.Inline).Trimmed().Text)), marks.GetValueOrDefault(note, -1)));
    }

    private void TakeHtml(HtmlBlock html)
    {
        var text = Slice(html);
        if (html.Type == HtmlBlockType.Comment || HtmlReader.Read(text) is not Reading { Provisions.Count: > 0 } inner) { leftOut.Add(text); return; }
        foreach (var provision in inner.Provisions) blocks.Add(new Language.ParagraphBlock(provision.Text, html.Span.Start));
    }

    private void TakeVerbatim(CodeBlock code)
    {
        var text = code.Lines.ToString();
        if (text.Any(char.IsLetterOrDigit)) blocks.Add(new Language.ParagraphBlock(text, code.Lines.Lines[0].Position));
    }

    private string Slice(Md.Block block) => source[Math.Max(0, block.Span.Start)..Math.Min(source.Length, block.Span.End + 1)];

    private static bool IsBoldLine(ContainerInline? inline)
    {
        if (inline is null) return false;
        var any = false;
        foreach (var child in inline)
        {
            if (child is EmphasisInline emphasis && (emphasis.DelimiterCount >= 2 || emphasis.FirstChild is EmphasisInline)) any = true;
            else if (child is not LineBreakInline && !(child is LiteralInline literal && literal.Content.ToString().Trim().Length == 0)) return false;
        }
        return any && inline.LastChild is not null && !Text(inline).TrimEnd().EndsWith('.') && Text(inline).Length <= 120;
    }

    private static string Text(ContainerInline inline) => string.Concat(inline.FindDescendants<LiteralInline>().Select(literal => literal.Content.ToString()));

    private SourceText Render(ContainerInline? inline)
    {
        var text = new SourceText(source);
        if (inline is not null) Render(inline, text);
        return text;
    }

    // An escaped sign counts its backslash; the words start after it.
    private int PlaceOf(LiteralInline literal) =>
        literal.IsFirstCharacterEscaped && literal.Span.Start < source.Length && source[literal.Span.Start] == '\\' ? literal.Span.Start + 1 : literal.Span.Start;

    private void Render(ContainerInline container, SourceText text)
    {
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.ToString(), PlaceOf(literal)); break;
                case LineBreakInline: text.Break(); break;
                case CodeInline code: text.Append(code.Content, code.Span.Start + code.DelimiterCount); break;
                case HtmlEntityInline entity: text.AppendAt(entity.Transcoded.ToString(), entity.Span.Start); break;
                case AutolinkInline link: text.Append(link.Url, link.Span.Start + 1); break;
                case HtmlInline html: if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) text.Break(); break;
                case FootnoteLink { IsBackLink: false } mark: marks.TryAdd(mark.Footnote, mark.Span.Start); break;
                case ContainerInline inner: Render(inner, text); break;
            }
    }
}

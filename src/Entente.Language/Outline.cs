namespace Entente.Language;

/// <summary>What a reader found in a document, in reading order.</summary>
public abstract record Block(string Text, int Offset)
{
    /// <summary>Counted from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }
}

/// <summary>A heading.</summary>
/// <param name="Text">As printed, its number included.</param>
/// <param name="Offset">As in <see cref="Provision.Offset"/>.</param>
/// <param name="Level">From 1, outermost.</param>
public sealed record HeadingBlock(string Text, int Offset, int Level) : Block(Text, Offset);

/// <summary>A paragraph, an item of a list, or a row of a table.</summary>
/// <param name="Text">As printed; a number or bullet that was typed is still in it.</param>
/// <param name="Offset">As in <see cref="Provision.Offset"/>.</param>
public sealed record ParagraphBlock(string Text, int Offset) : Block(Text, Offset)
{
    /// <summary>A number that the format holds apart from the words (a list's), as printed; null where there is none.</summary>
    public string? Number { get; init; }

    /// <summary>Depth of the list that it stands in, from 1; 0 outside of lists.</summary>
    public int ListLevel { get; init; }

    /// <summary>Blocks of one list that the format counts have the same; their depth is <see cref="ListLevel"/>. Null where depth follows from how the number is written.</summary>
    public int? List { get; init; }

    /// <summary>True where the line does not start a block: a number is only believed if it continues a row.</summary>
    public bool InBlock { get; init; }

    /// <summary>Where each code unit of <see cref="Block.Text"/> stands in the source, if marks of the format lie in between; null where the text runs on from <see cref="Block.Offset"/>.</summary>
    public IReadOnlyList<int>? Places { get; init; }

    internal int PlaceOf(int index) => Places is null ? Offset + index : index < Places.Count ? Places[index] : Offset;

    /// <summary>Words that stand over this block alone, such as a table's caption.</summary>
    public string? Caption { get; init; }
}

/// <summary>Makes provisions of blocks: reads numbers, keeps the heading path, joins what belongs to a numbered provision, labels the rest.</summary>
/// <remarks>
/// A numbered line starts a provision. Unnumbered lines after it, bullets among them, belong to it until the next number or heading.
/// Where no number is open each paragraph and each item is a provision of its own, labelled ¶1, ¶2, … by us.
/// A short numbered line with deeper numbers below it is a heading. The only outermost heading, if it comes first, is the document's title and stands in no path.
/// </remarks>
public sealed class Outline
{
    private sealed record Open(NumberLabel Label, string Text, bool IsHeading, int? List, int Level);

    private sealed class Draft(string number, string[] chain, List<string> headings, string text, int? page, int offset, bool printed)
    {
        public string Number { get; } = number;
        public string[] Chain { get; } = chain;
        public List<string> Headings { get; } = headings;
        public string Text { get; set; } = text;
        public int? Page { get; } = page;
        public int Offset { get; } = offset;
        public int End { get; set; } = offset + text.Length;
        public bool Printed { get; } = printed;
        public int LastOffset { get; set; } = offset;
    }

    private readonly string? source;
    private readonly string around;
    private readonly List<(int Level, string Text)> headings = [];
    private readonly List<Open> numbers = [];
    private readonly List<Draft> drafts = [];
    private Draft? open;

    private Outline(string? source, string around) => (this.source, this.around) = (source, around);

    /// <summary>The provisions of a document, and its title where it has one.</summary>
    /// <param name="blocks">In reading order.</param>
    /// <param name="source">The text that the blocks' offsets point into; null where pieces are joined by line breaks only.</param>
    /// <param name="lang">The document's language where it says so itself; a hint for pieces too short to tell.</param>
    public static (string? Title, IReadOnlyList<Provision> Provisions) Of(IReadOnlyList<Block> blocks, string? source = null, string? lang = null)
    {
        var language = lang ?? SpokenLanguage.Detect(string.Join('\n', blocks.Take(200).Select(block => block.Text)));
        var outline = new Outline(source, language);
        var title = TitleOf(blocks);
        blocks = WithoutEmptyHeadings(blocks, title);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (title is not null && blocks[i] == title) continue;
            outline.Take(blocks[i], i + 1 < blocks.Count ? blocks[i + 1] : null);
        }
        return (title?.Text, outline.Finish());
    }

    private static HeadingBlock? TitleOf(IReadOnlyList<Block> blocks)
    {
        var first = blocks.Count > 0 ? blocks[0] as HeadingBlock : null;
        if (first is null || blocks.Count == 1 || Numbering.Read(first.Text).Count > 0) return null;
        return blocks.Skip(1).OfType<HeadingBlock>().All(other => other.Level > first.Level) ? first : null;
    }

    // A heading with nothing below it is in no path: its words would be lost.
    private static Block[] WithoutEmptyHeadings(IReadOnlyList<Block> blocks, Block? title) =>
        [.. blocks.Select((block, i) => block is HeadingBlock heading && block != title && (i + 1 == blocks.Count || (blocks[i + 1] is HeadingBlock next && next.Level <= heading.Level))
            ? new ParagraphBlock(block.Text, block.Offset) { Page = block.Page }
            : block)];

    private void Take(Block block, Block? next)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Close();
                PushHeading(heading.Level, heading.Text);
                break;
            case ParagraphBlock paragraph when ReadNumber(paragraph) is { } label:
                TakeNumbered(paragraph, label, next);
                break;
            case ParagraphBlock paragraph:
                TakeUnnumbered(paragraph);
                break;
        }
    }

    private void PushHeading(int level, string text)
    {
        headings.RemoveAll(heading => heading.Level >= level);
        headings.Add((level, text));
    }

    private void Close()
    {
        open = null;
        numbers.Clear();
    }

    // A number that the format holds apart is believed; a typed one must look like one here.
    private NumberLabel? ReadNumber(ParagraphBlock block)
    {
        var readings = block.Number is { } number ? Numbering.Read(number + " ") : Numbering.Read(block.Text);
        if (readings.Count == 0) return block.Number is { Length: > 0 } odd ? new NumberLabel(NumberKind.Other, odd, [], 0) : null;
        if (block.Number is not null) return Continuing(readings) is { } expected ? expected with { Length = 0 } : readings[0] with { Length = 0 };
        if (readings[0].IsBullet) return readings[0];
        if (Continuing(readings) is { } continuing) return continuing;
        var first = readings.FirstOrDefault(reading => reading.Values[^1] == 1) ?? readings[0];
        if (block.InBlock && first.Values[^1] != 1) return null;
        // 2050. We will … and 2021. 5. 21. are years.
        return first.Kind == NumberKind.Decimal && first.Values[0] >= 1000 ? null : first;
    }

    private NumberLabel? Continuing(IReadOnlyList<NumberLabel> readings) =>
        readings.FirstOrDefault(reading => numbers.Any(before => reading.Follows(before.Label)));

    private void TakeNumbered(ParagraphBlock block, NumberLabel label, Block? next)
    {
        var text = block.Text[label.Length..];
        if (label.IsBullet) { TakeBullet(block, label, text, next); return; }
        if (label.Kind <= NumberKind.Section || (label.Kind == NumberKind.Roman && IsHeadingLike(text) && next is not null))
        {
            if (IsHeadingLike(text))
            {
                Close();
                PushHeading(20 + (int)label.Kind, Printed(block, text));
                return;
            }
        }
        // Back to the row that this number belongs to, or one deeper than the innermost.
        var at = numbers.FindIndex(before => EndsAt(before, block, label));
        if (at >= 0) numbers.RemoveRange(at, numbers.Count - at);
        var isHeading = IsHeadingLike(text) && next is ParagraphBlock below && IsDeeper(block, label, below);
        var enclosing = numbers.Select(before => before.Text).ToList();
        numbers.Add(new Open(label, isHeading ? Printed(block, text) : label.Printed, isHeading, block.List, block.ListLevel));
        if (isHeading) { open = null; return; }
        Start(label.Printed, [.. numbers.Where(before => !before.IsHeading).Select(before => before.Label.Printed)], enclosing, block, text, label.Length, printed: true);
    }

    // In one list the format knows the depth: 1. may stand below 1. there.
    private static bool EndsAt(Open before, ParagraphBlock block, NumberLabel label) =>
        before.List is { } list && list == block.List ? before.Level >= block.ListLevel : before.Label.Kind == label.Kind && before.Label.Depth >= label.Depth;

    private static string Printed(ParagraphBlock block, string text) => block.Number is null ? block.Text : $"{block.Number} {text}";

    private void TakeBullet(ParagraphBlock block, NumberLabel label, string text, Block? next)
    {
        if (label.Kind == NumberKind.Square && IsHeadingLike(text) && next is ParagraphBlock below && Numbering.Read(below.Text) is [{ Kind: NumberKind.Round }, ..])
        {
            Close();
            PushHeading(60, text);
            return;
        }
        var isOwn = label.Kind is NumberKind.Square or NumberKind.Round ? open is not { Printed: true } : open is null || (label.Kind == NumberKind.Dash && !open.Printed && block.ListLevel > 0);
        if (isOwn) Start(null, [], [.. numbers.Select(before => before.Text)], block, text, label.Length, printed: false);
        else Join(block, block.Text, 0);
    }

    private void TakeUnnumbered(ParagraphBlock block)
    {
        // A line within a block that is no number after all goes on with the line above.
        if (open is not null && block.Caption is null && (open.Printed || block.InBlock)) Join(block, block.Text, 0);
        else Start(null, [], [.. numbers.Select(before => before.Text)], block, block.Text, 0, printed: false);
    }

    private void Start(string? number, string[] chain, List<string> enclosing, ParagraphBlock block, string text, int skipped, bool printed)
    {
        List<string> path = [.. headings.Select(heading => heading.Text), .. enclosing];
        if (block.Caption is { } caption) path.Add(caption);
        var label = number ?? $"{Provision.MadeByUs}{drafts.Count(draft => !draft.Printed) + 1}";
        open = new Draft(label, chain, path, text, block.Page, block.PlaceOf(skipped), printed);
        drafts.Add(open);
        if (block.Caption is not null) open = null;
    }

    private void Join(ParagraphBlock block, string text, int skipped)
    {
        var at = block.PlaceOf(skipped);
        var runsOn = source is not null && at >= open!.End && at + text.Length <= source.Length
            && source.AsSpan(open.Offset, open.Text.Length).SequenceEqual(open.Text) && source.AsSpan(at, text.Length).SequenceEqual(text);
        open!.Text = runsOn ? source![open.Offset..(at + text.Length)] : $"{open.Text}\n{text}";
        open.End = runsOn ? at + text.Length : int.MaxValue;
    }

    private static bool IsHeadingLike(string text) =>
        text.Length is > 0 and <= 80 && !text.Contains('\n') && text[^1] is not ('.' or ';' or ':' or ',' or '!' or '?' or '。' or '다') && Sentences.Of(text).Count == 1;

    private static bool IsDeeper(ParagraphBlock block, NumberLabel label, ParagraphBlock below)
    {
        if (block.List is { } list && below.List == list) return below.ListLevel > block.ListLevel;
        var readings = Numbering.Read(below.Number is { } number ? number + " " : below.Text);
        return readings.Any(reading => reading.Kind is NumberKind.Square or NumberKind.Round
            || (!reading.IsBullet && reading.Kind > label.Kind && reading.Values[^1] == 1)
            || (reading.Kind == label.Kind && reading.Depth > label.Depth));
    }

    // Ids are the printed numbers; where they repeat under other headings the heading goes before, and a count where that does not help.
    private List<Provision> Finish()
    {
        var plain = drafts.Select(draft => draft.Printed ? string.Join('/', draft.Chain) : draft.Number).ToList();
        var often = plain.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        var taken = new HashSet<string>(plain.Where(id => !often.Contains(id)));
        var provisions = new List<Provision>(drafts.Count);
        foreach (var (draft, id) in drafts.Zip(plain))
        {
            var chosen = id;
            if (often.Contains(id))
            {
                chosen = draft.Headings.Count > 0 ? $"{Shorten(draft.Headings[0])}/{id}" : id;
                var stem = chosen;
                for (var n = 2; !taken.Add(chosen); n++) chosen = $"{stem}~{n}";
            }
            provisions.Add(new Provision(chosen, draft.Number, draft.Headings, SpokenLanguage.Detect(draft.Text, around), draft.Text, draft.Page, draft.Offset));
        }
        return provisions;
    }

    private static string Shorten(string heading)
    {
        var plain = string.Join(' ', heading.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= 24 ? plain : plain[..(char.IsHighSurrogate(plain[23]) ? 23 : 24)];
    }
}

using Entente.Language;

namespace Entente.Documents;

/// <summary>Lines that belong together, with how they look.</summary>
internal sealed class PdfParagraph(PdfLine first)
{
    public List<PdfLine> Lines { get; } = [first];

    public PdfLine First => Lines[0];

    public PdfLine Last => Lines[^1];

    /// <summary>True where the words above run on up to here, so that a number is only believed if it continues a row.</summary>
    public bool InBlock { get; init; }

    public bool IsBold => Lines.TrueForAll(line => line.IsBold);

    public IEnumerable<string> Marks => Lines.SelectMany(line => line.Marks);
}

/// <summary>Finds where paragraphs end: by space, indent, number, look, and by whether the next word would still have fitted.</summary>
internal static class PdfParagraphs
{
    private const double Loose = 1.35;
    private const double OtherSize = 0.6;

    // Lines of one column of one page, from above.
    private sealed class Flow(List<PdfLine> lines)
    {
        public List<PdfLine> Lines { get; } = lines;

        public double Left { get; } = lines.Min(line => line.Left);

        public double Right { get; } = lines.Max(line => line.Right);

        // The usual distance of two lines that touch; unknown in a flow of one.
        public double Leading { get; } = Median([.. lines.Zip(lines.Skip(1)).Select(pair => pair.First.Base - pair.Second.Base).Where(gap => gap > 0)], lines[0].Size * 1.2);
    }

    public static List<PdfParagraph> Of(IReadOnlyList<PdfLine> lines)
    {
        var paragraphs = new List<PdfParagraph>();
        foreach (var flow in Flows(lines))
            foreach (var line in flow.Lines)
            {
                var open = paragraphs.Count > 0 ? paragraphs[^1] : null;
                if (open is null || line.Cells is not null || open.Last.Cells is not null) { paragraphs.Add(new PdfParagraph(line)); continue; }
                var isBelow = flow.Lines.Contains(open.Last);
                if (isBelow ? StartsBelow(open, line, flow) : StartsElsewhere(open, line)) paragraphs.Add(new PdfParagraph(line) { InBlock = isBelow && RunsOn(open, line, flow) });
                else open.Lines.Add(line);
            }
        return paragraphs;
    }

    public static bool EndsSentence(string line) => line.TrimEnd() is { Length: > 0 } text && (text[^1] is '.' or '!' or '?' or ':' or ';' or '。' || (text.Length > 1 && text[^1] is '”' or '"' or ')' or '’' && text[^2] is '.' or '!' or '?' or '다'));

    private static IEnumerable<Flow> Flows(IReadOnlyList<PdfLine> lines)
    {
        var flow = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (flow.Count > 0 && (line.Page != flow[^1].Page || line.Base >= flow[^1].Base || line.Left > flow.Max(other => other.Right) || line.Right < flow.Min(other => other.Left))) { yield return new Flow(flow); flow = []; }
            flow.Add(line);
        }
        if (flow.Count > 0) yield return new Flow(flow);
    }

    private static bool StartsBelow(PdfParagraph open, PdfLine line, Flow flow)
    {
        if (line.OpeningMark is not null || Math.Abs(line.Size - open.Last.Size) > OtherSize) return true;
        if (Gap(open, line) > Math.Max(flow.Leading * Loose, line.Size * 1.2)) return true;
        var isShort = IsShort(open.Last, line, flow.Right);
        var ends = EndsSentence(open.Last.Text);
        var isNumbered = Numbering.Read(open.First.Text).Count > 0;
        if (Numbering.Read(line.Text) is [var label, ..])
        {
            var isOutdented = isNumbered && (open.Lines.Count == 1 ? Math.Abs(line.Left - open.First.Left) < line.Size * 0.5 : line.Left < open.Last.Left - (line.Size * 0.5));
            if (ends || isShort || isOutdented || (label.IsBullet && label.Kind != NumberKind.Dash) || line.Text.StartsWith('•')) return true;
        }
        // The title of a numbered clause may run on into its words.
        if (open.IsBold && isNumbered && !line.IsBold && (line.StartsBold || open.Last.Text.TrimEnd().EndsWith(':'))) return false;
        if (line.IsBold != open.Last.IsBold && !(open.IsBold && isNumbered)) return open.Last.IsBold ? !ends || isShort : line.IsBold;
        if (open.IsBold && !line.IsBold && isShort && !ends) return true;
        var isIndented = line.Left > open.Last.Left + (line.Size * 0.8);
        if (isIndented && open.Lines.Count > 1 && (ends || isShort)) return true;
        if (isIndented && open.Lines.Count == 1 && ends && isShort) return true;
        // A title in two lines, the first of which ends in a colon.
        if (open.IsBold && line.IsBold && open.Last.Text.TrimEnd().EndsWith(':')) return false;
        return ends && isShort;
    }

    // Nothing but the number speaks for a new paragraph.
    private static bool RunsOn(PdfParagraph open, PdfLine line, Flow flow) =>
        !EndsSentence(open.Last.Text) && !IsShort(open.Last, line, flow.Right) && open.IsBold == line.IsBold && Math.Abs(line.Size - open.Last.Size) <= OtherSize && Gap(open, line) <= flow.Leading * Loose;

    // In the next column or on the next page words go on unless a sentence ended or something new begins.
    private static bool StartsElsewhere(PdfParagraph open, PdfLine line)
    {
        if (line.OpeningMark is not null || Math.Abs(line.Size - open.Last.Size) > OtherSize || line.IsBold != open.Last.IsBold) return true;
        if (Numbering.Read(line.Text).Count > 0) return true;
        var first = line.Text.TrimStart().FirstOrDefault();
        return !char.IsLower(first) && EndsSentence(open.Last.Text);
    }

    private static double Gap(PdfParagraph open, PdfLine line) => open.Last.Base - line.Base;

    // Would the next line's first word still have fitted?
    private static bool IsShort(PdfLine above, PdfLine below, double right)
    {
        var word = below.Text.TrimStart().Split(' ', 2)[0];
        var width = below.Width * word.Length / Math.Max(1, below.Text.Trim().Length);
        return above.Right + width + (above.Size * 0.8) < right;
    }

    private static double Median(List<double> values, double otherwise)
    {
        if (values.Count == 0) return otherwise;
        values.Sort();
        // Half of the gaps may lie between paragraphs: the smaller ones are between lines.
        return Math.Max(otherwise * 0.7, values[values.Count / 3]);
    }
}

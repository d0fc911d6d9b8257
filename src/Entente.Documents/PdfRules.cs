using UglyToad.PdfPig.Content;

namespace Entente.Documents;

/// <summary>The straight lines that a page draws: rules of tables and boxes.</summary>
/// <param name="Across">Horizontal ones: from, to, at height.</param>
/// <param name="Down">Vertical ones: from below, to above, at place.</param>
internal sealed record PdfRules(IReadOnlyList<PdfRules.Rule> Across, IReadOnlyList<PdfRules.Rule> Down)
{
    private const double Thickest = 3;
    private const double Shortest = 4;
    private const double Same = 2;
    private const int Most = 4000;

    /// <summary>One rule: from and to along itself, and where it lies the other way.</summary>
    internal readonly record struct Rule(double From, double To, double At)
    {
        public double Length => To - From;
    }

    public static PdfRules Of(Page page)
    {
        List<Rule> across = [], down = [];
        foreach (var path in page.Paths)
        {
            if (across.Count + down.Count > Most) break;
            if (path.IsClipping || !(path.IsFilled || path.IsStroked)) continue;
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box) continue;
                if (box.Height <= Thickest && box.Width >= Shortest) across.Add(new Rule(box.Left, box.Right, (box.Top + box.Bottom) / 2));
                else if (box.Width <= Thickest && box.Height >= Shortest) down.Add(new Rule(box.Bottom, box.Top, (box.Left + box.Right) / 2));
                else if (path.IsStroked && part.IsDrawnAsRectangle)
                {
                    across.AddRange([new Rule(box.Left, box.Right, box.Top), new Rule(box.Left, box.Right, box.Bottom)]);
                    down.AddRange([new Rule(box.Bottom, box.Top, box.Left), new Rule(box.Bottom, box.Top, box.Right)]);
                }
            }
        }
        return new PdfRules(Merge(across), Merge(down));
    }

    // Tables are often drawn cell by cell: pieces on one line that touch are one rule.
    private static List<Rule> Merge(List<Rule> rules)
    {
        var merged = new List<Rule>();
        foreach (var rule in rules.OrderBy(rule => Math.Round(rule.At / Same)).ThenBy(rule => rule.From))
        {
            var at = merged.FindLastIndex(other => Math.Abs(other.At - rule.At) <= Same && rule.From <= other.To + Same && rule.To >= other.From - Same);
            if (at < 0) merged.Add(rule);
            else merged[at] = merged[at] with { From = Math.Min(merged[at].From, rule.From), To = Math.Max(merged[at].To, rule.To) };
        }
        return merged;
    }
}

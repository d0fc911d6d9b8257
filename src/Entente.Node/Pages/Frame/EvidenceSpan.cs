namespace Entente.Node.Pages.Frame;

/// <summary>A marked stretch of a text.</summary>
/// <param name="From">First code unit (UTF-16), from 0.</param>
/// <param name="To">First code unit after it.</param>
public sealed record EvidenceSpan(int From, int To)
{
    /// <summary>Cuts a text into pieces, marked and not; put together they are the text.</summary>
    public static IEnumerable<(string Text, bool Marked)> Cut(string text, IReadOnlyList<EvidenceSpan> spans)
    {
        var at = 0;
        foreach (var span in spans.OrderBy(span => span.From))
        {
            var from = Math.Max(span.From, at);
            var to = Math.Min(span.To, text.Length);
            if (from >= to) continue;
            if (from > at) yield return (text[at..from], false);
            yield return (text[from..to], true);
            at = to;
        }

        if (at < text.Length) yield return (text[at..], false);
    }
}

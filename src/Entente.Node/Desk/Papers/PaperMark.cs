using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Language;

namespace Entente.Node.Desk.Papers;

/// <summary>A place in a paper: one sentence, or several that follow each other on one page. Written <c>3.p2.5-7</c>, without page <c>3.5</c>.</summary>
/// <param name="Paper">The paper's number.</param>
/// <param name="Page">The page; null where the paper has none.</param>
/// <param name="First">First sentence of the page, from 1.</param>
/// <param name="Last">Last one, included.</param>
public sealed partial record PaperMark(long Paper, int? Page, int First, int Last)
{
    /// <summary>Kind of the desk row that says on which place an account rests; its JSON is the mark as a text.</summary>
    public const string RowKind = "paper";

    /// <summary>As it stands in addresses and rows.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Paper}.{(Page is { } page ? $"p{page}." : "")}{First}{(Last > First ? $"-{Last}" : "")}");

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static PaperMark? Parse(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } found) return null;
        var first = Number(found.Groups["first"]);
        var last = found.Groups["last"].Success ? Number(found.Groups["last"]) : first;
        return last < first ? null : new PaperMark(Number(found.Groups["paper"]), found.Groups["page"].Success ? Number(found.Groups["page"]) : null, first, last);
    }

    /// <summary>As a source: <c>No. 3, p. 2, sentence 5</c>.</summary>
    public string In(Tongue tongue)
    {
        var key = $"paper.{(Page is null ? "" : "page-")}{(Last > First ? "sentences" : "sentence")}";
        return Words.Say(key, tongue, ("paper", Text(Paper)), ("page", Text(Page ?? 0)), ("first", Text(First)), ("last", Text(Last)));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<paper>[1-9][0-9]{0,7})\.(p(?<page>[1-9][0-9]{0,6})\.)?(?<first>[1-9][0-9]{0,6})(-(?<last>[1-9][0-9]{0,6}))?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}

using System.Globalization;
using Entente.Language;

namespace Entente.Documents;

/// <summary>One paragraph of a policy that is written out.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">Level of a heading, 1 for the document's title; 0 for a provision.</param>
/// <param name="Number">A provision's number as printed; null where it prints none.</param>
internal sealed record PolicyParagraph(string Text, int Level, string? Number)
{
    /// <summary>The number where it is one that lists count in, <c>1</c>, <c>2</c>, …; null for any other.</summary>
    public int? Counted => Number is not ['0', ..] && int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var counted) ? counted : null;
}

/// <summary>What stands below what when a policy is written out.</summary>
internal static class PolicyLayout
{
    /// <summary>The title, each heading once where it begins, and the provisions, in their order.</summary>
    public static IEnumerable<PolicyParagraph> Of(string title, IReadOnlyList<Provision> provisions)
    {
        yield return new PolicyParagraph(title, 1, null);
        IReadOnlyList<string> open = [];
        foreach (var provision in provisions)
        {
            var same = open.Zip(provision.Headings).TakeWhile(pair => pair.First == pair.Second).Count();
            for (var i = same; i < provision.Headings.Count; i++) yield return new PolicyParagraph(provision.Headings[i], i + 2, null);
            open = provision.Headings;
            yield return new PolicyParagraph(provision.Text, 0, provision.NumberIsPrinted ? provision.Number : null);
        }
    }
}

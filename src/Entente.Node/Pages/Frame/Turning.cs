using System.Globalization;

namespace Entente.Node.Pages.Frame;

/// <summary>Turning the pages of a list that does not fit on one.</summary>
/// <param name="At">This page, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Before">Address of the page before; null on the first.</param>
/// <param name="After">Address of the page after; null on the last.</param>
public sealed record Turning(int At, int Count, string? Before, string? After)
{
    /// <summary>Where a page of a list begins, and where to turn from it; null where all of it fits on one page.</summary>
    /// <param name="asked">Number of the page, as asked for; what is none counts as not asked, one beyond the ends as the last.</param>
    /// <param name="things">How long the list is.</param>
    /// <param name="perPage">How many fit on a page.</param>
    /// <param name="startsAtEnd">Which page is shown to who asks for none: the last, or the first.</param>
    /// <param name="address">Address of a page by its number.</param>
    internal static (int From, Turning? Turning) Of(string? asked, int things, int perPage, bool startsAtEnd, Func<int, string> address)
    {
        var count = Math.Max(1, (things + perPage - 1) / perPage);
        var at = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, count) : startsAtEnd ? count : 1;
        return ((at - 1) * perPage, count == 1 ? null : new Turning(at, count, at == 1 ? null : address(at - 1), at == count ? null : address(at + 1)));
    }
}

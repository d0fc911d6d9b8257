using AngleSharp.Html.Parser;
using Entente.Node.Carriers;
using Entente.Record;

namespace Entente.Tests.Node.Carriers;

public sealed class CoverSheetTests
{
    private static readonly CoverSheet Sheet = new(
        Fingerprint.Of("manifest"u8), "hanbit.example", "meridian.example", "kr-us", 7, 12_345, new DateTimeOffset(2026, 4, 16, 9, 5, 0, TimeSpan.FromHours(9)));

    [Fact]
    public void It_shows_the_eight_groups_and_what_the_pouch_is_in_both_languages()
    {
        var page = new HtmlParser().ParseDocument(Sheet.ToHtml());
        Assert.Equal(Fingerprint.Of("manifest"u8).ToString().Split(' '), page.QuerySelectorAll(".groups span").Select(s => s.TextContent));
        Assert.Equal(
            ["hanbit.example", "meridian.example", "kr-us", "7", "12345", "2026-04-16 00:05 UTC"],
            page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.All(page.QuerySelectorAll("th, h1"), head => Assert.NotEqual("", head.QuerySelector("[lang=ko]")!.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("p[lang=ko]").Length);
    }

    [Fact]
    public void It_loads_nothing_and_its_names_are_text()
    {
        var page = new HtmlParser().ParseDocument((Sheet with { From = "<script>x</script>" }).ToHtml());
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, [src], [href]"));
        Assert.Equal("<script>x</script>", page.QuerySelector("td")!.TextContent);
        Assert.Equal("hanbit.example-to-meridian.example-kr-us-7", Sheet.FileName);
    }
}

using CsCheck;
using Entente.Language;
using Entente.Node.Pages.Frame;

namespace Entente.Tests.Node;

public sealed class TurningTests
{
    [Theory]
    [InlineData(null, false, 0, "1 of 3: -, 2")]
    [InlineData(null, true, 200, "3 of 3: 2, -")]
    [InlineData("2", false, 100, "2 of 3: 1, 3")]
    [InlineData("99", false, 200, "3 of 3: 2, -")]
    [InlineData("0", true, 0, "1 of 3: -, 2")]
    [InlineData("-1", false, 0, "1 of 3: -, 2")]
    [InlineData("２", true, 200, "3 of 3: 2, -")]
    public void A_page_is_found_whatever_is_asked_for(string? asked, bool startsAtEnd, int from, string turning)
    {
        var (begins, turns) = Turning.Of(asked, 201, 100, startsAtEnd, page => page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(from, begins);
        Assert.Equal(turning, $"{turns!.At} of {turns.Count}: {turns.Before ?? "-"}, {turns.After ?? "-"}");
    }

    [Fact]
    public void What_fits_on_one_page_is_not_turned() => Gen.Int[0, 100].Sample(things => Turning.Of("7", things, 100, false, _ => "") == (0, null));

    [Fact]
    public void Turning_through_all_pages_shows_everything_once() => Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 50]).Sample((things, perPage) =>
    {
        var shown = new List<int>();
        for (string? page = "1"; page is not null;)
        {
            var (from, turns) = Turning.Of(page, things, perPage, false, at => at.ToString(System.Globalization.CultureInfo.InvariantCulture));
            shown.AddRange(Enumerable.Range(0, things).Skip(from).Take(perPage));
            page = turns?.After;
        }

        Assert.Equal(Enumerable.Range(0, things), shown);
    });

    [Theory]
    [InlineData("2021-09-27", "2021-09-28", "27–28 Sep", "9월 27일–28일")]
    [InlineData("2021-09-30", "2021-10-01", "30 Sep–1 Oct", "9월 30일–10월 1일")]
    [InlineData("2021-09-27", "2022-09-28", "27 Sep–28 Sep", "9월 27일–9월 28일")]
    [InlineData("2021-12-02", "2021-12-02", "2 Dec", "12월 2일")]
    public void The_days_of_a_meeting_are_written_short(string first, string last, string english, string korean)
    {
        var (from, to) = (DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(english, DayText.Span(from, to, Tongue.English));
        Assert.Equal(korean, DayText.Span(from, to, Tongue.Korean));
    }
}

using Entente.Language;

namespace Entente.Tests.Language;

public sealed class OutlineTests
{
    private static IReadOnlyList<Provision> Of(params string[] lines) =>
        Outline.Of([.. lines.Select((line, i) => line.StartsWith('#') ? (Block)new HeadingBlock(line.TrimStart('#', ' '), i * 100, line.TakeWhile(sign => sign == '#').Count()) : new ParagraphBlock(line, i * 100))]).Provisions;

    [Fact]
    public void Unnumbered_paragraphs_get_labels_that_say_they_are_ours()
    {
        var provisions = Of("Hanbit keeps its ports open.", "Meridian keeps its ports open too.");
        Assert.Equal(["¶1", "¶2"], provisions.Select(provision => provision.Number));
        Assert.All(provisions, provision => Assert.False(provision.NumberIsPrinted));
    }

    [Fact]
    public void What_follows_a_numbered_line_belongs_to_it()
    {
        var provisions = Of("1. The Sides meet.", "- in spring", "- in autumn", "They publish a summary.", "2. The Sides report.");
        Assert.Equal(["1", "2"], provisions.Select(provision => provision.Number));
        Assert.Contains("in autumn", provisions[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("They publish a summary.", provisions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_at_the_start_is_no_number() =>
        Assert.Equal(["¶1", "¶2"], Of("The plan runs until 2040.", "2050. That is the year of the second plan.").Select(provision => provision.Number));

    [Fact]
    public void Articles_paragraphs_and_items_nest()
    {
        var provisions = Of("제1조(협의체) 두 나라는 다음 협의체를 둔다.", "① 협의체는 다음을 다룬다.", "가. 항만 보안", "나. 수색과 구조", "② 협의체는 해마다 연다.", "제2조(효력) 곧바로 적용한다.");
        Assert.Equal(["제1조", "①", "가.", "나.", "②", "제2조"], provisions.Select(provision => provision.Number));
        Assert.Equal(["제1조", "①"], provisions[2].Headings);
        Assert.Equal(["제1조"], provisions[4].Headings);
        Assert.Empty(provisions[5].Headings);
        Assert.Equal("제1조/①/가.", provisions[2].Id);
    }

    [Fact]
    public void A_short_numbered_line_above_deeper_numbers_is_a_heading()
    {
        var provisions = Of("1. Scope", "1.1 This covers ports.", "1.2 It does not cover fish.", "2. Meetings", "2.1 The Sides meet.");
        Assert.Equal(["1.1", "1.2", "2.1"], provisions.Select(provision => provision.Number));
        Assert.Equal(["1. Scope"], provisions[1].Headings);
        Assert.Equal(["2. Meetings"], provisions[2].Headings);
    }

    [Fact]
    public void The_same_number_under_two_headings_has_two_ids()
    {
        var provisions = Of("# Policy", "## Peace", "1. Ports are open.", "## Prosperity", "1. Trade is free.", "1. Trade is fair.");
        Assert.Equal(3, provisions.Select(provision => provision.Id).Distinct().Count());
        Assert.Equal("Peace/1", provisions[0].Id);
    }

    [Fact]
    public void A_title_stands_in_no_path_and_two_first_headings_do()
    {
        Assert.Equal(["Peace"], Of("# Policy", "## Peace", "Ports are open.")[0].Headings);
        Assert.Equal(["Peace"], Of("# Peace", "Ports are open.", "# Prosperity", "Trade is free.")[0].Headings);
    }

    [Fact]
    public void A_heading_with_nothing_below_is_not_lost() =>
        Assert.Contains("Annex of maps", Of("# Peace", "Ports are open.", "# Annex of maps").Select(provision => provision.Text));

    [Fact]
    public void Squares_above_circles_are_headings()
    {
        var provisions = Of("□ 추진 배경", "○ 바닷길이 길어졌다.", "○ 항만이 낡았다.", "※ 2026년 조사", "□ 추진 과제", "○ 항만을 고친다.");
        Assert.Equal(["추진 배경"], provisions[0].Headings);
        Assert.Equal(3, provisions.Count);
        Assert.Contains("2026년 조사", provisions[1].Text, StringComparison.Ordinal);
    }
}

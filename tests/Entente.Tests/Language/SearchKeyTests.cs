using CsCheck;
using Entente.Language;

namespace Entente.Tests.Language;

public sealed class SearchKeyTests
{
    [Theory]
    [InlineData("생산ㆍ수입")]
    [InlineData("생산․수입")]
    [InlineData("생산‧수입")]
    [InlineData("생산・수입")]
    public void Five_middle_dots_are_one_sign(string written) => Assert.Equal(SearchKey.Fold("생산·수입"), SearchKey.Fold(written));

    [Theory]
    [InlineData("\uF9E1 장관과 \uF90A 차관", "\u674E")]
    [InlineData("\uF9E1 장관과 \uF90A 차관", "\uF9E1")]
    [InlineData("\uF9E1 장관과 \uF90A 차관", "이 장관")]
    [InlineData("\uF9E1 장관과 \uF90A 차관", "김 차관")]
    [InlineData("\uF9E1 장관과 \uF90A 차관", "금 차관")]
    [InlineData("제１２조", "제12조")]
    [InlineData("Mid‐Range", "mid-range")]
    public void A_reader_finds_what_a_reader_sees(string text, string query) => Assert.Single(SearchKey.Find(text, query));

    [Fact]
    public void A_syllable_is_not_found_by_a_Hanja() => Assert.Empty(SearchKey.Find("이 장관", "李"));

    [Fact]
    public void Spans_found_lie_in_the_text_in_order_without_overlap() =>
        Gen.Select(Gen.String, Gen.String[1, 3]).Sample((text, query) =>
        {
            var end = 0;
            foreach (var span in SearchKey.Find(text, query))
            {
                Assert.True(end <= span.From && span.From < span.To && span.To <= text.Length);
                end = span.To;
            }
        });

    [Fact]
    public void Folding_twice_is_folding_once() => Gen.String.Sample(text => Assert.Equal(SearchKey.Fold(text), SearchKey.Fold(SearchKey.Fold(text))));
}

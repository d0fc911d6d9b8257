using CsCheck;
using Entente.Language;

namespace Entente.Tests.Language;

/// <summary>What a reader would say is there is found, and marked where it stands in the untouched text.</summary>
public sealed class SearchQueryTests
{
    private static string[] Marked(string text, string query) => [.. SearchQuery.Of(query).Find(new SearchText(text)).Select(span => text[span.From..span.To])];

    [Theory]
    [InlineData("우리 측 학교에서는 준비가 되지 않았다.", "학교", "학교")]
    [InlineData("우리 측 학교에서는 준비가 되지 않았다.", "학교가", "학교")]
    [InlineData("양측은 검토하기로 하였다.", "검토한다", "검토")]
    [InlineData("국방대화를 제안하였다.", "국방대화는", "국방대화")]
    [InlineData("실무급국방대화", "국방", "국방")]
    [InlineData("They agreed to consider it.", "agrees", "agreed")]
    [InlineData("The DEFENSE ministers met.", "defence", "DEFENSE")]
    [InlineData("Two organisations responded.", "organization", "organisations")]
    [InlineData("제21차 ＫＩＤＤ에서 제안", "kidd는", "ＫＩＤＤ")]
    [InlineData("2021년에 제안하였다.", "2021년은", "2021년")]
    [InlineData("金 장관이 말하였다.", "김", "")]
    [InlineData("金장관이 말하였다.", "금장관", "金장관")]
    [InlineData("북·미 대화", "북ㆍ미", "북·미")]
    [InlineData("in 2021 and 2022", "21", "")]
    [InlineData("They held several meetings.", "meeting", "meetings")]
    public void A_word_is_found_in_its_other_forms(string text, string query, string marked) => Assert.Equal(marked.Length == 0 ? [] : [marked], Marked(text, query));

    [Fact]
    public void Several_words_stand_in_one_sentence_or_it_is_no_hit()
    {
        Assert.Equal(["학교", "확인"], Marked("학교에서는 아직이라고 확인하였다.", "확인은 학교"));
        Assert.Empty(Marked("학교에서는 아직이다.", "확인 학교"));
    }

    [Theory]
    [InlineData("We agreed to consider it.", "\"agreed to consider\"", true)]
    [InlineData("We agreed to consider it.", "\"consider to agreed\"", false)]
    [InlineData("We agreed to consider it.", "“agree”", false)]
    [InlineData("정해진 것은 없다", "\"정해진 것\"", true)]
    [InlineData("정해진   것은 없다", "\"정해진 것", true)]
    [InlineData("disagreed entirely", "\"agreed\"", false)]
    public void Words_in_quotes_are_found_as_they_stand(string text, string query, bool found) => Assert.Equal(found, Marked(text, query).Length > 0);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"\"")]
    [InlineData("... !!! –")]
    [InlineData("\0\uD800")]
    public void Nothing_to_look_for_finds_nothing(string query)
    {
        Assert.True(SearchQuery.Of(query).IsEmpty || query.Contains('\uD800', StringComparison.Ordinal));
        Assert.Empty(Marked("any text 아무 글", query));
    }

    [Fact]
    public void Syllables_in_pieces_are_found_whole_and_marked_where_they_stand()
    {
        var text = "우리 측 학교에서는".Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(["학교".Normalize(System.Text.NormalizationForm.FormD)], Marked(text, "학교"));
        Assert.Equal(["학교"], Marked("우리 측 학교에서는", "학교".Normalize(System.Text.NormalizationForm.FormD)));
        Assert.Equal(["cafés".Normalize(System.Text.NormalizationForm.FormD)], Marked("Two cafés".Normalize(System.Text.NormalizationForm.FormD), "cafes"));
    }

    [Fact]
    public void Each_word_of_a_text_finds_it_and_marks_lie_inside_in_order()
    {
        const string others = "  \n\".·\u0301\u1112金\uD83DＡ\u200B";
        var signs = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['가', '힣'], Gen.Int[0, others.Length - 1].Select(i => others[i]));
        signs.Array[0, 60].Select(all => new string(all)).Sample(text =>
        {
            foreach (var word in text.Split(' ').Append(text))
            {
                var spans = SearchQuery.Of(word).Find(new SearchText(text));
                var at = 0;
                foreach (var span in spans)
                {
                    Assert.InRange(span.From, at, text.Length);
                    Assert.InRange(span.To, span.From + 1, text.Length);
                    at = span.To;
                }
            }

            foreach (var word in text.Split(' ').Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))) Assert.NotEmpty(SearchQuery.Of(word).Find(new SearchText(text)));
        });
    }
}

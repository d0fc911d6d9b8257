using CsCheck;
using Entente.Language;

namespace Entente.Tests.Language;

public sealed class TermsTests
{
    private static readonly string[] Langs = ["ko", "en", "fr", "und", "sw"];

    private static string[] Keys(string text, string lang) => [.. Terms.Of(text, lang).Select(term => term.Key)];

    [Theory]
    [InlineData("협의체를", "협의체")]
    [InlineData("협력하여야", "협력")]
    [InlineData("제도를", "제도")]
    [InlineData("회의는", "회의")]
    [InlineData("국가가", "국가")]
    [InlineData("강화한다", "강화")]
    [InlineData("한빛국으로부터", "한빛국")]
    public void Endings_come_off_and_words_stay_whole(string word, string stem) => Assert.Equal(stem, Keys(word, "ko")[0]);

    [Fact]
    public void A_compound_is_found_by_its_parts() => Assert.Superset(new HashSet<string> { "해양수색구조", "해양", "수색구조" }, Keys("해양수색구조 교육", "ko").ToHashSet());

    [Fact]
    public void A_compound_written_apart_is_the_compound() => Assert.Contains("국제규범", Keys("국제 규범을", "ko"));

    [Fact]
    public void British_and_American_spelling_meet() =>
        Assert.Equal(Keys("organisations programmes defence labour neighbours", "en"), Keys("organizations programs defense labor neighbors", "en"));

    [Fact]
    public void Terms_lie_in_the_text() =>
        Gen.Select(Gen.String, Gen.Int[0, 4].Select(i => Langs[i])).Sample((text, lang) =>
            Assert.All(Terms.Of(text, lang), term => Assert.True(0 <= term.From && term.From < term.To && term.To <= text.Length && term.Key.Length > 0)));

    [Theory]
    [InlineData("The two sides agreed to meet in the spring.", "en")]
    [InlineData("두 나라는 ICT 협력을 넓히기로 하였다.", "ko")]
    [InlineData("Les deux parties se réunissent au printemps dans la ville.", "fr")]
    [InlineData("Pande zote mbili zitakutana kwa ajili ya mazungumzo ya amani na usalama", "sw")]
    [InlineData("第一条 本协定", "zh")]
    [InlineData("12345", "und")]
    public void The_language_is_told_by_its_signs_and_small_words(string text, string lang) => Assert.Equal(lang, SpokenLanguage.Detect(text));

    [Fact]
    public void Sentences_hold_all_that_is_not_blank() =>
        Gen.String[Gen.Char["abA .!?\n“”)1"], 0, 40].Sample(text =>
        {
            var kept = string.Concat(Sentences.Of(text).Select(span => text[span.From..span.To]));
            Assert.Equal(string.Concat(text.Where(sign => !char.IsWhiteSpace(sign))), string.Concat(kept.Where(sign => !char.IsWhiteSpace(sign))));
        });

    [Fact]
    public void A_sentence_does_not_end_at_an_abbreviation() => Assert.Equal(2, Sentences.Of("Mr. Han met Dr. Meri at 3.5 p.m. in the hall. They agreed.").Count);
}

using Entente.Language;

namespace Entente.Tests.Language;

public sealed class NumberingTests
{
    [Theory]
    [InlineData("제1조(목적) 이 약정은", NumberKind.Article, "제1조")]
    [InlineData("제12조의2 (특례) 다음", NumberKind.Article, "제12조의2")]
    [InlineData("제3장 교류", NumberKind.Chapter, "제3장")]
    [InlineData("① 두 나라는", NumberKind.Circled, "①")]
    [InlineData("가. 항만 보안", NumberKind.Hangul, "가.")]
    [InlineData("나) 수색", NumberKind.HangulBracket, "나)")]
    [InlineData("1) 수색", NumberKind.DecimalBracket, "1)")]
    [InlineData("(2) Meetings", NumberKind.DecimalBrackets, "(2)")]
    [InlineData("1.1 Scope", NumberKind.Decimal, "1.1")]
    [InlineData("3.2.1. 목적", NumberKind.Decimal, "3.2.1")]
    [InlineData("17. The Sides", NumberKind.Decimal, "17")]
    [InlineData("１２. 목적", NumberKind.Decimal, "１２")]
    [InlineData("(a) ports", NumberKind.LetterBrackets, "(a)")]
    [InlineData("(iv) ports", NumberKind.RomanBrackets, "(iv)")]
    [InlineData("Article IV The Sides", NumberKind.Article, "Article IV")]
    [InlineData("Ⅰ. 평화", NumberKind.Roman, "Ⅰ.")]
    [InlineData("□ 추진 배경", NumberKind.Square, "□")]
    [InlineData("○ 항만 보안", NumberKind.Round, "○")]
    [InlineData("※ 예산은 따로", NumberKind.Remark, "※")]
    public void A_number_is_read_as_printed(string line, NumberKind kind, string printed)
    {
        var label = Numbering.Read(line)[0];
        Assert.Equal(kind, label.Kind);
        Assert.Equal(printed, label.Printed);
    }

    [Theory]
    [InlineData("3.5 percent of all ships")]
    [InlineData("제5조에 따라 협의한다")]
    [InlineData("Article 5 of the treaty says")]
    [InlineData("section by section")]
    [InlineData("G20 partners meet")]
    [InlineData("e.g. ports")]
    [InlineData("한빛국은 협의한다")]
    [InlineData("2027년 1월에")]
    public void Running_words_are_no_number(string line) => Assert.Empty(Numbering.Read(line));

    [Fact]
    public void One_sign_may_be_a_letter_or_a_Roman_number()
    {
        var kinds = Numbering.Read("(i) ports").Select(label => label.Kind).ToArray();
        Assert.Equal([NumberKind.RomanBrackets, NumberKind.LetterBrackets], kinds);
    }
}

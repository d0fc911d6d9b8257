using Entente.Language;

namespace Entente.Tests.Language;

public sealed class WordsGuardedTests
{
    [Theory]
    [InlineData("Both sides agreed.", "agreed")]
    [InlineData("By AGREEMENT of all", "agreed")]
    [InlineData("A joint text", "joint")]
    [InlineData("It was delivered.", "delivered")]
    [InlineData("The matter is settled", "settled")]
    [InlineData("Accepted by both", "accepted")]
    [InlineData("문안에 합의함", "합의")]
    [InlineData("제안에 동의하였다", "동의")]
    [InlineData("공동 문안", "공동")]
    [InlineData("상대측에 전달되었다", "전달됨")]
    [InlineData("협상이 타결되었다", "타결")]
    [InlineData("본국 확정", "확정")]
    [InlineData("제안을 수락한다", "수락")]
    [InlineData("제안을 수용한다", "수용")]
    [InlineData("검토해 나가기로 하였다", "하기로 함")]
    [InlineData("검토하기로 함", "하기로 함")]
    public void A_guarded_word_is_found(string text, string word) => Assert.Equal([word], GuardedWords.Find(text).Select(found => found.Word).Distinct());

    [Theory]
    [InlineData("They disagree.")]
    [InlineData("A disjointed delivery; accept or leave it; a settlement on the coast")]
    [InlineData("미합의 문안")]
    [InlineData("협의체 활동의 범위")]
    [InlineData("아세안 공동체")]
    [InlineData("날짜 미확정, 불확정")]
    [InlineData("실무협의체와 접점, 검토, 미정")]
    [InlineData("전달 방법")]
    public void What_is_no_claim_is_passed_over(string text) => Assert.Empty(GuardedWords.Find(text));

    [Fact]
    public void A_find_has_its_place_and_all_come_in_order()
    {
        const string text = "joint, 합의, agreed";
        Assert.Equal(["joint", "합의", "agreed"], GuardedWords.Find(text).Select(found => text[found.From..found.To]));
    }

    [Fact]
    public void An_exempt_word_hides_no_other() => Assert.Single(GuardedWords.Find("미합의 문안과 합의"));

    [Fact]
    public void The_list_holds_both_languages() => Assert.True(GuardedWords.All.Count(word => word[0] is >= '가' and <= '힣') >= 5 && GuardedWords.All.Contains("agreed"));
}

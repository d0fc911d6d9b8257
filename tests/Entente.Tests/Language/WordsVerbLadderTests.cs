using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

public sealed class WordsVerbLadderTests
{
    [Theory]
    [InlineData("The two sides agreed to launch a new defence dialogue.", "agreed to launch")]
    [InlineData("Pushing ahead with setting it up.", "Pushing ahead")]
    [InlineData("Korea is known to have agreed.", "agreed")]
    [InlineData("The two sides agreed to establish a working-level group.", "agreed to establish")]
    [InlineData("They agreed in principle.", "agreed")]
    [InlineData("Seoul and Washington will soon launch it.", "will soon launch")]
    [InlineData("They agreed to consider it, and decided to launch it next year.", "decided to launch")]
    public void English_that_claims_more_than_agreed_to_consider(string words, string carrying) => Carries(words, Tongue.English, Bearing.Higher, carrying);

    [Theory]
    [InlineData("설치 추진.", "설치 추진")]
    [InlineData("한국이 동의한 것으로 알려졌다.", "동의")]
    [InlineData("양측은 실무협의체를 설치하기로 합의하였다.", "설치하기로 합의")]
    [InlineData("양측은 협의체를 검토하기로 하였고, 내년에 출범시키기로 하였다.", "출범시키기로 하였")]
    [InlineData("협의체가 출범하였다.", "출범하였")]
    [InlineData("협의체를 연말까지 만들기로 했다.", "기로 했")]
    [InlineData("연내 출범을 목표로 한다.", "출범을 목표")]
    public void Korean_that_claims_more_than_agreed_to_consider(string words, string carrying) => Carries(words, Tongue.Korean, Bearing.Higher, carrying);

    [Theory]
    [InlineData(Tongue.English, "Both are to review an option: forming an informal group at working level.", "Both are to review")]
    [InlineData(Tongue.English, "There is agreement on reviewing the platform; when, if and how are not decided.", "agreement on reviewing")]
    [InlineData(Tongue.English, "The two sides agreed to consider launching a dialogue.", "agreed to consider")]
    [InlineData(Tongue.Korean, "양측은 실무협의체 구성 방안을 검토해 나가기로 하였다.", "검토해 나가기로 하였")]
    [InlineData(Tongue.English, "The two sides agreed to discuss the creation of a group.", "agreed to discuss")]
    [InlineData(Tongue.Korean, "양측은 설치 여부를 계속 논의하기로 했다.", "논의하기로 했")]
    [InlineData(Tongue.Korean, "설치를 추진하는 방안을 검토하기로 합의했다.", "검토하기로 합의")]
    public void What_claims_the_same_whatever_its_object_is(Tongue tongue, string words, string carrying) => Carries(words, tongue, Bearing.Same, carrying);

    [Theory]
    [InlineData(Tongue.English, "The United States proposed; we answered, let us discuss it on.", "let us discuss")]
    [InlineData(Tongue.Korean, "미국이 제안했고, 우리는 계속 논의하자고 답했다.", "계속 논의")]
    public void Let_us_discuss_is_one_side_that_considers(Tongue tongue, string words, string carrying)
    {
        Carries(words, tongue, Bearing.Lower, carrying);
        Assert.Equal(Status.Considered, VerbLadder.Read(words, tongue, Status.AgreedToConsider).Claims);
    }

    [Theory]
    [InlineData(Tongue.English, "It is still at a rudimentary level.", "rudimentary")]
    [InlineData(Tongue.Korean, "아직 초보적인 수준이다.", "초보적")]
    public void Rudimentary_plays_down_and_claims_nothing(Tongue tongue, string words, string carrying)
    {
        Carries(words, tongue, Bearing.Lower, carrying);
        var reading = VerbLadder.Read(words, tongue, Status.AgreedToConsider);
        Assert.Equal((Tone.PlaysDown, null), (reading.Tone, reading.Claims));
    }

    [Theory]
    [InlineData(Tongue.English, "Korea responded favourably; its answer was positive.", "a favourable view, no state")]
    [InlineData(Tongue.Korean, "한국이 호응했다.", "호의적인 견해, 상태는 아님")]
    public void A_favourable_view_is_no_state(Tongue tongue, string words, string reads)
    {
        var reading = VerbLadder.Read(words, tongue, Status.AgreedToConsider);
        Assert.Equal(Bearing.NoClaim, reading.Bearing);
        Assert.Equal(reads, reading.In(tongue));
    }

    [Theory]
    [InlineData(Tongue.English, "They have not agreed to set it up.")]
    [InlineData(Tongue.English, "No agreement was reached.")]
    [InlineData(Tongue.English, "They will not launch it.")]
    [InlineData(Tongue.Korean, "검토하지 않기로 했다.")]
    [InlineData(Tongue.English, "It has no particular country in mind.")]
    [InlineData(Tongue.Korean, "설치에 합의한 것은 아니다.")]
    [InlineData(Tongue.Korean, "합의된 바 없다.")]
    [InlineData(Tongue.Korean, "특정한 나라를 염두에 둔 것이 아니다.")]
    public void A_denied_claim_is_none(Tongue tongue, string words) =>
        Assert.Equal(new RungReading(Bearing.NoClaim, null, Tone.Plain, 0, 0), VerbLadder.Read(words, tongue, Status.AgreedToConsider));

    [Fact]
    public void The_same_words_read_differently_against_another_status()
    {
        const string words = "The two sides agreed to consider it.";
        Assert.Equal(Bearing.Higher, VerbLadder.Read(words, Tongue.English, Status.Proposed).Bearing);
        Assert.Equal(Bearing.Lower, VerbLadder.Read(words, Tongue.English, Status.Launched).Bearing);
    }

    /// <summary>The press lines of the public case, read in place: none that fits is called too high, and none that says more gets through.</summary>
    [Fact]
    public void The_press_lines_of_the_public_case_come_out_as_said()
    {
        var line = PublicCase().SkipWhile(row => !row.StartsWith("## Press lines", StringComparison.Ordinal)).Skip(1).First(row => row.Length > 0);
        var cases = line.Split(" · ");
        Assert.True(cases.Length >= 5, line);
        foreach (var said in cases)
        {
            var verdict = said.IndexOf(" says more", StringComparison.Ordinal);
            var fits = said.IndexOf(" fits", StringComparison.Ordinal);
            var more = fits < 0;
            var words = said[..(more ? verdict : fits)].Trim('"');
            var tongue = words.Any(sign => sign is >= '가' and <= '힣') ? Tongue.Korean : Tongue.English;
            Assert.True(more == (VerbLadder.Read(words, tongue, Status.AgreedToConsider).Bearing == Bearing.Higher), said);
        }
    }

    private static void Carries(string words, Tongue tongue, Bearing bearing, string carrying)
    {
        var reading = VerbLadder.Read(words, tongue, Status.AgreedToConsider);
        Assert.Equal((bearing, carrying), (reading.Bearing, words[reading.From..reading.To]));
    }

    private static string[] PublicCase()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Entente.slnx"))) root = root.Parent;
        var file = Path.Combine(root?.FullName ?? "/", "..", "shared", "public-case.md");
        if (!File.Exists(file))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{file} is missing.");
            Assert.Skip($"{file} is missing: the press lines of the public case were not read.");
        }
        return File.ReadAllLines(file);
    }
}

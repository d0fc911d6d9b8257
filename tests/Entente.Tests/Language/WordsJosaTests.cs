using Entente.Language;

namespace Entente.Tests.Language;

public sealed class WordsJosaTests
{
    [Theory]
    [InlineData("대한민국", "은", "대한민국은")]
    [InlineData("한국", "가", "한국이")]
    [InlineData("미국", "을", "미국을")]
    [InlineData("메리디아", "은", "메리디아는")]
    [InlineData("메리디아", "과", "메리디아와")]
    [InlineData("한빛공화국", "과", "한빛공화국과")]
    [InlineData("서울", "으로", "서울로")]
    [InlineData("새별", "은", "새별은")]
    [InlineData("워싱턴", "로", "워싱턴으로")]
    [InlineData("대화", "로", "대화로")]
    public void Hangul_goes_by_its_final_consonant(string name, string particle, string expected) => Assert.Equal(expected, Josa.After(name, particle));

    [Theory]
    [InlineData("SCM", "은", "SCM은")]      // 에스시엠
    [InlineData("KIDD", "은", "KIDD는")]    // 디
    [InlineData("NSP", "이", "NSP가")]
    [InlineData("IPS", "을", "IPS를")]
    [InlineData("TOR", "으로", "TOR로")]    // 알
    [InlineData("DMN", "으로", "DMN으로")]  // 엔
    [InlineData("URL", "은", "URL은")]      // 엘
    public void Abbreviations_are_read_letter_by_letter(string name, string particle, string expected) => Assert.Equal(expected, Josa.After(name, particle));

    [Theory]
    [InlineData("Entente", "은", "Entente는")]
    [InlineData("Port Alder", "은", "Port Alder는")]
    [InlineData("Pacific", "은", "Pacific은")]
    [InlineData("Market", "을", "Market을")]
    [InlineData("Kuwait", "을", "Kuwait를")]
    [InlineData("Park", "이", "Park가")]
    [InlineData("Channel", "으로", "Channel로")]
    [InlineData("Meeting", "이", "Meeting이")]
    public void Latin_words_go_by_their_spelling(string name, string particle, string expected) => Assert.Equal(expected, Josa.After(name, particle));

    [Theory]
    [InlineData("2021", "은", "2021은")]   // 일
    [InlineData("2022", "은", "2022는")]   // 이
    [InlineData("13", "이", "13이")]       // 삼
    [InlineData("20", "과", "20과")]       // 십
    [InlineData("7", "으로", "7로")]       // 칠
    [InlineData("6", "으로", "6으로")]     // 육
    [InlineData("9", "를", "9를")]         // 구
    public void Digits_are_read_in_Korean(string name, string particle, string expected) => Assert.Equal(expected, Josa.After(name, particle));

    [Theory]
    [InlineData("실무급 국방대화(가칭)", "은", "실무급 국방대화(가칭)는")]
    [InlineData("미국(US)", "은", "미국(US)은")]
    [InlineData("'접점'", "을", "'접점'을")]
    [InlineData("", "은", "는")]
    public void Marks_and_remarks_in_brackets_are_not_read(string name, string particle, string expected) => Assert.Equal(expected, Josa.After(name, particle));

    [Fact]
    public void What_cannot_be_read_gets_both_forms() => Assert.Equal("美國은(는)", Josa.After("美國", "은"));

    [Fact]
    public void A_particle_of_no_pair_is_a_bug() => Assert.Throws<ArgumentException>(() => Josa.After("미국", "에서"));
}

using System.Text;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class PlainTextTests
{
    private const string Articles = "항만 협력 약정\n\n제1조(목적) 이 약정은 항만 안전 협력을 정한다.\n제2조(협의체) ① 협의체는 해마다 연다.\n② 협의체는 다음을 다룬다.\n가. 항만 보안\n나. 수색·구조 교육\n";

    private static Reading Read(byte[] bytes) => Assert.IsType<Reading>(PolicyFile.Read("policy.txt", bytes));

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big", "cp949"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Articles),
            "utf-8 with mark" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Articles)],
            "utf-16 little" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Articles)],
            "utf-16 big" => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Articles)],
            _ => Encoding.GetEncoding(949).GetBytes(Articles),
        };
        var reading = Read(bytes);
        Assert.Equal("항만 협력 약정", reading.Title);
        Assert.Equal("제1조", reading.Provisions[0].Number);
        Assert.Contains(reading.Provisions, provision => provision.Number == "나." && provision.Text == "수색·구조 교육");
        Assert.Equal(name == "cp949", reading.Warnings.Contains(ReadWarning.EncodingGuessed));
        Assert.All(reading.Provisions, provision => Assert.Equal(provision.Text, Articles.Substring(provision.Offset, provision.Text.Length)));
    }

    [Fact]
    public void A_line_of_a_wrapped_paragraph_that_starts_with_a_year_is_no_item()
    {
        var reading = Read(Encoding.UTF8.GetBytes("Hanbit will cut what its ships burn by half until the year\n2050. It will report each year to the working group of\n3. Meridian and itself.\n\nMeridian will do so too.\n"));
        Assert.Equal(["¶1", "¶2"], reading.Provisions.Select(provision => provision.Number));
    }

    [Fact]
    public void Windows_line_ends_make_no_blank_lines()
    {
        var text = "1. Open ports\r\nand coasts.\r\n2. Report.\r\n";
        var reading = Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal(["Open ports\r\nand coasts.", "Report."], reading.Provisions.Select(provision => provision.Text));
    }

    [Fact]
    public void A_language_that_linking_does_not_know_is_read_and_said()
    {
        var reading = Read(Encoding.UTF8.GetBytes("1. Pande zote mbili zitafungua bandari kwa meli za amani na biashara ya haki.\n"));
        Assert.Equal("sw", reading.Provisions.Single().Lang);
        Assert.Contains(ReadWarning.LanguageUnknownToLinking, reading.Warnings);
    }
}

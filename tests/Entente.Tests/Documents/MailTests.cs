using System.Text;
using Entente.Documents;
using MimeKit;

namespace Entente.Tests.Documents;

/// <summary>Mails as programs write them, as people save them, and as somebody writes them who means no good.</summary>
public sealed class MailTests
{
    private static PaperReading Read(string mail, string name = "a.eml") => PaperFile.Read(name, Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")));

    private static PaperReading Read(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return PaperFile.Read("a.eml", bytes.ToArray());
    }

    private static MimeMessage Mail(MimeEntity body)
    {
        var mail = new MimeMessage { Subject = "항만기술 대화 – 후속", Date = new DateTimeOffset(2027, 4, 20, 23, 30, 0, TimeSpan.FromHours(9)), Body = body };
        mail.From.Add(new MailboxAddress("박지훈", "park@hbt.example"));
        mail.To.Add(new MailboxAddress("Ashford, Lena", "ashford@mrd.example"));
        mail.To.Add(new MailboxAddress(null, "desk@mrd.example"));
        return mail;
    }

    private static string[] Sentences(PaperReading paper) => [.. paper.Pages.SelectMany(page => page.Sentences).Select(sentence => sentence.Text)];

    [Fact]
    public void Subject_names_and_the_writers_own_day_come_from_the_headers()
    {
        var paper = Read(Mail(new TextPart("plain") { Text = "안녕하십니까. 검토 중입니다." }));
        Assert.Equal(("항만기술 대화 – 후속", "박지훈 <park@hbt.example>", "Ashford, Lena <ashford@mrd.example>, desk@mrd.example"), (paper.Title, paper.From, paper.To));
        Assert.Equal((new DateOnly(2027, 4, 20), PaperReading.Mail), (paper.Date, paper.MediaType));
        Assert.Equal(["안녕하십니까.", "검토 중입니다."], Sentences(paper));
    }

    [Fact]
    public void Plain_words_are_taken_before_html_and_files_come_along_whole()
    {
        var builder = new BodyBuilder { TextBody = "Plain words.", HtmlBody = "<p>Other words.</p>" };
        builder.Attachments.Add("발언요지.md", Encoding.UTF8.GetBytes("# 발언 요지"));
        builder.Attachments.Add("empty.bin", []);
        builder.LinkedResources.Add("logo.png", [0x89, 0x50, 0x4E, 0x47]);
        var paper = Read(Mail(builder.ToMessageBody()));
        Assert.Equal(["Plain words."], Sentences(paper));
        var file = Assert.Single(paper.Attachments);
        Assert.Equal(("발언요지.md", "# 발언 요지"), (file.Name, Encoding.UTF8.GetString(file.Bytes.Span)));
    }

    [Fact]
    public void Html_alone_is_read_with_its_breaks_and_without_what_nobody_sees()
    {
        var paper = Read(Mail(new TextPart("html") { Text = "<html><head><style>p{}</style><title>t</title></head><body><div>안녕하십니까.<br>검토 <b>중</b>입니다.</div><script>x()</script><table><tr><td>When</td><td>open</td></tr></table></body></html>" }));
        Assert.Equal(["안녕하십니까.", "검토 중입니다.", "When", "open"], Sentences(paper));
    }

    [Fact]
    public void A_mail_inside_a_mail_is_a_file_of_its_own()
    {
        var inner = Mail(new TextPart("plain") { Text = "Inner words." });
        var paper = Read(Mail(new Multipart("mixed") { new TextPart("plain") { Text = "See below." }, new MessagePart { Message = inner } }));
        Assert.Equal(["See below."], Sentences(paper));
        var file = Assert.Single(paper.Attachments);
        Assert.Equal("항만기술 대화 – 후속.eml", file.Name);
        Assert.Equal(["Inner words."], Sentences(PaperFile.Read(file.Name, file.Bytes.ToArray())));
    }

    [Fact]
    public void A_signed_mail_is_its_words_and_an_encrypted_one_says_that_it_is()
    {
        Assert.Equal(["Signed words."], Sentences(Read("From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/signed; boundary=b; protocol=\"application/pgp-signature\"\n\n--b\nContent-Type: text/plain\n\nSigned words.\n--b\nContent-Type: application/pgp-signature\n\nx\n--b--\n")));
        var locked = Read("From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n");
        Assert.Equal((UnreadableReason.Encrypted, 0), (locked.NoText!.Reason, locked.Pages.Count));
    }

    [Fact]
    public void Lines_broken_to_a_width_are_one_sentence_and_lines_the_writer_broke_are_several()
    {
        var paper = Read("From: a@b.example\nSubject: x\n\n우리 측은 지난 협의에서 논의한 항만기술 대화에 관하여 아직\n정해진 것이 없음을 확인하였습니다.\n> 귀측의 견해를 알려 주십시오.\n\n- 회의: 6월\n- 장소: 미정\n\n박지훈 드림\n항만정책과\n");
        Assert.Equal(["우리 측은 지난 협의에서 논의한 항만기술 대화에 관하여 아직\n정해진 것이 없음을 확인하였습니다.", "> 귀측의 견해를 알려 주십시오.", "- 회의: 6월", "- 장소: 미정", "박지훈 드림", "항만정책과"], Sentences(paper));
    }

    [Theory]
    [InlineData("euc-kr")]
    [InlineData("ks_c_5601-1987")]
    [InlineData("x-nobody-knows")]
    [InlineData("utf-8")]
    [InlineData("")]
    public void Korean_bytes_are_read_whatever_the_mail_says_they_are(string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var head = $"From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain{(charset.Length > 0 ? "; charset=" + charset : "")}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. Encoding.GetEncoding(949).GetBytes("양측은 검토하였습니다.")];
        Assert.Equal(["양측은 검토하였습니다."], Sentences(PaperFile.Read("a.eml", bytes)));
    }

    [Fact]
    public void Thousands_of_parts_give_the_words_the_first_files_and_a_count_of_the_rest()
    {
        var mail = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nWords.\n");
        for (var i = 0; i < 5_000; i++) mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"--b\nContent-Type: application/octet-stream; name={i}.bin\nContent-Disposition: attachment; filename={i}.bin\n\n{i}\n");
        var paper = Read(mail.Append("--b--\n").ToString());
        Assert.Equal(["Words."], Sentences(paper));
        Assert.Equal((PaperFile.MostAttachments, 4_950), (paper.Attachments.Count, paper.AttachmentsLeft));
    }

    [Fact]
    public void Deep_nesting_ends_and_what_was_above_it_is_read()
    {
        var mail = new StringBuilder("From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b0\n\n--b0\nContent-Type: text/plain\n\nWords above.\n");
        for (var i = 0; i < 3_000; i++) mail.Append(System.Globalization.CultureInfo.InvariantCulture, $"--b{i}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n");
        Assert.Contains("Words above.", Sentences(Read(mail.ToString())));
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep words" + string.Concat(Enumerable.Repeat("</div>", 100_000));
        Assert.Equal(["deep words"], Sentences(Read("From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + html)));
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\secret\a.pdf", "a.pdf")]
    [InlineData("a\u202Efdp.exe", "afdp.exe")]
    [InlineData("..", "1.bin")]
    [InlineData("a<b>:c.txt", "a_b__c.txt")]
    public void A_file_keeps_its_name_and_nothing_else_of_it(string name, string kept)
    {
        var part = new MimePart("application", "octet-stream") { Content = new MimeContent(new MemoryStream("x"u8.ToArray())), ContentDisposition = new ContentDisposition("attachment") { FileName = name } };
        Assert.Equal(kept, Assert.Single(Read(Mail(new Multipart("mixed") { new TextPart("plain") { Text = "See." }, part })).Attachments).Name);
    }

    [Fact]
    public void Headers_of_any_length_and_any_signs_stay_one_line()
    {
        var paper = Read($"From: {string.Join(", ", Enumerable.Range(0, 500).Select(i => $"a{i}@b.example"))}\nSubject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("a\r\nBcc: x\u202E" + new string('가', 5_000)))}?=\nDate: Wed, 99 Foo 0000\n\nWords.\n");
        Assert.DoesNotContain(paper.Title!, sign => char.IsControl(sign) || sign == '\u202E');
        Assert.InRange(paper.Title!.Length, 100, 301);
        Assert.InRange(paper.From!.Length, 100, 1_001);
        Assert.Null(paper.Date);
    }

    [Theory]
    [InlineData("From: a@b.example\nSubject: nothing\n\n", UnreadableReason.NoText)]
    [InlineData("From: a@b.example\nContent-Type: multipart/mixed\n\n\n", UnreadableReason.NoText)]
    [InlineData("From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n", UnreadableReason.NoText)]
    public void A_mail_without_words_says_so(string mail, UnreadableReason why) => Assert.Equal(why, Read(mail).NoText!.Reason);

    [Theory]
    [InlineData("Message-ID: <1@x>\nFrom: a@b.example\n\nWords.\n", "saved.txt", true)]
    [InlineData("From: the desk\nTo: the ministry\n\nA memorandum.\n", "memo.txt", false)]
    [InlineData("Words first.\nMessage-ID: <1@x>\n", "a.txt", false)]
    public void A_mail_under_another_name_is_known_by_its_headers(string text, string name, bool isMail) => Assert.Equal(isMail, Read(text, name).MediaType == PaperReading.Mail);

    [Fact]
    public void An_outlook_message_says_how_to_save_it()
    {
        byte[] message = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[64], .. Encoding.Unicode.GetBytes("__properties_version1.0")];
        var why = PaperFile.Read("a.msg", message).NoText!;
        Assert.Contains(".eml", ReadWords.Of(why, Entente.Language.Tongue.English), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_comes_back_from_the_child_as_it_would_without_one()
    {
        var builder = new BodyBuilder { TextBody = "안녕하십니까.\n\nWords." };
        builder.Attachments.Add("large.bin", Enumerable.Range(0, 2_000_000).Select(i => (byte)(i * 7)).ToArray());
        builder.Attachments.Add("{[.txt", "[{"u8.ToArray());
        using var bytes = new MemoryStream();
        Mail(builder.ToMessageBody()).WriteTo(bytes);
        var here = PaperFile.Read("a.eml", bytes.ToArray());
        var there = await new Quarantine("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll")]).ReadPaperAsync("a.eml", bytes.ToArray());
        Assert.Equal((here.Title, here.From, here.To, here.Date, here.MediaType), (there.Title, there.From, there.To, there.Date, there.MediaType));
        Assert.Equal(PaperPages.WriteAll(here.Pages), PaperPages.WriteAll(there.Pages));
        Assert.Equal(here.Attachments.Select(a => (a.Name, Convert.ToHexString(a.Bytes.Span))), there.Attachments.Select(a => (a.Name, Convert.ToHexString(a.Bytes.Span))));
    }

    [Theory]
    [InlineData("cat >/dev/null; echo '{\"file\":\"a\"}'; echo AAAA")]
    [InlineData("cat >/dev/null; echo '{\"paper\":2,\"media\":\"x\",\"title\":null,\"from\":null,\"to\":null,\"date\":null,\"reason\":null,\"page\":null,\"left\":0,\"missing\":[]}'")]
    [InlineData("exit 0")]
    public async Task Half_an_answer_of_the_child_is_none(string script) =>
        Assert.Equal(UnreadableReason.Failed, (await new Quarantine("/bin/sh", ["-c", script]).ReadPaperAsync("a.eml", "x"u8.ToArray())).NoText!.Reason);

    [Fact]
    public void Other_papers_are_pages_of_sentences_with_their_numbers_and_headings()
    {
        var paper = PaperFile.Read("a.md", Encoding.UTF8.GetBytes("# 약정\n\n## 목적\n\n1. 양측은 검토한다. 시기는 미정이다.\n\n2. 방식은 미정이다.\n"));
        Assert.Equal(("약정", "text/markdown"), (paper.Title, paper.MediaType));
        Assert.Equal(
            [("약정", "", true), ("목적", "", true), ("양측은 검토한다.", "1", false), ("시기는 미정이다.", "", false), ("방식은 미정이다.", "2", false)],
            Assert.Single(paper.Pages).Sentences.Select(sentence => (sentence.Text, sentence.Number, sentence.IsHeading)));
        var pdf = PaperFile.Read("a.pdf", PdfOf.Pages(PdfOf.Words("1. The Sides meet once a year. They take turns."), PdfOf.Words("2. The Sides keep a record.")));
        Assert.Equal([(1, 2), (2, 1)], pdf.Pages.Select(page => (page.Number!.Value, page.Sentences.Count)));
    }
}

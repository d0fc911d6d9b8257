using System.IO.Compression;
using System.Text;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Documents;

public sealed class RefusalTests
{
    private static UnreadableReason Refused(string name, byte[] bytes) => Assert.IsType<Unreadable>(PolicyFile.Read(name, bytes)).Reason;

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                stream.Write(bytes);
            }
        return buffer.ToArray();
    }

    private static byte[] Ole(string entry) => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes(entry), .. new byte[64]];

    [Fact]
    public void B25_binary_HWP_is_refused_by_name()
    {
        Assert.Equal(UnreadableReason.HwpBinary, Refused("plan.hwp", SharedCases.Case("files/b25-national-plan.hwp")));
        Assert.Contains("save as HWPX, DOCX or PDF", ReadWords.Of(UnreadableReason.HwpBinary, tongue: Tongue.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Formats_that_are_not_read_are_named()
    {
        Assert.Equal(UnreadableReason.Damaged, Refused("a.md", "%PDF-1.7 ..."u8.ToArray()));
        Assert.Equal(UnreadableReason.OfficeBinary, Refused("a.doc", Ole("WordDocument")));
        Assert.Equal(UnreadableReason.Encrypted, Refused("a.docx", Ole("EncryptedPackage")));
        Assert.Equal(UnreadableReason.RichText, Refused("a.txt", @"{\rtf1 words}"u8.ToArray()));
        Assert.Equal(UnreadableReason.Hwpx, Refused("a.docx", Zip(("mimetype", "application/hwp+zip"u8.ToArray()), ("Contents/header.xml", "<a/>"u8.ToArray()))));
        Assert.Equal(UnreadableReason.OtherPackage, Refused("a.docx", Zip(("xl/workbook.xml", "<a/>"u8.ToArray()))));
        Assert.Equal(UnreadableReason.NotText, Refused("a.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]));
    }

    [Fact]
    public void Nothing_is_never_a_policy()
    {
        Assert.Equal(UnreadableReason.Empty, Refused("a.md", []));
        Assert.Equal(UnreadableReason.NoText, Refused("a.md", "  \n\n***\n"u8.ToArray()));
        Assert.Equal(UnreadableReason.NoText, Refused("a.html", "<html><body><script>x</script></body></html>"u8.ToArray()));
        Assert.Equal(UnreadableReason.UnknownEncoding, Refused("a.txt", [0xC3, 0x28, 0x80, 0x81, 0xFE, 0xFF, 0x41, 0x80]));
    }

    [Fact]
    public void Damage_and_bombs_do_not_unpack()
    {
        Assert.Equal(UnreadableReason.Damaged, Refused("a.docx", "PK\x03\x04 and no more"u8.ToArray()));
        Assert.Equal(UnreadableReason.Bomb, Refused("a.docx", Zip(("[Content_Types].xml", "<a/>"u8.ToArray()), ("word/document.xml", new byte[40 << 20]))));
    }

    [Fact]
    public void Each_refusal_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<UnreadableReason>(), reason => Assert.NotEqual(ReadWords.Of(reason, tongue: Tongue.Korean), ReadWords.Of(reason, tongue: Tongue.English)));

    [Fact]
    public void Each_warning_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<ReadWarning>(), warning => Assert.NotEqual(ReadWords.Of(warning, tongue: Tongue.Korean), ReadWords.Of(warning, tongue: Tongue.English)));

    [Fact]
    public void Each_trouble_of_a_page_has_words_in_both_languages() =>
        Assert.All(Enum.GetValues<PageTrouble>(), trouble => Assert.NotEqual(ReadWords.Of(new PageReading(3, 40, trouble, "Batang"), Tongue.Korean), ReadWords.Of(new PageReading(3, 40, trouble, "Batang"), Tongue.English)));
}

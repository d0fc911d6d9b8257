using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class DocxTests
{
    private static Reading ReadCase(string file) => Assert.IsType<Reading>(PolicyFile.Read(Path.GetFileName(file), SharedCases.Case(file)));

    private static Reading Read(params OpenXmlElement[] blocks)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
            document.AddMainDocumentPart().Document = new Document(new Body(blocks));
        return Assert.IsType<Reading>(PolicyFile.Read("policy.docx", buffer.ToArray()));
    }

    private static Paragraph Words(string text, string? style = null) =>
        new(new ParagraphProperties(style is null ? [] : [new ParagraphStyleId { Val = style }]), new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    [Fact]
    public void Typed_numbers_and_heading_styles_are_read()
    {
        var reading = Read(Words("Sea arrangement", "Title"), Words("Ports", "Heading2"), Words("1.1 Hanbit opens ports."), Words("1.2 Meridian opens ports."), Words("Crews", "Heading2"), Words("Crews are trained."));
        Assert.Equal("Sea arrangement", reading.Title);
        Assert.Equal(["1.1", "1.2", "¶1"], reading.Provisions.Select(provision => provision.Number));
        Assert.Equal(["Crews"], reading.Provisions[2].Headings);
    }

    [Fact]
    public void Inserted_text_stays_deleted_text_goes_and_both_are_said()
    {
        var reading = Read(new Paragraph(new Run(new Text("Ports are ") { Space = SpaceProcessingModeValues.Preserve }), new DeletedRun(new Run(new DeletedText("closed"))), new InsertedRun(new Run(new Text("open"))), new Run(new Text("."))));
        Assert.Equal("Ports are open.", reading.Provisions.Single().Text);
        Assert.Contains(ReadWarning.TrackedChanges, reading.Warnings);
    }

    [Fact]
    public void A_number_that_Word_computes_is_said_to_be_missing()
    {
        var paragraph = Words("Ports are open.");
        paragraph.ParagraphProperties!.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }));
        Assert.Contains(ReadWarning.ComputedNumbersMissing, Read(paragraph).Warnings);
    }

    [Fact]
    public void Rows_and_content_controls_lose_no_text()
    {
        var row = new TableRow(new TableCell(Words("1")), new SdtCell(new SdtContentCell(new TableCell(Words("Dredge")))), new TableCell(Words("2028")));
        var reading = Read(new SdtBlock(new SdtContentBlock(Words("Outside."))), new Table(row));
        Assert.Equal(["Outside.", "Dredge | 2028"], reading.Provisions.Select(provision => provision.Text));
        Assert.Equal("1", reading.Provisions[1].Number);
    }

    [Theory]
    [InlineData("crafted/a39-arial.docx", "한글 테스트 가나다라", "두 나라는 협의체를 두기로 합의하였다.")]
    [InlineData("files/b17-nested-sdt.docx", "Test Paragraph1", "Test Paragraph2", "Test Paragraph3")]
    [InlineData("crafted/a27-after.docx", "The Working Group reports to the ministers.", "Each Side may call a meeting.", "The other Side answers within ten days.", "Minutes are kept in both languages.")]
    public void Paragraphs_of_real_files_are_whole(string file, params string[] texts) => Assert.Equal(texts, ReadCase(file).Provisions.Select(provision => provision.Text));

    [Fact]
    public void A7_a_moved_sentence_stands_once() => Assert.Equal(3, ReadCase("crafted/a07-move.docx").Provisions.Count);
}

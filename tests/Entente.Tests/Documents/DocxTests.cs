using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class DocxTests
{
    private static Reading ReadCase(string file) => Assert.IsType<Reading>(PolicyFile.Read(Path.GetFileName(file), SharedCases.Case(file)));

    private static JsonElement Expected(string file) => JsonDocument.Parse(SharedCases.Case(file)).RootElement.GetProperty("expected");

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
    public void A_number_whose_list_is_not_in_the_file_is_said_to_be_missing()
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
    public void A7_a_moved_sentence_stands_once_where_it_went()
    {
        var wanted = Expected("crafted/a07-move.expected.json");
        var reading = ReadCase("crafted/a07-move.docx");
        Assert.Equal(wanted.GetProperty("final").EnumerateArray().Select(text => text.GetString()), reading.Provisions.Select(provision => provision.Text));
        Assert.Equal([ReadWarning.TrackedChanges], reading.Warnings);
    }

    [Fact]
    public void A11_missing_names_and_dates_are_told()
    {
        var reading = ReadCase("crafted/a11-anonymous.docx");
        Assert.Equal(Expected("crafted/a11-anonymous.expected.json").GetProperty("final").EnumerateArray().Select(text => text.GetString()), reading.Provisions.Select(provision => provision.Text));
        Assert.Contains(ReadWarning.NamesAndDatesRemoved, reading.Warnings);
    }

    [Fact]
    public void A9_computed_and_typed_numbers_stand_in_one_row()
    {
        var wanted = Expected("crafted/a09-numbering.expected.json").GetProperty("provisions").EnumerateArray();
        Assert.Equal(
            wanted.Select(one => (string.Join('/', one.GetProperty("path").EnumerateArray()), one.GetProperty("label").GetString(), one.GetProperty("text").GetString())),
            ReadCase("crafted/a09-numbering.docx").Provisions.Select(provision => (string.Join('/', provision.Headings), (string?)provision.Number, (string?)provision.Text)));
    }

    [Fact]
    public void A9_Korean_articles_are_numbered_as_Word_shows_them()
    {
        var wanted = Expected("crafted/a09-numbering-ko.expected.json").GetProperty("paragraphs").EnumerateArray();
        Assert.Equal(
            wanted.Select(one => (one.GetProperty("label").GetString(), one.TryGetProperty("under", out var under) ? under.GetString() : "", one.GetProperty("text").GetString())),
            ReadCase("crafted/a09-numbering-ko.docx").Provisions.Select(provision => ((string?)provision.Number, (string?)string.Join(' ', provision.Headings), (string?)provision.Text)));
    }

    [Fact]
    public void B13_the_final_view_is_the_accepted_file()
    {
        var marked = ReadCase("files/b13-tracked-revisions.docx");
        var accepted = ReadCase("files/b13-tracked-revisions-accepted.docx");
        Assert.Equal(accepted.Provisions.Select(ProvisionLines.Write), marked.Provisions.Select(ProvisionLines.Write));
        Assert.Contains(ReadWarning.NamesAndDatesRemoved, marked.Warnings);
        Assert.DoesNotContain(accepted.Warnings, warning => warning is ReadWarning.TrackedChanges or ReadWarning.NamesAndDatesRemoved);
    }

    [Fact]
    public void B13_accepting_leaves_the_paragraphs_tables_and_rows_of_the_accepted_file()
    {
        using var marked = WordprocessingDocument.Open(new MemoryStream(SharedCases.Case("files/b13-tracked-revisions.docx")), isEditable: false);
        using var accepted = WordprocessingDocument.Open(new MemoryStream(SharedCases.Case("files/b13-tracked-revisions-accepted.docx")), isEditable: false);
        var body = marked.MainDocumentPart!.Document!.Body!;
        var wanted = accepted.MainDocumentPart!.Document!.Body!;
        Assert.True(DocxFinalView.Accept(body));
        Assert.Equal(wanted.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText), body.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText));
        Assert.Equal((4, 10), (body.Descendants<Table>().Count(), body.Descendants<TableRow>().Count()));
    }

    [Fact]
    public void B15_numbers_of_styles_are_those_that_the_text_expects()
    {
        var reading = ReadCase("files/b15-legal-numbering.docx");
        var lines = reading.Provisions.SelectMany(provision => provision.Headings.Append($"{provision.Number} {provision.Text}")).Distinct().ToArray();
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^(.+?) \[expect\]\1\[/expect\]", line));
    }

    [Fact]
    public void B17_a_cell_in_a_control_stands_in_its_row() =>
        Assert.Contains("col1 content | Body copy | col3 content", ReadCase("files/b17-sdt-elements.docx").Provisions.Select(provision => provision.Text));

    [Fact]
    public void B19_lists_restart_jump_and_carry_on()
    {
        var reading = ReadCase("files/b19-numbered-lists.docx");
        Assert.Equal(["1", "a.", "b.", "c.", "3", "4", "1", "2", "3", "10", "11", "12", "13"], reading.Provisions.Where(provision => provision.NumberIsPrinted).Select(provision => provision.Number));
        Assert.Equal(["2. Entry #2, with children"], reading.Provisions.Single(provision => provision.Text == "2-b").Headings);
    }
}

using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Documents;

public sealed class PdfTests
{
    private static ReadResult ReadCase(string file) => PolicyFile.Read(Path.GetFileName(file), SharedCases.Case(file));

    private static Reading Readable(ReadResult result) => Assert.IsType<Reading>(result);

    private static JsonElement Expected(string file) => JsonDocument.Parse(SharedCases.Case(file)).RootElement.GetProperty("expected");

    private static IEnumerable<(string?, string?)> Labels(JsonElement provisions) => provisions.EnumerateArray().Select(one => (one.GetProperty("label").GetString(), one.GetProperty("text").GetString()));

    private static IEnumerable<(string?, string?)> Labels(Reading reading) => reading.Provisions.Select(provision => ((string?)provision.Number, (string?)provision.Text));

    [Fact]
    public void A1_a_wrong_map_is_refused_with_page_and_font_and_the_right_one_is_read()
    {
        var refused = Assert.IsType<Unreadable>(ReadCase("crafted/a01-wrong-tounicode.pdf"));
        Assert.Equal((UnreadableReason.UnreadableText, 1, "DejaVuSans"), (refused.Reason, refused.Page!.Number, refused.Page.Font));
        var words = ReadWords.Of(refused, Tongue.English);
        Assert.All(new[] { "page 1", "DejaVuSans", "OCR", "by hand" }, part => Assert.Contains(part, words, StringComparison.Ordinal));
        var wanted = Expected("crafted/a01-tounicode.expected.json").GetProperty("a01-right-tounicode.pdf");
        var reading = Readable(ReadCase("crafted/a01-right-tounicode.pdf"));
        Assert.Equal(wanted.GetProperty("title").GetString(), reading.Title);
        Assert.Equal(Labels(wanted.GetProperty("provisions")), Labels(reading));
        Assert.Empty(reading.Warnings);
        Assert.Equal([100], reading.Pages.Select(page => page.Readable));
    }

    [Fact]
    public void B5_letters_without_a_map_are_refused()
    {
        var refused = Assert.IsType<Unreadable>(ReadCase("files/b05-cid-font-no-tounicode.pdf"));
        Assert.Equal((UnreadableReason.UnreadableText, 1, "TestCIDFont", 0), (refused.Reason, refused.Page!.Number, refused.Page.Font, refused.Page.Readable));
    }

    [Fact]
    public void A3_Korean_system_fonts_are_read()
    {
        var wanted = Expected("crafted/a03-korean-cmaps.expected.json");
        var reading = Readable(ReadCase("crafted/a03-korean-cmaps.pdf"));
        Assert.Equal(wanted.GetProperty("title").GetString(), reading.Title);
        Assert.Equal(Labels(wanted.GetProperty("provisions")), Labels(reading));
        Assert.Equal([1, 1, 2, 3], reading.Provisions.Select(provision => provision.Page));
    }

    [Fact]
    public void A3_an_unknown_map_costs_its_own_page_only()
    {
        var wanted = Expected("crafted/a03-unknown-cmap.expected.json");
        var reading = Readable(ReadCase("crafted/a03-unknown-cmap.pdf"));
        Assert.Equal(Labels(wanted.GetProperty("offeredProvisions")), Labels(reading));
        Assert.Equal([ReadWarning.PagesMissing], reading.Warnings);
        var missing = reading.Pages.Single(page => page.Trouble is not null);
        Assert.Equal((1, PageTrouble.MissingMap, wanted.GetProperty("warning").GetProperty("font").GetString()), (missing.Number, missing.Trouble, missing.Font));
        Assert.Contains("HanbitBatang", ReadWords.Of(missing, Tongue.Korean), StringComparison.Ordinal);
    }

    [Fact]
    public void A5_the_document_says_which_hyphens_stay()
    {
        var wanted = JsonDocument.Parse(SharedCases.Case("crafted/a05-hyphen.expected.json")).RootElement.GetProperty("expected");
        var reading = Readable(ReadCase("crafted/a05-hyphen.pdf"));
        Assert.Equal(wanted.GetProperty("title").GetString(), reading.Title);
        Assert.Equal(Labels(wanted.GetProperty("provisions")), Labels(reading));
        Assert.All(reading.Provisions, provision => Assert.Equal(1, provision.Page));
    }

    [Fact]
    public void B1_two_columns_three_rows_of_numbers_and_a_footnote()
    {
        var reading = Readable(ReadCase("files/b01-data-strategy-framework.pdf"));
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"{n}"), reading.Provisions.Where(provision => provision.Headings is ["Principles", _, ..] && provision.NumberIsPrinted).Select(provision => provision.Number));
        Assert.Equal(Enumerable.Range(1, 40).Select(n => $"{n}"), reading.Provisions.Where(provision => provision.Headings is ["Practices", _, ..] && provision.NumberIsPrinted).Select(provision => provision.Number));
        Assert.Equal(3, reading.Provisions.Where(provision => provision.Headings is ["Practices", _, ..]).Select(provision => provision.Headings[1]).Distinct().Count());
        var all = string.Join('\n', reading.Provisions.Select(provision => provision.Text));
        Assert.Contains("Champion Data Use: Leaders set an example, incorporating data in decision-making and targeting resources to maximize the value of data for decision-making, accountability, and the public good.", all, StringComparison.Ordinal);
        Assert.All(new[] { "represent", "non-federal providers", "re-identification", "privacy-protective" }, word => Assert.Contains(word, all, StringComparison.Ordinal));
        Assert.StartsWith("Also known as evidence-building plans", reading.Notes.Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Also known as", all, StringComparison.Ordinal);
        Assert.DoesNotContain("PPrr", all, StringComparison.Ordinal);
    }

    [Fact]
    public void B3_ten_principles_and_no_provision_of_the_sources()
    {
        var reading = Readable(ReadCase("files/b03-principles-draft.pdf"));
        var numbered = reading.Provisions.Where(provision => provision.NumberIsPrinted).ToArray();
        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"{n}"), numbered.Select(provision => provision.Number));
        Assert.Equal([3, 3, 4], numbered.GroupBy(provision => provision.Headings[0]).Select(group => group.Count()));
        Assert.DoesNotContain(reading.Provisions, provision => provision.Text.Contains("http", StringComparison.Ordinal));
        Assert.Contains(reading.LeftOut, piece => piece.StartsWith("SOURCES", StringComparison.Ordinal) && piece.Contains("nap.edu", StringComparison.Ordinal));
    }

    [Fact]
    public void B7_a_table_over_five_pages_has_its_rows_once()
    {
        var reading = Readable(ReadCase("files/b07-bids-table.pdf"));
        Assert.Equal(Enumerable.Range(1, 44).Select(n => $"{n}"), reading.Provisions.Select(provision => provision.Number));
        Assert.Equal([13, 11, 8, 9, 3], reading.Provisions.GroupBy(provision => provision.Page).Select(group => group.Count()));
        Assert.All(new[] { "62,785,105", "11,200" }, amount => Assert.Contains(amount, reading.Provisions[1].Text, StringComparison.Ordinal));
        Assert.Contains("Mid‐Range", reading.Provisions[1].Text, StringComparison.Ordinal);
        Assert.Contains("grounds (Supervision Phase)", reading.Provisions[40].Text, StringComparison.Ordinal);
        Assert.Single(reading.LeftOut, piece => piece.StartsWith("Serial", StringComparison.Ordinal));
    }

    [Fact]
    public void A_scan_is_refused_with_what_to_do()
    {
        var result = PolicyFile.Read("scan.pdf", PdfOf.Pages("q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI Q"));
        Assert.Equal(UnreadableReason.Scan, Assert.IsType<Unreadable>(result).Reason);
        Assert.Contains("OCR", ReadWords.Of(UnreadableReason.Scan, Tongue.English), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_is_no_policy_and_no_trouble_beside_others()
    {
        Assert.Equal(UnreadableReason.NoText, Assert.IsType<Unreadable>(PolicyFile.Read("empty.pdf", PdfOf.Pages(""))).Reason);
        Assert.Empty(Readable(PolicyFile.Read("half.pdf", PdfOf.Pages("", PdfOf.Words("1. The Sides meet once a year.")))).Warnings);
    }

    [Fact]
    public void A_password_is_named()
    {
        var locked = PdfOf.Pages([PdfOf.Words("1. The Sides meet.")], "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + new string('A', 64) + "> /U <" + new string('B', 64) + "> >> /ID [<00><00>]");
        Assert.Equal(UnreadableReason.Encrypted, Assert.IsType<Unreadable>(PolicyFile.Read("locked.pdf", locked)).Reason);
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj trailer << /Root 1 0 R >>")]
    public void A_broken_file_is_refused(string bytes) =>
        Assert.Contains(Assert.IsType<Unreadable>(PolicyFile.Read("broken.pdf", Encoding.Latin1.GetBytes(bytes))).Reason, new[] { UnreadableReason.Damaged, UnreadableReason.NoText });

    [Fact]
    public void A_page_that_cannot_be_taken_apart_costs_only_itself()
    {
        var reading = Readable(PolicyFile.Read("mixed.pdf", PdfOf.Pages("BT /None 12 Tf 72 700 Td (Lost words of a page) Tj ET", PdfOf.Words("1. The Sides meet once a year."))));
        Assert.Equal(["The Sides meet once a year."], reading.Provisions.Select(provision => provision.Text));
        Assert.Equal([ReadWarning.PagesMissing], reading.Warnings);
        Assert.Equal(PageTrouble.Failed, reading.Pages[0].Trouble);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out_and_a_paragraph_goes_on_over_the_page()
    {
        static string Page(int number, string top, string below) => PdfOf.Words(("Policy of Hanbit", 780, 9), (top, 700, 11), (below, 686, 11), ($"- {number} -", 30, 9));
        var reading = Readable(PolicyFile.Read("heads.pdf", PdfOf.Pages(
            Page(1, "1. The Sides will keep their ports open to all ships that carry food and", "medicine, and they will tell each other of every closure that they plan in"),
            Page(2, "the course of the year.", "2. They meet in spring."))));
        Assert.Equal(["1", "2"], reading.Provisions.Select(provision => provision.Number));
        Assert.EndsWith("that they plan in the course of the year.", reading.Provisions[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Policy of Hanbit", "- 1 -", "- 2 -"], reading.LeftOut.Union(["- 1 -", "- 2 -"]));
    }
}

/// <summary>Small PDF files, written by hand: one font (Helvetica as F1), one content stream a page.</summary>
internal static class PdfOf
{
    public static string Words(string line) => Words((line, 700, 11));

    public static string Words(params (string Line, int At, int Size)[] lines) =>
        string.Concat(lines.Select(line => $"BT /F1 {line.Size} Tf 72 {line.At} Td ({line.Line.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"));

    public static byte[] Pages(params string[] contents) => Pages(contents, "");

    public static byte[] Pages(string[] contents, string trailer)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>" };
        for (var i = 0; i < contents.Length; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {contents[i].Length} >>\nstream\n{contents[i]}\nendstream");
        }
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Count; i++) { places.Add(file.Length); file.Append($"{i + 1} 0 obj\n{objects[i]}\nendobj\n"); }
        var start = file.Length;
        file.Append($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append($"{place:D10} 00000 n \n");
        file.Append($"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}

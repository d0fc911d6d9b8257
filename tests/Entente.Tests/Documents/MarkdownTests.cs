using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Documents;

public sealed class MarkdownTests
{
    private static Reading Read(string text) => Assert.IsType<Reading>(PolicyFile.Read("policy.md", Encoding.UTF8.GetBytes(text)));

    private static Reading ReadCase(string file) => Assert.IsType<Reading>(PolicyFile.Read(Path.GetFileName(file), SharedCases.Case(file)));

    private static readonly string[] Pieces = ["항만", "port", "두 나라는", "李", "1.5", "(a)", "G20", "바다의"];

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A17_compatibility_Hanja_stays_as_it_came()
    {
        var reading = ReadCase("crafted/a17-hanja.md");
        Assert.Equal(["1", "2"], reading.Provisions.Select(provision => provision.Number));
        Assert.Equal("1c0d8856ea72f84e88ecc3d080e9904622b1054953413945ac8583599939bd70", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reading.Provisions[0].Text))));
        string[] Found(string query) => [.. reading.Provisions.Where(provision => SearchKey.Find(provision.Text, query).Count > 0).Select(provision => provision.Number)];
        Assert.Equal(["1", "2"], Found("\u674E"));
        Assert.Equal(["1", "2"], Found("\uF9E1"));
        Assert.Equal(["1"], Found("\u91D1"));
        Assert.Equal(["1"], Found("\uF90A"));
        Assert.Equal(["1"], Found("이 장관"));
        Assert.Equal(["1"], Found("김 차관"));
        Assert.Equal(["1"], Found("금 차관"));
    }

    [Fact]
    public void B9_has_two_headings_and_twenty_one_paragraphs_labelled_by_us()
    {
        var reading = ReadCase("files/b09-joint-statement-2021.md");
        Assert.Equal(Enumerable.Range(1, 21).Select(n => $"¶{n}"), reading.Provisions.Select(provision => provision.Number));
        Assert.Equal(["The Alliance: Opening a New Chapter", "The Way Forward: Comprehensive Partnership for a Better Future"], reading.Provisions.SelectMany(provision => provision.Headings).Distinct());
        var whole = "We agree we will work to align the ROK’s New Southern Policy and the United States’ vision for a free and open Indo-Pacific and that our countries will cooperate to create a safe, prosperous, and dynamic region.";
        Assert.Single(reading.Provisions, provision => Plain(provision.Text).Contains(whole, StringComparison.Ordinal));
    }

    [Fact]
    public void B11_has_seventy_numbered_provisions_and_nine_headings()
    {
        var reading = ReadCase("files/b11-communique-70.md");
        var numbered = reading.Provisions.Where(provision => provision.NumberIsPrinted).ToArray();
        Assert.Equal(Enumerable.Range(1, 70).Select(n => $"{n}"), numbered.Select(provision => provision.Number));
        Assert.Equal(9, numbered.Select(provision => provision.Headings.Single()).Distinct().Count());
        Assert.StartsWith("In Cornwall we have revitalised our G7 partnership.", Plain(numbered[69].Text), StringComparison.Ordinal);
        Assert.StartsWith("The G7 has a leading role to play in deploying our collective", Plain(numbered[16].Text), StringComparison.Ordinal);
        Assert.Contains("We will work together to take forward an agenda based on these principles", Plain(numbered[66].Text), StringComparison.Ordinal);
        Assert.Equal(8, reading.Provisions.Count - numbered.Length);
        Assert.All(reading.Provisions.Take(8), provision => Assert.Empty(provision.Headings));
    }

    [Fact]
    public void An_escaped_number_counts_and_a_bold_line_is_a_heading()
    {
        var reading = Read("**PORTS**\n  \n1. Hanbit opens ports.\n  \n2\\. Meridian opens ports.\n\n3. Both report.\n\n***COASTS***\n\n4. Coasts are lit.\n");
        Assert.Equal(["1", "2", "3", "4"], reading.Provisions.Select(provision => provision.Number));
        Assert.Equal(["PORTS", "PORTS", "PORTS", "COASTS"], reading.Provisions.Select(provision => provision.Headings.Single()));
    }

    [Fact]
    public void Marks_go_words_stay_and_no_break_spaces_too()
    {
        var provision = Read("1. Open **ports** and [lanes](http://example.org) on\u00A03\u00A0May\n   each year.").Provisions.Single();
        Assert.Equal("Open ports and lanes on\u00A03\u00A0May\n   each year.", provision.Text);
    }

    [Fact]
    public void Footnotes_and_front_matter_are_told_apart_from_provisions()
    {
        var reading = Read("---\ndate: 2027-01-01\n---\n# Policy\n\n1. Open ports.[^1]\n2. Report.\n\n[^1]: Ports of both Sides.\n");
        Assert.Equal(["Open ports.", "Report."], reading.Provisions.Select(provision => provision.Text));
        Assert.Equal([new Note("1", "Ports of both Sides.")], reading.Notes);
        Assert.Contains("2027-01-01", reading.LeftOut.Single(), StringComparison.Ordinal);
        Assert.Equal("Policy", reading.Title);
    }

    [Fact]
    public void Rows_of_a_table_are_provisions()
    {
        var reading = Read("## Tasks\n\n| No. | Task |\n|---|---|\n| 1 | Dredge the harbour |\n| 2 | Light the coast |\n");
        Assert.Equal(["1", "2"], reading.Provisions.Select(provision => provision.Number));
        Assert.Equal("Dredge the harbour", reading.Provisions[0].Text);
    }

    [Fact]
    public void Text_without_marks_stands_at_its_offset()
    {
        var word = Gen.Int[0, 7].Select(i => Pieces[i]);
        var line = word.Array[1, 6].Select(words => "가 " + string.Join(' ', words) + " 끝");
        var numbered = Gen.Select(Gen.Int[1, 9], line).Select((n, words) => $"{n}. {words}");
        Gen.OneOf(line, numbered, line.Select(words => $"## {words}"), line.Select(words => $"- {words}")).Array[1, 8].Sample(blocks =>
        {
            var text = string.Join("\n\n", blocks);
            if (PolicyFile.Read("p.md", Encoding.UTF8.GetBytes(text)) is not Reading reading) return;
            foreach (var provision in reading.Provisions.Where(provision => !provision.Text.Contains('\n')))
                Assert.Equal(provision.Text, text.Substring(provision.Offset, provision.Text.Length));
            Assert.Equal(reading.Provisions.Count, reading.Provisions.Select(provision => provision.Id).Distinct().Count());
        });
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Documents;

/// <summary>Policies written as DOCX and PDF are the policies that were given, to our own readers and to others.</summary>
public sealed class PolicyWritingTests : IDisposable
{
    private const string PdfToText = "/usr/bin/pdftotext";

    private static readonly string Samples = Path.Combine(Shared.Root(), "samples", "hanbit-meridian-2027");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-written-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Both_samples_come_back_as_they_are_in_Markdown()
    {
        var written = SamplePolicies.Write(Samples, Path.Combine(folder.FullName, "new"));
        Assert.Equal([SamplePolicies.Hanbit, SamplePolicies.Meridian], written.Select(Path.GetFileName));
        foreach (var path in written)
        {
            var (from, back) = (Read(Path.Combine(Samples, Path.GetFileNameWithoutExtension(path) + ".md")), Read(path));
            Assert.Equal(from.Title, back.Title);
            Assert.Equal(Words(from), Words(back));
            Assert.Equal(Path.GetFileName(path) == SamplePolicies.Hanbit ? 10 : 11, back.Provisions.Count);
            Assert.Empty(back.Warnings);
            Assert.Empty(back.LeftOut);
        }
    }

    [Fact]
    public void Translations_too()
    {
        var korean = Read(Path.Combine(Samples, "translations", "open-seas-strategy.ko.md"));
        Assert.Equal(Words(korean), Words(Back("a.docx", PolicyDocx.Write(korean.Title!, korean.Provisions))));
        var english = Read(Path.Combine(Samples, "translations", "southern-horizons-policy.en.md"));
        Assert.Equal(Words(english), Words(Back("a.pdf", PolicyPdf.Write(english.Title!, english.Provisions))));
        Assert.Equal(Words(english), Words(Back("a.docx", PolicyDocx.Write(english.Title!, english.Provisions))));
    }

    [Fact]
    public void The_DOCX_is_valid_and_has_real_headings_and_numbers()
    {
        var path = SamplePolicies.Write(Samples, folder.FullName)[0];
        using var document = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(fault => fault.Path?.XPath + " " + fault.Description));
        var paragraphs = document.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().ToList();
        Assert.Equal(["Heading1", "Heading2", "Heading2", "Heading2"], paragraphs.Select(one => one.ParagraphProperties!.ParagraphStyleId!.Val!.Value!).Where(style => style.StartsWith("Heading", StringComparison.Ordinal)));
        var numbered = paragraphs.Where(one => one.ParagraphProperties!.NumberingProperties is not null).ToList();
        Assert.Equal(10, numbered.Count);
        Assert.DoesNotContain(numbered, one => char.IsAsciiDigit(one.InnerText[0]));
    }

    [Fact]
    public void Equal_input_gives_equal_bytes_whenever_and_no_name_or_day()
    {
        var first = SamplePolicies.Write(Samples, Path.Combine(folder.FullName, "1")).Select(File.ReadAllBytes).ToList();
        Assert.Equal(first, SamplePolicies.Write(Samples, Path.Combine(folder.FullName, "2")).Select(File.ReadAllBytes));
        using var package = new ZipArchive(new MemoryStream(first[0]));
        Assert.All(package.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.Contains("core", StringComparison.Ordinal));
        Assert.DoesNotContain("Date", Encoding.Latin1.GetString(first[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Pdftotext_reads_every_word_of_the_PDF()
    {
        if (!File.Exists(PdfToText) && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip($"needs {PdfToText}: apt-get install poppler-utils");
        var path = SamplePolicies.Write(Samples, folder.FullName)[1];
        using var other = Process.Start(new ProcessStartInfo(PdfToText, ["-enc", "UTF-8", "-layout", path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = OneLine(other.StandardOutput.ReadToEnd());
        other.WaitForExit();
        var from = Read(Path.Combine(Samples, "open-seas-strategy.md"));
        var at = 0;
        foreach (var one in from.Provisions)
        {
            var found = text.IndexOf($"{one.Number}. {OneLine(one.Text)}", at, StringComparison.Ordinal);
            Assert.True(found >= 0, one.Text + "\n" + text);
            at = found;
        }

        Assert.All(from.Provisions.Select(one => one.Headings[0]).Distinct(), heading => Assert.Contains(heading, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_policy_turns_its_pages_and_loses_nothing()
    {
        // No two lines alike, not even but for numbers: what stands at one place of every page is a running head to our reader.
        string[] who = ["Pilots", "Crews", "Ministers", "Harbour masters", "Traders", "Surveyors", "Fishers"], what = ["open", "guard", "repair", "count", "visit", "describe", "share", "lend", "inspect", "rename", "build"], which = ["old quays", "sea locks", "two ferries", "canals", "lighthouses", "maps of the coast", "nets", "winter roads", "docks", "buoys", "cranes", "signal books", "tide tables"];
        string[] parts = ["Harbours", "People", "Waters", "Trade", "Watches", "Closing rules"];
        string Words(int n) => string.Join(", ", Enumerable.Range(0, 11).Select(i => (n * 17) + (i * i * 5)).Select(k => $"{who[k % 7]} {what[k % 11]} {which[k % 13]}")) + ".";
        Provision[] provisions = [.. Enumerable.Range(1, 60).Select(n => new Provision($"p{n}", $"{n}", [parts[(n - 1) / 10]], "en", Words(n), null, 0))];
        var pdf = Back("long.pdf", PolicyPdf.Write("A long policy", provisions));
        Assert.Equal(provisions.Select(one => (one.Number, one.Headings[0], one.Text)), pdf.Provisions.Select(one => (one.Number, one.Headings[0], OneLine(one.Text))));
        Assert.True(pdf.Pages.Count > 4, $"{pdf.Pages.Count} pages");
        Assert.Equal(provisions.Select(one => (one.Number, one.Text)), Back("long.docx", PolicyDocx.Write("A long policy", provisions)).Provisions.Select(one => (one.Number, one.Text)));
    }

    [Fact]
    public void What_the_fonts_do_not_have_is_named_and_never_left_out_in_silence()
    {
        var korean = Read(Path.Combine(Samples, "southern-horizons-policy.md"));
        Assert.Contains("남", PolicyPdf.Missing(korean.Title!, korean.Provisions));
        Assert.Contains("남", Assert.Throws<ArgumentException>(() => PolicyPdf.Write(korean.Title!, korean.Provisions)).Message, StringComparison.Ordinal);
        Assert.Equal(["—", "🙂"], PolicyPdf.Missing("Plain", [new Provision("1", "1", [], "en", "Ports — open — 🙂.", null, 0)]));
    }

    [Fact]
    public void Any_row_of_numbers_comes_back_from_a_DOCX() => Gen.Int[1, 120].Array[1, 12].Sample(
        numbers =>
        {
            Provision[] provisions = [.. numbers.Select((n, i) => new Provision($"p{i}", $"{n}", [$"절 {(char)('A' + (i / 4))}"], "ko", $"항만을 {(char)('A' + i)} 방식으로 연다.", null, 0))];
            return Back("a.docx", PolicyDocx.Write("정책", provisions)).Provisions.Select(one => (one.Number, one.Text)).SequenceEqual(provisions.Select(one => (one.Number, one.Text)));
        },
        iter: 300);

    private static Reading Read(string path) => Back(Path.GetFileName(path), File.ReadAllBytes(path));

    private static Reading Back(string name, byte[] bytes) => Assert.IsType<Reading>(PolicyFile.Read(name, bytes));

    private static IEnumerable<(string Number, string Headings, string Lang, string Text)> Words(Reading reading) =>
        reading.Provisions.Select(one => (one.Number, string.Join(" / ", one.Headings), one.Lang, OneLine(one.Text)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

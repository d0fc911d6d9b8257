using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Entente.Language;

namespace Entente.Documents;

/// <summary>
/// Writes a policy as DOCX as a ministry's own template would have it: heading styles, and numbers that Word counts and no paragraph holds.
/// Equal input gives equal bytes, and nothing in them tells of a person, a day or a machine.
/// </summary>
public static class PolicyDocx
{
    // ZIP cannot say less.
    private static readonly DateTimeOffset NoDay = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The file.</summary>
    /// <param name="title">The policy's name.</param>
    /// <param name="provisions">In their order. Of their headings each is written where it begins; numbers 1, 2, 3 … are counted by a list, others are typed.</param>
    public static byte[] Write(string title, IReadOnlyList<Provision> provisions)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "rId1");
            main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = PolicyStyles.Of(provisions.Count > 0 ? provisions[0].Lang : "und");
            var lists = new PolicyLists();
            main.Document = new Document(new Body([.. PolicyLayout.Of(title, provisions).Select(one => Of(one, lists)).Cast<OpenXmlElement>(), Page()]));
            main.AddNewPart<NumberingDefinitionsPart>("rId2").Numbering = lists.Definitions();
        }

        return Undated(buffer);
    }

    private static Paragraph Of(PolicyParagraph one, PolicyLists lists)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = one.Level > 0 ? PolicyStyles.Heading(one.Level) : PolicyStyles.Provision });
        if (one.Counted is { } number) properties.Append(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = lists.Next(number) }));
        var text = one.Number is { } typed && one.Counted is null ? $"{typed} {one.Text}" : one.Text;
        var run = new Run();
        foreach (var line in text.Split('\n'))
        {
            if (run.HasChildren) run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return new Paragraph(properties, run);
    }

    // A4, 25 mm around, in twentieths of a point.
    private static SectionProperties Page() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1417, Right = 1417, Bottom = 1417, Left = 1417, Header = 708, Footer = 708, Gutter = 0 });

    // The package's parts as they are, without the moment at which each was written.
    private static byte[] Undated(MemoryStream package)
    {
        using var undated = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(undated, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in from.Entries)
            {
                var entry = to.CreateEntry(part.FullName);
                entry.LastWriteTime = NoDay;
                using var read = part.Open();
                using var write = entry.Open();
                read.CopyTo(write);
            }

        return undated.ToArray();
    }
}

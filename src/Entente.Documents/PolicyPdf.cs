using System.Security.Cryptography;
using System.Text;
using Entente.Language;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Entente.Documents;

/// <summary>
/// Writes a policy as PDF, A4, with its text: headings in bold and larger, numbers hanging before their provisions. In the fonts that every reader of
/// PDF has by itself, so for Latin script. Equal input gives equal bytes.
/// </summary>
public static class PolicyPdf
{
    // In points.
    private const double Margin = 71;
    private const double NumberWidth = 24;
    private const double TextSize = 11;
    private const double Leading = 1.35;

    private static readonly double[] HeadingSizes = [20, 14, 12];

    /// <summary>The characters that cannot be written, each once; empty where all can.</summary>
    /// <param name="title">The policy's name.</param>
    /// <param name="provisions">What would be written.</param>
    public static IReadOnlyList<string> Missing(string title, IReadOnlyList<Provision> provisions) =>
        [.. PolicyLayout.Of(title, provisions).SelectMany(one => $"{one.Number}{one.Text}".EnumerateRunes()).Where(rune => !IsWritten(rune.Value)).Select(rune => rune.ToString()).Distinct(StringComparer.Ordinal)];

    /// <summary>The file.</summary>
    /// <param name="title">The policy's name.</param>
    /// <param name="provisions">In their order. Of their headings each is written where it begins.</param>
    /// <exception cref="ArgumentException">Something is <see cref="Missing"/>: it would be left out in silence.</exception>
    public static byte[] Write(string title, IReadOnlyList<Provision> provisions)
    {
        if (Missing(title, provisions) is [_, ..] missing) throw new ArgumentException($"no sign for {string.Join(' ', missing)}", nameof(provisions));
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = title;
        builder.DocumentInformation.Producer = "Entente";
        var sheet = new Sheet(builder);
        foreach (var one in PolicyLayout.Of(title, provisions)) sheet.Add(one);
        return Named(builder.Build());
    }

    // The writer takes the file's two identifiers at random; they are to follow from its content (ISO 32000-1, 14.4). Same length: nothing moves.
    private static byte[] Named(byte[] file)
    {
        var at = file.AsSpan().LastIndexOf("/ID [ <"u8);
        if (at < 0) throw new InvalidOperationException("the PDF has no identifiers where they are expected");
        var first = file.AsSpan(at + 7, 32);
        var second = file.AsSpan(at + 41, 32);
        first.Fill((byte)'0');
        second.Fill((byte)'0');
        Encoding.ASCII.GetBytes(Convert.ToHexString(SHA256.HashData(file).AsSpan(0, 16)), first);
        first.CopyTo(second);
        return file;
    }

    // ASCII: beyond it the writer puts other signs in place of some, and says nothing.
    private static bool IsWritten(int code) => code is '\n' or (>= ' ' and <= '~');

    // Where the next line goes.
    private sealed class Sheet(PdfDocumentBuilder builder)
    {
        private readonly PdfDocumentBuilder.AddedFont plain = builder.AddStandard14Font(Standard14Font.TimesRoman);
        private readonly PdfDocumentBuilder.AddedFont bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        private PdfPageBuilder page = builder.AddPage(PageSize.A4);
        private double y;

        public void Add(PolicyParagraph one)
        {
            var (font, size, left) = one.Level > 0 ? (bold, HeadingSizes[Math.Min(one.Level, HeadingSizes.Length) - 1], Margin) : (plain, TextSize, one.Number is null ? Margin : Margin + NumberWidth);
            var lines = one.Text.Split('\n').SelectMany(line => Broken(line, font, size, page.PageSize.Right - Margin - left)).ToList();
            // A heading stays with two lines of what it heads.
            var needed = one.Level > 0 ? (lines.Count + 3) * size * Leading : Math.Min(lines.Count, 2) * size * Leading;
            y = y == 0 ? page.PageSize.Top - Margin - size : y - (one.Level > 0 ? size * 1.4 : size * 0.7);
            if (y - needed < Margin) Turn(size);
            for (var i = 0; i < lines.Count; i++)
            {
                if (y < Margin) Turn(size);
                if (i == 0 && one.Number is { } number) page.AddText(number.All(char.IsAsciiDigit) ? number + "." : number, size, new PdfPoint(Margin, y), font);
                page.AddText(lines[i], size, new PdfPoint(left, y), font);
                y -= size * Leading;
            }
        }

        private void Turn(double size)
        {
            page = builder.AddPage(PageSize.A4);
            y = page.PageSize.Top - Margin - size;
        }

        private List<string> Broken(string text, PdfDocumentBuilder.AddedFont font, double size, double width)
        {
            List<string> lines = [""];
            foreach (var word in text.Split(' '))
            {
                var longer = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
                if (lines[^1].Length > 0 && Width(longer, font, size) > width) lines.Add(word);
                else lines[^1] = longer;
            }

            return lines;
        }

        private double Width(string text, PdfDocumentBuilder.AddedFont font, double size) =>
            page.MeasureText(text, size, new PdfPoint(0, 0), font) is [.., var last] ? last.EndBaseLine.X : 0;
    }
}

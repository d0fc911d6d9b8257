using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;
using Outline = Entente.Language.Outline;

namespace Entente.Documents;

/// <summary>PDF with a text layer. Each page is judged before provisions are made: garbage stops the import, a page that cannot be read is named and the others stay.</summary>
internal sealed class PdfReader
{
    // A few signs of a font without a map are bullets; more of them are words.
    private const int FewestGarbled = 12;
    private const double LeastGarbledShare = 0.02;

    private readonly PdfDocument document;
    private readonly List<PageReading> pages = [];
    private readonly List<(IReadOnlyList<PdfLine> Lines, double Height)> texts = [];
    private readonly List<string> leftOut = [];

    private PdfReader(PdfDocument document) => this.document = document;

    public static ReadResult Read(byte[] bytes)
    {
        PdfDocument opened;
        try
        {
            opened = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = false });
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Unreadable(UnreadableReason.Encrypted);
        }
        // The parser complains of broken files in every way that there is.
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            return new Unreadable(UnreadableReason.Damaged);
        }
        using (opened) return new PdfReader(opened).Read();
    }

    private ReadResult Read()
    {
        for (var number = 1; number <= document.NumberOfPages; number++) ReadPage(number);
        if (pages.Find(page => page.Trouble == PageTrouble.Garbled) is { } garbled) return new Unreadable(UnreadableReason.UnreadableText) { Page = garbled };
        if (!pages.Exists(page => page.Trouble is null)) return Refusal();
        var lines = PdfRows.OverPages([.. PdfFurniture.Remove(texts, leftOut).SelectMany(page => page)], leftOut);
        var extracted = new ExtractedText();
        var (blocks, notes) = PdfBlocks.Of(lines, extracted, leftOut);
        var (title, provisions) = Outline.Of(blocks, extracted.ToString());
        ReadWarning[] warnings = pages.Exists(page => page.Trouble is not null and not PageTrouble.Blank) ? [ReadWarning.PagesMissing] : [];
        return new Reading(title, provisions, NotePlaces.Of(notes, provisions), leftOut, warnings) { Pages = pages };
    }

    private Unreadable Refusal()
    {
        if (pages.Find(page => page.Trouble == PageTrouble.MissingMap) is { } missing) return new Unreadable(UnreadableReason.UnreadableText) { Page = missing };
        if (pages.Exists(page => page.Trouble == PageTrouble.Picture)) return new Unreadable(UnreadableReason.Scan);
        return new Unreadable(pages.Exists(page => page.Trouble == PageTrouble.Failed) ? UnreadableReason.Damaged : UnreadableReason.NoText);
    }

    private void ReadPage(int number)
    {
        try
        {
            var page = document.GetPage(number);
            var reading = Judge(page);
            pages.Add(reading);
            if (reading.Trouble is not null) return;
            var lines = PdfPageText.Of(page, out var aslant);
            texts.Add((lines, page.Height));
            if (aslant.Any(char.IsLetter)) leftOut.Add(aslant);
        }
        catch (InvalidOperationException fault) when (fault.Message.Contains("CMap", StringComparison.OrdinalIgnoreCase))
        {
            pages.Add(new PageReading(number, 0, PageTrouble.MissingMap, PdfFonts.OfMissingMap(document, number, fault.Message)));
        }
        // A page that the parser cannot take must not lose the others.
        catch (Exception fault) when (fault is not (OutOfMemoryException or StackOverflowException))
        {
            pages.Add(new PageReading(number, 0, PageTrouble.Failed, null));
        }
    }

    private PageReading Judge(Page page)
    {
        var letters = page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)).ToArray();
        if (letters.Length == 0) return new PageReading(page.Number, 0, page.NumberOfImages > 0 ? PageTrouble.Picture : PageTrouble.Blank, null);
        var unmapped = PdfFonts.WithoutCharacterMap(document, page);
        var garbled = 0;
        (string Font, int Count)? worst = null;
        foreach (var font in page.Letters.GroupBy(letter => letter.FontName ?? ""))
        {
            var count = font.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
            var isUnmapped = unmapped.Any(name => font.Key.StartsWith(name, StringComparison.Ordinal));
            var bad = isUnmapped || !Readability.IsBelievable(Words(font)) ? count : font.Count(letter => Readability.IsNoCharacter(letter.Value));
            garbled += bad;
            if (bad > (worst?.Count ?? 0)) worst = (font.Key, bad);
        }
        var readable = 100 - (int)Math.Ceiling(100.0 * garbled / letters.Length);
        var isGarbled = worst is { } most && most.Count >= FewestGarbled && most.Count >= letters.Length * LeastGarbledShare;
        return new PageReading(page.Number, Math.Clamp(readable, 0, 100), isGarbled ? PageTrouble.Garbled : null, isGarbled ? PdfFonts.Plain(worst!.Value.Font) : null);
    }

    // Not every file writes its blanks.
    private static string Words(IEnumerable<Letter> letters)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in letters)
        {
            if (before is not null && (Math.Abs(letter.StartBaseLine.Y - before.StartBaseLine.Y) > 1 || Math.Abs(letter.StartBaseLine.X - before.EndBaseLine.X) > letter.PointSize * 0.15)) text.Append(' ');
            text.Append(letter.Value);
            before = letter;
        }
        return text.ToString();
    }
}

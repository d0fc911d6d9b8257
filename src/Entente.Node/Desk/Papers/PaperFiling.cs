using Entente.Documents;
using Entente.Node.Store;

namespace Entente.Node.Desk.Papers;

/// <summary>What became of one file that somebody filed.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Number">Its number; null when it was refused.</param>
/// <param name="WasThere">The same bytes were there before, under that number.</param>
/// <param name="Refused">Why it was not filed; null when it was.</param>
/// <param name="Attachments">How many papers came with it and were filed beside it.</param>
public sealed record FiledFile(string FileName, long? Number, bool WasThere, UnreadableReason? Refused, int Attachments);

/// <summary>
/// Files what came: reads it in quarantine, takes title, names and day from what it says of itself, proposes a kind. What cannot be read is filed as well; the original is
/// what counts. Files that came with a mail are papers of their own.
/// </summary>
internal sealed class PaperFiling(Quarantine quarantine, TimeProvider clock)
{
    // A mail inside a mail inside a mail; deeper ones stay in their original.
    private const int MostDepth = 3;
    private const int MostTogether = 100;
    private const int BeginningSentences = 6;

    /// <summary>Files one file.</summary>
    /// <param name="register">Of the dialogue.</param>
    /// <param name="name">The file's name, without path.</param>
    /// <param name="bytes">All of it.</param>
    /// <param name="by">How the pages call the officer.</param>
    public async Task<FiledFile> File(PaperRegister register, string name, byte[] bytes, string by)
    {
        if (bytes.Length == 0) return new FiledFile(name, null, false, UnreadableReason.Empty, 0);
        if (bytes.Length > PolicyFile.MostBytes) return new FiledFile(name, null, false, UnreadableReason.TooLarge, 0);
        var papers = new List<NewPaper>();
        await Read(papers, name, bytes, null, new PaperTouch(by, clock.GetUtcNow().UtcDateTime), 0);
        var filed = await register.File(papers);
        return new FiledFile(name, filed[0].Number, filed[0].WasThere, null, filed.Skip(1).Count(one => !one.WasThere));
    }

    private async Task Read(List<NewPaper> papers, string name, ReadOnlyMemory<byte> bytes, int? mail, PaperTouch touch, int depth)
    {
        var reading = await quarantine.ReadPaperAsync(name, bytes);
        var at = papers.Count;
        var taken = depth >= MostDepth ? [] : reading.Attachments.Take(Math.Max(0, MostTogether - papers.Count - 1)).ToList();
        var about = About(name, bytes.Length, reading, touch) with { AttachmentsLeft = reading.AttachmentsLeft + reading.Attachments.Count - taken.Count };
        papers.Add(new NewPaper(bytes, PaperPages.WriteAll(reading.Pages), about.ToJson(), mail));
        foreach (var attachment in taken) await Read(papers, attachment.Name, attachment.Bytes, at, touch, depth + 1);
    }

    private static PaperAbout About(string name, long bytes, PaperReading reading, PaperTouch touch)
    {
        var beginning = string.Join(' ', reading.Pages.SelectMany(page => page.Sentences).Take(BeginningSentences).Select(sentence => sentence.Text));
        var title = reading.Title ?? (Path.GetFileNameWithoutExtension(name) is { Length: > 0 } stem ? stem : name);
        var kind = PaperKinds.Propose(reading.MediaType == PaperReading.Mail, title, beginning);
        return new PaperAbout(title, kind, reading.Date, reading.From ?? "", reading.To ?? "", name, reading.MediaType, bytes, touch)
        {
            NoText = reading.NoText?.Reason,
            Page = reading.NoText?.Page,
            PagesMissing = reading.PagesMissing.Count > 0 ? reading.PagesMissing : null,
        };
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Store;

namespace Entente.Node.Desk.Papers;

/// <summary>A paper of a dialogue, without its original bytes.</summary>
/// <param name="Number">Its number in the dialogue, from 1.</param>
/// <param name="Mail">Number of the mail that it came with; null for what came by itself.</param>
/// <param name="Sha256">Of the original, as it was filed.</param>
/// <param name="About">What is said of it.</param>
/// <param name="Pages">Its text; empty where none could be had.</param>
public sealed record Paper(long Number, long? Mail, string Sha256, PaperAbout About, IReadOnlyList<PaperPage> Pages)
{
    // Made at the first search, and kept when what is said of the paper changes: the text never does.
    private readonly Lazy<IReadOnlyList<PaperPassage>> passages = new(() => [.. Passages(Pages)]);

    /// <summary>False once it was struck.</summary>
    public bool Counts => About.Struck is null;

    /// <summary>Every sentence, as search compares it.</summary>
    public IReadOnlyList<PaperPassage> Searched => passages.Value;

    /// <summary>The sentences of a place; null where there are none.</summary>
    public IReadOnlyList<PaperSentence>? At(PaperMark mark) =>
        mark.Paper == Number && mark.First >= 1 && mark.Last >= mark.First && Pages.FirstOrDefault(page => page.Number == mark.Page) is { } found && mark.Last <= found.Sentences.Count
            ? [.. found.Sentences.Skip(mark.First - 1).Take(mark.Last - mark.First + 1)]
            : null;

    internal static Paper Of(StoredPaper stored) =>
        new(stored.Number, stored.Mail, Convert.ToHexStringLower(stored.Sha256), PaperAbout.OfJson(stored.About), PaperPages.ReadAll(stored.Text));

    private static IEnumerable<PaperPassage> Passages(IReadOnlyList<PaperPage> pages) =>
        from page in pages
        from sentence in page.Sentences.Index()
        select new PaperPassage(page.Number, sentence.Index + 1, new SearchText(sentence.Item.Text));
}

/// <summary>A sentence of a paper, as search compares it.</summary>
/// <param name="Page">Its page; null where there are none.</param>
/// <param name="Sentence">Its place on the page, from 1.</param>
/// <param name="Text">Its words.</param>
public sealed record PaperPassage(int? Page, int Sentence, SearchText Text);

/// <summary>What is said of a paper: all that an officer may mend, and what became of it.</summary>
/// <param name="Title">Subject or title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Date">The day that it bears; null where nobody knows.</param>
/// <param name="From">Who wrote it; may be empty.</param>
/// <param name="To">To whom; may be empty.</param>
/// <param name="FileName">Name of the file that was filed.</param>
/// <param name="MediaType">What the bytes are, by the bytes.</param>
/// <param name="Bytes">How many.</param>
/// <param name="Filed">Who filed it, and when.</param>
public sealed record PaperAbout(string Title, PaperKind Kind, DateOnly? Date, string From, string To, string FileName, string MediaType, long Bytes, PaperTouch Filed)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Why it has no text; null where it has.</summary>
    public UnreadableReason? NoText { get; init; }

    /// <summary>The page that is to blame for that, where one is.</summary>
    public PageReading? Page { get; init; }

    /// <summary>Pages that could not be read; the others were.</summary>
    public IReadOnlyList<PageReading>? PagesMissing { get; init; }

    /// <summary>Attachments of a mail that are in its original only.</summary>
    public int AttachmentsLeft { get; init; }

    /// <summary>Who looked over what the program took from the file, and when; null while nobody has.</summary>
    public PaperTouch? Mended { get; init; }

    /// <summary>Who struck it, when and why: it stays visible and counts no more.</summary>
    public PaperTouch? Struck { get; init; }

    /// <summary>As the store keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    internal static PaperAbout OfJson(string json) => JsonSerializer.Deserialize<PaperAbout>(json, Options)!;
}

/// <summary>Something that an officer did to a paper.</summary>
/// <param name="By">How the pages call the officer.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="Why">In the officer's words; null where none are asked for.</param>
public sealed record PaperTouch(string By, DateTime At, string? Why = null);

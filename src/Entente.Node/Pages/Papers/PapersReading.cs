using System.Globalization;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Papers;

/// <summary>Reads the register of a desk file and its papers for one reader.</summary>
internal sealed class PapersReading(DeskFile file, Tongue tongue)
{
    private const int PerPage = 100;

    /// <summary>The register, newest first.</summary>
    public RegisterModel Register(string? page, IReadOnlyList<Outcome> outcomes)
    {
        var papers = file.Papers.All;
        var (from, turning) = Turning.Of(page, papers.Count, PerPage, startsAtEnd: false, at => string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/papers?page={at}"));
        return new RegisterModel(DeskFrame.Of(file), [.. papers.Reverse().Skip(from).Take(PerPage).Select(Row)], papers.Count, turning, outcomes,
            file.Papers.Damaged is { Count: > 0 } damaged ? string.Join(", ", damaged.Select(number => PapersLabels.PaperTitle.In(tongue, number))) : null);
    }

    /// <summary>What became of a file, in words.</summary>
    public Outcome Outcome(FiledFile filed) => filed switch
    {
        { Refused: { } why } => new(PapersLabels.Refused.In(tongue), filed.FileName + ": " + ReadWords.Of(why, tongue), null),
        { WasThere: true } => new(PapersLabels.WasThere.In(tongue), PapersLabels.WasThereMany.In(tongue, filed.FileName, filed.Number), Address(filed.Number!.Value)),
        { Attachments: > 0 } => new(PapersLabels.Done.In(tongue), PapersLabels.DoneWith.In(tongue, filed.FileName, filed.Number, filed.Attachments), Address(filed.Number!.Value)),
        _ => new(PapersLabels.Done.In(tongue), PapersLabels.DoneMany.In(tongue, filed.FileName, filed.Number), Address(filed.Number!.Value)),
    };

    /// <summary>A paper's page.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="at">The marked place; null where none is.</param>
    /// <param name="news">What has just happened: <c>filed</c>, <c>there</c>.</param>
    /// <param name="form">A form that could not be saved; null for what is there.</param>
    public PaperModel Paper(Paper paper, PaperMark? at, string? news, MendModel? form)
    {
        var about = paper.About;
        var mark = at is not null && paper.At(at) is not null ? at : null;
        var accounts = Accounts(paper.Number);
        return new PaperModel(
            DeskFrame.Of(file), Row(paper), News(paper, news), about.FileName + " · " + Amount.Bytes(about.Bytes), string.Join(' ', paper.Sha256.Chunk(8).Select(group => new string(group))),
            about.Mended is { } mended ? PapersLabels.LookedOver.In(tongue, mended.By, Minute(mended.At)) : PapersLabels.Proposed.In(tongue),
            paper.Mail is { } mail && file.Papers.Find(mail) is { } parent ? Link(parent) : null,
            [.. file.Papers.All.Where(other => other.Mail == paper.Number).Select(Link)], about.AttachmentsLeft,
            about.Struck is { } struck ? PapersLabels.StruckBy.In(tongue, struck.By, Minute(struck.At), struck.Why) : null,
            about.NoText is { } why ? ReadWords.Of(new Unreadable(why) { Page = about.Page }, tongue) : null, [.. (about.PagesMissing ?? []).Select(page => ReadWords.Of(page, tongue))],
            [.. paper.Pages.Select(page => new PageModel(page.Number, [.. Paragraphs(paper, page, mark, accounts)]))],
            mark is null ? null : $"/{file.Id}/say/account?{SayPaper.Field}={mark}", form ?? Form(paper));
    }

    /// <summary>The form, filled in with what is there.</summary>
    public MendModel Form(Paper paper) => Form(
        paper.About.Title, Spelled.Of(paper.About.Kind), paper.About.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", paper.About.From, paper.About.To, null);

    /// <summary>The form, filled in as it was sent.</summary>
    public MendModel Form(string title, string kind, string date, string from, string to, Label? fault) => new(
        title, kind, [.. Enum.GetValues<PaperKind>().Select(one => new Choice(Spelled.Of(one), Words.Of(one, tongue)))], date, from, to,
        [.. file.Card.Parties.Concat(file.Card.Context).Select(party => tongue == Tongue.Korean ? party.Name.Ko : party.Name.En)], fault?.In(tongue));

    private PaperRow Row(Paper paper)
    {
        var about = paper.About;
        var attached = file.Papers.All.Count(other => other.Mail == paper.Number);
        List<string> notes =
        [
            .. paper.Counts ? [] : new[] { PapersLabels.Struck.In(tongue) },
            .. paper.Mail is { } mail ? new[] { PapersLabels.CameWith.In(tongue, mail) } : [],
            .. attached > 0 ? new[] { PapersLabels.Attached.In(tongue, attached) } : [],
            .. about.NoText is null ? [] : new[] { PapersLabels.NoText.In(tongue) },
        ];
        return new PaperRow(
            paper.Number, Address(paper.Number), about.Date is { } day ? DayText.Long(day, tongue) : null, Words.Of(about.Kind, tongue), about.Title, notes, about.From, about.To,
            PapersLabels.FiledBy.In(tongue, about.Filed.By, Minute(about.Filed.At)), paper.Counts);
    }

    private Outcome? News(Paper paper, string? news) => news switch
    {
        "filed" => new(PapersLabels.Done.In(tongue), PapersLabels.DoneOne.In(tongue, paper.Number), null),
        "there" => new(PapersLabels.WasThere.In(tongue), PapersLabels.WasThereOne.In(tongue, paper.Number), null),
        _ => null,
    };

    private IEnumerable<ParagraphModel> Paragraphs(Paper paper, PaperPage page, PaperMark? mark, ILookup<(int? Page, int Last), AccountOfSentence> accounts)
    {
        var from = 0;
        while (from < page.Sentences.Count)
        {
            var to = from + 1;
            while (to < page.Sentences.Count && !page.Sentences[to].StartsParagraph) to++;
            yield return new ParagraphModel(
                page.Sentences[from].Number, page.Sentences[from].IsHeading, [.. Enumerable.Range(from, to - from).Select(i => Sentence(paper, page, i + 1, mark, accounts))]);
            from = to;
        }
    }

    private SentenceModel Sentence(Paper paper, PaperPage page, int place, PaperMark? mark, ILookup<(int? Page, int Last), AccountOfSentence> accounts)
    {
        var here = mark is not null && mark.Page == page.Number ? mark : null;
        // A second number stretches the mark to it, whichever side of the first it lies on; the first one again leaves it alone.
        var next = here is null || (place == here.First && here.Last > here.First)
            ? new PaperMark(paper.Number, page.Number, place, place)
            : new PaperMark(paper.Number, page.Number, Math.Min(place, here.First), Math.Max(place, here.First));
        return new SentenceModel(
            Id(page.Number, place), place, page.Sentences[place - 1].Text, here is not null && place >= here.First && place <= here.Last, here?.Last == place, PlaceAddress(file, next),
            next.Last > next.First ? PapersLabels.MarkTo.In(tongue, place, next.First, next.Last) : PapersLabels.MarkOne.In(tongue, place), [.. accounts[(page.Number, place)]]);
    }

    // An account told in several acts rests on its place once.
    private ILookup<(int? Page, int Last), AccountOfSentence> Accounts(long number) => file.Read(view =>
    {
        var reading = new DeskReading(file, view, tongue);
        return file.Rows(kind: PaperMark.RowKind).Select(row => (Mark: SayPaper.Read(row.Json), At: ActRef.TryParse(row.Ref, out var at) ? at : (ActRef?)null))
            .Where(row => row is { Mark: { } mark, At: not null } && mark.Paper == number)
            .Select(row => (row.Mark, Account: view.Object<Account>(row.At!.Value))).Where(row => row.Account is { } account && !view.IsStruck(account.Ref))
            .DistinctBy(row => row.Account!.Enclosures is [var words, ..] ? words.Commitment.ToString() : row.Account.Ref.ToString())
            .ToLookup(
                row => (row.Mark!.Page, row.Mark.Last),
                row => new AccountOfSentence(reading.Day(row.Account!.Arg.On), reading.Words(row.Account), Record.RecordReading.AddressOf(file, row.Account.Ref)));
    });

    private PaperLink Link(Paper paper) => new(Address(paper.Number), PapersLabels.PaperTitle.In(tongue, paper.Number) + " · " + paper.About.Title);

    private string Address(long number) => string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/papers/{number}");

    /// <summary>Address of a place in a paper.</summary>
    public static string PlaceAddress(DeskFile file, PaperMark mark) =>
        string.Create(CultureInfo.InvariantCulture, $"/{file.Id}/papers/{mark.Paper}?at={mark}#{Id(mark.Page, mark.First)}");

    private static string Id(int? page, int place) => string.Create(CultureInfo.InvariantCulture, $"s-{(page is { } number ? $"p{number}-" : "")}{place}");

    private static string Minute(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

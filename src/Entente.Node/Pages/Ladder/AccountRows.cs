using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>What was said up to the moment that is read, as rows of a page; and what opens from those that the page names.</summary>
internal sealed class AccountRows
{
    /// <summary>The most rows that one page shows.</summary>
    public const int PerPage = 100;

    private readonly DeskReading reading;
    private readonly Headline headline;
    private readonly ActRef proposal;
    private readonly LadderSteps steps;
    private readonly List<ToldRow> all;
    private readonly HashSet<ToldRow> named = new(ReferenceEqualityComparer.Instance);

    private AccountRows(DeskReading reading, LadderSteps steps, ActRef proposal, Headline headline)
    {
        (this.reading, this.steps, this.headline, this.proposal) = (reading, steps, headline, proposal);
        all = [.. steps.Told.Where(IsSaid)];
    }

    /// <summary>The rows about one proposal, and about everything else in the file.</summary>
    public static AccountRows Of(DeskReading reading, LadderSteps steps, ActRef proposal, Headline headline) => new(reading, steps, proposal, headline);

    /// <summary>Key of the row in which an act is told; null when it is in none.</summary>
    public string? KeyOf(ActRef? act) => act is { } at && steps.RowOf(at) is { } row && IsSaid(row) ? Key(row) : null;

    /// <summary>Rows that somebody said, newest first, a page of them.</summary>
    /// <param name="page">The page asked for; the first, with the newest, where it names none.</param>
    /// <param name="address">Address of a page of rows.</param>
    public AccountList Shown(string? page, Func<int, string> address)
    {
        var said = all.Where(row => !IsContext(row)).Reverse().ToList();
        var (from, turning) = Turning.Of(page, said.Count, PerPage, startsAtEnd: false, address);
        return new AccountList([.. said.Skip(from).Take(PerPage).Select((row, i) => Show(row, isStep: from + i == 0 && reading.AsOf?.Index is not null))], said.Count, turning);
    }

    /// <summary>Accounts that no party said: an agency's own reading.</summary>
    public IEnumerable<Phrase> Context() => all.Where(IsContext).Select(row => new Phrase(Who(row), Behind: Key(row)));

    /// <summary>What opens from the rows that were shown, and from those whose key was asked for.</summary>
    public IEnumerable<Backing> Behind() => named.Select(row => new Backing(
        DeskReading.Key(row.Acts[0].Ref), Who(row), reading.Day(row.On), reading.Words(row.Acts[0]), reading.Source(row.Acts[0]),
        reading.BasisWords(row.Basis), DeskReading.FirmnessOf(row.Basis), [.. row.Acts.SelectMany(a => reading.SourceNotes(a.Ref))], reading.Paper(row.Acts[0].Ref),
        Notes.NotesEndpoints.Address(reading.File, row.Acts[0].Ref), row.Acts.Sum(a => reading.OwnNotes(a.Ref))));

    private AccountRow Show(ToldRow row, bool isStep)
    {
        var (readsAs, differs) = Reads(row);
        return new AccountRow(
            Key(row), row.On.Year == Year ? DayText.Short(row.On, reading.Tongue) : DayText.Long(row.On, reading.Tongue), Who(row), reading.Words(row.Acts[0]),
            readsAs, reading.BasisWords(row.Basis), DeskReading.FirmnessOf(row.Basis), differs, isStep);
    }

    private string Key(ToldRow row)
    {
        named.Add(row);
        return DeskReading.Key(row.Acts[0].Ref);
    }

    private int Year => reading.AsOf?.Day.Year ?? all[^1].On.Year;

    /// <summary>The status that it names; where it names none, what its words claim against the headline.</summary>
    private (string ReadsAs, Differs Differs) Reads(ToldRow row)
    {
        if (row.About != proposal) return (Words.Say("about", reading.Tongue, ("what", reading.TitleOf(row.About))), Differs.No);
        if (row.Acts.Select(act => headline.Find(row.On, act.Ref)).FirstOrDefault(h => h?.Word is not null) is { } said)
            return (said.Word is { Rung: { } rung } ? Words.Of(rung, reading.Tongue) : Words.Of(said.Word!.Value.Exit!.Value, reading.Tongue), headline.Difference(said));
        if (headline.First is not { } first || row.On < first.On) return (Words.Text("reading.no-claim", reading.Tongue), Differs.No);

        var claim = reading.Claim(row.Acts[0], headline.Rung);
        return (claim.In(reading.Tongue), claim.Bearing switch { Bearing.Higher => Differs.Up, Bearing.Lower => Differs.Down, _ => Differs.No });
    }

    private string Who(ToldRow row) => reading.Speaker(row.Acts[0], row.Parties[0]);

    private bool IsSaid(ToldRow row) => reading.AsOf is not { } at || at.Includes(row.On, row.Acts[0].Ref);

    private bool IsContext(ToldRow row) => row.Acts.Any(a => reading.Desk(a.Ref, DeskText.Context) is not null);
}

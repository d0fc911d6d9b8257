using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>
/// What was said, told in rows: acts of one day and basis that cite the same enclosures are one thing said of several
/// parties or questions, and stand in one row.
/// </summary>
internal sealed class AccountRows
{
    private readonly DeskReading reading;
    private readonly Headline headline;
    private readonly List<Row> all;
    private readonly Dictionary<ActRef, string> keys = [];

    private AccountRows(DeskReading reading, ActRef proposal, Headline headline)
    {
        (this.reading, this.headline, Proposal) = (reading, headline, proposal);
        all = [.. Told(reading).Where(row => reading.Counts(row.Acts[0]) && (reading.AsOf is not { } at || at.Includes(row.On, row.Acts[0].Ref)))];
        foreach (var row in all)
            foreach (var act in row.Acts) keys[act.Ref] = DeskReading.Key(row.Acts[0].Ref);
    }

    private ActRef Proposal { get; }

    /// <summary>The rows about one proposal, and about everything else in the file.</summary>
    public static AccountRows Of(DeskReading reading, ActRef proposal, Headline headline) => new(reading, proposal, headline);

    /// <summary>Key of the row in which an act is told; null when it is in none.</summary>
    public string? KeyOf(ActRef? act) => act is { } at ? keys.GetValueOrDefault(at) : null;

    /// <summary>Rows that somebody said, newest first.</summary>
    public IReadOnlyList<AccountRow> Shown() =>
        [.. all.Where(row => !IsContext(row)).Reverse().Select((row, i) => Show(row, isStep: i == 0 && reading.AsOf?.Index is not null))];

    /// <summary>Accounts that no party said: an agency's own reading.</summary>
    public IEnumerable<Phrase> Context() => all.Where(IsContext).Select(row =>
        new Phrase(reading.Speaker(row.Acts[0], row.Parties[0]), Behind: keys[row.Acts[0].Ref]));

    /// <summary>What opens from the rows.</summary>
    public IEnumerable<Backing> Behind() => all.Select(row => new Backing(
        keys[row.Acts[0].Ref], Who(row), reading.Day(row.On), reading.Words(row.Acts[0]), reading.Source(row.Acts[0]),
        reading.BasisWords(row.Basis), FirmnessOf(row.Basis), [.. row.Acts.SelectMany(a => reading.SourceNotes(a.Ref))]));

    /// <summary>Everything in the file that was said on a day, row by row, oldest first; struck acts left out.</summary>
    public static IReadOnlyList<Row> Told(DeskReading reading)
    {
        var view = reading.View;
        var accounts = view.Objects<Account>().Select(a => new Row(a.About, a.Arg.On, a.Arg.Basis, [a], [a.Arg.Party]));
        var tabled = view.Objects<Proposal>().Select(p => new Row(p.Ref, p.Said!.On, p.Said.Basis, [p], [p.Said.Party]));
        return
        [
            .. accounts.Concat(tabled).Where(row => !view.IsStruck(row.Acts[0].Ref))
                .OrderBy(row => row.On).ThenBy(row => row.Acts[0].Ref.Index)
                .GroupBy(row => (row.About, row.On, row.Basis, Cites: row.Acts[0].Enclosures.IsEmpty ? row.Acts[0].Ref.ToString() : string.Join(' ', row.Acts[0].Enclosures.Select(e => e.Commitment))))
                .Select(g => new Row(g.Key.About, g.Key.On, g.Key.Basis, [.. g.SelectMany(r => r.Acts)], [.. g.SelectMany(r => r.Parties).Distinct()])),
        ];
    }

    /// <summary>How firm a basis is, as its chip is drawn.</summary>
    public static Firmness FirmnessOf(Basis basis) =>
        basis is Basis.Press or Basis.NotAttributed or Basis.DeepBackground or Basis.Background ? Firmness.Unattributed : Firmness.Attributed;

    private AccountRow Show(Row row, bool isStep)
    {
        var (readsAs, differs) = Reads(row);
        return new AccountRow(
            keys[row.Acts[0].Ref], DayText.Short(row.On, reading.Tongue) + (row.On.Year == Year ? "" : " " + row.On.Year), Who(row), reading.Words(row.Acts[0]),
            readsAs, reading.BasisWords(row.Basis), FirmnessOf(row.Basis), differs, isStep);
    }

    private int Year => reading.AsOf?.Day.Year ?? all.Select(r => r.On.Year).DefaultIfEmpty().Max();

    /// <summary>The status that it names; where it names none, what its words claim against the headline.</summary>
    private (string ReadsAs, Differs Differs) Reads(Row row)
    {
        if (row.About != Proposal) return (Words.Say("about", reading.Tongue, ("what", reading.TitleOf(row.About))), Differs.No);
        var heard = headline.All.Where(h => row.Acts.Any(a => a.Ref == h.Ref)).ToList();
        if (heard.Find(h => h.Word is not null) is { } named)
            return (named.Word is { Rung: { } rung } ? Words.Of(rung, reading.Tongue) : Words.Of(named.Word!.Value.Exit!.Value, reading.Tongue), headline.Difference(named));
        if (headline.First is not { } first || row.On < first.On) return (Words.Text("reading.no-claim", reading.Tongue), Differs.No);

        var claim = VerbLadder.Read(reading.Words(row.Acts[0]), reading.Tongue, headline.Rung);
        return (claim.In(reading.Tongue), claim.Bearing switch { Bearing.Higher => Differs.Up, Bearing.Lower => Differs.Down, _ => Differs.No });
    }

    private string Who(Row row) => reading.Speaker(row.Acts[0], row.Parties[0]);

    private bool IsContext(Row row) => row.Acts.Any(a => reading.Desk(a.Ref, DeskText.Context) is not null);

    /// <summary>One row: what several acts say together.</summary>
    /// <param name="About">The object that it speaks of.</param>
    /// <param name="On">The day when it was said.</param>
    /// <param name="Basis">On what it rests.</param>
    /// <param name="Acts">Its acts, in log order.</param>
    /// <param name="Parties">Whose word; null for nobody named.</param>
    internal sealed record Row(ActRef About, DateOnly On, Basis Basis, IReadOnlyList<DialogueObject> Acts, IReadOnlyList<string?> Parties)
    {
        /// <summary>The last of its acts: the row is told whole, or not at all.</summary>
        public AsOf End => new(On, Acts[^1].Ref.Index);
    }
}

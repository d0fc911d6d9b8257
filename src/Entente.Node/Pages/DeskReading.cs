using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Desk.Papers;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages;

/// <summary>A desk file as one reader reads it: names, texts and days in his language, as of one moment.</summary>
internal sealed class DeskReading
{
    private readonly DeskFile file;
    private readonly View view;
    private readonly Tongue tongue;
    private readonly AsOf? asOf;
    private readonly ILookup<ActRef?, Store.DeskRow> rows;

    /// <summary>Begins to read a file.</summary>
    public DeskReading(DeskFile file, View view, Tongue tongue, AsOf? asOf = null)
        : this(file, view, tongue, asOf, file.Rows().ToLookup(row => ActRef.TryParse(row.Ref, out var at) ? at : (ActRef?)null))
    {
    }

    private DeskReading(DeskFile file, View view, Tongue tongue, AsOf? asOf, ILookup<ActRef?, Store.DeskRow> rows) =>
        (this.file, this.view, this.tongue, this.asOf, this.rows) = (file, view, tongue, asOf, rows);

    /// <summary>The file.</summary>
    public DeskFile File => file;

    /// <summary>Its state.</summary>
    public View View => view;

    /// <summary>The reader's language.</summary>
    public Tongue Tongue => tongue;

    /// <summary>The moment; null for all that was said.</summary>
    public AsOf? AsOf => asOf;

    /// <summary>The words in the reader's language.</summary>
    public string In(Both both) => tongue == Tongue.Korean ? both.Ko : both.En;

    /// <summary>The same, for a reader of another language.</summary>
    public DeskReading ReadIn(Tongue other) => new(file, view, other, asOf, rows);

    /// <summary>Full name of a party or a third.</summary>
    public string Name(string id) => In(file.Card.Who(id).Name);

    /// <summary>Short name of a party or a third.</summary>
    public string ShortName(string id) => In(file.Card.Who(id).Short);

    /// <summary>Names of all parties, in the order of the card.</summary>
    public IReadOnlyList<string> Parties => [.. file.Card.Parties.Select(p => In(p.Name))];

    /// <summary>True when the object had been said by the moment that is read, and was not struck.</summary>
    public bool Counts(DialogueObject obj) => !view.IsStruck(obj.Ref) && (asOf is null || asOf.Value.Includes(obj.Said, obj.Ref));

    /// <summary>All objects of a type that count, in log order.</summary>
    public IEnumerable<T> All<T>()
        where T : DialogueObject => view.Objects<T>().Where(Counts);

    /// <summary>What was said, or our summary of it.</summary>
    public string Words(DialogueObject obj) => Text(obj, obj.Roles.Words);

    /// <summary>The object's name; for a kind without one the name of what it speaks of is not invented: empty.</summary>
    public string Title(DialogueObject obj) => obj.Roles.Title is { } role ? Text(obj, role) : "";

    /// <summary>Name of the object that an act created; the reference where it has no name or lies elsewhere.</summary>
    public string TitleOf(ActRef at) => view.Object<DialogueObject>(at) is { } obj && Title(obj) is { Length: > 0 } title ? title : at.ToString();

    /// <summary>What an object is called where it has no name of its own: by its words.</summary>
    public string NameOf(ActRef at) =>
        view.Object<DialogueObject>(at) is { } obj && Title(obj).Length == 0 && Words(obj) is { Length: > 0 } words ? words : TitleOf(at);

    /// <summary>A link by its two provisions, each as its document numbers it.</summary>
    public string EndsOf(Link link) => EndOf(link.Arg.A) + " ↔ " + EndOf(link.Arg.B);

    /// <summary>A provision as its document numbers it, under its heading.</summary>
    public static string Label(Provision provision) => provision.Headings.Count == 0 ? provision.Number : provision.Headings[^1] + " " + provision.Number;

    private string EndOf(ProvisionRef end) =>
        view.Object<Policy>(end.Policy) is { } policy && file.Provisions(policy, policy.Arg.Language).ElementAtOrDefault((int)end.Ordinal - 1) is { } provision
            ? Label(provision) : end.Ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where it is to be found.</summary>
    public string Source(DialogueObject obj)
    {
        var source = obj.Roles.Source is { } role ? Text(obj, role) : "";
        // The place in a paper is said by its link, in the reader's own language.
        return Mark(obj.Ref) is { } mark && Enum.GetValues<Tongue>().Any(one => mark.In(one) == source) ? "" : source;
    }

    /// <summary>The place in a paper that an act rests on; null where there is none.</summary>
    public PaperLink? Paper(ActRef at) => Mark(at) is { } mark ? new PaperLink(Papers.PapersReading.PlaceAddress(file, mark), mark.In(tongue)) : null;

    private PaperMark? Mark(ActRef at) => rows[at].FirstOrDefault(row => row.Kind == PaperMark.RowKind) is { } row ? Say.SayPaper.Read(row.Json) : null;

    /// <summary>Who said it: in our words where the act has them, else the party's name, else that nobody is named.</summary>
    public string Speaker(DialogueObject obj, string? party) =>
        obj.Roles.Speaker is { } role && Text(obj, role) is { Length: > 0 } speaker ? speaker
        : party is null ? Language.Words.Text("nobody-named", tongue)
        : Name(party);

    /// <summary>A text of the desk about an act, such as a meeting's place; null where there is none.</summary>
    public string? Desk(ActRef at, string kind) =>
        rows[at].FirstOrDefault(row => row.Kind == kind) is { } row ? In(DeskText.Read(row.Json)) : null;

    /// <summary>What we noticed about the sources of an act, in the order of its keys.</summary>
    public IReadOnlyList<string> SourceNotes(ActRef at) =>
        [.. rows[at].Where(row => row.Kind == DeskText.SourceNote).Select(row => In(DeskText.Read(row.Json)))];

    /// <summary>How many of our own notes are on an act and not put away.</summary>
    public int OwnNotes(ActRef at) => rows[at].Count(row => row.Kind == Note.RowKind && !Note.Of(row).Done);

    /// <summary>All of these notes that belong to something that counts, in the order of the log.</summary>
    public IReadOnlyList<string> SourceNotes() =>
    [
        .. rows.Select(about => about.Key).OfType<ActRef>().Where(at => view.Object<DialogueObject>(at) is { } obj && Counts(obj))
            .OrderBy(at => at.Index).SelectMany(SourceNotes),
    ];

    /// <summary>What the words of an object claim against a status.</summary>
    public RungReading Claim(DialogueObject obj, Status against) =>
        Enclosed(obj, obj.Roles.Words) is { } words ? file.Claim(words, tongue, against) : VerbLadder.Read("", tongue, against);

    /// <summary>A day, with its year.</summary>
    public string Day(DateOnly day) => DayText.Long(day, tongue);

    /// <summary>Words of a basis.</summary>
    public string BasisWords(Basis basis) => Language.Words.Of(basis, tongue);

    /// <summary>Words of a level, by the file's profile: no city reads "ministers".</summary>
    public string TierWords(Tier tier) => file.Card.Profile == DialogueCard.Organisation
        ? Language.Words.Text("tier-organisation." + Spelled.Of(tier), tongue)
        : Language.Words.Of(tier, tongue);

    /// <summary>What stands behind an object and opens from the page: our summary, the source, the basis.</summary>
    public Backing Behind(DialogueObject obj, string heading)
    {
        var (party, on, basis) = obj is Account account ? (account.Arg.Party, account.Arg.On, account.Arg.Basis) : (obj.Said!.Party, obj.Said.On, obj.Said.Basis);
        return new Backing(
            Key(obj.Ref), heading, Day(on), Words(obj), Source(obj),
            party == file.Origin.Side ? Language.Words.Text("basis.ours-alone", tongue) : BasisWords(basis), FirmnessOf(basis), SourceNotes(obj.Ref), Paper(obj.Ref),
            Pages.Notes.NotesEndpoints.Address(file, obj.Ref), OwnNotes(obj.Ref));
    }

    /// <summary>How firm a basis is, as its chip is drawn.</summary>
    public static Firmness FirmnessOf(Basis basis) =>
        basis is Basis.Press or Basis.NotAttributed or Basis.DeepBackground or Basis.Background ? Firmness.Unattributed : Firmness.Attributed;

    /// <summary>A text among an object's enclosures, in the reader's language, else in any; empty where it has none.</summary>
    public string Text(DialogueObject obj, int role)
    {
        if (Enclosed(obj, role) is not { } enclosed) return "";
        return file.Text(enclosed) ?? Language.Words.Text("enclosure.destroyed", tongue);
    }

    private Enclosed? Enclosed(DialogueObject obj, int role) =>
        obj.Enclosure(role, tongue.Code()) ?? obj.Enclosures.GroupBy(e => e.Language).Select(g => g.ElementAtOrDefault(role)).FirstOrDefault(e => e is not null);

    /// <summary>A key for a sheet on a page: a reference as an id.</summary>
    public static string Key(ActRef at) => string.Create(CultureInfo.InvariantCulture, $"a{at.Index}");
}

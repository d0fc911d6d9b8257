using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages;

/// <summary>A desk file as one reader reads it: names, texts and days in his language, as of one moment.</summary>
internal sealed class DeskReading(DeskFile file, View view, Tongue tongue, AsOf? asOf = null)
{
    private readonly ILookup<string, Store.DeskRow> rows = file.Rows().ToLookup(row => row.Ref);

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

    /// <summary>Where it is to be found.</summary>
    public string Source(DialogueObject obj) => obj.Roles.Source is { } role ? Text(obj, role) : "";

    /// <summary>Who said it: in our words where the act has them, else the party's name, else that nobody is named.</summary>
    public string Speaker(DialogueObject obj, string? party) =>
        obj.Roles.Speaker is { } role && Text(obj, role) is { Length: > 0 } speaker ? speaker
        : party is null ? Language.Words.Text("nobody-named", tongue)
        : Name(party);

    /// <summary>A text of the desk about an act, such as a meeting's place; null where there is none.</summary>
    public string? Desk(ActRef at, string kind) =>
        rows[at.ToString()].FirstOrDefault(row => row.Kind == kind) is { } row ? In(DeskText.Read(row.Json)) : null;

    /// <summary>What we noticed about the sources of an act, in the order of its keys.</summary>
    public IReadOnlyList<string> SourceNotes(ActRef at) =>
        [.. rows[at.ToString()].Where(row => row.Kind == DeskText.SourceNote).Select(row => In(DeskText.Read(row.Json)))];

    /// <summary>A day, with its year.</summary>
    public string Day(DateOnly day) => DayText.Long(day, tongue);

    /// <summary>Words of a basis.</summary>
    public string BasisWords(Basis basis) => Language.Words.Of(basis, tongue);

    /// <summary>A text among an object's enclosures, in the reader's language, else in any; empty where it has none.</summary>
    public string Text(DialogueObject obj, int role)
    {
        var enclosed = obj.Enclosure(role, tongue.Code()) ?? obj.Enclosures.GroupBy(e => e.Language).Select(g => g.ElementAtOrDefault(role)).FirstOrDefault(e => e is not null);
        if (enclosed is null) return "";
        return file.Text(enclosed) ?? Language.Words.Text("enclosure.destroyed", tongue);
    }

    /// <summary>A key for a sheet on a page: a reference as an id.</summary>
    public static string Key(ActRef at) => string.Create(CultureInfo.InvariantCulture, $"a{at.Index}");
}

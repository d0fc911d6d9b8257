using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Pages.Say;

/// <summary>One form: its fields, and the acts that it makes of what was filled in.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Title">What it writes down.</param>
/// <param name="Fields">Its fields for a file as it stands; null when something has to be there first.</param>
/// <param name="Make">The acts. Whoever asks checks the input's faults before he uses them.</param>
internal sealed record SayKind(string Name, Label Title, Func<SayLists, IReadOnlyList<SayField>?> Fields, Func<SayInput, Task<IReadOnlyList<Desk.Utterance>>> Make)
{
    /// <summary>All forms, in the order of the page.</summary>
    public static IReadOnlyList<SayKind> All { get; } =
        [SayAccount.Kind, SayObjects.Proposal, SayObjects.Meeting, SayObjects.Body, SayObjects.Expectation, SayObjects.Commitment, SayPolicy.Kind];

    /// <summary>The form of that name; null when there is none.</summary>
    public static SayKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}

/// <summary>What can be chosen in the forms of a file, in the officer's language.</summary>
internal sealed class SayLists(DeskReading reading)
{
    private Tongue Tongue => reading.Tongue;

    /// <summary>Parties, and those who are named but are no party.</summary>
    public IReadOnlyList<Choice> Everybody => [.. reading.File.Card.Parties.Concat(reading.File.Card.Context).Select(p => new Choice(p.Id, reading.In(p.Name)))];

    /// <summary>Parties only.</summary>
    public IReadOnlyList<Choice> Parties => [.. reading.File.Card.Parties.Select(p => new Choice(p.Id, reading.In(p.Name)))];

    /// <summary>Objects of a type that count.</summary>
    public IReadOnlyList<Choice> Objects<T>()
        where T : DialogueObject => [.. reading.All<T>().Select(o => new Choice(o.Ref.ToString(), reading.Title(o)))];

    /// <summary>Everything that an account can be about.</summary>
    public IReadOnlyList<Choice> Anything =>
        [.. Objects<Proposal>(), .. Objects<Body>(), .. Objects<Meeting>(), .. Objects<Policy>(), .. Objects<Commitment>()];

    /// <summary>Links that were kept, by their ends.</summary>
    public IReadOnlyList<Choice> Links => [.. reading.All<Link>().Select(l => new Choice(l.Ref.ToString(), reading.EndsOf(l)))];

    /// <summary>A closed list, with the words of its members.</summary>
    public IReadOnlyList<Choice> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new Choice(Spelled.Of(v), Words.Of(v, Tongue)))];

    /// <summary>Levels, by the words of the file's profile.</summary>
    public IReadOnlyList<Choice> Tiers => [.. Enum.GetValues<Tier>().Select(t => new Choice(Spelled.Of(t), reading.TierWords(t)))];

    /// <summary>Statuses and exits.</summary>
    public IReadOnlyList<Choice> Statuses => [.. Of<Status>().Skip(1), .. Of<Exit>()];

    /// <summary>A list that can be left empty.</summary>
    public IReadOnlyList<Choice> OrNothing(IReadOnlyList<Choice> choices, Label? nothing = null) =>
        [new Choice("", (nothing ?? SayLabels.Nothing).In(Tongue)), .. choices];

    /// <summary>A field with a list; a list without members has nothing to choose.</summary>
    public static SayField List(string name, Label label, IReadOnlyList<Choice> choices, bool required = true) => new(name, label, FieldKind.Choice, required, choices);

    /// <summary>A field with a list of which any number can be chosen.</summary>
    public static SayField Several(string name, Label label, IReadOnlyList<Choice> choices) => new(name, label, FieldKind.Several, Required: false, choices, SayLabels.SeveralHint);

    /// <summary>A field of another kind.</summary>
    public static SayField Field(string name, Label label, FieldKind kind, bool required = true, Label? hint = null) => new(name, label, kind, required, [], hint);

    /// <summary>The fields by which each creating act says whose, when and on what.</summary>
    public IReadOnlyList<SayField> Said =>
    [
        List("party", SayLabels.Whose, Everybody), Field("on", SayLabels.On, FieldKind.Day), List("basis", SayLabels.Basis, [.. Of<Basis>().Reverse().Skip(1)]),
        Field("source", SayLabels.Source, FieldKind.Line, required: false, SayLabels.SourceHint),
    ];
}

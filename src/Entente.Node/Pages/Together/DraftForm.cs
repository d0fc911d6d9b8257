using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Say;

namespace Entente.Node.Pages.Together;

/// <summary>What a form is opened on.</summary>
/// <param name="Obj">The object that is spoken about.</param>
/// <param name="Slot">The slot of it.</param>
/// <param name="For">What is taken.</param>
internal sealed record FormAbout(ActRef? Obj, Slot? Slot, ActRef? For)
{
    /// <summary>As an address or a form names it.</summary>
    public static FormAbout Of(Func<string, string?> value) => new(
        ActRef.TryParse(value("obj") ?? "", out var obj) ? obj : null, Spelled.TryRead<Slot>(value("slot") ?? "", out var slot) ? slot : null,
        ActRef.TryParse(value("for") ?? "", out var taken) ? taken : null);

    /// <summary>As fields.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields =>
        new[] { ("obj", Obj?.ToString()), ("slot", Slot is { } slot ? Spelled.Of(slot) : null), ("for", For?.ToString()) }.Where(f => f.Item2 is not null).Select(f => KeyValuePair.Create(f.Item1, f.Item2!));
}

/// <summary>What a form makes of what was filled in.</summary>
/// <param name="Arg">The argument.</param>
/// <param name="Words">What is enclosed, in order.</param>
internal sealed record Filled(Arg Arg, IReadOnlyList<Wording> Words);

/// <summary>One form whose outcome is a draft: nothing leaves from it.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Kind">The kind of act.</param>
/// <param name="Title">What it drafts.</param>
/// <param name="Fields">Its fields as things stand; null when something has to be there first.</param>
/// <param name="Make">What it makes of what was filled in; whoever asks checks the input's faults first.</param>
/// <param name="Fill">The fields of a draft that is opened again.</param>
internal sealed record DraftForm(
    string Name, string Kind, Label Title, Func<DraftLists, FormAbout, IReadOnlyList<SayField>?> Fields, Func<DraftLists, SayInput, FormAbout, Filled> Make,
    Func<Arg, IEnumerable<(string Name, string Value)>> Fill)
{
    /// <summary>All forms.</summary>
    public static IReadOnlyList<DraftForm> All { get; } =
    [
        AnswerForms.Take, AnswerForms.Offer, AnswerForms.Decline, AnswerForms.Withdraw, AnswerForms.TakenUp,
        ObjectForms.Proposal, ObjectForms.Link, ObjectForms.Meeting, ObjectForms.Body, ObjectForms.Expectation, ObjectForms.Commitment, PolicyForm.Form,
    ];

    /// <summary>The form of that name; null when there is none.</summary>
    public static DraftForm? Find(string name) => All.FirstOrDefault(form => form.Name == name);

    /// <summary>The form that a draft of that kind came from; null where it was not made by one that can be filled in again.</summary>
    public static DraftForm? OfKind(string kind) => All.FirstOrDefault(form => form.Kind == kind && form != PolicyForm.Form);
}

/// <summary>Words in the languages of both sides. Their order is that of the languages' codes, whoever fills the form in: else another's clearance would be void.</summary>
internal static class DraftWording
{
    private static readonly string[] Languages = ["en", "ko"];

    /// <summary>Fields for a name, one a language.</summary>
    public static IEnumerable<SayField> Titles => Languages.Select(lang => SayLists.Field("title-" + lang, lang == "en" ? TogetherLabels.TitleEnglish : TogetherLabels.TitleKorean, FieldKind.Line, required: false));

    /// <summary>Fields for words, one a language.</summary>
    public static IEnumerable<SayField> Words => Languages.Select(lang => SayLists.Field("words-" + lang, lang == "en" ? TogetherLabels.WordsEnglish : TogetherLabels.WordsKorean, FieldKind.Words, required: false));

    /// <summary>Words alone; nothing is enclosed where nothing was written.</summary>
    public static IReadOnlyList<Wording> Said(SayInput input) =>
        [.. Languages.Select(lang => new Wording(lang, input.Text("words-" + lang))).Where(w => w.Text.Length > 0)];

    /// <summary>Words and a name in each language in which there is a name; at least one.</summary>
    public static IReadOnlyList<Wording> Named(SayInput input)
    {
        var named = Languages.Where(lang => input.Text("title-" + lang).Length > 0).ToList();
        if (named.Count == 0) input.Complain("title-" + input.Language, SayLabels.FillIn);
        foreach (var lang in Languages.Except(named).Where(lang => input.Text("words-" + lang).Length > 0)) input.Complain("title-" + lang, SayLabels.FillIn);
        return [.. named.SelectMany(lang => new[] { new Wording(lang, input.Text("words-" + lang)), new Wording(lang, input.Text("title-" + lang)) })];
    }

    /// <summary>The fields of words that were enclosed: of each language the first are the words, the second the name.</summary>
    public static IEnumerable<(string Name, string Value)> Fill(IEnumerable<(string Language, string Text)> words) =>
        words.GroupBy(w => w.Language).SelectMany(g => g.Take(2).Select((w, i) => ((i == 0 ? "words-" : "title-") + g.Key, w.Text)));
}

/// <summary>What can be chosen in the forms of a shared dialogue.</summary>
/// <param name="reading">The reader.</param>
/// <param name="ours">Our own file on the matter, where the officer may see it.</param>
/// <param name="document">Provisions of the document that was uploaded; none where there was none.</param>
internal sealed class DraftLists(OurChair reading, DeskFile? ours, IReadOnlyList<Provision> document)
{
    private Tongue Tongue => reading.Tongue;

    /// <summary>The reader.</summary>
    public OurChair Reading => reading;

    /// <summary>Our own file on the matter, where the officer may see it.</summary>
    public DeskFile? DeskFile => ours;

    /// <summary>Provisions of the document that was uploaded with the form.</summary>
    public IReadOnlyList<Provision> Document => document;

    /// <summary>Objects of a type, by their names.</summary>
    public IReadOnlyList<Choice> Objects<T>()
        where T : DialogueObject => [.. reading.All<T>().Select(o => new Choice(o.Ref.ToString(), reading.NameOf(o.Ref)))];

    /// <summary>A closed list.</summary>
    public IReadOnlyList<Choice> Of<T>(params IReadOnlyList<T> members)
        where T : struct, Enum => [.. (members.Count == 0 ? Enum.GetValues<T>() : members).Select(v => new Choice(Spelled.Of(v), Words.Of(v, Tongue)))];

    /// <summary>Levels.</summary>
    public IReadOnlyList<Choice> Tiers => [.. Enum.GetValues<Tier>().Select(t => new Choice(Spelled.Of(t), Words.Of(t, Tongue)))];

    /// <summary>The sides.</summary>
    public IReadOnlyList<Choice> Sides => [.. reading.Record.Seat.Members.Select(m => new Choice(m.Side, reading.ShortName(m.Side)))];

    /// <summary>Provisions of the policies of one side, or of all others.</summary>
    public IReadOnlyList<Choice> Provisions(bool own) =>
        [.. reading.All<Policy>().Where(p => p.Author == reading.Me == own && p.ReplacedBy(reading.View) is null).SelectMany(p => reading.Provisions(p).Select((provision, i) =>
            new Choice(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{p.Ref}:{i + 1}"), DeskReading.Label(provision) + " " + Short(provision.Text))))];

    /// <summary>A list that can be left empty.</summary>
    public IReadOnlyList<Choice> OrNothing(IReadOnlyList<Choice> choices) => [new Choice("", SayLabels.Nothing.In(Tongue)), .. choices];

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

using System.Globalization;
using System.Text;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Shared;

namespace Entente.Node.Pages;

/// <summary>A text that an act encloses, as one reader is shown it.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="What">What it is to the act: words, name, provisions.</param>
/// <param name="Text">The words; what is to be said instead where they are not here.</param>
/// <param name="IsHere">The words themselves.</param>
public sealed record EnclosedText(string Language, Label What, string Text, bool IsHere);

/// <summary>A shared dialogue as one reader of our side reads it: names, words and days in his language. Made and used while nothing is written.</summary>
internal sealed class OurChair(SharedDialogue dialogue, SharedRecord record, DialogueCard card, Tongue tongue)
{
    /// <summary>What was said.</summary>
    public static readonly Label WordsRole = new("words", "본문");

    /// <summary>A name.</summary>
    public static readonly Label TitleRole = new("name", "이름");

    /// <summary>A policy's provisions.</summary>
    public static readonly Label ProvisionsRole = new("provisions", "조항");

    /// <summary>What is held.</summary>
    public SharedRecord Record => record;

    /// <summary>The state.</summary>
    public View View => record.Now;

    /// <summary>The reader's language.</summary>
    public Tongue Tongue => tongue;

    /// <summary>How people are called.</summary>
    public DialogueCard Card => card;

    /// <summary>Our place.</summary>
    public int Me => record.Seat.Me;

    /// <summary>Places of the others.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, record.Logs.Length).Where(m => m != Me);

    /// <summary>Short names of the others, joined.</summary>
    public string Them => Names.Joined([.. Others.Select(ShortName)], tongue);

    /// <summary>Reads a dialogue while nothing is written to it.</summary>
    public static T Of<T>(SharedDialogue dialogue, Store.StoreReader store, Tongue tongue, Func<OurChair, T> read)
    {
        var card = SharedCard.Of(store, dialogue.Seat, SeatRow.OfJson(store.Seat(dialogue.Seat.Dialogue)!).Title);
        return dialogue.Read(record => read(new OurChair(dialogue, record, card, tongue)));
    }

    /// <summary>The same, for a reader of another language.</summary>
    public OurChair ReadIn(Tongue other) => new(dialogue, record, card, other);

    /// <summary>The words in the reader's language.</summary>
    public string In(Both both) => tongue == Tongue.Korean ? both.Ko : both.En;

    /// <summary>Short name of a member.</summary>
    public string ShortName(int member) => In(card.Who(record.Seat.Members[member].Side).Short);

    /// <summary>Short name of a party by its side's id.</summary>
    public string ShortName(string side) => In(card.Who(side).Short);

    /// <summary>Who does something: we, or a name.</summary>
    public string Who(int member) => member == Me ? Language.Words.Text("we", tongue) : Names.InSentence(ShortName(member), tongue);

    /// <summary>The key that words it for as many sides as there are here.</summary>
    public string For(string key) => Language.Words.For(record.Logs.Length, key);

    /// <summary>A wording that differs by whether it is ours.</summary>
    public string Say(string key, int member, params ReadOnlySpan<(string Place, string Name)> names) =>
        Language.Words.Say(For(key + (member == Me ? ".ours" : ".theirs")), tongue, [("who", Names.InSentence(ShortName(member), tongue)), .. names]);

    /// <summary>Objects of a type, in the order in which they were created here, taken back ones left out.</summary>
    public IEnumerable<T> All<T>()
        where T : DialogueObject => View.Objects<T>().Where(o => !View.IsStruck(o.Ref));

    /// <summary>An object's name; empty where it has none.</summary>
    public string Title(DialogueObject obj) => obj.Roles.Title is { } role ? Text(obj, role) : "";

    /// <summary>An object's words; empty where it has none.</summary>
    public string Words(DialogueObject obj) => Text(obj, obj.Roles.Words);

    /// <summary>What an act is called: the name of what it created, else what it says.</summary>
    public string NameOf(ActRef at) => View.Object<DialogueObject>(at) switch
    {
        Link link => EndsOf(link),
        { } obj when Title(obj) is { Length: > 0 } title => title,
        { } obj when Words(obj) is { Length: > 0 } words => words,
        null when View.Act(at) is { } act && Kind(act.Header.Kind) is var kind => act.Header.Obj is { } about && View.Object<DialogueObject>(about) is not null ? kind + " · " + NameOf(about) : kind,
        _ => at.ToString(),
    };

    /// <summary>Words of a kind of act.</summary>
    public string Kind(string kind) => Language.Words.Has("act." + kind) ? Language.Words.Act(kind, tongue) : kind;

    /// <summary>A link by its two provisions.</summary>
    public string EndsOf(Link link) => EndOf(link.Arg.A) + " ↔ " + EndOf(link.Arg.B);

    /// <summary>A provision as its document numbers it.</summary>
    public string EndOf(ProvisionRef end) => Provision(end) is { } provision ? DeskReading.Label(provision) : end.Ordinal.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text of a provision; null where it is not here.</summary>
    public Provision? Provision(ProvisionRef end) =>
        View.Object<Policy>(end.Policy) is { } policy ? Provisions(policy).ElementAtOrDefault((int)end.Ordinal - 1) : null;

    /// <summary>The provisions of a policy, in its own language; none where they are not here.</summary>
    public IReadOnlyList<Provision> Provisions(Policy policy) =>
        policy.Enclosure(policy.Roles.Provisions!.Value, policy.Arg.Language) is { } enclosed && Content(enclosed) is { } lines ? ProvisionLines.ReadAll(lines) : [];

    /// <summary>Every text of an act, in every language that it came in.</summary>
    public IReadOnlyList<EnclosedText> Texts(ActRef at) => View.Act(at) is { } act ? [.. act.Header.Enclosures.GroupBy(e => e.Language).SelectMany(g => g.Select((e, i) => Read(at, e, i))).Where(e => e.Text.Length > 0)] : [];

    /// <summary>The words of an enclosure; null where they are not here.</summary>
    public string? Content(Enclosed enclosed) => Held(enclosed) is { } held ? Encoding.UTF8.GetString(held) : null;

    /// <summary>A day, without its year where that is this year's.</summary>
    public string Day(DateTimeOffset at, DateTimeOffset now) => Clock.Day(at, now);

    /// <summary>A moment with weekday and city, by our capital's clock.</summary>
    public string Moment(DateTimeOffset at) => Clock.Moment(at);

    /// <summary>By our capital's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => Clock.Local(at);

    /// <summary>How far an act got, in words.</summary>
    public string DeliveryOf(ActRef at) => Language.Words.Text(For("delivery." + Spelled.Of(Deliveries.Of(record, at))), tongue);

    private CapitalTime Clock => new(card, tongue);

    private string Text(DialogueObject obj, int role) =>
        (obj.Enclosure(role, tongue.Code()) ?? obj.Enclosures.GroupBy(e => e.Language).Select(g => g.ElementAtOrDefault(role)).FirstOrDefault(e => e is not null)) is { } enclosed
            ? Content(enclosed) ?? Language.Words.Text(Missing(enclosed), tongue)
            : "";

    private EnclosedText Read(ActRef at, Enclosed enclosed, int role)
    {
        var roles = View.Object<DialogueObject>(at)?.Roles;
        var what = roles?.Provisions == role ? ProvisionsRole : roles?.Title == role ? TitleRole : WordsRole;
        var text = Content(enclosed);
        if (text is not null && enclosed.MediaType == ProvisionLines.MediaType) text = string.Join("\n", ProvisionLines.ReadAll(text).Select(p => DeskReading.Label(p) + "  " + p.Text));
        return new EnclosedText(enclosed.Language, what, text ?? Language.Words.Text(Missing(enclosed), tongue), text is not null);
    }

    private string Missing(Enclosed enclosed)
    {
        var commitment = SharedRecord.Of(enclosed.Commitment);
        return record.Destroyed(commitment) ? "enclosure.destroyed" : record.Refused(commitment) ? "content.refused-here" : "content.not-here-yet";
    }

    private byte[]? Held(Enclosed enclosed) => dialogue.Enclosure(record, SharedRecord.Of(enclosed.Commitment))?.Content.ToArray();
}

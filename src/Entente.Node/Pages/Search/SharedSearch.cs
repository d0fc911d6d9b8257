using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Held;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Search;

/// <summary>Looks through the words that the acts of one shared dialogue enclose: names, words, provisions, in every language in which they came.</summary>
internal sealed class SharedSearch
{
    private readonly SharedDialogue dialogue;
    private readonly StoreReader store;
    private readonly Tongue tongue;
    private readonly DialogueCard card;
    private readonly bool named;

    /// <summary>Over one dialogue, for a reader.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="store">Our store.</param>
    /// <param name="tongue">The reader's language.</param>
    /// <param name="named">A hit names the dialogue: several are searched.</param>
    public SharedSearch(SharedDialogue dialogue, StoreReader store, Tongue tongue, bool named)
    {
        (this.dialogue, this.store, this.tongue, this.named) = (dialogue, store, tongue, named);
        card = SharedCard.Of(store, dialogue.Seat, SeatRow.OfJson(store.Seat(dialogue.Seat.Dialogue)!).Title);
    }

    /// <summary>The parties, as the desk calls them.</summary>
    public IReadOnlyList<Named> Parties => card.Parties;

    /// <summary>Years in which something was said.</summary>
    public IReadOnlyList<int> Years() => Read((reading, order) => order.Select(e => Day(reading, e.Act).Year).Distinct().ToList());

    /// <summary>The sentences in which all that is wanted stands.</summary>
    public IReadOnlyList<SearchFound> Found(SearchQuery query, SearchAsked asked) => Read((reading, order) => (
        from entry in order
        let act = entry.Act
        where entry.Void is null && act.Header.Enclosures.Length > 0
        let struck = reading.View.IsStruck(act.Ref)
        let day = Day(reading, act)
        where (!struck || asked.WithStruck) && (asked.Year is not { } year || day.Year == year) && (asked.Party.Length == 0 || Party(reading, act).Name.En == asked.Party)
        from hit in Found(reading, order, act, query, day, struck)
        select hit).ToList());

    // In the reader's language; where it does not stand in that one, in another. Texts of one role say the same.
    private IEnumerable<SearchFound> Found(OurChair reading, IReadOnlyList<(Act Act, Refusal? Void)> order, Act act, SearchQuery query, DateOnly day, bool struck)
    {
        var roles = act.Header.Enclosures.GroupBy(e => e.Language).SelectMany(g => g.Select((e, role) => (Role: role, Enclosed: e))).GroupBy(e => e.Role, e => e.Enclosed);
        foreach (var role in roles)
        {
            var found = role.OrderBy(e => e.Language != tongue.Code()).Select(e => Passages(reading, e).Where(p => query.IsIn(p.Text)).ToList()).FirstOrDefault(passages => passages.Count > 0) ?? [];
            foreach (var (number, text) in found)
            {
                var kind = reading.Kind(act.Header.Kind);
                var hit = new SearchHit(
                    day, DayText.Long(day, tongue), number is null ? kind : kind + ", " + number, Title(reading, act), reading.In(Party(reading, act).Name), HeldReading.AddressOf(reading, order, act.Ref), text.Text,
                    SearchReading.Spans(query, text), struck, named ? reading.In(card.Title) : null, Room.Shared);
                yield return new SearchFound(day, () => hit);
            }
        }
    }

    private static IEnumerable<(string? Number, SearchText Text)> Passages(OurChair reading, Enclosed enclosed)
    {
        if (reading.Content(enclosed) is not { } content) return [];
        return enclosed.MediaType == ProvisionLines.MediaType
            ? ProvisionLines.ReadAll(content).SelectMany(p => Sentences.Of(p.Text).Select(span => ((string?)DeskReading.Label(p), new SearchText(p.Text[span.From..span.To]))))
            : Sentences.Of(content).Select(span => ((string?)null, new SearchText(content[span.From..span.To])));
    }

    private static string Title(OurChair reading, Act act) =>
        reading.View.Object<DialogueObject>(act.Ref) is { } obj ? reading.Title(obj) : act.Header.Obj is { } about ? reading.NameOf(about) : "";

    private Named Party(OurChair reading, Act act) => card.Who(reading.Record.Seat.Members[act.Author].Side);

    private static DateOnly Day(OurChair reading, Act act) => DateOnly.FromDateTime(reading.Local(new DateTimeOffset(act.Header.At)).DateTime);

    private T Read<T>(Func<OurChair, IReadOnlyList<(Act Act, Refusal? Void)>, T> read) => OurChair.Of(dialogue, store, tongue, reading => read(reading, CausalOrder.Of(reading.View)));
}

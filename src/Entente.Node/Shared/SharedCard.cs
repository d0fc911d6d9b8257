using Entente.Node.Desk;
using Entente.Node.Store;

namespace Entente.Node.Shared;

/// <summary>What people call a shared dialogue and those in it: the desk's own names, as for a desk file; by ids where nobody gave any.</summary>
internal static class SharedCard
{
    /// <summary>The card of a dialogue.</summary>
    public static DialogueCard Of(StoreReader reader, Seat seat, string title) =>
        reader.Card(seat.Dialogue) is { } json ? DialogueCard.OfJson(json)
        : new DialogueCard(
            new Both(title, title), new Both("", ""), new Both("", ""),
            [.. seat.Members.OrderBy(m => m.Side != seat.Side).Select(m => new Named(m.Side, new Both(m.Side, m.Side), new Both(m.Side, m.Side), null, null))], [], []);
}

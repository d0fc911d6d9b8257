using Entente.Node.Carriers;
using Entente.Node.Store;

namespace Entente.Node.Shared;

/// <summary>Carries every living dialogue to each counterpart by the carrier that is set, and tells the loop when something changed.</summary>
internal sealed class Carrying(SideStore store, CarryLoop loop, TimeProvider clock) : IDisposable
{
    private readonly HttpClient http = MailboxCarrier.Client();

    /// <summary>Takes a dialogue up, or takes over what was set anew.</summary>
    public async Task Carry(SharedDialogue dialogue)
    {
        dialogue.Changed = () => loop.Nudge(dialogue.Seat.Dialogue);
        for (var place = 0; place < dialogue.Seat.Members.Count; place++)
        {
            if (place == dialogue.Seat.Me) continue;
            var them = dialogue.Seat.Members[place].Side;
            var row = CarrierRow.Of(store.Read, dialogue.Seat.Dialogue, them);
            var carried = dialogue.CarriedTo(place);
            if (Carrier(row, carried) is { } carrier) await loop.Carry(carried, carrier, row.Settings);
            else await loop.LetGo(carried.Dialogue, them);
        }
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private ICarrier? Carrier(CarrierRow row, CarriedDialogue dialogue) => row.Kind switch
    {
        CarrierKind.Folder => new FolderCarrier(row.Place, dialogue, clock),
        CarrierKind.Mailbox when Uri.TryCreate(row.Place, UriKind.Absolute, out var mailbox) => new MailboxCarrier(mailbox, dialogue, http, clock),
        _ => null,
    };
}

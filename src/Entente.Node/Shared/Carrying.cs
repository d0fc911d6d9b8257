using Entente.Node.Carriers;
using Entente.Node.Store;

namespace Entente.Node.Shared;

/// <summary>Carries every living dialogue to each counterpart by the carrier that is set, and tells the loop when something changed.</summary>
internal sealed class Carrying(SideStore store, CarryLoop loop, PouchLog log, TimeProvider clock) : IDisposable
{
    private readonly HttpClient http = MailboxCarrier.Client();
    private readonly SemaphoreSlim oneAtATime = new(1);

    /// <summary>Takes a dialogue up, or takes over what was set anew.</summary>
    public async Task Carry(SharedDialogue dialogue)
    {
        await oneAtATime.WaitAsync();
        try
        {
            dialogue.Changed = () => loop.Nudge(dialogue.Seat.Dialogue);
            dialogue.Brought = (opened, bytes) => log.Came(dialogue.Seat.Dialogue, opened, bytes, by: null);
            foreach (var place in dialogue.Seat.OtherPlaces) await Carry(dialogue, place);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        http.Dispose();
        oneAtATime.Dispose();
    }

    private async Task Carry(SharedDialogue dialogue, int place)
    {
        var row = CarrierRow.Of(store.Read, dialogue.Seat.Dialogue, dialogue.Seat.Members[place].Side);
        var carried = dialogue.CarriedTo(place);
        if (Carrier(row, carried) is { } carrier) await loop.Carry(carried, carrier, row.Settings);
        else await loop.LetGo(carried.Dialogue, carried.Them);
    }

    private ICarrier? Carrier(CarrierRow row, CarriedDialogue dialogue) => row.Kind switch
    {
        CarrierKind.Folder => new FolderCarrier(row.Place, dialogue, clock),
        CarrierKind.Mailbox when Uri.TryCreate(row.Place, UriKind.Absolute, out var mailbox) => new MailboxCarrier(mailbox, dialogue, http, clock),
        _ => null,
    };
}

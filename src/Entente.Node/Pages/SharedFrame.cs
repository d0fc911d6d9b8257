using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages;

/// <summary>The frame of a shared dialogue's pages: with whom, and the parties' clocks.</summary>
internal static class SharedFrame
{
    /// <summary>The frame of a dialogue's pages.</summary>
    /// <param name="reader">Our store.</param>
    /// <param name="seat">The dialogue.</param>
    /// <param name="room">What the page shows: what all hold, what is ours alone beside it, or both.</param>
    public static DialogueFrame Of(StoreReader reader, Seat seat, Room room = Room.Shared)
    {
        var card = SharedCard.Of(reader, seat, SeatRow.OfJson(reader.Seat(seat.Dialogue)!).Title);
        var with = string.Join(", ", seat.Members.Where(m => m.Side != seat.Side).Select(m => card.Who(m.Side).Name.En));
        var korean = string.Join(", ", seat.Members.Where(m => m.Side != seat.Side).Select(m => card.Who(m.Side).Name.Ko));
        var banner = Banner(room, seat.Members.Count > 2);
        return new DialogueFrame(
            seat.Dialogue, new Label(card.Title.En, card.Title.Ko), room, new Label(banner.In(Language.Tongue.English, with), banner.In(Language.Tongue.Korean, korean)),
            [.. card.Parties.Where(p => p is { Capital: not null, Zone: not null }).Select(p => new Capital(Label(p.Capital!), p.Zone!))]);
    }

    private static Label Banner(Room room, bool many) => room switch
    {
        Room.Ours => FrameLabels.BesideShared,
        Room.Both => many ? FrameLabels.BothWithMany : FrameLabels.BothWith,
        _ => many ? FrameLabels.WithMany : FrameLabels.With,
    };

    private static Label Label(Both both) => new(both.En, both.Ko);
}

namespace Entente.Node.Shared;

/// <summary>The shared dialogues that the officer of a request needs to know; a page that forgets to ask cannot show more.</summary>
internal sealed class SeenShared(SharedDialogues dialogues, Func<string, bool> sees)
{
    /// <summary>Those that live.</summary>
    public IReadOnlyList<SharedDialogue> All => [.. dialogues.Live.Where(d => sees(d.Seat.Dialogue))];

    /// <summary>Every seat, also of what is only being opened.</summary>
    public IReadOnlyList<SeatRow> Seats => [.. dialogues.Seats.Where(s => sees(s.Dialogue))];

    /// <summary>The dialogue of that id; null when there is none.</summary>
    public SharedDialogue? Find(string dialogue) => sees(dialogue) ? dialogues.Find(dialogue) : null;
}

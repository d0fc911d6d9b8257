using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>A side with the fingerprint of its charter.</summary>
/// <param name="Side">Its id.</param>
/// <param name="Fingerprint">What people compare.</param>
public sealed record SideCard(string Side, Fingerprint Fingerprint);

/// <summary>A seat, as it is told.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Stage">How far the opening is.</param>
/// <param name="Side">Our side's id.</param>
/// <param name="Fingerprint">Of our charter: what the others are told by telephone.</param>
/// <param name="Others">The others; of one that was only answered, not confirmed yet.</param>
/// <param name="DeskFile">Our own file on the same matter; null for none.</param>
/// <param name="IsOfSeveral">All confirm one roster.</param>
/// <param name="Awaited">The sides whose reply is awaited; none where none is.</param>
/// <param name="Roster">The roster's fingerprint; null while there is none here.</param>
/// <param name="Epoch">From 1; of a next one that is only being opened its own.</param>
public sealed record SeatCard(
    string Dialogue, string Title, SeatStage Stage, string Side, Fingerprint Fingerprint, IReadOnlyList<SideCard> Others, string? DeskFile, bool IsOfSeveral, IReadOnlyList<string> Awaited,
    Fingerprint? Roster, long Epoch);

/// <summary>What became of an opening.</summary>
public abstract record SeatAnswer
{
    private SeatAnswer()
    {
    }

    /// <summary>Our seat as it is now.</summary>
    /// <param name="Seat">The seat.</param>
    /// <param name="File">Our file for the other side.</param>
    /// <param name="Roster">The roster for all; null while there is none here.</param>
    public sealed record Made(SeatCard Seat, ReadOnlyMemory<byte> File, ReadOnlyMemory<byte>? Roster) : SeatAnswer;

    /// <summary>Their file was refused; nothing is kept.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record Refused(OpeningTrouble Trouble) : SeatAnswer;

    /// <summary>There is a dialogue or a file of that id here already.</summary>
    /// <param name="Dialogue">The id.</param>
    public sealed record Taken(string Dialogue) : SeatAnswer;

    /// <summary>These sides cannot be invited: our own is among them, or they are too many.</summary>
    /// <param name="Most">How many can be.</param>
    public sealed record NotThese(int Most) : SeatAnswer;

    /// <summary>No id can be made of the name.</summary>
    /// <param name="Name">The name.</param>
    public sealed record NoId(string Name) : SeatAnswer;
}

/// <summary>A pouch that goes by hand.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="From">Our side.</param>
/// <param name="To">Their side.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Manifest">For the cover sheet.</param>
/// <param name="IsCut">There is more: make another.</param>
public sealed record CarriedByHand(string Dialogue, string From, string To, long Number, ReadOnlyMemory<byte> Bytes, Fingerprint Manifest, bool IsCut);

/// <summary>A draft at the door, as it is told.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Id">The draft.</param>
/// <param name="Kind">Kind of act.</param>
/// <param name="Obj">The object that it speaks of; null for none.</param>
/// <param name="Arg">Its argument, as it will be spelled.</param>
/// <param name="Words">What it encloses.</param>
/// <param name="By">Who drafted it.</param>
/// <param name="Digest">Its intent digest, in base64.</param>
/// <param name="ClearedBy">Whose clearances hold for it as it is.</param>
public sealed record DraftCard(
    string Dialogue, string Id, string Kind, string? Obj, string Arg, IReadOnlyList<Wording> Words, string By, string Digest, IReadOnlyList<string> ClearedBy);

/// <summary>What became of something at the door.</summary>
public abstract record DoorReport
{
    private DoorReport()
    {
    }

    /// <summary>It waits as a draft.</summary>
    /// <param name="Draft">As it is now.</param>
    public sealed record Kept(DraftCard Draft) : DoorReport;

    /// <summary>It stands in our log for ever.</summary>
    /// <param name="At">Its reference.</param>
    public sealed record Released(ActRef At) : DoorReport;

    /// <summary>A rule that it would break.</summary>
    /// <param name="Why">The rule.</param>
    public sealed record Refused(Refusal Why) : DoorReport;

    /// <summary>Nothing of ours is added just now.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Held(StandStill Why) : DoorReport;

    /// <summary>Somebody else has to agree first.</summary>
    /// <param name="Why">Who.</param>
    public sealed record NotYet(DoorAnswer Why) : DoorReport;

    /// <summary>There is no such dialogue, draft or object here.</summary>
    /// <param name="Name">What was asked for.</param>
    public sealed record NotHere(string Name) : DoorReport;
}

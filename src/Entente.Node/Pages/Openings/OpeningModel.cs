using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Node.Pages.Openings;

/// <summary>What the page of dialogues with others shows.</summary>
/// <param name="OurId">Our side's id; null where none was chosen.</param>
/// <param name="SuggestedId">What stands in the field meanwhile.</param>
/// <param name="MayOpen">The reader invites, replies and confirms.</param>
/// <param name="Seats">The dialogues that the reader needs to know.</param>
/// <param name="DeskFiles">Our own files that one can be linked to.</param>
public sealed record OpeningModel(string? OurId, string SuggestedId, bool MayOpen, IReadOnlyList<SeatView> Seats, IReadOnlyList<(string Id, Label Title)> DeskFiles)
{
    /// <summary>Why nothing was done; null where the page was only asked for.</summary>
    public Label? Refusal { get; init; }

    /// <summary>Of which dialogue's form the refusal speaks; null for the others.</summary>
    public string? RefusedIn { get; init; }

    /// <summary>What was filled in, by field.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}

/// <summary>One seat.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Replied">Our file is a reply; else it is an invitation.</param>
/// <param name="With">The others' ids; empty where anybody may reply.</param>
/// <param name="Ours">Our fingerprint.</param>
/// <param name="Theirs">Theirs, once they are confirmed: before that they are heard, not read from the file.</param>
/// <param name="DeskFile">Our own file on it, if the reader sees that.</param>
/// <param name="IsOpen">Both have confirmed, as far as we hold it: acts go both ways.</param>
/// <param name="RecoveryKey">Where the recovery key lies as long as it lies here.</param>
/// <param name="Epoch">Which part of the record: from 1.</param>
/// <param name="LeftOut">Of a part that is only being opened: by side how many entries it does not go on from.</param>
/// <param name="Stays">The next part is being opened: what concerns files stands with that.</param>
/// <param name="Several">Who of several sides replied and who is awaited, and the roster; null where the dialogue is of two.</param>
public sealed record SeatView(
    string Dialogue, string Title, SeatStage Stage, bool Replied, IReadOnlyList<string> With, Fingerprint Ours, IReadOnlyList<(string Side, Fingerprint Fingerprint)> Theirs,
    (string Id, Label Title)? DeskFile, bool IsOpen, string? RecoveryKey, long Epoch, IReadOnlyList<(string Side, long Count)> LeftOut, bool Stays, SeveralView? Several)
{
    /// <summary>Its place in the page.</summary>
    public string Key => IsNext ? Dialogue + "_next" : Dialogue;

    /// <summary>It is a next part that is only being opened.</summary>
    public bool IsNext => Epoch > 1 && Stage != SeatStage.Confirmed;

    /// <summary>Address of everything about it.</summary>
    public string Address => $"{OpeningEndpoints.Address}/{Dialogue}";
}

/// <summary>What is told of a seat among several sides.</summary>
/// <param name="Gathered">The sides whose reply is kept here; none where we did not invite.</param>
/// <param name="Awaited">The sides whose reply has not come.</param>
/// <param name="Roster">The roster's fingerprint; null while there is none here.</param>
public sealed record SeveralView(IReadOnlyList<string> Gathered, IReadOnlyList<string> Awaited, Fingerprint? Roster);

/// <summary>The sheet for comparing fingerprints.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="OurId">Our side's id.</param>
public sealed record CeremonyModel(SeatView Seat, string OurId);

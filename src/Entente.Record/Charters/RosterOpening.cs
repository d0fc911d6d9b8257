namespace Entente.Record;

/// <summary>What a side knows of an invitation that it answered, when it is for several sides.</summary>
/// <param name="Ours">Our reply.</param>
/// <param name="Inviter">The charter in the invitation.</param>
/// <param name="Named">The sides that the invitation named.</param>
public sealed record AnsweredInvite(OpeningFile.Reply Ours, Charter Inviter, IReadOnlyList<string> Named);

/// <summary>
/// The opening among three sides or more. Invite → each replies → the inviter gathers the replies into one roster → all confirm it, the
/// inviter too, after comparing its fingerprint each with each. A reply is confirmed by the roster alone: what all compare is
/// everybody's keys at once.
/// </summary>
public static class RosterOpening
{
    /// <summary>The side that invited keeps a reply.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="ours">Our invitation, which names several sides.</param>
    /// <param name="gathered">The charters of the replies that were gathered before.</param>
    /// <param name="heard">Their fingerprint, if it was heard already; null where the roster's is to tell.</param>
    public static OpeningDecision Gather(ReadOnlySpan<byte> bytes, OpeningFile.Invite ours, IReadOnlyList<Charter> gathered, string? heard = null) =>
        Opening.Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Roster => Opening.Refuse(OpeningTrouble.RepliesMissing),
            OpeningFile.Invite i => Opening.Refuse(i.Charter.Side == ours.Charter.Side ? OpeningTrouble.OwnInvitation : OpeningTrouble.InvitationInstead),
            OpeningFile.Reply r when r.Charter.Side == ours.Charter.Side => Opening.Refuse(OpeningTrouble.OwnReply),
            OpeningFile.Reply r when r.For != ours.Charter.Side => Opening.Refuse(OpeningTrouble.ForAnotherSide),
            OpeningFile.Reply r when r.Answers != ours.Hash || (r.Charter.Dialogue, r.Charter.Version) != (ours.Charter.Dialogue, ours.Charter.Version) => Opening.Refuse(OpeningTrouble.AnswersAnother),
            OpeningFile.Reply r when !ours.Named.Contains(r.Charter.Side) => Opening.Refuse(OpeningTrouble.ThirdParty),
            OpeningFile.Reply r when gathered.Any(g => g.Side == r.Charter.Side && g.Fingerprint != r.Charter.Fingerprint) => Opening.Refuse(OpeningTrouble.AnsweredBefore),
            OpeningFile.Reply r when Opening.ShareKeys(r.Charter, ours.Charter) => Opening.Refuse(OpeningTrouble.OurKeys),
            OpeningFile.Reply r when gathered.Any(g => g.Side != r.Charter.Side && Opening.ShareKeys(g, r.Charter)) => Opening.Refuse(OpeningTrouble.KeyTwice),
            OpeningFile.Reply r when heard is not null && Opening.Differs(r.Charter.Fingerprint, heard) is { } trouble => Opening.Refuse(trouble),
            OpeningFile.Reply r => new OpeningDecision.Gathered(r.Charter),
            _ => Opening.Refuse(OpeningTrouble.WrongFile),
        };

    /// <summary>The side that invited confirms the roster that it wrote: what it compared is what the others have.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="ours">Our roster.</param>
    /// <param name="heard">The roster's fingerprint, as the others read it out.</param>
    public static OpeningDecision Confirm(ReadOnlySpan<byte> bytes, OpeningFile.Roster ours, string? heard) =>
        Opening.Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Roster r when r.Hash != ours.Hash => Opening.Refuse(OpeningTrouble.RosterOfAnother),
            OpeningFile.Roster r => Compared(r, heard),
            _ => Opening.Refuse(OpeningTrouble.RosterNeeded),
        };

    /// <summary>A side that replied confirms the roster.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="answered">What it knows of the invitation.</param>
    /// <param name="heard">The roster's fingerprint, as the others read it out.</param>
    public static OpeningDecision Confirm(ReadOnlySpan<byte> bytes, AnsweredInvite answered, string? heard) =>
        Opening.Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Reply r when r.Charter.Side == answered.Ours.Charter.Side => Opening.Refuse(OpeningTrouble.OwnReply),
            OpeningFile.Roster r when r.Invitation != answered.Ours.Answers => Opening.Refuse(OpeningTrouble.RosterOfAnother),
            OpeningFile.Roster r when r.Charter.Fingerprint != answered.Inviter.Fingerprint => Opening.Refuse(OpeningTrouble.InviterChanged),
            OpeningFile.Roster r when !r.Members.Any(m => m.Fingerprint == answered.Ours.Charter.Fingerprint) => Opening.Refuse(OpeningTrouble.OurCharterChanged),
            OpeningFile.Roster r when !r.Members.Select(m => m.Side).SequenceEqual(answered.Named.Append(answered.Inviter.Side).Order(StringComparer.Ordinal)) => Opening.Refuse(OpeningTrouble.OtherSides),
            OpeningFile.Roster r when r.Members.Any(one => r.Members.Any(other => other != one && Opening.ShareKeys(one, other))) => Opening.Refuse(OpeningTrouble.KeyTwice),
            OpeningFile.Roster r => Compared(r, heard),
            _ => Opening.Refuse(OpeningTrouble.RosterNeeded),
        };

    private static OpeningDecision Compared(OpeningFile.Roster roster, string? heard) =>
        Opening.Differs(roster.Fingerprint, heard) is { } trouble ? Opening.Refuse(trouble) : new OpeningDecision.RosterConfirmed(roster);
}

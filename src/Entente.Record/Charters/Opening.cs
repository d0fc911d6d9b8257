namespace Entente.Record;

/// <summary>
/// Invite → reply → both confirm the other's file after comparing fingerprints. No third party. Of three sides or more the
/// inviter gathers a roster that all confirm: <see cref="RosterOpening"/>.
/// </summary>
public static class Opening
{
    /// <summary>A side opens an invitation in order to answer it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="us">Our side's id.</param>
    /// <param name="rules">The newest rules that this program knows.</param>
    public static OpeningDecision Accept(ReadOnlySpan<byte> bytes, string us, long rules) =>
        Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Roster => Refuse(OpeningTrouble.RosterInstead),
            OpeningFile.Reply { Charter.Side: var side } => Refuse(side == us ? OpeningTrouble.OwnReply : OpeningTrouble.ReplyInstead),
            OpeningFile.Invite i when i.Charter.Side == us => Refuse(OpeningTrouble.OwnInvitation),
            OpeningFile.Invite i when i.Named.Count > 0 && !i.Named.Contains(us) => Refuse(OpeningTrouble.ForAnotherSide),
            OpeningFile.Invite i when i.Rules > rules => Refuse(OpeningTrouble.NewerRules),
            OpeningFile.Invite i => new OpeningDecision.MayReply(i),
            _ => Refuse(OpeningTrouble.WrongFile),
        };

    /// <summary>The side that invited one side, or nobody by name, confirms a reply.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="ours">Our invitation.</param>
    /// <param name="heard">The other side's fingerprint as it was heard and typed.</param>
    public static OpeningDecision Confirm(ReadOnlySpan<byte> bytes, OpeningFile.Invite ours, string? heard) =>
        Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Roster => Refuse(OpeningTrouble.RosterInstead),
            OpeningFile.Invite i => Refuse(i.Charter.Side == ours.Charter.Side ? OpeningTrouble.OwnInvitation : OpeningTrouble.InvitationInstead),
            OpeningFile.Reply r when r.Charter.Side == ours.Charter.Side => Refuse(OpeningTrouble.OwnReply),
            OpeningFile.Reply r when r.For != ours.Charter.Side => Refuse(OpeningTrouble.ForAnotherSide),
            OpeningFile.Reply r when r.Answers != ours.Hash || (r.Charter.Dialogue, r.Charter.Version) != (ours.Charter.Dialogue, ours.Charter.Version) => Refuse(OpeningTrouble.AnswersAnother),
            OpeningFile.Reply r when ours.Named.Count > 0 && !ours.Named.Contains(r.Charter.Side) => Refuse(OpeningTrouble.ThirdParty),
            OpeningFile.Reply r => Compared(r.Charter, ours.Charter, heard),
            _ => Refuse(OpeningTrouble.WrongFile),
        };

    /// <summary>The side that replied confirms the invitation that it answered.</summary>
    /// <param name="bytes">The invitation once more.</param>
    /// <param name="ours">Our reply.</param>
    /// <param name="heard">The other side's fingerprint as it was heard and typed.</param>
    public static OpeningDecision Confirm(ReadOnlySpan<byte> bytes, OpeningFile.Reply ours, string? heard) =>
        Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Roster => Refuse(OpeningTrouble.RosterInstead),
            OpeningFile.Reply r => Refuse(r.Charter.Side == ours.Charter.Side ? OpeningTrouble.OwnReply : OpeningTrouble.ReplyInstead),
            OpeningFile.Invite i when i.Charter.Side == ours.Charter.Side => Refuse(OpeningTrouble.OwnInvitation),
            OpeningFile.Invite i when i.Hash != ours.Answers => Refuse(OpeningTrouble.ChangedSinceReply),
            OpeningFile.Invite { IsForSeveral: true } => Refuse(OpeningTrouble.RosterNeeded),
            OpeningFile.Invite i => Compared(i.Charter, ours.Charter, heard),
            _ => Refuse(OpeningTrouble.WrongFile),
        };

    private static OpeningDecision Compared(Charter theirs, Charter ours, string? heard) =>
        ShareKeys(theirs, ours) ? Refuse(OpeningTrouble.OurKeys)
        : Differs(theirs.Fingerprint, heard) is { } trouble ? Refuse(trouble)
        : new OpeningDecision.Confirmed(theirs);

    /// <summary>Whether two sides have a key in common.</summary>
    internal static bool ShareKeys(Charter one, Charter other)
    {
        return Of(one).Intersect(Of(other)).Any();

        static IEnumerable<string> Of(Charter charter) =>
            [.. new[] { charter.Keys.Recovery, charter.Keys.Log, charter.Keys.Cosign, charter.Keys.Pouch }.Select(k => $"sign {k}"),
                $"agree {charter.Keys.Age}", $"agree {charter.Keys.Mac}"];
    }

    /// <summary>How what was heard differs; null where it is that fingerprint.</summary>
    internal static OpeningTrouble? Differs(Fingerprint fingerprint, string? heard) =>
        !Fingerprint.TryParse(heard, out var typed) ? OpeningTrouble.FingerprintNotRead
        : typed != fingerprint ? OpeningTrouble.FingerprintDiffers
        : null;

    /// <summary>Reads a file; the refusal where it is none.</summary>
    internal static OpeningFile? Read(ReadOnlySpan<byte> bytes, out OpeningDecision? refused)
    {
        refused = null;
        if (OpeningFile.TryRead(bytes, out var file, out _))
            return file;
        var begins = bytes.StartsWith("entente/invite/v1\n"u8) || bytes.StartsWith("entente/reply/v1\n"u8) || bytes.StartsWith(OpeningFile.Roster.Start);
        refused = Refuse(begins ? OpeningTrouble.Damaged : OpeningTrouble.WrongFile);
        return null;
    }

    /// <summary>A refusal.</summary>
    internal static OpeningDecision.Refused Refuse(OpeningTrouble trouble) => new(trouble);
}

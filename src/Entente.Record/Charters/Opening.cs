namespace Entente.Record;

/// <summary>Why a file does not open a dialogue. Each has words for the officer who opened it.</summary>
public enum OpeningTrouble
{
    /// <summary>It is neither an invitation nor a reply.</summary>
    WrongFile,
    /// <summary>It begins as one, but was damaged or changed on the way.</summary>
    Damaged,
    /// <summary>It is our own invitation: it is for the other side.</summary>
    OwnInvitation,
    /// <summary>It is our own reply: it is for the other side.</summary>
    OwnReply,
    /// <summary>It is an invitation where a reply is needed.</summary>
    InvitationInstead,
    /// <summary>It is a reply where an invitation is needed.</summary>
    ReplyInstead,
    /// <summary>It names another side as the one that it is for.</summary>
    ForAnotherSide,
    /// <summary>It is the reply of a side that was not invited.</summary>
    ThirdParty,
    /// <summary>It answers another invitation than ours.</summary>
    AnswersAnother,
    /// <summary>It is not the invitation that we answered: another file, or the same side with other keys.</summary>
    ChangedSinceReply,
    /// <summary>It has a key of our own in it.</summary>
    OurKeys,
    /// <summary>It asks for rules that this program does not know.</summary>
    NewerRules,
    /// <summary>What was typed is not a fingerprint of eight groups of eight digits.</summary>
    FingerprintNotRead,
    /// <summary>The fingerprint that was heard is not that of the file: the keys are not theirs, or were changed.</summary>
    FingerprintDiffers,
}

/// <summary>What became of a file on the way to a dialogue.</summary>
public abstract record OpeningDecision
{
    private OpeningDecision()
    {
    }

    /// <summary>An invitation that may be answered. Nothing is shared yet.</summary>
    /// <param name="Invite">The invitation.</param>
    public sealed record MayReply(OpeningFile.Invite Invite) : OpeningDecision;

    /// <summary>The other side's keys are confirmed here. Something is shared once both sides have confirmed.</summary>
    /// <param name="Theirs">Their charter.</param>
    public sealed record Confirmed(Charter Theirs) : OpeningDecision;

    /// <summary>Refused; nothing is kept.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record Refused(OpeningTrouble Trouble) : OpeningDecision;
}

/// <summary>
/// Invite → reply → both confirm the other's file after comparing fingerprints. No third party. Of three sides or more the
/// inviter gathers a roster, which is not here yet.
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
            OpeningFile.Reply { Charter.Side: var side } => Refuse(side == us ? OpeningTrouble.OwnReply : OpeningTrouble.ReplyInstead),
            OpeningFile.Invite i when i.Charter.Side == us => Refuse(OpeningTrouble.OwnInvitation),
            OpeningFile.Invite i when i.For is not null && i.For != us => Refuse(OpeningTrouble.ForAnotherSide),
            OpeningFile.Invite i when i.Rules > rules => Refuse(OpeningTrouble.NewerRules),
            OpeningFile.Invite i => new OpeningDecision.MayReply(i),
            _ => Refuse(OpeningTrouble.WrongFile),
        };

    /// <summary>The side that invited confirms a reply.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="ours">Our invitation.</param>
    /// <param name="heard">The other side's fingerprint as it was heard and typed.</param>
    public static OpeningDecision Confirm(ReadOnlySpan<byte> bytes, OpeningFile.Invite ours, string? heard) =>
        Read(bytes, out var refused) switch
        {
            null => refused!,
            OpeningFile.Invite i => Refuse(i.Charter.Side == ours.Charter.Side ? OpeningTrouble.OwnInvitation : OpeningTrouble.InvitationInstead),
            OpeningFile.Reply r when r.Charter.Side == ours.Charter.Side => Refuse(OpeningTrouble.OwnReply),
            OpeningFile.Reply r when r.For != ours.Charter.Side => Refuse(OpeningTrouble.ForAnotherSide),
            OpeningFile.Reply r when r.Answers != ours.Hash || r.Charter.Dialogue != ours.Charter.Dialogue => Refuse(OpeningTrouble.AnswersAnother),
            OpeningFile.Reply r when ours.For is not null && r.Charter.Side != ours.For => Refuse(OpeningTrouble.ThirdParty),
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
            OpeningFile.Reply r => Refuse(r.Charter.Side == ours.Charter.Side ? OpeningTrouble.OwnReply : OpeningTrouble.ReplyInstead),
            OpeningFile.Invite i when i.Charter.Side == ours.Charter.Side => Refuse(OpeningTrouble.OwnInvitation),
            OpeningFile.Invite i when i.Hash != ours.Answers => Refuse(OpeningTrouble.ChangedSinceReply),
            OpeningFile.Invite i => Compared(i.Charter, ours.Charter, heard),
            _ => Refuse(OpeningTrouble.WrongFile),
        };

    private static OpeningDecision Compared(Charter theirs, Charter ours, string? heard)
    {
        if (Of(theirs).Intersect(Of(ours)).Any())
            return Refuse(OpeningTrouble.OurKeys);
        if (!Fingerprint.TryParse(heard, out var fingerprint))
            return Refuse(OpeningTrouble.FingerprintNotRead);
        return fingerprint == theirs.Fingerprint ? new OpeningDecision.Confirmed(theirs) : Refuse(OpeningTrouble.FingerprintDiffers);

        static IEnumerable<string> Of(Charter charter) =>
            [.. new[] { charter.Keys.Recovery, charter.Keys.Log, charter.Keys.Cosign, charter.Keys.Pouch }.Select(k => $"sign {k}"),
                $"agree {charter.Keys.Age}", $"agree {charter.Keys.Mac}"];
    }

    private static OpeningFile? Read(ReadOnlySpan<byte> bytes, out OpeningDecision? refused)
    {
        refused = null;
        if (OpeningFile.TryRead(bytes, out var file, out _))
            return file;
        refused = Refuse(bytes.StartsWith("entente/invite/v1\n"u8) || bytes.StartsWith("entente/reply/v1\n"u8) ? OpeningTrouble.Damaged : OpeningTrouble.WrongFile);
        return null;
    }

    private static OpeningDecision.Refused Refuse(OpeningTrouble trouble) => new(trouble);
}

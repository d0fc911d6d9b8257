namespace Entente.Record;

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

    /// <summary>The reply of one of several sides, to be kept until all are there. Nothing is shared yet.</summary>
    /// <param name="Theirs">Their charter.</param>
    public sealed record Gathered(Charter Theirs) : OpeningDecision;

    /// <summary>All sides' keys are confirmed here. Something is shared once each of them has confirmed.</summary>
    /// <param name="Roster">The roster.</param>
    public sealed record RosterConfirmed(OpeningFile.Roster Roster) : OpeningDecision;

    /// <summary>Refused; nothing is kept.</summary>
    /// <param name="Trouble">Why.</param>
    public sealed record Refused(OpeningTrouble Trouble) : OpeningDecision;
}

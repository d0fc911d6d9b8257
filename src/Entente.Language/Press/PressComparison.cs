using Entente.Dialogue;

namespace Entente.Language;

/// <summary>How one claim compares with the record.</summary>
/// <param name="Answer">Says more, fits, or says less; no claim where the record is silent on such things.</param>
/// <param name="Weight">Among claims of one answer the heaviest decides.</param>
/// <param name="Opens">The open questions that it closes.</param>
internal readonly record struct Weighed(PressAnswer Answer, int Weight, IReadOnlySet<Question> Opens);

/// <summary>Weighs claims against the standing. Strengths are the rungs of <see cref="Status"/> times ten, so that views and talks find room between.</summary>
internal static class PressComparison
{
    private static readonly IReadOnlySet<Question> Nothing = new HashSet<Question>();

    /// <summary>One claim against the record.</summary>
    internal static Weighed Of(PressClaim claim, PressStanding standing)
    {
        var opens = claim.Closes.Where(standing.Open.Contains).ToHashSet();
        var answer = standing.Exit is { } exit ? AfterExit(claim, exit, standing) : OnLadder(claim, standing);
        if (answer is PressAnswer.Fits or PressAnswer.SaysLess && !claim.Denied && claim.What != Claimed.Open && Adds(claim, opens)) answer = PressAnswer.SaysMore;
        return new(answer, Strength(claim, standing) + 10 * opens.Count, answer == PressAnswer.SaysMore ? opens : Nothing);
    }

    /// <summary>A claim no higher than the record still says more where it closes an open question.</summary>
    private static bool Adds(PressClaim claim, HashSet<Question> opens) => opens.Count > 0 && claim.What is not (Claimed.Floated or Claimed.Proposed or Claimed.Received or Claimed.Sounded);

    private static PressAnswer OnLadder(PressClaim claim, PressStanding standing)
    {
        var rung = 10 * (int)standing.Status!.Value;
        var strength = Strength(claim, standing);
        switch (claim.What)
        {
            case Claimed.Open:
                return standing.Status >= Status.InPrinciple && (claim.Closes.Count > 0 ? !claim.Closes.Any(standing.Open.Contains) : standing.Open.Count == 0) ? PressAnswer.SaysLess : PressAnswer.Fits;
            case Claimed.Term:
                return claim.Denied ? PressAnswer.Fits : claim.Closes.Any(standing.Open.Contains) ? PressAnswer.SaysMore : standing.Status < Status.AdReferendum ? PressAnswer.SaysMore : PressAnswer.Fits;
            case Claimed.Joined or Claimed.Targeted:
                return claim.Denied ? PressAnswer.Fits : PressAnswer.SaysMore;
            case Claimed.Declined or Claimed.Ended or Claimed.EndReviewed or Claimed.Suspended or Claimed.Postponed or Claimed.Resumed:
                return claim.Denied ? PressAnswer.Fits : PressAnswer.SaysMore;
            // Unwilling before the other's proposal is a view; elsewhere it denies a plan.
            case Claimed.Unwilling:
                return standing.Status < Status.AgreedToConsider && standing.By != PressSide.None && claim.Subject != Proposer(standing) ? PressAnswer.SaysMore : strength > rung ? PressAnswer.Fits : PressAnswer.SaysLess;
            case Claimed.Favoured or Claimed.Opposed when standing.Status >= Status.InPrinciple:
                return claim.Denied ? PressAnswer.Fits : PressAnswer.SaysLess;
        }
        if (claim.Denied) return DeniedOnLadder(claim, standing, strength, rung);
        if (claim.What is Claimed.Proposed or Claimed.Floated && rung > 20 && IsWrongSide(claim.Subject, Proposer(standing))) return PressAnswer.SaysMore;
        if (strength > rung) return PressAnswer.SaysMore;
        if (strength < rung) return PressAnswer.SaysLess;
        return SameRung(claim.Subject, standing);
    }

    private static PressAnswer DeniedOnLadder(PressClaim claim, PressStanding standing, int strength, int rung)
    {
        if (strength > rung || claim.What is Claimed.Talked) return PressAnswer.Fits;
        // "Sudria has not answered" denies a side's own step, not the one that the record has of the other.
        if (standing.By != PressSide.None && claim.Subject is PressSide.Ours or PressSide.Theirs && claim.Subject != standing.By && strength >= 30) return PressAnswer.Fits;
        return PressAnswer.SaysLess;
    }

    private static PressAnswer SameRung(PressSide subject, PressStanding standing)
    {
        if (subject == PressSide.Third) return PressAnswer.SaysMore;
        if (standing.By is PressSide.None)
            return subject is PressSide.Ours or PressSide.Theirs && standing.Status >= Status.AgreedToConsider ? PressAnswer.SaysLess : PressAnswer.Fits;
        return IsWrongSide(subject, standing.By) ? PressAnswer.SaysMore : PressAnswer.Fits;
    }

    private static bool IsWrongSide(PressSide subject, PressSide by) => subject != PressSide.None && by != PressSide.None && subject != by;

    /// <summary>Who tabled it: of a paper that we hold or look at, the other side.</summary>
    private static PressSide Proposer(PressStanding standing) => (standing.Status, standing.By) switch
    {
        (Status.Received or Status.Considered, PressSide.Ours) => PressSide.Theirs,
        (Status.Received or Status.Considered, PressSide.Theirs) => PressSide.Ours,
        (_, var by) => by,
    };

    private static PressAnswer AfterExit(PressClaim claim, Exit exit, PressStanding standing)
    {
        var own = exit switch
        {
            Exit.Suspended or Exit.Dormant => Claimed.Suspended,
            Exit.EndUnderReview => Claimed.EndReviewed,
            Exit.Declined or Exit.Withdrawn or Exit.Lapsed => Claimed.Declined,
            _ => Claimed.Ended,
        };
        var what = Translated(claim.What, exit);
        if (what is Claimed.Open || what is Claimed.Targeted && claim.Denied) return PressAnswer.Fits;
        if (claim.Denied) return what == own ? PressAnswer.SaysLess : PressAnswer.Fits;
        if (what == own) return standing.By == PressSide.None
            ? exit is Exit.Ended or Exit.EndUnderReview && claim.Subject is PressSide.Ours or PressSide.Theirs ? PressAnswer.SaysLess : PressAnswer.Fits
            : IsWrongSide(claim.Subject, standing.By) ? PressAnswer.SaysMore : PressAnswer.Fits;
        return (exit, what) switch
        {
            (Exit.Ended or Exit.Merged, Claimed.Suspended or Claimed.EndReviewed or Claimed.Postponed or Claimed.Declined) => PressAnswer.SaysLess,
            (Exit.Declined or Exit.Withdrawn or Exit.Lapsed, Claimed.Floated or Claimed.Proposed or Claimed.Received or Claimed.Sounded or Claimed.Opposed) => PressAnswer.SaysLess,
            (Exit.Declined or Exit.Withdrawn or Exit.Lapsed, Claimed.Considered) when claim.Subject == standing.By => PressAnswer.SaysMore,
            (Exit.Suspended or Exit.EndUnderReview or Exit.Ended or Exit.Dormant, Claimed.Floated or Claimed.Proposed or Claimed.Received or Claimed.Sounded or Claimed.Talked or Claimed.Opposed) => PressAnswer.NoClaim,
            _ => PressAnswer.SaysMore,
        };
    }

    /// <summary>Words that mean one thing of a proposal and another of a body that is being wound up.</summary>
    private static Claimed Translated(Claimed what, Exit exit) => (what, exit) switch
    {
        (Claimed.Unwilling, _) => Claimed.Declined,
        (Claimed.Postponed, Exit.Suspended or Exit.Dormant) => Claimed.Suspended,
        (Claimed.Process, Exit.EndUnderReview) => Claimed.EndReviewed,
        (Claimed.Ended, Exit.Withdrawn or Exit.Lapsed) => Claimed.Declined,
        (Claimed.Declined, Exit.Ended) => Claimed.Ended,
        _ => what,
    };

    /// <summary>On the scale of the rungs times ten.</summary>
    internal static int Strength(PressClaim claim, PressStanding standing) => claim.What switch
    {
        Claimed.Sounded => 10,
        Claimed.Floated => standing.Status == Status.Sounded ? 10 : 20,
        Claimed.Proposed => 20,
        Claimed.Received => 30,
        Claimed.Answered => 35,
        Claimed.Considered => 40,
        Claimed.Talked => 45,
        // "is under review", said of nobody, is whatever review the record has.
        Claimed.Process => claim.Subject == PressSide.None && standing.Status == Status.Considered ? 40 : 50,
        Claimed.Favoured or Claimed.Opposed => 55,
        Claimed.Unwilling => 80,
        Claimed.Yes => claim.Qualified switch { Qualified.InPrinciple => 60, Qualified.AdReferendum => 70, _ => 80 },
        Claimed.Launched => 90,
        Claimed.Term => 65,
        _ => 95,
    };
}

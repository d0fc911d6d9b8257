using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Pages.Together;

/// <summary>Where a proposal of a shared dialogue stands, as the check of a press line is told it.</summary>
internal static class PressLine
{
    /// <summary>The status or exit, whose step it is, what is open.</summary>
    public static PressStanding Standing(OurChair reading, Proposal proposal)
    {
        var (standing, doers) = (Dialogue.Standing.Of(reading.View, proposal), Doers(reading, proposal));
        var by = doers.Count == 0 ? PressSide.None : doers.Contains(reading.Me) ? PressSide.Ours : PressSide.Theirs;
        var open = Enum.GetValues<Question>().Where(q => reading.QuestionWords(proposal.Ref, q).IsOpen).ToHashSet();
        if (standing.Withdrawn is not null) return new PressStanding(null, Exit.Withdrawn, by, open);
        return DeclinedBy(reading, proposal, standing) is null ? new PressStanding(standing.Status, null, by, open) : new PressStanding(null, Exit.Declined, by, open);
    }

    /// <summary>
    /// The other sides that a line calls "they": of two sides the other. Of several, where it is a step of some, those whose step it is; where it is
    /// ours, who tabled it. The rest are outsiders to that step: a line that gives it to them says more.
    /// </summary>
    public static IReadOnlyList<int> They(OurChair reading, Proposal proposal)
    {
        var doers = Doers(reading, proposal);
        return doers.Count == 0 || reading.Others.Count() == 1 ? [.. reading.Others]
            : !doers.Contains(reading.Me) ? doers
            : proposal.Author != reading.Me ? [proposal.Author]
            : [.. reading.Others];
    }

    /// <summary>A line that is safe, in a language.</summary>
    public static string Safe(OurChair reading, Proposal proposal, PressStanding standing, Tongue tongue)
    {
        var told = reading.ReadIn(tongue);
        List<string> parties = [.. reading.Others.Prepend(reading.Me).Select(m => Name(told, m))];
        List<string> doers = [.. Doers(reading, proposal).Select(m => Name(told, m))];
        var matter = told.Title(proposal) is { Length: > 0 } title ? title : proposal.Ref.ToString();
        return standing.Status is { } status
            ? PressSafeLine.Of(parties, doers, matter, status, Basis.CoSigned, [.. standing.Open.Order()], tongue)
            : PressSafeLine.Of(parties, doers, matter, standing.Exit!.Value, Basis.CoSigned, tongue);
    }

    private static string Name(OurChair told, int member) => told.In(told.Card.Who(told.Record.Seat.Members[member].Side).Name);

    // Up to consideration by one it is that one's own step; what was proposed is its tabler's, and what was received lies with the others.
    private static IReadOnlyList<int> Doers(OurChair reading, Proposal proposal)
    {
        var standing = Dialogue.Standing.Of(reading.View, proposal);
        if (standing.Withdrawn is not null) return [proposal.Author];
        if (DeclinedBy(reading, proposal, standing) is { } declined) return [declined];
        var others = reading.View.PartiesOf(new SlotId(proposal.Ref, Slot.Review)).Where(m => m != proposal.Author);
        return standing.Status switch
        {
            Status.Proposed => [proposal.Author],
            Status.Received => [.. others],
            Status.Considered => [.. others.Where(m => !Silent(reading, proposal, m))],
            _ => [],
        };
    }

    private static int? DeclinedBy(OurChair reading, Proposal proposal, Standing standing) =>
        standing is { Status: < Status.AgreedToConsider, Declined: [.., var declined] } && Silent(reading, proposal, (int)declined.By.Member) ? (int)declined.By.Member : null;

    private static bool Silent(OurChair reading, Proposal proposal, int member) => reading.View.StandsBy(new SlotId(proposal.Ref, Slot.Review), member) is null;
}

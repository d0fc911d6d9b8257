using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Pages.Together;

/// <summary>Where a proposal of a shared dialogue stands, as the check of a press line is told it.</summary>
internal static class PressLine
{
    /// <summary>The status or exit, whose step it is, what is open.</summary>
    public static PressStanding Standing(OurChair reading, Proposal proposal)
    {
        var standing = Dialogue.Standing.Of(reading.View, proposal);
        var open = Enum.GetValues<Question>().Where(q => reading.QuestionWords(proposal.Ref, q).IsOpen).ToHashSet();
        if (standing.Withdrawn is not null) return new PressStanding(null, Exit.Withdrawn, Side(reading, proposal.Author), open);
        if (standing is { Status: < Status.AgreedToConsider, Declined: [.., var declined] } && Silent(reading, proposal, (int)declined.By.Member))
            return new PressStanding(null, Exit.Declined, Side(reading, (int)declined.By.Member), open);
        // Up to consideration by one it is that one's own step; what was proposed is its tabler's, and what was received lies with the others.
        var by = standing.Status switch
        {
            Status.Proposed => Side(reading, proposal.Author),
            Status.Received or Status.Considered => proposal.Author == reading.Me ? PressSide.Theirs : PressSide.Ours,
            _ => PressSide.None,
        };
        return new PressStanding(standing.Status, null, by, open);
    }

    /// <summary>A line that is safe, in a language.</summary>
    public static string Safe(OurChair reading, Proposal proposal, PressStanding standing, Tongue tongue)
    {
        var told = reading.ReadIn(tongue);
        List<string> parties = [.. reading.Others.Prepend(reading.Me).Select(m => Name(told, m))];
        IReadOnlyList<string> doers = standing.By switch { PressSide.Ours => [parties[0]], PressSide.Theirs => parties[1..], _ => [] };
        var matter = told.Title(proposal) is { Length: > 0 } title ? title : proposal.Ref.ToString();
        return standing.Status is { } status
            ? PressSafeLine.Of(parties, doers, matter, status, Basis.CoSigned, [.. standing.Open.Order()], tongue)
            : PressSafeLine.Of(parties, doers, matter, standing.Exit!.Value, Basis.CoSigned, tongue);
    }

    private static string Name(OurChair told, int member) => told.In(told.Card.Who(told.Record.Seat.Members[member].Side).Name);

    private static bool Silent(OurChair reading, Proposal proposal, int member) => reading.View.StandsBy(new SlotId(proposal.Ref, Slot.Review), member) is null;

    private static PressSide Side(OurChair reading, int member) => member == reading.Me ? PressSide.Ours : PressSide.Theirs;
}

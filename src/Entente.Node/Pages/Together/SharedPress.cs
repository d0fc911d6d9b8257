using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Press;

namespace Entente.Node.Pages.Together;

/// <summary>Holds a line against every proposal of a shared dialogue: what both hold, and no more. What comes of it is ours alone.</summary>
internal static class SharedPress
{
    /// <summary>Each proposal, in the order of the page; with a verdict where a line was filled in.</summary>
    public static IReadOnlyList<PressOnProposal> Of(OurChair reading, string line) =>
        [.. TogetherReading.Proposals(reading, CausalOrder.Of(reading.View)).Select(p => Of(reading, p, line))];

    private static PressOnProposal Of(OurChair reading, Proposal proposal, string line)
    {
        var standing = PressLine.Standing(reading, proposal);
        return new PressOnProposal(
            reading.NameOf(proposal.Ref), line.Length == 0 ? null : Verdict(reading, line, proposal, standing),
            [PressLine.Safe(reading, proposal, standing, Tongue.English), PressLine.Safe(reading, proposal, standing, Tongue.Korean)]);
    }

    private static PressVerdictModel Verdict(OurChair reading, string line, Proposal proposal, PressStanding standing)
    {
        var tongue = SpokenLanguage.Detect(line) == "ko" ? Tongue.Korean : Tongue.English;
        var (told, they) = (reading.ReadIn(tongue), PressLine.They(reading, proposal));
        var verdict = PressCheck.Check(new PressQuestion(
            line, tongue, standing, told.Title(proposal), Named(told, [reading.Me]), Named(told, they),
            [.. Named(told, [.. reading.Others.Except(they)]), .. reading.Card.Context.SelectMany(n => new[] { told.In(n.Name), told.In(n.Short) }).Distinct()]));
        return new PressVerdictModel(
            verdict.Word, Words.Text("press.answer." + verdict.Word, reading.Tongue), [.. verdict.Carrier.Select(s => new EvidenceSpan(s.From, s.To))], verdict.Advice.In(reading.Tongue),
            Subject(reading, verdict.Subject, they), [.. verdict.Opens.Order().Select(q => Words.Of(q, reading.Tongue))]);
    }

    private static string Subject(OurChair reading, PressSide side, IReadOnlyList<int> they) => side switch
    {
        PressSide.Joint => string.Join(" · ", reading.Others.Prepend(reading.Me).Select(reading.ShortName)),
        PressSide.Ours => reading.ShortName(reading.Me),
        PressSide.Theirs => Names.Joined([.. they.Select(reading.ShortName)], reading.Tongue),
        PressSide.Third => Words.Text("link.third-party", reading.Tongue),
        _ => Words.Text("nobody-named", reading.Tongue),
    };

    private static List<string> Named(OurChair told, IReadOnlyList<int> members) =>
        [.. members.Select(m => told.Card.Who(told.Record.Seat.Members[m].Side)).SelectMany(n => new[] { told.In(n.Name), told.In(n.Short) }).Distinct()];
}

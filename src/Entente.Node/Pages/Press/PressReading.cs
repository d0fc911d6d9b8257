using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;
using Entente.Node.Pages.Together;

namespace Entente.Node.Pages.Press;

/// <summary>
/// Holds a line against the headline of a desk file's first proposal, as of the step that is shown. What may not be used in public
/// does not make a line fit: it is held against the headline that a line for the public may rest on.
/// </summary>
internal sealed class PressReading
{
    private readonly DeskReading reading;
    private readonly LadderSteps steps;
    private readonly Proposal? proposal;
    private readonly Headline headline, sayable;

    private PressReading(DeskReading reading, LadderSteps steps, Proposal? proposal)
    {
        (this.reading, this.steps, this.proposal) = (reading, steps, proposal);
        headline = Headline.Of(reading.View, proposal?.Ref ?? default, reading.AsOf);
        sayable = Headline.ForThePublic(reading.View, proposal?.Ref ?? default, reading.AsOf);
    }

    /// <summary>The page; with a verdict where a line was filled in.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tongue">The reader's language.</param>
    /// <param name="line">The line.</param>
    /// <param name="step">The step asked for.</param>
    /// <param name="shared">What came of the line in the shared dialogues on the same matter.</param>
    public static PressModel Of(DeskFile file, Tongue tongue, string line, string? step, IReadOnlyList<PressOnProposal> shared) => file.Read(view =>
    {
        var told = LadderSteps.Of(file, view);
        var at = told.At(step, file.Card.OpensAt);
        var then = new DeskReading(file, view, tongue, told.Moment(at));
        return new PressReading(then, told, view.Objects<Proposal>().FirstOrDefault(p => !view.IsStruck(p.Ref))).Read(line, told.Model($"/{file.Id}/press", at, then), shared);
    });

    private PressModel Read(string line, AsOfModel? asOf, IReadOnlyList<PressOnProposal> shared)
    {
        var status = proposal is null ? null : new StatusReading(reading, proposal, headline, AccountRows.Of(reading, steps, proposal.Ref, headline)).Card((_, _) => "");
        return new PressModel(
            DeskFrame.Of(reading.File), asOf, status?.Sentence, status?.Basis, line, status is null || line.Length == 0 ? null : Verdict(line),
            [.. new[] { status?.PressEnglish, status?.PressKorean }.OfType<string>()], [.. LastWords()], shared);
    }

    private PressVerdictModel Verdict(string line)
    {
        var tongue = SpokenLanguage.Detect(line) == "ko" ? Tongue.Korean : Tongue.English;
        var told = new DeskReading(reading.File, reading.View, tongue, reading.AsOf);
        var (ours, theirs) = (reading.File.Card.Parties.Take(1), reading.File.Card.Parties.Skip(1));
        var verdict = PressCheck.Check(new PressQuestion(
            line, tongue, Standing(), told.Desk(proposal!.Ref, DeskText.Matter) ?? told.Title(proposal), Names(told, ours), Names(told, theirs), Names(told, reading.File.Card.Context)));
        return new PressVerdictModel(
            verdict.Word, Words.Text("press.answer." + verdict.Word, reading.Tongue), [.. verdict.Carrier.Select(s => new EvidenceSpan(s.From, s.To))],
            verdict.Advice.In(reading.Tongue), Subject(verdict.Subject), [.. verdict.Opens.Order().Select(q => Words.Of(q, reading.Tongue))]);
    }

    /// <summary>The headline as the check is told it: whose step it is, where it is one party's, and what is open.</summary>
    private PressStanding Standing()
    {
        var doers = sayable.By.Select(h => h.Party).OfType<string>().Distinct().ToList();
        var isOneStep = sayable.Word.Rung is { } rung ? rung <= Status.Considered : true;
        var by = !isOneStep || doers.Count != 1 ? PressSide.None : doers[0] == reading.File.Card.Ours.Id ? PressSide.Ours : PressSide.Theirs;
        return new PressStanding(sayable.Word.Rung, sayable.Word.Exit, by, Enum.GetValues<Question>().Where(q => sayable.On(q).IsOpen).ToHashSet());
    }

    private string Subject(PressSide side) => side switch
    {
        PressSide.Joint => string.Join(" · ", reading.Parties),
        PressSide.Ours => reading.Parties[0],
        PressSide.Theirs => string.Join(" · ", reading.Parties.Skip(1)),
        PressSide.Third => Words.Text("link.third-party", reading.Tongue),
        _ => Words.Text("nobody-named", reading.Tongue),
    };

    /// <summary>What each party last said under its own name: on the record or in its paper.</summary>
    private IEnumerable<(string Who, string Words)> LastWords() => reading.File.Card.Parties.SelectMany(party => reading.View.Objects<Account>()
        .Where(a => a.Arg.Party == party.Id && a.Arg.Basis >= Basis.OnRecord && AccountArg.MayBeUsedInPublic(a.Arg.Basis, a.Arg.Use) && a.About == proposal?.Ref && !reading.View.IsStruck(a.Ref)
            && (reading.AsOf is not { } at || at.Includes(a.Arg.On, a.Ref)))
        .OrderBy(a => (a.Arg.On, a.Ref.Index)).TakeLast(1)
        .Select(a => (reading.Speaker(a, a.Arg.Party) + " · " + reading.Day(a.Arg.On) + " · " + reading.BasisWords(a.Arg.Basis), reading.Words(a))));

    private static List<string> Names(DeskReading told, IEnumerable<Named> named) => [.. named.SelectMany(n => new[] { told.In(n.Name), told.In(n.Short) }).Distinct()];
}

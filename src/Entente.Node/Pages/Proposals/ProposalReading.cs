using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;

namespace Entente.Node.Pages.Proposals;

/// <summary>Reads the page of one proposal off a desk file as of one moment.</summary>
internal sealed class ProposalReading
{
    private readonly DeskReading reading;
    private readonly Proposal proposal;
    private readonly Headline headline;
    private readonly AccountRows rows;
    private readonly StatusReading status;
    private readonly List<Backing> behind = [];

    private ProposalReading(DeskReading reading, LadderSteps steps, Proposal proposal)
    {
        (this.reading, this.proposal) = (reading, proposal);
        headline = Headline.Of(reading.View, proposal.Ref, reading.AsOf);
        rows = AccountRows.Of(reading, steps, proposal.Ref, headline);
        status = new StatusReading(reading, proposal, headline, rows);
    }

    /// <summary>The page; null when the file has no such proposal. The first proposal where none is named.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tongue">The reader's language.</param>
    /// <param name="index">Index of the act that tabled it; null for the file's first.</param>
    /// <param name="step">The step asked for.</param>
    public static ProposalModel? Of(DeskFile file, Tongue tongue, long? index, string? step) => file.Read(view =>
    {
        var steps = LadderSteps.Of(file, view);
        var at = steps.At(step, file.Card.OpensAt);
        var then = new DeskReading(file, view, tongue, steps.Moment(at));
        var asked = view.Objects<Proposal>().FirstOrDefault(p => index is null ? !view.IsStruck(p.Ref) : p.Ref.Index == index);
        return asked is null ? null
            : new ProposalReading(then, steps, asked).Read(steps.Model($"/{file.Id}/proposal", at, then));
    });

    private ProposalModel Read(AsOfModel? asOf)
    {
        var card = status.Card(Opens);
        IReadOnlyList<ProposalFact> facts = [.. IsTabled ? Facts() : []];
        IReadOnlyList<QuestionAnswers> answers = [.. Enum.GetValues<Question>().Select(Answers)];
        IReadOnlyList<Phrase> links = [.. Links()];
        behind.AddRange(rows.Behind());
        return new ProposalModel(
            DeskFrame.Of(reading.File), asOf, reading.Title(proposal), IsTabled ? reading.Words(proposal) : null, facts, card, answers,
            [.. Enum.GetValues<Status>().Where(s => s > Status.None).Select(Rung)], links, [.. behind.DistinctBy(b => b.Key)]);
    }

    // At an early step nobody has said it yet.
    private bool IsTabled => reading.Counts(proposal);

    private IEnumerable<ProposalFact> Facts()
    {
        var tongue = reading.Tongue;
        var said = proposal.Said!;
        yield return new(ProposalLabels.By.In(tongue), reading.Name(said.Party), rows.KeyOf(proposal.Ref));
        yield return new(ProposalLabels.On.In(tongue), reading.Day(said.On) + " · " + reading.BasisWords(said.Basis), rows.KeyOf(proposal.Ref));
        if (proposal.Arg.At is { } at && reading.View.Object<Meeting>(at) is { } meeting)
            yield return new(ProposalLabels.At.In(tongue), reading.Title(meeting), Opens(meeting, reading.Title(meeting)));
        if (proposal.Arg.About is { } about && reading.View.Object<Body>(about) is { } body)
        {
            var kind = Words.Text(body.Arg.Formal ? "body.formal" : "body.informal", tongue) + " · " + reading.TierWords(body.Arg.Tier);
            yield return new(ProposalLabels.About.In(tongue), reading.Title(body) + " · " + kind, Opens(body, reading.Title(body)));
        }
    }

    private QuestionAnswers Answers(Question question)
    {
        var state = status.Question(question);
        var heard = headline.All.Where(h => h.Question == question).Reverse().Select(h => new ProposalFact(
            reading.Day(h.On), Who(h) + " · " + Words.Of(h.Answer!.Value, reading.Tongue) + " · " + reading.BasisWords(h.Basis), rows.KeyOf(h.Ref)));
        return new QuestionAnswers(state.Question, state.Answer, state.Open, [.. heard]);
    }

    private string Who(Heard heard) => reading.Speaker(reading.View.Object<DialogueObject>(heard.Ref)!, heard.Party);

    /// <summary>A rung below the headline is dark only if somebody named it: nobody need have said that a proposal was received.</summary>
    private StatusRung Rung(Status rung) => new(
        Words.Of(rung, reading.Tongue), rung <= headline.Rung && headline.All.Any(h => h.Word?.Rung == rung), rung == headline.Rung, rung > headline.Rung);

    /// <summary>Links that the proposal names, else those of the desk: the places on which such a dialogue would work.</summary>
    private IEnumerable<Phrase> Links()
    {
        var named = proposal.Arg.Links.Select(l => reading.View.Object<Link>(l)).OfType<Link>().ToList();
        foreach (var link in named.Count > 0 ? named : reading.All<Link>())
        {
            var stale = link.State(reading.View, reading.AsOf).Standing == LinkStanding.Stale;
            yield return new Phrase(reading.Words(link) + (stale ? " — " + Words.Text("link.stale", reading.Tongue) : ""), Behind: Opens(link, ""));
        }
    }

    private string Opens(DialogueObject obj, string heading)
    {
        behind.Add(reading.Behind(obj, heading.Length > 0 ? heading : reading.Name(obj.Said!.Party)));
        return DeskReading.Key(obj.Ref);
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>Reads the ladder page off a desk file as of one moment: every element from the fold, every wording from <see cref="Words"/>.</summary>
internal sealed partial class LadderReading
{
    private readonly DeskReading reading;
    private readonly Proposal? proposal;
    private readonly Headline headline;
    private readonly AccountRows rows;
    private readonly StatusReading status;
    private readonly List<Backing> behind = [];

    private LadderReading(DeskReading reading, LadderSteps steps, Proposal? proposal)
    {
        this.reading = reading;
        this.proposal = proposal;
        headline = Headline.Of(reading.View, proposal?.Ref ?? default, reading.AsOf);
        rows = AccountRows.Of(reading, steps, proposal?.Ref ?? default, headline);
        status = new StatusReading(reading, proposal, headline, rows);
    }

    private Tongue Tongue => reading.Tongue;

    /// <summary>The page of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="tongue">The reader's language.</param>
    /// <param name="step">The step asked for.</param>
    /// <param name="accounts">The page of accounts asked for.</param>
    public static LadderModel Of(DeskFile file, Tongue tongue, string? step, string? accounts) => file.Read(view =>
    {
        var steps = LadderSteps.Of(file, view);
        var at = steps.At(step, file.Card.OpensAt);
        var then = new DeskReading(file, view, tongue, steps.Moment(at));
        var first = view.Objects<Proposal>().FirstOrDefault(p => !view.IsStruck(p.Ref));
        return new LadderReading(then, steps, first).Read(steps.Model("/" + file.Id, at, then), accounts);
    });

    private LadderModel Read(AsOfModel? asOf, string? accounts)
    {
        var card = reading.File.Card;
        var figure = Figure();
        var stands = status.Card(Opens);
        var policies = Policies();
        var context = Context();
        var shown = rows.Shown(accounts, page => string.Create(CultureInfo.InvariantCulture, $"/{reading.File.Id}?step={asOf?.At}&accounts={page}"));
        behind.AddRange(rows.Behind());
        return new LadderModel(
            DeskFrame.Of(reading.File), asOf, reading.In(card.Title), Tongue == Tongue.Korean ? card.Title.En : card.Title.Ko, [new Phrase(reading.In(card.Subtitle))],
            figure, stands, shown, policies, context, reading.SourceNotes(), [.. behind.DistinctBy(b => b.Key)]);
    }

    private LadderFigureModel Figure()
    {
        var asOf = reading.AsOf?.Day ?? reading.All<Meeting>().Select(m => Days(m).To).DefaultIfEmpty(new DateOnly(2000, 1, 1)).Max();
        var bodies = reading.All<Body>().OrderByDescending(b => b.Arg.Tier).ThenBy(b => b.Arg.Planned).ThenBy(b => b.Ref.Index).ToList();
        var window = Window(asOf);
        var meetings = reading.All<Meeting>().Where(m => Days(m) is var d && d.To >= window.From && d.From <= window.To).ToList();
        var about = proposal is { Arg.About: { } at } && reading.Counts(proposal) ? bodies.Find(b => b.Ref == at) : null;
        return new LadderFigureModel(
            window.From, window.To, asOf, reading.Day(asOf), [.. bodies.Select(Rung)], [.. meetings.Select(Session)], about is null ? null : Box(about), [.. Moves(meetings)]);
    }

    /// <summary>What the axis shows: all meetings where they fit into fifteen months, else the months around the day that is shown.</summary>
    private (DateOnly From, DateOnly To) Window(DateOnly asOf)
    {
        var days = reading.All<Meeting>().SelectMany(m => new[] { Days(m).From, Days(m).To }).Append(asOf).Order().ToList();
        var (from, to) = (days[0], days[^1]);
        if (to.DayNumber - from.DayNumber > 460) (from, to) = (asOf.AddMonths(-7), asOf.AddMonths(2));
        return (new DateOnly(from.Year, from.Month, 1), new DateOnly(to.Year, to.Month, 1).AddMonths(1));
    }

    private Rung Rung(Body body)
    {
        var name = Acronym().Match(reading.Title(body)) is { Success: true } found ? found.Groups["acronym"].Value : reading.Title(body);
        var planned = body.Arg.Planned && !HasStarted(body);
        var detail = body.Arg.Planned
            ? Words.Text(body.Arg.Formal ? "body.formal" : "body.informal", Tongue) + (planned ? " · " + Words.Text("body.planned", Tongue) : "")
            : name + (body.Arg.Cadence == Cadence.None ? "" : " · " + Words.Of(body.Arg.Cadence, Tongue));
        return new Rung(DeskReading.Key(body.Ref), reading.TierWords(body.Arg.Tier), detail, planned, Opens(body, reading.Title(body)));
    }

    private RungMeeting Session(Meeting meeting)
    {
        var (from, to) = Days(meeting);
        var place = reading.Desk(meeting.Ref, DeskText.Place);
        var name = place is null ? reading.Title(meeting) : reading.Title(meeting) + ", " + place;
        return new RungMeeting(DeskReading.Key(meeting.Ref), DeskReading.Key(meeting.Arg.Body), from, to, name, DayText.Span(from, to, Tongue), Opens(meeting, reading.Title(meeting)));
    }

    private RungBody Box(Body body)
    {
        var word = headline.Word is { Rung: { } rung } ? Words.Of(rung, Tongue) : Words.Of(headline.Word.Exit!.Value, Tongue);
        return new RungBody(
            DeskReading.Key(body.Ref), body.Said!.On, reading.In(reading.File.Card.Title), word, body.Arg.Planned && !HasStarted(body), Opens(body, reading.Title(body)));
    }

    // Declared as planned, and launched by what was said since.
    private bool HasStarted(Body body) => headline.Word.Rung == Status.Launched && proposal?.Arg.About == body.Ref;

    private IEnumerable<RungMove> Moves(List<Meeting> meetings)
    {
        if (proposal is { Arg.At: { } at, Said: { } said } && reading.Counts(proposal) && meetings.Exists(m => m.Ref == at))
            yield return new RungMove(
                DeskReading.Key(at), MoveKind.BroughtUp,
                Words.Say("move.pitched", Tongue, ("who", Names.InSentence(reading.ShortName(said.Party), Tongue))), rows.KeyOf(proposal.Ref));
        if (status.Expected() is { } expected && meetings.Exists(m => m.Ref == expected.Arg.At))
            yield return new RungMove(
                DeskReading.Key(expected.Arg.At), MoveKind.Expected, Words.Text("move.expected", Tongue), Opens(expected, reading.TitleOf(expected.Arg.At)));
    }

    private (DateOnly From, DateOnly To) Days(Meeting meeting) => meeting.Days(reading.View, reading.AsOf);

    private PolicyPair? Policies()
    {
        var policies = reading.All<Policy>().Where(p => reading.File.Card.IsParty(p.Said!.Party)).ToList();
        if (policies.Count < 2) return null;
        var links = reading.All<Link>().Select(l => l.State(reading.View, reading.AsOf).Standing).ToList();
        var stale = links.Count(s => s == LinkStanding.Stale);
        return new PolicyPair(
            [.. policies.Select(p => new PolicyOfParty(reading.Title(p), reading.Name(p.Said!.Party), Opens(p, reading.Title(p))))],
            Words.Say("links.kept", Tongue, ("n", links.Count.ToString(CultureInfo.InvariantCulture))),
            stale == 0 ? null : Words.Say("links.stale", Tongue, ("n", stale.ToString(CultureInfo.InvariantCulture))),
            "/" + reading.File.Id + "/links");
    }

    private List<Phrase> Context()
    {
        var initiatives = reading.All<Policy>().Where(p => !reading.File.Card.IsParty(p.Said!.Party)).SelectMany(p => new[]
        {
            new Phrase(reading.Name(p.Said!.Party) + ": "),
            new Phrase(reading.Title(p), IsName: true, Opens(p, reading.Title(p))),
            new Phrase(" · "),
        });
        return [.. initiatives.Concat(rows.Context().SelectMany(p => new[] { p, new Phrase(" · ") })).SkipLast(1)];
    }

    /// <summary>Makes what stands behind an object open from the page, and gives its key.</summary>
    private string Opens(DialogueObject obj, string heading)
    {
        behind.Add(reading.Behind(obj, heading));
        return DeskReading.Key(obj.Ref);
    }

    [GeneratedRegex(@"\((?<acronym>[A-Z][A-Z0-9–-]{1,9})\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Acronym();
}

using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Ladder;

namespace Entente.Node.Pages.Meetings;

/// <summary>Reads the meetings of a desk file and what was promised by each, as of the step that is shown.</summary>
internal sealed class MeetingsReading
{
    private readonly DeskReading reading;
    private readonly DateOnly today;
    private readonly ILookup<ActRef, Account> said;
    private readonly List<Backing> behind = [];

    private MeetingsReading(DeskReading reading, DateOnly today)
    {
        (this.reading, this.today) = (reading, today);
        said = reading.View.Objects<Account>().Where(a => !reading.View.IsStruck(a.Ref) && (reading.AsOf is not { } at || at.Includes(a.Arg.On, a.Ref)))
            .OrderBy(a => (a.Arg.On, a.Ref.Index)).ToLookup(a => a.About);
    }

    /// <summary>The page. At the last step it is read as of today, unless that step is later still; at any other as of that step's day.</summary>
    public static MeetingsModel Of(DeskFile file, Tongue tongue, string? step, DateTimeOffset now) => file.Read(view =>
    {
        var steps = LadderSteps.Of(file, view);
        var at = steps.At(step, file.Card.OpensAt);
        var moment = steps.Moment(at);
        var asOf = steps.Model($"/{file.Id}/meetings", at, new DeskReading(file, view, tongue, moment));
        var isLast = asOf is null || asOf.At == asOf.Last;
        var (today, told) = (file.Card.Today(now), moment?.Day ?? DateOnly.MinValue);
        return new MeetingsReading(new DeskReading(file, view, tongue, isLast ? null : moment), isLast && today > told ? today : told).Read(asOf);
    });

    private MeetingsModel Read(AsOfModel? asOf)
    {
        var meetings = reading.All<Meeting>().Select(m => (Meeting: m, Days: m.Days(reading.View, reading.AsOf))).ToLookup(m => m.Days.To >= today);
        return new MeetingsModel(
            DeskFrame.Of(reading.File), asOf,
            [.. meetings[true].OrderBy(m => m.Days.From).Select(m => Row(m.Meeting, m.Days))], [.. meetings[false].OrderByDescending(m => m.Days.From).Select(m => Row(m.Meeting, m.Days))],
            [.. reading.All<Body>().OrderByDescending(b => b.Arg.Tier).ThenBy(b => b.Ref.Index).Select(Body)], [.. behind.DistinctBy(b => b.Key)]);
    }

    private BodyRow Body(Body body) => new(
        reading.Title(body), Opens(body, reading.Title(body)), string.Join(" · ", BodyFacts(body.Arg)), reading.BasisWords(body.Said!.Basis),
        [.. said[body.Ref].DistinctBy(reading.Words).Select(Lineage)]);

    private IEnumerable<string> BodyFacts(BodyArg arg)
    {
        yield return reading.TierWords(arg.Tier);
        if (arg.Cadence != Cadence.None) yield return Words.Of(arg.Cadence, reading.Tongue);
        yield return Words.Text(arg.Formal ? "body.formal" : "body.informal", reading.Tongue);
        if (arg.Planned) yield return Words.Text("body.planned", reading.Tongue);
        if (arg.Parent is { } parent) yield return MeetingsLabels.Under.In(reading.Tongue, reading.TitleOf(parent));
    }

    private Phrase Lineage(Account account)
    {
        var told = Account(account);
        return account.Arg.Says.Ref is { } into ? told with { Text = told.Text + " → " + reading.TitleOf(into) } : told;
    }

    private MeetingRow Row(Meeting meeting, (DateOnly From, DateOnly To) days) => new(
        DeskReading.Key(meeting.Ref), reading.Title(meeting), Opens(meeting, reading.Title(meeting)),
        When(days), Facts(meeting),
        reading.BasisWords(meeting.Said!.Basis), DeskReading.FirmnessOf(meeting.Said.Basis),
        [.. reading.All<Expectation>().Where(e => e.Arg.At == meeting.Ref).Select(e => new Phrase(reading.NameOf(e.About), Behind: Opens(e, reading.NameOf(e.About))))],
        [.. reading.All<Proposal>().Where(p => p.Arg.At == meeting.Ref).Select(p => new Phrase(reading.Title(p), Behind: Opens(p, reading.Title(p))))],
        [.. said[meeting.Ref].DistinctBy(reading.Words).Select(Account)],
        [.. reading.All<Commitment>().Where(c => c.Arg.DueBy == meeting.Ref).Select(Commitment)]);

    private CommitmentRow Commitment(Commitment commitment) => new(
        reading.Name(commitment.Arg.Owner), reading.Title(commitment), Opens(commitment, reading.Title(commitment)), reading.Words(commitment), commitment.Arg.Strength,
        reading.BasisWords(commitment.Said!.Basis), said[commitment.Ref].LastOrDefault() is { } latest ? Account(latest) : null,
        $"/{reading.File.Id}/say/account?obj={Uri.EscapeDataString(commitment.Ref.ToString())}&party={commitment.Arg.Owner}");

    private Phrase Account(Account account)
    {
        var who = reading.Speaker(account, account.Arg.Party);
        behind.Add(reading.Behind(account, who));
        return new Phrase(who + " · " + reading.Day(account.Arg.On) + " · " + reading.Words(account), Behind: DeskReading.Key(account.Ref));
    }

    private string Facts(Meeting meeting) => string.Join(" · ", new[]
    {
        reading.TitleOf(meeting.Arg.Body), reading.Desk(meeting.Ref, DeskText.Place),
        meeting.Arg.Host is { } host ? MeetingsLabels.Host.In(reading.Tongue, reading.ShortName(host)) : null,
        meeting.Arg.Mode is { } mode ? Words.Of(mode, reading.Tongue) : null,
    }.Where(fact => !string.IsNullOrEmpty(fact)));

    // How long ago is of no use to anybody after some months.
    private string When((DateOnly From, DateOnly To) days) => DayText.LongSpan(days.From, days.To, reading.Tongue)
        + (today.DayNumber - days.From.DayNumber > 99 ? "" : " · " + RelativeDay.Of(days.From, today, reading.Tongue));

    private string Opens(DialogueObject obj, string heading)
    {
        behind.Add(reading.Behind(obj, heading));
        return DeskReading.Key(obj.Ref);
    }
}

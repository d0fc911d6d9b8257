using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Press;
using Entente.Node.Pages.Say;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Together;

/// <summary>Reads what is ours alone beside a shared dialogue: desk rows and our own file, none of which has a route to anybody else.</summary>
internal sealed class OursReading(OurChair reading, StoreReader store, DeskFiles files)
{
    private string Id => reading.Record.Seat.Dialogue;

    private Tongue Tongue => reading.Tongue;

    /// <summary>The part of the page.</summary>
    public OursPart Read(string line)
    {
        var position = Position.Of(store, Id);
        return new OursPart(
            Links(), [.. Enum.GetValues<Interest>().Select(i => new Choice(Spelled.Of(i), Words.Of(i, Tongue)))],
            [new Choice("", TogetherLabels.NotMarked.In(Tongue)), .. Enum.GetValues<Relation>().Select(r => new Choice(Spelled.Of(r), Words.Of(r, Tongue)))],
            position?.Text ?? "", position is null ? null : position.By.Name + " · " + reading.Moment(position.At),
            [.. Note.Of(store, Id).Where(n => !n.Done).Select(n => new OwnNote(n.Text, n.By.Name + " · " + reading.Moment(n.At)))], DeskFile(), Press(line));
    }

    private (string, string)? DeskFile() =>
        Linked(store, files, Id) is { } file ? (reading.In(file.Card.Title), "/" + file.Id) : null;

    /// <summary>Our own file on the matter; null where there is none that the reader may see.</summary>
    public static DeskFile? Linked(StoreReader store, DeskFiles files, string dialogue) =>
        SeatRow.OfJson(store.Seat(dialogue)!).DeskFile is { } id ? files.Find(id) : null;

    private IReadOnlyList<InterestRow> Links()
    {
        var marks = LinkInterest.Of(store, Id);
        return [.. reading.All<Link>().Select(link => Row(link, marks.GetValueOrDefault(link.Ref.ToString())))];
    }

    private InterestRow Row(Link link, LinkInterest? mark)
    {
        var oursFirst = reading.View.Object<Policy>(link.Arg.A.Policy)?.Author == reading.Me;
        var (ours, theirs) = oursFirst ? (link.Arg.A, link.Arg.B) : (link.Arg.B, link.Arg.A);
        return new InterestRow(
            link.Ref.ToString(), Provision(theirs), Provision(ours), mark is null ? "" : Spelled.Of(mark.Mark), mark is null ? TogetherLabels.NotMarked.In(Tongue) : Words.Of(mark.Mark, Tongue),
            mark?.Relation is { } relation ? Spelled.Of(relation) : "", mark?.Relation is { } said ? Words.Of(said, Tongue) : "");
    }

    private string Provision(ProvisionRef end) => reading.Provision(end) is { } provision ? DeskReading.Label(provision) + " " + Short(provision.Text) : reading.EndOf(end);

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";

    // A line is held against the first proposal that stands: what both hold, and no more.
    private PressPart? Press(string line)
    {
        if (reading.All<Proposal>().FirstOrDefault() is not { } proposal) return null;
        var standing = PressLine.Standing(reading, proposal);
        return new PressPart(line, line.Length == 0 ? null : Verdict(line, proposal, standing), [PressLine.Safe(reading, proposal, standing, Tongue.English), PressLine.Safe(reading, proposal, standing, Tongue.Korean)]);
    }

    private PressVerdictModel Verdict(string line, Proposal proposal, PressStanding standing)
    {
        var tongue = SpokenLanguage.Detect(line) == "ko" ? Tongue.Korean : Tongue.English;
        var (told, they) = (reading.ReadIn(tongue), PressLine.They(reading, proposal));
        var verdict = PressCheck.Check(new PressQuestion(
            line, tongue, standing, told.Title(proposal), Named(told, [reading.Me]), Named(told, they),
            [.. Named(told, [.. reading.Others.Except(they)]), .. reading.Card.Context.SelectMany(n => new[] { told.In(n.Name), told.In(n.Short) }).Distinct()]));
        return new PressVerdictModel(
            verdict.Word, Words.Text("press.answer." + verdict.Word, Tongue), [.. verdict.Carrier.Select(s => new EvidenceSpan(s.From, s.To))], verdict.Advice.In(Tongue), Subject(verdict.Subject, they),
            [.. verdict.Opens.Order().Select(q => Words.Of(q, Tongue))]);
    }

    private string Subject(PressSide side, IReadOnlyList<int> they) => side switch
    {
        PressSide.Joint => string.Join(" · ", reading.Others.Prepend(reading.Me).Select(reading.ShortName)),
        PressSide.Ours => reading.ShortName(reading.Me),
        PressSide.Theirs => Names.Joined([.. they.Select(reading.ShortName)], Tongue),
        PressSide.Third => Words.Text("link.third-party", Tongue),
        _ => Words.Text("nobody-named", Tongue),
    };

    private static List<string> Named(OurChair told, IReadOnlyList<int> members) =>
        [.. members.Select(m => told.Card.Who(told.Record.Seat.Members[m].Side)).SelectMany(n => new[] { told.In(n.Name), told.In(n.Short) }).Distinct()];
}

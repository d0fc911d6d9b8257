using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
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
            [.. Note.Of(store, Id).Where(n => !n.Done).Select(n => new OwnNote(n.Text, n.By.Name + " · " + reading.Moment(n.At)))], DeskFile(), SharedPress.Of(reading, line) is { Count: > 0 } press ? new PressPart(line, press) : null);
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
}

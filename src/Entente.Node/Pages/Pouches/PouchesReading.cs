using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Pages.Frame;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Pouches;

/// <summary>Reads the page's model for one officer.</summary>
internal sealed class PouchesReading(Visit visit, SideStore store, CarryLoop loop, PouchLog log, MadePouches made)
{
    // The rest is counted: a page is no list of a year.
    private const int MostNamed = 8;

    /// <summary>The model.</summary>
    public PouchesModel Model(SharedDialogue dialogue)
    {
        var frame = SharedFrame.Of(store.Read, dialogue.Seat, Room.Ours);
        var address = frame.Address + "/" + PouchEndpoints.Below;
        var desk = new CalledBy(dialogue.Seat, store.Read, visit.Tongue);
        return new PouchesModel(
            frame, TroubleReading.Of(dialogue, desk.Name, visit.Tongue), [.. dialogue.Seat.OtherPlaces.Select(place => Counterpart(dialogue, desk, place))],
            [.. log.AllMade(frame.Id).Select(line => View(frame.Id, desk, address, line))], [.. log.AllThatCame(frame.Id).Select(came => View(desk, came.Line))], visit.Officer?.Has(Roles.Head) == true);
    }

    /// <summary>The answer to opening, from its line.</summary>
    public AnswerView? Answer(SharedDialogue dialogue, string? key) =>
        log.AllThatCame(dialogue.Seat.Dialogue).FirstOrDefault(came => came.Key == key).Line is { } line ? Answer(new CalledBy(dialogue.Seat, store.Read, visit.Tongue), line) : null;

    // What became of a pouch, in words.
    private AnswerView Answer(CalledBy desk, CameLine line) => line.Refused is { } why
        ? new AnswerView(visit.Say(PouchesLabels.Refused), [Words.Text("record." + Spelled.Of(why), visit.Tongue), visit.Say(PouchesLabels.NothingKept)])
        : new AnswerView(visit.Say(PouchesLabels.Taken, line.Number, desk.Name(line.From!)), [Acts(line), .. Notices(desk, line)]);

    private CounterpartView Counterpart(SharedDialogue dialogue, CalledBy desk, int place)
    {
        var (id, side) = (dialogue.Seat.Dialogue, dialogue.Seat.Members[place].Side);
        var (unsent, unread) = dialogue.Read(held =>
        {
            var acts = Enumerable.Range(0, (int)held.Own.Size).Where(i => !held.IsAck(dialogue.Seat.Me, i)).ToList();
            var (sent, cosigned) = (held.Peer(place).Sent.Logs[dialogue.Seat.Me], held.Own.CosignedBy(dialogue.Seat.Members[place].CosignKey.Name));
            return (acts.Where(i => i >= sent).Select(i => held.Now.Act(new ActRef(dialogue.Seat.Epoch, dialogue.Seat.Me, i))?.Header.Kind).OfType<string>().ToList(), acts.Count(i => i >= cosigned));
        });
        var row = CarrierRow.Of(store.Read, id, side);
        return new CounterpartView(
            side, desk.Name(side), dialogue.IsDue(place, timer: false), [.. unsent.Take(MostNamed).Select(kind => Words.Act(kind, visit.Tongue))], Math.Max(0, unsent.Count - MostNamed), unread,
            new CarrierForm(Spelled.Of(row.Kind), row.Place, Text(row.MinimumDelaySeconds), Text(row.BatchSeconds), Text(row.RetrySeconds)), Line(desk, loop.State(id, side)));
    }

    private LineView? Line(CalledBy desk, CarryState? state) => state is null ? null
        : new LineView(state.Standing, state.Trouble, state.Since is { } since ? desk.Clock.Moment(since) : null, Pouch(desk, state.LastSent), Pouch(desk, state.LastReceived));

    private string? Pouch(CalledBy desk, CarriedPouch? pouch) => pouch is null ? null
        : $"{(pouch.Number is { } number ? visit.Say(PouchesLabels.Number, number) : visit.Say(PouchesLabels.ARefused))} · {Amount.Bytes(pouch.Bytes)} · {desk.Clock.Moment(pouch.At)}";

    private MadeView View(string dialogue, CalledBy desk, string address, MadeLine line) => new(
        line, desk.Name(line.To), desk.Clock.Moment(line.At), made.Find(dialogue, line.Number) is null ? null : $"{address}/made/{Text(line.Number)}", $"{address}/made/{Text(line.Number)}/cover");

    private CameView View(CalledBy desk, CameLine line) => new(
        desk.Clock.Moment(line.At), line.Refused is null ? $"{desk.Name(line.From!)} · {visit.Say(PouchesLabels.Number, line.Number)}" : "",
        line.Refused is { } why ? [visit.Say(PouchesLabels.Refused), Words.Text("record." + Spelled.Of(why), visit.Tongue)] : [Acts(line), .. Notices(desk, line)],
        Amount.Bytes(line.Bytes), line.By ?? visit.Say(PouchesLabels.TheLine), line.Refused is null);

    private string Acts(CameLine line) => line.NewActs > 0 ? visit.Say(PouchesLabels.NewActs, line.NewActs) : visit.Say(PouchesLabels.NoNewActs);

    private IEnumerable<string> Notices(CalledBy desk, CameLine line) => line.Notices.Select(n => Words.Say("pouch." + Spelled.Of(n.Kind), visit.Tongue, ("side", desk.Name(n.Side))));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The desk's names and its capital's clock.</summary>
    private sealed class CalledBy(Seat seat, StoreReader store, Tongue tongue)
    {
        private readonly DialogueCard card = SharedCard.Of(store, seat, SeatRow.OfJson(store.Seat(seat.Dialogue)!).Title);

        public CapitalTime Clock => new(card, tongue);

        public string Name(string side) => Names.InSentence(tongue == Tongue.Korean ? card.Who(side).Short.Ko : card.Who(side).Short.En, tongue);
    }
}

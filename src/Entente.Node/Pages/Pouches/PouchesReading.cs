using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Carriers;
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
        return new PouchesModel(
            frame, TroubleReading.Of(dialogue, visit.Tongue), [.. dialogue.Seat.OtherPlaces.Select(place => Counterpart(dialogue, place))],
            [.. log.AllMade(frame.Id).Select(line => View(frame.Id, address, line))], [.. log.AllThatCame(frame.Id).Select(came => View(came.Line))], visit.Officer?.Has(Roles.Head) == true);
    }

    /// <summary>The answer to opening, from its line.</summary>
    public AnswerView? Answer(string dialogue, string? key) => log.AllThatCame(dialogue).FirstOrDefault(came => came.Key == key).Line is { } line ? Answer(line) : null;

    /// <summary>What became of a pouch, in words.</summary>
    public AnswerView Answer(CameLine line) => line.Refused is { } why
        ? new AnswerView(visit.Say(PouchesLabels.Refused), [Words.Text("record." + Spelled.Of(why), visit.Tongue), visit.Say(PouchesLabels.NothingKept)])
        : new AnswerView(visit.Say(PouchesLabels.Taken, line.Number, line.From), [Acts(line), .. Notices(line)]);

    private CounterpartView Counterpart(SharedDialogue dialogue, int place)
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
            side, dialogue.IsDue(place, timer: false), [.. unsent.Take(MostNamed).Select(kind => Words.Act(kind, visit.Tongue))], Math.Max(0, unsent.Count - MostNamed), unread,
            new CarrierForm(Spelled.Of(row.Kind), row.Place, Text(row.MinimumDelaySeconds), Text(row.BatchSeconds), Text(row.RetrySeconds)), loop.State(id, side));
    }

    private MadeView View(string dialogue, string address, MadeLine line) => new(
        line, made.Find(dialogue, line.Number) is null ? null : $"{address}/made/{Text(line.Number)}", $"{address}/made/{Text(line.Number)}/cover");

    private CameView View(CameLine line) => new(
        Moment(line.At), line.Refused is null ? $"{line.From} · {visit.Say(PouchesLabels.Number, line.Number)}" : "",
        line.Refused is { } why ? [visit.Say(PouchesLabels.Refused), Words.Text("record." + Spelled.Of(why), visit.Tongue)] : [Acts(line), .. Notices(line)],
        Amount.Bytes(line.Bytes), line.By ?? visit.Say(PouchesLabels.TheLine), line.Refused is null);

    private string Acts(CameLine line) => line.NewActs > 0 ? visit.Say(PouchesLabels.NewActs, line.NewActs) : visit.Say(PouchesLabels.NoNewActs);

    private IEnumerable<string> Notices(CameLine line) => line.Notices.Select(n => Words.Say("pouch." + Spelled.Of(n.Kind), visit.Tongue, ("side", n.Side)));

    /// <summary>Day and time, the same for both capitals.</summary>
    internal static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

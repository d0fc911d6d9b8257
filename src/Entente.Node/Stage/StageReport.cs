using Entente.Dialogue;
using Entente.Node.Carriers;
using Entente.Node.Door;
using Entente.Node.Pages;
using Entente.Node.Shared;

namespace Entente.Node.Stage;

/// <summary>What the demo's page knows of a side: what stands in its record and how pouches go.</summary>
/// <param name="Side">Its id.</param>
/// <param name="Fingerprint">Of its charter, in hexadecimal digits; null before there is one.</param>
/// <param name="PouchKey">Its pouch key, for the mailbox.</param>
/// <param name="Lives">Whether the dialogue is confirmed here.</param>
/// <param name="Held">How many entries of each log it holds.</param>
/// <param name="Same">Up to which act, receipts not counted, it knows both nodes to hold the same.</param>
/// <param name="Status">Where the proposal stands here, as headers spell it; null before there is one.</param>
/// <param name="Said">Which of the scenario's acts stand in the record here.</param>
/// <param name="Waiting">Which of the scenario's acts wait at this side's door, with the address of the draft.</param>
/// <param name="Next">The scenario's acts that this side can draft now, with the address of the form, filled in.</param>
/// <param name="Line">How pouches go.</param>
/// <param name="ByHand">Pouches that were opened by hand since the start.</param>
/// <param name="Version">Changes whenever a page of the dialogue would look otherwise.</param>
public sealed record StageReport(
    string Side, string? Fingerprint, string? PouchKey, bool Lives, IReadOnlyList<long> Held, int Same, string? Status, IReadOnlyList<string> Said,
    IReadOnlyDictionary<string, string> Waiting, IReadOnlyDictionary<string, string> Next, StageLine? Line, int ByHand, string Version)
{
    private static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>();

    internal static StageReport Of(Stagehand hand, StageMemory memory, CarryLoop loop)
    {
        var row = hand.Seat;
        if (row is null || hand.Dialogue is not { } dialogue)
            return new(hand.Side, row?.Ours.Fingerprint.Hash.ToHex(), row?.Ours.PouchKey.ToString(), false, [], 0, null, [], Nothing, Nothing, null, 0, "");

        var me = dialogue.Seat.Me;
        var drafts = hand.Door(dialogue).Drafts;
        return dialogue.Read(record =>
        {
            var view = record.Now;
            var proposal = view.Objects<Proposal>().FirstOrDefault(p => view.IsValid(p.Ref));
            var status = proposal is null ? null : Spelled.Of(Standing.Of(view, proposal).Status);
            var same = Deliveries.BothHold(record, CausalOrder.Of(view)).Number;
            return new StageReport(
                hand.Side, row.Ours.Fingerprint.Hash.ToHex(), row.Ours.PouchKey.ToString(), true, [.. record.Logs.Select(log => log.Size)], same, status,
                [.. Script.Before.Concat(Script.Walk).Where(a => a.In(view, dialogue.Seat.Place(a.Side)) is not null).Select(a => a.Key)],
                Drafted(hand.Side, drafts), Suggestions(hand.Side, view, me), StageLine.Of(loop.State(dialogue.Seat.Dialogue, dialogue.Seat.Members[1 - me].Side)), memory.ByHand,
                string.Join('.', record.Logs.Select(log => log.Size)) + "/" + same + "/" + string.Join(',', drafts.Select(d => d.Id + d.At.Ticks + d.Clearances.Count)));
        });
    }

    private static Dictionary<string, string> Drafted(string side, IReadOnlyList<Draft> drafts) => Script.Walk.Where(act => act.Side == side)
        .Select(act => (act.Key, Draft: drafts.LastOrDefault(d => d.Kind == act.Kind)))
        .Where(waits => waits.Draft is not null).ToDictionary(waits => waits.Key, waits => $"{DialogueFrame.SharedRoot}/{Cast.Dialogue}/door/{waits.Draft!.Id}");

    private static Dictionary<string, string> Suggestions(string side, View view, int me)
    {
        var scene = new Scene(view, []);
        return Script.Walk.Where(act => act is { Form: not null } && act.Side == side && act.In(view, me) is null)
            .Select(act => (act.Key, Form: act.Make(scene) is { } spoken ? Suggested.Path(act.Form!, spoken) : null))
            .Where(next => next.Form is not null).ToDictionary(next => next.Key, next => next.Form!);
    }
}

/// <summary>How pouches go from a side.</summary>
/// <param name="Standing">Whether they go.</param>
/// <param name="Since">Since when it stands so.</param>
/// <param name="Sent">Number of the last pouch that a carrier took; null for none since the start.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="At">When that was.</param>
public sealed record StageLine(CarryStanding Standing, DateTimeOffset? Since, long? Sent, int? Bytes, DateTimeOffset? At)
{
    internal static StageLine? Of(CarryState? state) => state is null ? null : new(state.Standing, state.Since, state.LastSent?.Number, state.LastSent?.Bytes, state.LastSent?.At);
}

/// <summary>What the demo remembers of a side until it ends, since no record shows it.</summary>
internal sealed class StageMemory
{
    private int byHand;

    /// <summary>Pouches opened by hand.</summary>
    public int ByHand => byHand;

    /// <summary>Counts a pouch that was opened by hand.</summary>
    public void CountByHand() => Interlocked.Increment(ref byHand);
}

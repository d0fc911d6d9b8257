using System.Globalization;
using System.Text;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Pages.Held;

/// <summary>Reads the record of a shared dialogue.</summary>
internal sealed class HeldReading(OurChair reading, StoreReader store)
{
    private const int PerPage = 100;

    private string Id => reading.Record.Seat.Dialogue;

    private Tongue Tongue => reading.Tongue;

    /// <summary>A page of the record; the last one unless another is asked for.</summary>
    public static HeldModel Of(SharedDialogue dialogue, StoreReader store, Tongue tongue, string? page)
    {
        var still = dialogue.StandStill;
        return OurChair.Of(dialogue, store, tongue, reading => new HeldReading(reading, store).Read(still, page));
    }

    /// <summary>Where an entry stands in the record.</summary>
    public static string AddressOf(OurChair reading, IReadOnlyList<(Act Act, Refusal? Void)> order, ActRef at)
    {
        var place = order.TakeWhile(e => e.Act.Ref != at).Count();
        return $"{DialogueFrame.SharedRoot}/{reading.Record.Seat.Dialogue}/record?page={Text((place / PerPage) + 1)}#{TogetherReading.Key(at)}";
    }

    /// <summary>Up to where both hold the same, and since when that is known.</summary>
    public static string Sentence(OurChair reading, IReadOnlyList<(Act Act, Refusal? Void)> order) =>
        Deliveries.BothHold(reading.Record, order) is { Number: > 0, Checked: { } at } hold
            ? Words.Say(reading.For("both-hold.sentence"), reading.Tongue, ("n", Text(hold.Number)), ("when", reading.Moment(at)))
            : Words.Text(reading.For("both-hold.sentence.none"), reading.Tongue);

    private HeldModel Read(StandStill? still, string? page)
    {
        var order = CausalOrder.Of(reading.View);
        var (from, turning) = Turning.Of(page, order.Count, PerPage, startsAtEnd: true, n => $"{DialogueFrame.SharedRoot}/{Id}/record?page={Text(n)}");
        var number = order.Take(from).Count(IsAct);
        var rows = order.Skip(from).Take(PerPage).Select(e => (Row: Row(e.Act, e.Void, IsAct(e) ? ++number : null), Release: IsAct(e) ? Release(e.Act, number) : null)).ToList();
        return new HeldModel(
            SharedFrame.Of(store, reading.Record.Seat, Room.Both), Sentence(reading, order), [.. Troubles(still, order)], [.. Enumerable.Range(0, reading.Record.Logs.Length).Select(Log)],
            new Fingerprint(new TreeHash(StateDigest.Of(reading.View).ToBytes())).ToString(), string.Join(", ", reading.View.Sizes), order.Count(IsAct), rows.ConvertAll(r => r.Row), turning,
            TogetherReading.BothHold(reading, order), [.. rows.Select(r => r.Release).OfType<HeldRelease>()]);
    }

    private static bool IsAct((Act Act, Refusal? Void) entry) => entry.Act.Header.Kind != "ack";

    // In plain words, never whose fault it is.
    private IEnumerable<HeldTrouble> Troubles(StandStill? still, IReadOnlyList<(Act Act, Refusal? Void)> order)
    {
        if (still is { } why) yield return new HeldTrouble(Words.Text("stand-still." + Spelled.Of(why), Tongue), Standing: true);
        // What came does not always reach back to where the two differ: then there is no file yet.
        foreach (var (member, evidence) in reading.Record.TwoHistories.OrderBy(t => t.Key))
            yield return new HeldTrouble(reading.Say("trouble.two-histories", member), evidence.Length > 0 ? $"{DialogueFrame.SharedRoot}/{Id}/evidence/{reading.Record.Seat.Members[member].Side}" : null);
        foreach (var member in reading.Others.Where(m => reading.Record.Waiting(m) > 0))
            yield return new HeldTrouble(Words.Say("trouble.waiting", Tongue, ("n", Text(reading.Record.Waiting(member))), ("who", reading.ShortName(member))));
        var named = order.SelectMany(e => e.Act.Header.Enclosures).Select(e => SharedRecord.Of(e.Commitment)).Distinct().ToList();
        if (named.Count(c => !reading.Record.Holds(c) && !reading.Record.Destroyed(c) && !reading.Record.Refused(c)) is > 0 and var missing)
            yield return new HeldTrouble(Words.Say("trouble.missing", Tongue, ("n", Text(missing))));
        if (named.Count(reading.Record.Refused) is > 0 and var refused) yield return new HeldTrouble(Words.Say("trouble.refused", Tongue, ("n", Text(refused))));
    }

    private HeldLog Log(int member)
    {
        var (log, charter) = (reading.Record.Logs[member], reading.Record.Seat.Members[member]);
        return new HeldLog(
            reading.ShortName(member), charter.Fingerprint.ToString(), log.Origin.ToString(), log.Size, log.Signed, new Fingerprint(log.RootAt(log.Signed)).ToString(),
            [.. reading.Record.Seat.Members.Select((m, i) => (i, reading.ShortName(i), log.CosignedBy(m.CosignKey.Name))).Where(r => r.i != member && r.Item3 > 0).Select(r => (r.Item2, r.Item3))]);
    }

    private HeldRow Row(Act act, Refusal? refusal, int? number)
    {
        var at = act.Ref;
        var struck = reading.View.IsStruck(at);
        return new HeldRow(
            TogetherReading.Key(at), number, at.ToString(), reading.Moment(new DateTimeOffset(act.Header.At)), reading.ShortName(act.Author), reading.WhatOf(act),
            refusal is { } why ? Words.Say("verdict.void", Tongue, ("why", Words.Of(why, Tongue))) : Words.Text(struck ? "verdict.struck" : "verdict.valid", Tongue), refusal is null && !struck,
            reading.DeliveryOf(at), Encoding.ASCII.GetString(reading.Record.In(at.Epoch)!.Logs[act.Author][at.Index].Span),
            reading.Record.In(at.Epoch)!.Logs[act.Author].Signed > at.Index ? HeldEndpoints.Proof(Id, at) : null, reading.Texts(at));
    }

    private HeldRelease? Release(Act act, int number)
    {
        if (act.Author != reading.Me || store.DeskRows(Id, act.Ref.ToString(), Draft.ReleasedKind) is not [{ } row, ..]) return null;
        var draft = Draft.Of(row);
        var by = store.DeskRows(Id, act.Ref.ToString(), WrittenBy.RowKind) is [{ } writer, ..] ? WrittenBy.Of(writer).Name : row.Key;
        var cleared = draft.Clearances.Select(c => c.By.Name).Distinct().ToList();
        return new HeldRelease(
            TogetherReading.Key(act.Ref), number, reading.WhatOf(act), HeldLabels.Released.In(Tongue, by, draft.By.Name, cleared.Count > 0 ? string.Join(", ", cleared) : HeldLabels.NobodyElse.In(Tongue)));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

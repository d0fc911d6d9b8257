using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Pages.Releasing;
using Entente.Node.Pages.Together;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Today;

/// <summary>What of a shared dialogue belongs on the page of today: moves, drafts at the door, what came.</summary>
internal sealed class SharedToday
{
    private const int LatestActs = 10;

    private readonly OurChair reading;
    private readonly StoreReader store;
    private readonly Visit visit;
    private readonly DialogueFrame frame;

    private SharedToday(OurChair reading, StoreReader store, Visit visit, IReadOnlyList<DraftMove> drafts)
    {
        (this.reading, this.store, this.visit) = (reading, store, visit);
        frame = SharedFrame.Of(store, reading.Record.Seat);
        Moves = [.. drafts.Select(move => (move.Whose, Row(move))), .. SharedMoves.Of(reading.View, reading.Me).Select(move => (move.Whose, Row(move)))];
        Changes = Since();
    }

    public IReadOnlyList<(Whose Whose, MoveRow Row)> Moves { get; }

    public FileChanges? Changes { get; }

    /// <summary>Reads a dialogue and its door.</summary>
    public static SharedToday Of(SharedDialogue dialogue, DialogueDoor door, StoreReader store, Visit visit)
    {
        var drafts = visit.MayWrite ? DraftMoves.Of(door.Drafts.Select(d => (d, door.Judge(d, visit.Officer!), door.DigestOf(d))), visit.Officer!) : [];
        return OurChair.Of(dialogue, store, visit.Tongue, reading => new SharedToday(reading, store, visit, drafts));
    }

    private Tongue Tongue => reading.Tongue;

    private string Name => visit.Say(frame.Title);

    private MoveRow Row(DraftMove move)
    {
        var why = visit.Say(move.Step switch { DraftStep.Release => TodayLabels.MayRelease, DraftStep.Clear => TodayLabels.MayClear, _ => TodayLabels.WaitsForUs }, move.Draft.By.Name);
        return new MoveRow(DoorReading.What(reading, move.Draft, move.Draft.Arg), DoorAddress.Of(reading.Record.Seat.Dialogue, move.Draft.Id), Name, why, null);
    }

    private MoveRow Row(SharedMove move)
    {
        var who = move.Member == reading.Me ? "" : Names.InSentence(reading.ShortName(move.Member), Tongue);
        var slot = move.Slot is { } on ? Words.Slot(Spelled.Of(on), Tongue) : "";
        var label = (move.Kind, move.Whose) switch
        {
            (SharedMoveKind.Answer, Whose.Ours) => TodayLabels.SharedAnswerOurs,
            (SharedMoveKind.Answer, _) => TodayLabels.SharedAnswerTheirs,
            (SharedMoveKind.AnswerOffer, Whose.Ours) => TodayLabels.OfferOurs,
            (SharedMoveKind.AnswerOffer, _) => TodayLabels.OfferTheirs,
            (SharedMoveKind.AnswerChange, Whose.Ours) => TodayLabels.ChangeOurs,
            (SharedMoveKind.AnswerChange, _) => TodayLabels.ChangeTheirs,
            (SharedMoveKind.SpeakAgain, _) => TodayLabels.Crossed,
            _ => TodayLabels.SharedSettle,
        };
        var day = move.Since is { } at && reading.View.Act(at) is { } act ? reading.Day(new DateTimeOffset(act.Header.At), visit.Now) : null;
        return new MoveRow(reading.NameOf(move.About), Place(move.About), Name, visit.Say(label, who, slot), day);
    }

    private string Place(ActRef at) => frame.Address + "#" + TogetherReading.Key(at);

    /// <summary>What came, or was said by others of the desk, since the officer last said that he had seen it. Receipts are no news.</summary>
    private FileChanges? Since()
    {
        var officer = visit.Officer!;
        var seen = SeenFrontier.Of(store, reading.Record.Seat.Dialogue, officer);
        var writers = store.DeskRows(reading.Record.Seat.Dialogue, null, WrittenBy.RowKind).ToDictionary(row => row.Ref, WrittenBy.Of);
        var order = CausalOrder.Of(reading.View);
        var fresh = order.Where(e => e.Void is null && e.Act.Header.Kind is not ("ack" or "dialogue.open") && e.Act.Place >= (seen?.ElementAtOrDefault(e.Act.Author) ?? 0)
            && writers.GetValueOrDefault(e.Act.Ref.ToString())?.Id != officer.Id).Select(e => e.Act).ToList();
        if (fresh.Count == 0) return null;
        return new FileChanges(
            frame, fresh.Count, string.Join(',', reading.View.Frontier.Select(n => n.ToString(CultureInfo.InvariantCulture))), seen is null, [.. Moved(SeenFrontier.Before(reading.View, seen))],
            [.. fresh.AsEnumerable().Reverse().Take(LatestActs).Select(act => new ChangeRow(
                reading.Kind(act.Header.Kind), reading.WhatOf(act), writers.GetValueOrDefault(act.Ref.ToString())?.Name ?? reading.ShortName(act.Author), Held.HeldReading.AddressOf(reading, order, act.Ref)))]);
    }

    private IEnumerable<StandsNow> Moved(View? before) =>
        from proposal in reading.All<Proposal>()
        let now = Standing.Of(reading.View, proposal)
        let then = before?.Object<Proposal>(proposal.Ref) is null ? null : Standing.Of(before, proposal)
        where then is null || then.Status != now.Status
        select new StandsNow(
            reading.Title(proposal), then is null ? null : Words.Of(then.Status, Tongue), Words.Of(now.Status, Tongue),
            now.Status >= Status.AgreedToConsider ? Words.Of(Basis.CoSigned, Tongue) : null, Place(proposal.Ref));
}

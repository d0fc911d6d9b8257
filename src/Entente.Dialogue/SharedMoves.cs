namespace Entente.Dialogue;

/// <summary>What there is to do in a shared dialogue.</summary>
public enum SharedMoveKind
{
    /// <summary>A proposal is tabled, and somebody has said nothing to it.</summary>
    Answer,
    /// <summary>Something is offered, and somebody has not answered.</summary>
    AnswerOffer,
    /// <summary>Two offers crossed.</summary>
    SpeakAgain,
    /// <summary>A party asks to change or to end what all had taken.</summary>
    AnswerChange,
    /// <summary>All agreed to look at it; of the three questions some are open and nothing is offered on them.</summary>
    Settle,
}

/// <summary>One thing to do, as the parties' own logs show it.</summary>
/// <param name="Whose">Whose turn it is.</param>
/// <param name="Kind">What there is to do.</param>
/// <param name="About">The object.</param>
/// <param name="Slot">The slot; null where it is none in particular.</param>
/// <param name="Member">Who offered, or who has to answer where it is not we.</param>
/// <param name="Since">The act that it hangs on; null where it is none in particular.</param>
public sealed record SharedMove(Whose Whose, SharedMoveKind Kind, ActRef About, Slot? Slot, int Member, ActRef? Since);

/// <summary>Whose move it is in a shared dialogue. Nothing here knows a clock: it reminds, it names no deadline.</summary>
public static class SharedMoves
{
    /// <summary>All of them, in the order of the objects.</summary>
    /// <param name="view">The state.</param>
    /// <param name="me">Our member number.</param>
    public static IReadOnlyList<SharedMove> Of(View view, int me) =>
        [.. Standing<DialogueObject>(view).SelectMany(obj => obj is Proposal proposal ? OnProposal(view, proposal, me) : obj.Slots.SelectMany(slot => OnSlot(view, new SlotId(obj.Ref, slot), me)))];

    private static IEnumerable<SharedMove> OnProposal(View view, Proposal proposal, int me)
    {
        var review = new SlotId(proposal.Ref, Slot.Review);
        if (view.AgreedOn(review) is not null)
        {
            var questions = new[] { Slot.Whether, Slot.When, Slot.How }.Select(slot => new SlotId(proposal.Ref, slot)).ToList();
            var offered = OnSlot(view, review, me).Concat(questions.SelectMany(slot => OnSlot(view, slot, me))).ToList();
            var open = questions.Any(slot => view.AgreedOn(slot) is not { Answer: not Answer.Undecided } && SlotStatus.Of(view, slot) is SlotStatus.Open or SlotStatus.Withdrawn or SlotStatus.Agreed);
            return open ? [.. offered, new SharedMove(Whose.Joint, SharedMoveKind.Settle, proposal.Ref, null, me, null)] : offered;
        }

        if (SlotStatus.Of(view, review) is not (SlotStatus.Open or SlotStatus.Withdrawn)) return OnSlot(view, review, me).Where(m => m.Whose == Whose.Joint || !HasDeclined(view, proposal.Ref, m.Whose == Whose.Ours ? me : m.Member, m.Since));
        return view.PartiesOf(review).Where(party => party != proposal.Author && !HasDeclined(view, proposal.Ref, party, proposal.Ref))
            .Select(party => new SharedMove(party == me ? Whose.Ours : Whose.Theirs, SharedMoveKind.Answer, proposal.Ref, Slot.Review, party == me ? proposal.Author : party, proposal.Ref));
    }

    private static IEnumerable<SharedMove> OnSlot(View view, SlotId slot, int me)
    {
        switch (SlotStatus.Of(view, slot))
        {
            case SlotStatus.Crossed:
                yield return new SharedMove(Whose.Joint, SharedMoveKind.SpeakAgain, slot.Obj, slot.Slot, me, null);
                break;
            case SlotStatus.Agreed agreed:
                foreach (var since in agreed.Since)
                    foreach (var party in agreed.Seal.Parties.Where(p => p != since && view.StandsBy(slot, p) != view.StandsBy(slot, since)))
                        if (view.StandsBy(slot, since) is { } asked) yield return Answer(SharedMoveKind.AnswerChange, party, since, asked);
                break;
            case SlotStatus.Standing standing:
                foreach (var (by, offered) in standing.By)
                    foreach (var party in view.PartiesOf(slot).Where(p => p != by && view.StandsBy(slot, p) != offered && !HasSeenAndSpoken(view, slot, p, by, offered)))
                        yield return Answer(SharedMoveKind.AnswerOffer, party, by, offered);
                break;
        }

        SharedMove Answer(SharedMoveKind kind, int party, int by, ActRef offered) => party == me
            ? new SharedMove(Whose.Ours, kind, slot.Obj, slot.Slot, by, offered)
            : new SharedMove(Whose.Theirs, kind, slot.Obj, slot.Slot, party, offered);
    }

    /// <summary>Both stand by something: the turn is whose word is the older one, for the other answered it.</summary>
    private static bool HasSeenAndSpoken(View view, SlotId slot, int party, int by, ActRef offered) =>
        view.Registered(slot, party).Span is [.., { Value: not null } last] && view.PastOf(party, last.Place)[by] > view.PlaceOf(offered);

    private static bool HasDeclined(View view, ActRef proposal, int party, ActRef? since) => view.Said<Declined>(proposal).Any(d =>
        d.By.Member == party && (since is not { } at || at.Member == party || view.PastOf(party, view.PlaceOf(d.By))[(int)at.Member] > view.PlaceOf(at)));

    private static IEnumerable<T> Standing<T>(View view)
        where T : DialogueObject => CausalOrder.Of(view).Select(e => view.Object<T>(e.Act.Ref)).OfType<T>().Where(o => !view.IsStruck(o.Ref));
}

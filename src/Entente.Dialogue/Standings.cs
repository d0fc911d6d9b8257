using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>
/// Where a proposal of a shared dialogue stands: read from what the parties' own logs say, never from an account
/// (<c>fold.md</c> 6). Higher rungs come with later rules.
/// </summary>
/// <param name="Status">The rung.</param>
/// <param name="Review">Where the slot <em>review</em> stands.</param>
/// <param name="Questions">Where the three questions stand.</param>
/// <param name="Withdrawn">The tabler's withdrawal; null while it stands.</param>
/// <param name="Declined">Parties that declined; after a seal this stands beside it.</param>
public sealed record Standing(
    Status Status, SlotStatus Review, ImmutableDictionary<Question, SlotStatus> Questions, Struck? Withdrawn, ImmutableArray<Declined> Declined)
{
    /// <summary>Reads it at a view.</summary>
    public static Standing Of(View view, Proposal proposal)
    {
        var review = Slot(view, proposal, Dialogue.Slot.Review);
        var questions = ImmutableDictionary.CreateRange(
        [
            KeyValuePair.Create(Question.Whether, Slot(view, proposal, Dialogue.Slot.Whether)),
            KeyValuePair.Create(Question.When, Slot(view, proposal, Dialogue.Slot.When)),
            KeyValuePair.Create(Question.How, Slot(view, proposal, Dialogue.Slot.How)),
        ]);
        return new Standing(
            Rung(view, proposal), review, questions, view.Said<Struck>(proposal.Ref).FirstOrDefault(), [.. view.Said<Declined>(proposal.Ref)]);
    }

    private static SlotStatus Slot(View view, Proposal proposal, Slot slot)
    {
        var id = new SlotId(proposal.Ref, slot);
        return SlotStatus.Of(view, id, Registers.Parties(view, id));
    }

    private static Status Rung(View view, Proposal proposal)
    {
        if (Registers.Standing(view, new SlotId(proposal.Ref, Dialogue.Slot.Whether)) is { Terms.Answer: Answer.Yes }) return Status.InPrinciple;
        var review = new SlotId(proposal.Ref, Dialogue.Slot.Review);
        if (Registers.Standing(view, review) is not null) return Status.AgreedToConsider;
        var considers = Registers.Parties(view, review).Any(m =>
            m != proposal.Author && view.Register(review, m) is { } r && view.Act(r)?.Arg is not OfferArg { Terms.Frees: true });
        return considers ? Status.Considered : view.IsSeenByAll(proposal.Ref) ? Status.Received : Status.Proposed;
    }
}

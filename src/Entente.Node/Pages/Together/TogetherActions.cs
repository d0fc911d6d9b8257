using Entente.Dialogue;
using Entente.Node.Shared;

namespace Entente.Node.Pages.Together;

/// <summary>What can be said of things as they stand. Each leads to a form; whether an act is valid the guard alone decides.</summary>
internal sealed class TogetherActions(OurChair reading, bool mayWrite)
{
    private string Root => $"{DialogueFrame.SharedRoot}/{reading.Record.Seat.Dialogue}/say/";

    /// <summary>What can be said anew.</summary>
    public IReadOnlyList<ActionLink> New() => !mayWrite ? [] :
    [
        new(TogetherLabels.TableProposal, Root + ObjectForms.Proposal.Name), new(TogetherLabels.PutLink, Root + ObjectForms.Link.Name), new(TogetherLabels.OfferDates, Root + ObjectForms.Meeting.Name),
        new(TogetherLabels.DeclareBody, Root + ObjectForms.Body.Name), new(TogetherLabels.SharePolicy, Root + PolicyForm.Form.Name), new(TogetherLabels.WordCommitment, Root + ObjectForms.Commitment.Name),
    ];

    /// <summary>On a proposal.</summary>
    public IReadOnlyList<ActionLink> On(Proposal proposal, Standing standing)
    {
        if (!mayWrite || standing.Withdrawn is not null) return [];
        var slot = new SlotId(proposal.Ref, Slot.Review);
        var agreed = reading.View.AgreedOn(slot) is not null;
        var own = reading.View.StandsBy(slot, reading.Me);
        List<ActionLink> links = [.. Takes(slot, TogetherLabels.TakeIt)];
        var offer = agreed ? TogetherLabels.AskFreed : links.Count > 0 ? TogetherLabels.Counter : own is not null ? TogetherLabels.OfferElse : TogetherLabels.OfferToConsider;
        links.Add(new(offer, Address("offer", proposal.Ref, Slot.Review), links.Count == 0 && own is null));
        if (proposal.Author != reading.Me || agreed) links.Add(new(TogetherLabels.NotNow, Address("decline", proposal.Ref)));
        if (own is not null && !agreed) links.Add(new(TogetherLabels.WithdrawOffer, Address("withdraw", proposal.Ref, Slot.Review)));
        if (proposal.Author == reading.Me && !agreed) links.Add(new(TogetherLabels.WithdrawIt, Address("withdraw", proposal.Ref)));
        if (reading.All<Meeting>().Any()) links.Add(new(TogetherLabels.Expects, Address("expectation", proposal.Ref)));
        return links;
    }

    /// <summary>On one of the three questions; they open once both consider the proposal.</summary>
    public IReadOnlyList<ActionLink> OnQuestion(Proposal proposal, Question question)
    {
        if (!mayWrite || reading.View.IsStruck(proposal.Ref) || reading.View.AgreedOn(new SlotId(proposal.Ref, Slot.Review)) is null) return [];
        var slot = new SlotId(proposal.Ref, SharedStanding.SlotOf(question));
        return [.. Takes(slot, TogetherLabels.TakeOn(question)), new(TogetherLabels.AnswerIt, Address("offer", proposal.Ref, slot.Slot)), .. TakeBack(slot)];
    }

    /// <summary>On anything else.</summary>
    public IReadOnlyList<ActionLink> On(DialogueObject obj, Slot? on)
    {
        if (!mayWrite || reading.View.IsStruck(obj.Ref)) return [];
        if (on is not { } slot) return obj is Link && obj.Author == reading.Me ? [new(TogetherLabels.WithdrawIt, Address("withdraw", obj.Ref))] : [];
        var id = new SlotId(obj.Ref, slot);
        return [.. Takes(id, TogetherLabels.TakeIt), new(reading.View.StandsBy(id, reading.Me) is null ? TogetherLabels.Counter : TogetherLabels.OfferElse, Address("offer", obj.Ref, slot)), .. TakeBack(id)];
    }

    /// <summary>Where our officer says that he took up what another said; null where he did, or there is nothing to take up.</summary>
    public string? TakeUp(Act act, Delivery how) =>
        mayWrite && how == Delivery.AtBothNodes && act.Header.Kind is not ("ack" or "dialogue.open" or "rules") ? Address("taken-up", act.Ref) : null;

    private IEnumerable<ActionLink> Takes(SlotId slot, Label label)
    {
        var own = reading.View.StandsBy(slot, reading.Me);
        return reading.View.PartiesOf(slot).Where(m => m != reading.Me).Select(m => reading.View.StandsBy(slot, m)).OfType<ActRef>().Distinct()
            .Where(at => at != own && !(reading.View.AgreedOn(slot) is not null && SlotStatus.Of(reading.View, slot) is SlotStatus.Agreed agreed && agreed.Seal.Ref == at))
            .Select((at, i) => new ActionLink(label, Address("take", slot.Obj, slot.Slot, at), i == 0));
    }

    private IEnumerable<ActionLink> TakeBack(SlotId slot) => reading.View.StandsBy(slot, reading.Me) is not null && reading.View.AgreedOn(slot) is null
        ? [new ActionLink(TogetherLabels.WithdrawOffer, Address("withdraw", slot.Obj, slot.Slot))]
        : [];

    private string Address(string form, ActRef obj, Slot? slot = null, ActRef? taken = null) =>
        Root + form + "?" + string.Join('&', new FormAbout(obj, slot, taken).Fields.Select(f => f.Key + "=" + Uri.EscapeDataString(f.Value)));
}

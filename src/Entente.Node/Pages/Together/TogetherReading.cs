using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Pages.Together;

/// <summary>Reads where a shared dialogue stands.</summary>
internal sealed class TogetherReading
{
    private readonly OurChair reading;
    private readonly Visit visit;
    private readonly TogetherActions actions;
    private readonly IReadOnlyList<(Act Act, Refusal? Void)> order;

    private TogetherReading(OurChair reading, Visit visit)
    {
        (this.reading, this.visit) = (reading, visit);
        actions = new TogetherActions(reading, visit.MayWrite);
        order = CausalOrder.Of(reading.View);
    }

    /// <summary>The page.</summary>
    /// <param name="dialogue">The dialogue.</param>
    /// <param name="store">Our store.</param>
    /// <param name="files">The desk files that the reader may see.</param>
    /// <param name="visit">The reader.</param>
    /// <param name="drafts">How many drafts wait.</param>
    /// <param name="line">The press line that was filled in.</param>
    public static TogetherModel Of(SharedDialogue dialogue, StoreReader store, DeskFiles files, Visit visit, int drafts, string line)
    {
        var still = dialogue.StandStill is { } why ? Words.Text("stand-still." + Spelled.Of(why), visit.Tongue) : null;
        return OurChair.Of(dialogue, store, visit.Tongue, reading =>
        {
            var page = new TogetherReading(reading, visit);
            return new TogetherModel(
                SharedFrame.Of(store, dialogue.Seat, Room.Both), page.BothHold(), still, drafts, [.. page.Proposals()], [.. page.Groups()], page.actions.New(),
                new OursReading(reading, store, files).Read(line));
        });
    }

    private string BothHold()
    {
        var hold = Deliveries.BothHold(reading.Record, order);
        return hold.Number == 0
            ? Words.Text(reading.For("both-hold.none"), reading.Tongue)
            : Words.Say(reading.For("both-hold"), reading.Tongue, ("n", hold.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    // What stands comes before what was taken back; among those the latest first.
    private IEnumerable<ProposalPart> Proposals() => order.Select(e => reading.View.Object<Proposal>(e.Act.Ref)).OfType<Proposal>().Reverse()
        .OrderBy(p => reading.View.IsStruck(p.Ref)).Select(Proposal);

    private ProposalPart Proposal(Proposal proposal)
    {
        var standing = Standing.Of(reading.View, proposal);
        var notMean = standing.Withdrawn is null && standing.Review is not (SlotStatus.Crossed or SlotStatus.ReceiptOutstanding) ? StatusCard.DoesNotMean(standing.Status, reading.Tongue) : null;
        return new ProposalPart(
            Key(proposal.Ref), reading.Title(proposal), reading.Sentence(proposal, standing), notMean, [.. Enum.GetValues<Question>().Select(q => Question(proposal, q))],
            Lines(proposal.Ref), actions.On(proposal, standing));
    }

    private QuestionPart Question(Proposal proposal, Question question)
    {
        var (answer, open, note) = reading.QuestionWords(proposal.Ref, question);
        return new QuestionPart(Words.Of(question, reading.Tongue), answer, open, note, actions.OnQuestion(proposal, question));
    }

    private IEnumerable<ThingGroup> Groups() => new[]
    {
        Group<Link>(TogetherLabels.Links, null), Group<Meeting>(TogetherLabels.Meetings, Slot.Dates), Group<Body>(TogetherLabels.Bodies, Slot.Standing),
        Group<Commitment>(TogetherLabels.Commitments, Slot.Wording), Group<Policy>(TogetherLabels.Policies, null),
    }.Where(group => group.Things.Count > 0);

    private ThingGroup Group<T>(Label title, Slot? slot)
        where T : DialogueObject => new(title, [.. reading.View.Objects<T>().Select(o => Thing(o, slot))]);

    private Thing Thing(DialogueObject obj, Slot? slot) => new(
        reading.NameOf(obj.Ref),
        reading.View.IsStruck(obj.Ref) ? Words.Text("verdict.struck", reading.Tongue)
            : obj is Link link && link.State(reading.View).Standing == LinkStanding.Stale ? Words.Text("link.stale", reading.Tongue)
            : obj is Body { Arg.Planned: true } && slot is { } planned && SlotStatus.Of(reading.View, new SlotId(obj.Ref, planned)) is SlotStatus.Open ? Words.Text("body.planned", reading.Tongue)
            : slot is { } on ? reading.SlotWords(new SlotId(obj.Ref, on)) : "",
        Lines(obj.Ref), actions.On(obj, slot));

    private IReadOnlyList<ActLine> Lines(ActRef obj) => [.. reading.ActsAbout(obj, order).Select(Line)];

    private ActLine Line(Act act)
    {
        var how = Deliveries.Of(reading.Record, act.Ref);
        return new ActLine(
            Key(act.Ref), reading.Day(new DateTimeOffset(act.Header.At), visit.Now), Subject(act.Author), reading.WhatOf(act), Words.Text("delivery." + Spelled.Of(how), reading.Tongue),
            how is not Delivery.ReleasedHere, reading.Texts(act.Ref), actions.TakeUp(act, how));
    }

    private string Subject(int member) => member == reading.Me ? TogetherLabels.Us.In(reading.Tongue) : reading.ShortName(member);

    /// <summary>Where an act stands in the page.</summary>
    public static string Key(ActRef at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{at.Member}-{at.Index}");
}

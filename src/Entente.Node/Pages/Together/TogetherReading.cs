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
    private readonly bool texts;
    private readonly TogetherActions actions;
    private readonly IReadOnlyList<(Act Act, Refusal? Void)> order;

    /// <summary>Begins to read a dialogue.</summary>
    /// <param name="reading">Our chair.</param>
    /// <param name="visit">The reader.</param>
    /// <param name="acts">With what can be said, where the reader may; else what stands is only read.</param>
    /// <param name="texts">With every word that acts enclose: each is opened for it.</param>
    public TogetherReading(OurChair reading, Visit visit, bool acts, bool texts)
    {
        (this.reading, this.visit, this.texts) = (reading, visit, texts);
        actions = new TogetherActions(reading, acts && visit.MayWrite);
        order = CausalOrder.Of(reading.View);
    }

    /// <summary>All entries, in the one order.</summary>
    public IReadOnlyList<(Act Act, Refusal? Void)> Order => order;

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
            var page = new TogetherReading(reading, visit, acts: true, texts: true);
            return new TogetherModel(
                SharedFrame.Of(store, dialogue.Seat, Room.Both), page.BothHold(), still, drafts, [.. page.Proposals()], [.. page.Groups()], page.actions.New(),
                new OursReading(reading, store, files).Read(line));
        });
    }

    /// <summary>Up to where both hold the same, for the frame.</summary>
    public string BothHold() => BothHold(reading, order);

    /// <summary>The same, of entries that are in order already.</summary>
    public static string BothHold(OurChair reading, IReadOnlyList<(Act Act, Refusal? Void)> order)
    {
        var hold = Deliveries.BothHold(reading.Record, order);
        return hold.Number == 0
            ? Words.Text(reading.For("both-hold.none"), reading.Tongue)
            : Words.Say(reading.For("both-hold"), reading.Tongue, ("n", hold.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>The proposals: what stands before what was taken back; among those the latest first.</summary>
    public IEnumerable<ProposalPart> Proposals() => Proposals(reading, order).Select(Proposal);

    /// <summary>The same, unread.</summary>
    public static IEnumerable<Proposal> Proposals(OurChair reading, IReadOnlyList<(Act Act, Refusal? Void)> order) =>
        order.Select(e => reading.View.Object<Proposal>(e.Act.Ref)).OfType<Proposal>().Reverse().OrderBy(p => reading.View.IsStruck(p.Ref));

    private ProposalPart Proposal(Proposal proposal)
    {
        var standing = Standing.Of(reading.View, proposal);
        var notMean = standing.Withdrawn is null && standing.Review is not (SlotStatus.Crossed or SlotStatus.ReceiptOutstanding) ? StatusCard.DoesNotMean(standing.Status, reading.Tongue) : null;
        return new ProposalPart(
            Key(proposal.Ref), reading.Title(proposal), reading.Sentence(proposal, standing), Basis(standing), notMean, [.. Enum.GetValues<Question>().Select(q => Question(proposal, q))],
            Lines(proposal.Ref), actions.On(proposal, standing));
    }

    // What is not sealed rests on the logs of those who said it: each act says whose.
    private string? Basis(Standing standing) =>
        standing.Withdrawn is null && standing.Status >= Status.AgreedToConsider && standing.Review is SlotStatus.Agreed ? Words.Of(Dialogue.Basis.CoSigned, reading.Tongue) : null;

    private QuestionPart Question(Proposal proposal, Question question)
    {
        var (answer, open, note) = reading.QuestionWords(proposal.Ref, question);
        return new QuestionPart(Words.Of(question, reading.Tongue), answer, open, note, actions.OnQuestion(proposal, question));
    }

    /// <summary>Links, meetings, bodies, commitments, policies: those of which there are any.</summary>
    public IEnumerable<ThingGroup> Groups() => new[] { Links(), Meetings(), Bodies(), Commitments(), Policies() }.Where(group => group.Things.Count > 0);

    /// <summary>Links put forward.</summary>
    public ThingGroup Links() => Group<Link>(TogetherLabels.Links, null);

    /// <summary>Meetings, with their dates' standing.</summary>
    public ThingGroup Meetings() => Group<Meeting>(TogetherLabels.Meetings, Slot.Dates);

    /// <summary>Bodies.</summary>
    public ThingGroup Bodies() => Group<Body>(TogetherLabels.Bodies, Slot.Standing);

    /// <summary>Commitments, with their wording's standing.</summary>
    public ThingGroup Commitments() => Group<Commitment>(TogetherLabels.Commitments, Slot.Wording);

    /// <summary>Policies shared.</summary>
    public ThingGroup Policies() => Group<Policy>(TogetherLabels.Policies, null);

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
            how is not Delivery.ReleasedHere, texts ? reading.Texts(act.Ref) : [], actions.TakeUp(act, how));
    }

    private string Subject(int member) => member == reading.Me ? TogetherLabels.Us.In(reading.Tongue) : reading.ShortName(member);

    /// <summary>Where an act stands in the page.</summary>
    public static string Key(ActRef at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{(at.Epoch == 1 ? "" : $"{at.Epoch}-")}{at.Member}-{at.Index}");
}

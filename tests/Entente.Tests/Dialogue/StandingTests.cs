using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>The status ladder of a shared dialogue, and what is shown of a slot.</summary>
public sealed class StandingTests : Stories
{
    private static readonly Terms Yes = new(Answer.Yes), Free = new(Freed: true);

    private static readonly Move[] Review = Agreed("R", Slot.Review, "P", null, Hanbit, Meridian);

    [Fact]
    public void A_tabled_proposal_is_proposed() => Assert.Equal(Status.Proposed, Of(Given(Tabled("P", Meridian))).Status);

    [Fact]
    public void It_is_received_when_every_other_log_shows_it() =>
        Assert.Equal(Status.Received, Of(Given(Tabled("P", Meridian), Acked(Hanbit))).Status);

    [Fact]
    public void It_is_not_received_while_one_log_of_three_does_not_show_it()
    {
        var past = GivenThree(Tabled("P", Meridian), Acked(Hanbit));
        Assert.Equal(Status.Proposed, Of(past).Status);
        Assert.Equal(Status.Received, Of(past.And(Acked(Solano))).Status);
    }

    [Fact]
    public void It_is_considered_when_another_than_its_tabler_offers_to() =>
        Assert.Equal(Status.Considered, Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit))).Status);

    [Fact]
    public void It_is_considered_when_another_than_its_tabler_takes_the_offer() =>
        Assert.Equal(Status.Considered, Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Meridian), Took("R", Slot.Review, "P", Hanbit))).Status);

    [Fact]
    public void Its_tablers_own_offer_does_not_make_it_considered() =>
        Assert.Equal(Status.Proposed, Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Meridian))).Status);

    [Fact]
    public void An_offer_that_was_withdrawn_does_not_make_it_considered() => Assert.Equal(
        Status.Received, Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Withdrew("P", Hanbit, Slot.Review))).Status);

    [Fact]
    public void It_is_agreed_to_consider_when_the_review_is_sealed()
    {
        var standing = Of(Given(Tabled("P", Meridian)).And(Review));
        Assert.Equal(Status.AgreedToConsider, standing.Status);
        Assert.All(standing.Questions.Values, q => Assert.IsType<SlotStatus.Open>(q));
        Assert.Equal(3, standing.Questions.Count);
    }

    [Fact]
    public void It_is_only_considered_while_receipt_is_outstanding()
    {
        var standing = Of(Given(Tabled("P", Meridian)).And(Review[..2]));
        Assert.Equal(Status.Considered, standing.Status);
        Assert.IsType<SlotStatus.ReceiptOutstanding>(standing.Review);
    }

    [Fact]
    public void Three_agree_when_all_three_did()
    {
        var review = Agreed("R", Slot.Review, "P", null, Hanbit, Meridian, Solano);
        var past = GivenThree(Tabled("P", Meridian)).And(review[..^1]);
        Assert.Equal(Status.AgreedToConsider, Of(past).Status);
        Assert.Equal(Status.Considered, Of(GivenThree(Tabled("P", Meridian)).And(review[..^2])).Status);
    }

    [Fact]
    public void It_is_agreed_in_principle_when_whether_is_sealed_yes() =>
        Assert.Equal(Status.InPrinciple, Of(UnderReview(Agreed("W", Slot.Whether, "P", Yes, Hanbit, Meridian))).Status);

    [Fact]
    public void A_sealed_no_or_undecided_is_not_in_principle()
    {
        Assert.Equal(Status.AgreedToConsider, Of(UnderReview(Agreed("W", Slot.Whether, "P", new(Answer.No), Hanbit, Meridian))).Status);
        Assert.Equal(Status.AgreedToConsider, Of(UnderReview(Agreed("W", Slot.Whether, "P", new(Answer.Undecided), Hanbit, Meridian))).Status);
        Assert.Equal(Status.AgreedToConsider, Of(UnderReview(Agreed("W", Slot.Whether, "P", new(), Hanbit, Meridian))).Status);
    }

    [Fact]
    public void A_yes_that_was_freed_falls_back_to_the_review() => Assert.Equal(
        Status.AgreedToConsider,
        Of(UnderReview([.. Agreed("W", Slot.Whether, "P", Yes, Hanbit, Meridian), .. Agreed("F", Slot.Whether, "P", Free, Meridian, Hanbit)])).Status);

    [Fact]
    public void A_review_that_was_freed_falls_back_to_received() =>
        Assert.Equal(Status.Received, Of(UnderReview(Agreed("F", Slot.Review, "P", Free, Meridian, Hanbit))).Status);

    [Fact]
    public void A_review_agreed_again_counts_again() => Assert.Equal(
        Status.AgreedToConsider,
        Of(UnderReview([.. Agreed("F", Slot.Review, "P", Free, Meridian, Hanbit), .. Agreed("R2", Slot.Review, "P", null, Meridian, Hanbit)])).Status);

    [Fact]
    public void A_proposal_taken_back_says_by_whom_and_how()
    {
        var standing = Of(Given(Tabled("P", Meridian), Withdrew("P", Meridian, manner: Manner.Later)));
        Assert.Equal(Manner.Later, standing.Withdrawn!.Manner);
        Assert.Equal(Meridian, standing.Withdrawn.By.Member);
    }

    [Fact]
    public void A_decline_after_an_agreement_stands_beside_it()
    {
        var standing = Of(UnderReview(Declined("P", Hanbit, Manner.NotNow)));
        Assert.Equal(Status.AgreedToConsider, standing.Status);
        Assert.Equal(Manner.NotNow, Assert.Single(standing.Declined).Manner);
        Assert.Equal([Hanbit], Assert.IsType<SlotStatus.Agreed>(standing.Review).Since);
    }

    [Fact]
    public void Agreed_and_nothing_since()
    {
        var past = UnderReview();
        var agreed = Assert.IsType<SlotStatus.Agreed>(Of(past).Review);
        Assert.Equal(past.Stage["R"], agreed.Seal.Ref);
        Assert.Empty(agreed.Since);
    }

    [Fact]
    public void Agreed_and_one_has_since_offered_something_else()
    {
        var agreed = Assert.IsType<SlotStatus.Agreed>(Of(UnderReview(Offered("R2", Slot.Review, "P", Meridian))).Review);
        Assert.Equal([Meridian], agreed.Since);
    }

    [Fact]
    public void Agreed_and_both_have_since_spoken()
    {
        var past = UnderReview(Withdrew("P", Hanbit, Slot.Review), Offered("F", Slot.Review, "P", Meridian, Free));
        Assert.Equal([Hanbit, Meridian], Assert.IsType<SlotStatus.Agreed>(Of(past).Review).Since);
    }

    [Fact]
    public void The_latest_agreement_is_the_one_that_stands()
    {
        var past = UnderReview(Agreed("R2", Slot.Review, "P", null, Meridian, Hanbit));
        Assert.Equal(past.Stage["R2"], Assert.IsType<SlotStatus.Agreed>(Of(past).Review).Seal.Ref);
    }

    [Fact]
    public void A_stale_withdrawal_overturns_nothing()
    {
        // Meridian took; Hanbit saw that and stood by it; Meridian's own log shows that it saw Hanbit's offer when it took.
        var past = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian), Acked(Hanbit));
        Assert.IsType<SlotStatus.Agreed>(Of(past).Review);
        past.And(Withdrew("P", Meridian, Slot.Review).Unseeing());
        Assert.Equal([Meridian], Assert.IsType<SlotStatus.Agreed>(Of(past).Review).Since);
    }

    [Fact]
    public void A_withdrawal_that_had_not_seen_the_acceptance_prevents_the_agreement()
    {
        var past = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian), Withdrew("P", Hanbit, Slot.Review).Unseeing());
        past.And(Acked(Hanbit), Acked(Meridian));
        Assert.IsType<SlotStatus.Crossed>(Of(past).Review);
        Assert.Equal(Status.Received, Of(past.And(Withdrew("P", Meridian, Slot.Review))).Status);
    }

    [Fact]
    public void Taken_by_both_with_receipt_outstanding()
    {
        var past = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian));
        Assert.Equal(past.Stage["R"], Assert.IsType<SlotStatus.ReceiptOutstanding>(Of(past).Review).Ref);
    }

    [Fact]
    public void Two_offers_at_once_cross() => Assert.IsType<SlotStatus.Crossed>(
        Of(Given(Tabled("P", Meridian), TookUp("P", Hanbit), Offered("R", Slot.Review, "P", Hanbit), Offered("R2", Slot.Review, "P", Meridian).Unseeing())).Review);

    [Fact]
    public void One_stands_by_what_others_have_not_answered()
    {
        var past = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit));
        Assert.Equal([(Hanbit, past.Stage["R"])], Assert.IsType<SlotStatus.Standing>(Of(past).Review).By);
    }

    [Theory]
    [InlineData(Hanbit, Meridian)]
    [InlineData(Meridian, Hanbit)]
    public void An_answer_with_another_offer_does_not_cross(int first, int second) => Assert.IsType<SlotStatus.Standing>(
        Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", first), Offered("R2", Slot.Review, "P", second))).Review);

    [Fact]
    public void Nobody_spoke() => Assert.IsType<SlotStatus.Open>(Of(Given(Tabled("P", Meridian))).Review);

    [Fact]
    public void All_that_stood_was_withdrawn() => Assert.IsType<SlotStatus.Withdrawn>(
        Of(Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Withdrew("P", Hanbit, Slot.Review))).Review);

    [Fact]
    public void An_earlier_moment_shows_what_stood_then()
    {
        var past = UnderReview();
        var then = past.Stage.Fold.At([2, 2]);
        Assert.Equal(Status.Considered, Standing.Of(then, then.Object<Proposal>(past.Stage["P"])!).Status);
    }

    [Fact]
    public void What_all_logs_have_seen_is_settled()
    {
        var past = Given(Tabled("P", Meridian));
        Assert.False(past.Stage.Now.IsSettled(past.Stage["P"]));
        past.And(Acked(Hanbit));
        Assert.True(past.Stage.Now.IsSettled(past.Stage["P"]));
        Assert.False(past.Stage.Now.IsSettled(past.Stage[Nowhere]));
    }

    private static Past UnderReview(params Move[] acts) => Given(Tabled("P", Meridian)).And(Review).And(acts);

    private static Standing Of(Past past)
    {
        return Standing.Of(past.Stage.Now, past.Stage.Now.Object<Proposal>(past.Stage["P"])!);
    }
}

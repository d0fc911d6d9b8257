using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>Tabling, offering, taking, taking back, declining.</summary>
public sealed class ProposalScenarios : Scenarios
{
    private static readonly Terms Yes = new(Answer.Yes), Free = new(Freed: true);

    [Fact]
    public void A_proposal_is_tabled_on_links_at_a_meeting_about_a_body() => Given(
            Declared("KIDD", Hanbit), Met("KIDD20", "KIDD", Hanbit), Declared("channel", Meridian, planned: true),
            Shared("N", Hanbit), Shared("S", Meridian), Linked("L", "N", "S", Meridian))
        .When(Tabled("P", Meridian, at: "KIDD20", links: ["L"], about: "channel")).IsValid();

    [Fact]
    public void A_proposal_is_tabled_at_a_meeting() => Given(Shared("N", Hanbit)).When(Tabled("P", Hanbit, at: "N")).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_proposal_is_about_a_body() => Given(Shared("N", Hanbit)).When(Tabled("P", Hanbit, about: "N")).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_proposal_rests_on_links() => Given(Shared("N", Hanbit)).When(Tabled("P", Hanbit, links: ["N"])).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_proposal_rests_on_links_that_are_there() => Given().When(Tabled("P", Hanbit, links: [Nowhere])).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_shared_dialogue_points_at_no_other() => Given().When(Tabled("P", Hanbit, links: [Elsewhere])).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_proposal_of_a_shared_dialogue_claims_no_basis() => Given().When(Tabled("P", Hanbit, said: Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_review_is_offered_without_terms() => Given(Tabled("P", Meridian)).When(Offered("R", Slot.Review, "P", Hanbit)).IsValid();

    [Fact]
    public void A_review_is_offered_on_terms() => Given(Declared("SCM", Hanbit), Met("SCM53", "SCM", Hanbit), Tabled("P", Meridian)).When(Offered(
        "R", Slot.Review, "P", Hanbit,
        new(null, Day("2021-11-01"), Day("2021-11-01"), Day("2021-12-01"), null, "meridian", Mode.Video, ["policy-office"], false), at: "SCM53")).IsValid();

    [Fact]
    public void An_offer_comes_back_at_a_meeting() => Given(Tabled("P", Meridian)).When(Offered("R", Slot.Review, "P", Hanbit, at: "P")).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_offer_comes_back_at_a_meeting_that_is_there() =>
        Given(Tabled("P", Meridian)).When(Offered("R", Slot.Review, "P", Hanbit, at: Nowhere)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void An_offers_period_does_not_end_before_it_begins() => Given(Tabled("P", Meridian))
        .When(Offered("R", Slot.Review, "P", Hanbit, new(From: Day("2021-12-02"), To: Day("2021-12-01")))).IsVoid(Refusal.EndsBeforeItBegins);

    [Fact]
    public void What_is_offered_is_a_slot_of_the_object() => Given(Tabled("P", Meridian)).When(Offered("R", Slot.Dates, "P", Hanbit)).IsVoid(Refusal.NoSuchSlot);

    [Fact]
    public void A_policy_has_no_slots() => Given(Shared("N", Meridian)).When(Offered("R", Slot.Review, "N", Hanbit)).IsVoid(Refusal.NoSuchSlot);

    [Fact]
    public void An_offer_is_about_an_object() => Given(Tabled("P", Meridian), TookUp("P", Hanbit).Called("T"))
        .When(Offered("R", Slot.Review, "T", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_offer_is_about_what_its_author_has_seen() => Given(Tabled("P", Meridian))
        .When(Offered("R", Slot.Review, "P", Hanbit).Unseeing()).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void An_offer_names_its_object() => Given(Tabled("P", Meridian))
        .When(Offered("R", Slot.Review, "P", Hanbit) with { Obj = null }).IsVoid(Refusal.ObjectMissingOrNotExpected);

    [Theory]
    [InlineData(Slot.Whether)]
    [InlineData(Slot.When)]
    [InlineData(Slot.How)]
    public void A_question_opens_when_the_review_is_agreed(Slot question)
    {
        UnderReview().When(Offered("W", question, "P", Hanbit, Yes)).IsValid();
        Given(Tabled("P", Meridian)).When(Offered("W", question, "P", Hanbit, Yes)).IsVoid(Refusal.NotUnderReview);
    }

    [Fact]
    public void A_question_does_not_open_while_receipt_of_the_review_is_outstanding() =>
        Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian))
            .When(Offered("W", Slot.Whether, "P", Meridian, Yes)).IsVoid(Refusal.NotUnderReview);

    [Fact]
    public void A_question_does_not_open_for_whom_has_not_seen_the_agreement() =>
        Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian), TookUp("P", Hanbit), TookUp("P", Meridian).Unseeing())
            .When(Offered("W", Slot.Whether, "P", Meridian, Yes).Unseeing()).IsVoid(Refusal.NotUnderReview);

    [Fact]
    public void A_question_closes_when_the_review_is_freed() => UnderReview(Agreed("F", Slot.Review, "P", Free, Meridian, Hanbit))
        .When(Offered("W", Slot.Whether, "P", Hanbit, Yes)).IsVoid(Refusal.NotUnderReview);

    [Fact]
    public void A_question_opens_again_when_a_review_is_agreed_again() =>
        UnderReview([.. Agreed("F", Slot.Review, "P", Free, Meridian, Hanbit), .. Agreed("R2", Slot.Review, "P", null, Hanbit, Meridian)])
            .When(Offered("W", Slot.Whether, "P", Hanbit, Yes)).IsValid();

    [Fact]
    public void An_offer_to_free_that_nobody_took_closes_nothing() => UnderReview(Offered("F", Slot.Review, "P", Meridian, Free))
        .When(Offered("W", Slot.Whether, "P", Hanbit, Yes)).IsValid();

    [Fact]
    public void A_planned_body_stands_when_whether_is_agreed() => Given([.. Channel(), .. Agreed("W", Slot.Whether, "P", Yes, Hanbit, Meridian)])
        .When(Offered("B", Slot.Standing, "channel", Hanbit)).IsValid();

    [Fact]
    public void A_planned_body_does_not_stand_before() => Given(Channel())
        .When(Offered("B", Slot.Standing, "channel", Hanbit)).IsVoid(Refusal.PlannedBodyNotDecided);

    [Fact]
    public void A_planned_body_does_not_stand_when_whether_is_agreed_to_be_no() =>
        Given([.. Channel(), .. Agreed("W", Slot.Whether, "P", new(Answer.No), Hanbit, Meridian)])
            .When(Offered("B", Slot.Standing, "channel", Hanbit)).IsVoid(Refusal.PlannedBodyNotDecided);

    [Fact]
    public void A_planned_body_does_not_stand_when_the_yes_was_freed() =>
        Given([.. Channel(), .. Agreed("W", Slot.Whether, "P", Yes, Hanbit, Meridian), .. Agreed("F", Slot.Whether, "P", Free, Hanbit, Meridian)])
            .When(Offered("B", Slot.Standing, "channel", Hanbit)).IsVoid(Refusal.PlannedBodyNotDecided);

    [Fact]
    public void A_body_that_is_not_planned_stands_by_agreement_alone() => Given(Declared("KIDD", Hanbit))
        .When(Offered("B", Slot.Standing, "KIDD", Meridian)).IsValid();

    [Fact]
    public void What_was_offered_is_taken() => Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit))
        .When(Took("R", Slot.Review, "P", Meridian)).IsValid();

    [Fact]
    public void A_declared_body_is_taken_as_standing() => Given(Declared("KIDD", Hanbit)).When(Took("KIDD", Slot.Standing, "KIDD", Meridian)).IsValid();

    [Fact]
    public void A_planned_body_is_not_taken_as_standing() => Given(Declared("channel", Hanbit, planned: true))
        .When(Took("channel", Slot.Standing, "channel", Meridian)).IsVoid(Refusal.NothingSuchOffered);

    [Fact]
    public void Offered_dates_are_taken() => Given(Declared("KIDD", Hanbit), Met("K", "KIDD", Hanbit)).When(Took("K", Slot.Dates, "K", Meridian)).IsValid();

    [Fact]
    public void What_was_offered_on_another_slot_is_not_taken() =>
        UnderReview(Offered("W", Slot.Whether, "P", Hanbit, Yes)).When(Took("W", Slot.When, "P", Meridian)).IsVoid(Refusal.NothingSuchOffered);

    [Fact]
    public void What_was_offered_on_another_object_is_not_taken() =>
        Given(Tabled("P", Meridian), Tabled("Q", Meridian), Offered("R", Slot.Review, "P", Hanbit))
            .When(Took("R", Slot.Review, "Q", Meridian)).IsVoid(Refusal.NothingSuchOffered);

    [Fact]
    public void What_was_not_seen_is_not_taken() => Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit))
        .When(Took("R", Slot.Review, "P", Meridian).Unseeing()).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_void_offer_is_not_taken() => Given(Tabled("P", Meridian)).AndVoid(Offered("W", Slot.Whether, "P", Hanbit))
        .When(Took("W", Slot.Whether, "P", Meridian)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void Nobody_takes_words_that_he_has_not_opened() =>
        Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit).Enclosing(Wording(Leaf), Wording(Petal)))
            .When(Took("R", Slot.Review, "P", Meridian, [Leaf])).IsVoid(Refusal.NotAllOpened);

    [Fact]
    public void One_takes_words_that_one_has_opened() =>
        Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit).Enclosing(Wording(Leaf), Wording(Petal)))
            .When(Took("R", Slot.Review, "P", Meridian, [Leaf, Petal])).IsValid();

    [Fact]
    public void A_third_member_does_not_take_a_commitment_of_two() =>
        GivenThree(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Worded("C", "M", Meridian, by: Hanbit))
            .When(Took("C", Slot.Wording, "C", Solano)).IsVoid(Refusal.NotAPartyOfTheSlot);

    [Fact]
    public void The_owner_takes_its_commitment() =>
        GivenThree(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Worded("C", "M", Meridian, by: Hanbit))
            .When(Took("C", Slot.Wording, "C", Meridian)).IsValid();

    [Fact]
    public void A_register_is_withdrawn() => Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit))
        .When(Withdrew("P", Hanbit, Slot.Review)).IsValid();

    [Fact]
    public void Nothing_is_withdrawn_where_nothing_stands() => Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit))
        .When(Withdrew("P", Meridian, Slot.Review)).IsVoid(Refusal.NothingToWithdraw);

    [Fact]
    public void A_register_is_withdrawn_once() => Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Withdrew("P", Hanbit, Slot.Review))
        .When(Withdrew("P", Hanbit, Slot.Review)).IsVoid(Refusal.NothingToWithdraw);

    [Fact]
    public void A_manner_of_declining_is_none_of_withdrawing() => Given(Tabled("P", Meridian))
        .When(Withdrew("P", Meridian, manner: Manner.NotNow)).IsVoid(Refusal.MannerOfAnotherAct);

    [Fact]
    public void The_tabler_withdraws_its_proposal() => Given(Tabled("P", Meridian)).When(Withdrew("P", Meridian, manner: Manner.Reserve)).IsValid();

    [Fact]
    public void Another_does_not_withdraw_it() => Given(Tabled("P", Meridian)).When(Withdrew("P", Hanbit)).IsVoid(Refusal.OnlyTheAuthorWithdraws);

    [Fact]
    public void A_proposal_is_withdrawn_once() => Given(Tabled("P", Meridian), Withdrew("P", Meridian))
        .When(Withdrew("P", Meridian)).IsVoid(Refusal.NothingToWithdraw);

    [Fact]
    public void A_proposal_under_review_is_not_withdrawn_by_one_side() => UnderReview().When(Withdrew("P", Meridian)).IsVoid(Refusal.AlreadySealed);

    [Fact]
    public void A_proposal_freed_from_review_is_withdrawn() => UnderReview(Agreed("F", Slot.Review, "P", Free, Meridian, Hanbit))
        .When(Withdrew("P", Meridian)).IsValid();

    [Fact]
    public void A_withdrawal_of_a_proposal_clears_every_register_of_its_tabler()
    {
        var stage = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Meridian)).When(Withdrew("P", Meridian)).IsValid();
        Assert.Null(stage.Now.Register(new SlotId(stage["P"], Slot.Review), Meridian));
    }

    [Fact]
    public void A_link_is_struck_by_its_author() =>
        Given(Shared("N", Hanbit), Shared("S", Meridian), Linked("L", "N", "S", Hanbit)).When(Withdrew("L", Hanbit)).IsValid();

    [Fact]
    public void A_link_is_not_struck_by_another() => Given(Shared("N", Hanbit), Shared("S", Meridian), Linked("L", "N", "S", Hanbit))
        .When(Withdrew("L", Meridian)).IsVoid(Refusal.OnlyTheAuthorWithdraws);

    [Fact]
    public void A_policy_is_not_struck() => Given(Shared("N", Hanbit)).When(Withdrew("N", Hanbit)).IsVoid(Refusal.OnlyTheAuthorWithdraws);

    [Fact]
    public void An_opening_is_not_struck() => Given().When(Withdrew("1.0#0", Hanbit)).IsVoid(Refusal.OnlyTheAuthorWithdraws);

    [Fact]
    public void A_statement_is_not_struck() => Given(Tabled("P", Hanbit), TookUp("P", Hanbit).Called("T"))
        .When(Withdrew("T", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_expectation_is_struck() => Given(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Tabled("P", Hanbit), Expected("P", "M", Hanbit))
        .When(Withdrew("expectation", Hanbit)).IsValid();

    [Fact]
    public void A_one_sided_commitment_is_struck() => Given(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Worded("C", "M", Hanbit, Hanbit))
        .When(Withdrew("C", Hanbit)).IsValid();

    [Fact]
    public void A_two_sided_commitment_is_not_struck() => Given(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Worded("C", "M", Meridian, Hanbit))
        .When(Withdrew("C", Hanbit)).IsVoid(Refusal.OnlyTheAuthorWithdraws);

    [Fact]
    public void A_proposal_is_declined() => Given(Tabled("P", Meridian)).When(Declined("P", Hanbit)).IsValid();

    [Fact]
    public void Only_a_proposal_is_declined() => Given(Shared("N", Meridian)).When(Declined("N", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_manner_of_withdrawing_is_none_of_declining() => Given(Tabled("P", Meridian))
        .When(Declined("P", Hanbit, Manner.Reserve)).IsVoid(Refusal.MannerOfAnotherAct);

    [Fact]
    public void An_observer_declines_nothing() => GivenObserved(Tabled("P", Meridian)).When(Declined("P", Solano)).IsVoid(Refusal.OnlyPartiesAct);

    [Fact]
    public void Declining_clears_the_registers_of_who_declines_and_of_nobody_else()
    {
        var stage = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Meridian), Took("R", Slot.Review, "P", Hanbit))
            .When(Declined("P", Hanbit, Manner.Unsaid)).IsValid();
        var review = new SlotId(stage["P"], Slot.Review);
        Assert.Null(stage.Now.Register(review, Hanbit));
        Assert.Equal(stage["R"], stage.Now.Register(review, Meridian));
    }

    private static Past UnderReview(params Move[] acts) =>
        Given([Tabled("P", Meridian), .. Agreed("R", Slot.Review, "P", null, Hanbit, Meridian), .. acts]);

    private static Move[] Channel() =>
    [
        Declared("channel", Meridian, planned: true), Tabled("P", Meridian, about: "channel"),
        .. Agreed("R", Slot.Review, "P", null, Hanbit, Meridian),
    ];
}

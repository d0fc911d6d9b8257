using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>Desk files: no registers, a basis on everything, accounts.</summary>
public sealed class DeskScenarios : Scenarios
{
    private static readonly Provenance Ours = Said(Hanbit), Theirs = Said(Meridian);

    public static TheoryData<string> CreatingKinds => ["policy.share", "body.declare", "meeting.offer", "link.put", "proposal.table", "commitment.word", "expect"];

    [Theory]
    [MemberData(nameof(CreatingKinds))]
    public void A_creating_act_says_whose_when_and_on_what_basis(string kind)
    {
        Full().When(Creating(kind, Theirs)).IsValid();
        Full().When(Creating(kind, null)).IsVoid(Refusal.BasisMissing);
    }

    [Theory]
    [MemberData(nameof(CreatingKinds))]
    public void A_creating_act_writes_no_register(string kind)
    {
        var stage = Full().When(Creating(kind, Theirs)).IsValid();
        Assert.Empty(stage.Now.Slots);
    }

    [Theory]
    [MemberData(nameof(CreatingKinds))]
    public void A_creating_act_is_struck_by_the_desk(string kind) => Full().And(Creating(kind, Theirs).Called("X")).When(Withdrew("X", Hanbit)).IsValid();

    [Fact]
    public void Offers_have_no_place() => Full().When(Offered("R", Slot.Review, "P", Hanbit)).IsVoid(Refusal.NotInDeskFiles);

    [Fact]
    public void Takes_have_no_place() => Full().When(Took("P", Slot.Review, "P", Hanbit)).IsVoid(Refusal.NotInDeskFiles);

    [Fact]
    public void Withdrawals_of_a_register_have_no_place() => Full().When(Withdrew("P", Hanbit, Slot.Review)).IsVoid(Refusal.NotInDeskFiles);

    [Fact]
    public void Declining_has_no_place() => Full().When(Declined("P", Hanbit)).IsVoid(Refusal.NotInDeskFiles);

    [Fact]
    public void Rules_may_be_said() => Full().When(Knows(Hanbit, 2)).IsValid();

    [Fact]
    public void An_account_is_heard() =>
        Full().When(Heard("P", "meridian", "2021-10-13", new(new StatusWord(Status.AgreedToConsider, null)))).IsValid();

    [Fact]
    public void An_account_may_name_nobody() => Full().When(Heard("P", null, "2021-10-13", new(Answer: Answer.Undecided), slot: Slot.Whether)).IsValid();

    [Fact]
    public void An_account_may_name_an_exit_and_where_it_went() =>
        Full().When(Heard("KIDD", null, "2021-10-13", new(new StatusWord(null, Exit.Merged)), at: "SCM")).IsValid();

    [Fact]
    public void An_account_has_no_place_in_a_shared_dialogue() => Given(Tabled("P", Meridian))
        .When(Heard("P", "meridian", "2021-10-13", new())).IsVoid(Refusal.OnlyInDeskFiles);

    [Fact]
    public void An_account_is_of_something() => Full().When(Heard(Nowhere, null, "2021-10-13", new())).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void An_account_is_of_an_object() => Full().And(TookUp("P", Hanbit).Called("T")).When(Heard("T", null, "2021-10-13", new())).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_account_may_be_of_an_object_of_a_shared_dialogue() => Full().When(Heard(Elsewhere, null, "2021-10-13", new())).IsValid();

    [Fact]
    public void An_account_speaks_of_a_slot_of_the_object() => Full().When(Heard("P", null, "2021-10-13", new(), slot: Slot.Dates)).IsVoid(Refusal.NoSuchSlot);

    [Fact]
    public void An_answer_is_to_a_question() =>
        Full().When(Heard("P", null, "2021-10-13", new(Answer: Answer.Yes), slot: Slot.Review)).IsVoid(Refusal.AnswersNoQuestion);

    [Fact]
    public void An_answer_without_a_slot_is_to_no_question() => Full().When(Heard("P", null, "2021-10-13", new(Answer: Answer.Yes))).IsVoid(Refusal.AnswersNoQuestion);

    [Fact]
    public void An_account_points_at_what_is_there() => Full().When(Heard("P", null, "2021-10-13", new(), at: Nowhere)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void An_accounts_period_does_not_end_before_it_begins() =>
        Full().When(Heard("P", null, "2021-10-13", new(From: Day("2021-12-02"), To: Day("2021-12-01")))).IsVoid(Refusal.EndsBeforeItBegins);

    [Fact]
    public void An_account_is_struck() => Full().And(Heard("P", null, "2021-10-13", new()).Called("A")).When(Withdrew("A", Hanbit)).IsValid();

    [Fact]
    public void A_status_is_a_word_of_the_ladder_or_an_exit() => Full()
        .When(Heard("P", null, "2021-10-13", new()).Spelled("""{"on":"2021-10-13","says":{"status":"agreed"},"basis":"press"}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_policy_of_a_third_party_is_context() => Full().When(Shared("I", Hanbit, said: Said(Solano))).IsValid();

    [Fact]
    public void A_policy_is_not_replaced_by_another_partys() =>
        Full().When(Shared("N2", Hanbit, replaces: "N", said: Theirs)).IsVoid(Refusal.ReplacesAnothersPolicy);

    [Fact]
    public void A_policy_may_replace_one_of_a_shared_dialogue() => Full().When(Shared("N2", Hanbit, replaces: Elsewhere, said: Theirs)).IsValid();

    [Fact]
    public void A_link_does_not_join_two_policies_of_one_party() =>
        Full().And(Shared("N2", Hanbit, said: Ours)).When(Linked("L2", "N", "N2", Hanbit, said: Ours)).IsVoid(Refusal.LinksOneParty);

    [Fact]
    public void A_planned_body_is_noted() => Full().When(Declared("channel", Hanbit, planned: true, parent: "KIDD", said: Theirs)).IsValid();

    [Fact]
    public void A_commitments_owner_is_one_of_the_files_parties() => Full().When(Worded("C2", "SCM53", Solano, Hanbit, Ours)).IsVoid(Refusal.OwnerNotAParty);

    [Fact]
    public void A_body_is_not_a_meeting() => Full().When(Worded("C2", "SCM", Hanbit, Hanbit, Ours)).IsVoid(Refusal.OfAnotherKind);

    private static Past Full() => GivenDesk(
        Declared("SCM", Hanbit, said: Ours), Declared("KIDD", Hanbit, parent: "SCM", said: Ours), Met("SCM53", "SCM", Hanbit, said: Ours),
        Shared("N", Hanbit, said: Ours), Shared("S", Hanbit, said: Theirs), Linked("L", "N", "S", Hanbit, said: Ours),
        Tabled("P", Hanbit, links: ["L"], said: Theirs));

    private static Move Creating(string kind, Provenance? said) => kind switch
    {
        "policy.share" => Shared("X", Hanbit, said: said),
        "body.declare" => Declared("X", Hanbit, said: said),
        "meeting.offer" => Met("X", "KIDD", Hanbit, said: said),
        "link.put" => Linked("X", "S", "N", Hanbit, said: said),
        "proposal.table" => Tabled("X", Hanbit, said: said),
        "commitment.word" => Worded("X", "SCM53", Meridian, Hanbit, said),
        _ => Expected("P", "SCM53", Hanbit, said),
    };
}

using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

public sealed class OpeningScenarios : Scenarios
{
    [Fact]
    public void A_log_begins_with_its_opening() => GivenUnopened(2).When(Opened(Hanbit)).IsValid();

    [Fact]
    public void Nothing_comes_before_the_opening() => GivenUnopened(2).When(Shared("N", Hanbit)).IsVoid(Refusal.OpeningIsFirst);

    [Fact]
    public void A_log_has_one_opening() => Given().When(Opened(Hanbit)).IsVoid(Refusal.OpeningIsOnlyFirst);

    [Fact]
    public void An_opening_speaks_of_no_object() => GivenUnopened(2).When(Opened(Hanbit).On(Nowhere)).IsVoid(Refusal.ObjectMissingOrNotExpected);

    public static TheoryData<string, Func<OpenArg, OpenArg>> IllFormed => new()
    {
        { "members not sorted by side", o => o with { Members = [o.Members[1], o.Members[0]] } },
        { "a member twice", o => o with { Members = [o.Members[0], o.Members[0]] } },
        { "a member too few", o => o with { Members = [o.Members[0]], Parties = ["hanbit"] } },
        { "no party", o => o with { Parties = [] } },
        { "a party twice", o => o with { Parties = ["hanbit", "hanbit"] } },
        { "a party without a log", o => o with { Parties = ["hanbit", "solano"] } },
        { "a member without a charter", o => o with { Members = [o.Members[0], o.Members[1] with { Charter = null }] } },
        { "another epoch", o => o with { Epoch = 2, Closes = [new Seen(1, Leaf), new Seen(1, Leaf)] } },
        { "closes in epoch 1", o => o with { Closes = [new Seen(1, Leaf), new Seen(1, Leaf)] } },
        { "a desk file of two members", o => o with { Kind = DialogueKind.Desk, Members = [new("hanbit", null), new("meridian", null)] } },
    };

    [Theory]
    [MemberData(nameof(IllFormed), DisableDiscoveryEnumeration = true)]
    public void An_opening_is_well_formed(string flaw, Func<OpenArg, OpenArg> but)
    {
        Assert.NotEmpty(flaw);
        GivenUnopened(2).When(Opened(Hanbit, but)).IsVoid(Refusal.OpeningNotWellFormed);
    }

    [Fact]
    public void An_opening_that_skips_its_members_is_void() =>
        GivenUnopened(2).When(Opened(Hanbit, o => o with { Members = [] })).IsVoid(Refusal.OpeningNotWellFormed);

    [Fact]
    public void A_desk_file_needs_no_charter_and_no_log_of_its_parties() => GivenUnopened(1).When(OpenedDesk()).IsValid();

    [Fact]
    public void A_desk_file_has_no_charter() =>
        GivenUnopened(1).When(OpenedDesk(o => o with { Members = [new Member("hanbit", Leaf)] })).IsVoid(Refusal.OpeningNotWellFormed);

    [Fact]
    public void An_observers_dialogue_has_parties_that_are_a_part_of_its_members() =>
        GivenUnopened(3).When(Opened(Hanbit, o => o with { Parties = ["hanbit", "meridian"] })).IsValid();

    [Fact]
    public void A_dialogue_lives_when_all_have_opened() =>
        GivenUnopened(2, Opened(Hanbit)).When(Shared("N", Hanbit)).IsVoid(Refusal.DialogueNotLive);

    [Fact]
    public void A_dialogue_lives_for_whom_has_seen_that_all_have_opened() =>
        GivenUnopened(2, Opened(Hanbit), Opened(Meridian)).When(Shared("N", Hanbit).Seeing(0, 0)).IsVoid(Refusal.DialogueNotLive);

    [Fact]
    public void A_dialogue_lives_when_all_opened_it_equally() =>
        GivenUnopened(2, Opened(Hanbit), Opened(Meridian, o => o with { Dialogue = "another" })).When(Shared("N", Hanbit)).IsVoid(Refusal.DialogueNotLive);

    [Fact]
    public void After_a_void_opening_nothing_lives() => GivenUnopened(2, Opened(Meridian))
        .AndVoid(Opened(Hanbit, o => o with { Parties = [] })).When(Acked(Hanbit)).IsVoid(Refusal.DialogueNotLive);

    [Fact]
    public void Equal_openings_make_it_live() => Given().When(Shared("N", Hanbit)).IsValid();

    [Fact]
    public void An_observer_does_not_act() => GivenObserved().When(Shared("N", Solano)).IsVoid(Refusal.OnlyPartiesAct);

    [Fact]
    public void An_observer_acknowledges() => GivenObserved(Shared("N", Hanbit)).When(Acked(Solano)).IsValid();

    [Fact]
    public void Rules_are_said_by_a_party() => Given().When(Knows(Hanbit, 2)).IsValid();

    [Fact]
    public void Rules_are_counted_from_one() => Given().When(Knows(Hanbit, 0)).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void An_unknown_kind_is_void() => Given().When(Knows(Hanbit, 1) with { Kind = "meeting.sing" }).IsVoid(Refusal.UnknownKind);

    [Fact]
    public void A_member_of_an_argument_that_is_not_in_the_table_is_void() =>
        Given().When(Knows(Hanbit, 1).Spelled("{\"n\":1,\"note\":\"x\"}")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void What_was_seen_does_not_shrink() => Given(Shared("N", Meridian), Acked(Hanbit))
        .When(Shared("S", Hanbit).Seeing(0, 1)).IsVoid(Refusal.ReferencesDoNotHold);

    [Fact]
    public void What_was_seen_is_closed_under_what_its_authors_had_seen() =>
        GivenThree(Shared("N", Solano), Shared("S", Meridian)).When(Shared("T", Hanbit).Seeing(0, 2, 1)).IsVoid(Refusal.ReferencesDoNotHold);

    [Fact]
    public void After_broken_references_the_author_has_seen_what_it_had_before()
    {
        var stage = Given(Shared("N", Meridian), Acked(Hanbit)).AndVoid(Shared("S", Hanbit).Seeing(0, 1)).Stage;
        Assert.Equal([2, 2], stage.Now.SeenBy(Hanbit));
    }

    [Fact]
    public void An_ack_acknowledges_an_entry() => Given(Shared("N", Meridian)).When(Acked(Hanbit)).IsValid();

    [Fact]
    public void An_ack_acknowledges_once() => Given(Shared("N", Meridian), Acked(Hanbit)).When(Acked(Hanbit)).IsVoid(Refusal.AcknowledgesNothing);

    [Fact]
    public void An_ack_is_not_acknowledged() =>
        Given(Shared("N", Meridian), Acked(Hanbit)).When(Acked(Meridian)).IsVoid(Refusal.AcknowledgesNothing);

    [Fact]
    public void An_ack_of_a_void_entry_is_an_ack() => Given(Acked(Hanbit)).AndVoid(Redacted("1.0#0", Meridian)).When(Acked(Hanbit)).IsValid();

    [Fact]
    public void An_ack_names_enclosures_for_the_first_time() => Given(Shared("N", Meridian), Acked(Hanbit))
        .When(Acked(Hanbit, got: [Leaf])).IsValid();

    [Fact]
    public void An_ack_refuses_enclosures_for_the_first_time() => Given(Shared("N", Meridian), Acked(Hanbit, got: [Leaf]))
        .When(Acked(Hanbit, refused: [new(Petal, "too-large")])).IsValid();

    [Fact]
    public void An_ack_names_nothing_twice() => Given(Shared("N", Meridian), Acked(Hanbit, got: [Leaf], refused: [new(Petal, "virus")]))
        .When(Acked(Hanbit, got: [Petal], refused: [new(Leaf, "too-large")])).IsVoid(Refusal.AcknowledgesNothing);

    [Fact]
    public void What_a_void_ack_named_is_not_yet_named() => Given(Shared("N", Meridian), Acked(Hanbit))
        .AndVoid(Acked(Hanbit, got: [Leaf]).Seeing(0, 0)).When(Acked(Hanbit, got: [Leaf])).IsValid();

    [Fact]
    public void Each_member_names_for_itself() => Given(Shared("N", Hanbit), Acked(Meridian), Acked(Meridian, got: [Leaf]))
        .When(Acked(Hanbit, got: [Leaf])).IsValid();

    [Fact]
    public void An_ack_needs_no_more_than_its_own_opening() =>
        GivenUnopened(3, Opened(Hanbit), Opened(Meridian)).When(Acked(Meridian)).IsVoid(Refusal.AcknowledgesNothing);

    [Fact]
    public void Openings_are_acknowledged_before_all_have_opened() =>
        GivenUnopened(3, Opened(Hanbit), Opened(Meridian).Unseeing()).When(Acked(Meridian)).IsValid();

    [Fact]
    public void A_desk_file_acknowledges_nothing() => GivenDesk().When(Acked(Hanbit, got: [Leaf])).IsVoid(Refusal.NotInDeskFiles);
}

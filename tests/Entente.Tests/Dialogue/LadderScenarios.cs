using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>Policies, links, bodies, meetings, commitments, expectations.</summary>
public sealed class LadderScenarios : Scenarios
{
    [Fact]
    public void A_policy_is_shared() => Given().When(Shared("N", Hanbit)).IsValid();

    [Fact]
    public void A_version_replaces_one_of_the_same_party() => Given(Shared("N", Hanbit, 9))
        .When(Shared("N2", Hanbit, 12, replaces: "N", kept: [new(1, 2, 4), new(6, 9, 4)])).IsValid();

    [Fact]
    public void A_version_does_not_replace_anothers_policy() => Given(Shared("N", Hanbit))
        .When(Shared("S", Meridian, replaces: "N")).IsVoid(Refusal.ReplacesAnothersPolicy);

    [Fact]
    public void A_version_replaces_what_is_there() => Given().When(Shared("N", Hanbit, replaces: Nowhere)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_version_replaces_what_its_author_has_seen() => Given(Shared("S", Meridian))
        .When(Shared("N", Hanbit, replaces: "S").Unseeing()).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_version_replaces_a_policy() => Given(Declared("KIDD", Hanbit))
        .When(Shared("N", Hanbit, replaces: "KIDD")).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void Nothing_replaces_a_void_policy() => Given().AndVoid(Shared("N", Hanbit, replaces: Nowhere))
        .When(Shared("N2", Hanbit, replaces: "N")).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void Nothing_is_kept_of_nothing() =>
        Given().When(Shared("N", Hanbit, kept: [new(1, 1, 1)])).IsVoid(Refusal.KeptNotWithinBoth);

    public static TheoryData<long, long, long, long, long, long> Unkeepable => new()
    {
        { 8, 1, 3, 1, 9, 1 },
        { 1, 8, 3, 9, 1, 1 },
        { 1, 1, 3, 3, 5, 2 },
        { 1, 1, 3, 5, 3, 2 },
        { 9_007_199_254_740_991, 1, 9_007_199_254_740_991, 1, 2, 1 },
    };

    [Theory]
    [MemberData(nameof(Unkeepable))]
    public void What_is_kept_lies_in_both_versions_once(long from, long to, long count, long from2, long to2, long count2) =>
        Given(Shared("N", Hanbit, 9)).When(Shared("N2", Hanbit, 9, replaces: "N", kept: [new(from, to, count), new(from2, to2, count2)]))
            .IsVoid(Refusal.KeptNotWithinBoth);

    [Fact]
    public void Provisions_kept_beyond_the_end_are_not_kept() =>
        Given(Shared("N", Hanbit, 9)).When(Shared("N2", Hanbit, 9, replaces: "N", kept: [new(8, 1, 3)])).IsVoid(Refusal.KeptNotWithinBoth);

    [Fact]
    public void A_basis_is_not_claimed_where_the_author_speaks() =>
        Given().When(Shared("N", Hanbit, said: Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_link_joins_two_parties() => Given(Shared("N", Hanbit), Shared("S", Meridian)).When(Linked("L", "N", "S", Hanbit, 9, 9)).IsValid();

    [Fact]
    public void A_link_does_not_join_one_party_to_itself() =>
        Given(Shared("N", Hanbit), Shared("M", Hanbit)).When(Linked("L", "N", "M", Meridian)).IsVoid(Refusal.LinksOneParty);

    [Fact]
    public void A_link_names_provisions_that_exist() =>
        Given(Shared("N", Hanbit), Shared("S", Meridian)).When(Linked("L", "N", "S", Hanbit, 1, 10)).IsVoid(Refusal.NoSuchProvision);

    [Fact]
    public void A_link_names_a_first_provision_that_exists() =>
        Given(Shared("N", Hanbit), Shared("S", Meridian)).When(Linked("L", "N", "S", Hanbit, 10)).IsVoid(Refusal.NoSuchProvision);

    [Fact]
    public void Provisions_are_counted_from_one() =>
        Given(Shared("N", Hanbit), Shared("S", Meridian)).When(Linked("L", "N", "S", Hanbit, 0)).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_link_joins_policies() =>
        Given(Shared("N", Hanbit), Declared("KIDD", Meridian)).When(Linked("L", "N", "KIDD", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_link_joins_what_its_author_has_seen() =>
        Given(Shared("N", Hanbit), Shared("S", Meridian)).When(Linked("L", "N", "S", Hanbit).Unseeing()).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_link_claims_no_basis_in_a_shared_dialogue() => Given(Shared("N", Hanbit), Shared("S", Meridian))
        .When(Linked("L", "N", "S", Hanbit, said: Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_body_is_declared() => Given(Declared("SCM", Hanbit)).When(Declared("KIDD", Meridian, parent: "SCM")).IsValid();

    [Fact]
    public void A_body_hangs_under_a_body() => Given(Shared("N", Hanbit)).When(Declared("KIDD", Hanbit, parent: "N")).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_body_hangs_under_one_that_is_there() => Given().When(Declared("KIDD", Hanbit, parent: Nowhere)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_body_of_a_shared_dialogue_claims_no_basis() =>
        Given().When(Declared("KIDD", Hanbit, said: Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_body_has_one_of_five_tiers() => Given()
        .When(Declared("KIDD", Hanbit).Spelled("""{"tier":6,"cadence":"none","formal":true,"planned":false}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_cadence_is_one_of_the_list() => Given()
        .When(Declared("KIDD", Hanbit).Spelled("""{"tier":3,"cadence":"weekly","formal":true,"planned":false}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_meeting_is_offered() => Given(Declared("KIDD", Hanbit)).When(Met("KIDD20", "KIDD", Meridian)).IsValid();

    [Fact]
    public void A_meeting_may_last_a_day() => Given(Declared("KIDD", Hanbit)).When(Met("K", "KIDD", Hanbit, "2021-12-02", "2021-12-02")).IsValid();

    [Fact]
    public void A_meeting_does_not_end_before_it_begins() =>
        Given(Declared("KIDD", Hanbit)).When(Met("K", "KIDD", Hanbit, "2021-12-02", "2021-12-01")).IsVoid(Refusal.EndsBeforeItBegins);

    [Fact]
    public void A_meeting_is_a_bodys() => Given(Shared("N", Hanbit)).When(Met("K", "N", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_meeting_is_of_a_body_that_is_there() => Given().When(Met("K", "1.1#3", Hanbit)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_meeting_of_a_shared_dialogue_claims_no_basis() =>
        Given(Declared("KIDD", Hanbit)).When(Met("K", "KIDD", Hanbit, said: Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_day_is_a_day_of_the_calendar() => Given(Declared("KIDD", Hanbit))
        .When(Met("K", "KIDD", Hanbit).Spelled("""{"body":"1.0#1","from":"2021-02-29","to":"2021-03-01"}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_commitment_is_worded_for_an_owner() => WithMeeting().When(Worded("C", "SCM53", Meridian, by: Hanbit)).IsValid();

    [Fact]
    public void A_commitments_owner_is_a_party() => WithMeeting().When(Worded("C", "SCM53", Solano, by: Hanbit)).IsVoid(Refusal.OwnerNotAParty);

    [Fact]
    public void A_commitment_is_due_by_a_meeting() => WithMeeting().When(Worded("C", "SCM", Hanbit, by: Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void A_commitment_is_due_by_a_meeting_that_is_there() => WithMeeting().When(Worded("C", Nowhere, Hanbit, by: Hanbit)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_commitment_of_a_shared_dialogue_claims_no_basis() =>
        WithMeeting().When(Worded("C", "SCM53", Hanbit, Hanbit, Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void A_commitments_strength_ends_at_five() => WithMeeting()
        .When(Worded("C", "SCM53", Hanbit, Hanbit).Spelled("""{"owner":"hanbit","dueBy":"1.0#2","strength":6}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void Something_is_expected_at_a_meeting() => WithMeeting(Tabled("P", Meridian)).When(Expected("P", "SCM53", Hanbit)).IsValid();

    [Fact]
    public void An_expectation_is_of_something() => WithMeeting().When(Expected(Nowhere, "SCM53", Hanbit)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void An_expectation_is_of_an_object() =>
        WithMeeting(Tabled("P", Meridian), TookUp("P", Hanbit).Called("T")).When(Expected("T", "SCM53", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_expectation_is_at_a_meeting() => WithMeeting(Tabled("P", Meridian)).When(Expected("P", "SCM", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_expectation_of_a_shared_dialogue_claims_no_basis() =>
        WithMeeting(Tabled("P", Meridian)).When(Expected("P", "SCM53", Hanbit, Said(Hanbit))).IsVoid(Refusal.BasisNotSaidHere);

    [Fact]
    public void An_expectation_names_its_object() => WithMeeting(Tabled("P", Meridian))
        .When(Expected("P", "SCM53", Hanbit) with { Obj = null }).IsVoid(Refusal.ObjectMissingOrNotExpected);

    private static Past WithMeeting(params Move[] acts) => Given([Declared("SCM", Hanbit), Met("SCM53", "SCM", Hanbit), .. acts]);
}

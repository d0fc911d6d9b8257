using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>A kind that comes with later rules is valid when every member has said, in the act's past, that it knows them.</summary>
public sealed class RuleGrowthScenarios : Scenarios
{
    private static readonly RuleBook Second = RuleBook.Standard.With(new Kind { Name = "visit", Rules = 2, Read = NoArg.Read });

    [Fact]
    public void A_kind_of_later_rules_is_void_while_nobody_knows_them() => GivenSecond().When(Visited(Hanbit)).IsVoid(Refusal.RulesNotSharedByAll);

    [Fact]
    public void A_kind_of_later_rules_is_void_while_one_does_not_know_them() =>
        GivenSecond(Knows(Hanbit, 2)).When(Visited(Hanbit)).IsVoid(Refusal.RulesNotSharedByAll);

    [Fact]
    public void A_kind_of_later_rules_is_void_for_whom_has_not_seen_that_all_know_them() =>
        GivenSecond(Knows(Hanbit, 2), Knows(Meridian, 2)).When(Visited(Hanbit).Unseeing()).IsVoid(Refusal.RulesNotSharedByAll);

    [Fact]
    public void A_kind_of_later_rules_is_valid_when_all_know_them() => GivenSecond(Knows(Hanbit, 2), Knows(Meridian, 2)).When(Visited(Hanbit)).IsValid();

    [Fact]
    public void Still_later_rules_hold_the_earlier_ones() => GivenSecond(Knows(Hanbit, 3), Knows(Meridian, 2)).When(Visited(Hanbit)).IsValid();

    [Fact]
    public void Rules_once_known_stay_known() =>
        GivenSecond(Knows(Hanbit, 2), Knows(Meridian, 2), Knows(Meridian, 1)).When(Visited(Hanbit)).IsValid();

    [Fact]
    public void Rules_may_be_known_from_the_opening() =>
        Open(2, m => Opened(m, o => o with { Rules = 2 }), Second).When(Visited(Hanbit)).IsValid();

    [Fact]
    public void An_older_program_calls_it_void_as_all_do_before_they_know_it() => Given().When(Visited(Hanbit)).IsVoid(Refusal.UnknownKind);

    private static Past GivenSecond(params Move[] acts) => Open(2, m => Opened(m), Second).And(acts);

    private static Move Visited(int by) => new(by, "visit", _ => new NoArg());
}

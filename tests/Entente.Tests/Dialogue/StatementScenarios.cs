using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>Statements that touch no register.</summary>
public sealed class StatementScenarios : Scenarios
{
    [Fact]
    public void An_officer_takes_up_what_was_said() => Given(Tabled("P", Meridian)).When(TookUp("P", Hanbit)).IsValid();

    [Fact]
    public void Nothing_is_taken_up_that_was_not_seen() => Given(Tabled("P", Meridian)).When(TookUp("P", Hanbit).Unseeing()).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void The_author_redacts() => Given(Tabled("P", Meridian)).When(Redacted("P", Meridian)).IsValid();

    [Fact]
    public void Only_the_author_redacts() => Given(Tabled("P", Meridian)).When(Redacted("P", Hanbit)).IsVoid(Refusal.OnlyTheAuthorRedacts);

    [Fact]
    public void A_ground_is_a_word() => Given(Tabled("P", Meridian))
        .When(Redacted("P", Meridian).Spelled("""{"ground":"-x"}""")).IsVoid(Refusal.ArgumentOfAnotherShape);

    [Fact]
    public void A_recall_is_asked() => Given(Tabled("P", Meridian)).When(Recalled("R", "P", Meridian)).IsValid();

    [Fact]
    public void Nothing_is_recalled_that_is_not_there() => Given().When(Recalled("R", Nowhere, Meridian)).IsVoid(Refusal.NotInThePast);

    [Fact]
    public void A_recall_is_answered_by_the_asked() => Given(Tabled("P", Meridian), Recalled("R", "P", Meridian)).When(AnsweredRecall("R", Hanbit)).IsValid();

    [Fact]
    public void A_recall_is_not_answered_by_who_asked() => Given(Tabled("P", Meridian), Recalled("R", "P", Meridian))
        .When(AnsweredRecall("R", Meridian)).IsVoid(Refusal.OnlyTheAskedAnswers);

    [Fact]
    public void An_answer_is_to_a_recall() => Given(Tabled("P", Meridian)).When(AnsweredRecall("P", Hanbit)).IsVoid(Refusal.OfAnotherKind);

    [Fact]
    public void An_answer_is_yes_or_no_without_quotes() => Given(Tabled("P", Meridian), Recalled("R", "P", Meridian))
        .When(AnsweredRecall("R", Hanbit).Spelled("""{"done":"true"}""")).IsVoid(Refusal.ArgumentOfAnotherShape);
}

using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>What there is to do on a day, rule by rule. The file is Hanbit's; meetings are on 1 and 2 December 2021.</summary>
public sealed class NextMoveTests : Stories
{
    private const string Ours = "hanbit", Theirs = "meridian";

    [Fact]
    public void Of_an_empty_file_there_is_nothing_to_do() => Assert.Empty(On("2021-11-30"));

    [Fact]
    public void What_they_tabled_is_ours_to_answer_and_what_we_tabled_is_theirs()
    {
        Assert.Equal((Whose.Ours, Ours), Who(Assert.Single(On("2021-10-20", Table(Meridian)))));
        Assert.Equal((Whose.Theirs, Theirs), Who(Assert.Single(On("2021-10-20", Table(Hanbit)))));
    }

    [Theory]
    [InlineData(Status.Considered)]
    [InlineData(Status.InPrinciple)]
    public void Whoever_has_said_what_he_makes_of_it_is_not_asked_again(Status said) =>
        Assert.DoesNotContain(On("2021-10-20", Table(Meridian), Heard("P", Ours, "2021-10-15", new Says(new StatusWord(said, null)))), m => m.Kind == NextMoveKind.Answer);

    [Fact]
    public void That_it_was_received_answers_nothing() =>
        Assert.Equal(NextMoveKind.Answer, Assert.Single(On("2021-10-20", Table(Meridian), Heard("P", Ours, "2021-10-15", new Says(new StatusWord(Status.Received, null))))).Kind);

    [Fact]
    public void A_declined_proposal_is_nobodys_move() =>
        Assert.Empty(On("2021-10-20", Table(Meridian), Heard("P", Ours, "2021-10-15", new Says(new StatusWord(null, Exit.Declined)))));

    [Fact]
    public void What_both_agreed_to_consider_is_settled_together_where_it_is_expected()
    {
        var moves = On("2021-09-01", [.. Ladder, Table(Meridian), Heard("P", null, "2021-10-15", new Says(new StatusWord(Status.AgreedToConsider, null))), Expected("P", "SCM", Hanbit, Said(Hanbit))]);
        Assert.Equal((Whose.Joint, NextMoveKind.Settle, Day("2021-12-01")), moves.Where(m => m.Kind == NextMoveKind.Settle).Select(m => (m.Whose, m.Kind, m.Day!.Value)).Single());
    }

    [Fact]
    public void A_meeting_that_is_over_is_no_place_where_it_is_expected()
    {
        var moves = On("2021-12-20", [.. Ladder, Table(Meridian), Heard("P", null, "2021-10-15", new Says(new StatusWord(Status.AgreedToConsider, null))), Expected("P", "SCM", Hanbit, Said(Hanbit))]);
        Assert.Null(moves.Single(m => m.Kind == NextMoveKind.Settle).At);
    }

    [Fact]
    public void With_all_three_answered_nothing_is_open() => Assert.Empty(On("2021-10-20",
        [Table(Meridian), Heard("P", null, "2021-10-15", new Says(new StatusWord(Status.AgreedToConsider, null))),
         .. new[] { Slot.Whether, Slot.When, Slot.How }.Select(s => Heard("P", null, "2021-10-16", new Says(Answer: Answer.Yes), slot: s))]));

    [Theory]
    [InlineData("2021-10-01", null)]
    [InlineData("2021-10-02", NextMoveKind.Prepare)]
    [InlineData("2021-12-01", NextMoveKind.Prepare)]
    [InlineData("2021-12-02", NextMoveKind.Prepare)]
    [InlineData("2021-12-03", NextMoveKind.WriteDown)]
    [InlineData("2022-01-31", NextMoveKind.WriteDown)]
    [InlineData("2022-02-01", null)]
    public void A_meeting_is_prepared_from_sixty_days_before_it_and_written_down_until_sixty_days_after(string today, NextMoveKind? expected) =>
        Assert.Equal(expected, On(today, Ladder).Select(m => (NextMoveKind?)m.Kind).SingleOrDefault());

    [Fact]
    public void A_meeting_that_was_moved_is_prepared_for_its_new_days() =>
        Assert.Equal(Day("2021-12-20"), On("2021-12-05", [.. Ladder, Heard("SCM", Theirs, "2021-11-01", new Says(From: Day("2021-12-20"), To: Day("2021-12-21")))]).Single(m => m.Kind == NextMoveKind.Prepare).Day);

    [Theory]
    [InlineData("SCM", "2021-12-01")]
    [InlineData("KIDD", "2021-12-02")]
    [InlineData("SCM", "2022-01-05")]
    public void What_was_said_of_it_or_on_its_days_is_on_file(string about, string day) =>
        Assert.Empty(On("2021-12-10", [.. Ladder, Heard(about, Theirs, day, new Says())]));

    [Fact]
    public void What_was_said_before_it_is_not_of_it() =>
        Assert.Equal(NextMoveKind.WriteDown, Assert.Single(On("2021-12-10", [.. Ladder, Heard("SCM", Theirs, "2021-11-30", new Says())])).Kind);

    [Fact]
    public void What_was_said_after_it_of_something_else_is_not_of_it() =>
        Assert.Equal(NextMoveKind.WriteDown, Assert.Single(On("2021-12-10", [.. Ladder, Heard("KIDD", Theirs, "2021-12-03", new Says())])).Kind);

    [Fact]
    public void A_promise_is_its_owners_move_until_its_meeting_is_over_and_then_ours_to_ask_after()
    {
        Move[] file = [.. Ladder, Worded("W", "SCM", Meridian, Hanbit, Said(Meridian))];
        Assert.Equal((Whose.Theirs, Theirs), Who(On("2021-12-02", file).Single(m => m.Kind == NextMoveKind.Fulfil)));
        Assert.Equal((Whose.Ours, Theirs), Who(On("2021-12-03", file).Single(m => m.Kind == NextMoveKind.AskAfter)));
    }

    [Fact]
    public void An_account_since_the_meeting_ends_the_asking_and_one_from_before_does_not()
    {
        Move[] file = [.. Ladder, Worded("W", "SCM", Meridian, Hanbit, Said(Meridian))];
        Assert.DoesNotContain(On("2021-12-10", [.. file, Heard("W", Theirs, "2021-12-02", new Says())]), m => m.About.Index == 4);
        Assert.Contains(On("2021-12-10", [.. file, Heard("W", Theirs, "2021-11-02", new Says())]), m => m.Kind == NextMoveKind.AskAfter);
    }

    [Fact]
    public void What_was_struck_is_nobodys_move() => Assert.Empty(On("2021-10-20", Table(Meridian), Withdrew("P", Hanbit)));

    private static Move[] Ladder => [Declared("KIDD", Hanbit, said: Said(Hanbit)), Met("SCM", "KIDD", Hanbit, said: Said(Hanbit))];

    private static Move Table(int by) => Tabled("P", Hanbit, said: Said(by));

    private static (Whose, string?) Who(NextMove move) => (move.Whose, move.Party);

    private static IReadOnlyList<NextMove> On(string today, params Move[] acts) => NextMoves.Of(GivenDesk(acts).Stage.Now, Ours, Day(today));
}

using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>The headline of a desk file, clause by clause.</summary>
public sealed class HeadlineTests : Stories
{
    private const string Theirs = "meridian", Ours = "hanbit";

    [Fact]
    public void Nothing_said_is_none()
    {
        var headline = Of("KIDD");
        Assert.Equal(Status.None, headline.Word.Rung);
        Assert.Null(headline.Basis);
        Assert.Empty(headline.All);
    }

    [Fact]
    public void A_tabled_proposal_is_itself_the_account_proposed_of_its_party()
    {
        var headline = Of("P");
        Assert.Equal(Status.Proposed, headline.Word.Rung);
        Assert.Equal(Theirs, Assert.Single(headline.By).Party);
        Assert.Equal(Basis.OnRecord, headline.Basis);
    }

    [Fact]
    public void Of_each_party_and_basis_the_latest_account_counts() =>
        AssertRung(Status.InPrinciple, Says(Theirs, "10-01", Status.AdReferendum), Says(Theirs, "10-03", Status.InPrinciple));

    [Fact]
    public void Latest_is_by_the_day_when_it_was_said_and_not_by_when_it_became_known() =>
        AssertRung(Status.InPrinciple, Says(Theirs, "10-03", Status.InPrinciple), Says(Theirs, "10-01", Status.AdReferendum));

    [Fact]
    public void On_one_day_the_later_act_counts() =>
        AssertRung(Status.AdReferendum, Says(Theirs, "10-03", Status.InPrinciple), Says(Theirs, "10-03", Status.AdReferendum));

    [Fact]
    public void An_account_that_names_no_status_replaces_none() =>
        AssertRung(Status.AgreedToConsider, Says(Theirs, "10-01", Status.AgreedToConsider), Answers(Theirs, "10-02", Slot.Whether, Answer.No), Heard("P", Theirs, "2021-10-03", new()));

    [Fact]
    public void An_own_step_yields_to_a_later_account_of_the_same_basis() =>
        AssertRung(Status.AgreedToConsider, Says(Ours, "09-20", Status.Considered), Says(Theirs, "10-01", Status.AgreedToConsider));

    [Fact]
    public void An_own_step_yields_to_a_later_account_of_a_stronger_basis() =>
        AssertRung(Status.AgreedToConsider, Says(Theirs, "10-01", Status.AgreedToConsider, Basis.TheirPaper));

    [Fact]
    public void An_own_step_yields_to_another_own_step() => AssertRung(Status.Considered, Says(Ours, "10-01", Status.Considered));

    [Fact]
    public void An_own_step_does_not_yield_to_a_later_account_of_a_weaker_basis() =>
        AssertRung(Status.Proposed, Says(Ours, "10-01", Status.AgreedToConsider, Basis.OurNote));

    [Fact]
    public void An_own_step_does_not_yield_to_an_earlier_account() =>
        AssertRung(Status.Considered, Says(Theirs, "10-01", Status.AgreedToConsider), Says(Ours, "10-02", Status.Considered));

    [Fact]
    public void What_both_agreed_does_not_yield_to_what_one_says_later_and_higher() =>
        AssertRung(Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider), Says(Theirs, "10-05", Status.Launched));

    [Fact]
    public void The_strongest_basis_carries_the_headline()
    {
        var headline = Of("P", Says(Ours, "10-01", Status.InPrinciple, Basis.PublishedBoth), Says(Ours, "10-05", Status.AgreedToConsider), Says(Theirs, "10-06", Status.Launched, Basis.OurNote));
        Assert.Equal(Status.InPrinciple, headline.Word.Rung);
        Assert.Equal(Basis.PublishedBoth, headline.Basis);
    }

    public static TheoryData<Basis, Basis> Neighbours => new(
        Enum.GetValues<Basis>().Zip(Enum.GetValues<Basis>().Skip(1)).Select(p => new TheoryDataRow<Basis, Basis>(p.First, p.Second)));

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void A_weaker_basis_never_moves_it(Basis weaker, Basis stronger)
    {
        AssertRungOf("KIDD", Status.InPrinciple, Says(Ours, "10-01", Status.InPrinciple, stronger), Says(Theirs, "10-05", Status.Launched, weaker));
        AssertRungOf("KIDD", Status.InPrinciple, Says(Ours, "10-01", Status.InPrinciple, stronger), Says(Theirs, "10-05", Status.AgreedToConsider, weaker));
    }

    [Fact]
    public void Bases_stand_in_the_order_of_the_specification() => Assert.Equal(
        ["press", "not-attributed", "deep-background", "background", "our-note", "on-record", "their-paper", "published-both", "co-signed"],
        Enum.GetValues<Basis>().Select(Spelled.Of));

    [Fact]
    public void Statuses_stand_in_the_order_of_the_specification() => Assert.Equal(
        ["none", "sounded", "proposed", "received", "considered", "agreed-to-consider", "in-principle", "ad-referendum", "confirmed", "launched"],
        Enum.GetValues<Status>().Select(Spelled.Of));

    [Fact]
    public void In_one_basis_the_lowest_status_counts()
    {
        var headline = Of("P", Says(Theirs, "10-01", Status.InPrinciple), Says(Ours, "10-02", Status.AgreedToConsider), Says(null, "10-03", Status.Confirmed));
        Assert.Equal(Status.AgreedToConsider, headline.Word.Rung);
        Assert.Equal(Ours, Assert.Single(headline.By).Party);
    }

    [Fact]
    public void No_press_word_raises_it() => AssertRung(
        Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider), Says(null, "10-02", Status.Launched, Basis.Press), Says(Theirs, "10-03", Status.Confirmed, Basis.Press));

    [Fact]
    public void No_shrug_on_background_lowers_what_both_published() => AssertRung(
        Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider, Basis.PublishedBoth), Says(Theirs, "10-05", Status.Sounded, Basis.Background));

    [Fact]
    public void An_exit_of_the_same_basis_and_later_becomes_the_headline_with_its_doer()
    {
        var headline = Of("P", Says(Ours, "10-01", Status.AgreedToConsider), Left(Theirs, "11-01", Exit.Withdrawn));
        Assert.Equal(new StatusWord(null, Exit.Withdrawn), headline.Word);
        Assert.Equal(Theirs, Assert.Single(headline.By).Party);
        Assert.Equal(Status.AgreedToConsider, headline.Rung);
    }

    [Fact]
    public void An_exit_of_a_stronger_basis_becomes_the_headline() =>
        Assert.Equal(Exit.Ended, Of("P", Says(Ours, "10-01", Status.Launched), Left(Theirs, "11-01", Exit.Ended, Basis.PublishedBoth)).Word.Exit);

    [Fact]
    public void An_exit_of_a_weaker_basis_does_not() =>
        AssertRung(Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider), Left(Theirs, "11-01", Exit.Withdrawn, Basis.Background));

    [Fact]
    public void An_exit_that_was_said_before_does_not() =>
        AssertRung(Status.AgreedToConsider, Left(Theirs, "10-01", Exit.Suspended), Says(Ours, "10-01", Status.AgreedToConsider));

    [Fact]
    public void An_exit_that_is_later_than_one_of_the_carriers_only_does_not() => AssertRung(
        Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider), Left(Theirs, "10-15", Exit.Suspended), Says(Theirs, "11-01", Status.AgreedToConsider));

    [Fact]
    public void An_exit_stands_alone_where_no_status_was_named()
    {
        var headline = Of("KIDD", Left(null, "10-01", Exit.Dormant, Basis.Press));
        Assert.Equal(Exit.Dormant, headline.Word.Exit);
        Assert.Equal(Basis.Press, headline.Basis);
    }

    [Fact]
    public void Of_two_exits_the_later_counts() =>
        Assert.Equal(Exit.Ended, Of("P", Left(Theirs, "10-01", Exit.Suspended), Left(Theirs, "10-05", Exit.Ended)).Word.Exit);

    [Fact]
    public void A_question_that_nobody_speaks_of_is_open()
    {
        var headline = Of("P", Says(Ours, "10-01", Status.AgreedToConsider));
        Assert.All(Enum.GetValues<Question>(), q => Assert.Equal(new QuestionState(null, null), headline.On(q)));
        Assert.True(headline.On(Question.Whether).IsOpen);
    }

    [Fact]
    public void Undecided_is_the_lowest_answer() => AssertAnswer(
        Answer.Undecided, Question.Whether, Answers(Theirs, "10-05", Slot.Whether, Answer.Yes), Answers(Ours, "10-01", Slot.Whether, Answer.Undecided));

    [Fact]
    public void Yes_against_no_on_one_basis_is_undecided() => AssertAnswer(
        Answer.Undecided, Question.Whether, Answers(Theirs, "10-05", Slot.Whether, Answer.Yes), Answers(Ours, "10-01", Slot.Whether, Answer.No));

    [Fact]
    public void The_latest_answer_of_each_party_and_basis_counts() => AssertAnswer(
        Answer.Yes, Question.Whether, Answers(Ours, "10-01", Slot.Whether, Answer.Undecided), Answers(Ours, "10-05", Slot.Whether, Answer.Yes));

    [Fact]
    public void The_strongest_basis_answers() => AssertAnswer(
        Answer.No, Question.When, Answers(Ours, "10-01", Slot.When, Answer.No), Answers(Theirs, "10-05", Slot.When, Answer.Yes, Basis.Press), Answers(Theirs, "10-06", Slot.When, Answer.Undecided, Basis.Background));

    [Fact]
    public void An_answer_is_to_its_own_question()
    {
        var headline = Of("P", Answers(Ours, "10-01", Slot.When, Answer.Yes));
        Assert.Equal(Answer.Yes, headline.On(Question.When).Answer);
        Assert.Null(headline.On(Question.Whether).Answer);
        Assert.Null(headline.On(Question.How).Answer);
    }

    [Fact]
    public void When_if_and_how_not_decided_is_three_open_questions()
    {
        var headline = Of("P", [.. new[] { Slot.Whether, Slot.When, Slot.How }.Select(s => Answers(null, "10-13", s, Answer.Undecided, Basis.NotAttributed))]);
        Assert.All(Enum.GetValues<Question>(), q =>
        {
            Assert.True(headline.On(q).IsOpen);
            Assert.Equal(Basis.NotAttributed, headline.On(q).By!.Basis);
        });
    }

    [Fact]
    public void In_principle_closes_whether_and_nothing_else()
    {
        var headline = Of("P", Says(Ours, "10-01", Status.InPrinciple));
        Assert.Equal(Answer.Yes, headline.On(Question.Whether).Answer);
        Assert.Equal(Ours, headline.On(Question.Whether).By!.Party);
        Assert.True(headline.On(Question.When).IsOpen);
        Assert.True(headline.On(Question.How).IsOpen);
    }

    [Theory]
    [InlineData(Status.AdReferendum)]
    [InlineData(Status.Confirmed)]
    [InlineData(Status.Launched)]
    public void Ad_referendum_and_up_close_all(Status status)
    {
        var headline = Of("P", Says(Ours, "10-01", status));
        Assert.All(Enum.GetValues<Question>(), q => Assert.False(headline.On(q).IsOpen));
    }

    [Fact]
    public void An_older_answer_yields_to_what_closes_it() =>
        AssertAnswer(Answer.Yes, Question.Whether, Answers(Theirs, "10-01", Slot.Whether, Answer.Undecided), Says(Ours, "10-05", Status.InPrinciple));

    [Fact]
    public void A_newer_answer_stands() =>
        AssertAnswer(Answer.Undecided, Question.Whether, Says(Ours, "10-05", Status.InPrinciple), Answers(Theirs, "10-06", Slot.Whether, Answer.Undecided));

    [Fact]
    public void A_newer_answer_of_a_weaker_basis_reopens_nothing() => AssertAnswer(
        Answer.Yes, Question.Whether, Says(Ours, "10-05", Status.InPrinciple, Basis.PublishedBoth), Answers(Theirs, "10-06", Slot.Whether, Answer.Undecided, Basis.Background));

    [Fact]
    public void An_older_answer_to_when_stands_beside_in_principle() =>
        AssertAnswer(Answer.Undecided, Question.When, Answers(Theirs, "10-01", Slot.When, Answer.Undecided), Says(Ours, "10-05", Status.InPrinciple));

    [Fact]
    public void Weaker_accounts_that_differ_are_listed_up_or_down()
    {
        var headline = Of("P",
            Says(Ours, "10-13", Status.AgreedToConsider), Says(null, "10-14", Status.InPrinciple, Basis.Press), Says(Theirs, "10-14", Status.Sounded, Basis.Background),
            Says(Theirs, "10-15", Status.AgreedToConsider, Basis.Press), Answers(Theirs, "10-15", Slot.Whether, Answer.No, Basis.Press));
        Assert.Equal([Differs.No, Differs.No, Differs.Up, Differs.Down, Differs.No, Differs.No], headline.All.Select(headline.Difference));
    }

    [Fact]
    public void A_struck_account_counts_no_more() => AssertRung(
        Status.AgreedToConsider, Says(Ours, "10-01", Status.AgreedToConsider), Says(Ours, "10-05", Status.Launched).Called("A"), Withdrew("A", Hanbit));

    [Fact]
    public void A_struck_proposal_is_proposed_no_more() => AssertRung(Status.None, Withdrew("P", Hanbit));

    [Fact]
    public void Every_account_stays_listed_in_the_order_of_days()
    {
        var headline = Of("P", Says(Ours, "10-05", Status.AgreedToConsider), Says(Theirs, "10-01", Status.Sounded, Basis.Press), Says(Ours, "10-05", Status.Launched));
        Assert.Equal(["09-13", "10-01", "10-05", "10-05"], headline.All.Select(h => h.On.ToString("MM-dd")));
        Assert.True(headline.All[2].Ref.Index < headline.All[3].Ref.Index);
    }

    [Fact]
    public void As_of_a_day_only_what_had_been_said_counts()
    {
        var stage = Play("P", Says(Ours, "10-05", Status.AgreedToConsider), Says(Theirs, "11-01", Status.InPrinciple, Basis.PublishedBoth));
        Assert.Equal(Status.None, On("09-12"));
        Assert.Equal(Status.Proposed, On("09-13"));
        Assert.Equal(Status.Proposed, On("10-04"));
        Assert.Equal(Status.AgreedToConsider, On("10-05"));
        Assert.Equal(Status.AgreedToConsider, On("10-31"));
        Assert.Equal(Status.InPrinciple, On("11-01"));

        Status? On(string day) => Headline.Of(stage.Now, stage["P"], new AsOf(Day("2021-" + day))).Word.Rung;
    }

    [Fact]
    public void As_of_an_act_only_what_was_written_before_it_on_that_day_counts()
    {
        var stage = Play("P", Says(Ours, "10-05", Status.AgreedToConsider).Called("first"), Says(Ours, "10-05", Status.InPrinciple).Called("second"), Says(Theirs, "10-01", Status.Launched).Called("earlier day, known later"));
        Assert.Equal(Status.AgreedToConsider, At("first"));
        Assert.Equal(Status.InPrinciple, At("second"));

        Status? At(string act) => Headline.Of(stage.Now, stage["P"], new AsOf(Day("2021-10-05"), stage[act].Index)).Word.Rung;
    }

    [Fact]
    public void Accounts_of_another_object_do_not_count() => AssertRung(Status.Proposed, Says(Ours, "10-05", Status.Launched) with { Obj = "KIDD" });

    [Fact]
    public void The_first_to_name_the_status_is_known_whatever_its_basis()
    {
        var headline = Of("P", Says(null, "10-01", Status.AgreedToConsider, Basis.NotAttributed), Says(Ours, "10-05", Status.AgreedToConsider));
        Assert.Equal(Basis.OnRecord, headline.Basis);
        Assert.Equal(Basis.NotAttributed, headline.First!.Basis);
    }

    [Fact]
    public void A_line_for_the_public_never_rests_on_words_off_the_record()
    {
        Move[] acts = [Heard("P", Theirs, "2021-10-01", new(new StatusWord(Status.InPrinciple, null)), Basis.PublishedBoth, use: Use.OffRecord)];
        AssertRung(Status.InPrinciple, acts);
        Assert.Equal(Status.Proposed, ForThePublic(acts).Word.Rung);
    }

    [Fact]
    public void A_line_for_the_public_rests_on_our_own_note_only_where_we_said_so()
    {
        Assert.Equal(Status.Proposed, ForThePublic(Says(Theirs, "10-01", Status.AgreedToConsider, Basis.OurNote)).Word.Rung);
        var said = Heard("P", Theirs, "2021-10-01", new(new StatusWord(Status.AgreedToConsider, null)), Basis.OnRecord, use: Use.OnRecord);
        Assert.Equal(Status.AgreedToConsider, ForThePublic(said).Word.Rung);
        var note = Heard("Q", Theirs, "2021-10-01", new(new StatusWord(Status.AgreedToConsider, null)), Basis.OurNote, use: Use.Background);
        var stage = GivenDesk([Tabled("Q", Hanbit, said: Said(Meridian, "2021-09-13", Basis.OurNote)), note]).Stage;
        Assert.Equal(Status.AgreedToConsider, Headline.ForThePublic(stage.Now, stage["Q"]).Word.Rung);
    }

    [Fact]
    public void A_proposal_that_we_know_from_our_own_note_alone_gives_no_line_for_the_public()
    {
        var stage = GivenDesk([Tabled("P", Hanbit, said: Said(Meridian, "2021-09-13", Basis.OurNote))]).Stage;
        Assert.Equal(Status.Proposed, Headline.Of(stage.Now, stage["P"]).Word.Rung);
        Assert.Null(Headline.ForThePublic(stage.Now, stage["P"]).Basis);
    }

    private static Headline ForThePublic(params Move[] acts)
    {
        var stage = Play("P", acts);
        return Headline.ForThePublic(stage.Now, stage["P"]);
    }

    private static Move Says(string? party, string day, Status status, Basis basis = Basis.OnRecord) =>
        Heard("P", party, "2021-" + day, new(new StatusWord(status, null)), basis);

    private static Move Left(string? party, string day, Exit exit, Basis basis = Basis.OnRecord) =>
        Heard("P", party, "2021-" + day, new(new StatusWord(null, exit)), basis);

    private static Move Answers(string? party, string day, Slot question, Answer answer, Basis basis = Basis.OnRecord) =>
        Heard("P", party, "2021-" + day, new(Answer: answer), basis, question);

    private static void AssertRung(Status expected, params Move[] acts) => AssertRungOf("P", expected, acts);

    private static void AssertRungOf(string about, Status expected, params Move[] acts)
    {
        var headline = Of(about, acts);
        Assert.Equal(new StatusWord(expected, null), headline.Word);
        Assert.Equal(expected, headline.Rung);
    }

    private static void AssertAnswer(Answer expected, Question question, params Move[] acts) => Assert.Equal(expected, Of("P", acts).On(question).Answer);

    private static Headline Of(string about, params Move[] acts)
    {
        var stage = Play(about, acts);
        return Headline.Of(stage.Now, stage[about]);
    }

    /// <summary>A desk file with a proposal that Meridian tabled on 13 September; accounts of the tests speak of <paramref name="about"/>.</summary>
    private static Stage Play(string about, params Move[] acts) => GivenDesk(
        [
            Declared("KIDD", Hanbit, said: Said(Hanbit)), Tabled("P", Hanbit, said: Said(Meridian, "2021-09-13")),
            .. acts.Select(a => a.Obj == "P" && a.Kind == "account" ? a.On(about) : a),
        ]).Stage;
}

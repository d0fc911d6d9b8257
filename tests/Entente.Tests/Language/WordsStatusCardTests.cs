using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

public sealed class WordsStatusCardTests
{
    private static readonly string[] Both = ["Republic of Korea", "United States"];
    private static readonly string[] 양측 = ["대한민국", "미국"];

    public static TheoryData<Status, Tongue> EveryStatus => Cross(Enum.GetValues<Status>());

    public static TheoryData<Exit, Tongue> EveryExit => Cross(Enum.GetValues<Exit>());

    [Fact]
    public void Agreed_to_consider_reads_as_it_should() => Assert.Equal(
        ("Both sides agreed to consider it.", "양측은 이를 검토해 나가기로 하였다."),
        (StatusCard.Sentence(Status.AgreedToConsider, [], 2, Tongue.English), StatusCard.Sentence(Status.AgreedToConsider, [], 2, Tongue.Korean)));

    [Fact]
    public void A_proposal_names_its_doer_and_that_the_other_view_is_not_on_record() => Assert.Equal(
        ("The United States proposed it; the other side's view is not on record.", "미국이 이를 제안하였다. 상대측의 견해는 기록에 없다."),
        (StatusCard.Sentence(Status.Proposed, ["United States"], 2, Tongue.English), StatusCard.Sentence(Status.Proposed, ["미국"], 2, Tongue.Korean)));

    [Fact]
    public void An_exit_names_its_doer() => Assert.Equal(
        ("The Meridian Federation withdrew it.", "메리디아 연방이 이를 철회하였다."),
        (StatusCard.Sentence(Exit.Withdrawn, ["Meridian Federation"], 2, Tongue.English), StatusCard.Sentence(Exit.Withdrawn, ["메리디아 연방"], 2, Tongue.Korean)));

    [Fact]
    public void Nobody_named_is_said_and_not_filled_in()
    {
        Assert.Equal("It was proposed; by whom is not stated.", StatusCard.Sentence(Status.Proposed, [], 2, Tongue.English));
        Assert.Equal("It has ended.", StatusCard.Sentence(Exit.Ended, [], 2, Tongue.English));
    }

    [Fact]
    public void Three_parties_are_not_both() =>
        Assert.Equal("All sides agreed to consider it.", StatusCard.Sentence(Status.AgreedToConsider, [], 3, Tongue.English));

    [Theory, MemberData(nameof(EveryStatus))]
    public void No_sentence_says_more_than_its_status(Status status, Tongue tongue)
    {
        var names = tongue == Tongue.Korean ? 양측 : Both;
        foreach (var doers in new[] { names[1..], [], names })
            Assert.NotEqual(Bearing.Higher, VerbLadder.Read(StatusCard.Sentence(status, doers, 2, tongue), tongue, status).Bearing);
    }

    /// <summary>Else the test above would pass because the ladder is deaf.</summary>
    [Theory, MemberData(nameof(EveryStatus))]
    public void The_ladder_hears_each_status_in_its_own_sentence(Status status, Tongue tongue)
    {
        if (status is Status.None or Status.Received) return;   // neither has a verb of its own
        var doers = tongue == Tongue.Korean ? 양측[1..] : Both[1..];
        Assert.Equal(Bearing.Same, VerbLadder.Read(StatusCard.Sentence(status, doers, 2, tongue), tongue, status).Bearing);
    }

    [Theory, MemberData(nameof(EveryStatus))]
    public void No_press_safe_line_says_more_than_its_status(Status status, Tongue tongue)
    {
        var names = tongue == Tongue.Korean ? 양측 : Both;
        foreach (var basis in Enum.GetValues<Basis>())
            foreach (var doers in new[] { names[1..], [], names })
                foreach (var open in new Question[][] { [], [Question.When], [Question.Whether, Question.When, Question.How] })
                    Assert.NotEqual(Bearing.Higher, VerbLadder.Read(Line(status, basis, doers, open, tongue), tongue, status).Bearing);
    }

    [Theory, MemberData(nameof(EveryStatus))]
    public void Below_agreed_to_consider_no_word_claims_that_all_agreed(Status status, Tongue tongue)
    {
        if (status >= Status.AgreedToConsider) return;
        var names = tongue == Tongue.Korean ? 양측 : Both;
        Assert.Empty(GuardedWords.Find(StatusCard.Sentence(status, names[1..], 2, tongue)));
        Assert.Empty(GuardedWords.Find(Line(status, Basis.OnRecord, names[1..], [], tongue)));
        Assert.Empty(GuardedWords.Find(Words.Of(status, tongue)));
    }

    [Theory]
    [InlineData(Tongue.English, "consider")]
    [InlineData(Tongue.Korean, "검토")]
    public void Agreed_to_consider_says_consider_and_neither_launch_nor_establish(Tongue tongue, string consider)
    {
        var sentence = StatusCard.Sentence(Status.AgreedToConsider, [], 2, tongue);
        Assert.Contains(consider, sentence);
        Assert.DoesNotMatch("launch|establish|set up|creat|form|출범|설치|신설|구성|발족", sentence);
    }

    [Theory, MemberData(nameof(EveryExit))]
    public void No_exit_claims_a_launch_or_an_agreement_to_the_matter(Exit exit, Tongue tongue)
    {
        var names = tongue == Tongue.Korean ? 양측 : Both;
        foreach (var doers in new[] { names[1..], [], names })
        {
            var bearing = VerbLadder.Read(StatusCard.Sentence(exit, doers, 2, tongue), tongue, Status.AgreedToConsider).Bearing;
            Assert.NotEqual(Bearing.Higher, bearing);
            Assert.DoesNotContain("{", StatusCard.Sentence(exit, doers, 2, tongue));
            Assert.DoesNotContain("{", PressSafeLine.Of(names, doers, "it", exit, Basis.Press, tongue));
        }
    }

    [Fact]
    public void The_press_safe_line_is_in_the_third_person_with_its_open_questions()
    {
        Question[] open = [Question.How, Question.Whether, Question.When];
        Assert.Equal(
            "The Republic of Korea and the United States agreed to consider an informal working-level dialogue; whether, when and how are undecided.",
            PressSafeLine.Of(Both, [], "an informal working-level dialogue", Status.AgreedToConsider, Basis.OnRecord, open, Tongue.English));
        Assert.Equal(
            "대한민국과 미국은 비공식 실무급 대화를 검토해 나가기로 하였다. 여부, 시기, 방식은 정해지지 않았다.",
            PressSafeLine.Of(양측, [], "비공식 실무급 대화", Status.AgreedToConsider, Basis.OnRecord, open, Tongue.Korean));
    }

    [Fact]
    public void One_open_question_is_one()
    {
        Assert.EndsWith("; when is undecided.", Line(Status.InPrinciple, Basis.PublishedBoth, [], [Question.When], Tongue.English));
        Assert.EndsWith(" 시기는 정해지지 않았다.", Line(Status.InPrinciple, Basis.PublishedBoth, [], [Question.When], Tongue.Korean));
    }

    [Fact]
    public void A_weak_basis_stands_in_the_line_itself()
    {
        Assert.Equal(
            "By a source not named: The United States proposed an informal dialogue; the view of the Republic of Korea is not on record.",
            PressSafeLine.Of(Both, ["United States"], "an informal dialogue", Status.Proposed, Basis.NotAttributed, [], Tongue.English));
        Assert.StartsWith("언론 보도에 따르면, ", Line(Status.Proposed, Basis.Press, ["미국"], [], Tongue.Korean));
    }

    [Fact]
    public void A_basis_phrase_counts_its_speakers_and_names_the_day()
    {
        var day = new DateOnly(2021, 10, 13);
        Assert.Equal("on record by one side, 13 Oct", StatusCard.BasisPhrase(Basis.OnRecord, 1, 2, day, false, Tongue.English));
        Assert.Equal("한쪽의 공식 발언, 10월 13일", StatusCard.BasisPhrase(Basis.OnRecord, 1, 2, day, false, Tongue.Korean));
        Assert.Equal("published by both sides, 13 Oct 2021", StatusCard.BasisPhrase(Basis.PublishedBoth, 2, 2, day, true, Tongue.English));
        Assert.Equal("양측 공표, 2021년 10월 13일", StatusCard.BasisPhrase(Basis.PublishedBoth, 2, 2, day, true, Tongue.Korean));
        Assert.Equal("on record by some sides, 13 Oct", StatusCard.BasisPhrase(Basis.OnRecord, 2, 3, day, false, Tongue.English));
        Assert.Equal("first from a source not named", StatusCard.FirstFrom(Basis.NotAttributed, Tongue.English));
    }

    [Fact]
    public void A_question_is_undecided_answered_or_not_spoken_of()
    {
        Assert.Equal("undecided", StatusCard.QuestionState(Question.Whether, Answer.Undecided, Tongue.English));
        Assert.Equal("yes", StatusCard.QuestionState(Question.Whether, Answer.Yes, Tongue.English));
        Assert.Equal("decided", StatusCard.QuestionState(Question.When, Answer.Yes, Tongue.English));
        Assert.Equal("open: nobody has spoken of it", StatusCard.QuestionState(Question.How, null, Tongue.English));
        Assert.Equal("미정", StatusCard.QuestionState(Question.How, Answer.Undecided, Tongue.Korean));
    }

    [Fact]
    public void An_expectation_is_said_to_be_no_deadline()
    {
        Assert.Equal("expected to come up at the 53rd SCM — an expectation, not a deadline", StatusCard.Expectation("53rd SCM", Tongue.English));
        Assert.StartsWith("제53차 SCM에서", StatusCard.Expectation("제53차 SCM", Tongue.Korean));
    }

    private static string Line(Status status, Basis basis, string[] doers, Question[] open, Tongue tongue) => tongue == Tongue.Korean
        ? PressSafeLine.Of(양측, doers, "비공식 실무급 대화", status, basis, open, tongue)
        : PressSafeLine.Of(Both, doers, "an informal working-level dialogue", status, basis, open, tongue);

    private static TheoryData<TList, Tongue> Cross<TList>(TList[] members)
    {
        var data = new TheoryData<TList, Tongue>();
        foreach (var member in members)
        {
            data.Add(member, Tongue.English);
            data.Add(member, Tongue.Korean);
        }
        return data;
    }
}

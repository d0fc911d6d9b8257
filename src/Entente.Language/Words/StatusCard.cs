using Entente.Dialogue;

namespace Entente.Language;

/// <summary>The sentences of the status card. Pure: the same state reads the same everywhere, and none says more than its state.</summary>
public static class StatusCard
{
    /// <summary>Where the matter stands, in one sentence: "Both sides agreed to consider it."</summary>
    /// <param name="status">The headline.</param>
    /// <param name="doers">Names of the parties whose step it is, in the language asked for; empty where nobody is named. Read only up to <see cref="Status.Considered"/>: what lies above is the step of all.</param>
    /// <param name="sides">How many parties the dialogue has; 2 or more.</param>
    /// <param name="tongue">The language.</param>
    public static string Sentence(Status status, IReadOnlyList<string> doers, int sides, Tongue tongue) =>
        Sentence(Spelled.Of(status), doers, sides, tongue);

    /// <summary>How the matter left the ladder, with its doer: "The United States withdrew it."</summary>
    /// <inheritdoc cref="Sentence(Status, IReadOnlyList{string}, int, Tongue)"/>
    public static string Sentence(Exit exit, IReadOnlyList<string> doers, int sides, Tongue tongue) =>
        Sentence(Spelled.Of(exit), doers, sides, tongue);

    private static string Sentence(string state, IReadOnlyList<string> doers, int sides, Tongue tongue)
    {
        var key = $"sentence.{state}";
        if (doers.Count == 0 && Words.Has(key + ".nobody")) key += ".nobody";
        return Words.Say(key, tongue,
            ("who", Names.Joined(doers, tongue)),
            ("sides", Words.Text(sides == 2 ? "sides.two" : "sides.many", tongue)),
            ("others", Words.Text(sides == 2 ? "others.two" : "others.many", tongue)));
    }

    /// <summary>What a reader might take the status to mean, and it does not; without a full stop, to stand after "does not mean".</summary>
    public static string DoesNotMean(Status status, Tongue tongue) => Words.Text($"not-mean.{Spelled.Of(status)}", tongue);

    /// <inheritdoc cref="DoesNotMean(Status, Tongue)"/>
    public static string DoesNotMean(Exit exit, Tongue tongue) => Words.Text($"not-mean.{Spelled.Of(exit)}", tongue);

    /// <summary>On what the headline rests: "on record by one side, 13 Oct".</summary>
    /// <param name="basis">The headline's basis.</param>
    /// <param name="speakers">How many of the parties said it; 0 where nobody is named.</param>
    /// <param name="sides">How many parties the dialogue has.</param>
    /// <param name="on">The day when it was said.</param>
    /// <param name="withYear">Whether to name the year.</param>
    /// <param name="tongue">The language.</param>
    public static string BasisPhrase(Basis basis, int speakers, int sides, DateOnly on, bool withYear, Tongue tongue)
    {
        var who = Words.Text(speakers switch
        {
            0 => "speakers.nobody",
            1 => "speakers.one",
            _ when speakers < sides => "speakers.some",
            2 => "sides.two",
            _ => "sides.many",
        }, tongue);
        return $"{Words.Say($"basis-phrase.{Spelled.Of(basis)}", tongue, ("speakers", who))}, {DayWords.Of(on, withYear, tongue)}";
    }

    /// <summary>The weaker basis on which the same status was first said: "first from a source not named".</summary>
    public static string FirstFrom(Basis basis, Tongue tongue) => Words.Text($"basis-first.{Spelled.Of(basis)}", tongue);

    /// <summary>How one of the three questions stands: undecided, yes, no, decided, or that nobody has spoken of it.</summary>
    /// <param name="question">The question: "yes" to <see cref="Question.When"/> and <see cref="Question.How"/> reads "decided".</param>
    /// <param name="answer">The answer that the headline's rule picked; null where nobody has spoken of it.</param>
    /// <param name="tongue">The language.</param>
    public static string QuestionState(Question question, Answer? answer, Tongue tongue) => Words.Text(answer switch
    {
        null => "question-state.open",
        Answer.Yes when question != Question.Whether => "question-state.decided",
        _ => $"question-state.{Spelled.Of(answer.Value)}",
    }, tongue);

    /// <summary>Where it is expected to come up, said as what it is: an expectation.</summary>
    /// <param name="meeting">The meeting's name, in the language asked for, without article.</param>
    /// <param name="tongue">The language.</param>
    public static string Expectation(string meeting, Tongue tongue) =>
        Words.Say("expectation", tongue, ("meeting", Names.InSentence(meeting, tongue)));
}

using Entente.Dialogue;

namespace Entente.Language;

/// <summary>
/// One sentence that an officer may hand to a journalist: third person, no more than the status, with the questions that are open,
/// and where the basis is weak, with the basis in the sentence itself.
/// </summary>
/// <remarks>What was said off the record must not reach this type: the caller leaves such accounts out before it picks the headline.</remarks>
public static class PressSafeLine
{
    /// <summary>The line for a matter that is on the ladder.</summary>
    /// <param name="parties">Names of all parties, in the order and the language asked for, without article.</param>
    /// <param name="doers">Names of those whose step it is (a part of <paramref name="parties"/>); empty where nobody is named.</param>
    /// <param name="matter">What it is about, as a noun phrase with its article: "an informal working-level dialogue".</param>
    /// <param name="status">The headline.</param>
    /// <param name="basis">The headline's basis.</param>
    /// <param name="open">The questions that are open. Said only from <see cref="Status.AgreedToConsider"/> up: below it nothing has been answered.</param>
    /// <param name="tongue">The language.</param>
    public static string Of(IReadOnlyList<string> parties, IReadOnlyList<string> doers, string matter, Status status, Basis basis, IReadOnlyCollection<Question> open, Tongue tongue)
    {
        var head = Head(Spelled.Of(status), parties, doers, matter, tongue);
        var line = status < Status.AgreedToConsider ? head : WithQuestions(head, open, tongue);
        return WithBasis(line, basis, tongue);
    }

    /// <summary>The line for a matter that has left the ladder.</summary>
    /// <inheritdoc cref="Of(IReadOnlyList{string}, IReadOnlyList{string}, string, Status, Basis, IReadOnlyCollection{Question}, Tongue)"/>
    /// <param name="parties">Names of all parties.</param>
    /// <param name="doers">Names of those whose step it is; empty where nobody is named.</param>
    /// <param name="matter">What it is about, as a noun phrase with its article.</param>
    /// <param name="exit">The headline.</param>
    /// <param name="basis">The headline's basis.</param>
    /// <param name="tongue">The language.</param>
    public static string Of(IReadOnlyList<string> parties, IReadOnlyList<string> doers, string matter, Exit exit, Basis basis, Tongue tongue) =>
        WithBasis(Head(Spelled.Of(exit), parties, doers, matter, tongue), basis, tongue);

    private static string Head(string state, IReadOnlyList<string> parties, IReadOnlyList<string> doers, string matter, Tongue tongue)
    {
        var key = $"line.{state}";
        if (doers.Count == 0 && Words.Has(key + ".nobody")) key += ".nobody";
        return Words.Say(key, tongue,
            ("parties", Names.Joined(parties, tongue)),
            ("who", Names.Joined(doers, tongue)),
            ("other", Names.Joined([.. parties.Except(doers)], tongue)),
            ("matter", matter));
    }

    /// <summary>English joins the questions with a semicolon; Korean gives them a sentence of their own.</summary>
    private static string WithQuestions(string head, IReadOnlyCollection<Question> open, Tongue tongue)
    {
        if (open.Count == 0) return tongue == Tongue.Korean ? head : head + ".";
        var questions = open.Distinct().Order().Select(question => Words.Text($"line.open.{Spelled.Of(question)}", tongue)).ToList();
        if (tongue == Tongue.Korean)
            return $"{head} {Words.Say("line.open", tongue, ("questions", Names.Joined(questions, tongue)))}";
        var verb = questions.Count == 1 ? " is" : " are";
        return $"{head}; {Words.Say("line.open", tongue, ("questions", Names.Joined(questions, tongue) + verb))}.";
    }

    private static string WithBasis(string line, Basis basis, Tongue tongue) =>
        Words.Has($"line.by.{Spelled.Of(basis)}") ? Words.Say($"line.by.{Spelled.Of(basis)}", tongue, ("line", line)) : line;
}

using System.Text;
using Entente.Dialogue;

namespace Entente.Language;

/// <summary>One or two sentences for the reader of a verdict, said in the language that he asks for: what the words mean, what the record has, which question they close.</summary>
/// <param name="Answer">The verdict.</param>
/// <param name="Says">Key of <c>words.tsv</c> for what the carrying words mean: <c>press.means.yes</c>; empty where nothing carries.</param>
/// <param name="Words">The carrying words, as the line has them.</param>
/// <param name="Terms">The words that close a question beside them (a date, a form), with the question.</param>
/// <param name="Record">Key of <c>words.tsv</c> for where the matter stands: <c>status.agreed-to-consider</c>.</param>
/// <param name="Opens">The open questions that the line closes.</param>
/// <param name="OneSided">The line gives to one side, or to both, what the record has of another.</param>
public sealed record PressAdvice(
    PressAnswer Answer, string Says, string Words, IReadOnlyList<(Question Question, string Words)> Terms, string Record, IReadOnlyList<Question> Opens, bool OneSided)
{
    /// <summary>The advice in a language. The carrying words stay in the line's own.</summary>
    public string In(Tongue tongue)
    {
        var record = Language.Words.Text(Record, tongue);
        var said = new StringBuilder(Says.Length == 0
            ? Language.Words.Say($"press.advice.{Spelled.Of(Answer)}", tongue, ("status", record))
            : Language.Words.Say($"press.advice.{Spelled.Of(Answer)}.words", tongue, ("words", Words), ("means", Language.Words.Text(Says, tongue)), ("status", record)));
        if (OneSided) said.Append(' ').Append(Language.Words.Text("press.advice.side", tongue));
        foreach (var (question, words) in Terms.Where(t => Opens.Contains(t.Question)))
            said.Append(' ').Append(Language.Words.Say("press.advice.term", tongue, ("words", words), ("question", Language.Words.Text($"line.open.{Spelled.Of(question)}", tongue))));
        var rest = Opens.Where(o => !Terms.Any(t => t.Question == o)).Select(o => Language.Words.Text($"line.open.{Spelled.Of(o)}", tongue)).ToList();
        if (rest.Count > 0) said.Append(' ').Append(Language.Words.Say("press.advice.closes", tongue, ("questions", Names.Joined(rest, tongue))));
        return said.ToString();
    }
}

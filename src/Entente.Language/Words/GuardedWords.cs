using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>A word that claims the agreement of all, and where it stands.</summary>
/// <param name="Word">The guarded word, as the list has it: "agreed", "합의".</param>
/// <param name="From">Where it begins, in UTF-16 code units.</param>
/// <param name="To">Where it ends, half-open.</param>
public readonly record struct GuardedWord(string Word, int From, int To);

/// <summary>
/// The words that a desk file may say only inside an account, a document's own words, a press line under test, or a proper name
/// (<c>guarded-words.tsv</c>, with what counts as a form and what does not). Nothing in a desk file was sealed by anybody.
/// </summary>
public static class GuardedWords
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private sealed record Guarded(string Word, Regex Forms, Regex? Exempt);

    private static readonly Guarded[] List = [.. DataFile.Rows("guarded-words.tsv").Select(Parse)];

    /// <summary>The words themselves, in the list's order, for people to read.</summary>
    public static IReadOnlyList<string> All { get; } = [.. List.Select(guarded => guarded.Word)];

    /// <summary>Every guarded word in a text, in order. Both languages are looked for, whatever the text's own.</summary>
    /// <param name="text">Decoded text: entities and tags gone, NFC.</param>
    public static IReadOnlyList<GuardedWord> Find(string text) =>
        [.. List.SelectMany(guarded => Find(text, guarded)).OrderBy(found => found.From)];

    private static IEnumerable<GuardedWord> Find(string text, Guarded guarded)
    {
        var exempt = guarded.Exempt?.Matches(text).Select(match => (match.Index, End: match.Index + match.Length)).ToList() ?? [];
        return guarded.Forms.Matches(text)
            .Where(match => !exempt.Exists(span => span.Index <= match.Index && match.Index + match.Length <= span.End))
            .Select(match => new GuardedWord(guarded.Word, match.Index, match.Index + match.Length));
    }

    private static Guarded Parse(string[] row)
    {
        var (lang, word, forms, exempt) = (row[0], row[1], row[2], row[3]);
        return new(word, new Regex(lang == "ko" ? forms : $@"\b(?:{forms})\b", Linear), exempt.Length == 0 ? null : new Regex(exempt, Linear));
    }
}

using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>
/// The words beside the acts, from <c>press-phrases.tsv</c>. Sides: <c>joint ours theirs person outsider</c>. What others say: <c>rumour by-hearsay false true denies no-comment</c>;
/// answers <c>yes no</c>. Modality: <c>condition no-condition in-principle ad-referendum</c>. Questions: <c>undecided whether when how no-term when-not-whether</c>.
/// Terms: <c>date</c>, of which <c>goal</c> points ahead and <c>gone</c> back; <c>form</c>.
/// </summary>
internal static class PressPhrases
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<(Tongue, string), Regex> Table = DataFile.Rows("press-phrases.tsv")
        .ToDictionary(row => (row[0] == "ko" ? Tongue.Korean : Tongue.English, row[1]), row => new Regex(row[0] == "ko" ? row[2] : $@"\b(?:{row[2]})(?:\b|$|\W)", Linear));

    /// <summary>Every place of the phrase in a part of the line, as spans of the line.</summary>
    internal static IEnumerable<Span> Find(Tongue tongue, string name, string line, Span within)
    {
        foreach (Match match in Table[(tongue, name)].Matches(line[within.From..within.To]))
        {
            var to = match.Index + match.Length;
            // The closing sign is matched with an English phrase, since \b has no meaning after a full stop.
            while (tongue == Tongue.English && to > match.Index + 1 && !char.IsLetterOrDigit(line[within.From + to - 1])) to--;
            yield return new Span(within.From + match.Index, within.From + to);
        }
    }

    /// <summary>Whether the phrase stands in a part of the line.</summary>
    internal static bool Has(Tongue tongue, string name, string line, Span within) => Table[(tongue, name)].IsMatch(line[within.From..within.To]);

    /// <summary>Whether the phrase stands in a text.</summary>
    internal static bool Has(Tongue tongue, string name, string text) => Table[(tongue, name)].IsMatch(text);

    /// <summary>Whether the text begins with the phrase and goes on with a blank, a sign, or not at all.</summary>
    internal static int LengthAtStart(Tongue tongue, string name, string text)
    {
        foreach (Match match in Table[(tongue, name)].Matches(text))
        {
            if (match.Index > 0) return 0;
            var to = match.Length;
            while (to > 1 && !char.IsLetterOrDigit(text[to - 1])) to--;
            return to >= text.Length || !char.IsLetterOrDigit(text[to]) ? to : 0;
        }
        return 0;
    }

    /// <summary>The whole text is the phrase.</summary>
    internal static bool Is(Tongue tongue, string name, string text)
    {
        var match = Table[(tongue, name)].Match(text);
        return match.Success && match.Index == 0 && match.Length >= text.Length;
    }
}

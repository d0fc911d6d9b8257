using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>
/// The words beside the acts, from <c>press-phrases.tsv</c>. Sides: <c>joint ours theirs person outsider</c>. What others say: <c>rumour by-hearsay false true denies no-comment</c>;
/// answers <c>yes no</c>. Modality: <c>condition no-condition in-principle ad-referendum</c>. Predicates that are no act: <c>verb light</c>. Questions: <c>undecided whether when how no-term when-not-whether</c>.
/// Terms: <c>date</c>, of which <c>goal</c> points ahead and <c>gone</c> back; <c>no-date</c> only looks like one; <c>form</c>. A name may stand in several rows.
/// </summary>
internal static class PressPhrases
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly Dictionary<(Tongue, string), Regex[]> Table = DataFile.Rows("press-phrases.tsv")
        .GroupBy(row => (row[0] == "ko" ? Tongue.Korean : Tongue.English, row[1]), row => new Regex(row[0] == "ko" ? row[2] : $@"\b(?:{row[2]})(?:\b|$|\W)", Linear))
        .ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>The same for a whole text; few names are asked so, each is built when it is.</summary>
    private static readonly Dictionary<(Tongue, string), Lazy<Regex[]>> Whole = DataFile.Rows("press-phrases.tsv")
        .GroupBy(row => (row[0] == "ko" ? Tongue.Korean : Tongue.English, row[1]), row => row[2])
        .ToDictionary(group => group.Key, group => new Lazy<Regex[]>(() => [.. group.Select(words => new Regex($"^(?:{words})$", Linear))]));

    /// <summary>Every place of the phrase in a part of the line, as spans of the line, in order; of two rows of one name that overlap, the longer.</summary>
    internal static IEnumerable<Span> Find(Tongue tongue, string name, string line, Span within)
    {
        var text = line[within.From..within.To];
        var rows = Table[(tongue, name)];
        var found = rows.SelectMany(row => row.Matches(text)).Select(match => new Span(within.From + match.Index, within.From + End(tongue, text, match)));
        if (rows.Length == 1) return found;
        var kept = new List<Span>();
        foreach (var span in found.OrderByDescending(s => s.To - s.From).ThenBy(s => s.From))
            if (!kept.Exists(k => k.From < span.To && span.From < k.To)) kept.Add(span);
        return kept.OrderBy(s => s.From);
    }

    /// <summary>The closing sign is matched with an English phrase, since \b has no meaning after a full stop.</summary>
    private static int End(Tongue tongue, string text, Match match)
    {
        var to = match.Index + match.Length;
        while (tongue == Tongue.English && to > match.Index + 1 && !char.IsLetterOrDigit(text[to - 1])) to--;
        return to;
    }

    /// <summary>Whether the phrase stands in a part of the line.</summary>
    internal static bool Has(Tongue tongue, string name, string line, Span within) => Has(tongue, name, line[within.From..within.To]);

    /// <summary>Whether the phrase stands in a text.</summary>
    internal static bool Has(Tongue tongue, string name, string text) => Array.Exists(Table[(tongue, name)], row => row.IsMatch(text));

    /// <summary>Whether the text begins with the phrase and goes on with a blank, a sign, or not at all.</summary>
    internal static int LengthAtStart(Tongue tongue, string name, string text)
    {
        var length = 0;
        foreach (var row in Table[(tongue, name)])
        {
            if (row.Match(text) is not { Success: true, Index: 0 } match) continue;
            var to = match.Length;
            while (to > 1 && !char.IsLetterOrDigit(text[to - 1])) to--;
            if (to >= text.Length || !char.IsLetterOrDigit(text[to])) length = Math.Max(length, to);
        }
        return length;
    }

    /// <summary>The whole text is the phrase.</summary>
    internal static bool Is(Tongue tongue, string name, string text) =>
        Array.Exists(Whole[(tongue, name)].Value, row => row.IsMatch(text));
}

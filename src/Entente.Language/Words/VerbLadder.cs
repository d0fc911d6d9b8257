using System.Text.RegularExpressions;
using Entente.Dialogue;

namespace Entente.Language;

/// <summary>How some words compare with a status.</summary>
public enum Bearing
{
    /// <summary>They name no status; nothing to compare.</summary>
    NoClaim,
    /// <summary>They claim less than the status, or play it down.</summary>
    Lower,
    /// <summary>They claim the status.</summary>
    Same,
    /// <summary>They claim more than the status.</summary>
    Higher,
}

/// <summary>Colour in some words beside their claim.</summary>
public enum Tone
{
    /// <summary>None.</summary>
    Plain,
    /// <summary>They make little of it: "rudimentary".</summary>
    PlaysDown,
    /// <summary>They report a favourable view, which is no state: "responded favourably".</summary>
    Favourable,
}

/// <summary>What some words claim, and which of them carry it.</summary>
/// <param name="Bearing">Against the status that was asked about.</param>
/// <param name="Claims">The highest status that they claim; null where they name none.</param>
/// <param name="Tone">Colour, where it carries the reading; <see cref="Tone.Plain"/> where the claim does.</param>
/// <param name="From">Where the carrying words begin, in UTF-16 code units.</param>
/// <param name="To">Where they end, half-open; equal to <paramref name="From"/> where nothing carries.</param>
public sealed record RungReading(Bearing Bearing, Status? Claims, Tone Tone, int From, int To)
{
    /// <summary>The reading in a word or two: "says more", "plays it down", "names no status".</summary>
    public string In(Tongue tongue) => Words.Text((Bearing, Tone) switch
    {
        (Bearing.NoClaim, Tone.Favourable) => "reading.favourable",
        (Bearing.Lower, Tone.PlaysDown) => "reading.plays-down",
        _ => $"reading.{Spelled.Of(Bearing)}",
    }, tongue);
}

/// <summary>
/// Reads off some words which rung of <see cref="Status"/> they claim. A starter of a few dozen patterns (<c>verb-ladder.tsv</c>), honest about that:
/// what it does not know claims nothing, so "no claim" is never proof that words are safe.
/// </summary>
/// <remarks>
/// A text is cut into clauses. In a clause, the object of a verb of process claims nothing ("agreed to consider launching it"): in English it follows the verb,
/// in Korean it precedes it. A denied claim is none ("have not agreed"): a denial stands in the verb's words or within four words before them in English, in it or within a few syllables after it in Korean.
/// Of what is left, the highest claim counts; only where it claims no more than the status does playing down make it lower.
/// </remarks>
public static class VerbLadder
{
    private const int DenialWords = 4;
    private const int DenialSyllables = 8;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private enum Role { Claim, Tone, Denial }

    private sealed record Pattern(Role Role, Status Rung, Tone Tone, bool Process, Regex Words);

    private readonly record struct Hit(Pattern Pattern, int From, int To);

    private static readonly Dictionary<Tongue, Pattern[]> Patterns = DataFile.Rows("verb-ladder.tsv")
        .GroupBy(row => row[0] == "ko" ? Tongue.Korean : Tongue.English)
        .ToDictionary(group => group.Key, group => group.Select(row => Parse(row, group.Key)).ToArray());

    private static readonly Regex EnglishClauseEnds = new(@"[.;:!?…\n]|, | (?:and|but|while|yet) ", Linear);
    private static readonly Regex KoreanClauseEnds = new(@"[.;:!?…\n]|(?:고|며|지만|으나|는데|면서)(?:, ?| )", Linear);
    private static readonly Regex WordStarts = new(@"\w+(?:['’]\w+)?", Linear);

    /// <summary>What the words claim, against a status.</summary>
    /// <param name="words">An account's words, a headline, a press line; untouched.</param>
    /// <param name="tongue">Their language.</param>
    /// <param name="against">The status to compare with.</param>
    public static RungReading Read(string words, Tongue tongue, Status against)
    {
        var hits = Clauses(words, tongue).SelectMany(clause => Standing(words, clause.From, clause.To, tongue)).ToList();
        var claim = hits.Where(hit => hit.Pattern.Role == Role.Claim).Select(hit => (Hit?)hit).MaxBy(hit => hit!.Value.Pattern.Rung);
        var tone = hits.Where(hit => hit.Pattern.Role == Role.Tone).Select(hit => (Hit?)hit).MinBy(hit => hit!.Value.Pattern.Tone);
        return (claim, tone) switch
        {
            ({ } c, _) when c.Pattern.Rung > against => new(Bearing.Higher, c.Pattern.Rung, Tone.Plain, c.From, c.To),
            (_, { Pattern.Tone: Tone.PlaysDown } t) => new(Bearing.Lower, claim?.Pattern.Rung, Tone.PlaysDown, t.From, t.To),
            ({ } c, _) => new(c.Pattern.Rung < against ? Bearing.Lower : Bearing.Same, c.Pattern.Rung, Tone.Plain, c.From, c.To),
            (_, { } t) => new(Bearing.NoClaim, null, t.Pattern.Tone, t.From, t.To),
            _ => new(Bearing.NoClaim, null, Tone.Plain, 0, 0),
        };
    }

    private static IEnumerable<(int From, int To)> Clauses(string words, Tongue tongue)
    {
        var from = 0;
        foreach (Match end in (tongue == Tongue.Korean ? KoreanClauseEnds : EnglishClauseEnds).Matches(words))
        {
            yield return (from, end.Index + end.Length);
            from = end.Index + end.Length;
        }
        if (from < words.Length) yield return (from, words.Length);
    }

    /// <summary>The hits of one clause that are neither denied nor the object of a verb of process, nor a part of a longer hit.</summary>
    private static IEnumerable<Hit> Standing(string words, int from, int to, Tongue tongue)
    {
        var all = Patterns[tongue]
            .SelectMany(pattern => pattern.Words.Matches(words[from..to]).Select(match => new Hit(pattern, from + match.Index, from + match.Index + match.Length)))
            .ToList();
        var denials = all.Where(hit => hit.Pattern.Role == Role.Denial).ToList();
        var said = all.Where(hit => hit.Pattern.Role != Role.Denial).ToList();
        var process = said.Where(hit => hit.Pattern.Process).ToList();
        return said.Where(hit =>
            !said.Exists(other => Holds(other, hit))
            && !process.Exists(verb => IsObjectOf(verb, hit, tongue))
            && !denials.Exists(denial => Denies(words, denial, hit, tongue)));
    }

    private static bool Holds(Hit outer, Hit inner) =>
        outer.From <= inner.From && inner.To <= outer.To && outer.To - outer.From > inner.To - inner.From;

    private static bool IsObjectOf(Hit verb, Hit hit, Tongue tongue) =>
        verb != hit && hit.Pattern.Role == Role.Claim && (tongue == Tongue.Korean ? hit.To <= verb.From : hit.From >= verb.To);

    private static bool Denies(string words, Hit denial, Hit hit, Tongue tongue) => tongue == Tongue.Korean
        ? denial.To > hit.From && denial.From - hit.To <= DenialSyllables
        : denial.From >= hit.From && denial.To <= hit.To || denial.To <= hit.From && WordStarts.Count(words.AsSpan(denial.To, hit.From - denial.To)) <= DenialWords;

    private static Pattern Parse(string[] row, Tongue tongue)
    {
        var (rung, process, words) = (row[1], row[2] == "process", row[3]);
        var regex = new Regex(tongue == Tongue.Korean ? words : $@"\b(?:{words})\b", Linear);
        return rung switch
        {
            "not" => new(Role.Denial, Status.None, Tone.Plain, process, regex),
            "plays-down" => new(Role.Tone, Status.None, Tone.PlaysDown, process, regex),
            "favourable" => new(Role.Tone, Status.None, Tone.Favourable, process, regex),
            _ => new(Role.Claim, Enum.GetValues<Status>().Single(status => Spelled.Of(status) == rung), Tone.Plain, process, regex),
        };
    }
}

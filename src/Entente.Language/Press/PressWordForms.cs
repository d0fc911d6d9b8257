namespace Entente.Language;

/// <summary>The shapes in which an English verb stands in a text.</summary>
internal enum VerbShape
{
    /// <summary>launch</summary>
    Base,
    /// <summary>launches</summary>
    ThirdPerson,
    /// <summary>launched</summary>
    Past,
    /// <summary>launched, given</summary>
    Participle,
    /// <summary>launching</summary>
    Gerund,
    /// <summary>A noun: the launch.</summary>
    Noun,
    /// <summary>A phrase without a verb: under review.</summary>
    Phrase,
}

/// <summary>All shapes of the English words of acts, from <c>press-acts-en.tsv</c>.</summary>
internal static class PressWordForms
{
    /// <summary>A phrase of one shape. <c>~</c> in the words stands for up to three others.</summary>
    internal sealed record Entry(ActKind Kind, VerbShape Shape, string[] Words);

    private static readonly HashSet<string> DoublesItsLastLetter = ["set", "put", "get", "begin", "sit", "plan", "commit", "scrap", "stop", "drop", "defer", "refer", "confer", "run", "pin", "cut", "shut", "submit", "transmit", "permit", "admit", "wrap", "map", "nod", "vet", "chat", "bin", "hem", "let", "hit", "quit", "bid", "dig", "step", "slip", "rebut", "regret"];

    /// <summary>Entries by their first word, the longest first.</summary>
    internal static readonly Dictionary<string, Entry[]> ByFirstWord = DataFile.Rows("press-acts-en.tsv")
        .SelectMany(row => row[2].Split(", ").SelectMany(words => Shapes(Enum.Parse<ActKind>(row[0], ignoreCase: true), row[1], words)))
        .GroupBy(entry => entry.Words[0])
        .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Words.Length).ToArray());

    /// <summary>The forms of some words; where a verb goes with a phrase, also with its object between: "put on hold", "put the panel on hold".</summary>
    private static IEnumerable<Entry> Shapes(ActKind kind, string part, string words) =>
        part == "verb" && words.Split(' ') is [var verb, "on" or "in" or "into" or "to" or "off" or "out" or "up" or "down" or "under" or "back" or "away" or "together" or "through" or "aside" or "before", _, ..] split && !words.Contains('~')
            ? [.. Inflected(kind, part, words), .. Inflected(kind, part, $"{verb} ~ {string.Join(' ', split[1..])}")]
            : Inflected(kind, part, words);

    private static IEnumerable<Entry> Inflected(ActKind kind, string part, string words)
    {
        if (part == "noun") return [new(kind, VerbShape.Noun, words.Split(' '))];
        if (part == "phrase") return [new(kind, VerbShape.Phrase, words.Split(' '))];
        var split = words.Split(' ');
        var (head, rest) = (split[0].Split('/'), split[1..]);
        var verb = head[0];
        var past = head.Length == 3 ? head[1] : verb == "be" ? "was" : Regular(verb, "ed");
        var participle = head.Length == 3 ? head[2] : verb == "be" ? "been" : Regular(verb, "ed");
        IEnumerable<Entry> plural = verb == "be" ? [new(kind, VerbShape.Base, ["are", .. rest]), new(kind, VerbShape.Past, ["were", .. rest])] : [];
        return
        [
            .. plural,
            new(kind, VerbShape.Base, [verb, .. rest]),
            new(kind, VerbShape.ThirdPerson, [verb == "be" ? "is" : verb == "have" ? "has" : ThirdPerson(verb), .. rest]),
            new(kind, VerbShape.Past, [past, .. rest]),
            new(kind, VerbShape.Participle, [participle, .. rest]),
            new(kind, VerbShape.Gerund, [Regular(verb, "ing"), .. rest]),
        ];
    }

    private static string ThirdPerson(string verb) =>
        verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ies"
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith('o') ? verb + "es"
        : verb + "s";

    private static string Regular(string verb, string ending) =>
        DoublesItsLastLetter.Contains(verb) ? verb + verb[^1] + ending
        : verb.EndsWith("ee", StringComparison.Ordinal) && ending == "ed" ? verb + "d"
        : verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) && verb != "be" ? (ending == "ed" ? verb + "d" : verb[..^1] + ending)
        : verb.EndsWith('y') && !IsVowel(verb[^2]) && ending == "ed" ? verb[..^1] + "ied"
        : verb + ending;

    private static bool IsVowel(char letter) => "aeiou".Contains(letter);
}

namespace Entente.Language;

/// <summary>Names of parties and meetings inside a sentence.</summary>
public static class Names
{
    // English names that carry the article: those that end in one of these words, or hold "of" ("Republic of Korea").
    private static readonly string[] TakeTheArticle =
        ["States", "Kingdom", "Federation", "Republic", "Union", "Islands", "Emirates", "Netherlands", "Philippines", "Commonwealth", "League", "Association", "US", "UK", "EU", "UN", "UAE"];

    /// <summary>The name as an English sentence says it, with "the" where it takes one; a Korean name as it is.</summary>
    public static string InSentence(string name, Tongue tongue) =>
        tongue == Tongue.English && TakesTheArticle(name) ? $"the {name}" : name;

    /// <summary>Two or more names as one subject: "the Republic of Korea and the United States", "대한민국과 미국", "여부, 시기, 방식".</summary>
    public static string Joined(IReadOnlyList<string> names, Tongue tongue)
    {
        var said = names.Select(name => InSentence(name, tongue)).ToList();
        if (said.Count < 2) return string.Concat(said);
        if (tongue == Tongue.Korean)
            return said.Count == 2 ? $"{Josa.After(said[0], "과")} {said[1]}" : string.Join(", ", said);
        return $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}";
    }

    private static bool TakesTheArticle(string name)
    {
        if (name.Length == 0 || name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("a ", StringComparison.OrdinalIgnoreCase)) return false;
        return char.IsAsciiDigit(name[0])
            || name.Contains(" of ")
            || TakeTheArticle.Any(word => name == word || name.EndsWith(' ' + word, StringComparison.Ordinal));
    }
}

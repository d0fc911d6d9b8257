namespace Entente.Language;

/// <summary>The words of the matter, and where a line names it.</summary>
internal sealed class PressMatter
{
    private static readonly HashSet<string> Small = ["the", "a", "an", "of", "for", "on", "in", "and", "to", "two", "between", "및", "등", "의", "두", "위한"];

    private readonly Tongue _tongue;

    /// <summary>Words that carry the name, lower case, in order.</summary>
    internal IReadOnlyList<string> Content { get; }

    /// <summary>The word that alone may stand for the matter: the last before "of", "for" or a bracket.</summary>
    internal string Head { get; }

    internal PressMatter(string matter, Tongue tongue)
    {
        _tongue = tongue;
        var bracket = matter.IndexOf('(');
        var words = (bracket > 0 ? matter[..bracket] : matter).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Content = [.. words.Where(word => !Small.Contains(word))];
        var cut = Array.FindIndex(words, word => word is "of" or "for" or "on" or "between");
        var before = (cut > 0 ? words[..cut] : words).Where(word => !Small.Contains(word)).ToArray();
        Head = before.Length > 0 ? before[^1] : Content.Count > 0 ? Content[^1] : "";
    }

    /// <summary>Whether a word of the line is a form of a word of the matter.</summary>
    internal bool Holds(string word) => Content.Any(own => Like(word, own));

    /// <summary>Whether a word of the line is a form of the matter's head.</summary>
    internal bool IsHead(string word) => Head.Length > 0 && Like(word, Head);

    /// <summary>Two forms of one English word ("merger", "merging"); in Korean one begins with the other.</summary>
    internal bool Like(string word, string own)
    {
        if (word == own) return true;
        if (_tongue == Tongue.Korean) return own.Length >= 2 && word.StartsWith(own, StringComparison.Ordinal);
        var (one, other) = (Bare(word), Bare(own));
        if (one == other) return true;
        var shared = 0;
        while (shared < one.Length && shared < other.Length && one[shared] == other[shared]) shared++;
        return shared >= 5 && shared >= Math.Max(one.Length, other.Length) - 2;
    }

    private static string Bare(string word)
    {
        foreach (var ending in new[] { "ings", "ing", "ers", "ies", "er", "es", "ed", "e", "s", "y" })
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) return word[..^ending.Length];
        return word;
    }
}

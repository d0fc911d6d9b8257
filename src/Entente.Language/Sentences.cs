namespace Entente.Language;

/// <summary>Cuts a text into sentences without touching it.</summary>
public static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "gen", "adm", "col", "lt", "sgt", "rep", "sen", "gov", "amb", "hon", "st", "no", "nos", "art", "arts", "para", "paras", "sec", "vol",
        "fig", "pp", "p", "cf", "vs", "e.g", "i.e", "etc", "inc", "ltd", "co", "corp", "jr", "sr", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    /// <summary>Spans in order, without the blanks between them; together they hold every sign that is not blank.</summary>
    public static IReadOnlyList<Span> Of(string text)
    {
        var spans = new List<Span>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!EndsAt(text, i)) continue;
            var to = i + 1;
            while (to < text.Length && text[to] is '"' or '”' or '’' or '\'' or ')' or '」' or '』' or ']' or '》') to++;
            Add(text, from, to, spans);
            from = to;
            i = to - 1;
        }
        Add(text, from, text.Length, spans);
        return spans;
    }

    private static bool EndsAt(string text, int i) => text[i] switch
    {
        '。' or '!' or '?' or '\uFF01' or '\uFF1F' => i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]),
        '.' or '\uFF0E' => FullStopEnds(text, i),
        '\n' => i + 1 < text.Length && text[i + 1] == '\n',
        _ => false,
    };

    private static bool FullStopEnds(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '"' or '”' or '’' or '\'' or ')' or '」' or '』' or ']') next++;
        if (next < text.Length && !char.IsWhiteSpace(text[next])) return false;
        var start = i;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '“' or '"')) start--;
        var word = text[start..i];
        // A lone letter is an initial; a bare number at the very start is a label.
        if (word.Length == 1 && char.IsAsciiLetter(word[0]) && char.IsUpper(word[0])) return false;
        if (Abbreviations.Contains(word)) return false;
        // U.S. and p.m. may end a sentence too; only the end of the text is sure.
        if (word.Contains('.') && word.Split('.').All(part => part.Length == 1 && char.IsAsciiLetter(part[0]))) return NothingFollows(text, next);
        return !(word.Length > 0 && word.All(char.IsAsciiDigit) && start == 0);
    }

    private static bool NothingFollows(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at >= text.Length;
    }

    private static void Add(string text, int from, int to, List<Span> spans)
    {
        while (from < to && char.IsWhiteSpace(text[from])) from++;
        while (to > from && char.IsWhiteSpace(text[to - 1])) to--;
        if (to > from) spans.Add(new Span(from, to));
    }
}

namespace Entente.Language;

/// <summary>Which words of two languages name the same thing.</summary>
public sealed class TermBase
{
    /// <summary>Syllables of the longest Korean form that is looked for.</summary>
    internal const int LongestKorean = 12;

    /// <summary>The small base that the product brings: readable tables, to be replaced by what two sides agree on.</summary>
    public static TermBase Starter { get; } = new(
        DataFile.Rows("TermBase.tsv").Select(row => ("ko", row[0], "en", row[1])).Concat(DataFile.Rows("TermsFrench.tsv").Select(row => ("fr", row[0], "en", row[1]))));

    private readonly HashSet<string> korean = [];
    private readonly Dictionary<string, List<TermSense>> senses = [];
    private readonly Dictionary<string, SortedSet<string>> synonyms = [];

    private TermBase(IEnumerable<(string LeftLang, string Left, string RightLang, string Right)> concepts)
    {
        foreach (var (leftLang, left, rightLang, right) in concepts)
        {
            var lefts = left.Split('|').Select(form => new Form(form, Keys(form, leftLang))).ToArray();
            var rights = right.Split('|').Select(form => new Form(form, Keys(form, rightLang))).ToArray();
            foreach (var form in lefts)
            {
                if (leftLang == "ko") korean.Add(form.Keys[0]);
                Link(form, rights);
            }
            foreach (var form in rights) Link(form, lefts);
            foreach (var form in rights.Where(form => form.Keys.Length == 1)) Relate(form, rights);
        }
        foreach (var list in senses.Values) list.Sort((a, b) => string.CompareOrdinal(a.Other, b.Other));
    }

    private sealed record Form(string Printed, string[] Keys);

    internal bool HasKorean(string form) => korean.Contains(form);

    /// <summary>The words of other languages that a term may stand for, with the share of the meaning that each carries; empty if unknown.</summary>
    internal IReadOnlyList<TermSense> Senses(string key) => senses.TryGetValue(key, out var list) ? list : [];

    // A form of several words is known by each of them, in part: "search" alone is some of "search and rescue".
    private void Link(Form form, Form[] others)
    {
        foreach (var key in form.Keys)
            foreach (var other in others)
                foreach (var otherKey in other.Keys)
                {
                    var share = 1f / MathF.Sqrt(form.Keys.Length * form.Keys.Length * other.Keys.Length);
                    if (!senses.TryGetValue(key, out var list)) senses[key] = list = [];
                    var at = list.FindIndex(sense => sense.Other == otherKey);
                    if (at < 0) list.Add(new TermSense(otherKey, share));
                    else if (list[at].Share < share) list[at] = new TermSense(otherKey, share);
                }
    }

    /// <summary>Words of the same language that name the same thing somewhere in the base.</summary>
    internal IReadOnlyCollection<string> Synonyms(string key) => synonyms.TryGetValue(key, out var others) ? others : [];

    private void Relate(Form form, Form[] others)
    {
        foreach (var other in others)
            if (other.Keys.Length == 1 && other.Keys[0] != form.Keys[0])
            {
                if (!synonyms.TryGetValue(form.Keys[0], out var set)) synonyms[form.Keys[0]] = set = new(StringComparer.Ordinal);
                set.Add(other.Keys[0]);
            }
    }

    private static string[] Keys(string form, string lang)
    {
        if (lang == "ko") return [SearchKey.Fold(form).Replace(" ", "", StringComparison.Ordinal).Replace("·", "", StringComparison.Ordinal)];
        var stops = SpokenLanguage.StopWords(lang);
        var words = SearchKey.Fold(form).Split([' ', '-', '\'', '.'], StringSplitOptions.RemoveEmptyEntries);
        var content = words.Where(word => !stops.Contains(word)).ToArray();
        return [.. (content.Length > 0 ? content : words).Select(word => Terms.Stem(word, lang)).Distinct()];
    }
}

/// <summary>One key of another language, and how much of the meaning it carries, in (0, 1].</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct TermSense(string Other, float Share);

using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>
/// What search and linking compare instead of the text. The text itself is never rewritten: this folding touches keys only.
/// </summary>
/// <remarks>
/// Folded: case; full-width letters and digits; the five middle dots of Korean print (· ㆍ ․ ‧ ・, one sign for a reader); hyphens and dashes; typographic
/// quotes; no-break and other blanks; soft hyphens and joiners (dropped); compatibility Hanja (U+F9E1 is 李 U+674E, as NFC would have it); accents of Latin letters.
/// Each code unit gives at most one code unit, so that a place in the key has a place in the text.
/// </remarks>
public static class SearchKey
{
    private const char Dropped = '\0';
    private const string MiddleDots = "·ㆍ․‧・･᛫•∙⋅";
    private const string Dashes = "-‐‑‒–—―−﹣-ー";
    private const string SingleQuotes = "'‘’‚‛′`´";
    private const string DoubleQuotes = "\"“”„‟″「」『』《》〈〉«»";

    private static readonly char[] Table = BuildTable();

    /// <summary>The key of one code unit; U+0000 where the sign has no weight at all.</summary>
    public static char Fold(char sign) => Table[sign];

    /// <summary>The key of a text.</summary>
    public static string Fold(string text) => Map(text).Key;

    /// <summary>The key with the place in the text of each of its signs.</summary>
    internal static (string Key, int[] Places) Map(string text)
    {
        var key = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var folded = Table[text[i]];
            if (folded == Dropped) continue;
            key.Append(folded);
            places.Add(i);
        }
        return (key.ToString(), [.. places]);
    }

    /// <summary>
    /// All places where a reader would say that the query stands, in order and without overlap. A Hanja is also found by each of its Korean readings
    /// (金 by 금 and 김), a reading in the text is not found by a Hanja in the query (too many share it).
    /// </summary>
    public static IReadOnlyList<Span> Find(string text, string query)
    {
        var (key, places) = Map(text);
        var wanted = Fold(query).Trim();
        var found = new List<Span>();
        if (wanted.Length == 0) return found;
        for (var at = 0; at + wanted.Length <= key.Length;)
        {
            if (!MatchesAt(key, at, wanted)) { at++; continue; }
            found.Add(new Span(places[at], places[at + wanted.Length - 1] + 1));
            at += wanted.Length;
        }
        return found;
    }

    private static bool MatchesAt(string key, int at, string wanted)
    {
        for (var i = 0; i < wanted.Length; i++)
            if (key[at + i] != wanted[i] && !Hanja.ReadsAs(key[at + i], wanted[i])) return false;
        return true;
    }

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i <= char.MaxValue; i++) table[i] = FoldSlowly((char)i);
        return table;
    }

    private static char FoldSlowly(char sign)
    {
        if (char.IsSurrogate(sign)) return sign;
        if (char.IsWhiteSpace(sign)) return ' ';
        if (char.GetUnicodeCategory(sign) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark) return Dropped;
        if (MiddleDots.Contains(sign)) return '·';
        if (Dashes.Contains(sign)) return '-';
        if (SingleQuotes.Contains(sign)) return '\'';
        if (DoubleQuotes.Contains(sign)) return '"';
        if (char.GetUnicodeCategory(sign) == UnicodeCategory.OtherNotAssigned) return sign;
        var plain = sign is >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFFEE'
            ? sign.ToString().Normalize(NormalizationForm.FormKC)
            : sign < '\u1100' || sign is >= '\u1E00' and <= '\u1EFF' ? sign.ToString().Normalize(NormalizationForm.FormD) : sign.ToString();
        return plain.Length > 0 && !char.IsSurrogate(plain[0]) ? char.ToLowerInvariant(plain[0]) : sign;
    }
}

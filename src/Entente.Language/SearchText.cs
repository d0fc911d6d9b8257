using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>A piece of text as search compares it. Only the key is kept; the places of a hit are worked out when it is shown.</summary>
/// <param name="text">The untouched text.</param>
public sealed class SearchText(string text)
{
    /// <summary>The untouched text.</summary>
    public string Text { get; } = text;

    /// <summary>What is compared: folded, composed, each run of blanks one blank, a blank before and after.</summary>
    internal string Key { get; } = Folded(text, null);

    /// <summary>Where the stretches of the key stand in the text, in order, joined where they touch.</summary>
    internal IReadOnlyList<Span> Places(IEnumerable<Span> ofKey)
    {
        var places = new List<Span>(Key.Length);
        Folded(Text, places);
        var found = new List<Span>();
        foreach (var span in ofKey.OrderBy(span => span.From))
        {
            var (from, to) = (places[span.From].From, places[span.To - 1].To);
            if (found.Count > 0 && from <= found[^1].To) found[^1] = new Span(found[^1].From, Math.Max(to, found[^1].To));
            else found.Add(new Span(from, to));
        }

        return found;
    }

    /// <summary>The key of a text; the place of each of its signs is added to the list.</summary>
    internal static string Folded(string text, List<Span>? places)
    {
        var key = new StringBuilder(text.Length + 2).Append(' ');
        places?.Add(new Span(0, 0));
        // Syllables in pieces, as some file systems and programs write them, are composed piece by piece: each keeps its place.
        if (IsComposed(text)) Append(text, 0, text.Length, text, key, places);
        else
        {
            var parts = StringInfo.ParseCombiningCharacters(text);
            for (var i = 0; i < parts.Length; i++)
            {
                var (from, to) = (parts[i], i + 1 < parts.Length ? parts[i + 1] : text.Length);
                Append(Composed(text[from..to]), from, to, null, key, places);
            }
        }

        if (key[^1] != ' ')
        {
            key.Append(' ');
            places?.Add(new Span(text.Length, text.Length));
        }

        return key.ToString();
    }

    // Conjoining letters and marks: without them folding sign by sign is enough.
    private static bool IsComposed(string text)
    {
        foreach (var sign in text)
            if (sign is >= '\u0300' and <= '\u036F' or >= '\u1100' and <= '\u11FF' or >= '\uA960' and <= '\uA97F' or >= '\uD7B0' and <= '\uD7FF') return false;
        return true;
    }

    // Foreign text may hold halves of pairs, which have no normal form.
    private static string Composed(string element) => element.Any(char.IsSurrogate) ? element : element.Normalize(NormalizationForm.FormC);

    private static void Append(string signs, int from, int to, string? sameAs, StringBuilder key, List<Span>? places)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            var folded = SearchKey.Fold(signs[i]);
            if (folded == '\0' || (folded == ' ' && key[^1] == ' ')) continue;
            key.Append(folded);
            places?.Add(sameAs is null ? new Span(from, to) : new Span(i, i + 1));
        }
    }
}

using System.Text;
using Entente.Dialogue;

namespace Entente.Language;

/// <summary>
/// The wording of every state, in both languages: one table (<c>words.tsv</c>) and no other place. Pages ask here and hold no wording of a state.
/// </summary>
public static class Words
{
    private sealed record Wording(string English, string Korean);

    private static readonly Dictionary<string, Wording> Table =
        DataFile.Rows("words.tsv").ToDictionary(row => row[0], row => new Wording(row[1], row[2]));

    internal static IEnumerable<string> Keys => Table.Keys;

    /// <summary>The short word for a member of a closed list of the field (a status, a basis, a cadence …).</summary>
    /// <exception cref="KeyNotFoundException">The list is not in the table, or the value is not a member of it.</exception>
    public static string Of<TList>(TList member, Tongue tongue) where TList : struct, Enum =>
        Text($"{typeof(TList).Name.ToLowerInvariant()}.{Spelled.Of(member)}", tongue);

    /// <summary>The noun for a kind of act, by the word of its header: <c>proposal.table</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such kind.</exception>
    public static string Act(string kind, Tongue tongue) => Text($"act.{kind}", tongue);

    /// <summary>The noun for a slot, by the word of its header: <c>review</c>.</summary>
    /// <exception cref="KeyNotFoundException">No such slot.</exception>
    public static string Slot(string slot, Tongue tongue) => Text($"slot.{slot}", tongue);

    /// <summary>Whether the table has the key.</summary>
    public static bool Has(string key) => Table.ContainsKey(key);

    /// <summary>The key that words it for so many sides: what says "both" for two has a wording of its own for more.</summary>
    public static string For(int sides, string key) => sides > 2 && Has(key + ".many") ? key + ".many" : key;

    /// <summary>The wording under a key, with its places not filled in.</summary>
    /// <exception cref="KeyNotFoundException">The table lacks the key: a bug, since keys are written by us.</exception>
    public static string Text(string key, Tongue tongue)
    {
        if (!Table.TryGetValue(key, out var wording)) throw new KeyNotFoundException($"No words for {key}.");
        return tongue == Tongue.Korean ? wording.Korean : wording.English;
    }

    /// <summary>The wording under a key, its places filled in, Korean particles included.</summary>
    /// <param name="key">A key of the table.</param>
    /// <param name="tongue">The language; the names must be of the same.</param>
    /// <param name="names">For each place its name, lower case, and what stands there. Names that the wording does not use are passed over.</param>
    /// <exception cref="KeyNotFoundException">The table lacks the key, or the wording has a place for which no name is given.</exception>
    public static string Say(string key, Tongue tongue, params ReadOnlySpan<(string Place, string Name)> names)
    {
        var wording = Text(key, tongue);
        var said = new StringBuilder();
        var from = 0;
        for (int open; (open = wording.IndexOf('{', from)) >= 0;)
        {
            var close = wording.IndexOf('}', open);
            said.Append(wording, from, open - from).Append(Fill(wording[(open + 1)..close], names));
            from = close + 1;
        }
        return said.Append(wording, from, wording.Length - from).ToString();
    }

    /// <summary>A place is <c>who</c>, <c>Who</c> (capital in the sentence's first word) or <c>who:은</c> (with a particle).</summary>
    private static string Fill(string place, ReadOnlySpan<(string Place, string Name)> names)
    {
        var (bare, particle) = place.Split(':') is [var left, var right] ? (left, right) : (place, null);
        foreach (var (known, name) in names)
        {
            if (!bare.Equals(known, StringComparison.OrdinalIgnoreCase)) continue;
            if (particle is not null) return Josa.After(name, particle);
            return char.IsUpper(bare[0]) && name.Length > 0 ? char.ToUpperInvariant(name[0]) + name[1..] : name;
        }
        throw new KeyNotFoundException($"Nothing to fill {{{place}}} with.");
    }
}

using System.Collections.Immutable;
using Entente.Dialogue;

namespace Entente.Language;

/// <summary>
/// What a new version of a policy keeps of the one before, word for word: links on kept provisions move along, others go stale. A changed
/// comma is a change. A provision may move; where several have the same words, they are matched in their order.
/// </summary>
public static class KeptProvisions
{
    /// <summary>The longest runs of kept provisions, by their place in the new version.</summary>
    /// <param name="before">Texts of the version before, in its order.</param>
    /// <param name="now">Texts of the new version.</param>
    public static ImmutableArray<Kept> Of(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var places = before.Select((text, i) => (Text: Plain(text), Ordinal: (long)i + 1)).GroupBy(p => p.Text)
            .ToDictionary(same => same.Key, same => new Queue<long>(same.Select(p => p.Ordinal)));
        var runs = new List<Kept>();
        for (var i = 0; i < now.Count; i++)
        {
            if (!places.TryGetValue(Plain(now[i]), out var found) || !found.TryDequeue(out var from)) continue;
            if (runs is [.., var run] && run.From + run.Count == from && run.To + run.Count == i + 1) runs[^1] = run with { Count = run.Count + 1 };
            else runs.Add(new Kept(from, i + 1, 1));
        }

        return [.. runs];
    }

    // How a document breaks its lines is not its wording.
    private static string Plain(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Entente.Node.Store;

namespace Entente.Node.Identity;

/// <summary>
/// Who may see a dialogue: those on its list, or every officer of the side where the list says so. A dialogue without a list is
/// seen by nobody. No role opens one; an administrator may write himself on a list, and the row says who did.
/// </summary>
internal sealed class NeedToKnow(SideStore store)
{
    /// <summary>Kind of its desk rows; their key is an officer's id, or <see cref="Everyone"/>.</summary>
    public const string RowKind = "need-to-know";

    /// <summary>In place of an officer's id: all officers of the side.</summary>
    public const string Everyone = "*";

    private readonly ConcurrentDictionary<string, ImmutableHashSet<string>> lists = new(StringComparer.Ordinal);

    /// <summary>The row that writes an officer, or everyone, on a dialogue's list.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="officer">An officer's id, or <see cref="Everyone"/>.</param>
    /// <param name="by">Id of the officer who says so; null for the program.</param>
    public static DeskWrite Row(string dialogue, string officer, string? by = null) =>
        new DeskWrite.Put(new DeskRow(dialogue, "", RowKind, officer, by is null ? "{}" : JsonSerializer.Serialize(new { by })));

    /// <summary>Whether the officer may see the dialogue. False as well when there is no such dialogue.</summary>
    public bool Sees(Officer? officer, string dialogue) =>
        officer is not null && List(dialogue) is { Count: > 0 } list && (list.Contains(Everyone) || list.Contains(officer.Id));

    /// <summary>The list, of officers' ids.</summary>
    public ImmutableHashSet<string> List(string dialogue) =>
        lists.TryGetValue(dialogue, out var list) ? list : Read(dialogue);

    /// <summary>Replaces a dialogue's list.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="officers">Ids, or <see cref="Everyone"/>.</param>
    /// <param name="by">Id of the officer who says so.</param>
    public async Task Save(string dialogue, IReadOnlyCollection<string> officers, string by)
    {
        var before = Read(dialogue);
        await store.SaveAsync(
        [
            .. before.Except(officers).Select(gone => new DeskWrite.Remove(dialogue, "", RowKind, gone)),
            .. officers.Except(before).Select(come => Row(dialogue, come, by)),
        ]);
        lists[dialogue] = [.. officers];
    }

    // A dialogue that was begun after somebody asked for it has a list at last: nothing that is empty is remembered.
    private ImmutableHashSet<string> Read(string dialogue)
    {
        var list = store.Read.DeskRows(dialogue, "", RowKind).Select(row => row.Key).ToImmutableHashSet(StringComparer.Ordinal);
        // Never over what Save has put there meanwhile.
        if (list.Count > 0) lists.TryAdd(dialogue, list);
        return list;
    }
}

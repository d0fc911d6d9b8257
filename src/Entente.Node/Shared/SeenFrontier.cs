using System.Collections.Immutable;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Node.Identity;
using Entente.Node.Store;

namespace Entente.Node.Shared;

/// <summary>Up to where an officer has seen a shared dialogue, log by log. Only his own word moves it, and only forward.</summary>
internal static class SeenFrontier
{
    private const string RowKind = "seen-up-to";

    /// <summary>How much of every log he has seen; null when he never said so.</summary>
    public static ImmutableArray<long>? Of(StoreReader store, string dialogue, Officer officer) =>
        store.DeskRows(dialogue, "", RowKind).FirstOrDefault(row => row.Key == officer.Id) is { } row ? JsonSerializer.Deserialize<ImmutableArray<long>>(row.Json) : null;

    /// <summary>The row that moves it.</summary>
    /// <param name="before">What he had seen.</param>
    /// <param name="now">What there is.</param>
    /// <param name="seen">What his page showed.</param>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="officer">Who.</param>
    public static DeskWrite Row(ImmutableArray<long>? before, ImmutableArray<long> now, IReadOnlyList<long> seen, string dialogue, Officer officer) => new DeskWrite.Put(new DeskRow(
        dialogue, "", RowKind, officer.Id,
        JsonSerializer.Serialize(now.Select((size, m) => Math.Clamp(seen.ElementAtOrDefault(m), Math.Min(before?.ElementAtOrDefault(m) ?? 0, size), size)))));

    /// <summary>The view that he had; null when he never said so.</summary>
    public static View? Before(View now, ImmutableArray<long>? seen) =>
        seen is { } known && known.Length == now.Members ? now.At([.. known.Select((size, m) => Math.Min(size, now.Frontier[m]))]) : null;
}

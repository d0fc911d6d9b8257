using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>Something that can be agreed: a slot of an object.</summary>
/// <param name="Obj">The act that created the object.</param>
/// <param name="Slot">Which of its slots.</param>
public readonly record struct SlotId(ActRef Obj, Slot Slot);

/// <summary>
/// A sealed agreement: each party wrote the same reference and, when its own log first shows that it knew that all had,
/// still stood by it. Once sealed on one copy, sealed on every copy.
/// </summary>
/// <param name="Ref">What is agreed.</param>
/// <param name="Parties">The slot's parties, as member numbers.</param>
/// <param name="Writes">For each party the place of the write that counts.</param>
/// <param name="Ends">For each party the place of the entry that first shows that it knew.</param>
public sealed record Seal(ActRef Ref, ImmutableArray<int> Parties, ImmutableArray<long> Writes, ImmutableArray<long> Ends);

/// <summary>
/// Finds seals (<c>fold.md</c> 4). For parties p and q the pairs of writes that can stand in one seal form a chain, so from
/// a write of p the candidates of q are one interval, found by bisection. The outer loop runs over the party that wrote
/// least: a flood of writes by one side costs the others nothing.
/// </summary>
internal static class Seals
{
    /// <summary>All seals of a slot, the latest first.</summary>
    internal static IEnumerable<Seal> Find(View view, SlotId slot, ImmutableArray<int> parties)
    {
        if (parties.IsEmpty) return [];
        var search = new Search(view, slot, parties);
        return search.LatestFirst();
    }

    /// <summary>The latest seal, or null. Seals of different references on one slot are always ordered.</summary>
    internal static Seal? Latest(View view, SlotId slot, ImmutableArray<int> parties) =>
        Find(view, slot, parties).FirstOrDefault();

    private sealed class Search
    {
        private readonly View view;
        private readonly ImmutableArray<int> parties;
        private readonly ReadOnlyMemory<Written>[] writes;
        private readonly int[] order;

        internal Search(View view, SlotId slot, ImmutableArray<int> parties)
        {
            this.view = view;
            this.parties = parties;
            writes = new ReadOnlyMemory<Written>[parties.Length];
            order = new int[parties.Length];
            var lengths = new int[parties.Length];
            for (var p = 0; p < parties.Length; p++)
            {
                writes[p] = view.Registered(slot, parties[p]);
                (order[p], lengths[p]) = (p, writes[p].Length);
            }

            Array.Sort(lengths, order);
        }

        internal IEnumerable<Seal> LatestFirst()
        {
            var chosen = new int[parties.Length];
            var first = order[0];
            for (var i = writes[first].Length - 1; i >= 0; i--)
            {
                if (writes[first].Span[i].Value is not ActRef) continue;
                chosen[first] = i;
                foreach (var seal in Extend(chosen, 1)) yield return seal;
            }
        }

        /// <summary>Chooses a write of the next party that fits all chosen so far.</summary>
        private IEnumerable<Seal> Extend(int[] chosen, int depth)
        {
            if (depth == order.Length)
            {
                yield return Seal(chosen);
                yield break;
            }

            var next = order[depth];
            var (from, to) = (0, writes[next].Length);
            for (var d = 0; d < depth; d++) Narrow(order[d], chosen[order[d]], next, ref from, ref to);
            var wanted = writes[order[0]].Span[chosen[order[0]]].Value;
            for (var i = to - 1; i >= from; i--)
            {
                if (!Equals(writes[next].Span[i].Value, wanted)) continue;
                chosen[next] = i;
                foreach (var seal in Extend(chosen, depth + 1)) yield return seal;
            }
        }

        /// <summary>
        /// Keeps the writes of q that p knew before it wrote anything else to the slot, and whose author knew p's before it did.
        /// Both bounds grow with q's index, so what remains is one interval.
        /// </summary>
        private void Narrow(int p, int chosen, int q, ref int from, ref int to)
        {
            to = Math.Min(to, Cells.CountBelow(writes[q].Span, KnownBeforeNext(p, chosen, q)));
            var mine = writes[p].Span[chosen].Place;
            var (low, high) = (from, to);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (KnownBeforeNext(q, middle, p) > mine) high = middle;
                else low = middle + 1;
            }

            from = low;
        }

        /// <summary>How much of y's log party x had seen at its last entry before its next write to the slot.</summary>
        private long KnownBeforeNext(int x, int write, int y)
        {
            var next = write + 1 < writes[x].Length ? writes[x].Span[write + 1].Place : view.Frontier[parties[x]];
            return view.PastOf(parties[x], next - 1)[parties[y]];
        }

        private Seal Seal(int[] chosen)
        {
            ImmutableArray<long> at = [.. chosen.Select((w, p) => writes[p].Span[w].Place)];
            ImmutableArray<long> ends = [.. parties.Select((_, p) => FirstThatKnew(p, at))];
            return new Seal((ActRef)writes[0].Span[chosen[0]].Value!, parties, at, ends);
        }

        /// <summary>The first entry of p at or after its write whose past, with itself, holds all the writes.</summary>
        private long FirstThatKnew(int p, ImmutableArray<long> at)
        {
            var (low, high) = (at[p], view.Frontier[parties[p]] - 1);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (Knew(p, middle, at)) high = middle;
                else low = middle + 1;
            }

            return low;
        }

        private bool Knew(int p, long index, ImmutableArray<long> at)
        {
            var past = view.PastOf(parties[p], index);
            for (var q = 0; q < parties.Length; q++)
                if (q != p && past[parties[q]] <= at[q]) return false;
            return true;
        }
    }
}

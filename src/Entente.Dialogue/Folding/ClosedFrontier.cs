using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>Where logs can be closed: a frontier in which every entry stands with all that its author had seen.</summary>
public static class ClosedFrontier
{
    /// <summary>The largest at or below a bound. There is one: of two such frontiers the larger of each size is one too.</summary>
    /// <param name="view">What is folded.</param>
    /// <param name="most">For each member a number of entries of all its logs, at most what the view holds.</param>
    public static ImmutableArray<long> Below(View view, ImmutableArray<long> most)
    {
        var sizes = most.ToArray();
        bool moved;
        do
        {
            moved = false;
            for (var m = 0; m < sizes.Length; m++)
                while (sizes[m] > 0 && SawMore(view.PastOf(m, sizes[m] - 1), m, sizes))
                {
                    sizes[m]--;
                    moved = true;
                }
        }
        while (moved);

        return [.. sizes];
    }

    private static bool SawMore(ImmutableArray<long> past, int member, long[] sizes)
    {
        for (var m = 0; m < sizes.Length; m++)
            if (m != member && past[m] > sizes[m]) return true;
        return false;
    }
}

using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>Where logs can be closed: a frontier in which every entry stands with all that it refers to.</summary>
public static class ClosedFrontier
{
    /// <summary>The largest at or below a bound. There is one: of two such frontiers the larger of each size is one too.</summary>
    /// <param name="view">What is folded.</param>
    /// <param name="most">For each member a number of entries of all its logs, at most what the view holds, at least those of older epochs.</param>
    public static ImmutableArray<long> Below(View view, ImmutableArray<long> most)
    {
        var start = view.FrontierOf(view.Epoch, most.Select(_ => 0L));
        var sizes = most.ToArray();
        bool moved;
        do
        {
            moved = false;
            for (var m = 0; m < sizes.Length; m++)
            {
                var stands = start[m] + view.Log(m, start[m]).Take((int)(sizes[m] - start[m])).TakeWhile(entry => RefersWithin(entry.Act, start, sizes)).Count();
                moved |= stands < sizes[m];
                sizes[m] = stands;
            }
        }
        while (moved);

        return [.. sizes];
    }

    // What it claims counts, not what it is taken to have seen: an entry whose references do not hold would wait for them, where they are cut off.
    private static bool RefersWithin(Act act, ImmutableArray<long> start, long[] sizes)
    {
        for (var m = 0; m < sizes.Length; m++)
            if (m != act.Author && start[m] + act.Header.Seen[m]!.Value.Size > sizes[m]) return false;
        return true;
    }
}

namespace Entente.Dialogue;

/// <summary>One order of all entries of all logs in which none stands before what its author had seen. Whoever holds the same entries reads the same order.</summary>
public static class CausalOrder
{
    /// <summary>The entries of a view, with their verdicts. Of those that could come next the one that claims the earlier time does, then the lower member.</summary>
    public static IReadOnlyList<(Act Act, Refusal? Void)> Of(View view)
    {
        var logs = Enumerable.Range(0, view.Members).Select(m => view.Log(m).ToList()).ToList();
        var taken = new int[logs.Count];
        List<(Act, Refusal?)> order = new(logs.Sum(log => log.Count));
        while (Next() is { } next)
        {
            order.Add(logs[next][taken[next]]);
            taken[next]++;
        }

        return order;

        int? Next()
        {
            int? best = null;
            for (var m = 0; m < logs.Count; m++)
                if (taken[m] < logs[m].Count && IsReady(m) && (best is null || logs[m][taken[m]].Act.Header.At < logs[best.Value][taken[best.Value]].Act.Header.At)) best = m;
            return best;
        }

        bool IsReady(int member)
        {
            var past = logs[member][taken[member]].Act.Past;
            for (var m = 0; m < logs.Count; m++)
                if (m != member && past[m] > taken[m]) return false;
            return true;
        }
    }
}

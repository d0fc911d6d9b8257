using System.Collections.Concurrent;

namespace Entente.Node.Shared;

/// <summary>
/// Releases that wait for the log's one writer. Who adds the first since somebody last came for them comes for all; the others only wait,
/// so that those who are answered together come together again. Safe for many threads.
/// </summary>
internal sealed class WaitingReleases
{
    // What one signature covers must not make the first of them wait long.
    private const int MostAtOnce = 128;

    private readonly ConcurrentQueue<WaitingRelease> queue = new();
    private int called;

    /// <summary>One more waits.</summary>
    /// <returns>True where nobody is on the way: who added it has to come.</returns>
    public bool Add(WaitingRelease one)
    {
        queue.Enqueue(one);
        return Interlocked.Exchange(ref called, 1) == 0;
    }

    /// <summary>Somebody has come. Who adds from now on calls anew, so that whatever else the log is needed for has its turn between.</summary>
    /// <returns>How many wait for him.</returns>
    public int Come()
    {
        Interlocked.Exchange(ref called, 0);
        return queue.Count;
    }

    /// <summary>The first that wait, to be said together.</summary>
    /// <param name="most">No more of them.</param>
    public List<WaitingRelease> Take(int most)
    {
        var together = new List<WaitingRelease>();
        while (together.Count < Math.Min(most, MostAtOnce) && queue.TryDequeue(out var one)) together.Add(one);
        return together;
    }

    /// <summary>The machine failed: nobody comes for those that wait, and all are told.</summary>
    public void Fail(Exception trouble)
    {
        Come();
        while (queue.TryDequeue(out var one)) one.Fail(trouble);
    }
}

using System.Collections.Concurrent;
using Entente.Node.Desk;

namespace Entente.Node.Shared;

/// <summary>Acts that wait for the log's one writer, and what became of them. Carried out once, by whoever comes first, or given up before.</summary>
internal sealed class WaitingRelease(IReadOnlyList<Utterance> said, string? key)
{
    // What one signature covers must not make the first of them wait long.
    private const int MostAtOnce = 128;

    private readonly TaskCompletionSource<Released> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int begun;

    /// <summary>What is said.</summary>
    public IReadOnlyList<Utterance> Said => said;

    /// <summary>The same request again adds nothing.</summary>
    public string? Key => key;

    /// <summary>What became of it.</summary>
    public Task<Released> Answer => answer.Task;

    /// <summary>Takes it, to carry it out or to give it up: false where somebody else has.</summary>
    public bool Begin() => Interlocked.Exchange(ref begun, 1) == 0;

    /// <summary>Takes the first that wait, to carry them out together.</summary>
    public static List<WaitingRelease> BeginAll(ConcurrentQueue<WaitingRelease> waiting)
    {
        var together = new List<WaitingRelease>();
        while (together.Count < MostAtOnce && waiting.TryDequeue(out var one))
            if (one.Begin()) together.Add(one);
        return together;
    }

    /// <summary>It is durable, or refused.</summary>
    public void End(Released released) => answer.TrySetResult(released);

    /// <summary>The machine failed.</summary>
    public void Fail(Exception trouble) => answer.TrySetException(trouble);
}

using Entente.Node.Desk;

namespace Entente.Node.Shared;

/// <summary>Acts that wait for the log's one writer, and what became of them.</summary>
internal sealed class WaitingRelease(IReadOnlyList<Utterance> said, string? key)
{
    private readonly TaskCompletionSource<Released> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is said.</summary>
    public IReadOnlyList<Utterance> Said => said;

    /// <summary>The same request again adds nothing.</summary>
    public string? Key => key;

    /// <summary>What became of it.</summary>
    public Task<Released> Answer => answer.Task;

    /// <summary>It is durable, or refused.</summary>
    public void End(Released released) => answer.TrySetResult(released);

    /// <summary>The machine failed.</summary>
    public void Fail(Exception trouble) => answer.TrySetException(trouble);
}

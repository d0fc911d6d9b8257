namespace Entente.Node.Carriers;

/// <summary>One sleeper that others wake. Waking before it sleeps counts: it then does not sleep.</summary>
internal sealed class Wake
{
    private TaskCompletionSource source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes the sleeper, now or at its next sleep.</summary>
    public void Set() => Volatile.Read(ref source).TrySetResult();

    /// <summary>Sleeps; true when woken, false when the time is over.</summary>
    public async Task<bool> Wait(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        var set = Volatile.Read(ref source).Task;
        await set.WaitAsync(longest, time, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        if (!set.IsCompleted) return false;
        // Whoever sets the old source from here on is served by what the sleeper does next.
        Volatile.Write(ref source, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return true;
    }
}

namespace Entente.Node.Carriers;

/// <summary>Switched off and on by a person; what is under way when it goes off is given up.</summary>
internal sealed class PauseSwitch : IDisposable
{
    private readonly Lock gate = new();
    private CancellationTokenSource on = new();
    private TaskCompletionSource goes = Done();

    /// <summary>Whether it is off.</summary>
    public bool IsOff => !Volatile.Read(ref goes).Task.IsCompleted;

    /// <summary>Switches off.</summary>
    public void Off()
    {
        CancellationTokenSource ended;
        lock (gate)
        {
            if (IsOff) return;
            goes = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ended = on;
        }

        ended.Cancel();
    }

    /// <summary>Switches on.</summary>
    public void On()
    {
        lock (gate)
        {
            if (!IsOff) return;
            on.Dispose();
            on = new CancellationTokenSource();
            goes.SetResult();
        }
    }

    /// <summary>Waits until it is on; the token ends when it goes off again.</summary>
    public async Task<CancellationToken> WhenOn(CancellationToken cancel)
    {
        while (true)
        {
            await Volatile.Read(ref goes).Task.WaitAsync(cancel);
            lock (gate)
            {
                if (!IsOff) return on.Token;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => on.Dispose();

    private static TaskCompletionSource Done()
    {
        var done = new TaskCompletionSource();
        done.SetResult();
        return done;
    }
}

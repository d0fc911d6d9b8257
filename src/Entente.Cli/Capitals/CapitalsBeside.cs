namespace Entente.Cli.Capitals;

/// <summary>The two capitals beside the demo of the public case: started when a visitor asks for them, ended with it.</summary>
internal sealed class CapitalsBeside(Func<CancellationToken, Task<RunningCapitals?>> start) : IAsyncDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);
    private RunningCapitals? running;

    /// <summary>The address that lets a browser in; null when they could not be started, which was said on standard error.</summary>
    public async Task<string?> Open(CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (running is { Ended.IsCompleted: true })
            {
                await running.DisposeAsync();
                running = null;
            }

            return (running ??= await start(cancel))?.Entrance;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await oneAtATime.WaitAsync();
        if (running is not null) await running.DisposeAsync();
        oneAtATime.Dispose();
    }
}

using System.Runtime.InteropServices;

namespace Entente.Cli;

/// <summary>
/// Ctrl-C and the polite request to end (SIGTERM) as one cancellation; what the command has under way it finishes or gives up cleanly.
/// A second Ctrl-C ends the process at once.
/// </summary>
internal sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;

    public Interrupt() => signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    /// <summary>Cancelled by either signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>Whether it was Ctrl-C.</summary>
    public bool ByKeyboard { get; private set; }

    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        if (source.IsCancellationRequested) return;
        ByKeyboard = context.Signal == PosixSignal.SIGINT;
        context.Cancel = true;
        source.Cancel();
    }
}

using System.Net;
using System.Net.Sockets;

namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// A line of TCP between a node and its mailbox that a test can cut, heal and slow down, and that breaks off in the middle of what is sent. It parses nothing.
/// </summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly HashSet<TcpClient> open = [];
    private readonly Task accepting;
    private readonly IPEndPoint target;
    private long upLeft = long.MaxValue;
    private long downLeft = long.MaxValue;
    private bool cut;

    /// <summary>A line to an address on this machine.</summary>
    public CuttingProxy(Uri to)
    {
        target = new IPEndPoint(IPAddress.Loopback, to.Port);
        listener.Start();
        accepting = Accept();
    }

    /// <summary>Where the node is to connect to.</summary>
    public Uri Address => new($"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}");

    /// <summary>How long each piece takes on its way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Bytes that went towards the mailbox.</summary>
    public long Up { get; private set; }

    /// <summary>Nobody gets through just now.</summary>
    public bool IsCut { get { lock (gate) return cut; } }

    /// <summary>Cuts: what is open breaks off, and nobody gets through.</summary>
    public void Cut()
    {
        lock (gate) cut = true;
        Break();
    }

    /// <summary>Heals, also after a limit was used up.</summary>
    public void Heal()
    {
        lock (gate) (cut, upLeft, downLeft) = (false, long.MaxValue, long.MaxValue);
    }

    /// <summary>After so many more bytes towards the mailbox, or back from it, the line is cut in the middle of them.</summary>
    public void CutAfter(long up = long.MaxValue, long down = long.MaxValue)
    {
        lock (gate) (upLeft, downLeft) = (up, down);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Stop();
        Break();
        await accepting;
        stopping.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptTcpClientAsync(stopping.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            lock (gate)
            {
                if (cut) return;
                open.Add(near);
                open.Add(far);
            }

            try
            {
                await far.ConnectAsync(target, stopping.Token);
                await Task.WhenAny(Pump(near, far, up: true), Pump(far, near, up: false));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // Nobody there: the near end sees the line break.
            }
            finally
            {
                lock (gate)
                {
                    open.Remove(near);
                    open.Remove(far);
                }
            }
        }
    }

    private async Task Pump(TcpClient from, TcpClient to, bool up)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(buffer, stopping.Token) is > 0 and var read)
            {
                if (Delay > TimeSpan.Zero) await Task.Delay(Delay, stopping.Token);
                var passes = Pass(read, up);
                await to.GetStream().WriteAsync(buffer.AsMemory(0, passes), stopping.Token);
                if (passes < read)
                {
                    Cut();
                    return;
                }
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut, or one end hung up: the other is closed with it.
        }
    }

    private int Pass(int read, bool up)
    {
        lock (gate)
        {
            var passes = (int)Math.Min(read, up ? upLeft : downLeft);
            if (up) Up += passes;
            if (up && upLeft != long.MaxValue) upLeft -= passes;
            if (!up && downLeft != long.MaxValue) downLeft -= passes;
            return passes;
        }
    }

    private void Break()
    {
        TcpClient[] all;
        lock (gate) all = [.. open];
        // With a reset, as a line that breaks: no polite end.
        foreach (var one in all)
        {
            // An end that has closed meanwhile has no socket any more.
            if (one.Client is { } socket)
            {
                try { socket.LingerState = new LingerOption(true, 0); }
                catch (Exception e) when (e is SocketException or ObjectDisposedException) { /* Closed in this moment. */ }
            }

            one.Dispose();
        }
    }
}

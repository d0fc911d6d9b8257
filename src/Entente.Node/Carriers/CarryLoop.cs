using Microsoft.Extensions.Hosting;

namespace Entente.Node.Carriers;

/// <summary>
/// The loop that carries: every dialogue and counterpart with its carrier, until the node stops. All waiting is on the clock that it is given.
/// </summary>
public sealed class CarryLoop(TimeProvider time) : IHostedService, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Dialogue, string Them), Carrying> links = [];
    private readonly CancellationTokenSource stopping = new();
    private bool started;
    private bool disposed;

    /// <summary>Takes a dialogue up; one that is carried already goes on with the new carrier and settings.</summary>
    public async Task Carry(CarriedDialogue dialogue, ICarrier carrier, CarrySettings settings)
    {
        await LetGo(dialogue.Dialogue, dialogue.Them);
        var carrying = new Carrying(new CarriedLink(dialogue, carrier, settings, time), CancellationTokenSource.CreateLinkedTokenSource(stopping.Token));
        lock (gate)
        {
            links.Add((dialogue.Dialogue, dialogue.Them), carrying);
            if (started) carrying.Start();
        }
    }

    /// <summary>Lets a dialogue with a counterpart go and returns when nothing of it is under way.</summary>
    public async Task LetGo(string dialogue, string them)
    {
        Carrying? carrying;
        lock (gate)
        {
            if (!links.Remove((dialogue, them), out carrying)) return;
        }

        await carrying.DisposeAsync();
    }

    /// <summary>Something in the dialogue changed: looks whether a pouch is due. Returns at once.</summary>
    public void Nudge(string dialogue) => Each(dialogue, link => link.Nudge());

    /// <summary>Stops carrying for a dialogue, as if the line were cut, until <see cref="Heal"/>.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="them">To which counterpart; null for all.</param>
    public void Cut(string dialogue, string? them = null) => Each(dialogue, link => link.Cut(), them);

    /// <summary>Carries on after <see cref="Cut"/>.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="them">To which counterpart; null for all.</param>
    public void Heal(string dialogue, string? them = null) => Each(dialogue, link => link.Heal(), them);

    /// <summary>How carrying stands; null where nothing is carried.</summary>
    public CarryState? State(string dialogue, string them)
    {
        lock (gate) return links.GetValueOrDefault((dialogue, them))?.Link.State;
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            started = true;
            foreach (var carrying in links.Values) carrying.Start();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Carrying[] all;
        lock (gate)
        {
            all = [.. links.Values];
            links.Clear();
        }

        await stopping.CancelAsync();
        foreach (var carrying in all) await carrying.DisposeAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // A container that knows it under two names disposes of it twice.
        if (disposed) return;
        disposed = true;
        await StopAsync(CancellationToken.None);
        stopping.Dispose();
    }

    private void Each(string dialogue, Action<CarriedLink> act, string? them = null)
    {
        CarriedLink[] all;
        lock (gate) all = [.. links.Where(link => link.Key.Dialogue == dialogue && (them is null || link.Key.Them == them)).Select(link => link.Value.Link)];
        foreach (var link in all) act(link);
    }

    private sealed class Carrying(CarriedLink link, CancellationTokenSource ends) : IAsyncDisposable
    {
        private Task run = Task.CompletedTask;

        public CarriedLink Link => link;

        // Off the caller's thread: making the first pouch may take its time.
        public void Start() => run = Task.Run(() => link.Run(ends.Token));

        public async ValueTask DisposeAsync()
        {
            await ends.CancelAsync();
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ends.Dispose();
            link.Dispose();
        }
    }
}

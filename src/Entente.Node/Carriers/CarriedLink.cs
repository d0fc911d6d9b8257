namespace Entente.Node.Carriers;

/// <summary>
/// One dialogue, one counterpart, one carrier: sends what is due, takes and opens what came. The two directions run beside each other;
/// nothing that happens on the line ends them.
/// </summary>
internal sealed class CarriedLink(CarriedDialogue dialogue, ICarrier carrier, CarrySettings settings, TimeProvider time) : IDisposable
{
    // A carrier that answers "nothing" at once would otherwise be asked without a pause.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly PauseSwitch pause = new();
    private readonly Wake changed = new();
    private readonly Wake trySending = new();
    private readonly Wake tryTaking = new();
    private CarryState state = CarryState.Begin;
    private DuePouch? pending;
    private DateTimeOffset? lastSent;

    /// <summary>The dialogue.</summary>
    public CarriedDialogue Dialogue => dialogue;

    /// <summary>How it stands.</summary>
    public CarryState State
    {
        get { lock (gate) return state; }
    }

    /// <summary>Something in the dialogue changed: perhaps a pouch is due.</summary>
    public void Nudge() => changed.Set();

    /// <summary>Stops carrying; what is under way is given up and done again later.</summary>
    public void Cut()
    {
        pause.Off();
        Note(now => now.Stands(CarryStanding.Paused, null, time.GetUtcNow()));
    }

    /// <summary>Carries on.</summary>
    public void Heal()
    {
        if (!pause.IsOff) return;
        Note(now => now.Stands(CarryStanding.NotYet, null, time.GetUtcNow()));
        pause.On();
        trySending.Set();
        tryTaking.Set();
    }

    /// <summary>Carries until cancelled.</summary>
    public Task Run(CancellationToken cancel) => Task.WhenAll(SendOnAndOn(cancel), TakeOnAndOn(cancel));

    /// <inheritdoc />
    public void Dispose() => pause.Dispose();

    private async Task SendOnAndOn(CancellationToken cancel)
    {
        var backoff = new Backoff();
        // An earlier process may have made a pouch and ended before a carrier had it.
        var retryAt = time.GetUtcNow();
        while (!cancel.IsCancellationRequested)
        {
            var retry = time.GetUtcNow() >= retryAt;
            var step = await WhileOn(on => SendAllThatIsDue(retry, on, cancel), cancel);
            if (step == Step.Failed) await trySending.Wait(backoff.Next(), time, cancel);
            if (step != Step.Idle) continue;

            backoff.Reset();
            if (retry) retryAt = time.GetUtcNow() + settings.Retry;
            if (await changed.Wait(Positive(retryAt - time.GetUtcNow()), time, cancel))
                await Task.Delay(Positive(EarliestNext() - time.GetUtcNow()), time, cancel);
        }
    }

    private async Task<Step> SendAllThatIsDue(bool retry, CancellationToken on, CancellationToken cancel)
    {
        // Pausing never interrupts the making of a pouch: what it holds would count as put into one.
        pending ??= await dialogue.Due(retry, cancel);
        while (pending is { } pouch)
        {
            Note(now => now with { Waits = true });
            if (await carrier.Send(pouch.Bytes, on) is Sending.NotSent not)
                return Failed(not.Trouble);

            (pending, lastSent) = (null, time.GetUtcNow());
            Note(now => now with { Waits = false, LastSent = new CarriedPouch(time.GetUtcNow(), pouch.Number, pouch.Bytes.Length) });
            Reached(tryTaking);
            pending = await dialogue.Due(false, cancel);
        }

        return Step.Idle;
    }

    private DateTimeOffset EarliestNext()
    {
        var now = time.GetUtcNow() + settings.MinimumDelay;
        var batched = lastSent is { } last ? last + settings.Batch : now;
        return now > batched ? now : batched;
    }

    private async Task TakeOnAndOn(CancellationToken cancel)
    {
        var backoff = new Backoff();
        while (!cancel.IsCancellationRequested)
        {
            var asked = time.GetTimestamp();
            var step = await WhileOn(on => TakeOne(on, cancel), cancel);
            if (step != Step.Failed) backoff.Reset();
            var rest = step switch
            {
                Step.Moved => TimeSpan.Zero,
                Step.Idle => Positive(BetweenLooks - time.GetElapsedTime(asked)),
                _ => backoff.Next(),
            };
            if (rest > TimeSpan.Zero) await tryTaking.Wait(rest, time, cancel);
        }
    }

    private async Task<Step> TakeOne(CancellationToken on, CancellationToken cancel)
    {
        switch (await carrier.Take(on))
        {
            case Taking.NotReached not:
                return Failed(not.Trouble);
            case Taking.Pouch came:
                return await Open(came, on, cancel);
            default:
                Reached(trySending);
                return Step.Idle;
        }
    }

    private async Task<Step> Open(Taking.Pouch came, CancellationToken on, CancellationToken cancel)
    {
        var number = await dialogue.Open(came.Bytes, cancel);
        Note(now => now with
        {
            LastReceived = new CarriedPouch(time.GetUtcNow(), number, came.Bytes.Length),
            Refused = now.Refused + (number is null ? 1 : 0),
        });
        // What was opened may have to be acknowledged, cosigned, answered.
        changed.Set();
        if (await carrier.Acknowledge(came, on) is { } trouble) return Failed(trouble);
        Reached(trySending);
        return Step.Moved;
    }

    /// <summary>Does one step while the switch is on.</summary>
    private async Task<Step> WhileOn(Func<CancellationToken, Task<Step>> step, CancellationToken cancel)
    {
        var on = await pause.WhenOn(cancel);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(on, cancel);
        try
        {
            return await step(both.Token);
        }
        catch (OperationCanceledException) when (on.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            // Switched off meanwhile: the next step waits for the switch.
            return Step.Moved;
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // Making or opening met a broken machine or a bug of ours: the page says so, and the line goes on being tried.
            return Failed(CarrierTrouble.OurMachine);
        }
    }

    /// <summary>Something went through; the other direction, which may be waiting after a failure, tries again now.</summary>
    private void Reached(Wake other)
    {
        if (State.Standing == CarryStanding.Cut) other.Set();
        Note(now => pause.IsOff ? now : now.Stands(CarryStanding.Up, null, time.GetUtcNow()));
    }

    private Step Failed(CarrierTrouble trouble)
    {
        Note(now => pause.IsOff ? now : now.Stands(CarryStanding.Cut, trouble, time.GetUtcNow()));
        return Step.Failed;
    }

    private void Note(Func<CarryState, CarryState> change)
    {
        lock (gate) state = change(state);
    }

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;

    private enum Step
    {
        /// <summary>To be tried again after a while.</summary>
        Failed,

        /// <summary>Done, and there is nothing more.</summary>
        Idle,

        /// <summary>Done, and there may be more.</summary>
        Moved,
    }
}

using Entente.Node.Carriers;

namespace Entente.Tests.Node.Carriers;

/// <summary>What a line does to the pouches that it is given.</summary>
/// <param name="Fate">For each pouch how often it arrives; 0: lost.</param>
/// <param name="Shuffles">Whether the newest arrives first.</param>
internal sealed record LineManner(Func<int> Fate, bool Shuffles)
{
    public static LineManner Honest { get; } = new(() => 1, Shuffles: false);
}

/// <summary>A carrier in memory between two sides that a test can cut, and that loses, repeats and shuffles.</summary>
internal sealed class MemoryLine(TimeProvider time, LineManner manner)
{
    private readonly Func<int> fate = manner.Fate;
    private readonly bool shuffles = manner.Shuffles;
    private readonly TimeProvider clock = time;
    private readonly Lock gate = new();
    private readonly List<Taking.Pouch>[] waiting = [[], []];
    private int names;

    public ICarrier Left => new End(this, 0);

    public ICarrier Right => new End(this, 1);

    /// <summary>What is in the way, for both ends; null: nothing.</summary>
    public CarrierTrouble? Trouble { get; set; }

    /// <summary>How often anything was tried.</summary>
    public int Tries;

    public int Sent { get; private set; }

    /// <summary>Whether acknowledgements get lost.</summary>
    public bool Forgets { get; set; }

    public int Waiting { get { lock (gate) return waiting.Sum(one => one.Count); } }

    public void Put(int to, byte[] bytes)
    {
        lock (gate) waiting[to].Add(new Taking.Pouch($"{names++}", bytes));
    }

    private sealed class End(MemoryLine line, int side) : ICarrier
    {
        public Task<Sending> Send(ReadOnlyMemory<byte> pouch, CancellationToken cancel)
        {
            Interlocked.Increment(ref line.Tries);
            if (line.Trouble is { } trouble) return Task.FromResult<Sending>(new Sending.NotSent(trouble));
            lock (line.gate)
            {
                line.Sent++;
                for (var left = line.fate(); left > 0; left--) line.Put(1 - side, pouch.ToArray());
            }

            return Task.FromResult<Sending>(new Sending.Sent());
        }

        public async Task<Taking> Take(CancellationToken cancel)
        {
            Interlocked.Increment(ref line.Tries);
            if (line.Trouble is { } trouble) return new Taking.NotReached(trouble);
            if (Next() is { } now) return now;
            await Task.Delay(TimeSpan.FromSeconds(5), line.clock, cancel);
            return Next() is { } then ? then : new Taking.Nothing();
        }

        public Task<CarrierTrouble?> Acknowledge(Taking.Pouch taken, CancellationToken cancel)
        {
            lock (line.gate)
            {
                if (line.Forgets) return Task.FromResult<CarrierTrouble?>(CarrierTrouble.NoConnection);
                line.waiting[side].RemoveAll(one => one.Name == taken.Name);
            }

            return Task.FromResult<CarrierTrouble?>(null);
        }

        private Taking.Pouch? Next()
        {
            lock (line.gate) return line.shuffles ? line.waiting[side].LastOrDefault() : line.waiting[side].FirstOrDefault();
        }
    }
}

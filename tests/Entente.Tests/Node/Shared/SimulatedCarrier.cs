namespace Entente.Tests.Node.SharedDialogues;

/// <summary>A pouch under way.</summary>
internal sealed record Letter(int From, int To, byte[] Bytes, DateTimeOffset Due);

/// <summary>What carries pouches in a simulation: it loses, doubles, delays, shuffles and spoils them, and links can be cut.</summary>
internal sealed class SimulatedCarrier(Random random, TimeProvider clock, double loss)
{
    private readonly List<Letter> underWay = [];
    private readonly HashSet<(int, int)> cut = [];
    private double lost = loss;

    /// <summary>Nothing is under way.</summary>
    public bool IsEmpty => underWay.Count == 0;

    public void Send(int from, int to, byte[] bytes)
    {
        if (cut.Contains((from, to)) || random.NextDouble() < lost) return;
        do
        {
            var spoiled = lost > 0 && random.Next(40) == 0 ? Spoiled(bytes) : bytes;
            underWay.Add(new Letter(from, to, spoiled, clock.GetUtcNow() + TimeSpan.FromSeconds(random.Next(300))));
        }
        while (random.Next(25) == 0);
    }

    /// <summary>What has arrived by now, in any order.</summary>
    public IReadOnlyList<Letter> Arrived()
    {
        var arrived = underWay.Where(l => l.Due <= clock.GetUtcNow()).ToArray();
        underWay.RemoveAll(l => l.Due <= clock.GetUtcNow());
        random.Shuffle(arrived);
        return arrived;
    }

    /// <summary>Cuts a link in one direction, or mends it.</summary>
    public void Turn(int from, int to)
    {
        if (!cut.Remove((from, to))) cut.Add((from, to));
    }

    /// <summary>From now on everything arrives, what is under way at once.</summary>
    public IReadOnlyList<Letter> Mend()
    {
        lost = 0;
        cut.Clear();
        var rest = underWay.ToArray();
        underWay.Clear();
        random.Shuffle(rest);
        return rest;
    }

    /// <summary>What a side has under way is lost with its machine.</summary>
    public void LoseAllFrom(int from) => underWay.RemoveAll(l => l.From == from);

    private byte[] Spoiled(byte[] bytes)
    {
        byte[] other = [.. bytes];
        if (random.Next(2) == 0) return other[..random.Next(other.Length)];
        other[random.Next(other.Length)] ^= (byte)(1 << random.Next(8));
        return other;
    }
}

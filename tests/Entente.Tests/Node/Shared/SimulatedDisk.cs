using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// A disk in memory that can be told to fail, to forget, and to be put back to an older state. What it holds are the changes that were
/// saved, in order; the guard lies apart, as in a side's folder.
/// </summary>
internal sealed class SimulatedDisk(Seat seat) : ISharedDisk
{
    private readonly List<SharedChange> saved = [];
    private readonly List<Guard> guards = [];

    /// <summary>Asked before each write, with its number; true: the machine stops before it.</summary>
    public Func<int, bool> StopsBefore { get; set; } = _ => false;

    /// <summary>Writes so far, of both kinds.</summary>
    public int Writes { get; private set; }

    /// <summary>Changes that are durable.</summary>
    public int Saved => saved.Count;

    /// <summary>Goes back to how it was after so many changes; the guard stays, as it lies outside the backup.</summary>
    public void RestoreTo(int changes) => saved.RemoveRange(changes, saved.Count - changes);

    /// <summary>Loses the guard too.</summary>
    public void LoseGuard() => guards.Clear();

    public SharedHoldings Load() => new()
    {
        Lines = [.. seat.Members.Select((_, m) => saved.SelectMany(s => s.Lines).Where(l => l.Member == m).SelectMany(l => l.Lines).ToList())],
        Notes = [.. saved.SelectMany(s => s.Notes).GroupBy(n => (n.Origin, n.Size)).Select(g => g.Last())],
        Peers = saved.SelectMany(s => s.Peers).GroupBy(p => p.Key).ToDictionary(g => g.Key, g => PeerJson.Read(PeerJson.Write(g.Last().Value))),
        TwoHistories = saved.SelectMany(s => s.TwoHistories).GroupBy(t => t.Key).ToDictionary(g => g.Key, g => g.Last().Value),
        Enclosures = saved.SelectMany(s => s.Enclosures).Select(e => e.Commitment).Distinct().ToDictionary(c => c, _ => false),
    };

    public Task Save(SharedChange change)
    {
        Write();
        foreach (var piece in change.Lines)
            Assert.Equal(saved.SelectMany(s => s.Lines).Where(l => l.Member == piece.Member).Sum(l => l.Lines.Count), piece.From);
        saved.Add(change);
        return Task.CompletedTask;
    }

    public long? Request(string key) => saved.Find(s => s.IdempotencyKey == key)?.Lines[0].From;

    public SaltedContent? Enclosure(Commitment commitment) =>
        saved.SelectMany(s => s.Enclosures).FirstOrDefault(e => e.Commitment == commitment) is { } held ? new SaltedContent(commitment, held.Salt, held.Content) : null;

    public Guard? ReadGuard() => guards.LastOrDefault();

    public void WriteGuard(Guard guard)
    {
        Write();
        guards.Add(guard);
    }

    private void Write()
    {
        if (StopsBefore(++Writes)) throw new MachineStopped();
    }
}

/// <summary>The simulated machine stopped; a test's doing.</summary>
internal sealed class MachineStopped() : Exception("the machine stopped");

using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// A disk in memory that can be told to fail, to forget, and to be put back to an older state. What it holds are the changes that were
/// saved, in order; the guard lies apart, as in a side's folder.
/// </summary>
internal sealed class SimulatedDisk(Seat seat) : ISharedDisk
{
    private readonly List<SharedChange> saved = [];
    private readonly long[] sizes = new long[seat.Members.Count];
    private readonly Dictionary<Commitment, SaltedContent> enclosures = [];
    private Guard? guard;

    /// <summary>Asked before each write, with its number; true: the machine stops before it.</summary>
    public Func<int, bool> StopsBefore { get; set; } = _ => false;

    /// <summary>Writes so far, of both kinds.</summary>
    public int Writes { get; private set; }

    /// <summary>Changes that are durable.</summary>
    public int Saved => saved.Count;

    /// <summary>Every checkpoint of our log that was ever signed: the guard knows of it first. It is never put back.</summary>
    public List<Checkpoint> Signed { get; } = [];

    /// <summary>Goes back to how it was after so many changes; the guard stays, as it lies outside the backup.</summary>
    public void RestoreTo(int changes)
    {
        saved.RemoveRange(changes, saved.Count - changes);
        Array.Clear(sizes);
        enclosures.Clear();
        saved.ForEach(Count);
    }

    /// <summary>Loses the content of every enclosure, as somebody would who only ever had its commitment.</summary>
    public void LoseContent()
    {
        for (var i = 0; i < saved.Count; i++) saved[i] = saved[i] with { Enclosures = [] };
        RestoreTo(saved.Count);
    }

    /// <summary>Loses the guard too.</summary>
    public void LoseGuard() => guard = null;

    public SharedHoldings Load()
    {
        var lines = seat.Members.Select(_ => new List<ReadOnlyMemory<byte>>()).ToList();
        var notes = new Dictionary<(LogOrigin, long), SignedCheckpoint>();
        var (peers, two) = (new Dictionary<int, PeerState>(), new Dictionary<int, string>());
        foreach (var change in saved)
        {
            foreach (var piece in change.Lines) lines[piece.Member].AddRange(piece.Lines);
            foreach (var note in change.Notes) notes[(note.Origin, note.Size)] = note;
            foreach (var (place, peer) in change.Peers) peers[place] = peer;
            foreach (var (member, evidence) in change.TwoHistories) two[member] = evidence;
        }

        return new SharedHoldings
        {
            Lines = lines,
            Notes = [.. notes.Values],
            Peers = peers.ToDictionary(p => p.Key, p => PeerJson.Read(PeerJson.Write(p.Value))),
            TwoHistories = two,
            Enclosures = enclosures.Keys.ToDictionary(c => c, _ => false),
        };
    }

    public Task Save(SharedChange change)
    {
        Write();
        foreach (var piece in change.Lines) Assert.Equal(sizes[piece.Member], piece.From);
        // What we sign the guard knows before anybody can be shown it; what comes back from a counterpart was signed before.
        foreach (var note in change.Notes.Where(n => change.Peers.Count == 0 && n.Origin == seat.Origin(seat.Me)))
            Assert.True(guard?.Signed?.Checkpoint.Size >= note.Size, $"our log was signed at {note.Size} and the guard does not know");
        saved.Add(change);
        Count(change);
        return Task.CompletedTask;
    }

    public ActRef? Request(string key) => saved.Find(s => s.IdempotencyKey == key)?.Lines[0] is { } said ? new ActRef(1, said.Member, said.From) : null;

    public SaltedContent? Enclosure(Commitment commitment) => enclosures.GetValueOrDefault(commitment);

    public Guard? ReadGuard() => guard;

    public void WriteGuard(Guard guard)
    {
        Write();
        this.guard = guard;
        if (guard.Signed is { } row && !Signed.Contains(row.Checkpoint)) Signed.Add(row.Checkpoint);
    }

    private void Count(SharedChange change)
    {
        foreach (var piece in change.Lines) sizes[piece.Member] += piece.Lines.Count;
        foreach (var enclosure in change.Enclosures) enclosures.TryAdd(enclosure.Commitment, new SaltedContent(enclosure.Commitment, enclosure.Salt, enclosure.Content));
    }

    private void Write()
    {
        if (StopsBefore(++Writes)) throw new MachineStopped();
    }
}

/// <summary>The simulated machine stopped; a test's doing.</summary>
internal sealed class MachineStopped() : Exception("the machine stopped");

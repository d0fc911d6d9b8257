using Entente.Dialogue;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>Consecutive entries of a member's log.</summary>
/// <param name="Member">Whose.</param>
/// <param name="From">Index of the first; the log has exactly so many before.</param>
/// <param name="Lines">The entries.</param>
internal sealed record NewLines(int Member, long From, IReadOnlyList<ReadOnlyMemory<byte>> Lines)
{
    /// <summary>The same entries, read; null where nobody has read them yet.</summary>
    public IReadOnlyList<EntryHeader>? Headers { get; init; }

    /// <summary>Their leaf hashes; null where nobody has hashed them yet.</summary>
    public IReadOnlyList<TreeHash>? Leaves { get; init; }
}

/// <summary>What one transaction saves of a shared dialogue, with all that belongs to the same instant.</summary>
internal sealed record SharedChange
{
    /// <summary>New entries, at most one piece a log.</summary>
    public IReadOnlyList<NewLines> Lines { get; init; } = [];

    /// <summary>Checkpoints with all that is known of their signatures; they take the place of what was there of that size.</summary>
    public IReadOnlyList<SignedCheckpoint> Notes { get; init; } = [];

    /// <summary>Content of enclosures.</summary>
    public IReadOnlyList<NewEnclosure> Enclosures { get; init; } = [];

    /// <summary>What is known of counterparts, by place.</summary>
    public IReadOnlyDictionary<int, PeerState> Peers { get; init; } = new Dictionary<int, PeerState>();

    /// <summary>Evidence that a log has two histories, by place; empty where entries that came do not reach back to the difference.</summary>
    public IReadOnlyDictionary<int, string> TwoHistories { get; init; } = new Dictionary<int, string>();

    /// <summary>Changes of the internal room that belong to it: the draft that became this act.</summary>
    public IReadOnlyList<DeskWrite> Desk { get; init; } = [];

    /// <summary>Names the request that our entries answer.</summary>
    public string? IdempotencyKey { get; init; }
}

/// <summary>All that a disk holds of one shared dialogue.</summary>
internal sealed record SharedHoldings
{
    /// <summary>Entries of each member's log, in order.</summary>
    public required IReadOnlyList<IEnumerable<ReadOnlyMemory<byte>>> Lines { get; init; }

    /// <summary>Every kept checkpoint, of all logs.</summary>
    public required IReadOnlyList<SignedCheckpoint> Notes { get; init; }

    /// <summary>Counterparts by place; absent where nothing passed yet.</summary>
    public required IReadOnlyDictionary<int, PeerState> Peers { get; init; }

    /// <summary>Logs that showed two histories, with the evidence.</summary>
    public required IReadOnlyDictionary<int, string> TwoHistories { get; init; }

    /// <summary>Enclosures that are held for this dialogue, and for no other; true where they were destroyed.</summary>
    public required IReadOnlyDictionary<Commitment, bool> Enclosures { get; init; }

    /// <summary>What it holds of the epoch before; null in the first.</summary>
    public SharedHoldings? Before { get; init; }

    /// <summary>The same; who reads it on after it was stopped is told so, and never takes a part for the whole.</summary>
    /// <param name="stopped">Asked before each entry.</param>
    public SharedHoldings Until(Func<bool> stopped)
    {
        return this with { Lines = [.. Lines.Select(Watched)] };

        IEnumerable<ReadOnlyMemory<byte>> Watched(IEnumerable<ReadOnlyMemory<byte>> lines)
        {
            foreach (var line in lines)
            {
                ObjectDisposedException.ThrowIf(stopped(), this);
                yield return line;
            }
        }
    }
}

/// <summary>What the guard remembers of our log, outside the database and its backup.</summary>
/// <param name="Signed">The newest checkpoint that was ever signed; null before the first.</param>
/// <param name="Numbers">Pouches up to this number may have been made.</param>
internal sealed record Guard(GuardRow? Signed, long Numbers);

/// <summary>
/// What lies under a shared dialogue and survives a crash: the side's store, or in the simulator a disk that loses what was not yet synced.
/// Whatever is said to be saved is durable when the call returns.
/// </summary>
internal interface ISharedDisk
{
    /// <summary>Everything that is durable.</summary>
    SharedHoldings Load();

    /// <summary>Saves a change, all of it or nothing.</summary>
    /// <exception cref="LocalTrouble">The machine did not; what is durable is to be loaded again.</exception>
    Task Save(SharedChange change);

    /// <summary>The first act that answered a request, of whatever epoch; null for a new one.</summary>
    ActRef? Request(string key);

    /// <summary>Content of an enclosure, of whatever dialogue; null where it never came or was destroyed.</summary>
    SaltedContent? Enclosure(Commitment commitment);

    /// <summary>The guard as it is; null where it has none.</summary>
    Guard? ReadGuard();

    /// <summary>Replaces the guard, durably.</summary>
    void WriteGuard(Guard guard);
}

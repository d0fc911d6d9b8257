using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Dialogue;

/// <summary>The root of a member's log at a size, as the holder has it; null when it does not hold that much.</summary>
/// <param name="member">Member number.</param>
/// <param name="size">Number of entries.</param>
public delegate Digest? RootAt(int member, long size);

/// <summary>
/// The fold of one dialogue: entries go in, log by log, and each gets a verdict that never changes, because it is
/// judged on its own causal past alone. Whatever the order of arrival, equal logs give an equal state. A member's logs of
/// all epochs stand one behind the other, so that a vector of places speaks of all of them; a new epoch has in its past
/// what its openings cite of the one before. Not thread-safe while entries arrive; views of what was folded may be read
/// meanwhile by nobody else.
/// </summary>
public sealed class Fold
{
    private readonly RuleBook rules;
    private readonly RootAt rootAt;
    private readonly List<Entry>[] folded;
    private readonly Queue<EntryHeader>[] pending;
    private readonly List<EpochStart> epochs;

    /// <summary>An empty fold.</summary>
    /// <param name="rules">The registered kinds.</param>
    /// <param name="members">Number of logs, at least 1.</param>
    /// <param name="rootAt">Asked for the roots that entries cite, of logs of the newest epoch.</param>
    public Fold(RuleBook rules, int members, RootAt rootAt)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        this.rules = rules;
        this.rootAt = rootAt;
        Members = members;
        Cells = new Cells(members);
        epochs = [new EpochStart([.. new long[members]], [])];
        folded = [.. Enumerable.Range(0, members).Select(_ => new List<Entry>())];
        pending = [.. Enumerable.Range(0, members).Select(_ => new Queue<EntryHeader>())];
    }

    /// <summary>Number of logs.</summary>
    public int Members { get; }

    /// <summary>The epoch of the entries that arrive, from 1.</summary>
    public long Epoch => epochs.Count;

    /// <summary>The registered kinds.</summary>
    public RuleBook Rules => rules;

    /// <summary>Everything that could be folded.</summary>
    public View Now => At([.. folded.Select(log => (long)log.Count)]);

    /// <summary>The state as of a frontier: for each member a number of entries of all its logs, at most what is folded.</summary>
    public View At(ImmutableArray<long> frontier) => new(this, frontier);

    /// <summary>Number of a member's entries that are held but wait for what they refer to.</summary>
    public int Waiting(int member) => pending[member].Count;

    /// <summary>The next entry of a member's log has arrived; it and all that waited for it are folded.</summary>
    public void Arrive(int member, EntryHeader header)
    {
        pending[member].Enqueue(header);
        bool moved;
        do
        {
            moved = false;
            for (var m = 0; m < Members; m++)
                while (pending[m].TryPeek(out var next) && !Waits(m, next))
                {
                    Take(m, pending[m].Dequeue());
                    moved = true;
                }
        }
        while (moved);
    }

    /// <summary>
    /// The next epoch begins where the logs of this one were closed. Exactly as much of them has arrived; whoever holds more leaves it out.
    /// </summary>
    /// <param name="closes">Of each log of this epoch its size and root, as the next epoch's openings cite them.</param>
    /// <returns>False where that much was not folded, or more was: an entry refers beyond the close.</returns>
    public bool NextEpoch(ImmutableArray<Seen> closes)
    {
        if (closes.Length != Members) return false;
        for (var m = 0; m < Members; m++)
            if (pending[m].Count > 0 || closes[m].Size != folded[m].Count - epochs[^1].Places[m]) return false;
        epochs.Add(new EpochStart([.. folded.Select(log => (long)log.Count)], closes));
        return true;
    }

    /// <summary>What would the verdict be if the member wrote this entry next? Nothing is written.</summary>
    /// <returns>Null when the act would be valid.</returns>
    public Refusal? Check(int member, EntryHeader header) =>
        pending[member].Count > 0 || Waits(member, header) ? Refusal.ReferencesDoNotHold : Judge(member, header).Void;

    internal Cells Cells { get; }

    internal IReadOnlyList<EpochStart> Epochs => epochs;

    private ImmutableArray<long> Start => epochs[^1].Places;

    internal IReadOnlyList<Entry> Log(int member) => folded[member];

    /// <summary>It refers to more than can be folded, or to a root that is not that log's root at that size.</summary>
    private bool Waits(int author, EntryHeader header)
    {
        for (var m = 0; m < Members; m++)
            if (m != author && header.Seen[m] is { } seen
                && (Start[m] + seen.Size > folded[m].Count || rootAt(m, seen.Size) != seen.Root))
                return true;
        return false;
    }

    private void Take(int member, EntryHeader header)
    {
        var (act, past, refusal) = Judge(member, header);
        var pen = new Writes(Cells, act, past);
        if (refusal is null) rules.Find(header.Kind)!.Effect(pen, act);
        folded[member].Add(new Entry(act, refusal, pen.Created, pen.OfferedOn));
    }

    private (Act Act, View Past, Refusal? Void) Judge(int member, EntryHeader header)
    {
        var log = folded[member];
        var place = log.Count;
        var index = place - Start[member];
        var before = index == 0 ? Start : log[place - 1].Act.Past;
        var holds = Holds(member, header, place, before);
        var seen = new long[Members];
        for (var m = 0; m < Members; m++) seen[m] = m == member ? place : holds ? Start[m] + header.Seen[m]!.Value.Size : before[m];

        var refusal = rules.Read(header, out var kind, out var arg);
        var act = new Act(new ActRef(Epoch, member, index), header, arg, ImmutableCollectionsMarshal.AsImmutableArray(seen), before);
        var past = At(act.Past);
        return (act, past, holds ? refusal ?? rules.Judge(past, act, kind!) : Refusal.ReferencesDoNotHold);
    }

    /// <summary><c>fold.md</c> 2, (i) and (ii): what was seen does not shrink, and is closed under what those entries had seen.</summary>
    private bool Holds(int author, EntryHeader header, long place, ImmutableArray<long> before)
    {
        long SeenOf(int m) => m == author ? place : Start[m] + header.Seen[m]!.Value.Size;

        for (var x = 0; x < Members; x++)
        {
            if (x == author) continue;
            var seen = SeenOf(x);
            if (seen < before[x]) return false;
            // The logs of closed epochs are closed themselves.
            if (seen == Start[x]) continue;
            var last = folded[x][(int)seen - 1].Act.Past;
            for (var y = 0; y < Members; y++)
                if (y != x && SeenOf(y) < last[y]) return false;
        }

        return true;
    }
}

/// <summary>Where an epoch begins.</summary>
/// <param name="Places">For each member how many entries its logs of the epochs before have.</param>
/// <param name="Closes">What its openings have to cite of the epoch before; nothing in the first.</param>
internal sealed record EpochStart(ImmutableArray<long> Places, ImmutableArray<Seen> Closes);

/// <summary>A folded entry: its act, its verdict (null: valid) and what it created.</summary>
internal sealed record Entry(Act Act, Refusal? Void, DialogueObject? Created, SlotId? OfferedOn);

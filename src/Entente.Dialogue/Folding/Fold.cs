using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Entente.Dialogue;

/// <summary>The root of a member's log at a size, as the holder has it; null when it does not hold that much.</summary>
/// <param name="member">Member number.</param>
/// <param name="size">Number of entries.</param>
public delegate Digest? RootAt(int member, long size);

/// <summary>
/// The fold of one dialogue's epoch: entries go in, log by log, and each gets a verdict that never changes, because it is
/// judged on its own causal past alone. Whatever the order of arrival, equal logs give an equal state. Not thread-safe
/// while entries arrive; views of what was folded may be read meanwhile by nobody else.
/// </summary>
public sealed class Fold
{
    private readonly RuleBook rules;
    private readonly RootAt rootAt;
    private readonly List<Entry>[] folded;
    private readonly Queue<EntryHeader>[] pending;
    private readonly ImmutableArray<long> nothingSeen;

    /// <summary>An empty fold.</summary>
    /// <param name="rules">The registered kinds.</param>
    /// <param name="members">Number of logs, at least 1.</param>
    /// <param name="rootAt">Asked for the roots that entries cite.</param>
    /// <param name="epoch">Epoch of the entries, from 1.</param>
    public Fold(RuleBook rules, int members, RootAt rootAt, long epoch = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        this.rules = rules;
        this.rootAt = rootAt;
        Epoch = epoch;
        Members = members;
        Cells = new Cells(members);
        nothingSeen = [.. new long[members]];
        folded = [.. Enumerable.Range(0, members).Select(_ => new List<Entry>())];
        pending = [.. Enumerable.Range(0, members).Select(_ => new Queue<EntryHeader>())];
    }

    /// <summary>Number of logs.</summary>
    public int Members { get; }

    /// <summary>Epoch, from 1.</summary>
    public long Epoch { get; }

    /// <summary>The registered kinds.</summary>
    public RuleBook Rules => rules;

    /// <summary>Everything that could be folded.</summary>
    public View Now => At([.. folded.Select(log => (long)log.Count)]);

    /// <summary>The state as of a frontier: for each log a number of entries, at most what is folded.</summary>
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

    /// <summary>What would the verdict be if the member wrote this entry next? Nothing is written.</summary>
    /// <returns>Null when the act would be valid.</returns>
    public Refusal? Check(int member, EntryHeader header) =>
        pending[member].Count > 0 || Waits(member, header) ? Refusal.ReferencesDoNotHold : Judge(member, header).Void;

    internal Cells Cells { get; }

    internal IReadOnlyList<Entry> Log(int member) => folded[member];

    /// <summary>It refers to more than can be folded, or to a root that is not that log's root at that size.</summary>
    private bool Waits(int author, EntryHeader header)
    {
        for (var m = 0; m < Members; m++)
            if (m != author && header.Seen[m] is { } seen
                && (seen.Size > folded[m].Count || rootAt(m, seen.Size) != seen.Root))
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
        var index = log.Count;
        var before = index == 0 ? nothingSeen : log[index - 1].Act.Past;
        var holds = Holds(member, header, index, before);
        var seen = new long[Members];
        for (var m = 0; m < Members; m++) seen[m] = m == member ? index : holds ? header.Seen[m]!.Value.Size : before[m];

        var refusal = rules.Read(header, out var kind, out var arg);
        var act = new Act(new ActRef(Epoch, member, index), header, arg, ImmutableCollectionsMarshal.AsImmutableArray(seen), before);
        var past = At(act.Past);
        return (act, past, holds ? refusal ?? rules.Judge(past, act, kind!) : Refusal.ReferencesDoNotHold);
    }

    /// <summary><c>fold.md</c> 2, (i) and (ii): what was seen does not shrink, and is closed under what those entries had seen.</summary>
    private bool Holds(int author, EntryHeader header, long index, ImmutableArray<long> before)
    {
        long SeenOf(int m) => m == author ? index : header.Seen[m]!.Value.Size;

        for (var x = 0; x < Members; x++)
        {
            if (x == author) continue;
            var size = SeenOf(x);
            if (size < before[x]) return false;
            if (size == 0) continue;
            var last = folded[x][(int)size - 1].Act.Past;
            for (var y = 0; y < Members; y++)
                if (y != x && SeenOf(y) < last[y]) return false;
        }

        return true;
    }
}

/// <summary>A folded entry: its act, its verdict (null: valid) and what it created.</summary>
internal sealed record Entry(Act Act, Refusal? Void, DialogueObject? Created, SlotId? OfferedOn);

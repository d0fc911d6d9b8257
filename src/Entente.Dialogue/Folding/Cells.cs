using System.Runtime.InteropServices;

namespace Entente.Dialogue;

/// <summary>
/// Everything that valid acts wrote, by cell and writer. A cell has one list a writer, in log order, and nothing is ever
/// overwritten: what a view shows is found by bisection below its frontier.
/// </summary>
internal sealed class Cells(int members)
{
    private readonly Dictionary<CellKey, Column?[]> cells = [];
    private readonly List<SlotId> slots = [];
    private readonly Dictionary<(Digest Enclosure, int Writer), long> named = [];

    /// <summary>Slots in which any register was ever written.</summary>
    internal IReadOnlyList<SlotId> Slots => slots;

    internal void Write(CellKey key, int writer, long index, object? value)
    {
        ref var writers = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out var known);
        if (!known)
        {
            writers = new Column?[members];
            if (key.Slot is { } slot) slots.Add(new SlotId(key.About, slot));
        }

        (writers![writer] ??= new Column()).Add(new Written(index, value));
    }

    /// <summary>What one writer wrote into a cell below an index, in log order.</summary>
    internal ReadOnlyMemory<Written> Of(CellKey key, int writer, long below) =>
        cells.TryGetValue(key, out var writers) && writers[writer] is { } column ? column.Below(below) : default;

    /// <summary>The writer names an enclosure; the first time is what counts.</summary>
    internal void Name(Digest enclosure, int writer, long index) => named.TryAdd((enclosure, writer), index);

    /// <summary>True when the writer had named the enclosure below an index.</summary>
    internal bool HasNamed(Digest enclosure, int writer, long below) => named.TryGetValue((enclosure, writer), out var index) && index < below;

    /// <summary>How many of the writes have an index below the given one.</summary>
    internal static int CountBelow(ReadOnlySpan<Written> writes, long below)
    {
        var (low, high) = (0, writes.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (writes[middle].Place < below) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>One writer's writes into one cell. Only its end grows, so what was once handed out never changes.</summary>
internal sealed class Column
{
    private Written[] writes = new Written[1];
    private int count;

    internal void Add(Written write)
    {
        if (count == writes.Length) Array.Resize(ref writes, 2 * count);
        writes[count++] = write;
    }

    /// <summary>Those with an index below the given one.</summary>
    internal ReadOnlyMemory<Written> Below(long index)
    {
        // Most readers look from the front of the log, where nothing is above the frontier.
        var all = count > 0 && writes[count - 1].Place < index ? count : Cells.CountBelow(writes.AsSpan(0, count), index);
        return writes.AsMemory(0, all);
    }
}

/// <summary>A cell: what is written (<paramref name="Type"/>), about which object, and for registers in which slot.</summary>
internal readonly record struct CellKey(Type Type, ActRef About, Slot? Slot);

/// <summary>One write: its place among all entries of the writer, and the value; null clears a register.</summary>
internal readonly record struct Written(long Place, object? Value);

/// <summary>The pen of one valid act: it can only write its author's cells.</summary>
public sealed class Writes
{
    private readonly Cells cells;
    private readonly Act act;

    internal Writes(Cells cells, Act act, View past)
    {
        this.cells = cells;
        this.act = act;
        Past = past;
    }

    /// <summary>What the author had seen.</summary>
    internal View Past { get; }

    internal DialogueObject? Created { get; private set; }

    internal SlotId? OfferedOn { get; private set; }

    /// <summary>Creates the object that the act's reference names from now on.</summary>
    internal void Create(DialogueObject value)
    {
        Created = value;
        cells.Write(new CellKey(value.GetType(), default, null), act.Author, act.Place, value);
    }

    /// <summary>Makes the act's reference one that can be taken on the slot, and the author stand by it.</summary>
    internal void Offer(SlotId slot)
    {
        OfferedOn = slot;
        Register(slot, act.Ref);
    }

    /// <summary>Sets the author's register.</summary>
    internal void Register(SlotId slot, ActRef? value) =>
        cells.Write(Registers.Key(slot), act.Author, act.Place, value);

    /// <summary>Names an enclosure as held or refused.</summary>
    internal void Name(Digest enclosure) => cells.Name(enclosure, act.Author, act.Place);

    /// <summary>Says something about an object; nothing is replaced.</summary>
    internal void Say<T>(ActRef about, T statement)
        where T : notnull => cells.Write(new CellKey(typeof(T), about, null), act.Author, act.Place, statement);
}

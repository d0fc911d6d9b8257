using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>
/// One log of a shared dialogue as this node holds it, ours or another's: entries that are durable, and every checkpoint that its owner
/// signed, with who cosigned it.
/// </summary>
internal sealed class LogCopy(LogOrigin origin)
{
    private readonly GrowingTree tree = new();
    private readonly List<ReadOnlyMemory<byte>> lines = [];
    private readonly SortedList<long, SignedCheckpoint> checkpoints = [];
    private readonly Dictionary<string, long> cosigned = new(StringComparer.Ordinal);

    // Entries cite one size many times on end, and the root at a size never changes. Written by readers too: one reference, whole or not at all.
    private volatile SizedRoot? asked;

    public LogOrigin Origin => origin;

    public long Size => tree.Size;

    public HeldLog Held => new(origin, Size, tree.Subtree);

    /// <summary>Every checkpoint that was kept, by its size.</summary>
    public IReadOnlyDictionary<long, SignedCheckpoint> Checkpoints => checkpoints;

    /// <summary>The largest checkpoint that was kept; null for a log of which nothing is held.</summary>
    public SignedCheckpoint? Newest => checkpoints.Count == 0 ? null : checkpoints.GetValueAtIndex(checkpoints.Count - 1);

    /// <summary>How much of it others can be shown: as far as its owner signed.</summary>
    public long Signed => Newest?.Size ?? 0;

    public ReadOnlyMemory<byte> this[long index] => lines[(int)index];

    /// <summary>Entries from one index up to, not including, another.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Lines(long from, long to) => lines.GetRange((int)from, (int)(to - from));

    /// <summary>The root at a size.</summary>
    public TreeHash RootAt(long size)
    {
        if (asked is { } last && last.Size == size) return last.Root;
        var root = tree.RootAt(size);
        asked = new SizedRoot(size, root);
        return root;
    }

    /// <summary>Up to which size a side has cosigned it; 0 for never.</summary>
    public long CosignedBy(string cosigner) => cosigned.GetValueOrDefault(cosigner);

    /// <summary>The newest checkpoint that a key has cosigned.</summary>
    public SignedCheckpoint? CosignedCheckpoint(NoteKey cosigner) => CosignedBy(cosigner.Name) is > 0 and var size ? checkpoints[size] : null;

    /// <summary>The largest checkpoint of at most that size.</summary>
    public SignedCheckpoint? Below(long size)
    {
        for (var i = checkpoints.Count - 1; i >= 0; i--)
            if (checkpoints.GetKeyAtIndex(i) <= size) return checkpoints.GetValueAtIndex(i);
        return null;
    }

    /// <summary>Entries that are durable now, with their leaf hashes.</summary>
    public void Take(IReadOnlyList<ReadOnlyMemory<byte>> entries, IReadOnlyList<TreeHash> leaves)
    {
        lines.AddRange(entries);
        tree.Append(leaves);
    }

    /// <summary>The same note with every signature line that is known of its checkpoint, each once, the owner's first.</summary>
    public SignedCheckpoint Merged(SignedCheckpoint note)
    {
        if (!checkpoints.TryGetValue(note.Size, out var known)) return note;
        var added = note.Note.Signatures.Where(s => !known.Note.Signatures.Any(k => k.Name == s.Name && k.KeyId == s.KeyId));
        return known with { Note = known.Note with { Signatures = [.. known.Note.Signatures, .. added] } };
    }

    /// <summary>A checkpoint that is durable now, its lines verified when they came.</summary>
    public void Take(SignedCheckpoint note)
    {
        checkpoints[note.Size] = note;
        foreach (var line in note.Note.Signatures.Skip(1))
            cosigned[line.Name] = Math.Max(CosignedBy(line.Name), note.Size);
    }

    private sealed record SizedRoot(long Size, TreeHash Root);
}

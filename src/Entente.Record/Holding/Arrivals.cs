namespace Entente.Record;

/// <summary>What entries of a log are, that came with a checkpoint signed by its owner.</summary>
public abstract record Arrival
{
    private Arrival()
    {
    }

    /// <summary>They follow on what is held and make the signed root: append them.</summary>
    /// <param name="New">Leaf hashes of those that are not held yet.</param>
    public sealed record Extends(IReadOnlyList<TreeHash> New) : Arrival;

    /// <summary>All of it is held: a repetition, or an older pouch that came late.</summary>
    public sealed record Known : Arrival;

    /// <summary>Entries between are missing. The answer is a pouch that says what is held.</summary>
    /// <param name="Held">How many are held.</param>
    public sealed record Gap(long Held) : Arrival;

    /// <summary>
    /// Behind what is held they do not make the signed root, and they begin too late to say why. The whole log is asked for.
    /// Nothing is appended, nobody is accused.
    /// </summary>
    public sealed record NeedsEarlier : Arrival;

    /// <summary>They are the whole log and do not make the root that came with them: whoever sent them made a mistake.</summary>
    public sealed record NotItsRoot : Arrival;

    /// <summary>
    /// The owner's key signed two histories. Its new entries are no longer folded; what all had seen stands.
    /// </summary>
    /// <param name="Evidence">For others; null while the entries that came do not reach back to the difference.</param>
    public sealed record TwoHistories(ForkEvidence? Evidence) : Arrival;
}

/// <summary>
/// Compares what comes with what is held. A fork is found here and nowhere else, and only from signatures of the log's own
/// key: nothing that loss, repetition or order of pouches can do looks like one.
/// </summary>
public static class Arrivals
{
    /// <summary>The decision. No proof is needed in exchange: the receiver holds everything.</summary>
    /// <param name="held">What is held of the log.</param>
    /// <param name="newest">The owner's checkpoint of what is held, at exactly that size; null while nothing is held.</param>
    /// <param name="from">Index of the first entry that came.</param>
    /// <param name="leaves">Leaf hashes of the entries that came, up to the size of <paramref name="theirs"/>; none where only a checkpoint came.</param>
    /// <param name="theirs">The checkpoint that came with them, its owner's signature verified.</param>
    public static Arrival Judge(HeldLog held, SignedCheckpoint? newest, long from, IReadOnlyList<TreeHash> leaves, SignedCheckpoint theirs)
    {
        if (from + leaves.Count != theirs.Size)
            throw new ArgumentException($"{from} and {leaves.Count} entries are not {theirs.Size}.", nameof(leaves));
        return held.Was(theirs.Checkpoint) switch
        {
            true => new Arrival.Known(),
            false => new Arrival.TwoHistories(Evidence(held, newest, from, leaves, theirs)),
            null when from > held.Size => new Arrival.Gap(held.Size),
            null => Longer(held, newest, from, leaves, theirs),
        };
    }

    /// <summary>Two checkpoints of one log with no entries: only those of one size can be told to exclude each other.</summary>
    /// <returns>True where no tree has both.</returns>
    public static bool Exclude(SignedCheckpoint one, SignedCheckpoint other) =>
        one.Origin == other.Origin && one.Size == other.Size && one.Root != other.Root;

    private static Arrival Longer(HeldLog held, SignedCheckpoint? newest, long from, IReadOnlyList<TreeHash> leaves, SignedCheckpoint theirs)
    {
        var goingOn = held.GoingOn(from, leaves);
        if (goingOn.RootAt(theirs.Size) != theirs.Root)
            return from == 0 ? new Arrival.NotItsRoot() : new Arrival.NeedsEarlier();
        return HeldLog.FirstDifference(held, goingOn, held.Size) is null
            ? new Arrival.Extends([.. leaves.Skip((int)(held.Size - from))])
            : new Arrival.TwoHistories(Evidence(held, newest, from, leaves, theirs));
    }

    private static ForkEvidence? Evidence(HeldLog held, SignedCheckpoint? newest, long from, IReadOnlyList<TreeHash> leaves, SignedCheckpoint theirs)
    {
        if (newest is null || from > held.Size)
            return null;
        var goingOn = held.GoingOn(from, leaves);
        return goingOn.RootAt(theirs.Size) == theirs.Root ? ForkEvidence.Between(held, newest, goingOn, theirs) : null;
    }
}

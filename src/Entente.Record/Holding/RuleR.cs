namespace Entente.Record;

/// <summary>What is to be done with a checkpoint of another log that asks to be cosigned.</summary>
public abstract record CosignDecision
{
    private CosignDecision()
    {
    }

    /// <summary>It may be cosigned now.</summary>
    public sealed record Cosign : CosignDecision;

    /// <summary>It was cosigned before: hand out the stored cosignature. A second time for one size would say nothing new.</summary>
    public sealed record Again : CosignDecision;

    /// <summary>A larger one is cosigned already, which says all of this.</summary>
    /// <param name="Cosigned">Size of that.</param>
    public sealed record Older(long Cosigned) : CosignDecision;

    /// <summary>Entries are missing here.</summary>
    /// <param name="Held">How many are held.</param>
    public sealed record NotHeld(long Held) : CosignDecision;

    /// <summary>Our own log does not yet show that it has seen this entry, and it is no acknowledgement.</summary>
    /// <param name="Index">The first such entry.</param>
    public sealed record NotSeen(long Index) : CosignDecision;

    /// <summary>What is held has another root at that size. Never cosigned: <see cref="Arrivals"/> says what it is.</summary>
    public sealed record OtherRoot : CosignDecision;
}

/// <summary>
/// Rule R: a node cosigns X's log at size n only when its own log holds an entry that has seen every entry of X below n
/// that is no acknowledgement; cosignature and entry travel together. So "delivered" and "has seen it" cannot be told
/// apart by a lie of convenience.
/// </summary>
public static class RuleR
{
    /// <summary>The decision.</summary>
    /// <param name="asked">Checkpoint of the other log, its owner's signature verified.</param>
    /// <param name="held">What is held of that log.</param>
    /// <param name="seen">How many of its entries the newest entry of our own log has seen.</param>
    /// <param name="isAck">Whether entry <c>i</c> of that log is an acknowledgement; asked from <paramref name="seen"/> on only.</param>
    /// <param name="last">What was cosigned of that log last.</param>
    public static CosignDecision Decide(SignedCheckpoint asked, HeldLog held, long seen, Func<long, bool> isAck, Checkpoint? last)
    {
        if (held.Was(asked.Checkpoint) is not { } was)
            return new CosignDecision.NotHeld(held.Size);
        if (!was)
            return new CosignDecision.OtherRoot();
        if (last is not null && asked.Size <= last.Size)
            return asked.Size == last.Size ? new CosignDecision.Again() : new CosignDecision.Older(last.Size);
        var limit = Limit(asked.Size, seen, isAck);
        return limit < asked.Size ? new CosignDecision.NotSeen(limit) : new CosignDecision.Cosign();
    }

    /// <summary>The largest size, up to <paramref name="held"/>, that the rule allows.</summary>
    public static long Limit(long held, long seen, Func<long, bool> isAck)
    {
        var limit = Math.Min(seen, held);
        while (limit < held && isAck(limit))
            limit++;
        return limit;
    }
}

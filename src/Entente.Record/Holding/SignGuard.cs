namespace Entente.Record;

/// <summary>Where a node runs, as the machine says it.</summary>
/// <param name="Machine">The machine's id.</param>
/// <param name="Boot">The id of this start of the machine.</param>
public sealed record RunningOn(string Machine, string Boot);

/// <summary>What the guard's file says of a log: the newest checkpoint that was ever signed, and where.</summary>
/// <param name="Checkpoint">The checkpoint. A new log's guard begins with that of the empty log.</param>
/// <param name="Signature">Its signature.</param>
/// <param name="On">Where it was signed.</param>
public sealed record GuardRow(Checkpoint Checkpoint, NoteSignature Signature, RunningOn On);

/// <summary>Whether a checkpoint of our own log may be signed.</summary>
public abstract record GuardDecision
{
    private GuardDecision()
    {
    }

    /// <summary>Write the new row durably, then sign.</summary>
    public sealed record Sign : GuardDecision;

    /// <summary>It is the one that was signed last: the stored signature is the answer.</summary>
    /// <param name="Signature">That signature.</param>
    public sealed record Stored(NoteSignature Signature) : GuardDecision;

    /// <summary>More than this was signed once: the log is an older one, from a backup or a clone.</summary>
    /// <param name="Signed">Size that was signed.</param>
    public sealed record Smaller(long Signed) : GuardDecision;

    /// <summary>At the size that was signed, this log had another root.</summary>
    /// <param name="Signed">Size that was signed.</param>
    public sealed record NotConsistent(long Signed) : GuardDecision;

    /// <summary>
    /// Nobody here can know whether this log is the newest: no row, or one from another machine or start, and no word from
    /// a counterpart since. An officer confirms the last cosigned size first.
    /// </summary>
    public sealed record ConfirmFirst : GuardDecision;
}

/// <summary>
/// Never sign after a rollback. The guard's rows lie outside the database and its backup; a restored database meets a row
/// that knows more than it does.
/// </summary>
public static class SignGuard
{
    /// <summary>The decision. Whatever the guard says of sizes it says before it asks anybody.</summary>
    /// <param name="row">The log's row; null where there is none.</param>
    /// <param name="log">The log as it stands in the store.</param>
    /// <param name="on">Where this node runs.</param>
    /// <param name="vouched">Whether since this start a counterpart showed what it holds of the log, or an officer confirmed the last cosigned size.</param>
    public static GuardDecision Decide(GuardRow? row, HeldLog log, RunningOn on, bool vouched)
    {
        if (row is not null && row.Checkpoint.Size > log.Size)
            return new GuardDecision.Smaller(row.Checkpoint.Size);
        if (row is not null && log.Was(row.Checkpoint) == false)
            return new GuardDecision.NotConsistent(row.Checkpoint.Size);
        if (row is not null && row.Checkpoint.Size == log.Size)
            return new GuardDecision.Stored(row.Signature);
        return row?.On == on || vouched ? new GuardDecision.Sign() : new GuardDecision.ConfirmFirst();
    }
}

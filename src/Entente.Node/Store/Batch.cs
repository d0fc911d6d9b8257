using System.Text;
using Entente.Record;

namespace Entente.Node.Store;

/// <summary>One transaction of the writer: the requests that were waiting, each in a savepoint of its own.</summary>
internal sealed class Batch(Statements sql, NodeKey key, string file)
{
    private readonly Dictionary<LogOrigin, GrowingLog> _logs = [];

    /// <summary>Carries out one request inside its savepoint.</summary>
    public AppendResult Append(Append append)
    {
        // A repetition is answered first: its log has moved since, by itself.
        if (append.IdempotencyKey is { } request && Repetition(request) is { } repeated)
            return repeated;
        var log = _logs.GetValueOrDefault(append.Origin);
        if (log is null && append.ExpectedSize > 0 && sql.Log.Value(append.Origin.ToString()) is null)
            return new AppendResult.Moved(0);
        log ??= GrowingLog.Open(append.Origin, sql, file);
        if (log.Range.Size != append.ExpectedSize)
            return new AppendResult.Moved(log.Range.Size);

        var range = log.Range.Copy();
        var leaves = new List<TreeHash>(append.Entries.Count);
        foreach (var entry in append.Entries)
        {
            sql.AppendEntry.Run(log.Id, range.Size, entry.ToArray());
            leaves.Add(Rfc6962.Leaf(entry.Span));
            range.Append(leaves[^1]);
        }

        foreach (var enclosure in append.Enclosures)
            EnclosureBox.Put(enclosure, key, sql);
        if (append.IdempotencyKey is { } first)
            sql.AddRequest.Run(first, log.Id, append.ExpectedSize, append.Entries.Count);
        foreach (var write in append.Desk)
            Desk(write);

        log.Take(range, leaves);
        _logs[append.Origin] = log;
        return new AppendResult.Appended(append.ExpectedSize, range.Size, range.Root());
    }

    /// <summary>Saves what belongs to one instant of a shared dialogue.</summary>
    /// <exception cref="InvalidOperationException">A log has another size than its only writer believes: nothing of the batch is kept.</exception>
    public bool Share(SharedWrite write)
    {
        foreach (var append in write.Appends)
        {
            if (Append(append) is not AppendResult.Appended)
                throw new InvalidOperationException($"{append.Origin} moved under its only writer.");
        }

        foreach (var enclosure in write.Enclosures)
        {
            EnclosureBox.Put(enclosure, key, sql);
            sql.PutSharedEnclosure.Run(write.Dialogue, enclosure.Commitment.H.ToArray());
        }

        foreach (var checkpoint in write.Checkpoints)
        {
            if (sql.PutCheckpoint.Run(checkpoint.Size, checkpoint.Note, checkpoint.Origin) != 1)
                throw new InvalidOperationException($"{checkpoint.Origin} has no entries to sign.");
        }

        foreach (var row in write.Counterparts)
            sql.PutCounterpart.Run(write.Dialogue, write.Epoch, row.Side, row.Text);
        foreach (var row in write.TwoHistories)
            sql.PutTwoHistories.Run(write.Dialogue, write.Epoch, row.Side, row.Text);
        return true;
    }

    /// <summary>Takes or changes a seat; one that was prepared for the next epoch is gone then.</summary>
    public bool Seat(string dialogue, string json, byte[] keys)
    {
        sql.RemoveNextSeat.Run(dialogue);
        return sql.PutSeat.Run(dialogue, json, key.Wrap(keys, SeatBox.Bound(dialogue))) == 1;
    }

    /// <summary>Prepares a seat in a dialogue's next epoch.</summary>
    public bool NextSeat(string dialogue, string json, byte[] keys) => sql.PutNextSeat.Run(dialogue, json, key.Wrap(keys, SeatBox.Bound(dialogue))) == 1;

    /// <summary>Remembers something of the node itself.</summary>
    public bool Remember(string name, string value) => sql.PutNode.Run(name, Encoding.UTF8.GetBytes(value)) == 1;

    /// <summary>Changes one thing of the internal room.</summary>
    public void Desk(DeskWrite write)
    {
        _ = write switch
        {
            DeskWrite.Put { Row: var row } => sql.PutDeskRow.Run(row.Dialogue, row.Ref, row.Kind, row.Key, row.Json),
            DeskWrite.Remove row => sql.RemoveDeskRow.Run(row.Dialogue, row.Ref, row.Kind, row.Key),
            DeskWrite.Card card => sql.PutCard.Run(card.Dialogue, card.Json),
            _ => throw new ArgumentException($"Unknown {write.GetType()}", nameof(write)),
        };
    }

    /// <summary>Files papers of one dialogue.</summary>
    public IReadOnlyList<FiledPaper> File(string dialogue, IReadOnlyList<NewPaper> papers) => PaperBox.File(dialogue, papers, key, sql);

    /// <summary>Changes what is said of a paper; null where there is none of that number.</summary>
    public string? Mend(string dialogue, long number, Func<string, string> mend) => PaperBox.Mend(dialogue, number, mend, key, sql);

    /// <summary>Whether the batch destroyed something, of which the write-ahead log still has the older pages.</summary>
    public bool LeavesTraces { get; private set; }

    /// <summary>Deletes an enclosure's data key. False if it is not here or already destroyed.</summary>
    public bool Destroy(Commitment commitment)
    {
        var destroyed = sql.DestroyEnclosure.Run(commitment.H.ToArray()) == 1;
        LeavesTraces |= destroyed;
        return destroyed;
    }

    /// <summary>The last step before the commit: tiles and heads of every log that grew, checked by the second path.</summary>
    public void Settle()
    {
        foreach (var log in _logs.Values)
            log.Settle();
    }

    private AppendResult.Repeated? Repetition(string key)
    {
        using var row = sql.Request.Rows(key);
        return row.Read() && LogOrigin.TryParse(row.GetString(0), out var origin)
            ? new AppendResult.Repeated(origin, row.GetInt64(1), row.GetInt32(2))
            : null;
    }
}

using Entente.Dialogue;

namespace Entente.Node.Shared;

/// <summary>Releases that are said together: each is judged as if those before it stood already.</summary>
/// <param name="record">What we hold.</param>
/// <param name="still">Why nothing of ours is added; null where acts can be.</param>
/// <param name="clock">The time.</param>
internal sealed class ReleaseBatch(SharedRecord record, StandStill? still, TimeProvider clock)
{
    private readonly List<(WaitingRelease Of, Released Answer)> answers = [];

    /// <summary>What is to be saved, in this order, before anybody is answered.</summary>
    public List<SharedChange> Changes { get; } = [];

    /// <summary>Judges one more. The record foresees it from then on: nobody may read it meanwhile.</summary>
    /// <param name="one">What waited.</param>
    /// <param name="before">Its first act, where it was carried out long ago.</param>
    public void Add(WaitingRelease one, ActRef? before) => answers.Add((one, Repeated(one, before) ?? (still is { } why ? new Released.Held(why) : Judge(one))));

    /// <summary>All of it is durable: everybody is told.</summary>
    public void End() => answers.ForEach(a => a.Of.End(a.Answer));

    private Released? Repeated(WaitingRelease one, ActRef? before) =>
        before is { } at ? new Released.Done(at)
        : one.Key is { } key ? answers.Find(a => a.Of.Key == key).Answer
        : null;

    private Released Judge(WaitingRelease one)
    {
        var headers = one.Said.Select(said => OwnHeader.Of(record, said, clock)).ToList();
        foreach (var header in headers)
            if (record.Check(header) is { } refusal) return new Released.Refused(refusal);
        var at = new ActRef(record.Seat.Epoch, record.Seat.Me, record.Own.Size + Changes.Sum(c => c.Lines[0].Lines.Count));
        ReadOnlyMemory<byte>[] lines = [.. headers.Select(h => h.Write())];
        record.Foresee(lines);
        Changes.Add(new SharedChange
        {
            Lines = [new NewLines(record.Seat.Me, at.Index, lines)],
            Enclosures = [.. one.Said.SelectMany(s => s.Enclosures).DistinctBy(e => e.Commitment)],
            Desk = [.. one.Said.SelectMany((s, i) => s.RowsAbout(at with { Index = at.Index + i }, record.Seat.Dialogue))],
            IdempotencyKey = one.Key,
        });
        return new Released.Done(at);
    }
}

using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Desk;

/// <summary>
/// A desk file that is being written and that nobody sees yet. Each act is judged at once; all of them, with the opening
/// and the card, reach the store in one transaction or not at all.
/// </summary>
public sealed class NewDeskFile
{
    private readonly DeskLog log;
    private readonly DialogueCard card;
    private readonly List<ReadOnlyMemory<byte>> lines = [];
    private readonly List<NewEnclosure> enclosures = [];
    private readonly List<DeskWrite> rows = [];

    /// <summary>Begins with the opening.</summary>
    public NewDeskFile(LogOrigin origin, DialogueCard card, TimeProvider clock)
    {
        log = new DeskLog(origin, clock);
        this.card = card;
        rows.Add(new DeskWrite.Card(origin.Dialogue, card.ToJson()));
        if (Say(new Utterance("dialogue.open", DeskLog.Opening(origin, card))) is Said.Refused refused)
            throw new ArgumentException($"No desk file can be opened so: {refused.Why}", nameof(card));
    }

    /// <summary>The dialogue's id.</summary>
    public string Id => log.Origin.Dialogue;

    /// <summary>Adds an act, if its guard finds it valid.</summary>
    public Said Say(Utterance said)
    {
        var header = log.Header(said);
        if (log.Check(header) is { } refusal) return new Said.Refused(refusal);

        var at = log.Next;
        var line = header.Write();
        log.Arrive(line);
        lines.Add(line);
        enclosures.AddRange(said.Enclosures);
        rows.AddRange(said.RowsAbout(at, Id));
        return new Said.Done(at);
    }

    /// <summary>Adds rows that belong to the file as a whole, such as who may see it.</summary>
    internal NewDeskFile Also(params IEnumerable<DeskWrite> writes)
    {
        rows.AddRange(writes);
        return this;
    }

    /// <summary>Saves all of it. Null when the store has a log of this origin already: then nothing was saved.</summary>
    public async Task<DeskFile?> Save(SideStore store)
    {
        var answer = await store.AppendAsync(new Append
        {
            Origin = log.Origin,
            ExpectedSize = 0,
            Entries = lines,
            Enclosures = [.. enclosures.DistinctBy(e => e.Commitment)],
            Desk = rows,
        });
        return answer is AppendResult.Appended ? new DeskFile(store, log.Origin, () => log, card) : null;
    }
}

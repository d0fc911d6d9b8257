using System.Text;
using Entente.Dialogue;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>A shared dialogue in the side's store, with its guard beside it.</summary>
internal sealed class StoreDisk(SideStore store, GuardFile guard, Seat seat) : ISharedDisk
{
    /// <inheritdoc />
    public SharedHoldings Load() => Load(store.Read, seat);

    /// <summary>What a store holds, also beside the node that writes it.</summary>
    public static SharedHoldings Load(StoreReader reader, Seat seat) => new()
    {
        Lines = [.. seat.Members.Select((_, m) => reader.Entries(seat.Origin(m)).Select(e => (ReadOnlyMemory<byte>)e.Bytes))],
        Notes = [.. reader.Checkpoints(seat.Dialogue, seat.Epoch).Select(row => Checkpoint(row.Note))],
        Peers = reader.Counterparts(seat.Dialogue, seat.Epoch).ToDictionary(row => seat.Place(row.Side), row => PeerJson.Read(row.Text)),
        TwoHistories = reader.TwoHistories(seat.Dialogue, seat.Epoch).ToDictionary(row => seat.Place(row.Side), row => row.Text),
        Enclosures = reader.SharedEnclosures(seat.Dialogue).ToDictionary(e => e.Commitment, e => e.Destroyed),
        Before = seat.Before is { } before ? Load(reader, before.Seat) : null,
    };

    /// <inheritdoc />
    public Task Save(SharedChange change) => store.ShareAsync(new SharedWrite
    {
        Dialogue = seat.Dialogue,
        Epoch = seat.Epoch,
        Appends = [.. change.Lines.Select(lines => Append(lines, change))],
        Enclosures = change.Enclosures,
        Checkpoints = [.. change.Notes.Select(n => new StoredCheckpoint(n.Origin.ToString(), n.Size, n.Note.ToString()))],
        Counterparts = [.. change.Peers.Select(p => new SideRow(seat.Members[p.Key].Side, PeerJson.Write(p.Value)))],
        TwoHistories = [.. change.TwoHistories.Select(t => new SideRow(seat.Members[t.Key].Side, t.Value))],
    });

    /// <inheritdoc />
    public ActRef? Request(string key) => store.Read.Request(key) is { } at ? new ActRef(at.Log.Epoch, seat.Me, at.Index) : null;

    /// <inheritdoc />
    public SaltedContent? Enclosure(Commitment commitment) => Enclosure(store.Read, commitment);

    /// <summary>Content of an enclosure, with the salt that opens it; null where it is not here.</summary>
    public static SaltedContent? Enclosure(StoreReader reader, Commitment commitment) =>
        reader.Enclosure(commitment) is StoredEnclosure.Held held ? new SaltedContent(commitment, held.Salt, held.Content) : null;

    /// <inheritdoc />
    public Guard? ReadGuard() => guard.Read();

    /// <inheritdoc />
    public void WriteGuard(Guard next) => guard.Write(next);

    // Rows of the desk and the request's key belong to our own entries.
    private Append Append(NewLines lines, SharedChange change) => new()
    {
        Origin = seat.Origin(lines.Member),
        ExpectedSize = lines.From,
        Entries = lines.Lines,
        IdempotencyKey = lines.Member == seat.Me ? change.IdempotencyKey : null,
        Desk = lines.Member == seat.Me ? change.Desk : [],
    };

    private static SignedCheckpoint Checkpoint(string text) =>
        SignedNote.TryRead(Encoding.UTF8.GetBytes(text), out var note, out _) && Entente.Record.Checkpoint.TryParse(note.Text, out var checkpoint)
            ? new SignedCheckpoint(checkpoint, note)
            : throw new InvalidDataException("A kept checkpoint is not one.");
}

using Entente.Dialogue;
using Entente.Node.Shared.Export;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>One member's log, as it stands at this node.</summary>
/// <param name="Side">Whose.</param>
/// <param name="Size">Entries held.</param>
/// <param name="Folded">Entries folded; the rest waits for what it refers to.</param>
/// <param name="Cosigned">Up to which size each other side has cosigned it.</param>
/// <param name="TwoHistories">Its key signed two histories.</param>
public sealed record LogStanding(string Side, long Size, long Folded, IReadOnlyDictionary<string, long> Cosigned, bool TwoHistories);

/// <summary>A shared dialogue as a store holds it, read beside the node that writes it.</summary>
public sealed class SharedReading
{
    private readonly SharedRecord record;
    private readonly StoreReader reader;

    private SharedReading(SharedRecord record, StoreReader reader) => (this.record, this.reader) = (record, reader);

    /// <summary>Ids of the confirmed dialogues of a store.</summary>
    public static IReadOnlyList<string> All(StoreReader reader) => [.. SharedDialogues.SeatsIn(reader).Where(s => s.Stage == SeatStage.Confirmed).Select(s => s.Dialogue)];

    /// <summary>The dialogue of that id; null where none is confirmed.</summary>
    public static SharedReading? Of(StoreReader reader, string dialogue) =>
        SharedDialogues.RecordIn(reader, dialogue, RuleBook.Standard) is { } record ? new SharedReading(record, reader) : null;

    /// <summary>The dialogue's id.</summary>
    public string Dialogue => record.Seat.Dialogue;

    /// <summary>Everything that could be folded.</summary>
    public View Now => record.Now;

    /// <summary>The members' charters, in genesis order.</summary>
    public IReadOnlyList<Charter> Members => record.Seat.Members;

    /// <summary>Each member's log, in genesis order.</summary>
    public IReadOnlyList<LogStanding> Logs => [.. record.Logs.Select((log, m) => new LogStanding(
        Members[m].Side, log.Size, record.Foldable(m),
        Members.Where((_, by) => by != m).ToDictionary(by => by.Side, by => log.CosignedBy(by.CosignKey.Name)), record.TwoHistories.ContainsKey(m)))];

    /// <summary>Whether something waits to go to a counterpart; null where there is no such counterpart.</summary>
    /// <param name="to">Its id; null where there is one only.</param>
    public bool? IsDue(string? to) => record.Seat.Counterpart(to) is { } place ? PouchSending.IsDue(record, place, timer: false) : null;

    /// <summary>The record for a stranger: logs as far as they are signed, every kept checkpoint, and the words if they are disclosed.</summary>
    /// <param name="disclose">Whether the enclosures that are here go along.</param>
    public ExportedRecord Export(bool disclose) => Export(record, disclose);

    private ExportedRecord Export(SharedRecord epoch, bool disclose) => new(
        epoch.Seat.Members,
        [.. epoch.Logs.Select(log => new ExportedLog(log.Origin, log.Lines(0, log.Signed), [.. log.Checkpoints.OrderBy(c => c.Key).Select(c => c.Value.Note)]))],
        disclose ? [.. Named(epoch).Select(Enclosure).OfType<SaltedContent>()] : [])
    {
        Before = epoch.Before is { } before ? Export(before, disclose) : null,
    };

    /// <summary>The proof of one act: under the oldest checkpoint that covers it and that somebody cosigned, else under the newest.</summary>
    /// <param name="at">The act.</param>
    /// <param name="disclose">Whether its words go along, as far as they are here.</param>
    /// <returns>Null where it is not here, or not signed yet.</returns>
    public ActProof? Proof(ActRef at, bool disclose) => Proof(record, at, disclose ? Enclosure : _ => null);

    internal static ActProof? Proof(SharedRecord newest, ActRef at, Func<Commitment, SaltedContent?> enclosure)
    {
        if (at.IsElsewhere || newest.In(at.Epoch) is not { } record || at.Member >= record.Logs.Length) return null;
        var (member, log) = ((int)at.Member, record.Logs[(int)at.Member]);
        if (at.Index >= log.Signed || !EntryHeader.TryRead(log[at.Index], member, record.Logs.Length, out var header, out _)) return null;
        var covering = log.Checkpoints.Where(c => c.Key > at.Index).OrderBy(c => c.Key).Select(c => c.Value).ToList();
        var under = covering.Find(c => c.Note.Signatures.Count > 1) ?? covering[^1];
        return ActProof.Of(record.Seat.Members, log.Held, under, at.Index, log[at.Index], [.. header!.Enclosures.Select(e => enclosure(SharedRecord.Of(e.Commitment))).OfType<SaltedContent>()]);
    }

    private SaltedContent? Enclosure(Commitment commitment) => record.Holds(commitment) ? StoreDisk.Enclosure(reader, commitment) : null;

    // Those of this epoch's own acts.
    private static IEnumerable<Commitment> Named(SharedRecord epoch) => Enumerable.Range(0, epoch.Logs.Length)
        .SelectMany(m => epoch.Now.Log(m).Where(e => e.Act.Ref.Epoch == epoch.Seat.Epoch).SelectMany(e => e.Act.Header.Enclosures)).Select(e => SharedRecord.Of(e.Commitment)).Distinct();
}

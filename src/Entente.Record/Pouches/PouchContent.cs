namespace Entente.Record;

/// <summary>From whom to whom, and what the sender has: the part of a pouch's manifest that is not a list of its members.</summary>
/// <param name="From">Side that sends.</param>
/// <param name="To">Side that it is for.</param>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Number">The sender's count of pouches for this side, from 1. After a restore it goes on above the receiver's highest received.</param>
/// <param name="Received">The highest number that the sender had from the receiver; 0 for none.</param>
/// <param name="Have">Size of every log that the sender holds: the cumulative receipt.</param>
/// <param name="Want">Enclosures that an entry named, and that the sender neither holds, refused nor destroyed; ascending.</param>
/// <param name="Gone">The answer for wanted ones that are gone here too; ascending.</param>
public sealed record PouchLabel(
    string From, string To, string Dialogue, long Number, long Received,
    IReadOnlyDictionary<LogNumber, long> Have, IReadOnlyList<Commitment> Want, IReadOnlyList<Commitment> Gone);

/// <summary>Consecutive entries of one log.</summary>
/// <param name="Log">Which log.</param>
/// <param name="From">Index of the first.</param>
/// <param name="Lines">The entries, each 1 to 65,535 bytes.</param>
public sealed record PouchEntries(LogNumber Log, long From, IReadOnlyList<ReadOnlyMemory<byte>> Lines)
{
    /// <summary>The index after the last.</summary>
    public long To => From + Lines.Count;
}

/// <summary>What a pouch holds. Any of the lists may be empty; each holds at most one of a log, or of a commitment.</summary>
/// <param name="Label">From, to and receipts.</param>
/// <param name="Checkpoints">Of each log the newest checkpoint that the sender holds, signed by the log's owner; where entries of the log come along, the one that they end at.</param>
/// <param name="Entries">Entries that the receiver may lack.</param>
/// <param name="Cosignatures">Checkpoints with cosignatures of members.</param>
/// <param name="Enclosures">Enclosures.</param>
public sealed record PouchContent(
    PouchLabel Label,
    IReadOnlyDictionary<LogNumber, SignedCheckpoint> Checkpoints,
    IReadOnlyList<PouchEntries> Entries,
    IReadOnlyDictionary<LogNumber, SignedCheckpoint> Cosignatures,
    IReadOnlyList<SaltedContent> Enclosures)
{
    /// <summary>Of the manifest, for the cover sheet of a pouch that goes by hand. Of a content that was not packed yet: nothing.</summary>
    public Fingerprint Manifest { get; init; }
}

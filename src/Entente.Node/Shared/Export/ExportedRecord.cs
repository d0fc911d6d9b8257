using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>One log as it is exported.</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Entries">Its entries from the first; what no checkpoint covers is not exported.</param>
/// <param name="Checkpoints">Every checkpoint that was kept of it with its cosignatures, ascending by size.</param>
public sealed record ExportedLog(LogOrigin Origin, IReadOnlyList<ReadOnlyMemory<byte>> Entries, IReadOnlyList<SignedNote> Checkpoints);

/// <summary>A shared dialogue as it is exported, in one epoch.</summary>
/// <param name="Members">The charters, in genesis order.</param>
/// <param name="Logs">The logs, in the same order.</param>
/// <param name="Enclosures">The enclosures that are disclosed.</param>
public sealed record ExportedRecord(IReadOnlyList<Charter> Members, IReadOnlyList<ExportedLog> Logs, IReadOnlyList<SaltedContent> Enclosures)
{
    /// <summary>The epoch before; null in the first.</summary>
    public ExportedRecord? Before { get; init; }
}

/// <summary>Why nothing was exported.</summary>
public abstract record ExportRefusal
{
    private ExportRefusal()
    {
    }

    /// <summary>The folder has something in it, and nothing is ever written over.</summary>
    /// <param name="Folder">Its path.</param>
    public sealed record NotEmpty(string Folder) : ExportRefusal;

    /// <summary>A log has no checkpoint yet: nobody could tell whose it is.</summary>
    /// <param name="Origin">The log.</param>
    public sealed record NoCheckpoint(LogOrigin Origin) : ExportRefusal;
}

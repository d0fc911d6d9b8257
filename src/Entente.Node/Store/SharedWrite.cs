namespace Entente.Node.Store;

/// <summary>A checkpoint as text.</summary>
/// <param name="Origin">The log's origin; the log has entries.</param>
/// <param name="Size">Its size.</param>
/// <param name="Note">The signed note.</param>
public sealed record StoredCheckpoint(string Origin, long Size, string Note);

/// <summary>A row about one side of a dialogue.</summary>
/// <param name="Side">The side's id.</param>
/// <param name="Text">What its kind of row holds.</param>
public sealed record SideRow(string Side, string Text);

/// <summary>What one transaction saves of a shared dialogue.</summary>
public sealed record SharedWrite
{
    /// <summary>The dialogue's id.</summary>
    public required string Dialogue { get; init; }

    /// <summary>Its epoch.</summary>
    public required long Epoch { get; init; }

    /// <summary>Entries of its logs, ours or others'.</summary>
    public IReadOnlyList<Append> Appends { get; init; } = [];

    /// <summary>Content of enclosures, ours and others': from now on it belongs to this dialogue.</summary>
    public IReadOnlyList<NewEnclosure> Enclosures { get; init; } = [];

    /// <summary>Checkpoints; each takes the place of what was there of its log and size.</summary>
    public IReadOnlyList<StoredCheckpoint> Checkpoints { get; init; } = [];

    /// <summary>What is known of counterparts.</summary>
    public IReadOnlyList<SideRow> Counterparts { get; init; } = [];

    /// <summary>Evidence of two histories; the first of a log stays.</summary>
    public IReadOnlyList<SideRow> TwoHistories { get; init; } = [];
}

using Entente.Record;

namespace Entente.Node.Store;

/// <summary>What is to be added to one log, with all that must be saved in the same instant.</summary>
public sealed record Append
{
    /// <summary>Longest entry in bytes: the length prefix of C2SP tlog-tiles has 16 bits.</summary>
    public const int LongestEntry = 65_535;

    /// <summary>The log. One that has no entry yet comes into being.</summary>
    public required LogOrigin Origin { get; init; }

    /// <summary>The size that the caller saw when it decided. Nothing is added if the log has another.</summary>
    public required long ExpectedSize { get; init; }

    /// <summary>At least one entry, each of 1 to <see cref="LongestEntry"/> bytes, opaque.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Entries { get; init; }

    /// <summary>Content that the entries commit to.</summary>
    public IReadOnlyList<NewEnclosure> Enclosures { get; init; } = [];

    /// <summary>Names this request so that a repetition adds nothing: a form's hidden value. Unique over all logs of the file.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Changes of the internal room that belong to it: the draft that became this act.</summary>
    public IReadOnlyList<DeskWrite> Desk { get; init; } = [];
}

/// <summary>What became of an <see cref="Append"/>. Each is said only when it is durable.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>The entries stand at <paramref name="FirstIndex"/> and up; <paramref name="Root"/> is the root at <paramref name="NewSize"/>.</summary>
    public sealed record Appended(long FirstIndex, long NewSize, TreeHash Root) : AppendResult;

    /// <summary>Somebody appended first: the log has <paramref name="ActualSize"/> entries. Nothing was saved; read again, decide again.</summary>
    public sealed record Moved(long ActualSize) : AppendResult;

    /// <summary>This request was already carried out. Nothing was saved now, whatever the request says this time.</summary>
    public sealed record Repeated(LogOrigin Origin, long FirstIndex, int Count) : AppendResult;
}

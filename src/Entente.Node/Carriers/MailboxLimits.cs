using Entente.Record;

namespace Entente.Node.Carriers;

/// <summary>What a mailbox takes. Each limit is of one sender in one box, so that nobody fills the place of another.</summary>
public sealed record MailboxLimits
{
    /// <summary>Longest pouch, in bytes.</summary>
    public long PouchBytes { get; init; } = Pouch.MaxBytes;

    /// <summary>Most pouches that wait.</summary>
    public int Pouches { get; init; } = 1000;

    /// <summary>Most bytes that wait.</summary>
    public long WaitingBytes { get; init; } = 1L << 30;

    /// <summary>Signed requests in a row; so many more come back in a minute.</summary>
    public int Requests { get; init; } = 1200;

    /// <summary>How long a look for pouches waits before it is answered with none.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(30);
}

namespace Entente.Node.Carriers;

/// <summary>
/// A way for pouches between us and one counterpart in one dialogue: a folder, a mailbox. It may lose, repeat and shuffle; it parses
/// nothing. What a carrier cannot do is an answer, not an exception.
/// </summary>
public interface ICarrier
{
    /// <summary>Gives a pouch away. Answered with "sent" when the carrier holds it durably; sending the same bytes again is harmless.</summary>
    Task<Sending> Send(ReadOnlyMemory<byte> pouch, CancellationToken cancel);

    /// <summary>
    /// The oldest pouch that waits for us, which stays where it is until it is acknowledged. Where there is none the answer comes after a while, about
    /// half a minute at the latest: the caller may ask again at once.
    /// </summary>
    Task<Taking> Take(CancellationToken cancel);

    /// <summary>Lets go of a taken pouch: it is opened, or refused for ever. Null when done; otherwise the pouch will come once more.</summary>
    Task<CarrierTrouble?> Acknowledge(Taking.Pouch taken, CancellationToken cancel);
}

/// <summary>What became of a pouch that was given away.</summary>
public abstract record Sending
{
    private Sending() { }

    /// <summary>The carrier holds it.</summary>
    public sealed record Sent : Sending;

    /// <summary>Nobody promised anything; it may have arrived nevertheless.</summary>
    /// <param name="Trouble">What was in the way.</param>
    public sealed record NotSent(CarrierTrouble Trouble) : Sending;
}

/// <summary>What a look for waiting pouches found.</summary>
public abstract record Taking
{
    private Taking() { }

    /// <summary>Nothing waits.</summary>
    public sealed record Nothing : Taking;

    /// <summary>A pouch.</summary>
    /// <param name="Name">What the carrier calls it, for <see cref="ICarrier.Acknowledge"/>.</param>
    /// <param name="Bytes">The file as it came.</param>
    public sealed record Pouch(string Name, ReadOnlyMemory<byte> Bytes) : Taking;

    /// <summary>Nobody could look.</summary>
    /// <param name="Trouble">What was in the way.</param>
    public sealed record NotReached(CarrierTrouble Trouble) : Taking;
}

/// <summary>What can be in a carrier's way.</summary>
public enum CarrierTrouble
{
    /// <summary>Nobody answers there, or the connection broke.</summary>
    NoConnection,

    /// <summary>No answer in time.</summary>
    TimedOut,

    /// <summary>The mailbox does not know our key or this box.</summary>
    NotAdmitted,

    /// <summary>The pouch is longer than the carrier takes.</summary>
    TooLarge,

    /// <summary>We ask more often than the mailbox allows.</summary>
    TooOften,

    /// <summary>What waits there for the other side is as much as the carrier keeps, or its disk is full.</summary>
    Full,

    /// <summary>What answers there does not answer as a mailbox does.</summary>
    StrangeAnswer,

    /// <summary>The folder is not there, or the system refuses to read or write it.</summary>
    NoFolder,

    /// <summary>Our own node could not make or open a pouch: its disk, its database.</summary>
    OurMachine,
}

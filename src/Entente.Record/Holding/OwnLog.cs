namespace Entente.Record;

/// <summary>What a checkpoint of <em>our own</em> log, shown to us by another, says of us.</summary>
public abstract record OwnStanding
{
    private OwnStanding()
    {
    }

    /// <summary>Our log was that at that size.</summary>
    public sealed record Known : OwnStanding;

    /// <summary>
    /// Our key signed more than our log holds: it is an older one. Shared appends are refused, the internal room stays
    /// writable, and our own entries are taken back from the other's copy.
    /// </summary>
    /// <param name="Size">How many entries our log once had, at least.</param>
    public sealed record Behind(long Size) : OwnStanding;

    /// <summary>Our key signed two histories of our log: it was continued from an older state before anybody noticed.</summary>
    /// <param name="Size">Size at which they are known to differ.</param>
    public sealed record TwoHistories(long Size) : OwnStanding;
}

/// <summary>
/// Is our own log the newest? Only a checkpoint that our own key signed can say that it is not; a mere number in somebody's
/// <c>seen</c> never does (<see cref="SeenClaims"/>).
/// </summary>
public static class OwnLog
{
    /// <summary>The answer.</summary>
    /// <param name="shown">A checkpoint of our log with our signature verified.</param>
    /// <param name="ours">Our log.</param>
    public static OwnStanding Judge(SignedCheckpoint shown, HeldLog ours) => ours.Was(shown.Checkpoint) switch
    {
        null => new OwnStanding.Behind(shown.Size),
        true => new OwnStanding.Known(),
        false => new OwnStanding.TwoHistories(shown.Size),
    };
}

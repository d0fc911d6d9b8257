namespace Entente.Record;

/// <summary>What an author's claim to have seen a log is worth here.</summary>
public enum SeenStanding
{
    /// <summary>It is the root that is held at that size.</summary>
    Holds,
    /// <summary>It is beyond what is held: the author's entry waits. Nobody else's does.</summary>
    Beyond,
    /// <summary>
    /// It is not that log's root at that size: the entry waits. Either the log's owner showed two histories or the author
    /// lies; the author is asked for the owner's signed checkpoint of that root.
    /// </summary>
    OtherRoot,
}

/// <summary>Judges one place of an entry's <c>seen</c>. Unsigned by the log's owner, it proves nothing about that log.</summary>
public static class SeenClaims
{
    /// <summary>The standing of a claimed size and root.</summary>
    public static SeenStanding Judge(long size, TreeHash root, HeldLog held) =>
        size > held.Size ? SeenStanding.Beyond : held.RootAt(size) == root ? SeenStanding.Holds : SeenStanding.OtherRoot;
}

using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>Why nothing of ours is added to a shared record just now, whatever is said. The internal room goes on.</summary>
public enum StandStill
{
    /// <summary>Not every member has opened the dialogue yet.</summary>
    NotOpen,

    /// <summary>A counterpart, or this machine's own guard, knows more of our log than we hold: it comes from a backup. Our own entries are taken back first.</summary>
    Behind,

    /// <summary>Our log was continued from an older state: our key has signed two histories of it.</summary>
    TwoHistories,

    /// <summary>The dialogue is about to go on in a next epoch: what is said now would be left out.</summary>
    Renewing,

    /// <summary>The machine is another one or was started anew, and not every counterpart has shown since what it holds of our log.</summary>
    ConfirmFirst,
}

/// <summary>What became of something that was to stand in our log of a shared dialogue.</summary>
public abstract record Released
{
    private Released()
    {
    }

    /// <summary>It stands there, durably and signed.</summary>
    /// <param name="At">The first act's reference.</param>
    public sealed record Done(ActRef At) : Released;

    /// <summary>The rule that it would break; nothing was written.</summary>
    /// <param name="Why">The rule.</param>
    public sealed record Refused(Refusal Why) : Released;

    /// <summary>Nothing is added just now; nothing was written.</summary>
    /// <param name="Why">Why not.</param>
    public sealed record Held(StandStill Why) : Released;
}

/// <summary>What became of a pouch.</summary>
public abstract record PouchOpened
{
    private PouchOpened()
    {
    }

    /// <summary>Refused whole; nothing of it is kept.</summary>
    /// <param name="Why">The rule.</param>
    public sealed record Refused(RecordRefusal Why) : PouchOpened;

    /// <summary>Taken.</summary>
    /// <param name="From">Side that sent it.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="NewActs">Acts of others that were not held before, acknowledgements not counted.</param>
    /// <param name="NewEntries">Entries of any kind that were not held before.</param>
    /// <param name="Notices">What the officer should know of it, in plain words.</param>
    public sealed record Taken(string From, long Number, int NewActs, int NewEntries, IReadOnlyList<PouchNotice> Notices) : PouchOpened;
}

/// <summary>Something about one log in a pouch that was taken otherwise.</summary>
/// <param name="Side">Whose log.</param>
/// <param name="Kind">What it is.</param>
public sealed record PouchNotice(string Side, PouchNoticeKind Kind);

/// <summary>What can be about one log in a pouch.</summary>
public enum PouchNoticeKind
{
    /// <summary>Entries between are missing; the answer will say what is held.</summary>
    Gap,

    /// <summary>An entry is not spelled as entries are: that log goes no further here.</summary>
    Misspelled,

    /// <summary>The entries do not make the root that came with them.</summary>
    NotItsRoot,

    /// <summary>The log differs from what was held before; its owner's key signed both.</summary>
    TwoHistories,

    /// <summary>Our own entries came back.</summary>
    OwnReturned,
}

/// <summary>A pouch, sealed.</summary>
/// <param name="To">Side that it is for.</param>
/// <param name="Number">Its number.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Manifest">For the cover sheet of one that goes by hand.</param>
/// <param name="IsCut">There is more: it goes with the next.</param>
internal sealed record MadePouch(string To, long Number, byte[] Bytes, Fingerprint Manifest, bool IsCut);

using Entente.Language;
using Entente.Node.Store;

namespace Entente.Node.Keeping;

/// <summary>What the doctor can find.</summary>
public enum FindingKind
{
    /// <summary>A page of the database is not what SQLite wrote.</summary>
    DamagedPage,

    /// <summary>An act of a log is not what was written.</summary>
    DamagedEntry,

    /// <summary>Stored hashes of a log are not those of its acts.</summary>
    DamagedTile,

    /// <summary>Size or root of a log is not what its acts give.</summary>
    DamagedHead,

    /// <summary>Enclosed words do not open.</summary>
    DamagedEnclosure,

    /// <summary>Words that an act encloses are gone, and nobody destroyed them.</summary>
    MissingEnclosure,

    /// <summary>A paper, its text or what is said of it does not open, or is not what was filed.</summary>
    DamagedPaper,

    /// <summary>The node key is not there.</summary>
    KeyMissing,

    /// <summary>The node key is that of another side.</summary>
    KeyWrong,

    /// <summary>Others on this machine can read the node key.</summary>
    KeyOpenToOthers,

    /// <summary>A later version of the program wrote the file.</summary>
    Newer,

    /// <summary>The officers' file is not there.</summary>
    OfficersMissing,

    /// <summary>The officers' file cannot be read.</summary>
    OfficersDamaged,

    /// <summary>The keys of sessions do not open under the node key.</summary>
    SessionKeysLocked,

    /// <summary>No administrator can sign in.</summary>
    NobodyAdministers,

    /// <summary>The system does not let a file be read.</summary>
    Unreadable,

    /// <summary>Another program holds the database.</summary>
    Busy,

    /// <summary>Nothing can be written to the data folder.</summary>
    CannotWrite,

    /// <summary>There is little room left on the disk.</summary>
    LittleRoom,

    /// <summary>The clock stands before the last act.</summary>
    ClockBehind,

    /// <summary>The clock stands long after anything that happened here.</summary>
    ClockAhead,
}

/// <summary>One thing that the doctor found, with words for the person who runs the node: what it is, what to do.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Where">The file, or the log, that it is about.</param>
/// <param name="Detail">What else the words name, such as the number of an act; may be empty.</param>
public sealed record Finding(FindingKind Kind, string Where, string Detail = "")
{
    /// <summary>What it is and what to do.</summary>
    public string In(Tongue tongue) => FindingLabels.Of(Kind).In(tongue, Where, Detail);

    internal static FindingKind? Of(TroubleKind trouble) => trouble switch
    {
        TroubleKind.Busy => FindingKind.Busy,
        TroubleKind.Newer => FindingKind.Newer,
        TroubleKind.KeyMissing => FindingKind.KeyMissing,
        TroubleKind.KeyWrong => FindingKind.KeyWrong,
        TroubleKind.Damaged => FindingKind.DamagedPage,
        _ => null,
    };
}

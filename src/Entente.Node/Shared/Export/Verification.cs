using Entente.Dialogue;
using Entente.Language;

namespace Entente.Node.Shared.Export;

/// <summary>What <c>verify</c> can find: the closed list of <c>docs/formats/export.md</c>, which spells each with hyphens.</summary>
public enum VerifyCode
{
    /// <summary>A file or folder that the format does not name.</summary>
    ExtraFile,
    /// <summary>A link, a device, an empty file, or a folder and a file in each other's place.</summary>
    NotAFile,
    /// <summary>A file of the format that is not there.</summary>
    MissingFile,
    /// <summary>The machine does not let it be read.</summary>
    Unreadable,
    /// <summary>Longer than the format allows.</summary>
    TooLarge,
    /// <summary>Not a charter in its one spelling with its four signatures.</summary>
    Charter,
    /// <summary>The charters are not of one dialogue, sorted by side.</summary>
    Members,
    /// <summary>The charter is not the one whose fingerprint is known.</summary>
    Fingerprint,
    /// <summary>A fingerprint of a side that is no member.</summary>
    UnknownSide,
    /// <summary>No fingerprint is known of this side: whoever made the files may have made its keys.</summary>
    SelfConsistentOnly,
    /// <summary>Not a checkpoint of this log and size.</summary>
    Checkpoint,
    /// <summary>The log's owner did not sign it.</summary>
    OwnerSignature,
    /// <summary>A line that is no good cosignature of another member.</summary>
    Cosignature,
    /// <summary>The newest checkpoint is not the largest that was kept.</summary>
    Newest,
    /// <summary>Not a bundle of so many entries.</summary>
    Bundle,
    /// <summary>The entries do not make the root that was signed.</summary>
    Root,
    /// <summary>A hash tile is not what the entries make.</summary>
    Tile,
    /// <summary>Not an entry in its one spelling.</summary>
    Entry,
    /// <summary>The first entry does not open this dialogue among these charters.</summary>
    Opening,
    /// <summary>An entry cites a root that the other log never had.</summary>
    SeenRoot,
    /// <summary>An entry has seen more of another log than is here.</summary>
    SeenBeyond,
    /// <summary>The bytes do not open the commitment.</summary>
    Enclosure,
    /// <summary>No entry names the commitment.</summary>
    Unnamed,
    /// <summary>Neither an export nor a proof nor evidence.</summary>
    NotARecord,
    /// <summary>A proof or evidence is misspelled or does not hold.</summary>
    Proof,
    /// <summary>The charter is missing that a proof or evidence speaks of.</summary>
    NoCharter,
}

/// <summary>One thing that <c>verify</c> found.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Ref">What it speaks of: a path, an act, an interval of acts, a side or a log.</param>
public sealed record VerifyFinding(VerifyCode Code, string Ref)
{
    /// <summary>The code as the format spells it.</summary>
    public string Spelling => Spelled.Of(Code);

    /// <summary>What was found, for people.</summary>
    public string In(Tongue tongue) => VerifyWords.Of(Code).In(tongue, Ref);
}

/// <summary>What can be checked, or can stay unchecked.</summary>
public enum VerifyPart
{
    /// <summary>A charter.</summary>
    Charter,
    /// <summary>A fingerprint.</summary>
    Fingerprint,
    /// <summary>Checkpoints of a log, with a good line of its owner.</summary>
    Checkpoints,
    /// <summary>Cosignatures of a log's checkpoints.</summary>
    Cosignatures,
    /// <summary>Entries of a log, under a signed root.</summary>
    Entries,
    /// <summary>Hash tiles of a log.</summary>
    Tiles,
    /// <summary>The opening of a log.</summary>
    Opening,
    /// <summary>Roots of other logs that a log's entries cite.</summary>
    Seen,
    /// <summary>The fold and its state digest.</summary>
    Fold,
    /// <summary>A sealed agreement.</summary>
    Sealed,
    /// <summary>Enclosures that open what an entry names.</summary>
    Enclosures,
    /// <summary>One enclosure, which is not here.</summary>
    Enclosure,
    /// <summary>All logs.</summary>
    Logs,
    /// <summary>One act, proven.</summary>
    Act,
    /// <summary>Two histories of a log, shown.</summary>
    TwoHistories,
}

/// <summary>Something that was checked and holds, or that could not be checked.</summary>
/// <param name="Part">What.</param>
/// <param name="Of">Of what, and how many; as <c>docs/formats/export.md</c> spells it.</param>
public sealed record VerifyItem(VerifyPart Part, string Of)
{
    /// <summary>The item as the format spells it.</summary>
    public override string ToString() => Of.Length == 0 ? Spelled.Of(Part) : $"{Spelled.Of(Part)} {Of}";

    /// <summary>The item, for people.</summary>
    public string In(Tongue tongue) => VerifyWords.Of(Part).In(tongue, Of);
}

/// <summary>What <c>verify</c> has to say of an export, a proof or evidence.</summary>
/// <param name="Checked">What was checked and holds.</param>
/// <param name="Unchecked">What is here or named and could not be checked.</param>
/// <param name="Findings">What is wrong.</param>
public sealed record Verification(IReadOnlyList<VerifyItem> Checked, IReadOnlyList<VerifyItem> Unchecked, IReadOnlyList<VerifyFinding> Findings)
{
    /// <summary>True when nothing is wrong, fingerprints of all sides included.</summary>
    public bool Ok => Findings.Count == 0;
}

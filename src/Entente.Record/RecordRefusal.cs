namespace Entente.Record;

/// <summary>
/// Why something that came from outside was refused: each is named as the rule that it defends, and is the same word in
/// code, in tests and in <c>docs/formats/</c>. Nothing of what was refused is kept.
/// </summary>
public enum RecordRefusal
{
    /// <summary>Nothing was refused.</summary>
    None,
    /// <summary>Longer than its format allows.</summary>
    TooLong,
    /// <summary>Not UTF-8, or with control characters.</summary>
    NotText,
    /// <summary>No text, blank line and signature lines.</summary>
    NotANote,
    /// <summary>A signature line is not spelled as one, or a key signs twice.</summary>
    BadSignatureLine,
    /// <summary>More signatures than <see cref="SignedNote.MaxSignatures"/>.</summary>
    TooManySignatures,
    /// <summary>A key that must have signed has not.</summary>
    NotSigned,
    /// <summary>A signature in the name of a known key is not that key's.</summary>
    BadSignature,
    /// <summary>The text of the note is not spelled as its format says.</summary>
    NotTheOneSpelling,
    /// <summary>Of another log, side or dialogue than the one it was given for.</summary>
    OtherOrigin,
    /// <summary>An inclusion proof does not lead to the signed root, or two of them do not exclude each other.</summary>
    NotProven,
    /// <summary>In a charter one key stands for two purposes.</summary>
    KeyOfTwoPurposes,
    /// <summary>No age v1 file, or a part of its header is not spelled as one.</summary>
    NotAnAgeFile,
    /// <summary>Encrypted to somebody else's key.</summary>
    EncryptedToOthers,
    /// <summary>The header of an age file was changed.</summary>
    HeaderChanged,
    /// <summary>The encrypted content was cut short, lengthened or changed.</summary>
    CutOrChanged,
    /// <summary>In the archive stands a link, a folder or something else that is no file.</summary>
    NotAFile,
    /// <summary>The archive is not spelled as a pouch's is: header, padding, end.</summary>
    BadArchive,
    /// <summary>A member that a pouch does not have: its name, its place, or a second one of a name.</summary>
    BadMember,
    /// <summary>A member is not what the manifest says: name, size or hash, or it is missing.</summary>
    NotAsListed,
    /// <summary>More members or entries than a pouch may have.</summary>
    TooMany,
    /// <summary>Signed in the name of a side that is no other member of this dialogue.</summary>
    UnknownSide,
    /// <summary>Addressed to another side.</summary>
    ForAnotherSide,
    /// <summary>Of another dialogue.</summary>
    OtherDialogue,
    /// <summary>Entries without the checkpoint that they end at, or a checkpoint beyond what the sender says that it has.</summary>
    NoCheckpoint,
    /// <summary>Entries are not length-prefixed as they are counted, or one is empty.</summary>
    BadEntries,
    /// <summary>An enclosure does not open the commitment that it is named by.</summary>
    DoesNotOpen,
}

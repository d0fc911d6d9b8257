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
}

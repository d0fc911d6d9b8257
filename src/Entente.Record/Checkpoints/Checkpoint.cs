using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>
/// What a log was at a size (C2SP tlog-checkpoint v1.0.0): origin, number of entries and root, a line each. Ours have no
/// further lines, and an empty log has the one root that it can have.
/// </summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">Number of entries, 0 to 2^53 − 1.</param>
/// <param name="Root">Root of the tree over them.</param>
public sealed record Checkpoint(LogOrigin Origin, long Size, TreeHash Root)
{
    /// <summary>The text that is signed and cosigned.</summary>
    public string Text => $"{Origin}\n{OneSpelling.Text(Size)}\n{Root}\n";

    /// <summary>Signs it with the log's key. The caller has asked the sign guard before.</summary>
    public SignedNote Sign(VerifyKey key, SigningKey secret) => SignedNote.Of(Text, KeyNames.Log(Origin, key), secret);

    /// <summary>Reads exactly such a text.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text.Split('\n') is not [var first, var second, var third, ""] || !LogOrigin.TryParse(first, out var origin)
            || !OneSpelling.TryNumber(second, out var size) || !TreeHash.TryParse(third, out var root)
            || (size == 0 && root != Rfc6962.EmptyRoot))
            return false;
        checkpoint = new Checkpoint(origin, size, root);
        return true;
    }
}

/// <summary>A checkpoint with its owner's signature verified, and the note that shows it to others.</summary>
/// <param name="Checkpoint">What the note says.</param>
/// <param name="Note">The note: the owner's line, and cosignatures that were not looked at.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>The log.</summary>
    public LogOrigin Origin => Checkpoint.Origin;

    /// <summary>Number of entries.</summary>
    public long Size => Checkpoint.Size;

    /// <summary>Root of the tree.</summary>
    public TreeHash Root => Checkpoint.Root;

    /// <summary>Reads a checkpoint of <paramref name="origin"/> signed by the key of that log.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, LogOrigin origin, VerifyKey logKey, [NotNullWhen(true)] out SignedCheckpoint? checkpoint, out RecordRefusal refusal)
    {
        checkpoint = null;
        return SignedNote.TryRead(bytes, out var note, out refusal) && TryVerify(note, origin, logKey, out checkpoint, out refusal);
    }

    /// <summary>The same of a note that is already read.</summary>
    public static bool TryVerify(SignedNote note, LogOrigin origin, VerifyKey logKey, [NotNullWhen(true)] out SignedCheckpoint? checkpoint, out RecordRefusal refusal)
    {
        checkpoint = null;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (!Checkpoint.TryParse(note.Text, out var read))
            return false;
        refusal = RecordRefusal.OtherOrigin;
        if (read.Origin != origin || !note.IsSignedBy(KeyNames.Log(origin, logKey), out refusal))
            return false;
        checkpoint = new SignedCheckpoint(read, note);
        return true;
    }

    /// <summary>Whether a side cosigned it, and when it says that it did: seconds since 1970.</summary>
    public bool IsCosignedBy(NoteKey cosigner, out long time, out RecordRefusal refusal)
    {
        time = 0;
        if (cosigner.Algorithm != NoteAlgorithm.Cosignature)
            throw new ArgumentException($"{cosigner.Name} does not cosign.", nameof(cosigner));
        if (!Note.IsSignedBy(cosigner, out refusal))
            return false;
        time = Cosignature.Time(Note.Line(cosigner)!)!.Value;
        return true;
    }
}

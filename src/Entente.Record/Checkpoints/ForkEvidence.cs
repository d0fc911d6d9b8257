using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>
/// That one log key signed two histories: at one index two different leaves, each proven under a checkpoint of that key.
/// No tree can satisfy both. One text file that a stranger checks with the log's key alone:
/// <code>
/// entente/fork/v1
/// leaf &lt;base64&gt;
/// leaf &lt;base64&gt;
/// c2sp.org/tlog-proof@v1
/// …
/// c2sp.org/tlog-proof@v1
/// …
/// </code>
/// It accuses nobody: the usual cause is a restored backup.
/// </summary>
/// <param name="OneLeaf">Leaf hash in the one history.</param>
/// <param name="One">Its proof.</param>
/// <param name="OtherLeaf">Leaf hash in the other, at the same index.</param>
/// <param name="Other">Its proof.</param>
public sealed record ForkEvidence(TreeHash OneLeaf, LogProof One, TreeHash OtherLeaf, LogProof Other)
{
    /// <summary>The first line.</summary>
    public const string Header = "entente/fork/v1";

    /// <summary>The first entry in which the histories differ; all before it is common to both.</summary>
    public long Index => One.Index;

    /// <summary>The evidence from two copies of one log, each read up to its checkpoint.</summary>
    /// <returns>Null where one is a prefix of the other.</returns>
    /// <exception cref="ArgumentException">A copy is not what its checkpoint says.</exception>
    public static ForkEvidence? Between(HeldLog one, SignedCheckpoint oneSigned, HeldLog other, SignedCheckpoint otherSigned)
    {
        if (one.Was(oneSigned.Checkpoint) != true || other.Was(otherSigned.Checkpoint) != true)
            throw new ArgumentException("A copy is not what its checkpoint says.", nameof(one));
        if (HeldLog.FirstDifference(one, other, Math.Min(oneSigned.Size, otherSigned.Size)) is not { } index)
            return null;
        return new ForkEvidence(
            one.Subtrees(0, index), LogProof.Of(one, oneSigned, index),
            other.Subtrees(0, index), LogProof.Of(other, otherSigned, index));
    }

    /// <summary>Whether it shows two histories of that log under that key.</summary>
    public bool Shows(LogOrigin origin, VerifyKey logKey, out RecordRefusal refusal)
    {
        if (!One.Proves(OneLeaf, origin, logKey, out _, out refusal) || !Other.Proves(OtherLeaf, origin, logKey, out _, out refusal))
            return false;
        refusal = One.Index == Other.Index && OneLeaf != OtherLeaf ? RecordRefusal.None : RecordRefusal.NotProven;
        return refusal == RecordRefusal.None;
    }

    /// <summary>The file.</summary>
    public override string ToString() => $"{Header}\nleaf {OneLeaf}\nleaf {OtherLeaf}\n{One}{Other}";

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ForkEvidence? evidence, out RecordRefusal refusal)
    {
        evidence = null;
        if (!SignedNote.TryText(bytes, SignedNote.MaxBytes, out var text, out refusal))
            return false;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (text.Split('\n', 4) is not [Header, var one, var other, var proofs] || !TryLeaf(one, out var oneLeaf) || !TryLeaf(other, out var otherLeaf))
            return false;
        // No line of a proof can look like another proof's first line: hashes, sizes and signature lines do not.
        var second = proofs.IndexOf("\n" + LogProof.Header + "\n", StringComparison.Ordinal) + 1;
        if (second == 0 || !LogProof.TryParse(proofs[..second], out var oneProof, out refusal) || !LogProof.TryParse(proofs[second..], out var otherProof, out refusal))
            return false;
        evidence = new ForkEvidence(oneLeaf, oneProof, otherLeaf, otherProof);
        return true;
    }

    private static bool TryLeaf(string line, out TreeHash leaf)
    {
        leaf = default;
        return line.StartsWith("leaf ", StringComparison.Ordinal) && TreeHash.TryParse(line["leaf ".Length..], out leaf);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Entente.Record;

/// <summary>What a proof of one act has proven.</summary>
/// <param name="Checkpoint">The signed state of the log that the entry is in.</param>
/// <param name="CosignedBy">Who cosigned that state, and when they say that they did: seconds since 1970. The entry is not younger than the first of them.</param>
public sealed record ProvenAct(SignedCheckpoint Checkpoint, IReadOnlyList<(string Name, long Time)> CosignedBy);

/// <summary>
/// One act, provable to a stranger who has the fingerprints: a C2SP tlog-proof in whose extra data stand the entry and
/// what is disclosed of its enclosures:
/// <code>
/// entente/proof/v1
/// charter &lt;base64 of the charter's file&gt;
/// entry &lt;base64&gt;
/// enclosure &lt;base64 of the salt&gt; &lt;base64 of the content&gt;
/// </code>
/// </summary>
/// <param name="Charters">The members' charters, so that nothing else is needed but their fingerprints.</param>
/// <param name="Entry">The entry, byte for byte.</param>
/// <param name="Disclosed">Enclosures that are shown; the others stay commitments.</param>
/// <param name="Proof">Index, path, checkpoint and signatures.</param>
public sealed record ActProof(IReadOnlyList<Charter> Charters, ReadOnlyMemory<byte> Entry, IReadOnlyList<SaltedContent> Disclosed, LogProof Proof)
{
    /// <summary>First line of the extra data.</summary>
    public const string Header = "entente/proof/v1";

    /// <summary>Longest file, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most enclosures that one file shows.</summary>
    public const int MaxDisclosed = 256;

    /// <summary>Makes the proof of an entry of a log that is held at least as far as the checkpoint.</summary>
    /// <exception cref="ArgumentException">The entry is not the one at that index.</exception>
    public static ActProof Of(
        IReadOnlyList<Charter> charters, HeldLog log, SignedCheckpoint checkpoint, long index, ReadOnlyMemory<byte> entry, IReadOnlyList<SaltedContent> disclosed)
    {
        if (log.Subtrees(0, index) != Rfc6962.Leaf(entry.Span))
            throw new ArgumentException($"This is not entry {index}.", nameof(entry));
        return new ActProof(charters, entry, disclosed, LogProof.Of(log, checkpoint, index, Extra(charters, entry, disclosed)));
    }

    /// <summary>Verifies all of it, or refuses all of it.</summary>
    /// <param name="origin">The log that the act is said to be in.</param>
    /// <param name="logKey">Its key, from a charter whose fingerprint is known.</param>
    /// <param name="cosigners">Keys of the others; a line in the name of one of them that is not good refuses the file.</param>
    /// <param name="named">Which commitments an entry names; null where it is no entry. Told by who can read entries.</param>
    /// <param name="proven">What is proven.</param>
    /// <param name="refusal">Why not.</param>
    public bool Verify(
        LogOrigin origin, VerifyKey logKey, IEnumerable<NoteKey> cosigners, Func<ReadOnlyMemory<byte>, IReadOnlyCollection<Commitment>?> named,
        [NotNullWhen(true)] out ProvenAct? proven, out RecordRefusal refusal)
    {
        proven = null;
        if (!Proof.Proves(Rfc6962.Leaf(Entry.Span), origin, logKey, out var checkpoint, out refusal))
            return false;
        var cosigned = new List<(string Name, long Time)>();
        foreach (var cosigner in cosigners.Where(c => checkpoint.Note.Line(c) is not null))
        {
            if (!checkpoint.IsCosignedBy(cosigner, out var time, out refusal))
                return false;
            cosigned.Add((cosigner.Name, time));
        }

        refusal = RecordRefusal.BadEntries;
        if (named(Entry) is not { } commitments)
            return false;
        // Else true words could be shown under an act that never enclosed them.
        refusal = RecordRefusal.DoesNotOpen;
        if (!Disclosed.All(d => commitments.Contains(d.Commitment)))
            return false;
        (proven, refusal) = (new ProvenAct(checkpoint, cosigned), RecordRefusal.None);
        return true;
    }

    /// <summary>The file.</summary>
    public override string ToString() => Proof.ToString();

    /// <summary>Reads exactly what <see cref="ToString"/> writes. Nothing is proven yet.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out ActProof? proof, out RecordRefusal refusal)
    {
        proof = null;
        if (!SignedNote.TryText(bytes, MaxBytes, out var text, out refusal) || !LogProof.TryParse(text, out var inner, out refusal))
            return false;
        refusal = RecordRefusal.NotTheOneSpelling;
        if (inner.Extra is not { } extra || !SignedNote.TryText(extra.Span, MaxBytes, out var extraText, out _) || NoteLines.Of(extraText) is not { } lines
            || !lines.Is(Header) || !TryCharters(lines, out var charters) || !lines.TryWord("entry", out var line) || !OneSpelling.TryBase64(line, out var entry))
            return false;
        var disclosed = new List<SaltedContent>();
        while (lines.TryWord("enclosure", out var value))
        {
            if (disclosed.Count == MaxDisclosed || value.Split(' ') is not [var saltText, var contentText] || !OneSpelling.TryBase64(saltText, out var salt)
                || salt.Length != Commitment.SaltSize || !OneSpelling.TryBase64(contentText, out var content))
                return false;
            disclosed.Add(SaltedContent.Of(salt, content));
        }

        if (!lines.AtEnd)
            return false;
        (proof, refusal) = (new ActProof(charters, entry, disclosed, inner), RecordRefusal.None);
        return true;
    }

    private static bool TryCharters(NoteLines lines, out List<Charter> charters)
    {
        charters = [];
        while (lines.TryWord("charter", out var file))
        {
            // In the order of their sides: one set of charters has one spelling.
            if (charters.Count == LogNumber.MaxMembers || !OneSpelling.TryBase64(file, out var bytes) || !Charter.TryRead(bytes, out var charter, out _)
                || (charters.Count > 0 && string.CompareOrdinal(charters[^1].Side, charter.Side) >= 0))
                return false;
            charters.Add(charter);
        }

        return true;
    }

    private static byte[] Extra(IReadOnlyList<Charter> charters, ReadOnlyMemory<byte> entry, IReadOnlyList<SaltedContent> disclosed)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var charter in charters)
            text.Append("charter ").Append(charter.Base64).Append('\n');
        text.Append("entry ").Append(Convert.ToBase64String(entry.Span)).Append('\n');
        foreach (var enclosure in disclosed)
            text.Append("enclosure ").Append(Convert.ToBase64String(enclosure.Salt.Span)).Append(' ').Append(Convert.ToBase64String(enclosure.Content.Span)).Append('\n');
        return Encoding.ASCII.GetBytes(text.ToString());
    }
}

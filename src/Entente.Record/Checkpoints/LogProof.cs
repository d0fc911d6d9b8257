using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Entente.Record;

/// <summary>
/// That one leaf is in a signed tree, in the text form of C2SP tlog-proof (v1): index, inclusion proof, checkpoint with
/// its signatures, and opaque extra data which nothing here vouches for.
/// </summary>
/// <param name="Extra">The extra data; null where there is none.</param>
/// <param name="Index">Of the entry in its log.</param>
/// <param name="Hashes">The inclusion proof, lowest first.</param>
/// <param name="Note">The checkpoint and its signatures.</param>
public sealed record LogProof(ReadOnlyMemory<byte>? Extra, long Index, IReadOnlyList<TreeHash> Hashes, SignedNote Note)
{
    /// <summary>The first line.</summary>
    public const string Header = "c2sp.org/tlog-proof@v1";

    // A path in a tree of 2^53 entries.
    private const int MaxHashes = 53;

    /// <summary>The proof of entry <paramref name="index"/> of a log that is held at least as far as the checkpoint.</summary>
    public static LogProof Of(HeldLog log, SignedCheckpoint checkpoint, long index, ReadOnlyMemory<byte>? extra = null) =>
        new(extra, index, TreeProofs.Inclusion(index, checkpoint.Size, log.Subtrees), checkpoint.Note);

    /// <summary>Whether the leaf stands at the index under a checkpoint that the log's key signed.</summary>
    public bool Proves(TreeHash leaf, LogOrigin origin, VerifyKey logKey, [NotNullWhen(true)] out SignedCheckpoint? checkpoint, out RecordRefusal refusal)
    {
        if (!SignedCheckpoint.TryVerify(Note, origin, logKey, out checkpoint, out refusal))
            return false;
        refusal = TreeProofs.VerifyInclusion(Index, checkpoint.Size, leaf, Hashes, checkpoint.Root) ? RecordRefusal.None : RecordRefusal.NotProven;
        return refusal == RecordRefusal.None;
    }

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n');
        if (Extra is { } extra)
            text.Append("extra ").Append(Convert.ToBase64String(extra.Span)).Append('\n');
        text.Append("index ").Append(OneSpelling.Text(Index)).Append('\n');
        foreach (var hash in Hashes)
            text.Append(hash).Append('\n');
        return text.Append('\n').Append(Note).ToString();
    }

    /// <summary>Reads exactly what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LogProof? proof, out RecordRefusal refusal)
    {
        (proof, refusal) = (null, RecordRefusal.NotTheOneSpelling);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            return false;
        var lines = new Queue<string>(text[..end].Split('\n'));
        if (lines.Dequeue() != Header || !TryExtra(lines, out var extra) || !TryIndex(lines, out var index)
            || lines.Count > MaxHashes || !TryHashes(lines, out var hashes)
            || !SignedNote.TryRead(Encoding.UTF8.GetBytes(text[(end + 2)..]), out var note, out refusal))
            return false;
        proof = new LogProof(extra, index, hashes, note);
        return true;
    }

    private static bool TryExtra(Queue<string> lines, out ReadOnlyMemory<byte>? extra)
    {
        extra = null;
        if (!lines.TryPeek(out var line) || !line.StartsWith("extra ", StringComparison.Ordinal))
            return true;
        var good = OneSpelling.TryBase64(lines.Dequeue().AsSpan("extra ".Length), out var bytes);
        extra = bytes;
        return good;
    }

    private static bool TryIndex(Queue<string> lines, out long index)
    {
        index = 0;
        return lines.TryDequeue(out var line) && line.StartsWith("index ", StringComparison.Ordinal)
            && OneSpelling.TryNumber(line.AsSpan("index ".Length), out index);
    }

    private static bool TryHashes(Queue<string> lines, out List<TreeHash> hashes)
    {
        hashes = [];
        foreach (var line in lines)
        {
            if (!TreeHash.TryParse(line, out var hash))
                return false;
            hashes.Add(hash);
        }

        return true;
    }
}

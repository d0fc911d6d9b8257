using System.Diagnostics.CodeAnalysis;

namespace Entente.Record;

/// <summary>Turns the members of a pouch, found to be those that its manifest lists, into its content.</summary>
internal sealed class PouchReading
{
    private readonly PouchManifest _manifest;
    private readonly IReadOnlyList<Charter> _members;
    private readonly SortedList<LogNumber, SignedCheckpoint> _checkpoints = [];
    private readonly List<PouchEntries> _entries = [];
    private readonly SortedList<LogNumber, SignedCheckpoint> _cosignatures = [];
    private readonly List<SaltedContent> _enclosures = [];
    private long _count;

    private PouchReading(PouchManifest manifest, IReadOnlyList<Charter> members)
    {
        (_manifest, _members) = (manifest, members);
    }

    internal static bool TryRead(
        PouchManifest manifest, IReadOnlyList<ReadOnlyMemory<byte>> contents, IReadOnlyList<Charter> members, Fingerprint fingerprint,
        [NotNullWhen(true)] out PouchContent? content, out RecordRefusal refusal)
    {
        content = null;
        var reading = new PouchReading(manifest, members);
        refusal = manifest.Label.Have.Keys.Any(l => l.Member >= members.Count) ? RecordRefusal.OtherOrigin : RecordRefusal.None;
        foreach (var (listed, bytes) in manifest.Members.Zip(contents))
        {
            if (refusal == RecordRefusal.None)
                refusal = reading.Take(listed.Name, bytes);
        }

        if (refusal != RecordRefusal.None)
            return false;
        content = new PouchContent(manifest.Label, reading._checkpoints, reading._entries, reading._cosignatures, reading._enclosures) { Manifest = fingerprint };
        return true;
    }

    private RecordRefusal Take(MemberName name, ReadOnlyMemory<byte> bytes) =>
        name.Log.Member >= _members.Count ? RecordRefusal.OtherOrigin
        : name.Part switch
        {
            PouchPart.Have => Checkpoint(name.Log, bytes.Span),
            PouchPart.Log => Entries(name, bytes),
            PouchPart.Sig => Cosignatures(name.Log, bytes.Span),
            _ => Enclosure(new Commitment(name.Enclosure), bytes),
        };

    private RecordRefusal Checkpoint(LogNumber log, ReadOnlySpan<byte> bytes)
    {
        if (!TryOwners(log, bytes, out var checkpoint, out var refusal))
            return refusal;
        if (checkpoint.Note.Signatures.Count > 1)
            return RecordRefusal.BadSignatureLine;
        if (!_manifest.Label.Have.TryGetValue(log, out var have) || checkpoint.Size > have)
            return RecordRefusal.NoCheckpoint;
        _checkpoints.Add(log, checkpoint);
        return RecordRefusal.None;
    }

    private RecordRefusal Entries(MemberName name, ReadOnlyMemory<byte> bytes)
    {
        if (!_checkpoints.TryGetValue(name.Log, out var checkpoint) || checkpoint.Size != name.To)
            return RecordRefusal.NoCheckpoint;
        _count += name.To - name.From;
        if (_count > Pouch.MaxEntries)
            return RecordRefusal.TooMany;
        if (!EntryBundle.TryRead(bytes, name.To - name.From, out var lines))
            return RecordRefusal.BadEntries;
        _entries.Add(new PouchEntries(name.Log, name.From, lines));
        return RecordRefusal.None;
    }

    private RecordRefusal Cosignatures(LogNumber log, ReadOnlySpan<byte> bytes)
    {
        if (!TryOwners(log, bytes, out var checkpoint, out var refusal))
            return refusal;
        // Besides the owner's line only members cosign, each other than the owner, and each line is good.
        var cosigners = _members.Where((_, member) => member != log.Member).Select(m => m.CosignKey).Where(k => checkpoint.Note.Line(k) is not null).ToList();
        if (cosigners.Count == 0)
            return RecordRefusal.NotSigned;
        if (cosigners.Count + 1 != checkpoint.Note.Signatures.Count)
            return RecordRefusal.BadSignatureLine;
        foreach (var cosigner in cosigners)
        {
            if (!checkpoint.IsCosignedBy(cosigner, out _, out refusal))
                return refusal;
        }

        _cosignatures.Add(log, checkpoint);
        return RecordRefusal.None;
    }

    private RecordRefusal Enclosure(Commitment commitment, ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > Commitment.SaltSize + Pouch.MaxEnclosure)
            return RecordRefusal.TooLong;
        if (bytes.Length < Commitment.SaltSize)
            return RecordRefusal.DoesNotOpen;
        var enclosure = new SaltedContent(commitment, bytes[..Commitment.SaltSize], bytes[Commitment.SaltSize..]);
        if (!commitment.Opens(enclosure.Salt.Span, enclosure.Content.Span))
            return RecordRefusal.DoesNotOpen;
        _enclosures.Add(enclosure);
        return RecordRefusal.None;
    }

    private bool TryOwners(LogNumber log, ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out SignedCheckpoint? checkpoint, out RecordRefusal refusal)
    {
        var owner = _members[log.Member];
        return SignedCheckpoint.TryRead(bytes, LogOrigin.Of(owner.Side, owner.Dialogue, log.Epoch), owner.Keys.Log, out checkpoint, out refusal);
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Entente.Record;

/// <summary>
/// The one format of exchange: an age file of an archive, whose first member is a manifest signed by the sender and which
/// lists the others. Cumulative and idempotent: whatever is lost, repeated, shuffled or replayed, the next pouch heals.
/// A pouch is taken whole or refused whole.
/// </summary>
public static class Pouch
{
    /// <summary>Longest pouch, in bytes. It is held in memory; longer content goes in several.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most members besides the manifest.</summary>
    public const int MaxMembers = 4096;

    /// <summary>Most entries of all logs together.</summary>
    public const int MaxEntries = 256 * 1024;

    /// <summary>Longest content of an enclosure, in bytes.</summary>
    public const int MaxEnclosure = 16 * 1024 * 1024;

    /// <summary>Packs a pouch.</summary>
    /// <param name="content">What goes in; each checkpoint and enclosure is what it says.</param>
    /// <param name="key">The sender's pouch key.</param>
    /// <param name="secret">Its secret.</param>
    /// <param name="recipient">The receiver's key, from its charter.</param>
    /// <param name="random"><see cref="AgeFile.RandomSize"/> fresh random bytes.</param>
    /// <param name="pouch">The file.</param>
    /// <param name="manifest">Fingerprint of the manifest, for the cover sheet.</param>
    /// <returns>False where it is longer, or has more members or entries, than a pouch may: it is to be cut.</returns>
    public static bool TryPack(
        PouchContent content, NoteKey key, SigningKey secret, AgeRecipient recipient, ReadOnlySpan<byte> random,
        [NotNullWhen(true)] out byte[]? pouch, out Fingerprint manifest)
    {
        (pouch, manifest) = (null, default);
        var members = Members(content);
        if (members.Count > MaxMembers || content.Entries.Sum(e => (long)e.Lines.Count) > MaxEntries || members.Sum(m => (long)m.Bytes.Length) > MaxBytes)
            return false;
        var listed = members.Select(m => new ListedMember(m.Name, m.Bytes.Length, new TreeHash(SHA256.HashData(m.Bytes.Span)))).ToList();
        var note = SignedNote.Of(new PouchManifest(Ordered(content.Label), listed).Text(), key, secret).ToArray();
        var tar = PouchArchive.Write([(PouchManifest.FileName, note), .. members.Select(m => (m.Name.ToString(), m.Bytes))]);
        var file = AgeFile.Encrypt(tar, recipient, random);
        if (file.Length > MaxBytes || note.Length > SignedNote.MaxBytes)
            return false;
        (pouch, manifest) = (file, Fingerprint.Of(note));
        return true;
    }

    /// <summary>Opens a pouch as far as that needs no store: decrypted, signed, for us, complete, every member what it says.</summary>
    /// <param name="bytes">The file, as it came.</param>
    /// <param name="members">The charters of the dialogue's members, in genesis order.</param>
    /// <param name="us">Our side's id.</param>
    /// <param name="identity">Our key.</param>
    /// <param name="content">What was in it. The entries still have to make their checkpoint's root: <see cref="Arrivals"/>.</param>
    /// <param name="refusal">Why nothing of it is kept.</param>
    public static bool TryOpen(
        ReadOnlySpan<byte> bytes, IReadOnlyList<Charter> members, string us, AgeIdentity identity,
        [NotNullWhen(true)] out PouchContent? content, out RecordRefusal refusal)
    {
        (content, refusal) = (null, RecordRefusal.TooLong);
        if (bytes.Length > MaxBytes || !AgeFile.TryDecrypt(bytes, identity, out var tar, out refusal) || !PouchArchive.TryRead(tar, out var files, out refusal))
            return false;
        refusal = RecordRefusal.BadMember;
        if (files.Count == 0 || files[0].Name != PouchManifest.FileName)
            return false;
        return SignedNote.TryRead(files[0].Content.Span, out var note, out refusal)
            && PouchManifest.TryParse(note.Text, out var manifest, out refusal)
            && IsForUs(manifest.Label, note, members, us, out refusal)
            && AreAsListed(files, manifest, out refusal)
            && PouchReading.TryRead(manifest, [.. files.Skip(1).Select(f => f.Content)], members, Fingerprint.Of(files[0].Content.Span), out content, out refusal);
    }

    private static bool IsForUs(PouchLabel label, SignedNote note, IReadOnlyList<Charter> members, string us, out RecordRefusal refusal)
    {
        refusal = RecordRefusal.OtherDialogue;
        if (label.Dialogue != members[0].Dialogue)
            return false;
        refusal = RecordRefusal.UnknownSide;
        if (label.From == us || members.FirstOrDefault(m => m.Side == label.From) is not { } sender)
            return false;
        if (!note.IsSignedBy(sender.PouchKey, out refusal))
            return false;
        refusal = RecordRefusal.BadSignatureLine;
        if (note.Signatures.Count > 1)
            return false;
        // Asked last: only what the sender signed tells whom it was for.
        refusal = label.To == us ? RecordRefusal.None : RecordRefusal.ForAnotherSide;
        return label.To == us;
    }

    private static bool AreAsListed(List<(string Name, ReadOnlyMemory<byte> Content)> files, PouchManifest manifest, out RecordRefusal refusal)
    {
        refusal = RecordRefusal.NotAsListed;
        if (files.Count != manifest.Members.Count + 1)
            return false;
        foreach (var ((name, bytes), listed) in files.Skip(1).Zip(manifest.Members))
        {
            if (name != listed.Name.ToString() || bytes.Length != listed.Size || new TreeHash(SHA256.HashData(bytes.Span)) != listed.Sha256)
                return false;
        }

        refusal = RecordRefusal.None;
        return true;
    }

    private static List<(MemberName Name, ReadOnlyMemory<byte> Bytes)> Members(PouchContent content)
    {
        List<(MemberName Name, ReadOnlyMemory<byte> Bytes)> members =
        [
            .. content.Checkpoints.Select(c => (MemberName.Have(c.Key), (ReadOnlyMemory<byte>)c.Value.Note.ToArray())),
            .. content.Entries.Select(e => (MemberName.Entries(e.Log, e.From, e.To), (ReadOnlyMemory<byte>)EntryBundle.Write(e.Lines))),
            .. content.Cosignatures.Select(c => (MemberName.Sig(c.Key), (ReadOnlyMemory<byte>)c.Value.Note.ToArray())),
            .. content.Enclosures.Select(e => (MemberName.Enc(e.Commitment), (ReadOnlyMemory<byte>)(byte[])[.. e.Salt.Span, .. e.Content.Span])),
        ];
        members.Sort((a, b) => MemberName.Order(a.Name, b.Name));
        return members;
    }

    private static PouchLabel Ordered(PouchLabel label) => label with
    {
        Have = new SortedList<LogNumber, long>(label.Have.ToDictionary()),
        Want = [.. label.Want.OrderBy(c => c.H.ToHex(), StringComparer.Ordinal)],
        Gone = [.. label.Gone.OrderBy(c => c.H.ToHex(), StringComparer.Ordinal)],
    };
}

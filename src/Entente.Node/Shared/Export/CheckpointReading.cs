using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>Reads kept checkpoints of one log of an export. Many threads may read at once.</summary>
internal sealed class CheckpointReading(Charter[] charters, int member)
{
    private readonly LogOrigin origin = LogOrigin.Of(charters[member].Side, charters[member].Dialogue, charters[member].Version);
    private readonly NoteKey owner = charters[member].LogKey(charters[member].Version);
    private readonly NoteKey[] others = [.. charters.Where((_, m) => m != member).Select(c => c.CosignKey)];

    /// <summary>What a file of a checkpoint is.</summary>
    /// <param name="Signed">The root that the owner signed; null where that is not shown.</param>
    /// <param name="Cosignatures">Good lines of others.</param>
    /// <param name="Troubles">What is to be said of the file.</param>
    internal sealed record Found(TreeHash? Signed, int Cosignatures, IReadOnlyList<VerifyCode> Troubles);

    /// <summary>Reads the checkpoint of one size.</summary>
    internal Found Read(ExportFolder folder, string path, long size)
    {
        var (bytes, trouble) = folder.Look(path, SignedNote.MaxBytes);
        if (bytes is null) return new Found(null, 0, trouble is { } code ? [code] : []);
        if (!SignedNote.TryRead(bytes, out var note, out _) || !Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Origin != origin || checkpoint.Size != size)
            return new Found(null, 0, [VerifyCode.Checkpoint]);

        var (isSigned, cosignatures, troubles) = (note.IsSignedBy(owner, out _), 0, new List<VerifyCode>());
        if (!isSigned) troubles.Add(VerifyCode.OwnerSignature);
        foreach (var line in note.Signatures.Where(line => line.Name != owner.Name || line.KeyId != owner.Id))
        {
            if (Array.Find(others, key => key.Name == line.Name && key.Id == line.KeyId) is { } other && note.IsSignedBy(other, out _)) cosignatures++;
            else troubles.Add(VerifyCode.Cosignature);
        }

        return new Found(isSigned ? checkpoint.Root : null, cosignatures, troubles);
    }
}

using System.Collections.Frozen;
using System.Text;
using Entente.Dialogue;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared.Export;

/// <summary>Checks one file: a proof of one act (<c>docs/formats/proofs.md</c>) or evidence of two histories (<c>holding.md</c>).</summary>
internal sealed class FileCheck(string path, IReadOnlyDictionary<string, Fingerprint> known, IReadOnlyList<ReadOnlyMemory<byte>> charters, VerifyReport report)
{
    private readonly string name = Path.GetFileName(path);
    private IReadOnlyList<Charter> carried = [];

    internal void Run()
    {
        var (bytes, trouble) = ExportFolder.ReadFile(path, ActProof.MaxBytes);
        if (bytes is null) report.Say(trouble!.Value, name);
        else if (Begins(bytes, ForkEvidence.Header)) Evidence(bytes);
        else if (Begins(bytes, LogProof.Header)) Proof(bytes);
        else report.Say(VerifyCode.NotARecord, name);
    }

    private void Proof(byte[] bytes)
    {
        if (!ActProof.TryRead(bytes, out var proof, out _) || !Checkpoint.TryParse(proof.Proof.Note.Text, out var checkpoint))
        {
            report.Say(VerifyCode.Proof, name);
            return;
        }

        carried = proof.Charters;
        if (Charters(checkpoint.Origin) is not { } owner) return;
        var others = Given().Where(c => c.Dialogue == owner.Dialogue && c.Version == owner.Version && c.Side != owner.Side).ToList();
        if (!proof.Verify(checkpoint.Origin, owner.Keys.Log, others.Select(c => c.CosignKey), Named, out var proven, out _))
        {
            report.Say(VerifyCode.Proof, name);
            return;
        }

        report.Hold(VerifyPart.Act, $"{checkpoint.Origin}#{ExportPaths.Number(proof.Proof.Index)}");
        report.Hold(VerifyPart.Cosignatures, $"{checkpoint.Origin} {ExportPaths.Number(proven.CosignedBy.Count)}");
        report.Hold(VerifyPart.Enclosures, ExportPaths.Number(proof.Disclosed.Count));
        // A line in the name of a side whose charter was not given: perhaps a receipt, perhaps not.
        var told = proven.CosignedBy.Select(c => c.Name).Append(checkpoint.Origin.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var line in proof.Proof.Note.Signatures.Where(line => !told.Contains(line.Name))) report.Leave(VerifyPart.Cosignatures, line.Name);
        foreach (var other in others.Where(c => told.Contains(c.CosignKey.Name))) RecordVerifier.Compare(other, known, [.. Given()], report);
    }

    private void Evidence(byte[] bytes)
    {
        if (!ForkEvidence.TryRead(bytes, out var evidence, out _) || !Checkpoint.TryParse(evidence.One.Note.Text, out var checkpoint))
        {
            report.Say(VerifyCode.Proof, name);
            return;
        }

        if (Charters(checkpoint.Origin) is not { } owner) return;
        if (evidence.Shows(checkpoint.Origin, owner.Keys.Log, out _)) report.Hold(VerifyPart.TwoHistories, $"{checkpoint.Origin}#{ExportPaths.Number(evidence.Index)}");
        else report.Say(VerifyCode.Proof, name);
    }

    /// <summary>The charter of a log's owner, held against its fingerprint; null after saying that it is missing.</summary>
    private Charter? Charters(LogOrigin origin)
    {
        foreach (var (i, file) in charters.Index())
            if (!Charter.TryRead(file.Span, out _, out _)) report.Say(VerifyCode.Charter, ExportPaths.Charter(i));
        var owner = Given().FirstOrDefault(c => c.Side == origin.Side && c.Dialogue == origin.Dialogue && c.Version == origin.Epoch);
        if (owner is null)
        {
            report.Say(VerifyCode.NoCharter, origin.ToString());
            return null;
        }

        report.Hold(VerifyPart.Charter, owner.Side);
        RecordVerifier.Compare(owner, known, [.. Given()], report);
        return owner;
    }

    // One that was given by itself counts before one that the file brought along; the fingerprint decides in any case.
    private IEnumerable<Charter> Given() => Files().Concat(carried).DistinctBy(c => (c.Side, c.Dialogue, c.Version));

    private IEnumerable<Charter> Files()
    {
        foreach (var file in charters)
            if (Charter.TryRead(file.Span, out var charter, out _)) yield return charter;
    }

    /// <summary>The commitments that an entry names. A lone entry does not say among how many members and by which of them it was written: its <c>seen</c> does.</summary>
    private static IReadOnlyCollection<Commitment>? Named(ReadOnlyMemory<byte> entry)
    {
        for (var members = 1; members <= FolderCheck.MostMembers; members++)
            for (var author = 0; author < members; author++)
                if (EntryHeader.TryRead(entry, author, members, out var header, out _))
                    return header!.Enclosures.Select(e => new Commitment(new TreeHash(e.Commitment.ToBytes()))).ToFrozenSet();
        return null;
    }

    private static bool Begins(byte[] bytes, string line) => bytes.AsSpan().StartsWith(Encoding.ASCII.GetBytes(line + "\n"));
}

using System.Text;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary><c>verify</c> over one file: a proof of one act, evidence of two histories.</summary>
public sealed class VerifyFileTests : IDisposable
{
    private readonly ExportFixture export = new(SealedPair.Considered());
    private readonly IReadOnlyList<ReadOnlyMemory<byte>> charters;
    private readonly string proof;

    public VerifyFileTests()
    {
        var record = export.Pair.Record;
        charters = [.. record.Members.Select(m => m.File)];
        TreeHash[] leaves = [.. record.Logs[0].Entries.Select(e => Rfc6962.Leaf(e.Span))];
        Assert.True(SignedCheckpoint.TryVerify(record.Logs[0].Checkpoints[^1], record.Logs[0].Origin, record.Members[0].Keys.Log, out var checkpoint, out _));
        proof = ActProof.Of([], Keys.Held(record.Logs[0].Origin, leaves, leaves.Length), checkpoint, 6, record.Logs[0].Entries[6], [record.Enclosures[^1]]).ToString();
    }

    public void Dispose() => export.Dispose();

    [Fact]
    public void One_act_is_proven_with_the_charters()
    {
        var seen = Verify(proof, charters);
        Assert.Empty(seen.Findings);
        Assert.Equal(
            ["charter hanbit.example", "fingerprint hanbit.example", "act hanbit.example/kr-us/1#6", "cosignatures hanbit.example/kr-us/1 1", "enclosures 1", "fingerprint meridian.example"],
            seen.Checked.Select(c => c.ToString()));
    }

    [Fact]
    public void A_receipt_of_a_side_whose_charter_is_not_here_is_unchecked()
    {
        var seen = Verify(proof, [charters[0]]);
        Assert.Empty(seen.Findings);
        Assert.Equal(["cosignatures meridian.example/cosign"], seen.Unchecked.Select(c => c.ToString()));
    }

    [Fact]
    public void What_is_wrong_with_a_proof_is_named()
    {
        Assert.Equal(["no-charter hanbit.example/kr-us/1"], Said(proof, [charters[1]]));
        Assert.Equal(["proof act"], Said(proof.Replace("index 6", "index 5", StringComparison.Ordinal), charters));
        Assert.Equal(["proof act"], Said(proof.Replace("index 6", "index 06", StringComparison.Ordinal), charters));
        Assert.Equal(["charter charter/0", "no-charter hanbit.example/kr-us/1"], Said(proof, [charters[0][1..]]));
        Assert.Equal(["not-a-record act"], Said("an ordinary file", charters));
        Assert.Equal(["self-consistent-only hanbit.example", "self-consistent-only meridian.example"], Verify(proof, charters, known: false).Findings.Select(f => $"{f.Spelling} {f.Ref}"));
    }

    [Fact]
    public void Two_histories_are_shown_and_no_more()
    {
        var origin = export.Pair.Origin(0);
        TreeHash[] one = Keys.Leaves(9), other = Keys.Leaves(9, "other", 4);
        var secret = export.Pair.Sides[0].Log;
        var evidence = ForkEvidence.Between(Keys.Held(origin, one, 9), Keys.At(origin, one).Signed(secret), Keys.Held(origin, other, 9), Keys.At(origin, other).Signed(secret))!.ToString();
        var seen = Verify(evidence, charters);
        Assert.Empty(seen.Findings);
        Assert.Equal("two-histories hanbit.example/kr-us/1#4", seen.Checked[^1].ToString());
        Assert.Equal(["proof act"], Said(evidence.Replace(other[4].ToString(), one[4].ToString(), StringComparison.Ordinal), charters));
    }

    private IEnumerable<string> Said(string text, IReadOnlyList<ReadOnlyMemory<byte>> given) => Verify(text, given).Findings.Select(f => $"{f.Spelling} {f.Ref}");

    private Verification Verify(string text, IReadOnlyList<ReadOnlyMemory<byte>> given, bool known = true)
    {
        File.WriteAllBytes(export.Beside("act"), Encoding.UTF8.GetBytes(text));
        return RecordVerifier.Verify(export.Beside("act"), known ? export.Pair.Fingerprints : new Dictionary<string, Fingerprint>(), given);
    }
}

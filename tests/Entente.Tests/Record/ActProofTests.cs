using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class ActProofTests : IDisposable
{
    private static readonly byte[][] Entries = [.. Enumerable.Range(0, 41).Select(i => Encoding.ASCII.GetBytes($"{{\"entry\":{i}}}"))];
    private static readonly TreeHash[] Leaves = [.. Entries.Select(e => Rfc6962.Leaf(e))];
    private static readonly SaltedContent Words = SaltedContent.Of(Keys.Seed("salt"), "검토하기로 함"u8.ToArray());

    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _meridian = new(Keys.Meridian);
    private readonly ActProof _proof;

    public ActProofTests()
    {
        var checkpoint = Keys.At(Keys.HanbitLog, Leaves);
        var note = checkpoint.Sign(_hanbit.Log.Public, _hanbit.Log).With(Cosignature.Sign(checkpoint, _meridian.Charter.CosignKey, _meridian.Cosign, 1_795_000_000));
        _proof = ActProof.Of([_hanbit.Charter], Keys.Held(Keys.HanbitLog, Leaves, 41), new SignedCheckpoint(checkpoint, note), 17, Entries[17], [Words]);
    }

    public void Dispose()
    {
        _hanbit.Dispose();
        _meridian.Dispose();
    }

    [Fact]
    public void One_act_is_proven_with_its_receipt_and_its_words()
    {
        var bytes = Encoding.UTF8.GetBytes(_proof.ToString());
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nextra ZW50ZW50ZS9wcm9vZi92MQ", _proof.ToString(), StringComparison.Ordinal);
        Assert.True(ActProof.TryRead(bytes, out var read, out _));
        Assert.True(Verify(read, out var proven, out _));
        Assert.Equal(41, proven!.Checkpoint.Size);
        Assert.Equal(("meridian.example/cosign", 1_795_000_000), Assert.Single(proven.CosignedBy));
        Assert.Equal(_hanbit.Charter.Fingerprint, Assert.Single(read.Charters).Fingerprint);
        Assert.Equal(Entries[17], read.Entry.ToArray());
        Assert.Equal("검토하기로 함", Encoding.UTF8.GetString(Assert.Single(read.Disclosed).Content.Span));
        Assert.Equal(bytes, Encoding.UTF8.GetBytes(read.ToString()));
    }

    [Fact]
    public void Any_change_unmakes_the_proof() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000]).Sample((kind, at) =>
    {
        var bytes = Encoding.UTF8.GetBytes(_proof.ToString());
        var changed = Keys.Mutated(bytes, kind, at);
        if (changed.AsSpan().SequenceEqual(bytes) || !ActProof.TryRead(changed, out var read, out _))
            return;
        // A line of a key that the reader does not know says nothing: then the receipt is gone, and the act still stands.
        Assert.True(!Verify(read, out var proven, out var refusal) || proven!.CosignedBy.Count == 0, $"{kind} {at}");
        Assert.Equal(proven is null, refusal != RecordRefusal.None);
    });

    [Fact]
    public void Words_that_the_act_did_not_enclose_are_refused()
    {
        var other = SaltedContent.Of(Keys.Seed("salt"), "agreed"u8.ToArray());
        var forged = _proof with { Disclosed = [Words, other] };
        Assert.False(Verify(forged, out _, out var refusal));
        Assert.Equal(RecordRefusal.DoesNotOpen, refusal);
        Assert.False(_proof.Verify(Keys.HanbitLog, _hanbit.Log.Public, [], _ => null, out _, out refusal));
        Assert.Equal(RecordRefusal.BadEntries, refusal);
    }

    [Fact]
    public void Another_entry_log_or_key_is_refused_by_name()
    {
        Assert.False(Verify(_proof with { Entry = Entries[16] }, out _, out var refusal));
        Assert.Equal(RecordRefusal.NotProven, refusal);
        Assert.False(_proof.Verify(Keys.MeridianLog, _hanbit.Log.Public, [], Named, out _, out refusal));
        Assert.Equal(RecordRefusal.OtherOrigin, refusal);
        Assert.False(_proof.Verify(Keys.HanbitLog, _meridian.Log.Public, [], Named, out _, out refusal));
        Assert.Equal(RecordRefusal.NotSigned, refusal);
        Assert.Throws<ArgumentException>(() => ActProof.Of([_hanbit.Charter], Keys.Held(Keys.HanbitLog, Leaves, 41), Keys.At(Keys.HanbitLog, Leaves).Signed(_hanbit.Log), 17, Entries[16], []));
    }

    [Fact]
    public void A_false_receipt_refuses_the_whole_file()
    {
        var line = _proof.Proof.Note.Line(_meridian.Charter.CosignKey)!;
        var bytes = line.Bytes.ToArray();
        bytes[7] ^= 1;
        var note = _proof.Proof.Note with { Signatures = [_proof.Proof.Note.Signatures[0], line with { Bytes = bytes }] };
        Assert.False(Verify(_proof with { Proof = _proof.Proof with { Note = note } }, out _, out var refusal));
        Assert.Equal(RecordRefusal.BadSignature, refusal);
    }

    [Fact]
    public void A_proof_in_a_log_of_one_has_no_path()
    {
        var leaf = Leaves[..1];
        var proof = LogProof.Of(Keys.Held(Keys.HanbitLog, leaf, 1), Keys.At(Keys.HanbitLog, leaf).Signed(_hanbit.Log), 0);
        Assert.StartsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nhanbit.example/kr-us/1\n1\n", proof.ToString(), StringComparison.Ordinal);
        Assert.True(LogProof.TryParse(proof.ToString(), out var read, out _));
        Assert.True(read.Proves(leaf[0], Keys.HanbitLog, _hanbit.Log.Public, out _, out _));
        foreach (var wrong in new[] { "index 00", "index -1", "index", "index 1 ", "extra A\nindex 0" })
            Assert.False(LogProof.TryParse(proof.ToString().Replace("index 0", wrong, StringComparison.Ordinal), out _, out _), wrong);
    }

    private bool Verify(ActProof proof, out ProvenAct? proven, out RecordRefusal refusal) =>
        proof.Verify(Keys.HanbitLog, _hanbit.Log.Public, [_meridian.Charter.CosignKey], Named, out proven, out refusal);

    private static IReadOnlyCollection<Commitment>? Named(ReadOnlyMemory<byte> entry) => [Words.Commitment];
}

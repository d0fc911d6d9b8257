using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class CheckpointTests
{
    private static readonly TreeHash[] Leaves = Keys.Leaves(41);

    [Fact]
    public void A_checkpoint_is_three_lines_signed_in_the_name_of_its_log()
    {
        using var key = Keys.Of("hanbit");
        var note = Keys.At(Keys.HanbitLog, Leaves).Sign(key.Public, key);
        Assert.Equal($"hanbit.example/kr-us/1\n41\n{TreeDefinition.Root(Leaves)}\n", note.Text);
        Assert.Equal("hanbit.example/kr-us/1", Assert.Single(note.Signatures).Name);
        Assert.True(SignedCheckpoint.TryRead(note.ToArray(), Keys.HanbitLog, key.Public, out var read, out _));
        Assert.Equal(41, read.Size);
    }

    [Theory]
    [InlineData("hanbit.example/kr-us/1\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("hanbit.example/kr-us/1\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("hanbit.example/kr-us/1\n9007199254740991\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("hanbit.example/kr-us/1\n9007199254740992\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n99999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n+1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n１\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("hanbit.example/kr-us/1\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU\n", false)]
    [InlineData("hanbit.example/kr-us/1\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", false)]
    [InlineData("hanbit.example/kr-us/1\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\nextension\n", false)]
    [InlineData("hanbit.example/kr-us/1\n0\nAAAAQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("", false)]
    public void A_checkpoint_has_one_spelling(string text, bool good)
    {
        Assert.Equal(good, Checkpoint.TryParse(text, out var checkpoint));
        if (good)
            Assert.Equal(text, checkpoint!.Text);
    }

    [Fact]
    public void A_checkpoint_of_another_log_or_another_key_is_refused_by_name()
    {
        using var hanbit = Keys.Of("hanbit");
        using var other = Keys.Of("other");
        var bytes = Keys.At(Keys.HanbitLog, Leaves).Sign(hanbit.Public, hanbit).ToArray();
        Assert.False(SignedCheckpoint.TryRead(bytes, Keys.MeridianLog, hanbit.Public, out _, out var refusal));
        Assert.Equal(RecordRefusal.OtherOrigin, refusal);
        Assert.False(SignedCheckpoint.TryRead(bytes, Keys.HanbitLog, other.Public, out _, out refusal));
        Assert.Equal(RecordRefusal.NotSigned, refusal);
        Assert.False(SignedCheckpoint.TryRead(SignedNote.Of("entente/pouch/v1\n", KeyNames.Log(Keys.HanbitLog, hanbit.Public), hanbit).ToArray(),
            Keys.HanbitLog, hanbit.Public, out _, out refusal));
        Assert.Equal(RecordRefusal.NotTheOneSpelling, refusal);
    }

    [Fact]
    public void A_cosignature_is_over_the_time_and_the_whole_checkpoint()
    {
        using var hanbit = Keys.Of("hanbit");
        using var meridian = Keys.Of("meridian");
        var cosigner = KeyNames.Cosign(Keys.Meridian, meridian.Public);
        var checkpoint = Keys.At(Keys.HanbitLog, Leaves);
        var line = Cosignature.Sign(checkpoint, cosigner, meridian, 1_795_000_000);
        // By hand, as tlog-cosignature draws it.
        Assert.Equal([0, 0, 0, 0, .. new byte[] { 0x6a, 0xfd, 0x86, 0xc0 }], line.Bytes[..8].ToArray());
        Assert.True(meridian.Public.Verifies(
            Encoding.UTF8.GetBytes("cosignature/v1\ntime 1795000000\n" + checkpoint.Text), line.Bytes.Span[8..]));

        var note = checkpoint.Sign(hanbit.Public, hanbit).With(line);
        Assert.True(SignedCheckpoint.TryRead(note.ToArray(), Keys.HanbitLog, hanbit.Public, out var read, out _));
        Assert.True(read.IsCosignedBy(cosigner, out var time, out _));
        Assert.Equal(1_795_000_000, time);
    }

    [Fact]
    public void A_cosignature_moved_to_another_time_size_or_side_is_refused() => Gen.Int[0, 575].Sample(bit =>
    {
        using var hanbit = Keys.Of("hanbit");
        using var meridian = Keys.Of("meridian");
        var cosigner = KeyNames.Cosign(Keys.Meridian, meridian.Public);
        var checkpoint = Keys.At(Keys.HanbitLog, Leaves);
        var line = Cosignature.Sign(checkpoint, cosigner, meridian, 1_795_000_000);
        var bytes = line.Bytes.ToArray();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.False(Cosigned(checkpoint, line with { Bytes = bytes }, hanbit, cosigner));
        Assert.False(Cosigned(Keys.At(Keys.HanbitLog, Leaves.AsSpan(0, 40)), line, hanbit, cosigner));
        Assert.False(Cosigned(checkpoint, line, hanbit, KeyNames.Cosign(Keys.Meridian, hanbit.Public)));
        Assert.False(Cosigned(checkpoint, line with { Bytes = line.Bytes[8..] }, hanbit, cosigner));
        Assert.True(Cosigned(checkpoint, line, hanbit, cosigner));
    }, iter: 60);

    [Fact]
    public void A_time_before_1970_is_a_mistake_of_the_caller_and_a_refusal_from_outside()
    {
        using var meridian = Keys.Of("meridian");
        var cosigner = KeyNames.Cosign(Keys.Meridian, meridian.Public);
        Assert.Throws<ArgumentOutOfRangeException>(() => Cosignature.Sign(Keys.At(Keys.HanbitLog, Leaves), cosigner, meridian, -1));
        Assert.Null(Cosignature.Time(new NoteSignature(cosigner.Name, cosigner.Id, Enumerable.Repeat((byte)0xff, 72).ToArray())));
    }

    private static bool Cosigned(Checkpoint checkpoint, NoteSignature line, SigningKey owner, NoteKey cosigner)
    {
        var note = checkpoint.Sign(owner.Public, owner).With(line);
        Assert.True(SignedCheckpoint.TryRead(note.ToArray(), checkpoint.Origin, owner.Public, out var read, out _));
        return read.IsCosignedBy(cosigner, out _, out _);
    }
}

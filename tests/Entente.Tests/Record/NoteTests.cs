using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class NoteTests
{
    // The worked example of golang.org/x/mod/sumdb/note, which nobody here made.
    private const string Example = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
        + "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private const string ExampleKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    [Fact]
    public void The_note_of_another_program_verifies_by_its_vkey()
    {
        Assert.True(NoteKey.TryParse(ExampleKey, out var key));
        Assert.Equal(0xc74f20a3u, key.Id);
        Assert.Equal(ExampleKey, key.ToString());
        var note = Read(Example);
        Assert.True(note.IsSignedBy(key, out _));
        Assert.Equal(Example, note.ToString());
        Assert.False((note with { Text = note.Text.Replace("your", "my", StringComparison.Ordinal) }).IsSignedBy(key, out var refusal));
        Assert.Equal(RecordRefusal.BadSignature, refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PeterNeumann")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+AhpcmQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n")]
    [InlineData("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData(null)]
    public void A_vkey_has_one_spelling(string? text) => Assert.False(NoteKey.TryParse(text, out _));

    [Fact]
    public void One_key_under_two_algorithms_is_two_note_keys()
    {
        using var key = Keys.Of("k");
        var (plain, cosign) = (KeyNames.Charter(Keys.Hanbit, "cosign", key.Public), KeyNames.Cosign(Keys.Hanbit, key.Public));
        Assert.Equal(plain.Name, cosign.Name);
        Assert.NotEqual(plain.Id, cosign.Id);
        Assert.Throws<ArgumentException>(() => SignedNote.Sign("a\n", cosign, key));
        Assert.Throws<ArgumentException>(() => Cosignature.Sign(Keys.At(Keys.HanbitLog, []), plain, key, 1));
        using var other = Keys.Of("another");
        Assert.Throws<ArgumentException>(() => SignedNote.Sign("a\n", plain, other));
    }

    [Fact]
    public void A_signature_of_an_unknown_key_says_nothing()
    {
        using var stranger = Keys.Of("stranger");
        using var hanbit = Keys.Of("hanbit");
        var known = KeyNames.Pouch(Keys.Hanbit, hanbit.Public);
        // The stranger signs in Hanbit's name: same name, another id.
        var note = SignedNote.Of("text\n", KeyNames.Pouch(Keys.Hanbit, stranger.Public), stranger);
        Assert.False(note.IsSignedBy(known, out var refusal));
        Assert.Equal(RecordRefusal.NotSigned, refusal);
        Assert.True(note.With(SignedNote.Sign("text\n", known, hanbit)).IsSignedBy(known, out refusal));
        Assert.Equal(RecordRefusal.None, refusal);
    }

    [Theory]
    [InlineData("", RecordRefusal.NotANote)]
    [InlineData("text\n", RecordRefusal.NotANote)]
    [InlineData("text\n\n", RecordRefusal.NotANote)]
    [InlineData("text\n\n— name AAAABAA=", RecordRefusal.NotANote)]
    [InlineData("text\n\n- name AAAABAA=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n—  AAAABAA=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— na+me AAAABAA=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— na\u00a0me AAAABAA=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAABAA\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAABAB=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAA\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAABAA= \n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAABAA=\n— name AAAABAE=\n", RecordRefusal.BadSignatureLine)]
    [InlineData("text\n\n— name AAAABAA=\nmore\n", RecordRefusal.BadSignatureLine)]
    [InlineData("te\rxt\n\n— name AAAABAA=\n", RecordRefusal.NotText)]
    [InlineData("te\0xt\n\n— name AAAABAA=\n", RecordRefusal.NotText)]
    public void What_is_no_note_is_refused_by_name(string text, RecordRefusal wanted)
    {
        Assert.False(SignedNote.TryRead(Encoding.UTF8.GetBytes(text), out _, out var refusal));
        Assert.Equal(wanted, refusal);
    }

    [Fact]
    public void Limits_of_a_note_are_held()
    {
        var lines = string.Concat(Enumerable.Range(0, 17).Select(i => $"— name{i} AAAABAA=\n"));
        Assert.Equal(RecordRefusal.TooManySignatures, Refused(Encoding.UTF8.GetBytes("text\n\n" + lines)));
        Assert.Equal(16, Read("text\n\n" + lines[..^"— name16 AAAABAA=\n".Length]).Signatures.Count);
        Assert.Equal(RecordRefusal.TooLong, Refused(new byte[SignedNote.MaxBytes + 1]));
        Assert.Equal(RecordRefusal.NotText, Refused([.. "text"u8, 0xff, .. "\n\n— name AAAABAA=\n"u8]));
        // An overlong form of a slash: the second spelling that UTF-8 forbids.
        Assert.Equal(RecordRefusal.NotText, Refused([.. "text"u8, 0xc0, 0xaf, .. "\n\n— name AAAABAA=\n"u8]));
    }

    [Fact]
    public void A_text_may_hold_empty_lines_and_its_last_one_divides() =>
        Assert.Equal("a\n\nb\n", Read("a\n\nb\n\n— name AAAABAA=\n").Text);

    [Fact]
    public void What_is_read_is_written_back_and_a_change_is_refused_or_unsigned()
    {
        using var key = Keys.Of("hanbit");
        var (known, bytes) = (KeyNames.Log(Keys.HanbitLog, key.Public), Keys.At(Keys.HanbitLog, Keys.Leaves(41)).Sign(key.Public, key).ToArray());
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000]).Sample((kind, at) =>
        {
            var changed = Keys.Mutated(bytes, kind, at);
            if (!SignedNote.TryRead(changed, out var note, out var refusal))
            {
                Assert.NotEqual(RecordRefusal.None, refusal);
                return;
            }

            Assert.Equal(changed, note.ToArray());
            Assert.Equal(changed.AsSpan().SequenceEqual(bytes), note.IsSignedBy(known, out _));
        });
    }

    [Fact]
    public void Noise_is_refused_without_an_exception() => Gen.Byte.Array[0, 300].Sample(noise =>
    {
        if (SignedNote.TryRead(noise, out var note, out _))
            Assert.Equal(noise, note.ToArray());
    });

    private static SignedNote Read(string text)
    {
        Assert.True(SignedNote.TryRead(Encoding.UTF8.GetBytes(text), out var note, out var refusal), refusal.ToString());
        return note;
    }

    private static RecordRefusal Refused(byte[] bytes)
    {
        Assert.False(SignedNote.TryRead(bytes, out _, out var refusal));
        return refusal;
    }
}

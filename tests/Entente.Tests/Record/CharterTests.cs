using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class CharterTests : IDisposable
{
    private readonly TestSide _hanbit = new(Keys.Hanbit);

    public void Dispose() => _hanbit.Dispose();

    [Fact]
    public void A_charter_is_signed_by_every_key_that_can_sign_and_read_back()
    {
        Assert.True(SignedNote.TryRead(_hanbit.Charter.File.Span, out var note, out _));
        Assert.StartsWith("entente/charter/v1\nside hanbit.example\ndialogue kr-us\nversion 1\nrecovery A", note.Text, StringComparison.Ordinal);
        Assert.Equal(["hanbit.example/recovery", "hanbit.example/log", "hanbit.example/cosign", "hanbit.example/pouch"], note.Signatures.Select(s => s.Name));
        Assert.True(Charter.TryRead(_hanbit.Charter.File.Span, out var read, out var refusal));
        Assert.Equal(RecordRefusal.None, refusal);
        Assert.Equal(_hanbit.Charter.Keys, read.Keys);
        Assert.Equal("hanbit.example/kr-us/2", read.LogKey(2).Name);
        Assert.Equal(NoteAlgorithm.Cosignature, read.CosignKey.Algorithm);
    }

    [Fact]
    public void A_fingerprint_is_the_hash_that_sha256sum_prints_in_eight_groups()
    {
        var groups = _hanbit.Charter.Fingerprint.ToString().Split(' ');
        Assert.Equal(8, groups.Length);
        Assert.All(groups, g => Assert.Equal(8, g.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(_hanbit.Charter.File.Span)), string.Concat(groups));
    }

    [Fact]
    public void A_fingerprint_is_read_as_people_type_it()
    {
        var fingerprint = _hanbit.Charter.Fingerprint;
        var groups = fingerprint.ToString();
        foreach (var typed in new[] { groups, groups.ToUpperInvariant(), groups.Replace(' ', '-'), groups.Replace(" ", "", StringComparison.Ordinal), $"  {groups.Replace(" ", "\r\n", StringComparison.Ordinal)} " })
        {
            Assert.True(Fingerprint.TryParse(typed, out var read), typed);
            Assert.Equal(fingerprint, read);
        }

        foreach (var typed in new[] { null, "", groups[..^1], groups + "0", groups[..^1] + "g", groups[..^1] + "０" })
            Assert.False(Fingerprint.TryParse(typed, out _), typed);
    }

    [Fact]
    public void Any_change_of_a_charter_is_refused() => Gen.Select(Gen.Int[0, 3], Gen.Int[0, 100_000]).Sample((kind, at) =>
    {
        var changed = Keys.Mutated(_hanbit.Charter.File.ToArray(), kind, at);
        Assert.Equal(changed.AsSpan().SequenceEqual(_hanbit.Charter.File.Span), Charter.TryRead(changed, out _, out _));
    });

    [Theory]
    [InlineData("version 1\n", "version 2\n")]
    [InlineData("version 1\n", "version 1\nversion 1\n")]
    [InlineData("side hanbit.example\n", "side Hanbit.example\n")]
    [InlineData("side hanbit.example\n", "side  hanbit.example\n")]
    [InlineData("dialogue kr-us\n", "dialogue kr/us\n")]
    [InlineData("dialogue kr-us\n", "")]
    [InlineData("cosign B", "cosign A")]
    [InlineData("age age1", "age AGE1")]
    public void Only_the_one_spelling_is_a_charter_whoever_signs_it(string part, string instead)
    {
        Assert.True(SignedNote.TryRead(_hanbit.Charter.File.Span, out var note, out _));
        var text = note.Text.Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(note.Text, text);
        Assert.False(Charter.TryRead(Signed(text).ToArray(), out _, out var refusal));
        Assert.Equal(RecordRefusal.NotTheOneSpelling, refusal);
    }

    [Fact]
    public void Each_signature_is_needed_in_its_order_and_none_besides()
    {
        Assert.True(SignedNote.TryRead(_hanbit.Charter.File.Span, out var note, out _));
        for (var i = 0; i < 4; i++)
            Assert.Equal(RecordRefusal.NotSigned, Refused(note with { Signatures = [.. note.Signatures.Where((_, at) => at != i)] }));
        Assert.Equal(RecordRefusal.BadSignatureLine, Refused(note with { Signatures = [.. note.Signatures.Reverse()] }));
        Assert.Equal(RecordRefusal.BadSignatureLine, Refused(note.With(new NoteSignature("stranger", 7, new byte[64]))));
    }

    [Fact]
    public void Each_key_has_one_purpose()
    {
        var s = _hanbit.Secrets;
        Assert.Throws<ArgumentException>(() => Charter.Of(Keys.Hanbit, "kr-us", s with { Cosign = s.Log }, _hanbit.Charter.Keys.Age, _hanbit.Charter.Keys.Mac));
        Assert.Throws<ArgumentException>(() => Charter.Of(Keys.Hanbit, "kr-us", s, _hanbit.Charter.Keys.Age, _hanbit.Charter.Keys.Age));
        Assert.Throws<ArgumentException>(() => Charter.Of("Hanbit", "kr-us", s, _hanbit.Charter.Keys.Age, _hanbit.Charter.Keys.Mac));
    }

    [Fact]
    public void Nothing_is_ever_encrypted_to_a_point_of_small_order()
    {
        Assert.False(AgeRecipient.TryRead(new byte[32], out _));
        Assert.False(AgeRecipient.TryRead([1, .. new byte[31]], out _));
        // Order 8, RFC 7748's curve.
        Assert.False(AgeRecipient.TryRead(Convert.FromHexString("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"), out _));
        Assert.False(AgeRecipient.TryRead(new byte[31], out _));
        Assert.True(AgeRecipient.TryRead(_hanbit.Charter.Keys.Age.Bytes, out _));
    }

    private SignedNote Signed(string text) => new(text,
    [
        SignedNote.Sign(text, KeyNames.Charter(Keys.Hanbit, "recovery", _hanbit.Secrets.Recovery.Public), _hanbit.Secrets.Recovery),
        SignedNote.Sign(text, KeyNames.Charter(Keys.Hanbit, "log", _hanbit.Log.Public), _hanbit.Log),
        SignedNote.Sign(text, KeyNames.Charter(Keys.Hanbit, "cosign", _hanbit.Cosign.Public), _hanbit.Cosign),
        SignedNote.Sign(text, KeyNames.Charter(Keys.Hanbit, "pouch", _hanbit.Pouch.Public), _hanbit.Pouch),
    ]);

    private static RecordRefusal Refused(SignedNote note)
    {
        Assert.False(Charter.TryRead(Encoding.UTF8.GetBytes(note.ToString()), out _, out var refusal));
        return refusal;
    }
}

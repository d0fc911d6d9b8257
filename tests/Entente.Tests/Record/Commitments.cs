using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class Commitments
{
    // RFC 4231 has no 32-byte key; this value is from `openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f`.
    [Fact]
    public void A_commitment_is_the_hmac_that_any_other_tool_computes()
    {
        var salt = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();
        Assert.Equal("eccffa8e3f7c7d36aa68e535949d209d1e5f90581212ef3cac859927ad1f93cb", Commitment.To(salt, "what, if and how"u8).H.ToHex());
    }

    [Fact]
    public void Only_the_same_salt_and_content_open_it() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[1, 200], Gen.Int[0, 1_000_000]).Sample((salt, content, at) =>
        {
            var commitment = Commitment.To(salt, content);
            Assert.True(commitment.Opens(salt, content));
            Assert.False(commitment.Opens(Changed(salt, at), content));
            Assert.False(commitment.Opens(salt, Changed(content, at)));
            Assert.False(commitment.Opens(salt, [.. content, 0]));
            // HMAC pads a short key with zeros: a salt of another length would be a second opening.
            Assert.False(commitment.Opens(salt.AsSpan(0, 31), content));
            Assert.False(commitment.Opens([.. salt, 0], content));
        });

    [Fact]
    public void A_short_salt_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Commitment.To(new byte[16], "yes"u8));

    [Theory]
    [InlineData("hanbit.example/kr-us/1", true)]
    [InlineData("a/b/9007199254740991", true)]
    [InlineData("a/b/9007199254740992", false)]
    [InlineData("a/b/0", false)]
    [InlineData("a/b/01", false)]
    [InlineData("a/b/1\n", false)]
    [InlineData("a/b", false)]
    [InlineData("a/b/c/1", false)]
    [InlineData("A/b/1", false)]
    [InlineData(".a/b/1", false)]
    [InlineData("a/b/-1", false)]
    [InlineData("a/b/١", false)]
    [InlineData(null, false)]
    public void An_origin_has_one_spelling(string? text, bool good)
    {
        Assert.Equal(good, LogOrigin.TryParse(text, out var origin));
        if (good)
            Assert.Equal(text, origin!.ToString());
        Assert.False(LogOrigin.TryParse(new string('a', 65) + "/b/1", out _));
        Assert.True(LogOrigin.TryParse(new string('a', 64) + "/b/1", out _));
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at % changed.Length] ^= 1;
        return changed;
    }
}

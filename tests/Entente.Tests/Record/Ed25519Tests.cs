using System.Text;
using System.Text.Json;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class Ed25519Tests
{
    // What the vectors' own description calls strict: a low-order component alone is let through, nothing else is.
    private static readonly string[] LetThrough = ["low_order_component_A", "low_order_component_R"];

    [Fact]
    public void Every_edge_case_gets_the_verdict_of_the_strict_rule_without_cofactor()
    {
        var (good, bad) = (0, 0);
        foreach (var vector in Vectors("cctv/ed25519/ed25519vectors.json"))
        {
            var flags = vector.GetProperty("flags") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(f => f.GetString()!)] : Array.Empty<string>();
            var wanted = flags.All(LetThrough.Contains);
            Assert.True(VerifyKey.TryRead(Hex(vector, "key"), out var key));
            Assert.True(wanted == key.Verifies(Encoding.UTF8.GetBytes(vector.GetProperty("msg").GetString()!), Hex(vector, "sig")),
                $"vector {vector.GetProperty("number")} ({string.Join(' ', flags)}) should be {(wanted ? "good" : "bad")}");
            if (wanted) good++;
            else bad++;
        }

        Assert.Equal(914, good + bad);
        Assert.True(good >= 20 && bad >= 800, $"{good} good and {bad} bad");
    }

    [Fact]
    public void Every_published_signature_gets_the_published_verdict()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared.Folder("vectors"), "wycheproof", "ed25519_test.json")));
        var seen = 0;
        foreach (var group in json.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            Assert.True(VerifyKey.TryRead(Hex(group.GetProperty("publicKey"), "pk"), out var key));
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var wanted = test.GetProperty("result").GetString() == "valid";
                Assert.True(wanted == key.Verifies(Hex(test, "msg"), Hex(test, "sig")), $"test {test.GetProperty("tcId")}");
                seen++;
            }
        }

        Assert.True(seen > 100, $"{seen} tests");
    }

    [Fact]
    public void The_first_key_of_rfc_8032_signs_as_printed_there()
    {
        using var key = SigningKey.Of(Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        Assert.Equal("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", Convert.ToHexStringLower(key.Public.Bytes));
        Assert.Equal("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
            Convert.ToHexStringLower(key.Sign([])));
    }

    [Fact]
    public void A_changed_message_signature_or_key_does_not_verify() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[1, 200], Gen.Int[0, 1_000_000]).Sample((seed, message, at) =>
        {
            using var key = SigningKey.Of(seed);
            var signature = key.Sign(message);
            Assert.True(key.Public.Verifies(message, signature));
            Assert.False(key.Public.Verifies(Flipped(message, at), signature));
            Assert.False(key.Public.Verifies(message, Flipped(signature, at)));
            Assert.False(key.Public.Verifies(message, signature.AsSpan(0, 63)));
            Assert.False(key.Public.Verifies(message, [.. signature, 0]));
            Assert.True(VerifyKey.TryRead(Flipped(key.Public.Bytes.ToArray(), at), out var other));
            Assert.False(other.Verifies(message, signature));
            Assert.NotEqual(other, key.Public);
        });

    [Fact]
    public void A_key_has_32_bytes()
    {
        Assert.False(VerifyKey.TryRead(new byte[31], out _));
        Assert.False(VerifyKey.TryRead(new byte[33], out _));
        Assert.Throws<ArgumentException>(() => SigningKey.Of(new byte[31]));
    }

    private static JsonElement[] Vectors(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Shared.Folder("vectors"), path)));
        return [.. json.RootElement.Clone().EnumerateArray()];
    }

    private static byte[] Hex(JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var changed = bytes.ToArray();
        changed[at / 8 % changed.Length] ^= (byte)(1 << (at % 8));
        return changed;
    }
}

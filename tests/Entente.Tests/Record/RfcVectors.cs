using System.Security.Cryptography;
using System.Text.Json;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>The published good and bad proofs of transparency-dev/merkle, read in place.</summary>
public sealed class RfcVectors
{
    [Fact]
    public void Every_published_inclusion_proof_gets_the_published_verdict() => EachOf("inclusion", vector =>
        TryHash(vector.GetProperty("leafHash"), out var leaf)
        && TryHash(vector.GetProperty("root"), out var root)
        && TryProof(vector, out var proof)
        && TryCount(vector.GetProperty("leafIdx"), out var index)
        && TryCount(vector.GetProperty("treeSize"), out var size)
        && TreeProofs.VerifyInclusion(index, size, leaf, proof, root));

    [Fact]
    public void Every_published_consistency_proof_gets_the_published_verdict() => EachOf("consistency", vector =>
        TryProof(vector, out var proof)
        && TryCount(vector.GetProperty("size1"), out var first)
        && TryCount(vector.GetProperty("size2"), out var second)
        && TreeProofs.VerifyConsistency(first, Root(vector, "root1"), second, Root(vector, "root2"), proof));

    private static void EachOf(string kind, Func<JsonElement, bool> verify)
    {
        var folder = Path.Combine(Shared.Folder("vectors/merkle"), kind);
        var (good, bad) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var wanted = !json.RootElement.GetProperty("wantErr").GetBoolean();
            Assert.True(verify(json.RootElement) == wanted, $"{Path.GetRelativePath(folder, file)} should be {(wanted ? "good" : "bad")}");
            if (wanted)
                good++;
            else
                bad++;
        }

        Assert.True(good >= 5 && bad >= 80, $"{good} good and {bad} bad vectors");
    }

    private static bool TryProof(JsonElement vector, out List<TreeHash> proof)
    {
        proof = [];
        if (vector.GetProperty("proof") is not { ValueKind: JsonValueKind.Array } array)
            return true;
        foreach (var item in array.EnumerateArray())
        {
            if (!TryHash(item, out var hash))
                return false;
            proof.Add(hash);
        }

        return true;
    }

    private static bool TryHash(JsonElement item, out TreeHash hash) => TreeHash.TryParse(item.GetString(), out hash);

    // Some vectors have sizes beyond 63 bits; no log here can.
    private static bool TryCount(JsonElement item, out long count) => item.TryGetInt64(out count);

    // Where a root does not matter the vectors put words there. Any 32 bytes will do, the same for the same words.
    private static TreeHash Root(JsonElement vector, string name) =>
        TryHash(vector.GetProperty(name), out var hash)
            ? hash
            : new TreeHash(SHA256.HashData(vector.GetProperty(name).GetBytesFromBase64()));
}

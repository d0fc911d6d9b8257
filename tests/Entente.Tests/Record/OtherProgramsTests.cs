using System.Diagnostics;
using System.Text;
using Entente.Record;

namespace Entente.Tests.Record;

/// <summary>What programs say that nobody here wrote. Where one is not installed the test is skipped aloud.</summary>
public sealed class OtherProgramsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("entente-record-").FullName;
    private readonly TestSide _hanbit = new(Keys.Hanbit);

    public void Dispose()
    {
        _hanbit.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Go_verifies_the_proof_of_one_act_and_refuses_a_changed_one()
    {
        Needs("go", "golang-go and golang-golang-x-mod-dev");
        if (!Directory.Exists("/usr/share/gocode/src/golang.org/x/mod/sumdb")) Shared.Missing("needs golang-golang-x-mod-dev");
        byte[][] entries = [.. Enumerable.Range(0, 41).Select(i => Encoding.ASCII.GetBytes($"{{\"entry\":{i}}}"))];
        TreeHash[] leaves = [.. entries.Select(e => Rfc6962.Leaf(e))];
        var proof = ActProof.Of([_hanbit.Charter], Keys.Held(Keys.HanbitLog, leaves, 41), Keys.At(Keys.HanbitLog, leaves).Signed(_hanbit.Log), 17, entries[17], []);
        var key = _hanbit.Charter.LogKey(1).ToString();
        var (exit, output) = Go(key, Written("act.tlog-proof", proof.ToString()));
        Assert.Equal((0, "hanbit.example/kr-us/1\n41\n{\"entry\":17}\n"), (exit, output));

        var changed = Written("changed.tlog-proof", proof.ToString().Replace("index 17", "index 16", StringComparison.Ordinal));
        Assert.Equal(1, Go(key, changed).Exit);
    }

    [Fact]
    public void Openssl_verifies_a_checkpoint_and_a_commitment()
    {
        Needs("openssl", "openssl");
        var checkpoint = Keys.At(Keys.HanbitLog, Keys.Leaves(41));
        var note = checkpoint.Sign(_hanbit.Log.Public, _hanbit.Log);
        // The key in the form that openssl takes: RFC 8410's prefix and the 32 bytes.
        byte[] spki = [.. Convert.FromHexString("302a300506032b6570032100"), .. _hanbit.Log.Public.Bytes];
        var key = Written("key.der", spki);
        var output = AgeTests.Run("openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER", "-inkey", key,
            "-in", Written("text", checkpoint.Text), "-sigfile", Written("signature", note.Signatures[0].Bytes.ToArray()));
        Assert.Contains("Verified Successfully", output, StringComparison.Ordinal);

        var words = SaltedContent.Of(Keys.Seed("salt"), "the words"u8.ToArray());
        var mac = AgeTests.Run("openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", "hexkey:" + Convert.ToHexStringLower(words.Salt.Span), Written("words", "the words"));
        Assert.Contains(words.Commitment.H.ToHex(), mac, StringComparison.Ordinal);
    }

    [Fact]
    public void Age_and_tar_list_a_pouch_and_sha256sum_prints_the_fingerprint()
    {
        Needs("age", "age");
        var content = new PouchContent(
            new PouchLabel(Keys.Meridian, Keys.Hanbit, "kr-us", 1, 0, new Dictionary<LogNumber, long>(), [], []),
            new Dictionary<LogNumber, SignedCheckpoint>(), [], new Dictionary<LogNumber, SignedCheckpoint>(), [SaltedContent.Of(Keys.Seed("salt"), "the words"u8.ToArray())]);
        using var meridian = new TestSide(Keys.Meridian);
        Assert.True(Pouch.TryPack(content, meridian.Charter.PouchKey, meridian.Pouch, _hanbit.Age.Recipient, [.. Keys.Seed("one"), .. Keys.Seed("two")], out var pouch, out var manifest));
        var tar = Path.Combine(_folder, "pouch.tar");
        AgeTests.Run("age", "-d", "-i", Written("identity", AgeIdentity.Text(Keys.Seed($"{Keys.Hanbit} kr-us age")) + "\n"), "-o", tar, Written("pouch.age", pouch));
        Assert.Equal($"pouch.txt\nenc/{content.Enclosures[0].Commitment.H.ToHex()}\n", AgeTests.Run("tar", "-tf", tar));
        AgeTests.Run("tar", "-xf", tar, "-C", _folder);
        var sum = AgeTests.Run("sha256sum", Path.Combine(_folder, "pouch.txt"));
        Assert.StartsWith(manifest.ToString().Replace(" ", "", StringComparison.Ordinal), sum, StringComparison.Ordinal);
    }

    private static void Needs(string program, string package)
    {
        if (!AgeTests.IsInstalled(program)) Shared.Missing($"needs the command {program} (apt-get install {package})");
    }

    private static (int Exit, string Output) Go(params string[] arguments)
    {
        var start = new ProcessStartInfo("go", ["run", Path.Combine(Shared.Root(), "tests", "Interop", "proof", "main.go"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(120_000), "go does not end");
        Assert.True(process.ExitCode is 0 or 1, errors.Result);
        return (process.ExitCode, output.Result);
    }

    private string Written(string name, string text) => Written(name, Encoding.UTF8.GetBytes(text));

    private string Written(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class AgeTests
{
    private static readonly int[] Lengths = [0, 1, 100, 65_535, 65_536, 65_537, 131_072, 200_000];

    private const string Published = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    [Fact]
    public void The_published_identity_has_the_published_recipient()
    {
        Assert.True(AgeIdentity.TryParse(Published, out var identity));
        using (identity)
        {
            Assert.Equal("age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj", identity.Recipient.ToString());
            Assert.Equal(Published, AgeIdentity.Text(Enumerable.Repeat((byte)0x42, 32).ToArray()));
            Assert.True(AgeRecipient.TryParse(identity.Recipient.ToString(), out var recipient));
            Assert.Equal(identity.Recipient, recipient);
        }
    }

    [Fact]
    public void A_key_has_one_spelling() => Gen.Select(Gen.Int[0, 61], Gen.Char["qpzry9x8gf2tvdw0s3jn54khce6mua7l1bioAGE "]).Sample((at, c) =>
    {
        const string text = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
        var changed = text[..at] + c + text[(at + 1)..];
        Assert.Equal(changed == text, AgeRecipient.TryParse(changed, out _));
        Assert.False(AgeRecipient.TryParse(text.ToUpperInvariant(), out _));
        Assert.False(AgeRecipient.TryParse(text[..at], out _));
        Assert.False(AgeIdentity.TryParse(Published.ToLowerInvariant(), out _));
    });

    [Fact]
    public void Every_published_file_for_a_key_gets_the_published_verdict()
    {
        var folder = Path.Combine(Shared.Folder("vectors"), "cctv", "age", "testdata");
        var count = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            var (fields, file) = Vector(File.ReadAllBytes(path));
            // What pouches do not have: passphrases, armour, identities of other kinds.
            if (fields.Exists(f => f.Key is "passphrase" or "armored") || fields.Exists(f => f.Key == "identity" && f.Value.StartsWith("AGE-SECRET-KEY-PQ-", StringComparison.Ordinal)))
                continue;
            var verdict = Verdict(fields, file, out var content);
            var wanted = fields.Find(f => f.Key == "expect").Value;
            Assert.True(wanted == verdict, $"{Path.GetFileName(path)}: {verdict}, should be {wanted}");
            if (verdict == "success")
                Assert.Equal(fields.Find(f => f.Key == "payload").Value, Convert.ToHexStringLower(SHA256.HashData(content!)));
            count[verdict] = count.GetValueOrDefault(verdict) + 1;
        }

        TestContext.Current.SendDiagnosticMessage(string.Join(", ", count));
        Assert.True(count["success"] >= 10 && count["header failure"] >= 25 && count["payload failure"] >= 15 && count["no match"] >= 2 && count["HMAC failure"] >= 1, string.Join(", ", count));
    }

    [Fact]
    public void What_is_encrypted_is_decrypted_and_any_change_is_refused() =>
        Gen.Select(Gen.Byte.Array[64], Gen.Int[0, 7].Select(i => Lengths[i]), Gen.Int[0, 3], Gen.Int[0, 300_000]).Sample((random, length, kind, at) =>
        {
            using var identity = AgeIdentity.Of(Keys.Seed("age"));
            var content = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
            var file = AgeFile.Encrypt(content, identity.Recipient, random);
            Assert.True(AgeFile.TryDecrypt(file, identity, out var read, out _));
            Assert.Equal(content, read);

            var changed = Keys.Mutated(file, kind, at);
            if (!changed.AsSpan().SequenceEqual(file))
            {
                Assert.False(AgeFile.TryDecrypt(changed, identity, out read, out var refusal));
                Assert.Null(read);
                Assert.NotEqual(RecordRefusal.None, refusal);
            }

            using var other = AgeIdentity.Of(Keys.Seed("another"));
            Assert.False(AgeFile.TryDecrypt(file, other, out _, out var others));
            Assert.Equal(RecordRefusal.EncryptedToOthers, others);
        }, iter: 60);

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void The_age_command_reads_what_we_write_and_we_read_what_it_writes(int length)
    {
        if (!IsInstalled("age")) Shared.Missing("needs the command age (apt-get install age)");
        var folder = Directory.CreateTempSubdirectory("entente-age-").FullName;
        try
        {
            var secret = Keys.Seed("age");
            using var identity = AgeIdentity.Of(secret);
            var (key, file, back) = (Path.Combine(folder, "key"), Path.Combine(folder, "file.age"), Path.Combine(folder, "back"));
            var content = Enumerable.Range(0, length).Select(i => (byte)(i * 7)).ToArray();
            File.WriteAllText(key, AgeIdentity.Text(secret) + "\n");
            File.WriteAllBytes(file, AgeFile.Encrypt(content, identity.Recipient, [.. Keys.Seed("one"), .. Keys.Seed("two")]));
            Run("age", "-d", "-i", key, "-o", back, file);
            // Of nothing the command makes no file.
            Assert.Equal(content, File.Exists(back) ? File.ReadAllBytes(back) : []);
            File.WriteAllBytes(back, content);

            Run("age", "-r", identity.Recipient.ToString(), "-o", file, back);
            Assert.True(AgeFile.TryDecrypt(File.ReadAllBytes(file), identity, out var read, out var refusal), refusal.ToString());
            Assert.Equal(content, read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, program)));

    internal static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(60_000), $"{program} does not end");
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result;
    }

    private static string Verdict(List<KeyValuePair<string, string>> fields, byte[] file, out byte[]? content)
    {
        content = null;
        var refusal = RecordRefusal.EncryptedToOthers;
        // A file that is none needs no key to be refused.
        foreach (var text in fields.Where(f => f.Key == "identity").Select(f => f.Value).DefaultIfEmpty(Published))
        {
            Assert.True(AgeIdentity.TryParse(text, out var identity));
            using (identity)
            {
                if (AgeFile.TryDecrypt(file, identity, out content, out refusal))
                    return "success";
            }
        }

        return refusal switch
        {
            RecordRefusal.NotAnAgeFile => "header failure",
            RecordRefusal.EncryptedToOthers => "no match",
            RecordRefusal.HeaderChanged => "HMAC failure",
            RecordRefusal.CutOrChanged => "payload failure",
            _ => refusal.ToString(),
        };
    }

    private static (List<KeyValuePair<string, string>> Fields, byte[] File) Vector(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\n\n"u8);
        var fields = Encoding.UTF8.GetString(bytes, 0, end).Split('\n').Select(l => l.Split(": ", 2)).Select(p => KeyValuePair.Create(p[0], p[1])).ToList();
        var file = bytes[(end + 2)..];
        if (!fields.Exists(f => f.Key == "compressed"))
            return (fields, file);
        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(file), CompressionMode.Decompress))
            zlib.CopyTo(inflated);
        return (fields, inflated.ToArray());
    }
}

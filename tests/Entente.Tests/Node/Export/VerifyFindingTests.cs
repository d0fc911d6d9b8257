using System.Text;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>What each finding means: a change to a good record, and what is said of it.</summary>
public sealed class VerifyFindingTests
{
    private const string Entries = "log/1.0/tile/entries/000.p/9", Hashes = "log/1.0/tile/0/000.p/9", Newest = "log/1.0/checkpoint";

    private static readonly Dictionary<string, (Action<ExportFixture> Change, string[] Findings)> Cases = new(StringComparer.Ordinal)
    {
        ["a file beside"] = (e => e.Write("notes.txt", "x"u8), ["extra-file notes.txt"]),
        ["a folder beside"] = (e => e.Write("log/1.0/tile/7/000", "x"u8), ["extra-file log/1.0/tile/7"]),
        ["a name from elsewhere"] = (e => e.Write("enc/..%2f..%2fetc", "x"u8), ["extra-file enc/..%2f..%2fetc"]),
        ["another spelling of a size"] = (e => e.Write("log/1.0/checkpoints/09", e.Read(Newest)), ["extra-file log/1.0/checkpoints/09"]),
        ["an older tile beside"] = (e => e.Write("log/1.0/tile/0/000.p/8", e.Read(Hashes)), ["extra-file log/1.0/tile/0/000.p/8"]),
        ["a link"] = (e => Link(e, Hashes), [$"not-a-file {Hashes}"]),
        ["a link to a folder"] = (e => FolderLink(e, "log/1.0/checkpoints"), ["not-a-file log/1.0/checkpoints"]),
        ["an empty file"] = (e => e.Write(Hashes, []), [$"not-a-file {Hashes}"]),
        ["a folder for a file"] = (e => Swap(e, Hashes), [$"not-a-file {Hashes}"]),
        ["no hashes"] = (e => File.Delete(e.At(Hashes)), [$"missing-file {Hashes}"]),
        ["no entries"] = (e => File.Delete(e.At(Entries)), [$"missing-file {Entries}"]),
        ["no log"] = (e => Directory.Delete(e.At("log/1.1"), true), ["missing-file log/1.1/checkpoint", "missing-file log/1.1/checkpoints"]),
        ["no charter"] = (e => File.Delete(e.At("charter/1")), ["missing-file charter/1"]),
        ["a huge charter"] = (e => e.Change("charter/0", b => [.. b, .. new byte[4096]]), ["too-large charter/0"]),
        ["a huge log"] = (e => Bundled(e, "2000001"), ["too-large log/1.0"]),
        ["a changed charter"] = (e => e.Change("charter/0", b => Keys.Mutated(b, 0, 40)), ["charter charter/0"]),
        ["the same side twice"] = (e => e.Write("charter/1", e.Read("charter/0")), ["members charter/1"]),
        ["a charter of another dialogue"] = (OtherCharter, ["members charter/1"]),
        ["the owner's line under another log's name"] = (Renamed, ["checkpoint log/1.0/checkpoints/3"]),
        ["another checkpoint's size"] = (e => e.Write("log/1.0/checkpoints/3", e.Read("log/1.0/checkpoints/5")), ["checkpoint log/1.0/checkpoints/3"]),
        ["somebody else's signature"] = (Resigned, ["owner-signature log/1.0/checkpoints/3"]),
        ["a false receipt"] = (e => Line(e, "log/1.0/checkpoints/3"), ["cosignature log/1.0/checkpoints/3"]),
        ["an older checkpoint as the newest"] = (e => e.Write(Newest, e.Read("log/1.0/checkpoints/5")), [$"newest {Newest}"]),
        ["a bundle cut short"] = (e => e.Change(Entries, b => b[..^1]), [$"bundle {Entries}"]),
        ["one more entry in the bundle"] = (e => e.Change(Entries, b => [.. b, 0, 1, 65]), [$"bundle {Entries}"]),
        ["one changed entry"] = (e => e.Change(Entries, b => Replaced(b, "kr-us", "kr-uk")), ["root 1.0#0..1"]),
        ["a later changed entry"] = (e => e.Change(Entries, b => Replaced(b, "proposal.table", "proposal.tablf")), ["root 1.0#5..9"]),
        ["a changed hash"] = (e => e.Change(Hashes, b => Keys.Mutated(b, 0, 77)), [$"tile {Hashes}"]),
        ["a longer hash tile"] = (e => e.Change(Hashes, b => [.. b, 0]), [$"tile {Hashes}"]),
        ["other words"] = (e => e.Change(Enclosure(e), b => [.. b, 0]), ["enclosure *"]),
        ["words of nobody"] = (e => e.Write("enc/" + new string('0', 64), new byte[40]), ["unnamed enc/" + new string('0', 64)]),
    };

    public static TheoryData<string> Changes => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_named(string change)
    {
        using var export = new ExportFixture(SealedPair.Considered());
        Cases[change].Change(export);
        var seen = export.Verify();
        Assert.False(seen.Ok);
        Assert.Equal(Cases[change].Findings, seen.Findings.Select(f => $"{f.Spelling} {(Cases[change].Findings[0].EndsWith('*') ? "*" : f.Ref)}"));
        Assert.All(seen.Findings, f => Assert.DoesNotContain(Enum.GetValues<Tongue>(), t => string.IsNullOrWhiteSpace(f.In(t))));
    }

    [Fact]
    public void Logs_in_each_others_place_prove_nothing()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        Directory.Move(export.At("log/1.0"), export.Beside("elsewhere"));
        Directory.Move(export.At("log/1.1"), export.At("log/1.0"));
        Directory.Move(export.Beside("elsewhere"), export.At("log/1.1"));
        var seen = export.Verify();
        Assert.Equal(9, seen.Findings.Count);
        Assert.All(seen.Findings, f => Assert.Equal(VerifyCode.Checkpoint, f.Code));
        Assert.DoesNotContain(seen.Checked, c => c.Part is VerifyPart.Entries or VerifyPart.Seen or VerifyPart.Fold or VerifyPart.Sealed);
    }

    [Fact]
    public void What_the_machine_does_not_let_be_read_is_named()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        using var held = new FileStream(export.At(Hashes), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(["unreadable log/1.0/tile/0/000.p/9"], export.Verify().Findings.Select(f => $"{f.Spelling} {f.Ref}"));
    }

    [Fact]
    public void A_fingerprint_that_differs_or_is_missing_is_named()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        var (hanbit, meridian) = (export.Pair.Sides[0].Charter.Fingerprint, export.Pair.Sides[1].Charter.Fingerprint);
        Assert.Equal(["self-consistent-only hanbit.example", "self-consistent-only meridian.example"], Said([]));
        Assert.Equal(["self-consistent-only meridian.example"], Said(new() { [Keys.Hanbit] = hanbit }));
        Assert.Equal(["fingerprint meridian.example"], Said(new() { [Keys.Hanbit] = hanbit, [Keys.Meridian] = hanbit }));
        Assert.Equal(["unknown-side solano.example"], Said(new() { [Keys.Hanbit] = hanbit, [Keys.Meridian] = meridian, ["solano.example"] = hanbit }));

        IEnumerable<string> Said(Dictionary<string, Fingerprint> known) => export.Verify(known).Findings.Select(f => $"{f.Spelling} {f.Ref}");
    }

    [Fact]
    public void Keys_made_by_whoever_made_the_folder_are_not_those_that_were_heard()
    {
        using var real = SealedPair.Considered();
        var forged = new SealedPair("kr-uk");
        forged.Write(0, "dialogue.open", forged.Open);
        forged.Write(1, "dialogue.open", forged.Open);
        forged.Checkpoint();
        using var export = new ExportFixture(forged);
        Assert.Equal(["fingerprint hanbit.example", "fingerprint meridian.example"], export.Verify(real.Fingerprints).Findings.Select(f => $"{f.Spelling} {f.Ref}"));
    }

    [Fact]
    public void A_signed_line_that_is_no_entry_is_named() =>
        Found("entry 1.1#1", pair => pair.Lines[1].Add(Encoding.ASCII.GetBytes("""{"v":1, "t":"ack"}""")));

    [Fact]
    public void A_log_that_opens_another_dialogue_is_named()
    {
        using var pair = new SealedPair();
        pair.Write(0, "dialogue.open", pair.Open with { Dialogue = "kr-uk" });
        pair.Write(1, "dialogue.open", pair.Open with { Members = [pair.Open.Members[0], pair.Open.Members[1] with { Charter = Digest.OfNothing }] });
        pair.Checkpoint();
        using var export = new ExportFixture(pair);
        var seen = export.Verify();
        Assert.Equal(["opening 1.0#0", "opening 1.1#0"], seen.Findings.Select(f => $"{f.Spelling} {f.Ref}"));
        Assert.Equal(["fold"], seen.Unchecked.Select(c => c.ToString()));
    }

    [Fact]
    public void A_root_that_the_other_log_never_had_is_named() =>
        Found("seen-root 1.1#1", pair => pair.Add(1, Ack([new Seen(1, Digest.OfNothing), null])));

    [Fact]
    public void A_size_that_the_other_log_never_had_is_named() =>
        Found("seen-beyond 1.1#1", pair => pair.Add(1, Ack([pair.SeenAt(0, 1) with { Size = 2 }, null])));

    [Fact]
    public void Where_one_log_is_damaged_the_other_is_still_read()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        export.Change(Entries, b => Replaced(b, "proposal.table", "proposal.tablf"));
        var seen = export.Verify();
        Assert.Equal(["root 1.0#5..9"], seen.Findings.Select(f => $"{f.Spelling} {f.Ref}"));
        Assert.Contains("entries 1.1 7", seen.Checked.Select(c => c.ToString()));
        var left = seen.Unchecked.Select(c => c.ToString()).ToList();
        Assert.Equal(["tiles 1.0", "entries 1.0 5..9", "seen 1.1", "fold"], left.Take(4));
        Assert.All(left.Skip(4), l => Assert.StartsWith("enclosure ", l, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_are_not_disclosed_are_unchecked_and_no_finding()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        var hex = Enclosure(export)["enc/".Length..];
        File.Delete(export.At("enc/" + hex));
        var seen = export.Verify();
        Assert.True(seen.Ok);
        Assert.Equal(["enclosure " + hex], seen.Unchecked.Select(c => c.ToString()));
        Directory.Delete(export.At("enc"), recursive: true);
        Assert.True(export.Verify().Ok);
    }

    [Fact]
    public void A_flood_of_strangers_is_counted_to_a_thousand()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        for (var i = 0; i < 1100; i++) export.Write($"x{i}", "x"u8);
        Assert.Equal(1000, export.Verify().Findings.Count);
    }

    [Fact]
    public void Every_code_has_a_test_here_and_stands_in_the_format()
    {
        var format = File.ReadAllText(Path.Combine(Tests.Shared.Root(), "docs", "formats", "export.md"));
        var here = File.ReadAllText(Path.Combine(Tests.Shared.Root(), "tests", "Entente.Tests", "Node", "Export", "VerifyFindingTests.cs"))
            + File.ReadAllText(Path.Combine(Tests.Shared.Root(), "tests", "Entente.Tests", "Node", "Export", "VerifyFileTests.cs"));
        foreach (var code in Enum.GetValues<VerifyCode>())
        {
            Assert.Contains($"| `{Spelled.Of(code)}` |", format, StringComparison.Ordinal);
            Assert.Contains($"\"{Spelled.Of(code)} ", here.Replace("$\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    private static void Found(string finding, Action<SealedPair> write)
    {
        using var pair = new SealedPair();
        pair.Write(0, "dialogue.open", pair.Open);
        pair.Write(1, "dialogue.open", pair.Open);
        write(pair);
        pair.Checkpoint();
        using var export = new ExportFixture(pair);
        Assert.Equal([finding], export.Verify().Findings.Select(f => $"{f.Spelling} {f.Ref}"));
    }

    private static EntryHeader Ack(System.Collections.Immutable.ImmutableArray<Seen?> seen) =>
        new() { Kind = "ack", At = new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc), Seen = seen, Arg = new AckArg([], []).Spell() };

    private static string Enclosure(ExportFixture export) => ExportFixture.Files(export.Folder).Keys.First(f => f.StartsWith("enc/", StringComparison.Ordinal));

    private static byte[] Replaced(byte[] bytes, string one, string other)
    {
        var changed = bytes.ToArray();
        Encoding.ASCII.GetBytes(other).CopyTo(changed, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(one)));
        return changed;
    }

    private static void Link(ExportFixture export, string name)
    {
        File.Move(export.At(name), export.Beside("elsewhere"));
        File.CreateSymbolicLink(export.At(name), export.Beside("elsewhere"));
    }

    private static void FolderLink(ExportFixture export, string name)
    {
        Directory.Move(export.At(name), export.Beside("elsewhere"));
        Directory.CreateSymbolicLink(export.At(name), export.Beside("elsewhere"));
    }

    private static void Swap(ExportFixture export, string name)
    {
        File.Delete(export.At(name));
        Directory.CreateDirectory(export.At(name));
    }

    private static void Bundled(ExportFixture export, string size) => export.Write($"log/1.0/checkpoints/{size}", export.Read(Newest));

    /// <summary>The owner's line by the cosigning key's owner.</summary>
    private static void Resigned(ExportFixture export)
    {
        Assert.True(SignedNote.TryRead(export.Read("log/1.0/checkpoints/3"), out var note, out _));
        var line = note.Signatures[0] with { Bytes = export.Pair.Sides[1].Log.Sign(Encoding.UTF8.GetBytes(note.Text)) };
        export.Write("log/1.0/checkpoints/3", new SignedNote(note.Text, [line, .. note.Signatures.Skip(1)]).ToArray());
    }

    private static void OtherCharter(ExportFixture export)
    {
        using var other = new SealedPair("kr-uk");
        export.Write("charter/1", other.Sides[1].Charter.File.Span);
    }

    /// <summary>A good line of the owner's key, under a text that speaks of another log.</summary>
    private static void Renamed(ExportFixture export)
    {
        Assert.True(SignedNote.TryRead(export.Read("log/1.0/checkpoints/3"), out var note, out _));
        var text = note.Text.Replace("/kr-us/1\n", "/kr-us/2\n", StringComparison.Ordinal);
        Assert.NotEqual(note.Text, text);
        var line = note.Signatures[0] with { Bytes = export.Pair.Sides[0].Log.Sign(Encoding.UTF8.GetBytes(text)) };
        export.Write("log/1.0/checkpoints/3", new SignedNote(text, [line]).ToArray());
    }

    /// <summary>A receipt at another time than was signed.</summary>
    private static void Line(ExportFixture export, string name)
    {
        Assert.True(SignedNote.TryRead(export.Read(name), out var note, out _));
        var bytes = note.Signatures[1].Bytes.ToArray();
        bytes[7] ^= 1;
        export.Write(name, new SignedNote(note.Text, [note.Signatures[0], note.Signatures[1] with { Bytes = bytes }]).ToArray());
    }
}

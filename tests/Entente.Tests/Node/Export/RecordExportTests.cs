using System.Buffers.Binary;
using Entente.Dialogue;
using Entente.Node.Shared.Export;

namespace Entente.Tests.Node.Export;

public sealed class RecordExportTests
{
    [Fact]
    public void An_export_is_green_with_the_fingerprints_of_all()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        var seen = export.Verify();
        Assert.Empty(seen.Findings);
        Assert.True(seen.Ok);
        Assert.Empty(seen.Unchecked);
        string[] expected =
        [
            "charter hanbit.example", "fingerprint hanbit.example", "charter meridian.example", "fingerprint meridian.example",
            "checkpoints 1.0 4", "cosignatures 1.0 3", "tiles 1.0 1", "checkpoints 1.1 5", "cosignatures 1.1 4", "tiles 1.1 1",
            "entries 1.0 9", "entries 1.1 7", "opening 1.0", "seen 1.0 9", "opening 1.1", "seen 1.1 7",
        ];
        Assert.Equal(expected, seen.Checked.Select(c => c.ToString()).Take(expected.Length));
        Assert.Contains("sealed 1.0#5 review 1.0#6", seen.Checked.Select(c => c.ToString()));
        Assert.Contains("sealed 1.1#2 dates 1.1#2", seen.Checked.Select(c => c.ToString()));
        Assert.DoesNotContain(seen.Checked, c => c.ToString().Contains("whether", StringComparison.Ordinal));
        Assert.Equal("enclosures 8", seen.Checked[^1].ToString());
    }

    [Fact]
    public void Its_files_are_those_of_the_format_and_no_others()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        Assert.Equal(
            [
                "charter/0", "charter/1", "log/1.0/checkpoint", .. new[] { 1, 3, 5, 9 }.Select(n => $"log/1.0/checkpoints/{n}"), "log/1.0/tile/0/000.p/9", "log/1.0/tile/entries/000.p/9",
                "log/1.1/checkpoint", .. new[] { 1, 2, 3, 5, 7 }.Select(n => $"log/1.1/checkpoints/{n}"), "log/1.1/tile/0/000.p/7", "log/1.1/tile/entries/000.p/7",
            ],
            ExportFixture.Files(export.Folder).Keys.Where(f => !f.StartsWith("enc/", StringComparison.Ordinal)));
        Assert.All(ExportFixture.Files(export.Folder).Where(f => f.Key.StartsWith("enc/", StringComparison.Ordinal)), f => Assert.Equal(68, f.Key.Length));
        Assert.Equal(export.Read("log/1.0/checkpoints/9"), export.Read("log/1.0/checkpoint"));
        Assert.Equal(export.Pair.Sides[1].Charter.File.ToArray(), export.Read("charter/1"));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        using var one = new ExportFixture(SealedPair.Considered());
        using var other = new ExportFixture(SealedPair.Considered());
        Assert.Equal(ExportFixture.Files(one.Folder), ExportFixture.Files(other.Folder));
    }

    [Fact]
    public void Tiles_are_full_and_partial_as_the_standard_says()
    {
        using var pair = Long(65_536 + 300);
        using var export = new ExportFixture(pair);
        Assert.Equal(258 + 258 + 2 + 1, Directory.EnumerateFiles(export.At("log/1.0/tile"), "*", SearchOption.AllDirectories).Count());
        Assert.Equal(256 * 32, export.Read("log/1.0/tile/0/255").Length);
        Assert.Equal(44 * 32, export.Read("log/1.0/tile/0/257.p/44").Length);
        Assert.Equal(256 * 32, export.Read("log/1.0/tile/1/000").Length);
        Assert.Equal(32, export.Read("log/1.0/tile/1/001.p/1").Length);
        Assert.Equal(32, export.Read("log/1.0/tile/2/000.p/1").Length);
        Assert.Equal(pair.Lines[0][256 * 256].Length, BinaryPrimitives.ReadUInt16BigEndian(export.Read("log/1.0/tile/entries/256")));
        Assert.Empty(export.Verify().Findings);
    }

    [Fact]
    public void Places_of_many_tiles_are_spelled_in_threes()
    {
        Assert.Equal("x001/x234/067", ExportPaths.Place(1_234_067, 256));
        Assert.Equal("x001/000.p/1", ExportPaths.Place(1000, 1));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var export = new ExportFixture(SealedPair.Considered());
        Assert.Equal(new ExportRefusal.NotEmpty(export.Folder), RecordExport.Write(export.Pair.Record, export.Folder));
        Assert.Equal(new ExportRefusal.NotEmpty(export.At("charter/0")), RecordExport.Write(export.Pair.Record, export.At("charter/0")));
        var empty = Directory.CreateDirectory(export.Beside("empty")).FullName;
        Assert.Null(RecordExport.Write(export.Pair.Record, empty));
        Assert.Equal(ExportFixture.Files(export.Folder), ExportFixture.Files(empty));
    }

    [Fact]
    public void A_log_that_nobody_signed_is_not_exported()
    {
        using var pair = new SealedPair();
        pair.Write(0, "dialogue.open", pair.Open);
        pair.Checkpoint(0);
        using var folder = new ExportFixture(SealedPair.Considered());
        Assert.Equal(new ExportRefusal.NoCheckpoint(pair.Origin(1)), RecordExport.Write(pair.Record, folder.Beside("other")));
        Assert.False(Directory.Exists(folder.Beside("other")));
    }

    [Fact]
    public void What_no_checkpoint_covers_is_not_exported()
    {
        var pair = SealedPair.Considered();
        pair.Write(SealedPair.Meridian, "ack", new AckArg([], []));
        using var export = new ExportFixture(pair);
        Assert.True(File.Exists(export.At("log/1.1/tile/entries/000.p/7")));
        Assert.True(export.Verify().Ok);
    }

    [Fact]
    public void An_empty_log_has_the_root_of_nothing()
    {
        using var pair = new SealedPair();
        pair.Checkpoint(1);
        pair.Write(0, "dialogue.open", pair.Open);
        pair.Checkpoint(0);
        using var export = new ExportFixture(pair);
        var seen = export.Verify();
        Assert.Empty(seen.Findings);
        Assert.False(Directory.Exists(export.At("log/1.1/tile")));
        Assert.Contains("entries 1.1 0", seen.Checked.Select(c => c.ToString()));
    }

    /// <summary>A log of that many entries beside one of a single entry.</summary>
    internal static SealedPair Long(int entries)
    {
        var pair = new SealedPair();
        pair.Write(0, "dialogue.open", pair.Open);
        pair.Write(1, "dialogue.open", pair.Open);
        var seen = pair.SeenNow(0);
        for (var i = 1; i < entries; i++)
            pair.Add(0, new EntryHeader { Kind = "taken-up", At = new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc), Seen = seen, Obj = new ActRef(1, 0, 0), Arg = new NoArg().Spell() });
        pair.Checkpoint();
        return pair;
    }
}

using System.Globalization;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>Checks one log of an export: its tiles, its checkpoints, and that its entries make the roots that were signed.</summary>
internal sealed class LogFolderCheck(ExportFolder folder, Charter[] charters, CheckedLog log, VerifyReport report)
{
    /// <summary>Most entries of a log.</summary>
    internal const long MostEntries = 2_000_000;

    /// <summary>Most bytes of a log's entries: they are held while they are checked.</summary>
    internal const long MostBytes = 1L << 30;

    private const int MostBundle = TileShape.Width * (2 + EntryBundle.MaxEntry);

    internal void Run()
    {
        if (Sizes() is not [.., var largest] sizes) return;
        log.Size = largest;
        if (largest > MostEntries)
        {
            folder.Say(VerifyCode.TooLarge, log.Path);
            return;
        }

        List<TilePath> tiles = [.. ExportPaths.TilesOf(largest)];
        TileLayout(tiles);
        var roots = Checkpoints(sizes);
        Bundles(tiles);
        Roots(roots);
        if (log.IsWhole) Tiles(tiles);
        else report.Leave(VerifyPart.Tiles, log.Name);
    }

    private string Path(TilePath tile) => $"{log.Path}/{ExportPaths.Tiles}/{tile.Path}";

    private List<long> Sizes()
    {
        var newest = $"{log.Path}/{ExportPaths.Checkpoint}";
        if (!folder.IsFile(newest) && !folder.IsWrong(newest)) folder.Say(VerifyCode.MissingFile, newest);
        var prefix = $"{log.Path}/{ExportPaths.Checkpoints}/";
        List<long> sizes = [.. folder.Files.Where(f => f.StartsWith(prefix, StringComparison.Ordinal)).Select(f => long.Parse(f.AsSpan(prefix.Length), CultureInfo.InvariantCulture)).Order()];
        if (sizes.Count == 0 && !folder.IsWrong(prefix[..^1])) folder.Say(VerifyCode.MissingFile, prefix[..^1]);
        return sizes;
    }

    private void TileLayout(List<TilePath> tiles)
    {
        var paths = tiles.Select(Path).ToHashSet(StringComparer.Ordinal);
        HashSet<string> folders = new(StringComparer.Ordinal);
        foreach (var path in paths)
            for (var slash = path.LastIndexOf('/'); slash > log.Path.Length; slash = path.LastIndexOf('/', slash - 1))
                if (!folders.Add(path[..slash])) break;
        var root = $"{log.Path}/{ExportPaths.Tiles}";
        if (folder.IsFolder(root)) Walk(root);
        foreach (var path in tiles.Select(Path).Where(p => !folder.IsFile(p) && !folder.IsWrong(p))) folder.Say(VerifyCode.MissingFile, path);

        void Walk(string below)
        {
            var inner = folder.Sort(below, name => paths.Contains($"{below}/{name}") ? Place.File : folders.Contains($"{below}/{name}") ? Place.Folder : Place.Nothing);
            foreach (var name in inner.Where(name => folders.Contains($"{below}/{name}"))) Walk($"{below}/{name}");
        }
    }

    /// <summary>Every checkpoint: its spelling, its owner's line, the others' lines.</summary>
    /// <returns>The roots that the owner signed, by size.</returns>
    private SortedList<long, TreeHash> Checkpoints(List<long> sizes)
    {
        var owner = charters[log.Member];
        var origin = LogOrigin.Of(owner.Side, owner.Dialogue, owner.Version);
        var ownerKey = owner.LogKey(owner.Version);
        NoteKey[] others = [.. charters.Where(c => c != owner).Select(c => c.CosignKey)];
        SortedList<long, TreeHash> roots = [];
        var cosignatures = 0;
        byte[]? last = null;
        foreach (var size in sizes)
        {
            var path = $"{log.Path}/{ExportPaths.Checkpoints}/{ExportPaths.Number(size)}";
            last = folder.Read(path, SignedNote.MaxBytes);
            if (last is null) continue;
            if (!SignedNote.TryRead(last, out var note, out _) || !Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Origin != origin || checkpoint.Size != size)
            {
                folder.Say(VerifyCode.Checkpoint, path);
                continue;
            }

            if (note.IsSignedBy(ownerKey, out _)) roots.Add(size, checkpoint.Root);
            else folder.Say(VerifyCode.OwnerSignature, path);
            foreach (var line in note.Signatures.Where(line => line.Name != ownerKey.Name || line.KeyId != ownerKey.Id))
            {
                if (others.FirstOrDefault(key => key.Name == line.Name && key.Id == line.KeyId) is { } other && note.IsSignedBy(other, out _)) cosignatures++;
                else folder.Say(VerifyCode.Cosignature, path);
            }
        }

        var newest = $"{log.Path}/{ExportPaths.Checkpoint}";
        if (folder.IsFile(newest) && folder.Read(newest, SignedNote.MaxBytes) is { } copy && last is not null && !copy.AsSpan().SequenceEqual(last))
            folder.Say(VerifyCode.Newest, newest);
        report.Hold(VerifyPart.Checkpoints, $"{log.Name} {ExportPaths.Number(roots.Count)}");
        report.Hold(VerifyPart.Cosignatures, $"{log.Name} {ExportPaths.Number(cosignatures)}");
        return roots;
    }

    /// <summary>Reads entries until one bundle is not there or not good.</summary>
    private void Bundles(List<TilePath> tiles)
    {
        var bytes = 0L;
        foreach (var tile in tiles.Where(t => t.Level is null))
        {
            if (folder.Read(Path(tile), MostBundle) is not { } bundle) return;
            bytes += bundle.Length;
            if (bytes > MostBytes)
            {
                folder.Say(VerifyCode.TooLarge, log.Path);
                return;
            }

            if (!EntryBundle.TryRead(bundle, tile.Width, out var lines))
            {
                folder.Say(VerifyCode.Bundle, Path(tile));
                return;
            }

            log.Lines.AddRange(lines);
        }
    }

    /// <summary>Compares roots until the first that differs: which entry of its interval was changed nobody can tell.</summary>
    private void Roots(SortedList<long, TreeHash> roots)
    {
        var leaves = new TreeHash[log.Lines.Count];
        Parallel.For(0, (leaves.Length + TileShape.Width - 1) / TileShape.Width, tile =>
        {
            for (var i = tile * TileShape.Width; i < Math.Min(leaves.Length, (tile + 1) * TileShape.Width); i++) leaves[i] = Rfc6962.Leaf(log.Lines[i].Span);
        });
        foreach (var leaf in leaves) log.Tree.Append(leaf);

        foreach (var (size, root) in roots.TakeWhile(r => r.Key <= leaves.Length))
        {
            if (log.Tree.RootAt(size) != root)
            {
                report.Say(VerifyCode.Root, $"{log.Act(log.Good)}..{ExportPaths.Number(size)}");
                return;
            }

            log.Good = size;
            log.IsWhole = size == log.Size;
        }
    }

    private void Tiles(List<TilePath> tiles)
    {
        var good = 0;
        foreach (var tile in tiles.Where(t => t.Level is not null && folder.IsFile(Path(t))))
        {
            var expected = log.Tree.Tile(tile.Level!.Value, tile.Index, tile.Width);
            if (folder.Read(Path(tile), expected.Length, longer: VerifyCode.Tile) is not { } bytes) continue;
            if (bytes.AsSpan().SequenceEqual(expected)) good++;
            else folder.Say(VerifyCode.Tile, Path(tile));
        }

        report.Hold(VerifyPart.Tiles, $"{log.Name} {ExportPaths.Number(good)}");
    }
}

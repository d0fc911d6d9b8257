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

    // What is read at once stays small beside what a log may have in all.
    private const int BundlesAtATime = 16;

    private readonly List<TreeHash> leaves = [];

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
        var reading = new CheckpointReading(charters, log.Member);
        var found = new CheckpointReading.Found[sizes.Count];
        // Verifying signatures is nearly all of it, and none needs another.
        Parallel.For(0, sizes.Count, i => found[i] = reading.Read(folder, Name(sizes[i]), sizes[i]));
        SortedList<long, TreeHash> roots = [];
        foreach (var (size, one) in sizes.Zip(found))
        {
            foreach (var trouble in one.Troubles) folder.Say(trouble, Name(size));
            if (one.Signed is { } root) roots.Add(size, root);
        }

        var newest = $"{log.Path}/{ExportPaths.Checkpoint}";
        if (folder.IsFile(newest) && folder.Read(newest, SignedNote.MaxBytes) is { } copy && folder.Look(Name(sizes[^1]), SignedNote.MaxBytes).Bytes is { } last && !copy.AsSpan().SequenceEqual(last))
            folder.Say(VerifyCode.Newest, newest);
        report.Hold(VerifyPart.Checkpoints, $"{log.Name} {ExportPaths.Number(roots.Count)}");
        report.Hold(VerifyPart.Cosignatures, $"{log.Name} {ExportPaths.Number(found.Sum(one => one.Cosignatures))}");
        return roots;

        string Name(long size) => $"{log.Path}/{ExportPaths.Checkpoints}/{ExportPaths.Number(size)}";
    }

    /// <summary>Reads entries until one bundle is not there or not good, and hashes them.</summary>
    private void Bundles(List<TilePath> tiles)
    {
        var bytes = 0L;
        foreach (var some in tiles.Where(t => t.Level is null).Chunk(BundlesAtATime))
        {
            var found = new Bundle[some.Length];
            Parallel.For(0, some.Length, i => found[i] = Bundle.Read(folder, Path(some[i]), some[i].Width));
            foreach (var (tile, bundle) in some.Zip(found))
            {
                bytes += bundle.Length;
                var trouble = bytes > MostBytes ? VerifyCode.TooLarge : bundle.Trouble;
                if (trouble is { } code) folder.Say(code, bytes > MostBytes ? log.Path : Path(tile));
                if (trouble is not null || bundle.Lines is null) return;
                log.Lines.AddRange(bundle.Lines);
                leaves.AddRange(bundle.Leaves);
            }
        }
    }

    /// <summary>Compares roots until the first that differs: which entry of its interval was changed nobody can tell.</summary>
    private void Roots(SortedList<long, TreeHash> roots)
    {
        log.Tree.Append(leaves);
        foreach (var (size, root) in roots.TakeWhile(r => r.Key <= leaves.Count))
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
        TilePath[] there = [.. tiles.Where(t => t.Level is not null && folder.IsFile(Path(t)))];
        var troubles = new VerifyCode?[there.Length];
        Parallel.For(0, there.Length, i => troubles[i] = Differs(there[i]));
        foreach (var (tile, trouble) in there.Zip(troubles))
            if (trouble is { } code) folder.Say(code, Path(tile));
        report.Hold(VerifyPart.Tiles, $"{log.Name} {ExportPaths.Number(troubles.Count(t => t is null))}");
    }

    private VerifyCode? Differs(TilePath tile)
    {
        var expected = log.Tree.Tile(tile.Level!.Value, tile.Index, tile.Width);
        var (bytes, trouble) = folder.Look(Path(tile), expected.Length, longer: VerifyCode.Tile);
        return bytes is null || bytes.AsSpan().SequenceEqual(expected) ? trouble : VerifyCode.Tile;
    }

    /// <summary>Entries of one file with their hashes, or what is to be said of it.</summary>
    private readonly record struct Bundle(long Length, List<ReadOnlyMemory<byte>>? Lines, TreeHash[] Leaves, VerifyCode? Trouble)
    {
        internal static Bundle Read(ExportFolder folder, string path, int width)
        {
            var (bytes, trouble) = folder.Look(path, MostBundle);
            if (bytes is null) return new Bundle(0, null, [], trouble);
            if (!EntryBundle.TryRead(bytes, width, out var lines)) return new Bundle(bytes.Length, null, [], VerifyCode.Bundle);
            var leaves = new TreeHash[lines.Count];
            for (var i = 0; i < leaves.Length; i++) leaves[i] = Rfc6962.Leaf(lines[i].Span);
            return new Bundle(bytes.Length, lines, leaves, null);
        }
    }
}

using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>Writes a shared dialogue as a folder that a stranger can check, <c>docs/formats/export.md</c>. Equal records give equal bytes.</summary>
public static class RecordExport
{
    /// <summary>Writes the folder, which is made where it is absent.</summary>
    /// <returns>Null when it is written; else why nothing was.</returns>
    /// <exception cref="ArgumentException">A log is not in its member's place, its checkpoints do not ascend, or one reaches beyond its entries.</exception>
    public static ExportRefusal? Write(ExportedRecord record, string folder)
    {
        if (Bare(record) is { } bare) return new ExportRefusal.NoCheckpoint(bare.Origin);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) return new ExportRefusal.NotEmpty(folder);
        Epoch(record, folder);
        return null;
    }

    private static ExportedLog? Bare(ExportedRecord record) =>
        record.Logs.FirstOrDefault(log => log.Checkpoints.Count == 0) ?? (record.Before is { } before ? Bare(before) : null);

    private static void Epoch(ExportedRecord record, string folder)
    {
        if (record.Members.Count != record.Logs.Count) throw new ArgumentException("Each member has one log.", nameof(record));
        for (var member = 0; member < record.Members.Count; member++)
        {
            var charter = record.Members[member];
            var log = record.Logs[member];
            if (log.Origin != LogOrigin.Of(charter.Side, charter.Dialogue, charter.Version)) throw new ArgumentException($"{log.Origin} is not the log of {charter.Side}.", nameof(record));
            Put(folder, ExportPaths.Charter(member), charter.File.Span);
            Log(log, Path.Combine(folder, ExportPaths.Log(charter.Version, member)));
        }

        foreach (var enclosure in record.Enclosures.DistinctBy(e => e.Commitment))
            Put(folder, ExportPaths.Enclosure(enclosure.Commitment), [.. enclosure.Salt.Span, .. enclosure.Content.Span]);
        if (record.Before is { } before) Epoch(before, Path.Combine(folder, ExportPaths.Before));
    }

    private static void Log(ExportedLog log, string folder)
    {
        var size = -1L;
        foreach (var note in log.Checkpoints)
        {
            if (!Checkpoint.TryParse(note.Text, out var checkpoint) || checkpoint.Origin != log.Origin || checkpoint.Size <= size || checkpoint.Size > log.Entries.Count)
                throw new ArgumentException($"Not the next checkpoint of {log.Origin}: {note.Text}", nameof(log));
            size = checkpoint.Size;
            Put(folder, $"{ExportPaths.Checkpoints}/{ExportPaths.Number(size)}", note.ToArray());
        }

        var tree = new GrowingTree();
        for (var i = 0; i < size; i++) tree.Append(Rfc6962.Leaf(log.Entries[i].Span));
        foreach (var tile in ExportPaths.TilesOf(size))
            Put(folder, $"{ExportPaths.Tiles}/{tile.Path}", tile.Level is { } level ? tree.Tile(level, tile.Index, tile.Width) : Bundle(log, tile));
        Put(folder, ExportPaths.Checkpoint, log.Checkpoints[^1].ToArray());
    }

    private static byte[] Bundle(ExportedLog log, TilePath tile)
    {
        var first = (int)(tile.Index * TileShape.Width);
        return EntryBundle.Write([.. Enumerable.Range(first, tile.Width).Select(i => log.Entries[i])]);
    }

    private static void Put(string folder, string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Never over another file, whoever put one there meanwhile.
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Entente.Node.Store;

namespace Entente.Node.Keeping;

/// <summary>What was restored.</summary>
/// <param name="Made">When the backup was made, in UTC.</param>
/// <param name="Logs">How many logs are in it.</param>
/// <param name="Entries">How many acts.</param>
public sealed record Restored(DateTime Made, int Logs, long Entries);

/// <summary>
/// Brings a backup back into an empty folder: checked against its manifest, opened with its key, every tree hashed anew, and only
/// then put in place.
/// </summary>
public static class Restore
{
    private const string Draft = "restoring";

    /// <summary>Restores all of it or nothing.</summary>
    /// <param name="file">The backup.</param>
    /// <param name="keys">The node key file; null when none was given, which is said with the mark of the one that it takes.</param>
    /// <param name="folder">A folder with nothing in it, or none.</param>
    /// <exception cref="Store.LocalTrouble">Of this machine's files; the folder is left as it was.</exception>
    public static Restored Run(string file, string? keys, string folder)
    {
        using var zip = Zip(file);
        var manifest = ManifestOf(zip, file);
        if (keys is null) throw new Store.LocalTrouble(TroubleKind.KeyNotGiven, file, detail: manifest.Key);
        var key = NodeKey.Read(keys);
        if (key.Mark != manifest.Key) throw new Store.LocalTrouble(TroubleKind.KeyNotOfBackup, keys, detail: manifest.Key);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())) throw new Store.LocalTrouble(TroubleKind.NotEmpty, folder);

        var wasThere = Directory.Exists(folder);
        DataFolder.Create(folder);
        var draft = Path.Combine(folder, Draft);
        try
        {
            DataFolder.Create(draft);
            foreach (var member in manifest.Members) Unpack(zip, member, key, draft, file);
            key.CopyTo(DataFolder.Files(draft).NodeKey);
            var restored = Checked(draft, file, manifest);
            PutInPlace(draft, folder);
            return restored;
        }
        catch (Exception error)
        {
            if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true);
            if (!wasThere) Directory.Delete(folder);
            if (Store.LocalTrouble.Of(error, file) is Store.LocalTrouble { Kind: TroubleKind.Damaged }) throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file, error);
            throw;
        }
    }

    private static ZipArchive Zip(string file)
    {
        if (!File.Exists(file)) throw new Store.LocalTrouble(TroubleKind.NoBackup, file);
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException error)
        {
            throw new Store.LocalTrouble(TroubleKind.NoBackup, file, error);
        }
    }

    private static Manifest ManifestOf(ZipArchive zip, string file)
    {
        try
        {
            using var json = zip.GetEntry(Manifest.Name)?.Open();
            return json is not null && Manifest.Read(json) is { } manifest && manifest.Members.All(member => IsOurs(member.Name)) ? manifest : throw new Store.LocalTrouble(TroubleKind.NoBackup, file);
        }
        catch (InvalidDataException error)
        {
            throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file, error);
        }
    }

    // Names in a file from elsewhere become paths here: only those that a data folder has.
    private static bool IsOurs(string name) =>
        name == Path.GetFileName(DataFolder.Files("").Database) || name == Path.GetFileName(DataFolder.OfficersIn(""));

    private static void Unpack(ZipArchive zip, Member member, NodeKey key, string draft, string file)
    {
        try
        {
            var entry = zip.GetEntry(member.Name + ".sealed");
            if (entry is null || entry.Length != member.Bytes) throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file);
            using (var bytes = entry.Open())
                if (Convert.ToHexStringLower(SHA256.HashData(bytes)) != member.Sha256) throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file);
            using var sealedBytes = entry.Open();
            using var plain = new FileStream(Path.Combine(draft, member.Name), DurableFile.OwnedBy(FileMode.CreateNew));
            SealedCopy.Open(sealedBytes, plain, key, Backup.Bound(member.Name));
            plain.Flush(flushToDisk: true);
        }
        catch (Exception error) when (error is InvalidDataException or CryptographicException)
        {
            throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file, error);
        }
    }

    private static Restored Checked(string draft, string file, Manifest manifest)
    {
        var reader = StoreReader.Open(DataFolder.Files(draft));
        try
        {
            reader.Key();
            var logs = reader.Logs();
            if (!logs.All(log => reader.Verify(log.Origin))) throw new Store.LocalTrouble(TroubleKind.BackupDamaged, file);
            return new Restored(manifest.Made, logs.Count, logs.Sum(log => log.Size));
        }
        finally
        {
            reader.CloseIdle();
        }
    }

    // The key last: a machine that stops half-way leaves a folder that says what it lacks, and not one in which a node begins anew.
    private static void PutInPlace(string draft, string folder)
    {
        var files = DataFolder.Files(draft);
        foreach (var path in new[] { files.Database, DataFolder.OfficersIn(draft), files.NodeKey }.Where(File.Exists))
        {
            File.Move(path, Path.Combine(folder, Path.GetFileName(path)), overwrite: false);
            DurableFile.SyncFolder(folder);
        }

        Directory.Delete(draft, recursive: true);
    }
}

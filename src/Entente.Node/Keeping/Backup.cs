using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Entente.Node.Pages.ThisNode;
using Entente.Node.Store;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Keeping;

/// <summary>What a backup holds.</summary>
/// <param name="File">Where it lies.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="KeyMark">Mark of the node key that opens it.</param>
public sealed record MadeBackup(string File, long Bytes, string KeyMark);

/// <summary>
/// A consistent copy of a side's record and officers in one file, also beside a running node. Sealed under the node key, which is not in it:
/// whoever finds the file reads nothing.
/// </summary>
public static class Backup
{
    /// <summary>
    /// Makes the backup. The copy that SQLite makes of each file lies in the data folder until it is sealed; nothing in clear leaves
    /// that folder. Nothing is written over.
    /// </summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="keys">Where to write a copy of the node key; null to write none.</param>
    /// <param name="clock">Says when.</param>
    /// <exception cref="Store.LocalTrouble">Of this machine's files.</exception>
    public static MadeBackup Make(string folder, string file, string? keys, TimeProvider clock)
    {
        var files = DataFolder.Files(folder);
        foreach (var path in new[] { file, keys })
            if (path is not null && (File.Exists(path) || Directory.Exists(path))) throw new Store.LocalTrouble(TroubleKind.Exists, path);
        var key = StoreReader.Open(files).Key();
        var draft = file + ".part";
        try
        {
            using (var stream = new FileStream(draft, DurableFile.OwnedBy(FileMode.Create)))
            {
                Write(folder, files, key, stream, clock);
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, file, overwrite: false);
            DurableFile.SyncFolder(Path.GetDirectoryName(Path.GetFullPath(file))!);
        }
        catch (Exception error) when (IsFull(error))
        {
            throw new Store.LocalTrouble(TroubleKind.Full, file, error);
        }
        finally
        {
            File.Delete(draft);
        }

        if (keys is not null) key.CopyTo(keys);
        return new MadeBackup(file, new FileInfo(file).Length, key.Mark);
    }

    // ENOSPC, EDQUOT; on Windows ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL. A file system that takes no file so large (EFBIG) is ArgumentOutOfRange in .NET.
    private static bool IsFull(Exception error) => error is ArgumentOutOfRangeException || (error is IOException && (error.HResult & 0xffff) is (28 or 122 or 39 or 112));

    /// <summary>Bound into a member's seal, so that one member cannot stand in for the other.</summary>
    internal static byte[] Bound(string member) => Encoding.ASCII.GetBytes("entente/backup/v1/" + member);

    // The record first: its lists name officers, so the officers' copy may be later but never earlier.
    private static void Write(string folder, StoreFiles files, NodeKey key, FileStream stream, TimeProvider clock)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var members = new List<Member> { Add(zip, files.Database, key, copy => CheckTails(files with { Database = copy })) };
        var officers = DataFolder.OfficersIn(folder);
        if (File.Exists(officers)) members.Add(Add(zip, officers, key, _ => { }));
        var manifest = new Manifest(Manifest.ThisFormat, clock.GetUtcNow().UtcDateTime, ThisNodeModel.ProductVersion, key.Mark, members);
        using var entry = zip.CreateEntry(Manifest.Name, CompressionLevel.NoCompression).Open();
        entry.Write(manifest.Write());
    }

    private static void CheckTails(StoreFiles copy)
    {
        var reader = StoreReader.Open(copy);
        try
        {
            TailCheck.All(reader, copy.Database);
        }
        finally
        {
            reader.CloseIdle();
        }
    }

    private static Member Add(ZipArchive zip, string database, NodeKey key, Action<string> check)
    {
        var name = Path.GetFileName(database);
        var copy = $"{database}.copy-{Guid.NewGuid():n}";
        try
        {
            Copy(database, copy);
            check(copy);
            using var plain = File.OpenRead(copy);
            using var entry = zip.CreateEntry(name + ".sealed", CompressionLevel.NoCompression).Open();
            using var digest = SHA256.Create();
            using var counted = new CryptoStream(entry, digest, CryptoStreamMode.Write);
            SealedCopy.Seal(plain, counted, key, Bound(name));
            counted.FlushFinalBlock();
            return new Member(name, SealedCopy.SizeOf(plain.Length), Convert.ToHexStringLower(digest.Hash!));
        }
        finally
        {
            foreach (var ending in new[] { "", "-wal", "-shm" }) File.Delete(copy + ending);
        }
    }

    // SQLite's online backup: one consistent state, whatever the node writes meanwhile.
    private static void Copy(string database, string copy)
    {
        try
        {
            new FileStream(copy, DurableFile.OwnedBy(FileMode.CreateNew)).Dispose();
            using var from = Connection(database, SqliteOpenMode.ReadOnly);
            using var to = Connection(copy, SqliteOpenMode.ReadWrite);
            from.BackupDatabase(to);
        }
        catch (SqliteException error)
        {
            throw Store.LocalTrouble.Of(error, database);
        }
    }

    private static SqliteConnection Connection(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, DefaultTimeout = SideStore.BusySeconds, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}

using Dapper;
using Entente.Node.Store;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Identity;

/// <summary>
/// The officers' SQLite file. Small, read at each request, written by the node and by commands beside it; SQLite keeps them apart.
/// Any member may throw <see cref="Store.LocalTrouble"/>.
/// </summary>
internal sealed class OfficersFile : IDisposable
{
    private readonly string path;
    private readonly string connection;

    private OfficersFile(string path, SqliteOpenMode mode = SqliteOpenMode.ReadWrite)
    {
        this.path = path;
        connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = SideStore.BusySeconds }.ToString();
    }

    /// <summary>Opens the file, makes or upgrades it.</summary>
    public static OfficersFile Open(string path)
    {
        if (!File.Exists(path)) new FileStream(path, DurableFile.OwnedBy(FileMode.CreateNew)).Dispose();
        var file = new OfficersFile(path);
        file.Read(connection =>
        {
            // Kept in the file. A confirmed change is on disk: synchronous is FULL unless somebody says otherwise.
            connection.Execute("PRAGMA journal_mode = WAL");
            Schema.Officers.Upgrade(connection);
            return true;
        });
        return file;
    }

    /// <summary>Opens the file as it is, for reading only.</summary>
    public static OfficersFile OpenToRead(string path)
    {
        var file = new OfficersFile(path, SqliteOpenMode.ReadOnly);
        file.Read(connection =>
        {
            Schema.Officers.Check(connection);
            return true;
        });
        return file;
    }

    /// <summary>What SQLite itself finds wrong with the file's pages; empty when nothing.</summary>
    public IReadOnlyList<string> PageTroubles() => Read(connection => connection.Query<string>("PRAGMA integrity_check(20)").Where(line => line != "ok").ToList());

    /// <summary>Asks something.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var opened = new SqliteConnection(connection);
            opened.Open();
            return read(opened);
        }
        catch (SqliteException error)
        {
            throw Store.LocalTrouble.Of(error, path);
        }
    }

    /// <summary>Changes something, all of it or nothing.</summary>
    public T Write<T>(Func<SqliteConnection, T> write) => Read(opened =>
    {
        using var transaction = opened.BeginTransaction(deferred: false);
        var result = write(opened);
        transaction.Commit();
        return result;
    });

    /// <summary>Closes the connections that are kept for the next call.</summary>
    public void Dispose()
    {
        using var idle = new SqliteConnection(connection);
        SqliteConnection.ClearPool(idle);
    }
}

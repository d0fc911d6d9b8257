using Microsoft.Data.Sqlite;

namespace Entente.Bench;

/// <summary>SQLite with nothing of ours over it, as safe as the store: WAL, FULL.</summary>
internal sealed class BareStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin, _commit, _insert;

    internal BareStore(string path)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        using var setup = Command("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB)");
        setup.ExecuteNonQuery();
        (_begin, _commit, _insert) = (Command("BEGIN IMMEDIATE"), Command("COMMIT"), Command("INSERT INTO t (bytes) VALUES (@bytes)"));
        _insert.Parameters.Add(new SqliteParameter { ParameterName = "@bytes" });
    }

    /// <summary>One transaction.</summary>
    internal void Insert(IEnumerable<byte[]> rows)
    {
        _begin.ExecuteNonQuery();
        foreach (var row in rows)
        {
            _insert.Parameters[0].Value = row;
            _insert.ExecuteNonQuery();
        }

        _commit.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _insert.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string text)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        return command;
    }
}

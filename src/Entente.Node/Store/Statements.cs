using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>
/// The writer's statements, prepared once: preparing anew costs more than running them. Parameters are bound in the
/// order of their first appearance in the script.
/// </summary>
internal sealed class Statements(SqliteConnection connection) : IDisposable
{
    public Statement Begin { get; } = new(connection, "BEGIN IMMEDIATE");
    public Statement Commit { get; } = new(connection, "COMMIT");
    public Statement Rollback { get; } = new(connection, "ROLLBACK");
    public Statement Truncate { get; } = new(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    public Statement Savepoint { get; } = new(connection, "SAVEPOINT request");
    public Statement Release { get; } = new(connection, "RELEASE request");
    public Statement UndoRequest { get; } = new(connection, "ROLLBACK TO request");
    public Statement Log { get; } = new(connection, Sql.Text("log"));
    public Statement OpenLog { get; } = new(connection, Sql.Text("open-log"));
    public Statement GrowLog { get; } = new(connection, Sql.Text("grow-log"));
    public Statement AppendEntry { get; } = new(connection, Sql.Text("append-entry"));
    public Statement Entries { get; } = new(connection, Sql.Text("entries"));
    public Statement Tile { get; } = new(connection, Sql.Text("tile"));
    public Statement PutTile { get; } = new(connection, Sql.Text("put-tile"));
    public Statement Request { get; } = new(connection, Sql.Text("request"));
    public Statement AddRequest { get; } = new(connection, Sql.Text("add-request"));
    public Statement AddEnclosure { get; } = new(connection, Sql.Text("add-enclosure"));
    public Statement DestroyEnclosure { get; } = new(connection, Sql.Text("destroy-enclosure"));
    public Statement PutDeskRow { get; } = new(connection, Sql.Text("put-desk-row"));
    public Statement RemoveDeskRow { get; } = new(connection, Sql.Text("remove-desk-row"));
    public Statement PutCard { get; } = new(connection, Sql.Text("put-card"));
    public Statement PutSeat { get; } = new(connection, Sql.Text("put-seat"));
    public Statement PutNextSeat { get; } = new(connection, Sql.Text("put-next-seat"));
    public Statement RemoveNextSeat { get; } = new(connection, Sql.Text("remove-next-seat"));
    public Statement PutCheckpoint { get; } = new(connection, Sql.Text("put-checkpoint"));
    public Statement PutSharedEnclosure { get; } = new(connection, Sql.Text("put-shared-enclosure"));
    public Statement PutCounterpart { get; } = new(connection, Sql.Text("put-counterpart"));
    public Statement PutTwoHistories { get; } = new(connection, Sql.Text("put-two-histories"));
    public Statement PutNode { get; } = new(connection, Sql.Text("put-node"));
    public Statement AddPaper { get; } = new(connection, Sql.Text("add-paper"));
    public Statement PaperOfMark { get; } = new(connection, Sql.Text("paper-of-mark"));
    public Statement NextPaper { get; } = new(connection, Sql.Text("next-paper"));
    public Statement PaperAbout { get; } = new(connection, Sql.Text("paper-about"));
    public Statement MendPaper { get; } = new(connection, Sql.Text("mend-paper"));

    public void Dispose()
    {
        foreach (var property in typeof(Statements).GetProperties())
            (property.GetValue(this) as Statement)?.Dispose();
    }
}

/// <summary>One prepared statement.</summary>
internal sealed partial class Statement : IDisposable
{
    private readonly SqliteCommand _command;

    public Statement(SqliteConnection connection, string text)
    {
        _command = connection.CreateCommand();
        _command.CommandText = text;
        foreach (var name in Parameter().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal))
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
    }

    /// <summary>Rows changed.</summary>
    public int Run(params ReadOnlySpan<object> values) => Bound(values).ExecuteNonQuery();

    /// <summary>First column of the first row, or null.</summary>
    public object? Value(params ReadOnlySpan<object> values) => Bound(values).ExecuteScalar();

    public SqliteDataReader Rows(params ReadOnlySpan<object> values) => Bound(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand Bound(ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
        return _command;
    }

    [GeneratedRegex("@[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}

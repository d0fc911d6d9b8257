using Dapper;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>
/// Brings a file to its newest schema. The scripts <c>name-1</c>, <c>name-2</c> … are never edited once released;
/// SQLite's <c>user_version</c> counts those that ran.
/// </summary>
internal sealed class Schema(string name, int newest)
{
    /// <summary>Of the side's file.</summary>
    public static readonly Schema Side = new("schema", 5);

    /// <summary>Of the officers' file.</summary>
    public static readonly Schema Officers = new("officers", 3);

    /// <summary>All missing scripts and the count in one transaction: a crash leaves the old schema whole.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Newer"/>: a later version of the program wrote the file.</exception>
    public void Upgrade(SqliteConnection connection)
    {
        Check(connection);
        connection.Execute("BEGIN IMMEDIATE");
        for (var version = Version(connection) + 1; version <= newest; version++)
        {
            connection.Execute(Sql.Text($"{name}-{version}"));
            connection.Execute($"PRAGMA user_version = {version}");
        }

        connection.Execute("COMMIT");
    }

    /// <summary>Refuses a file that a later version of the program wrote.</summary>
    public void Check(SqliteConnection connection)
    {
        if (Version(connection) > newest)
            throw new LocalTrouble(TroubleKind.Newer, connection.DataSource);
    }

    private static long Version(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA user_version");
}

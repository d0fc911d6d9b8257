using Dapper;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>
/// Brings a file to the newest schema. The scripts <c>schema-1</c>, <c>schema-2</c> … are never edited once released;
/// SQLite's <c>user_version</c> counts those that ran.
/// </summary>
internal static class Schema
{
    private const int Newest = 1;

    /// <summary>All missing scripts and the count in one transaction: a crash leaves the old schema whole.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Newer"/>: a later version of the program wrote the file.</exception>
    public static void Upgrade(SqliteConnection connection)
    {
        Check(connection);
        connection.Execute("BEGIN IMMEDIATE");
        for (var version = Version(connection) + 1; version <= Newest; version++)
        {
            connection.Execute(Sql.Text($"schema-{version}"));
            connection.Execute($"PRAGMA user_version = {version}");
        }

        connection.Execute("COMMIT");
    }

    public static void Check(SqliteConnection connection)
    {
        if (Version(connection) > Newest)
            throw new LocalTrouble(TroubleKind.Newer, connection.DataSource);
    }

    private static long Version(SqliteConnection connection) => connection.ExecuteScalar<long>("PRAGMA user_version");
}

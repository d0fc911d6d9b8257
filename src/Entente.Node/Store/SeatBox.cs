using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>The secrets of a seat at rest: under the node key, bound to the dialogue, so that those of one cannot stand in for another's.</summary>
internal static class SeatBox
{
    public static byte[] Bound(string dialogue) => Encoding.UTF8.GetBytes("entente/seat/v1/" + dialogue);

    /// <summary>The secrets of the seat that a statement finds.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.Damaged"/>: there is none, or it was not sealed here.</exception>
    public static byte[] Get(string statement, string dialogue, NodeKey key, SqliteConnection connection)
    {
        if (connection.QuerySingleOrDefault<(string Json, byte[] Keys)?>(Sql.Text(statement), new { dialogue }) is not { } row)
            throw new LocalTrouble(TroubleKind.Damaged, connection.DataSource);
        try
        {
            return key.Unwrap(row.Keys, Bound(dialogue));
        }
        catch (CryptographicException error)
        {
            throw new LocalTrouble(TroubleKind.Damaged, connection.DataSource, error);
        }
    }
}

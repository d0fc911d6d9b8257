using System.Text;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Tests.Node;

/// <summary>A folder of one test, with what tests of the store say again and again.</summary>
internal sealed class StoreFolder : IDisposable
{
    public static readonly LogOrigin Desk = LogOrigin.Of("hanbit.example", "kr-us", 1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entente-store-");

    public StoreFolder()
    {
        Files = new StoreFiles(Path.Combine(_folder.FullName, "side.db"), Path.Combine(_folder.FullName, "node.key"));
    }

    public StoreFiles Files { get; }

    public SideStore Open() => SideStore.Open(Files);

    /// <summary>Changes the file as somebody with a database browser would.</summary>
    public void Tamper(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Files.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>Whether the bytes stand anywhere in the folder's files, as a thief of the disk would look.</summary>
    public bool Holds(ReadOnlySpan<byte> wanted)
    {
        foreach (var file in _folder.EnumerateFiles().Where(file => !file.Name.EndsWith(".lease", StringComparison.Ordinal)))
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf(wanted) >= 0)
                return true;
        }

        return false;
    }

    public static Append Entries(long expectedSize, params string[] entries) => new()
    {
        Origin = Desk,
        ExpectedSize = expectedSize,
        Entries = [.. entries.Select(entry => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(entry))],
    };

    public static NewEnclosure Enclosure(string content, byte salt = 7)
    {
        var (key, bytes) = (Enumerable.Repeat(salt, 32).ToArray(), Encoding.UTF8.GetBytes(content));
        return new NewEnclosure(Commitment.To(key, bytes), key, bytes, "text/markdown", "en");
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using Entente.Documents;
using Entente.Node.Desk.Facts;
using Entente.Node.Identity;
using Entente.Node.Keeping;
using Entente.Node.Store;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Keeping;

/// <summary>A data folder with the public case and an administrator, and room beside it.</summary>
internal sealed class KeptFolder : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("entente-keeping-");

    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UtcNow);

    public string Path => Beside("data");

    public StoreFiles Files => Entente.Node.DataFolder.Files(Path);

    public string OfficersDb => System.IO.Path.Combine(Path, "officers.db");

    public static async Task<KeptFolder> Make()
    {
        var folder = new KeptFolder();
        await People.Begin(folder.Path, folder.Clock);
        using (var file = OfficersFile.Open(folder.OfficersDb))
        {
            var officers = new Entente.Node.Identity.Officers(file, folder.Clock);
            officers.SetPassword(officers.InviteFirst()!, Officers.TestedNode.Password);
        }

        await using var store = SideStore.Open(folder.Files);
        var sample = System.IO.Path.Combine(Shared.Root(), "samples", "rok-us-2021");
        (await Play.Folder(sample, path => ((Reading)PolicyFile.Read(System.IO.Path.GetFileName(path), File.ReadAllBytes(path))).Provisions, folder.Clock).Save(store))!.Dispose();
        return folder;
    }

    public string Beside(string name) => System.IO.Path.Combine(root.FullName, name);

    public Examination Examine() => new Doctor(Path, Clock).Examine();

    /// <summary>Changes the database as somebody with a browser for databases would.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Files.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>A value of the database.</summary>
    public byte[] Value(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Files.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (byte[])command.ExecuteScalar()!;
    }

    /// <summary>Flips one bit in the middle of these bytes, wherever they stand in the file on disk.</summary>
    public static void Flip(string path, ReadOnlySpan<byte> of)
    {
        var bytes = File.ReadAllBytes(path);
        var at = bytes.AsSpan().IndexOf(of);
        Assert.True(at > 0, "the bytes stand in the file");
        bytes[at + of.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        root.Delete(recursive: true);
    }
}

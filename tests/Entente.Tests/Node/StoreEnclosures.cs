using System.Text;
using Entente.Node.Store;
using static Entente.Tests.Node.StoreFolder;

namespace Entente.Tests.Node;

public sealed class StoreEnclosures : IDisposable
{
    private const string Secret = "The working level would rather not say when.";
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task An_enclosure_is_read_back_and_stands_nowhere_on_the_disk()
    {
        var enclosure = Enclosure(Secret);
        await Appended(enclosure);
        var held = Assert.IsType<StoredEnclosure.Held>(Read(enclosure));
        Assert.Equal(Secret, Encoding.UTF8.GetString(held.Content));
        Assert.Equal(enclosure.Salt.ToArray(), held.Salt);
        Assert.Equal(("text/markdown", "en"), (held.Media, held.Lang));
        Assert.False(_folder.Holds(Encoding.UTF8.GetBytes(Secret)));
        Assert.False(_folder.Holds(enclosure.Salt.Span));
        Assert.True(_folder.Holds("text/markdown"u8), "the search itself works");
    }

    [Theory]
    [InlineData("sealed")]
    [InlineData("data_key")]
    [InlineData("nonce")]
    public async Task One_flipped_byte_is_found(string column)
    {
        var enclosure = Enclosure(Secret);
        await Appended(enclosure);
        _folder.Tamper($"UPDATE enclosures SET {column} = cast(substr({column}, 1, 5) || CASE substr({column}, 6, 1) WHEN x'5A' THEN x'A5' ELSE x'5A' END || substr({column}, 7) AS BLOB)");
        Assert.Equal(TroubleKind.Damaged, Assert.Throws<LocalTrouble>(() => Read(enclosure)).Kind);
    }

    [Fact]
    public async Task Two_swapped_enclosures_are_found()
    {
        var (one, two) = (Enclosure(Secret), Enclosure("other", salt: 8));
        await Appended(one, two);
        _folder.Tamper("""
            UPDATE enclosures SET (data_key, nonce, sealed) =
              (SELECT data_key, nonce, sealed FROM enclosures AS other WHERE other.h <> enclosures.h)
            """);
        Assert.Throws<LocalTrouble>(() => Read(one));
    }

    [Fact]
    public async Task What_is_destroyed_is_gone_from_every_file_and_stays_gone()
    {
        var (one, two) = (Enclosure(Secret), Enclosure("kept", salt: 8));
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, "a") with { Enclosures = [one, two] });
        var (key, content) = Stored(one);
        Assert.True(_folder.Holds(key));
        var root = store.Read.Log(Desk)!.Root;

        Assert.True(await store.DestroyAsync(one.Commitment));
        Assert.False(await store.DestroyAsync(one.Commitment));
        Assert.IsType<StoredEnclosure.Destroyed>(Read(one));
        Assert.IsType<StoredEnclosure.Held>(Read(two));
        Assert.False(_folder.Holds(key), "the wrapped data key is still on the disk");
        Assert.False(_folder.Holds(content), "the sealed content is still on the disk");
        Assert.Equal(root, store.Read.Log(Desk)!.Root);
        Assert.True(store.Read.Verify(Desk));

        // The counterpart may send it again; what was destroyed is not taken back in silence.
        await store.AppendAsync(Entries(1, "b") with { Enclosures = [one] });
        Assert.IsType<StoredEnclosure.Destroyed>(Read(one));
    }

    [Fact]
    public async Task A_missing_key_says_where_it_belongs_and_leaves_logs_readable()
    {
        var enclosure = Enclosure(Secret);
        await Appended(enclosure);
        File.Delete(_folder.Files.NodeKey);
        var trouble = Assert.Throws<LocalTrouble>(() => _folder.Open());
        Assert.Equal(TroubleKind.KeyMissing, trouble.Kind);
        Assert.Contains(_folder.Files.NodeKey, trouble.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Files.NodeKey, trouble.In(Entente.Language.Tongue.Korean), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Files.NodeKey), "no new key may take its place");
        Assert.Equal(TroubleKind.KeyMissing, Assert.Throws<LocalTrouble>(() => Read(enclosure)).Kind);
        Assert.True(StoreReader.Open(_folder.Files).Verify(Desk));
    }

    [Fact]
    public async Task Another_key_is_refused_before_it_seals_anything()
    {
        await Appended(Enclosure(Secret));
        File.WriteAllBytes(_folder.Files.NodeKey, new byte[32]);
        Assert.Equal(TroubleKind.KeyWrong, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
        File.WriteAllBytes(_folder.Files.NodeKey, new byte[31]);
        Assert.Equal(TroubleKind.KeyWrong, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
    }

    [Fact]
    public async Task Only_the_owner_reads_key_and_database()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Unix permissions");
        await Appended(Enclosure(Secret));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Files.NodeKey));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Files.Database));
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task Appended(params NewEnclosure[] enclosures)
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, "a") with { Enclosures = enclosures });
    }

    private StoredEnclosure Read(NewEnclosure enclosure) => StoreReader.Open(_folder.Files).Enclosure(enclosure.Commitment);

    private (byte[] Key, byte[] Content) Stored(NewEnclosure enclosure)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Files.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT data_key, sealed FROM enclosures WHERE h = @h";
        command.Parameters.AddWithValue("@h", enclosure.Commitment.H.ToArray());
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        return (row.GetFieldValue<byte[]>(0), row.GetFieldValue<byte[]>(1));
    }
}

using Entente.Node.Store;
using Microsoft.Data.Sqlite;
using static Entente.Tests.Node.StoreFolder;

namespace Entente.Tests.Node;

public sealed class StoreTroubles : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public async Task Two_nodes_do_not_write_one_file()
    {
        await using (var first = _folder.Open())
        {
            Assert.Equal(TroubleKind.Held, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
            Assert.IsType<AppendResult.Appended>(await first.AppendAsync(Entries(0, "a")));
        }

        await using var second = _folder.Open();
        Assert.IsType<AppendResult.Appended>(await second.AppendAsync(Entries(1, "b")));
    }

    [Fact]
    public async Task A_reader_works_beside_a_writer_and_after_it()
    {
        await using (var store = _folder.Open())
        {
            await store.AppendAsync(Entries(0, "a"));
            var reader = store.Read;
            Assert.Equal(1, reader.Log(Desk)!.Size);
            await store.AppendAsync(Entries(1, "b"));
            Assert.Equal(2, reader.Log(Desk)!.Size);
        }

        Assert.False(File.Exists(_folder.Files.Database + "-wal"), "the closed file is whole in itself");
        Assert.Equal(2, StoreReader.Open(_folder.Files).Log(Desk)!.Size);
    }

    [Fact]
    public async Task A_slow_reader_does_not_hold_the_writer()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, [.. Enumerable.Range(0, 2_000).Select(i => $"entry {i}")]));
        var seen = 0;
        foreach (var entry in store.Read.Entries(Desk, 10, 1_500))
        {
            Assert.Equal(10 + seen++, entry.Index);
            if (seen % 500 == 0)
                Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(2_000 + seen / 500 - 1, "meanwhile")));
        }

        Assert.Equal(1_500, seen);
    }

    [Theory]
    [InlineData("UPDATE logs SET size = size - 1")]
    [InlineData("UPDATE logs SET root = zeroblob(32)")]
    [InlineData("UPDATE tiles SET hashes = zeroblob(length(hashes)) WHERE level = 0 AND idx = 1")]
    [InlineData("UPDATE tiles SET hashes = zeroblob(length(hashes)) WHERE level = 1")]
    [InlineData("DROP TRIGGER entries_never_go; DELETE FROM entries WHERE idx = 299")]
    [InlineData("DROP TRIGGER entries_never_change; UPDATE entries SET bytes = x'41' WHERE idx = 299")]
    public async Task A_damaged_tail_is_found_at_the_start(string damage)
    {
        await Fill();
        _folder.Tamper(damage);
        Assert.Equal(TroubleKind.Damaged, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
    }

    [Fact]
    public async Task A_changed_entry_in_the_middle_is_found_by_verify()
    {
        await Fill();
        Assert.True(StoreReader.Open(_folder.Files).Verify(Desk));
        _folder.Tamper("DROP TRIGGER entries_never_change; UPDATE entries SET bytes = x'41' WHERE idx = 100");
        Assert.False(StoreReader.Open(_folder.Files).Verify(Desk));
    }

    [Fact]
    public async Task An_append_onto_a_damaged_tile_is_refused_whole()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, "a", "b", "c"));
        _folder.Tamper("UPDATE tiles SET hashes = zeroblob(length(hashes))");
        var trouble = await Assert.ThrowsAsync<LocalTrouble>(() => store.AppendAsync(Entries(3, "d")));
        Assert.Equal(TroubleKind.Damaged, trouble.Kind);
        Assert.Equal(3, store.Read.Log(Desk)!.Size);
        Assert.Null(store.Read.Entry(Desk, 3));
        // It stays refused: a machine that lost something once is not asked again.
        Assert.Same(trouble, await Assert.ThrowsAsync<LocalTrouble>(() => store.AppendAsync(Entries(3, "d"))));
    }

    [Theory]
    [InlineData("UPDATE entries SET bytes = x'41'")]
    [InlineData("DELETE FROM entries")]
    public async Task Entries_neither_change_nor_go(string attempt)
    {
        await Fill();
        Assert.Throws<SqliteException>(() => _folder.Tamper(attempt));
    }

    [Fact]
    public async Task A_lock_held_by_another_program_is_said_so_and_passes()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, "a"));
        using (var browser = new SqliteConnection($"Data Source={_folder.Files.Database};Pooling=False"))
        {
            browser.Open();
            using var transaction = browser.BeginTransaction(deferred: false);
            var trouble = await Assert.ThrowsAsync<LocalTrouble>(() => store.AppendAsync(Entries(1, "b")));
            Assert.Equal(TroubleKind.Busy, trouble.Kind);
            Assert.Equal(1, store.Read.Log(Desk)!.Size);
        }

        Assert.IsType<AppendResult.Appended>(await store.AppendAsync(Entries(1, "b")));
    }

    [Fact]
    public void A_file_of_a_later_version_is_left_alone()
    {
        using (var connection = new SqliteConnection($"Data Source={_folder.Files.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Equal(TroubleKind.Newer, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
        Assert.Equal(TroubleKind.Newer, Assert.Throws<LocalTrouble>(() => StoreReader.Open(_folder.Files)).Kind);
    }

    [Fact]
    public void A_file_that_is_no_database_and_one_that_is_not_there_are_named()
    {
        Assert.Equal(TroubleKind.Absent, Assert.Throws<LocalTrouble>(() => StoreReader.Open(_folder.Files)).Kind);
        var elsewhere = _folder.Files with { Database = Path.Combine(_folder.Files.Database + "-none", "side.db") };
        Assert.Equal(TroubleKind.Absent, Assert.Throws<LocalTrouble>(() => SideStore.Open(elsewhere)).Kind);
        File.WriteAllText(_folder.Files.Database, new string('x', 5_000));
        Assert.Equal(TroubleKind.Damaged, Assert.Throws<LocalTrouble>(() => _folder.Open()).Kind);
    }

    [Fact]
    public void Every_trouble_has_words_in_both_languages()
    {
        foreach (var kind in Enum.GetValues<TroubleKind>())
        {
            var trouble = new LocalTrouble(kind, "/data/side.db");
            Assert.Contains("/data/side.db", trouble.Message, StringComparison.Ordinal);
            Assert.Contains("/data/side.db", trouble.In(Entente.Language.Tongue.Korean), StringComparison.Ordinal);
            Assert.Contains(trouble.In(Entente.Language.Tongue.Korean), c => c is >= '가' and <= '힣');
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task Fill()
    {
        await using var store = _folder.Open();
        await store.AppendAsync(Entries(0, [.. Enumerable.Range(0, 300).Select(i => $"entry {i}")]));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using Entente.Node.Store;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Bench;

/// <summary>Appends by one and by 32 writers, beside bare fsync and bare SQLite in the same folder.</summary>
public static class StoreBench
{
    private const int EntrySize = 450;
    private const int Quiet = 2_000;
    private const int Busy = 40_000;
    private const int Writers = 32;

    public static async Task<int> Run()
    {
        var folder = Directory.CreateTempSubdirectory("entente-bench-");
        try
        {
            Console.WriteLine($"{folder.FullName}, {Environment.ProcessorCount} cores, entries of {EntrySize} bytes");
            Figures.Header();
            await BareFsync(folder, 1);
            await BareSqlite(folder, 1, Quiet);
            await One(folder, "product: one writer, entry only", enclosures: false);
            await One(folder, "product: one writer, entry, enclosure of 1 KiB, desk row", enclosures: true);
            await BareFsync(folder, Writers);
            await BareSqlite(folder, Writers, Busy);
            await Many(folder, "product: 32 writers, a log each", oneLog: false);
            await Many(folder, "product: 32 writers, one log (those that lose try again)", oneLog: true);
            await Import(folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task BareFsync(DirectoryInfo folder, int batch)
    {
        await using var file = new FileStream(Path.Combine(folder.FullName, "bare"), FileMode.Create, FileAccess.Write, FileShare.None, 0);
        var bytes = RandomNumberGenerator.GetBytes(EntrySize * batch);
        var figures = new Figures($"limit: write and fsync, {batch} entries a time");
        for (var i = 0; i < Quiet; i++)
        {
            await figures.Step(() =>
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
                return Task.CompletedTask;
            });
        }

        figures.Print(Quiet * batch);
    }

    private static async Task BareSqlite(DirectoryInfo folder, int batch, int entries)
    {
        var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"bare-{batch}.db"));
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, bytes BLOB)");
        using var begin = Command(connection, "BEGIN IMMEDIATE");
        using var commit = Command(connection, "COMMIT");
        using var insert = Command(connection, "INSERT INTO t (bytes) VALUES (@bytes)");
        insert.Parameters.AddWithValue("@bytes", RandomNumberGenerator.GetBytes(EntrySize));
        var figures = new Figures($"limit: SQLite insert, WAL, FULL, {batch} rows a commit");
        for (var i = 0; i < entries / batch; i++)
        {
            await figures.Step(() =>
            {
                begin.ExecuteNonQuery();
                for (var row = 0; row < batch; row++)
                    insert.ExecuteNonQuery();
                commit.ExecuteNonQuery();
                return Task.CompletedTask;
            });
        }

        figures.Print(entries / batch * batch);
    }

    private static async Task One(DirectoryInfo folder, string name, bool enclosures)
    {
        await using var store = Open(folder, enclosures ? "one-full" : "one");
        // The first appends compile the code.
        for (var i = 0; i < 200; i++)
            await store.AppendAsync(Append(0, i, enclosures));
        var figures = new Figures(name);
        for (var i = 200; i < 200 + Quiet; i++)
            await figures.Step(() => store.AppendAsync(Append(0, i, enclosures)));
        figures.Print(Quiet);
    }

    private static async Task Many(DirectoryInfo folder, string name, bool oneLog)
    {
        await using var store = Open(folder, oneLog ? "many-one" : "many");
        var share = (oneLog ? Busy / 10 : Busy) / Writers;
        var figures = new Figures(name);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var size = 0L;
            for (var i = 0; i < share; i++)
            {
                await figures.Step(async () =>
                {
                    while (true)
                    {
                        switch (await store.AppendAsync(Append(oneLog ? 0 : writer, size, enclosures: false)))
                        {
                            case AppendResult.Appended done:
                                size = done.NewSize;
                                return;
                            case AppendResult.Moved moved:
                                size = moved.ActualSize;
                                break;
                        }
                    }
                });
            }
        })));
        figures.Print(share * Writers);
    }

    private static async Task Import(DirectoryInfo folder)
    {
        await using var store = Open(folder, "import");
        const int batch = 1_000;
        var entries = Enumerable.Range(0, batch).Select(_ => (ReadOnlyMemory<byte>)RandomNumberGenerator.GetBytes(EntrySize)).ToList();
        var figures = new Figures($"product: one writer, {batch} entries an append");
        for (var i = 0; i < 100; i++)
            await figures.Step(() => store.AppendAsync(Append(0, i * batch, enclosures: false) with { Entries = entries }));
        figures.Print(100 * batch);

        var check = new Figures("product: verify, entries hashed anew");
        await check.Step(() => store.Read.Verify(Origin(0)) ? Task.CompletedTask : throw new InvalidDataException("root"));
        check.Print(100 * batch);
    }

    private static SideStore Open(DirectoryInfo folder, string name) => SideStore.Open(
        new StoreFiles(Path.Combine(folder.FullName, name + ".db"), Path.Combine(folder.FullName, name + ".key")));

    private static LogOrigin Origin(int log) =>
        LogOrigin.Of("hanbit.example", string.Create(CultureInfo.InvariantCulture, $"bench-{log}"), 1);

    private static Append Append(int log, long size, bool enclosures)
    {
        var append = new Append
        {
            Origin = Origin(log),
            ExpectedSize = size,
            Entries = [RandomNumberGenerator.GetBytes(EntrySize)],
            IdempotencyKey = Guid.NewGuid().ToString("N"),
        };
        if (!enclosures)
            return append;
        var (salt, content) = (RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(1024));
        return append with
        {
            Enclosures = [new NewEnclosure(Commitment.To(salt, content), salt, content, "text/plain", "en")],
            Desk = [new DeskWrite.Put(new DeskRow("bench", string.Create(CultureInfo.InvariantCulture, $"1.0#{size}"), "draft", "", "{}"))],
        };
    }

    private static SqliteCommand Command(SqliteConnection connection, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static void Execute(SqliteConnection connection, string text)
    {
        using var command = Command(connection, text);
        command.ExecuteNonQuery();
    }
}

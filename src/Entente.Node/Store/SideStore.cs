using Dapper;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>Where one side's store lies.</summary>
/// <param name="Database">The SQLite file. Beside it SQLite keeps <c>-wal</c> and <c>-shm</c>, and the writer <c>.lease</c>.</param>
/// <param name="NodeKey">The key file. Never in a backup of the database.</param>
public sealed record StoreFiles(string Database, string NodeKey);

/// <summary>
/// The store of one side: its logs, enclosures and internal room in one SQLite file. One process writes; its callers are
/// many. Every answer is given when what it says is durable. Any member may throw <see cref="LocalTrouble"/>.
/// </summary>
public sealed class SideStore : IAsyncDisposable
{
    internal const int BusySeconds = 5;

    private readonly Lease _lease;
    private readonly Writer _writer;

    private SideStore(Lease lease, Writer writer, StoreReader reader, NodeKey key)
    {
        (_lease, _writer, Read, Key) = (lease, writer, reader, key);
    }

    /// <summary>The key that seals what is at rest here.</summary>
    internal NodeKey Key { get; }

    /// <summary>Everything that is read from it.</summary>
    public StoreReader Read { get; }

    /// <summary>
    /// Takes the lease, makes or upgrades the file, makes or checks the node key, and checks the tail of every log. The
    /// time does not depend on the logs' length. The folders must exist.
    /// </summary>
    public static SideStore Open(StoreFiles files)
    {
        Lease? lease = null;
        SqliteConnection? connection = null;
        try
        {
            lease = Lease.Take(files.Database);
            connection = Connect(files.Database);
            Schema.Side.Upgrade(connection);
            var key = NodeKey.OpenOrMake(files.NodeKey, connection);
            var reader = StoreReader.Open(files);
            TailCheck.All(reader, files.Database);
            return new SideStore(lease, new Writer(connection, key), reader, key);
        }
        catch (Exception error)
        {
            connection?.Dispose();
            lease?.Dispose();
            if (LocalTrouble.Of(error, files.Database) is LocalTrouble trouble && trouble != error)
                throw trouble;
            throw;
        }
    }

    /// <summary>
    /// Adds to one log if it still has the expected size; entries, enclosures and desk rows together or not at all. The
    /// token is heard only before the request is queued.
    /// </summary>
    /// <exception cref="ArgumentException">No entries, one too long, an enclosure that its commitment does not open, a desk row that is not JSON.</exception>
    public async Task<AppendResult> AppendAsync(Append append, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(append.ExpectedSize, nameof(append));
        if (append.Entries.Count == 0)
            throw new ArgumentException("Nothing to append.", nameof(append));
        foreach (var entry in append.Entries)
        {
            if (entry.Length is 0 or > Append.LongestEntry)
                throw new ArgumentException($"An entry has 1 to {Append.LongestEntry} bytes, not {entry.Length}.", nameof(append));
        }

        return await _writer.Do(batch => batch.Append(append), cancel).ConfigureAwait(false);
    }

    /// <summary>Changes the internal room, all of it or nothing.</summary>
    public async Task SaveAsync(IReadOnlyList<DeskWrite> writes, CancellationToken cancel = default) =>
        await _writer.Do(
            batch =>
            {
                foreach (var write in writes)
                    batch.Desk(write);
                return true;
            },
            cancel).ConfigureAwait(false);

    /// <summary>Saves what belongs to one instant of a shared dialogue, all of it or nothing.</summary>
    public async Task ShareAsync(SharedWrite write, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.Share(write), cancel).ConfigureAwait(false);

    /// <summary>Takes a seat in a shared dialogue, or changes how far its opening is. The keys are sealed under the node key.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="json">A JSON value whose shape the caller knows.</param>
    /// <param name="keys">The seat's secrets.</param>
    /// <param name="also">A change of the internal room in the same transaction.</param>
    /// <param name="cancel">Heard only before the request is queued.</param>
    public async Task SeatAsync(string dialogue, string json, byte[] keys, DeskWrite? also = null, CancellationToken cancel = default) =>
        await _writer.Do(
            batch =>
            {
                if (also is not null) batch.Desk(also);
                return batch.Seat(dialogue, json, keys);
            },
            cancel).ConfigureAwait(false);

    /// <summary>Prepares a seat in the next epoch of a dialogue, beside the one that stands; <see cref="SeatAsync"/> takes its place.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="json">A JSON value whose shape the caller knows.</param>
    /// <param name="keys">The next seat's secrets.</param>
    /// <param name="cancel">Heard only before the request is queued.</param>
    public async Task NextSeatAsync(string dialogue, string json, byte[] keys, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.NextSeat(dialogue, json, keys), cancel).ConfigureAwait(false);

    /// <summary>Remembers something of the node itself.</summary>
    /// <param name="name">What.</param>
    /// <param name="value">Its value.</param>
    /// <param name="cancel">Heard only before the request is queued.</param>
    public async Task RememberAsync(string name, string value, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.Remember(name, value), cancel).ConfigureAwait(false);

    /// <summary>Files papers of one dialogue, all of them or none; bytes that are there already are named and not doubled.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="papers">In the order of their numbers.</param>
    /// <param name="cancel">Heard only before the request is queued.</param>
    public async Task<IReadOnlyList<FiledPaper>> FileAsync(string dialogue, IReadOnlyList<NewPaper> papers, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.File(dialogue, papers), cancel).ConfigureAwait(false);

    /// <summary>Changes what is said of a paper, as it is when its turn comes; its bytes and text never change.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="number">The paper's number.</param>
    /// <param name="mend">The new JSON value, from the one that is there.</param>
    /// <param name="cancel">Heard only before the request is queued.</param>
    /// <returns>What is said now; null where there is no such paper.</returns>
    public async Task<string?> MendPaperAsync(string dialogue, long number, Func<string, string> mend, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.Mend(dialogue, number, mend), cancel).ConfigureAwait(false);

    /// <summary>
    /// Deletes the data key and the sealed content: nobody reads it here again, and no later backup holds it. Logs,
    /// roots and proofs are as before. False if it is not here or already destroyed.
    /// </summary>
    public async Task<bool> DestroyAsync(Commitment commitment, CancellationToken cancel = default) =>
        await _writer.Do(batch => batch.Destroy(commitment), cancel).ConfigureAwait(false);

    /// <summary>Finishes what is queued and gives the lease back.</summary>
    public async ValueTask DisposeAsync()
    {
        // SQLite folds the write-ahead log into the file when the last connection closes; idle readers would prevent it.
        Read.CloseIdle();
        await _writer.DisposeAsync().ConfigureAwait(false);
        _lease.Dispose();
    }

    private static SqliteConnection Connect(string database)
    {
        if (!File.Exists(database))
            new FileStream(database, DurableFile.OwnedBy(FileMode.CreateNew)).Dispose();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = database,
            Mode = SqliteOpenMode.ReadWrite,
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString());
        connection.Open();
        // FULL: a commit returns after fsync of the write-ahead log. NORMAL would answer before.
        // secure_delete: a destroyed key is overwritten, not merely unlinked.
        connection.Execute(
            """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            PRAGMA secure_delete = ON;
            """);
        return connection;
    }
}

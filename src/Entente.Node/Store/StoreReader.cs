using System.Text;
using Dapper;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>A log as far as it is durable.</summary>
/// <param name="Origin">Its identity.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">The root over them.</param>
public sealed record LogHead(LogOrigin Origin, long Size, TreeHash Root);

/// <summary>One entry with its place.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Bytes">As they were hashed.</param>
public readonly record struct LogEntry(long Index, byte[] Bytes);

/// <summary>
/// Reads one side's file, beside a running writer and from any process. Each call sees what is durable when it starts;
/// what it saw of a log stays true. Safe for many threads. Every member may throw <see cref="LocalTrouble"/>.
/// </summary>
public sealed class StoreReader
{
    private const int Chunk = 512;

    private readonly string _connection;
    private readonly StoreFiles _files;

    private StoreReader(StoreFiles files)
    {
        _files = files;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = files.Database,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = SideStore.BusySeconds,
        }.ToString();
    }

    /// <summary>Opens for reading only. The node key is needed, and looked for, only when an enclosure is read.</summary>
    public static StoreReader Open(StoreFiles files)
    {
        if (!File.Exists(files.Database))
            throw new LocalTrouble(TroubleKind.Absent, files.Database);
        var reader = new StoreReader(files);
        reader.Read(connection =>
        {
            Schema.Side.Check(connection);
            return true;
        });
        return reader;
    }

    /// <summary>All logs, or those of one dialogue, by dialogue, epoch, side.</summary>
    public IReadOnlyList<LogHead> Logs(string? dialogue = null) => Read(connection =>
        connection.Query<(string Origin, long Size, byte[] Root)>(Sql.Text("logs"), new { dialogue })
            .Select(row => Head(row.Origin, row.Size, row.Root)).ToList());

    /// <summary>Size and root of one log, or null if it has no entry yet.</summary>
    public LogHead? Log(LogOrigin origin) => Read(connection =>
        Row(connection, origin) is { } row ? new LogHead(origin, row.Size, new TreeHash(row.Root)) : null);

    /// <summary>
    /// Entries in order, from <paramref name="from"/>, at most <paramref name="count"/>. Read piece by piece while the
    /// caller goes on, so that a slow caller holds nothing back.
    /// </summary>
    public IEnumerable<LogEntry> Entries(LogOrigin origin, long from = 0, long count = long.MaxValue)
    {
        var end = count > long.MaxValue - from ? long.MaxValue : from + count;
        for (var at = from; at < end;)
        {
            var piece = Piece(origin, at, Math.Min(at + Chunk, end));
            foreach (var bytes in piece)
                yield return new LogEntry(at++, bytes);
            if (piece.Count < Chunk)
                yield break;
        }
    }

    /// <summary>One entry's bytes, or null beyond the end.</summary>
    public byte[]? Entry(LogOrigin origin, long index) => Piece(origin, index, index + 1).SingleOrDefault();

    /// <summary>The root that the log had at <paramref name="size"/>, from stored hashes; null beyond the end.</summary>
    public TreeHash? RootAt(LogOrigin origin, long size) =>
        OfTree(origin, size, subtrees => (TreeHash?)CompactRange.At(size, subtrees).Root());

    /// <summary>See <see cref="TreeProofs.Inclusion"/>; null if the log has not <paramref name="size"/> entries.</summary>
    public IReadOnlyList<TreeHash>? InclusionProof(LogOrigin origin, long index, long size) =>
        OfTree(origin, size, subtrees => TreeProofs.Inclusion(index, size, subtrees));

    /// <summary>See <see cref="TreeProofs.Consistency"/>; null if the log has not <paramref name="second"/> entries.</summary>
    public IReadOnlyList<TreeHash>? ConsistencyProof(LogOrigin origin, long first, long second) =>
        OfTree(origin, second, subtrees => TreeProofs.Consistency(first, second, subtrees));

    /// <summary>
    /// Hashes every entry of a log anew. True if size and root are those that the log claims: nothing was changed, lost
    /// or added behind the node's back. Takes time in proportion to the length; `bench -- store` says how fast.
    /// </summary>
    public bool Verify(LogOrigin origin)
    {
        if (Log(origin) is not { } head)
            return true;
        var range = new CompactRange();
        foreach (var entry in Entries(origin, 0, head.Size))
            range.Append(Rfc6962.Leaf(entry.Bytes));
        return range.Size == head.Size && range.Root() == head.Root && RootAt(origin, head.Size) == head.Root;
    }

    /// <summary>What is known of a commitment's content.</summary>
    public StoredEnclosure Enclosure(Commitment commitment) => Read(connection =>
        EnclosureBox.Get(commitment, NodeKey.Open(_files.NodeKey, connection), connection));

    /// <summary>A dialogue's desk rows by ref, kind, key; all, or those about one ref, or of one kind.</summary>
    public IReadOnlyList<DeskRow> DeskRows(string dialogue, string? about = null, string? kind = null) => Read(connection =>
        connection.Query<DeskRow>(Sql.Text("desk-rows"), new { dialogue, @ref = about, kind }).ToList());

    /// <summary>The JSON of a dialogue's card, or null.</summary>
    public string? Card(string dialogue) => Read(connection =>
        connection.ExecuteScalar<string?>(Sql.Text("card"), new { dialogue }));

    /// <summary>Log and index of the first entry of a request that was carried out before; null for a new one.</summary>
    /// <param name="key">Its idempotency key.</param>
    public (LogOrigin Log, long Index)? Request(string key) => Read(connection =>
        connection.QuerySingleOrDefault<(string Origin, long Idx, long Count)?>(Sql.Text("request"), new { key }) is { } row && LogOrigin.TryParse(row.Origin, out var log) ? (log, row.Idx) : ((LogOrigin, long)?)null);

    /// <summary>Ids of the shared dialogues in which this side has a seat.</summary>
    public IReadOnlyList<string> Seats() => Read(connection => connection.Query<string>(Sql.Text("seats")).ToList());

    /// <summary>How far a seat's opening is; null where there is none. The keys stay sealed.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    public string? Seat(string dialogue) => Read(connection => connection.QuerySingleOrDefault<(string Json, byte[] Keys)?>(Sql.Text("seat"), new { dialogue })?.Json);

    /// <summary>How far a seat in a dialogue's next epoch is; null where none is prepared.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    public string? NextSeat(string dialogue) => Read(connection => connection.QuerySingleOrDefault<(string Json, byte[] Keys)?>(Sql.Text("next-seat"), new { dialogue })?.Json);

    /// <summary>All checkpoints of the logs of a dialogue's epoch, each log's by size.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="epoch">From 1.</param>
    public IReadOnlyList<(string Origin, string Note)> Checkpoints(string dialogue, long epoch) => Read(connection =>
        connection.Query<(string Origin, string Note)>(Sql.Text("checkpoints"), new { dialogue, epoch }).ToList());

    /// <summary>What is known of a dialogue's counterparts in an epoch.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="epoch">From 1.</param>
    public IReadOnlyList<SideRow> Counterparts(string dialogue, long epoch) => Read(connection =>
        connection.Query<(string Side, string Json)>(Sql.Text("counterparts"), new { dialogue, epoch }).Select(row => new SideRow(row.Side, row.Json)).ToList());

    /// <summary>Evidence of two histories in an epoch, by the side whose log it is.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="epoch">From 1.</param>
    public IReadOnlyList<SideRow> TwoHistories(string dialogue, long epoch) => Read(connection =>
        connection.Query<(string Side, string Evidence)>(Sql.Text("two-histories"), new { dialogue, epoch }).Select(row => new SideRow(row.Side, row.Evidence)).ToList());

    /// <summary>Something that is remembered of the node itself; null where it is not.</summary>
    /// <param name="name">What.</param>
    public string? Remembered(string name) => Read(connection =>
        connection.ExecuteScalar<byte[]?>(Sql.Text("node"), new { name }) is { } value ? Encoding.UTF8.GetString(value) : null);

    /// <summary>The secrets of a seat.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.KeyWrong"/> or <see cref="TroubleKind.Damaged"/>.</exception>
    internal byte[] SeatKeys(string dialogue) => Read(connection => SeatBox.Get("seat", dialogue, NodeKey.Open(_files.NodeKey, connection), connection));

    /// <summary>The secrets of a seat that is prepared for the next epoch.</summary>
    /// <exception cref="LocalTrouble"><see cref="TroubleKind.KeyWrong"/> or <see cref="TroubleKind.Damaged"/>.</exception>
    internal byte[] NextSeatKeys(string dialogue) => Read(connection => SeatBox.Get("next-seat", dialogue, NodeKey.Open(_files.NodeKey, connection), connection));

    /// <summary>Papers of a dialogue in order, without their originals. The node key is needed where there are any.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    public IReadOnlyList<StoredPaper> Papers(string dialogue) => Read(connection => PaperBox.All(dialogue, NodeKey.Open(_files.NodeKey, connection), connection));

    /// <summary>The original of a paper, found to be what was filed; null where there is none.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="number">The paper's number.</param>
    public byte[]? PaperOriginal(string dialogue, long number) => Read(connection => PaperBox.Original(dialogue, number, NodeKey.Open(_files.NodeKey, connection), connection));

    /// <summary>Dialogue and number of every paper.</summary>
    internal IReadOnlyList<(string Dialogue, long Number)> PaperNumbers() => Read(connection => connection.Query<(string, long)>(Sql.Text("paper-numbers")).ToList());

    /// <summary>Commitments of all enclosures that ever came, and which of them were destroyed.</summary>
    internal IReadOnlyList<(Commitment Commitment, bool Destroyed)> Enclosures() => Read(connection =>
        connection.Query<(byte[] H, bool Destroyed)>(Sql.Text("enclosures")).Select(row => (new Commitment(new TreeHash(row.H)), row.Destroyed)).ToList());

    /// <summary>Commitments of the content that belongs to a shared dialogue, and whether it was destroyed.</summary>
    internal IReadOnlyList<(Commitment Commitment, bool Destroyed)> SharedEnclosures(string dialogue) => Read(connection =>
        connection.Query<(byte[] H, bool Destroyed)>(Sql.Text("shared-enclosures"), new { dialogue }).Select(row => (new Commitment(new TreeHash(row.H)), row.Destroyed)).ToList());

    /// <summary>Hashes of a stored tile; null where there is none.</summary>
    internal TreeHash[]? Tile(LogOrigin origin, int level, long index) => Read(connection =>
        Row(connection, origin) is { } row && connection.ExecuteScalar<byte[]?>(Sql.Text("tile"), new { log = row.Id, level, idx = index }) is { } hashes
            ? TreeHashes.Split(hashes)
            : null);

    /// <summary>What SQLite itself finds wrong with the file's pages; empty when nothing.</summary>
    internal IReadOnlyList<string> PageTroubles() => Read(connection =>
        connection.Query<string>("PRAGMA integrity_check(20)").Where(line => line != "ok").ToList());

    /// <summary>The node key of this file.</summary>
    internal NodeKey Key() => Read(connection => NodeKey.Open(_files.NodeKey, connection));

    /// <summary>Closes connections that are kept for the next call. The reader stays usable.</summary>
    internal void CloseIdle()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    private List<byte[]> Piece(LogOrigin origin, long from, long to) => Read(connection =>
        Row(connection, origin) is { } row
            ? connection.Query<byte[]>(Sql.Text("entries"), new { log = row.Id, from, to }).ToList()
            : []);

    private T? OfTree<T>(LogOrigin origin, long size, Func<SubtreeHash, T> read) => Read(connection =>
    {
        if (Row(connection, origin) is not { } row || size < 0 || size > row.Size)
            return default;
        return read(TileShape.Subtrees((level, index) => TreeHashes.Split(
            connection.ExecuteScalar<byte[]?>(Sql.Text("tile"), new { log = row.Id, level, idx = index })
            ?? throw new LocalTrouble(TroubleKind.Damaged, _files.Database))));
    });

    private static LogRow? Row(SqliteConnection connection, LogOrigin origin) =>
        connection.QuerySingleOrDefault<LogRow>(Sql.Text("log"), new { origin = origin.ToString() });

    private LogHead Head(string origin, long size, byte[] root) =>
        LogOrigin.TryParse(origin, out var parsed)
            ? new LogHead(parsed, size, new TreeHash(root))
            : throw new LocalTrouble(TroubleKind.Damaged, _files.Database);

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(_connection);
            connection.Open();
            return read(connection);
        }
        catch (SqliteException error)
        {
            throw LocalTrouble.Of(error, _files.Database);
        }
    }

    private sealed record LogRow(long Id, long Size, byte[] Root, byte[] Range);
}

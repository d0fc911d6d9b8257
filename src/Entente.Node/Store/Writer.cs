using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Store;

/// <summary>
/// The one writer of the file, and its group commit: whatever waits when a commit ends goes into the next one, so that
/// many callers share one fsync and a single caller waits for nobody. A request that fails undoes its own savepoint only.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int LargestBatch = 256;
    private const int LongestQueue = 4096;

    private readonly SqliteConnection _connection;
    private readonly Statements _sql;
    private readonly NodeKey _key;
    private readonly BlockingCollection<Request> _queue = new(LongestQueue);
    private readonly Task _loop;
    private Exception? _broken;

    public Writer(SqliteConnection connection, NodeKey key)
    {
        (_connection, _key) = (connection, key);
        _sql = new Statements(connection);
        // A thread of its own: a commit blocks in fsync, which must not take one of the pool's few threads.
        _loop = Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>
    /// Waits for its turn, then for the commit. The token is only heard while the queue is full: what is queued will be
    /// carried out, and its caller must learn what became of it.
    /// </summary>
    public Task<T> Do<T>(Func<Batch, T> work, CancellationToken cancel)
    {
        var request = new Request<T>(work);
        _queue.Add(request, cancel);
        return request.Answer;
    }

    /// <summary>Carries out what is queued, then lets go of the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.CompleteAdding();
        await _loop.ConfigureAwait(false);
        _sql.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
        _queue.Dispose();
    }

    private void Loop()
    {
        var waiting = new List<Request>(LargestBatch);
        foreach (var first in _queue.GetConsumingEnumerable())
        {
            waiting.Add(first);
            while (waiting.Count < LargestBatch && _queue.TryTake(out var request))
                waiting.Add(request);
            Commit(waiting);
            waiting.Clear();
        }
    }

    private void Commit(List<Request> requests)
    {
        try
        {
            if (_broken is not null)
                ExceptionDispatchInfo.Throw(_broken);
            var batch = new Batch(_sql, _key, _connection.DataSource);
            _sql.Begin.Run();
            foreach (var request in requests)
                Try(request, batch);
            batch.Settle();
            // Returns after the write-ahead log is fsync'd (synchronous=FULL). A crash before leaves nothing of the
            // batch, a crash after leaves all of it, answered or not: the idempotency key tells the caller which.
            _sql.Commit.Run();
            // A long reader may prevent it; then the next one, or closing the file, does it.
            if (batch.LeavesTraces)
                _sql.Truncate.Run();
        }
        catch (Exception error)
        {
            var named = LocalTrouble.Of(error, _connection.DataSource);
            Abandon();
            // After a failed write or fsync nobody knows what the disk holds, and a later fsync may lie. Start anew.
            if (named is LocalTrouble { Kind: TroubleKind.Disk or TroubleKind.Damaged or TroubleKind.Held })
                _broken = named;
            foreach (var request in requests)
                request.Fail(named);
            return;
        }

        foreach (var request in requests)
            request.Confirm();
    }

    private void Try(Request request, Batch batch)
    {
        _sql.Savepoint.Run();
        try
        {
            request.Run(batch);
        }
        catch (Exception error) when (LocalTrouble.Of(error, _connection.DataSource) is not LocalTrouble)
        {
            _sql.UndoRequest.Run();
            request.Refuse(error);
        }

        _sql.Release.Run();
    }

    private void Abandon()
    {
        try
        {
            _sql.Rollback.Run();
        }
        catch (SqliteException)
        {
            // SQLite has already rolled back by itself, or never began.
        }
    }

    private abstract class Request
    {
        public abstract void Run(Batch batch);
        public abstract void Refuse(Exception error);
        public abstract void Confirm();
        public abstract void Fail(Exception error);
    }

    private sealed class Request<T>(Func<Batch, T> work) : Request
    {
        // Callers continue on their own threads; the writer goes on with the next commit.
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;
        private Exception? _refused;

        public Task<T> Answer => _answer.Task;

        public override void Run(Batch batch) => _result = work(batch);

        public override void Refuse(Exception error) => _refused = error;

        public override void Confirm()
        {
            if (_refused is null)
                _answer.SetResult(_result);
            else
                _answer.SetException(_refused);
        }

        public override void Fail(Exception error) => _answer.SetException(error);
    }
}

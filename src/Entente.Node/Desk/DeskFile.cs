using System.Collections.Concurrent;
using System.Text;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Language;
using Entente.Node.Desk.Papers;
using Entente.Node.Desk.Search;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Desk;

/// <summary>
/// A dialogue that one side keeps alone: its log, folded, and the words that its acts enclose. Acts go through the same
/// guard that the fold calls; an answer is given when it is durable. Safe for many threads.
/// </summary>
public sealed class DeskFile : IDisposable
{
    private readonly SideStore store;
    // Folded when somebody first asks, so that a start waits for no file; by several at once if need be, and one of them is kept.
    private readonly Lazy<DeskLog> folding;
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly ConcurrentDictionary<Digest, string?> texts = new();
    private readonly ConcurrentDictionary<(Digest, Tongue, Status), RungReading> claims = new();
    private readonly ConcurrentDictionary<Digest, IReadOnlyList<SearchPassage>> searched = new();
    private readonly ConcurrentDictionary<Type, object> kept = new();

    internal DeskFile(SideStore store, LogOrigin origin, Func<DeskLog> log, DialogueCard card) =>
        (this.store, Origin, folding, Card, Papers) = (store, origin, new Lazy<DeskLog>(log, LazyThreadSafetyMode.PublicationOnly), card, new PaperRegister(store, origin.Dialogue));

    /// <summary>Its log.</summary>
    public LogOrigin Origin { get; }

    /// <summary>The dialogue's id.</summary>
    public string Id => Origin.Dialogue;

    /// <summary>What people call it.</summary>
    public DialogueCard Card { get; }

    /// <summary>Its papers.</summary>
    public PaperRegister Papers { get; }

    /// <summary>Size and root of the log, as far as it is durable.</summary>
    public LogHead Head => store.Read.Log(Origin)!;

    /// <summary>Size and root of the log, and whether the stored hashes give that root.</summary>
    public (LogHead Head, bool Holds) CheckRoot()
    {
        var head = Head;
        return (head, store.Read.RootAt(Origin, head.Size) == head.Root);
    }

    private DeskLog Log => folding.Value;

    /// <summary>Opens a file that the store has; its log is folded when it is first read.</summary>
    public static DeskFile Open(SideStore store, LogOrigin origin, TimeProvider clock) =>
        new(store, origin, () => DeskLog.Of(store.Read, origin, clock), DialogueCard.OfJson(store.Read.Card(origin.Dialogue)!));

    /// <summary>The state of a log that is only read, also beside the node that writes it.</summary>
    public static View Fold(StoreReader reader, LogOrigin origin) => DeskLog.Of(reader, origin, TimeProvider.System).Now;

    /// <summary>Reads the state; nothing is written meanwhile.</summary>
    public T Read<T>(Func<View, T> read)
    {
        gate.EnterReadLock();
        try
        {
            return read(Log.Now);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Adds an act of this desk, if its guard finds it valid.</summary>
    /// <param name="said">What is said.</param>
    /// <param name="key">A form's hidden value: the same request again adds nothing.</param>
    public Task<Said> Say(Utterance said, string? key = null) => Say([said], key);

    /// <summary>Adds acts of this desk in one transaction, if the guard finds each of them valid as the file stands: none may rest on another of them.</summary>
    /// <param name="said">What is said, at least one act.</param>
    /// <param name="key">A form's hidden value: the same request again adds nothing.</param>
    /// <returns>The first act's reference, or the first refusal; then nothing was written.</returns>
    public async Task<Said> Say(IReadOnlyList<Utterance> said, string? key = null)
    {
        await oneWriter.WaitAsync();
        try
        {
            if (key is not null && store.Read.Request(key) is { } before) return new Said.Done(new ActRef(Origin.Epoch, 0, before.Index));
            var headers = said.Select(Log.Header).ToList();
            foreach (var header in headers)
                if (Log.Check(header) is { } refusal) return new Said.Refused(refusal);
            return await Append(said, [.. headers.Select(h => h.Write())], key);
        }
        finally
        {
            oneWriter.Release();
        }
    }

    /// <summary>The words of an enclosure; null when they were destroyed.</summary>
    public string? Text(Enclosed enclosed) => texts.GetOrAdd(enclosed.Commitment, h =>
        store.Read.Enclosure(new Commitment(new TreeHash(h.ToBytes()))) is StoredEnclosure.Held held ? Encoding.UTF8.GetString(held.Content) : null);

    /// <summary>The provisions of a policy in a language; none where it was shared without them or they were destroyed.</summary>
    public IReadOnlyList<Provision> Provisions(Policy policy, string lang) =>
        policy.Enclosure(policy.Roles.Provisions!.Value, lang) is { } enclosed && Text(enclosed) is { } lines ? ProvisionLines.ReadAll(lines) : [];

    /// <summary>What the words of an enclosure claim against a status. Words do not change: they are read once.</summary>
    public RungReading Claim(Enclosed words, Tongue tongue, Status against) =>
        claims.GetOrAdd((words.Commitment, tongue, against), _ => VerbLadder.Read(Text(words) ?? "", tongue, against));

    /// <summary>The words of an enclosure cut up for search. Words do not change: they are cut once.</summary>
    internal IReadOnlyList<SearchPassage> Searched(Enclosed words, Func<string, IReadOnlyList<SearchPassage>> cut) =>
        searched.GetOrAdd(words.Commitment, _ => Text(words) is { Length: > 0 } text ? cut(text) : []);

    /// <summary>Something that pages work out of the whole state, kept until the next act; one of a type. Inside <see cref="Read"/> alone, where no act comes between.</summary>
    internal T Kept<T>(Func<T> workOut)
        where T : class => (T)kept.GetOrAdd(typeof(T), _ => workOut());

    /// <summary>Desk rows of this dialogue.</summary>
    public IReadOnlyList<DeskRow> Rows(string? about = null, string? kind = null) => store.Read.DeskRows(Id, about, kind);

    /// <summary>Changes desk rows alone.</summary>
    public Task Save(params IReadOnlyList<DeskWrite> writes) => store.SaveAsync(writes);

    /// <inheritdoc />
    public void Dispose()
    {
        gate.Dispose();
        oneWriter.Dispose();
    }

    private async Task<Said> Append(IReadOnlyList<Utterance> said, IReadOnlyList<byte[]> lines, string? key)
    {
        var at = Log.Next;
        var answer = await store.AppendAsync(new Append
        {
            Origin = Origin,
            ExpectedSize = at.Index,
            Entries = [.. lines.Select(line => (ReadOnlyMemory<byte>)line)],
            Enclosures = [.. said.SelectMany(s => s.Enclosures).DistinctBy(e => e.Commitment)],
            IdempotencyKey = key,
            Desk = [.. said.SelectMany((s, i) => s.RowsAbout(at with { Index = at.Index + i }, Id))],
        });
        // One process holds the lease and one writer the semaphore: nobody else can have appended.
        if (answer is not AppendResult.Appended) throw new InvalidOperationException($"The log {Origin} moved under its writer: {answer}");

        gate.EnterWriteLock();
        try
        {
            foreach (var line in lines) Log.Arrive(line);
            kept.Clear();
        }
        finally
        {
            gate.ExitWriteLock();
        }

        return new Said.Done(at);
    }
}

using Entente.Dialogue;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Node.Shared;

/// <summary>
/// One shared dialogue at one node: what is held of it, our own log's one writer, and what goes out and comes in as pouches. What it answers
/// is durable. Safe for many threads.
/// </summary>
internal sealed class SharedDialogue : IDisposable
{
    // Pouch numbers are set aside in the guard so many at a time, so that not every pouch costs an fsync of its own.
    private const int NumbersAtATime = 32;

    // No count of pouches gets there; who says so would have us run out of numbers.
    private const long MostBelieved = 1L << 52;

    private readonly Seat seat;
    private readonly SeatKeys keys;
    private readonly ISharedDisk disk;
    private readonly SharedEdge edge;
    private readonly ReaderWriterLockSlim gate = new();
    private readonly SemaphoreSlim oneWriter = new(1);
    private readonly WaitingReleases waiting = new();
    private readonly Lock loading = new();
    private SharedRecord record = null!;
    private Guard guard = null!;
    private long numbersUsed, numbersBefore, ownSigned;
    private readonly HashSet<int> vouched = [];
    private bool confirmed, broken, settled;
    private volatile bool loaded, ended, ending;

    private SharedDialogue(Seat seat, SeatKeys keys, ISharedDisk disk, SharedEdge edge) =>
        (this.seat, this.keys, this.disk, this.edge) = (seat, keys, disk, edge);

    /// <summary>Our place in it.</summary>
    public Seat Seat => seat;

    /// <summary>Its next epoch is being opened, or has begun: nothing more is released in this one.</summary>
    public bool IsEnding { get => ending; set => ending = value; }

    /// <summary>Told after anything changed.</summary>
    public Action Changed { get; set; } = () => { };

    /// <summary>Told what became of a pouch that a carrier brought, and its length.</summary>
    public Func<PouchOpened, int, Task> Brought { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Opens what a disk holds, says our opening if it was not said, and signs what a crash left unsigned.</summary>
    public static async Task<SharedDialogue> Open(Seat seat, SeatKeys keys, ISharedDisk disk, SharedEdge edge)
    {
        var dialogue = Later(seat, keys, disk, edge);
        await dialogue.Ready();
        return dialogue;
    }

    /// <summary>The same, when it is first asked for: a node's start waits for no record, however long.</summary>
    public static SharedDialogue Later(Seat seat, SeatKeys keys, ISharedDisk disk, SharedEdge edge) => new(seat, keys, disk, edge);

    /// <summary>Returns when it is open.</summary>
    public Task Ready() => Alone(() => Task.FromResult(true));

    /// <summary>Reads the state; nothing is written meanwhile. The first to ask waits until it is read from the disk.</summary>
    public T Read<T>(Func<SharedRecord, T> read)
    {
        Load();
        gate.EnterReadLock();
        try
        {
            return read(record);
        }
        finally
        {
            gate.ExitReadLock();
        }
    }

    /// <summary>Why nothing of ours is added just now; null when acts can be released.</summary>
    public StandStill? StandStill => Read(NotNow);

    /// <summary>
    /// Content of an enclosure of this dialogue; null where it is not here. The store has other dialogues' content too, and ours alone: who
    /// names its commitment in an act of his own is not given it.
    /// </summary>
    /// <param name="held">The state, inside <see cref="Read"/>.</param>
    /// <param name="commitment">Its commitment.</param>
    public SaltedContent? Enclosure(SharedRecord held, Commitment commitment) => held.Holds(commitment) ? disk.Enclosure(commitment) : null;

    /// <summary>Whether acts would be valid now. Nothing is written.</summary>
    public Refusal? Check(Utterance said) => Read(held => held.Check(OwnHeader.Of(held, said, edge.Clock)));

    /// <summary>Puts acts into our log, all of them or none. Only the door calls it.</summary>
    /// <param name="said">What is said, at least one act; none may rest on another of them.</param>
    /// <param name="key">The same request again adds nothing.</param>
    public async Task<Released> Release(IReadOnlyList<Utterance> said, string? key = null)
    {
        var mine = new WaitingRelease(said, key);
        try
        {
            if (waiting.Add(mine)) await Alone(ReleaseWaiting);
        }
        catch (Exception e)
        {
            waiting.Fail(e);
        }

        return await mine.Answer;
    }

    /// <summary>Opens a pouch as it came: in full or not at all.</summary>
    public Task<PouchOpened> Take(ReadOnlyMemory<byte> pouch) => Alone<PouchOpened>(async () =>
    {
        if (!Pouch.TryOpen(pouch.Span, seat.Members, seat.Side, keys.Age, out var content, out var refusal)) return new PouchOpened.Refused(refusal);
        var opening = PouchOpening.Judge(record, content);
        ownSigned = Math.Max(ownSigned, opening.OwnSigned);
        await Save(opening.Change);
        Vouch(content.Label, opening.Shown);
        await SayRules();
        await Acknowledge(opening.RefusedContent);
        await SignHead();
        await Cosign();
        var entries = opening.Change.Lines.Sum(l => l.Lines.Count);
        var acts = opening.Change.Lines.Where(l => l.Member != seat.Me).Sum(l => l.Headers!.Count(header => header.Kind != "ack"));
        return new PouchOpened.Taken(content.Label.From, content.Label.Number, acts, entries, opening.Notices);
    });

    /// <summary>Whether a pouch is due for a counterpart.</summary>
    /// <param name="to">Its place.</param>
    /// <param name="timer">The retry timer has run out.</param>
    public bool IsDue(int to, bool timer) => Read(held => Standing(held) switch
    {
        // All it has to say is a question.
        Shared.StandStill.ConfirmFirst => timer && !vouched.Contains(to),
        Shared.StandStill.Behind when timer => true,
        _ => PouchSending.IsDue(held, to, timer),
    });

    /// <summary>Makes the next pouch for a counterpart, due or not.</summary>
    /// <param name="to">Its place.</param>
    /// <param name="mostBytes">How long it may be; what is over goes with the next.</param>
    public Task<MadePouch> Make(int to, long mostBytes = Pouch.MaxBytes) => Alone(async () =>
    {
        var number = NextNumber();
        var composed = PouchSending.Compose(record, to, number, mostBytes, c => Enclosure(record, c), asks: Standing(record) is Shared.StandStill.ConfirmFirst);
        var recipient = seat.Members[to].Keys.Age;
        if (!Pouch.TryPack(composed.Content, seat.Ours.PouchKey, keys.Pouch, recipient, edge.Random(AgeFile.RandomSize), out var bytes, out var manifest))
            throw new InvalidOperationException($"A pouch of {composed.Content.Entries.Count} pieces was composed longer than one may be.");
        await Save(new SharedChange { Peers = new Dictionary<int, PeerState> { [to] = composed.After } });
        return new MadePouch(seat.Members[to].Side, number, bytes, manifest, composed.After.Cut);
    });

    /// <summary>All that carrying to a counterpart needs of it.</summary>
    /// <param name="to">Its place.</param>
    public CarriedDialogue CarriedTo(int to) => new(
        seat.Dialogue,
        seat.Side,
        seat.Members[to].Side,
        async (timer, _) => IsDue(to, timer) && await Make(to) is { } made ? new DuePouch(made.Number, made.Bytes) : null,
        async (bytes, _) =>
        {
            var opened = await Take(bytes);
            await Brought(opened, bytes.Length);
            return opened is PouchOpened.Taken taken ? taken.Number : null;
        },
        seat.Ours.PouchKey,
        keys.Pouch,
        seat.Members[to].PouchKey);

    /// <summary>
    /// An officer confirms up to which size our log is known to be whole: after a new start with no word from a counterpart, or when what
    /// was signed beyond it reached nobody.
    /// </summary>
    /// <param name="size">The last size that a counterpart has cosigned, as the officer knows it.</param>
    /// <returns>False where that is not the size that is cosigned here.</returns>
    public Task<bool> Confirm(long size) => Alone(async () =>
    {
        var cosigned = PouchSending.Receipts(record).Where(r => r.Key.Of == seat.Me).Select(r => r.Value).DefaultIfEmpty().Max();
        if (size != cosigned || ownSigned > record.Own.Size) return false;
        confirmed = true;
        // What he knows of this machine stays known after its next start, until it is moved again.
        if (record.Own.Newest is { } newest) Remember(guard with { Signed = new GuardRow(newest.Checkpoint, newest.Note.Signatures[0], edge.On) });
        await SignHead();
        return true;
    });

    /// <summary>The proof of one act: under the oldest checkpoint that covers it and that somebody cosigned, else under the newest.</summary>
    /// <param name="at">The act, of any log.</param>
    /// <param name="disclose">Whether its words go along, as far as they are here.</param>
    /// <returns>Null where it is not here, or not signed yet.</returns>
    public ActProof? Proof(ActRef at, bool disclose) => Read(held => SharedReading.Proof(held, at, disclose ? c => Enclosure(held, c) : _ => null));

    /// <summary>Gives back the numbers that were set aside and not used. After a crash they are left out, which says nothing.</summary>
    public void End()
    {
        if (loaded && !broken && guard.Numbers > numbersUsed) disk.WriteGuard(guard with { Numbers = numbersUsed });
    }

    /// <summary>The node stops: what is just being read from the disk is not read to its end, and whoever waits for it is told.</summary>
    public void Stop() => ended = true;

    /// <inheritdoc />
    public void Dispose()
    {
        gate.Dispose();
        oneWriter.Dispose();
        keys.Dispose();
    }

    // One at a time. After a failure of the machine nobody knows what it kept: what is durable is read again before anything else is done.
    private async Task<T> Alone<T>(Func<Task<T>> work)
    {
        await oneWriter.WaitAsync();
        try
        {
            Load();
            if (broken) Reload();
            broken = true;
            if (!settled) await Settle();
            settled = true;
            var answer = await work();
            broken = false;
            return answer;
        }
        finally
        {
            oneWriter.Release();
            Changed();
        }
    }

    private async Task<bool> ReleaseWaiting()
    {
        for (var left = waiting.Come(); left > 0 && waiting.Take(left) is { Count: > 0 } together; left -= together.Count) await ReleaseTogether(together);
        return true;
    }

    // Each is judged as if those before it stood already. They share one signature, and at the store what makes them durable.
    private async Task ReleaseTogether(List<WaitingRelease> together)
    {
        try
        {
            var batch = new ReleaseBatch(record, NotNow(record), edge.Clock);
            foreach (var one in together)
            {
                var before = one.Key is { } key ? disk.Request(key) : null;
                Locked(() => batch.Add(one, before));
            }

            await Task.WhenAll(batch.Changes.Select(disk.Save).ToList());
            Locked(() => batch.Changes.ForEach(record.Take));
            await SignHead();
            batch.End();
        }
        catch (Exception e)
        {
            together.ForEach(one => one.Fail(e));
            throw;
        }
    }

    private async Task Settle()
    {
        if (record.Own.Size == 0) await Say(new Utterance("dialogue.open", seat.Opening));
        await SignHead();
        await SayRules();
        await Acknowledge([]);
        await SignHead();
        await Cosign();
    }

    private void Load()
    {
        if (loaded) return;
        lock (loading)
        {
            if (loaded) return;
            var guarded = disk.ReadGuard();
            (record, guard) = (OnDisk(), guarded ?? new Guard(null, 0));
            // A counterpart has seen our numbers up to here, also those of a state that a backup lacks. Where no guard tells how many, the clock is above all.
            var unguarded = guarded is null && record.Own.Signed > 0 ? edge.Clock.GetUtcNow().ToUnixTimeMilliseconds() : 0;
            numbersBefore = numbersUsed = Math.Max(Math.Max(guard.Numbers, unguarded), record.LastNumber);
            loaded = true;
        }
    }

    private SharedRecord OnDisk() => SharedRecord.Of(seat, edge.Rules, disk.Load().Until(() => ended));

    private void Reload()
    {
        var (again, guarded) = (OnDisk(), disk.ReadGuard() ?? new Guard(null, 0));
        Locked(() => (record, guard) = (again, guarded));
    }

    private async Task Save(SharedChange change)
    {
        await disk.Save(change);
        Locked(() => record.Take(change));
    }

    private void Locked(Action change)
    {
        gate.EnterWriteLock();
        try
        {
            change();
        }
        finally
        {
            gate.ExitWriteLock();
        }
    }

    private StandStill? NotNow(SharedRecord held) =>
        Standing(held) ?? (!IsOpen(held) ? Shared.StandStill.NotOpen : IsEnding ? Shared.StandStill.Renewing : null);

    private StandStill? Standing(SharedRecord held)
    {
        if (held.TwoHistories.ContainsKey(seat.Me)) return Shared.StandStill.TwoHistories;
        if (ownSigned > held.Own.Size) return Shared.StandStill.Behind;
        var isKnown = confirmed || vouched.Count == seat.Members.Count - 1 || IsNew(held);
        return SignGuard.Decide(guard.Signed, held.Own.Held, edge.On, isKnown) switch
        {
            // What was signed stays so; what comes next waits until somebody knows that nothing came in between.
            GuardDecision.Stored when guard.Signed!.On != edge.On && !isKnown => Shared.StandStill.ConfirmFirst,
            GuardDecision.Smaller => Shared.StandStill.Behind,
            GuardDecision.NotConsistent => Shared.StandStill.TwoHistories,
            GuardDecision.ConfirmFirst => Shared.StandStill.ConfirmFirst,
            _ => null,
        };
    }

    private bool IsOpen(SharedRecord held) =>
        Enumerable.Range(0, seat.Members.Count).All(m => held.Now.Opening(m)?.Arg.Spell().AsSpan().SequenceEqual(seat.Opening.Spell()) == true);

    // Nobody else has a log of ours that has nothing but its opening, and that was never signed.
    private bool IsNew(SharedRecord held) => guard.Signed is null && held.Own is { Size: <= 1, Signed: 0 };

    // Only an answer counts: a pouch that was made after this start's own came there. One that was long under way, or comes again, knows less.
    // And each has to answer: another may hold more of our log than this one.
    private void Vouch(PouchLabel label, SignedCheckpoint? shown)
    {
        if (label.Received > numbersBefore && label.Received < MostBelieved && (shown is null || record.Own.Held.Was(shown.Checkpoint) == true))
            vouched.Add(seat.Place(label.From));
        // A machine whose clock was put back too counts on above what the counterpart has had.
        if (label.Received < MostBelieved) numbersUsed = Math.Max(numbersUsed, label.Received);
    }

    // Guard first, durably; then the signature goes to where others can be shown it.
    private async Task SignHead()
    {
        if (record.Own.Signed == record.Own.Size || Standing(record) is not null) return;
        var origin = seat.Origin(seat.Me);
        var checkpoint = new Checkpoint(origin, record.Own.Size, record.Own.RootAt(record.Own.Size));
        var note = SignGuard.Decide(guard.Signed, record.Own.Held, edge.On, vouched: true) is GuardDecision.Stored stored
            ? new SignedNote(checkpoint.Text, [stored.Signature])
            : checkpoint.Sign(keys.Log.Public, keys.Log);
        if (!SignedCheckpoint.TryVerify(note, origin, seat.Ours.Keys.Log, out var signed, out var refusal))
            throw new InvalidOperationException($"Our own signature does not verify: {refusal}.");
        Remember(guard with { Signed = new GuardRow(checkpoint, note.Signatures[0], edge.On) });
        await Save(new SharedChange { Notes = [record.Own.Merged(signed)] });
    }

    private void Remember(Guard next)
    {
        disk.WriteGuard(next);
        guard = next;
    }

    private long NextNumber()
    {
        if (++numbersUsed > guard.Numbers) Remember(guard with { Numbers = numbersUsed + NumbersAtATime });
        return numbersUsed;
    }

    // A newer program says so by itself, before it acknowledges: what it says has seen all the same.
    private Task SayRules() =>
        Standing(record) is null && IsOpen(record) && KnownRules.Of(record.Now, seat.Me) < edge.Rules.Newest ? Say(new Utterance("rules", new RulesArg(edge.Rules.Newest))) : Task.CompletedTask;

    private Task Acknowledge(IReadOnlyList<RefusedEnclosure> refused) =>
        Standing(record) is null && OwnReceipts.Ack(record, refused) is { } ack ? Say(ack) : Task.CompletedTask;

    // What our node says by itself, where it would be valid.
    private async Task Say(Utterance said)
    {
        var header = OwnHeader.Of(record, said, edge.Clock);
        if (record.Check(header) is null) await Save(new SharedChange { Lines = [new NewLines(seat.Me, record.Own.Size, [header.Write()])] });
    }

    // Rule R: the receipt and the entry of ours that has seen travel together, so our own head is signed first.
    private async Task Cosign()
    {
        if (record.Own.Signed < record.Own.Size || Standing(record) is not null) return;
        var time = edge.Clock.GetUtcNow().ToUnixTimeSeconds();
        var notes = OwnReceipts.ToCosign(record).Select(due =>
            due.Log.Merged(due.Asked with { Note = due.Asked.Note.With(Cosignature.Sign(due.Asked.Checkpoint, seat.Ours.CosignKey, keys.Cosign, time)) })).ToList();
        if (notes.Count > 0) await Save(new SharedChange { Notes = notes });
    }
}

using System.Security.Cryptography;
using Entente.Dialogue;
using Entente.Node.Identity;
using Entente.Node.Store;
using Entente.Record;
using Opening = Entente.Record.Opening;

namespace Entente.Node.Shared;

/// <summary>The shared dialogues of one side: those that are being opened, and those that live.</summary>
internal sealed class SharedDialogues : IAsyncDisposable
{
    // Where the store remembers our id.
    private const string SideName = "side";

    private readonly SideStore store;
    private readonly string folder;
    private readonly SharedEdge edge;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly List<SharedDialogue> over = [];
    private volatile IReadOnlyList<SharedDialogue> live = [];

    private SharedDialogues(SideStore store, string folder, SharedEdge edge) => (this.store, this.folder, this.edge) = (store, folder, edge);

    /// <summary>Those that live, in the order of their ids unless confirmed later.</summary>
    public IReadOnlyList<SharedDialogue> Live => live;

    /// <summary>Every seat.</summary>
    public IReadOnlyList<SeatRow> Seats => SeatsIn(store.Read);

    /// <summary>Our seat in the next epoch of a dialogue, while that is being opened; null where it is not.</summary>
    public SeatRow? Next(string dialogue) => NextIn(store.Read, dialogue);

    /// <summary>The same in a store, also beside the node that writes it.</summary>
    public static SeatRow? NextIn(StoreReader reader, string dialogue) => reader.NextSeat(dialogue) is { } json ? SeatRow.OfJson(json) : null;

    /// <summary>Told when a dialogue begins to live.</summary>
    public Func<SharedDialogue, Task> Begun { get; set; } = _ => Task.CompletedTask;

    /// <summary>What this program takes from the machine.</summary>
    public static SharedEdge Edge(TimeProvider clock) => new(clock, RandomNumberGenerator.GetBytes, Machine.Here(), RuleBook.Standard);

    /// <summary>Takes up every dialogue that is confirmed. None is read from the disk before somebody asks for it: <see cref="Warm"/>.</summary>
    public static async Task<SharedDialogues> Open(SideStore store, string dataFolder, SharedEdge edge)
    {
        var dialogues = new SharedDialogues(store, dataFolder, edge);
        foreach (var row in dialogues.Seats.Where(s => s.Stage == SeatStage.Confirmed)) await dialogues.Begin(row);
        return dialogues;
    }

    /// <summary>Opens each dialogue that lives, one after the other.</summary>
    /// <param name="trouble">Told of one that does not open; whoever asks for it is told the same.</param>
    public async Task Warm(Action<Exception> trouble)
    {
        foreach (var dialogue in live)
        {
            try
            {
                await dialogue.Ready();
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (Exception e) when (e is LocalTrouble or InvalidDataException)
            {
                trouble(e);
            }
        }
    }

    /// <summary>What is just being read from the disk is not read to its end.</summary>
    public void Stop()
    {
        foreach (var dialogue in live) dialogue.Stop();
    }

    /// <summary>Every seat in a store, also beside the node that writes it.</summary>
    public static IReadOnlyList<SeatRow> SeatsIn(StoreReader reader) => [.. reader.Seats().Select(id => SeatRow.OfJson(reader.Seat(id)!))];

    /// <summary>The seat of a confirmed dialogue; null where there is none.</summary>
    public static Seat? SeatIn(StoreReader reader, string dialogue) =>
        reader.Seat(dialogue) is { } json && SeatRow.OfJson(json) is { Stage: SeatStage.Confirmed } row ? row.Seat : null;

    /// <summary>What a store holds of a confirmed dialogue, also beside the node that writes it; null where there is none.</summary>
    public static SharedRecord? RecordIn(StoreReader reader, string dialogue, RuleBook rules) =>
        SeatIn(reader, dialogue) is { } seat ? SharedRecord.Of(seat, rules, StoreDisk.Load(reader, seat)) : null;

    /// <summary>The dialogue of that id; null where none lives.</summary>
    public SharedDialogue? Find(string dialogue) => live.FirstOrDefault(d => d.Seat.Dialogue == dialogue);

    /// <summary>Our side's id, as it stands in charters; null where none was chosen.</summary>
    public static string? SideIn(StoreReader reader) => reader.Remembered(SideName);

    /// <summary>Our side's id; one is remembered for ever when it is first asked for.</summary>
    /// <param name="wanted">The id that was given; null for none.</param>
    public async Task<string> Side(string? wanted)
    {
        if (SideIn(store.Read) is { } side) return side;
        var chosen = wanted ?? Id(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))) ?? "side-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        await store.RememberAsync(SideName, chosen);
        return chosen;
    }

    /// <summary>Draws keys for a dialogue and writes the invitation to it.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="title">What people call it.</param>
    /// <param name="side">Our side's id.</param>
    /// <param name="named">The sides that are invited; none where the file names nobody.</param>
    /// <param name="deskFile">Our own file on the same matter; null for none.</param>
    /// <param name="by">Id of the officer who opens it and is the first to see it; null where nobody does from a page.</param>
    /// <returns>Null where there is a dialogue or a file of that id already.</returns>
    public Task<SeatRow?> Invite(string dialogue, string title, string side, IReadOnlyList<string> named, string? deskFile, string? by = null) => Alone(async () =>
    {
        if (store.Read.Seat(dialogue) is not null || store.Read.Logs(dialogue).Count > 0) return null;
        var (keys, charter, recovery) = SeatKeys.Draw(side, dialogue, edge.Random);
        using var drawn = keys;
        var invite = OpeningFile.Invite.Of(charter, named, rules: 1, keys.Pouch);
        var row = new SeatRow(dialogue, title, SeatStage.Invited, charter.File.ToArray(), invite.File.ToArray(), [], deskFile, Several(invite));
        await Save(row, keys, recovery, by);
        return row;
    });

    /// <summary>Answers an invitation: draws keys and writes the reply. Nothing is shared yet.</summary>
    /// <param name="invitation">The file.</param>
    /// <param name="side">Our side's id.</param>
    /// <param name="deskFile">Our own file on the same matter; null for none.</param>
    /// <param name="by">Id of the officer who opens it and is the first to see it; null where nobody does from a page.</param>
    /// <param name="renewal">What it takes where it is an invitation to go on in a next epoch.</param>
    public Task<Opened> Accept(byte[] invitation, string side, string? deskFile, string? by = null, RenewalTerms? renewal = null) => Alone<Opened>(async () =>
    {
        var decision = Opening.Accept(invitation, side, rules: 1);
        if (decision is not OpeningDecision.MayReply { Invite: var invite }) return new Opened.Refused(((OpeningDecision.Refused)decision).Trouble);
        var dialogue = invite.Charter.Dialogue;
        if (invite.Closes.Count > 0) return await AcceptNext(invite, renewal ?? new RenewalTerms());
        if (store.Read.Seat(dialogue) is { } known && SeatRow.OfJson(known) is { Stage: SeatStage.Replied } before
            && before.Theirs[0].AsSpan().SequenceEqual(invite.Charter.File.Span) && OpeningFile.TryRead(before.File, out var answer, out _) && ((OpeningFile.Reply)answer).Answers == invite.Hash)
            return new Opened.Made(before);
        if (store.Read.Seat(dialogue) is not null || store.Read.Logs(dialogue).Count > 0) return new Opened.NameTaken(dialogue);
        var (keys, charter, recovery) = SeatKeys.Draw(side, dialogue, edge.Random);
        using var drawn = keys;
        var reply = OpeningFile.Reply.Of(invite, charter, keys.Pouch);
        var row = new SeatRow(dialogue, dialogue, SeatStage.Replied, charter.File.ToArray(), reply.File.ToArray(), [invite.Charter.File.ToArray()], deskFile, Several(invite));
        await Save(row, keys, recovery, by);
        return new Opened.Made(row);
    });

    /// <summary>
    /// Confirms the other side's file, or of several sides the roster, against the fingerprint that was heard: from then on the dialogue
    /// lives here. The reply of one of several sides is kept until all are there.
    /// </summary>
    /// <param name="file">Their reply; where we replied, their invitation once more; or the roster.</param>
    /// <param name="heard">The fingerprint as it was heard and typed; null where it was not, as a reply of several needs none.</param>
    /// <param name="only">The dialogue that it is to confirm; null for whichever the file belongs to.</param>
    public Task<Opened> Confirm(byte[] file, string? heard, string? only = null) => Alone<Opened>(async () =>
    {
        var (row, decision) = Judge(file, heard, only);
        if (decision is OpeningDecision.Refused refused) return new Opened.Refused(refused.Trouble);
        if (row!.Stage == SeatStage.Confirmed) return new Opened.Made(row);
        var secrets = row.Before is null ? store.Read.SeatKeys(row.Dialogue) : store.Read.NextSeatKeys(row.Dialogue);
        using var keys = SeatKeys.Of(secrets);
        var after = decision switch
        {
            OpeningDecision.Gathered gathered => SeatFiles.With(row, gathered.Theirs, keys.Pouch),
            OpeningDecision.RosterConfirmed all => SeatFiles.With(row, all.Roster),
            OpeningDecision.Confirmed confirmed => row with { Stage = SeatStage.Confirmed, Theirs = [confirmed.Theirs.File.ToArray()] },
            _ => throw new InvalidOperationException($"Unknown {decision}"),
        };
        if (after.Stage != SeatStage.Confirmed && row.Before is not null) await store.NextSeatAsync(row.Dialogue, after.ToJson(), secrets);
        else if (!ReferenceEquals(after, row)) await store.SeatAsync(row.Dialogue, after.ToJson(), secrets);
        if (after.Stage == SeatStage.Confirmed) await (await Begin(after)).Ready();
        return new Opened.Made(after);
    });

    /// <summary>
    /// Draws keys for a dialogue's next epoch and writes the invitation to go on there. Until that is confirmed or dropped nothing is released in
    /// this one. Asked again, it gives the same invitation.
    /// </summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="lastGood">How many entries of our own log are ours, where somebody else may have written the rest; null for all.</param>
    /// <param name="terms">What an officer brings along.</param>
    public Task<Opened> Renew(string dialogue, long? lastGood, RenewalTerms terms) => Alone<Opened>(async () =>
    {
        if (Find(dialogue) is not { } live) return new Opened.Refused(OpeningTrouble.NoDialogueBefore);
        if (Next(dialogue) is { } pending) return new Opened.Made(pending);
        return await Ending(live, async () =>
        {
            var closes = live.Read(held => Renewal.Closes(held, lastGood));
            if (live.Read(held => Renewal.Refusal(held, closes, terms.LeavesOutAgreed)) is { } trouble) return new Opened.Refused(trouble);
            return await Prepare(live.Seat, closes, terms, (charter, keys) =>
            {
                var invite = OpeningFile.Invite.Of(charter, live.Seat.OtherPlaces.Select(place => live.Seat.Members[place].Side), rules: 1, keys.Pouch, closes);
                return (SeatStage.Invited, invite.File, [], Several(invite));
            });
        });
    });

    /// <summary>Drops a next epoch that is only being opened; its keys are gone. False where there is none.</summary>
    public Task<bool> Drop(string dialogue) => Alone(async () =>
    {
        if (Next(dialogue) is null || store.Read.Seat(dialogue) is not { } json) return false;
        await store.SeatAsync(dialogue, json, store.Read.SeatKeys(dialogue));
        if (Find(dialogue) is { } live) live.IsEnding = false;
        return true;
    });

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await oneAtATime.WaitAsync();
        foreach (var dialogue in live.Concat(over))
        {
            dialogue.End();
            dialogue.Dispose();
        }

        oneAtATime.Dispose();
    }

    /// <summary>A name as an id of a dialogue or a side; null where nothing of it can stand in one.</summary>
    public static string? Id(string name)
    {
        var letters = name.Normalize().ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' ? c : '-');
        var id = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '-');
        return Word.Is(id) ? id : null;
    }

    // Whichever of our openings the file belongs to. One that belongs to none is judged by the first, so that the trouble has a name.
    private (SeatRow? Row, OpeningDecision Decision) Judge(byte[] file, string? heard, string? only)
    {
        OpeningDecision decision = new OpeningDecision.Refused(OpeningFile.TryRead(file, out _, out _) ? OpeningTrouble.AnswersAnother : OpeningTrouble.WrongFile);
        var named = OpeningFile.TryRead(file, out var read, out _) ? read.Charter.Dialogue : null;
        foreach (var row in Seats.Where(s => only is null || s.Dialogue == only).Select(s => Next(s.Dialogue) ?? s).OrderByDescending(s => s.Dialogue == named))
        {
            decision = SeatFiles.Judge(row, file, heard);
            if (decision is not OpeningDecision.Refused || row.Dialogue == named) return (row, decision);
        }

        return (null, decision);
    }

    private static IReadOnlyList<string>? Several(OpeningFile.Invite invite) => invite.IsForSeveral ? invite.Named : null;

    private async Task<Opened> AcceptNext(OpeningFile.Invite invite, RenewalTerms terms)
    {
        if (Find(invite.Charter.Dialogue) is not { } live) return new Opened.Refused(OpeningTrouble.NoDialogueBefore);
        if (Next(invite.Charter.Dialogue) is { } pending)
            return pending.OurFile is OpeningFile.Reply answer && answer.Answers == invite.Hash ? new Opened.Made(pending) : new Opened.NameTaken(invite.Charter.Dialogue);
        return await Ending(live, async () => live.Read(held => Renewal.Refusal(held, invite, terms.LeavesOutAgreed)) is { } trouble
            ? new Opened.Refused(trouble)
            : await Prepare(live.Seat, invite.Closes, terms, (charter, keys) =>
                (SeatStage.Replied, OpeningFile.Reply.Of(invite, charter, keys.Pouch).File, [invite.Charter.File.ToArray()], Several(invite))));
    }

    // Nothing is released any more when it is judged where the logs are closed, or it would be left out: what is being said just now is said before.
    private async Task<Opened> Ending(SharedDialogue live, Func<Task<Opened>> prepare)
    {
        live.IsEnding = true;
        try
        {
            await live.Ready();
            return await prepare();
        }
        finally
        {
            live.IsEnding = Next(live.Seat.Dialogue) is not null;
        }
    }

    // Our seat in the next epoch, beside the one that stands.
    private async Task<Opened> Prepare(
        Seat seat, IReadOnlyList<LogClose> closes, RenewalTerms terms, Func<Charter, SeatKeys, (SeatStage Stage, ReadOnlyMemory<byte> File, byte[][] Theirs, IReadOnlyList<string>? Named)> write)
    {
        using var recovery = terms.Key(seat.Ours, RecoveryFile(folder, seat.Dialogue, seat.Epoch));
        if (recovery is null) return new Opened.Refused(OpeningTrouble.RecoveryKeyNeeded);
        var before = SeatRow.OfJson(store.Read.Seat(seat.Dialogue)!);
        var (keys, charter, next) = SeatKeys.Next(seat.Ours, recovery, edge.Random);
        using var drawn = keys;
        var (stage, file, theirs, named) = write(charter, keys);
        var row = new SeatRow(
            seat.Dialogue, before.Title, stage, charter.File.ToArray(), file.ToArray(), theirs, before.DeskFile, named, Before: before, Closes: [.. closes.Select(CloseRow.Of)]);
        LayAside(seat.Dialogue, charter.Version, next);
        await store.NextSeatAsync(seat.Dialogue, row.ToJson(), keys.ToBytes());
        return new Opened.Made(row);
    }

    private void LayAside(string dialogue, long epoch, byte[] recovery)
    {
        var offline = RecoveryFile(folder, dialogue, epoch);
        DataFolder.Create(Path.GetDirectoryName(offline)!);
        DurableFile.Replace(offline, System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(recovery) + "\n"));
    }

    private async Task Save(SeatRow row, SeatKeys keys, byte[] recovery, string? by)
    {
        // First: a seat whose recovery key nobody has could never get a new charter.
        LayAside(row.Dialogue, row.Ours.Version, recovery);
        // With its list: a dialogue without one is seen by nobody.
        await store.SeatAsync(row.Dialogue, row.ToJson(), keys.ToBytes(), by is null ? null : NeedToKnow.Row(row.Dialogue, by));
    }

    /// <summary>Where the recovery key of a dialogue's charter lies until it is taken to a safe place.</summary>
    public static string RecoveryFile(string dataFolder, string dialogue, long epoch) => Path.Combine(dataFolder, "recovery", DataFolder.OfEpoch(dialogue, epoch) + ".key");

    private async Task<SharedDialogue> Begin(SeatRow row)
    {
        var seat = row.Seat;
        var disk = new StoreDisk(store, GuardFile.In(folder, row.Dialogue, seat.Epoch), seat);
        var dialogue = SharedDialogue.Later(seat, SeatKeys.Of(store.Read.SeatKeys(row.Dialogue)), disk, edge);
        dialogue.IsEnding = Next(row.Dialogue) is not null;
        var before = Find(row.Dialogue);
        live = [.. live.Where(d => d != before), dialogue];
        await Begun(dialogue);
        // Whoever still reads it may do so; it adds nothing any more, and no carrier has it.
        if (before is not null) over.Add(before);
        return dialogue;
    }

    private async Task<T> Alone<T>(Func<Task<T>> work)
    {
        await oneAtATime.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}

/// <summary>What became of a file on the way to a shared dialogue.</summary>
internal abstract record Opened
{
    private Opened()
    {
    }

    /// <summary>Our seat as it is now.</summary>
    public sealed record Made(SeatRow Row) : Opened;

    /// <summary>Refused; nothing is kept.</summary>
    public sealed record Refused(OpeningTrouble Trouble) : Opened;

    /// <summary>There is a dialogue or a file of that id here already.</summary>
    public sealed record NameTaken(string Dialogue) : Opened;
}

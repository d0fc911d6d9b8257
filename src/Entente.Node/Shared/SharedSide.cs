using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>
/// The shared dialogues of a data folder in the hands of whoever keeps the node, while the node itself does not run. Every member may throw
/// <see cref="LocalTrouble"/>.
/// </summary>
public sealed class SharedSide : IAsyncDisposable
{
    private readonly SideStore store;
    private readonly OfficersFile people;
    private readonly SharedDialogues dialogues;
    private readonly TimeProvider clock;

    private SharedSide(SideStore store, OfficersFile people, SharedDialogues dialogues, TimeProvider clock) =>
        (this.store, this.people, this.dialogues, this.clock) = (store, people, dialogues, clock);

    /// <summary>Opens the folder, making what is missing, and every dialogue that is confirmed.</summary>
    /// <param name="folder">Absolute path of the data folder.</param>
    /// <param name="clock">The time.</param>
    public static async Task<SharedSide> Open(string folder, TimeProvider clock)
    {
        DataFolder.Create(folder);
        var opened = SideStore.Open(DataFolder.Files(folder));
        try
        {
            return new SharedSide(opened, OfficersFile.Open(DataFolder.OfficersIn(folder)), await SharedDialogues.Open(opened, folder, SharedDialogues.Edge(clock)), clock);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Our side's id; one is chosen for ever when it is first asked for.</summary>
    /// <param name="wanted">The id that was given; null for one made of the folder's name.</param>
    public Task<string> Side(string? wanted = null) => dialogues.Side(wanted);

    /// <summary>Draws keys and writes an invitation.</summary>
    /// <param name="name">What people call the dialogue; its id is made of it.</param>
    /// <param name="named">Ids of the sides that are invited; none where the file names nobody.</param>
    /// <param name="deskFile">Our own file on the same matter; null for none.</param>
    /// <returns>A refusal is a value: no id can be made of the name, it is taken, or these sides cannot be invited.</returns>
    public async Task<SeatAnswer> Invite(string name, IReadOnlyList<string> named, string? deskFile)
    {
        var (side, sides) = (await Side(), named.Distinct(StringComparer.Ordinal).ToList());
        if (SharedDialogues.Id(name) is not { } id) return new SeatAnswer.NoId(name);
        if (sides.Contains(side) || sides.Count >= OpeningFile.MaxSides) return new SeatAnswer.NotThese(OpeningFile.MaxSides - 1);
        var row = await dialogues.Invite(id, name, side, sides, deskFile);
        return row is null ? new SeatAnswer.Taken(id) : Made(row);
    }

    /// <summary>Answers an invitation.</summary>
    /// <param name="invitation">The file.</param>
    /// <param name="deskFile">Our own file on the same matter; null for none.</param>
    /// <param name="recoveryKey">Of an invitation to go on in a next epoch: the file of our recovery key; null where it lies at its first place.</param>
    /// <param name="leavesOutAgreed">Of such an invitation: it may leave out something agreed.</param>
    public async Task<SeatAnswer> Accept(byte[] invitation, string? deskFile, byte[]? recoveryKey = null, bool leavesOutAgreed = false) =>
        Answer(await dialogues.Accept(invitation, await Side(), deskFile, by: null, new RenewalTerms(recoveryKey, leavesOutAgreed)));

    /// <summary>Draws keys for a dialogue's next epoch and writes the invitation to go on there.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="lastGood">How many entries of our own log are ours; null for all.</param>
    /// <param name="recoveryKey">The file of our recovery key; null where it lies at its first place.</param>
    /// <param name="leavesOutAgreed">It may leave out something agreed.</param>
    public async Task<SeatAnswer> Renew(string dialogue, long? lastGood, byte[]? recoveryKey, bool leavesOutAgreed) =>
        Answer(await dialogues.Renew(dialogue, lastGood, new RenewalTerms(recoveryKey, leavesOutAgreed)));

    /// <summary>Drops a next epoch that is only being opened; false where there is none.</summary>
    public Task<bool> DropRenewal(string dialogue) => dialogues.Drop(dialogue);

    /// <summary>By side how many entries the next epoch that is being opened leaves out.</summary>
    public IReadOnlyList<(string Side, long Count)> LeftOut(string dialogue) =>
        dialogues.Next(dialogue) is { Closes: { } closes } && dialogues.Find(dialogue) is { } live ? live.Read(held => Renewal.LeftOut(held, [.. closes.Select(c => c.Close)])) : [];

    /// <summary>Confirms their file, or of several sides the roster, against the fingerprint that was heard; keeps the reply of one of several.</summary>
    /// <param name="file">Their reply; where we replied, their invitation once more; or the roster.</param>
    /// <param name="heard">The fingerprint as it was heard; null where it was not, as a reply of several needs none.</param>
    public async Task<SeatAnswer> Confirm(byte[] file, string? heard) => Answer(await dialogues.Confirm(file, heard));

    /// <summary>Makes the next pouch for a counterpart.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="to">The counterpart; null where there is one only.</param>
    /// <param name="mostBytes">How long it may be; null for as long as a pouch can be.</param>
    /// <returns>Null where there is no such dialogue or counterpart.</returns>
    public async Task<CarriedByHand?> MakePouch(string dialogue, string? to, long? mostBytes)
    {
        if (dialogues.Find(dialogue) is not { } live || live.Seat.Counterpart(to) is not { } place) return null;
        var made = await live.Make(place, mostBytes ?? Pouch.MaxBytes);
        return new CarriedByHand(dialogue, live.Seat.Side, made.To, made.Number, made.Bytes, made.Manifest, made.IsCut);
    }

    /// <summary>Opens a pouch in whichever dialogue it is of.</summary>
    /// <param name="pouch">The file.</param>
    /// <returns>The dialogue and what became of it; the last refusal where it is of none.</returns>
    public async Task<(string? Dialogue, PouchOpened Opened)> OpenPouch(byte[] pouch)
    {
        PouchOpened opened = new PouchOpened.Refused(RecordRefusal.OtherDialogue);
        foreach (var live in dialogues.Live)
        {
            opened = await live.Take(pouch);
            // A pouch of another dialogue is encrypted to another key.
            if (opened is not PouchOpened.Refused { Why: RecordRefusal.EncryptedToOthers }) return (live.Seat.Dialogue, opened);
        }

        return (null, opened);
    }

    /// <summary>Why nothing of ours is added just now; null when acts can be released, or where there is no such dialogue.</summary>
    public StandStill? StandStill(string dialogue) => dialogues.Find(dialogue)?.StandStill;

    /// <summary>Confirms up to which size our log is whole; false where that is not what is cosigned.</summary>
    public async Task<bool> ConfirmSize(string dialogue, long size) => dialogues.Find(dialogue) is { } live && await live.Confirm(size);

    /// <summary>Keeps something as a draft at the door.</summary>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="kind">Kind of act.</param>
    /// <param name="obj">The object that it speaks of; null for none.</param>
    /// <param name="arg">Its argument; of a <c>take</c> the list of what was opened may be left out.</param>
    /// <param name="words">What it encloses, in order.</param>
    /// <param name="by">Who drafts it.</param>
    public async Task<DoorReport> Draft(string dialogue, string kind, string? obj, JsonElement arg, IReadOnlyList<Wording> words, string by)
    {
        if (DoorOf(dialogue) is not { } door) return new DoorReport.NotHere(dialogue);
        ActRef at = default;
        if (obj is not null && !ActRef.TryParse(obj, out at)) return new DoorReport.NotHere(obj);
        if (RuleBook.Standard.Read(kind, WithOpened(dialogue, kind, arg), out var read) is { } refusal) return new DoorReport.Refused(refusal);
        if (RuleBook.Standard.Find(kind)!.ByNode) return new DoorReport.Refused(Refusal.UnknownKind);
        return Report(door, await door.Keep(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), new Utterance(kind, read!, obj is null ? null : at), words, Officer(by)));
    }

    /// <summary>An officer agrees to a draft as it is.</summary>
    public async Task<DoorReport> Clear(string draft, string by) =>
        Find(draft) is (var door, var found) ? Report(door, await door.Clear(draft, door.DigestOf(found), Officer(by))) : new DoorReport.NotHere(draft);

    /// <summary>Says a draft: it stands in the shared record for ever.</summary>
    public async Task<DoorReport> Release(string draft, string by) =>
        Find(draft) is (var door, var found) ? Report(door, await door.Release(draft, door.DigestOf(found), null, Officer(by))) : new DoorReport.NotHere(draft);

    /// <summary>A draft as it is; null where there is none.</summary>
    public DraftCard? Show(string draft) => Find(draft) is (var door, var found) ? Card(door, found) : null;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await dialogues.DisposeAsync();
        people.Dispose();
        await store.DisposeAsync();
    }

    /// <summary>Every seat of a data folder, also beside the running node.</summary>
    public static IReadOnlyList<SeatCard> Seats(StoreReader reader) =>
        [.. SharedDialogues.SeatsIn(reader).SelectMany(seat => SharedDialogues.NextIn(reader, seat.Dialogue) is { } next ? new[] { seat, next } : [seat]).Select(Card)];

    /// <summary>Where a dialogue's recovery key lies first, below a data folder.</summary>
    public static string RecoveryFile(string folder, SeatCard seat) => SharedDialogues.RecoveryFile(folder, seat.Dialogue, seat.Epoch);

    private static SeatCard Card(SeatRow row) => new(
        row.Dialogue, row.Title, row.Stage, row.Ours.Side, row.Ours.Fingerprint, [.. row.Others.Select(o => new SideCard(o.Side, o.Fingerprint))], row.DeskFile, row.Named is not null, row.Awaited,
        row.RosterFingerprint, row.Ours.Version);

    private static SeatAnswer.Made Made(SeatRow row) => new(Card(row), row.File, row.Roster is { } roster ? new ReadOnlyMemory<byte>(roster) : (ReadOnlyMemory<byte>?)null);

    private static SeatAnswer Answer(Opened opened) => opened switch
    {
        Opened.Made made => Made(made.Row),
        Opened.Refused refused => new SeatAnswer.Refused(refused.Trouble),
        Opened.NameTaken taken => new SeatAnswer.Taken(taken.Dialogue),
        _ => throw new InvalidOperationException($"Unknown {opened}"),
    };

    private DialogueDoor? DoorOf(string dialogue) => dialogues.Find(dialogue) is { } live
        ? new DialogueDoor(live, store, id => id.StartsWith(ByName, StringComparison.Ordinal) ? Officer(id[ByName.Length..]) : new Officers(people, clock).OfId(id), _ => RandomNumberGenerator.GetBytes(Entente.Record.Commitment.SaltSize), clock, RuleBook.Standard)
        : null;

    private (DialogueDoor Door, Draft Draft)? Find(string id)
    {
        foreach (var live in dialogues.Live)
            if (DoorOf(live.Seat.Dialogue) is { } door && door.Find(id) is { } draft) return (door, draft);
        return null;
    }

    private const string ByName = "name:";

    // Whoever keeps the machine can say who he is; the door remembers what he said.
    private Officer Officer(string name) =>
        new Officers(people, clock).OfName(name) ?? new Officer(ByName + name, name, name, "", Roles.Desk | Roles.Head, "", HasPassword: false, Disabled: false);

    // Nobody types commitments: taking something says that all of it was opened.
    private JsonElement WithOpened(string dialogue, string kind, JsonElement arg)
    {
        if (kind != "take" || arg.ValueKind != JsonValueKind.Object || arg.TryGetProperty("has", out _) || !arg.TryGetProperty("for", out var what) || !ActRef.TryParse(what.GetString(), out var at)) return arg;
        var opened = dialogues.Find(dialogue)!.Read(r => r.Now.Act(at)?.Header.Enclosures.Select(e => e.Commitment.ToString()).ToList()) ?? [];
        var whole = JsonNode.Parse(arg.GetRawText())!.AsObject();
        whole["has"] = new JsonArray([.. opened.Select(h => (JsonNode)h)]);
        return JsonSerializer.SerializeToElement(whole);
    }

    private static DraftCard Card(DialogueDoor door, Draft draft) => new(
        draft.Dialogue, draft.Id, draft.Kind, draft.Obj, draft.Arg, [.. draft.Words.Select(w => new Wording(w.Language, w.Text, w.MediaType))], draft.By.Name, door.DigestOf(draft),
        [.. DoorJudgement.Holding(draft, door.DigestOf(draft)).Select(c => c.By.Name)]);

    private static DoorReport Report(DialogueDoor door, AtTheDoor at) => at switch
    {
        AtTheDoor.Kept kept => new DoorReport.Kept(Card(door, kept.Draft)),
        AtTheDoor.Released released => new DoorReport.Released(released.At),
        AtTheDoor.Refused refused => new DoorReport.Refused(refused.Why),
        AtTheDoor.Held held => new DoorReport.Held(held.Why),
        AtTheDoor.NotYet notYet => new DoorReport.NotYet(notYet.Why),
        _ => new DoorReport.NotHere(""),
    };
}

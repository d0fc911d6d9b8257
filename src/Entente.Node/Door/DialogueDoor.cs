using System.Text;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Node.Door;

/// <summary>What became of something at the door.</summary>
internal abstract record AtTheDoor
{
    private AtTheDoor()
    {
    }

    /// <summary>The draft as it is now.</summary>
    public sealed record Kept(Draft Draft) : AtTheDoor;

    /// <summary>It stands in our log for ever.</summary>
    public sealed record Released(ActRef At) : AtTheDoor;

    /// <summary>There is no such draft any more: it was released or thrown away.</summary>
    public sealed record Gone : AtTheDoor;

    /// <summary>A rule of the dialogue that it would break.</summary>
    public sealed record Refused(Refusal Why) : AtTheDoor;

    /// <summary>Nothing of ours is added just now.</summary>
    public sealed record Held(StandStill Why) : AtTheDoor;

    /// <summary>Somebody else has to agree first.</summary>
    public sealed record NotYet(DoorAnswer Why) : AtTheDoor;

    /// <summary>The words were changed after the officer saw them.</summary>
    public sealed record OtherWords(Draft Draft) : AtTheDoor;

    /// <summary>Since it was opened, others have said something about the same matter.</summary>
    public sealed record Moved(IReadOnlyList<ActRef> Since) : AtTheDoor;
}

/// <summary>
/// The only way from our room into a shared log: draft → cleared → released. Nothing else in the program puts an officer's words into one.
/// </summary>
/// <param name="dialogue">The dialogue.</param>
/// <param name="store">Where drafts wait.</param>
/// <param name="officers">An officer of this side by his id; null for who is none.</param>
/// <param name="salt">A fresh salt for a draft of that id: each draft draws apart, so that what is never released leaves no trace in what is.</param>
/// <param name="clock">The time.</param>
/// <param name="rules">The rules that this program knows.</param>
internal sealed class DialogueDoor(
    SharedDialogue dialogue, SideStore store, Func<string, Officer?> officers, Func<string, byte[]> salt, TimeProvider clock, RuleBook rules)
{
    private string Id => dialogue.Seat.Dialogue;

    /// <summary>The dialogue's rules.</summary>
    public DoorRules Rules => DoorRules.Of(store.Read, Id);

    /// <summary>Drafts that wait, the oldest first.</summary>
    public IReadOnlyList<Draft> Drafts => [.. store.Read.DeskRows(Id, "", Draft.RowKind).Select(Draft.Of).OrderBy(d => d.At)];

    /// <summary>A draft; null where there is none of that id.</summary>
    public Draft? Find(string id) => store.Read.DeskRows(Id, "", Draft.RowKind).FirstOrDefault(row => row.Key == id) is { } row ? Draft.Of(row) : null;

    /// <summary>The intent digest of a draft as it is, in base64.</summary>
    public string DigestOf(Draft draft) => draft.Digest(dialogue.Seat.Origin(dialogue.Seat.Me)).ToString();

    /// <summary>Whether an officer may release a draft now.</summary>
    public DoorAnswer Judge(Draft draft, Officer officer) => DoorJudgement.Of(
        draft, DigestOf(draft), Rules, officer, id => officers(id) is { } other && Rules.IsHead(other, Today), clock.GetUtcNow());

    /// <summary>Keeps something as a draft. It must be valid as things stand; it is judged once more when it is released.</summary>
    /// <param name="id">Its id: fresh and random, such as a form's hidden value.</param>
    /// <param name="said">What is to be said, its enclosures left aside.</param>
    /// <param name="words">What it encloses, in order.</param>
    /// <param name="officer">Who drafts it.</param>
    public async Task<AtTheDoor> Keep(string id, Utterance said, IReadOnlyList<Wording> words, Officer officer)
    {
        var draft = new Draft(
            id, Id, said.Kind, Encoding.ASCII.GetString(said.Arg.Spell()), said.Obj?.ToString(),
            Draft.Salted(words, [], () => salt(id)), Of(officer), clock.GetUtcNow(), Frontier(), []);
        return await Save(draft);
    }

    /// <summary>Changes a draft. Clearances of other words stay to be seen and hold no more.</summary>
    public async Task<AtTheDoor> Change(string id, Arg arg, IReadOnlyList<Wording> words, Officer officer) =>
        Find(id) is not { } draft ? new AtTheDoor.Gone()
        : await Save(draft.Changed(Encoding.ASCII.GetString(arg.Spell()), words, () => salt(id), Of(officer), clock.GetUtcNow()) with { Seen = Frontier() });

    /// <summary>An officer agrees to the words that he saw.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="digest">The intent digest that he saw, in base64.</param>
    /// <param name="officer">Who.</param>
    public async Task<AtTheDoor> Clear(string id, string digest, Officer officer)
    {
        if (Find(id) is not { } draft) return new AtTheDoor.Gone();
        if (DigestOf(draft) != digest) return new AtTheDoor.OtherWords(draft);
        if (DoorJudgement.Holding(draft, digest).Any(c => c.By.Id == officer.Id)) return new AtTheDoor.Kept(draft);
        return await Save(draft with { Clearances = [.. draft.Clearances.Where(c => c.By.Id != officer.Id), new Clearance(Of(officer), clock.GetUtcNow(), digest, draft.Words, draft.Arg)] });
    }

    /// <summary>What became of a draft that is not here any more: where it stands in our log, or nothing.</summary>
    public ActRef? ReleasedAs(string id) => store.Read.Request(Key(id)) is { } at ? new ActRef(at.Log.Epoch, dialogue.Seat.Me, at.Index) : null;

    /// <summary>The very bytes that a clearance of a draft binds.</summary>
    public string IntentOf(Draft draft) => draft.Intent(dialogue.Seat.Origin(dialogue.Seat.Me));

    /// <summary>Sets the dialogue's rules.</summary>
    public Task Set(DoorRules rules) => store.SaveAsync([rules.Row(Id)]);

    /// <summary>Throws a draft away.</summary>
    public Task Discard(string id) => store.SaveAsync([new DeskWrite.Remove(Id, "", Draft.RowKind, id)]);

    /// <summary>Says it. What leaves is what the officer saw, or nothing does.</summary>
    /// <param name="id">The draft.</param>
    /// <param name="digest">The intent digest that he saw, in base64.</param>
    /// <param name="seen">How much of every log he had before him; null to say it whatever was said since.</param>
    /// <param name="officer">Who.</param>
    public async Task<AtTheDoor> Release(string id, string digest, IReadOnlyList<long>? seen, Officer officer)
    {
        if (Find(id) is not { } draft)
            return ReleasedAs(id) is { } before ? new AtTheDoor.Released(before) : new AtTheDoor.Gone();
        if (DigestOf(draft) != digest) return new AtTheDoor.OtherWords(draft);
        if (Judge(draft, officer) is not DoorAnswer.MayRelease and var answer) return new AtTheDoor.NotYet(answer);
        if (seen is not null && Since(draft, seen) is { Count: > 0 } moved) return new AtTheDoor.Moved(moved);
        var (utterance, refusal) = draft.Utterance(rules);
        if (utterance is null) return new AtTheDoor.Refused(refusal!.Value);
        var leaving = utterance with
        {
            Alongside =
            [
                new DeskWrite.Remove(Id, "", Draft.RowKind, id),
                new DeskWrite.Put(new DeskRow("", Utterance.ThisAct, Draft.ReleasedKind, officer.Id, draft.Json())),
                WrittenBy.Row(officer),
            ],
        };
        return await dialogue.Release([leaving], Key(id)) switch
        {
            Entente.Node.Shared.Released.Done done => new AtTheDoor.Released(done.At),
            Entente.Node.Shared.Released.Refused refused => new AtTheDoor.Refused(refused.Why),
            Entente.Node.Shared.Released.Held held => new AtTheDoor.Held(held.Why),
            var other => throw new InvalidOperationException($"Unknown {other}"),
        };
    }

    /// <summary>Acts of others about the same object, or about what the draft takes, that an officer had not before him.</summary>
    public IReadOnlyList<ActRef> Since(Draft draft, IReadOnlyList<long> seen) => dialogue.Read(record => Enumerable.Range(0, record.Logs.Length)
        .Where(m => m != record.Seat.Me)
        .SelectMany(m => record.Now.Log(m).Skip((int)seen.ElementAtOrDefault(m)))
        .Where(entry => entry.Act.Header.Kind != "ack" && draft.Obj is not null && (entry.Act.Header.Obj?.ToString() == draft.Obj || entry.Act.Ref.ToString() == draft.Obj))
        .Select(entry => entry.Act.Ref).ToList());

    /// <summary>How much of every log is before an officer now.</summary>
    public IReadOnlyList<long> Frontier() => dialogue.Read(record => record.Now.Frontier);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static string Key(string id) => "draft/" + id;

    private static Signatory Of(Officer officer) => new(officer.Id, officer.Display, officer.Office);

    private async Task<AtTheDoor> Save(Draft draft)
    {
        var (utterance, refusal) = draft.Utterance(rules);
        if (utterance is null) return new AtTheDoor.Refused(refusal!.Value);
        if (dialogue.Check(utterance) is { } why) return new AtTheDoor.Refused(why);
        await store.SaveAsync([new DeskWrite.Put(draft.Row())]);
        return new AtTheDoor.Kept(draft);
    }
}

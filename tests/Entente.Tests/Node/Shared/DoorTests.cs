using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>The door over a real store, past every page: what leaves is what was seen, said by who may, or nothing leaves.</summary>
public sealed class DoorTests : IAsyncLifetime
{
    private static readonly Officer Noh = Officer("noh", Roles.Desk), Ma = Officer("ma", Roles.Desk), Seo = Officer("seo", Roles.Head), Tak = Officer("tak", Roles.Desk);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-door-");
    private readonly IReadOnlyList<SimulatedNode> nodes = SimulatedNode.Of(12, "hanbit.example", "meridian.example");
    private SideStore store = null!;
    private DialogueDoor door = null!;
    private ActRef proposal;

    private SharedDialogue Ours => nodes[0].Dialogue;

    private SimulatedNode Meridian => nodes[1];

    public async ValueTask InitializeAsync()
    {
        store = SideStore.Open(new StoreFiles(Path.Combine(folder.FullName, "side.db"), Path.Combine(folder.FullName, "node.key")));
        nodes[0].Real = new StoreDisk(store, GuardFile.In(folder.FullName, nodes[0].Seat.Dialogue, epoch: 1), nodes[0].Seat);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        proposal = await Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "A working group"), ("en", "RLWG"));
        await TwoNodesTests.Exchange(nodes);
        var all = new[] { Noh, Ma, Seo, Tak }.ToDictionary(o => o.Id);
        door = new DialogueDoor(Ours, store, all.GetValueOrDefault, _ => System.Security.Cryptography.RandomNumberGenerator.GetBytes(Commitment.SaltSize), nodes[0].Clock, RuleBook.Standard);
        await door.Set(DoorRules.Usual with { Deputy = Tak.Id, WaitHours = 5 });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes) node.Dialogue.Dispose();
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_may_not_release_it_releases_nothing_and_the_draft_waits_on()
    {
        var (draft, size) = (await Kept(Noh), Size);
        Assert.Equal(new AtTheDoor.NotYet(DoorAnswer.NeedsSecond), await door.Release(draft.Id, door.DigestOf(draft), door.Frontier(), Noh));
        Assert.Equal(new AtTheDoor.NotYet(DoorAnswer.NeedsHead), await door.Release(draft.Id, door.DigestOf(draft), door.Frontier(), Ma));
        Assert.Equal((size, true), (Size, door.Find(draft.Id) is not null));
        Assert.IsType<AtTheDoor.Released>(await door.Release(draft.Id, door.DigestOf(draft), door.Frontier(), Seo));
        Assert.Equal((size + 1, false), (Size, door.Find(draft.Id) is not null));
    }

    [Fact]
    public async Task Who_saw_other_words_neither_clears_nor_releases_what_they_became()
    {
        var before = await Kept(Noh);
        var after = Assert.IsType<AtTheDoor.Kept>(await door.Change(before.Id, new OfferArg(Slot.Review, new Terms()), [new Wording("en", "We offer, to consider it.")], Noh)).Draft;
        var size = Size;
        Assert.IsType<AtTheDoor.OtherWords>(await door.Clear(before.Id, door.DigestOf(before), Seo));
        Assert.Empty(door.Find(before.Id)!.Clearances);
        Assert.IsType<AtTheDoor.OtherWords>(await door.Release(before.Id, door.DigestOf(before), door.Frontier(), Seo));
        Assert.Equal(size, Size);
        Assert.IsType<AtTheDoor.Released>(await door.Release(after.Id, door.DigestOf(after), door.Frontier(), Seo));
    }

    [Fact]
    public async Task Who_changes_the_words_is_their_drafter_and_their_waiting_begins_anew()
    {
        var draft = await Kept(Noh);
        nodes[0].Clock.Advance(TimeSpan.FromHours(4));
        draft = Assert.IsType<AtTheDoor.Kept>(await door.Change(draft.Id, new OfferArg(Slot.Review, new Terms()), [new Wording("en", "Other words.")], Seo)).Draft;
        // A head alone: the words are his, Noh has not seen them.
        Assert.Equal(new AtTheDoor.NotYet(DoorAnswer.NeedsSecond), await door.Release(draft.Id, door.DigestOf(draft), door.Frontier(), Seo));
        draft = Assert.IsType<AtTheDoor.Kept>(await door.Change(draft.Id, new OfferArg(Slot.Review, new Terms()), [new Wording("en", "More words.")], Noh)).Draft;
        nodes[0].Clock.Advance(TimeSpan.FromHours(4));
        Assert.Equal(DoorAnswer.NeedsHead, door.Judge(draft, Tak));
        nodes[0].Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(DoorAnswer.MayRelease, door.Judge(draft, Tak));
    }

    [Fact]
    public async Task An_officer_has_one_clearance_that_of_the_words_he_saw_last()
    {
        var draft = await Kept(Noh);
        Assert.IsType<AtTheDoor.Kept>(await door.Clear(draft.Id, door.DigestOf(draft), Seo));
        draft = Assert.IsType<AtTheDoor.Kept>(await door.Clear(draft.Id, door.DigestOf(draft), Seo)).Draft;
        draft = Assert.IsType<AtTheDoor.Kept>(await door.Change(draft.Id, new OfferArg(Slot.Review, new Terms()), [new Wording("en", "Other words.")], Noh)).Draft;
        draft = Assert.IsType<AtTheDoor.Kept>(await door.Clear(draft.Id, door.DigestOf(draft), Seo)).Draft;
        Assert.Equal(door.DigestOf(draft), Assert.Single(draft.Clearances).Digest);
    }

    [Fact]
    public async Task What_others_said_of_the_matter_since_it_was_seen_stops_it_and_nothing_else_does()
    {
        var draft = await Kept(Noh);
        var seen = door.Frontier();
        // An acknowledgement and an act about something else are no news of it.
        var other = await Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "Another"), ("en", "Other"));
        await Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), other);
        await TwoNodesTests.Exchange(nodes);
        Assert.Empty(door.Since(draft, seen));
        var offer = await Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await TwoNodesTests.Exchange(nodes);
        var size = Size;
        Assert.Equal([offer], Assert.IsType<AtTheDoor.Moved>(await door.Release(draft.Id, door.DigestOf(draft), seen, Seo)).Since);
        Assert.Equal(size, Size);
        // Who has seen nothing has not seen the matter itself.
        Assert.Equal([proposal, offer], door.Since(draft, []));
        Assert.IsType<AtTheDoor.Released>(await door.Release(draft.Id, door.DigestOf(draft), door.Frontier(), Seo));
    }

    [Fact]
    public async Task A_clearance_binds_every_word_its_language_its_kind_the_terms_the_act_and_its_object()
    {
        var draft = await Kept(Noh);
        var words = draft.Words[0];
        Draft[] others =
        [
            draft with { Kind = "withdraw" },
            draft with { Arg = """{"slot":"review","terms":{"freed":true}}""" },
            draft with { Obj = new ActRef(1, 0, 0).ToString() },
            draft with { Obj = null },
            draft with { Words = [] },
            draft with { Words = [words, words] },
            draft with { Words = [words with { Text = words.Text + "," }] },
            draft with { Words = [words with { Language = "ko" }] },
            draft with { Words = [words with { MediaType = "text/plain" }] },
            draft with { Words = [words with { Salt = new byte[Commitment.SaltSize] }] },
        ];
        Assert.Equal(others.Length + 1, others.Append(draft).Select(door.DigestOf).Distinct().Count());
        Assert.Equal(door.DigestOf(draft), door.DigestOf(draft with { By = new Signatory("x", "x", "x"), At = default, Seen = [], Clearances = [] }));
        // Words that stay keep their salt: else every clearance would be void without a reason.
        var same = Assert.IsType<AtTheDoor.Kept>(await door.Change(draft.Id, new OfferArg(Slot.Review, new Terms()), [new Wording(words.Language, words.Text)], Ma)).Draft;
        Assert.Equal(door.DigestOf(draft), door.DigestOf(same));
    }

    [Fact]
    public async Task What_a_rule_of_the_dialogue_forbids_is_not_even_kept()
    {
        Assert.IsType<AtTheDoor.Refused>(await door.Keep("draft", new Utterance("take", new TakeArg(Slot.Review, new ActRef(1, 1, 999), []), proposal), [], Noh));
        Assert.Empty(door.Drafts);
    }

    private long Size => Ours.Read(r => r.Own.Size);

    private async Task<Draft> Kept(Officer by) => Assert.IsType<AtTheDoor.Kept>(
        await door.Keep(Guid.NewGuid().ToString("n"), new Utterance("offer", new OfferArg(Slot.Review, new Terms()), proposal), [new Wording("en", "We offer to consider it.")], by)).Draft;

    private static Officer Officer(string name, Roles roles) => new("id-" + name, name, name, "", roles, "", HasPassword: true, Disabled: false);
}

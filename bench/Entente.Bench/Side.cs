using Entente.Dialogue;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Bench;

/// <summary>One side with a real store.</summary>
internal sealed class Side(SideStore store, SharedDialogues shared) : IAsyncDisposable
{
    internal const string Id = "kr-us";

    internal SharedDialogue Dialogue => shared.Live[0];

    internal static async Task<Side> Open(string folder, string side)
    {
        var path = Path.Combine(folder, side);
        DataFolder.Create(path);
        var store = SideStore.Open(DataFolder.Files(path));
        return new Side(store, await SharedDialogues.Open(store, path, SharedDialogues.Edge(TimeProvider.System)));
    }

    /// <summary>Two sides that have confirmed one another, and one proposal of the first.</summary>
    internal static async Task<(Side Hanbit, Side Meridian, ActRef Proposal)> Pair(string folder)
    {
        var (hanbit, meridian) = (await Open(folder, "hanbit.example"), await Open(folder, "meridian.example"));
        var invite = (await hanbit.Shared.Invite(Id, Id, "hanbit.example", [], null))!;
        var reply = (Opened.Made)await meridian.Shared.Accept(invite.File, "meridian.example", null);
        await hanbit.Shared.Confirm(reply.Row.File, reply.Row.Ours.Fingerprint.ToString());
        await meridian.Shared.Confirm(invite.File, invite.Ours.Fingerprint.ToString());
        await Hand(hanbit.Dialogue, meridian.Dialogue);
        await Hand(meridian.Dialogue, hanbit.Dialogue);
        var proposal = ((Released.Done)await hanbit.Dialogue.Release([Words()])).At;
        await Hand(hanbit.Dialogue, meridian.Dialogue);
        await Hand(meridian.Dialogue, hanbit.Dialogue);
        return (hanbit, meridian, proposal);
    }

    internal SharedDialogues Shared => shared;

    /// <summary>An act with words.</summary>
    internal static Utterance Words() =>
        new("proposal.table", new ProposalArg(null, [], null, null)) { Enclosures = Utterance.Enclose(new Wording("en", "A working group")) };

    /// <summary>Acts without words.</summary>
    internal static IReadOnlyList<Utterance> Wordless(ActRef proposal, int acts) => [.. Enumerable.Repeat(new Utterance("taken-up", new NoArg(), proposal), acts)];

    internal static async Task Say(SharedDialogue dialogue, IReadOnlyList<Utterance> said)
    {
        if (await dialogue.Release(said) is not Released.Done) throw new InvalidOperationException("an act was not released");
    }

    /// <summary>Pouches go over until all of it is there.</summary>
    internal static async Task Hand(SharedDialogue from, SharedDialogue to)
    {
        MadePouch made;
        do
        {
            made = await from.Make(to.Seat.Me);
            if (await to.Take(made.Bytes) is not PouchOpened.Taken) throw new InvalidOperationException("a pouch was refused");
        }
        while (made.IsCut);
    }

    public async ValueTask DisposeAsync()
    {
        await shared.DisposeAsync();
        await store.DisposeAsync();
    }
}

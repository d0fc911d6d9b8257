using Entente.Dialogue;
using Entente.Node.Shared;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Two honest nodes from their openings to a sealed agreement, by pouches alone.</summary>
public sealed class TwoNodesTests
{
    [Fact]
    public async Task A_proposal_is_tabled_offered_taken_and_sealed_only_when_both_logs_show_it()
    {
        var nodes = SimulatedNode.Of(1, "hanbit.example", "meridian.example");
        var (hanbit, meridian) = (nodes[0], nodes[1]);
        foreach (var node in nodes) await node.Start();
        await Exchange(nodes);

        var proposal = await meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "A working group"), ("en", "RLWG"));
        var offer = await meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal, ("en", "We offer to consider it."));
        await Exchange(nodes);
        Assert.Equal(Status.Received, hanbit.Dialogue.Read(r => Standing.Of(r.Now, r.Now.Object<Proposal>(proposal)!).Status));

        await hanbit.TakeUp(proposal, Slot.Review, offer);
        Assert.Equal(Status.Considered, hanbit.Dialogue.Read(r => Standing.Of(r.Now, r.Now.Object<Proposal>(proposal)!).Status));
        await Exchange(nodes);
        foreach (var node in nodes)
            Assert.Equal(Status.AgreedToConsider, node.Dialogue.Read(r => Standing.Of(r.Now, r.Now.Object<Proposal>(proposal)!).Status));
        Assert.Equal(hanbit.Digest(), meridian.Digest());
        foreach (var node in nodes) Assert.False(node.Dialogue.IsDue(1 - node.Seat.Me, timer: true));
    }

    internal static async Task Exchange(IReadOnlyList<SimulatedNode> nodes)
    {
        for (var round = 0; round < 20 && await Round(nodes) > 0; round++)
        {
        }
    }

    private static async Task<int> Round(IReadOnlyList<SimulatedNode> nodes)
    {
        var sent = 0;
        foreach (var from in nodes)
            foreach (var to in nodes.Where(n => n != from && from.Dialogue.IsDue(n.Seat.Me, timer: false)))
            {
                var pouch = await from.Dialogue.Make(to.Seat.Me);
                Assert.IsType<PouchOpened.Taken>(await to.Dialogue.Take(pouch.Bytes));
                sent++;
            }

        return sent;
    }
}

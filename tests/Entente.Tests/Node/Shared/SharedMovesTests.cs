using Entente.Dialogue;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Whose move it is, read off the parties' own logs.</summary>
public sealed class SharedMovesTests
{
    private readonly IReadOnlyList<SimulatedNode> nodes = SimulatedNode.Of(7, "hanbit.example", "meridian.example");

    private SimulatedNode Hanbit => nodes[0];

    private SimulatedNode Meridian => nodes[1];

    [Fact]
    public async Task Their_offer_unanswered_is_ours_and_ours_is_theirs_until_both_considered_it()
    {
        var proposal = await Tabled();
        Assert.Equal([(Whose.Ours, SharedMoveKind.Answer)], Moves(Hanbit));
        Assert.Equal([(Whose.Theirs, SharedMoveKind.Answer)], Moves(Meridian));

        var offer = await Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await TwoNodesTests.Exchange(nodes);
        Assert.Equal([(Whose.Ours, SharedMoveKind.AnswerOffer)], Moves(Hanbit));
        Assert.Equal([(Whose.Theirs, SharedMoveKind.AnswerOffer)], Moves(Meridian));

        await Hanbit.TakeUp(proposal, Slot.Review, offer);
        await TwoNodesTests.Exchange(nodes);
        foreach (var node in nodes) Assert.Equal([(Whose.Joint, SharedMoveKind.Settle)], Moves(node));
    }

    [Fact]
    public async Task A_no_answers_it_and_a_counter_offer_turns_it_round()
    {
        var proposal = await Tabled();
        await Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await TwoNodesTests.Exchange(nodes);
        await Hanbit.Say("offer", new OfferArg(Slot.Review, new Terms(Mode: Mode.Video)), proposal);
        await TwoNodesTests.Exchange(nodes);
        Assert.Equal([(Whose.Theirs, SharedMoveKind.AnswerOffer)], Moves(Hanbit));
        Assert.Equal([(Whose.Ours, SharedMoveKind.AnswerOffer)], Moves(Meridian));

        await Meridian.Say("decline", new DeclineArg(Manner.NotNow), proposal);
        await TwoNodesTests.Exchange(nodes);
        Assert.Empty(Moves(Hanbit));
        Assert.Empty(Moves(Meridian));
    }

    [Fact]
    public async Task What_crossed_is_everybodys()
    {
        var proposal = await Tabled();
        await Meridian.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await Hanbit.Say("offer", new OfferArg(Slot.Review, new Terms()), proposal);
        await TwoNodesTests.Exchange(nodes);
        foreach (var node in nodes) Assert.Equal([(Whose.Joint, SharedMoveKind.SpeakAgain)], Moves(node));
    }

    [Fact]
    public async Task Both_read_one_order_and_nobody_stands_before_what_he_had_seen()
    {
        await Tabled();
        var orders = nodes.Select(node => node.Dialogue.Read(r => CausalOrder.Of(r.Now).Select(e => e.Act.Ref).ToList())).ToList();
        Assert.Equal(orders[0], orders[1]);
        Hanbit.Dialogue.Read(r =>
        {
            var order = CausalOrder.Of(r.Now);
            for (var i = 0; i < order.Count; i++)
                for (var m = 0; m < 2; m++)
                    Assert.True(order.Take(i).Count(e => e.Act.Author == m) >= order[i].Act.Past[m]);
            return true;
        });
    }

    private async Task<ActRef> Tabled()
    {
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        var proposal = await Meridian.Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "A working group"), ("en", "RLWG"));
        await TwoNodesTests.Exchange(nodes);
        return proposal;
    }

    private static List<(Whose, SharedMoveKind)> Moves(SimulatedNode node) =>
        node.Dialogue.Read(r => SharedMoves.Of(r.Now, node.Seat.Me).Select(m => (m.Whose, m.Kind)).ToList());
}

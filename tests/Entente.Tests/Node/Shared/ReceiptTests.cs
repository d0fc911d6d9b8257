using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>A receipt that was lost on the way goes again, also where no entry goes with it.</summary>
public sealed class ReceiptTests
{
    [Fact]
    public async Task A_lost_receipt_alone_makes_a_pouch_due_once_more_and_arrives_with_it()
    {
        var nodes = SimulatedNode.Of(21, Cast.Two);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        var (hanbit, meridian) = (nodes[0], nodes[1]);
        await meridian.Say("rules", new RulesArg(2));
        await Carried(meridian, hanbit);
        await Carried(hanbit, meridian);

        // Hanbit's acknowledgement is cosigned without another entry: the pouch that says so holds nothing but that receipt.
        Assert.True(meridian.Dialogue.IsDue(0, timer: false));
        var own = hanbit.Dialogue.Read(r => r.Own.Size);
        var lost = await meridian.Dialogue.Make(0);
        var content = Pouches.Read(hanbit.Part, lost.Bytes);
        Assert.Empty(content.Entries);
        Assert.Equal(own, content.Cosignatures[hanbit.Seat.Number(0)].Size);
        Assert.False(meridian.Dialogue.IsDue(0, timer: false));

        await Carried(hanbit, meridian);
        Assert.True(meridian.Dialogue.IsDue(0, timer: false));
        await Carried(meridian, hanbit);
        Assert.Equal(own, hanbit.Dialogue.Read(r => r.Own.CosignedBy(meridian.Seat.Ours.CosignKey.Name)));
        // Once it is known to be there it is not sent again.
        await TwoNodesTests.Exchange(nodes);
        await Carried(hanbit, meridian);
        Assert.False(meridian.Dialogue.IsDue(0, timer: true));
    }

    [Fact]
    public void What_went_with_a_pouch_counts_as_there_only_when_that_very_pouch_is_named()
    {
        var (first, second) = (new Receipt(0, 1), new Receipt(0, 2));
        var peer = PeerState.New(3);
        peer = peer.AfterSending(1, With(peer, (first, 5)), One(first, 5), [], cut: false);
        peer = peer.AfterSending(2, With(peer, (first, 5), (second, 7)), One(second, 7), [], cut: false);
        // The second came and the first did not.
        peer = peer.AfterOpening(Cast.Of(Cast.Three)[0].Seat, Label(received: 2), 1, ImmutableDictionary<Receipt, long>.Empty, held: 0);
        Assert.Equal((0, 7), (peer.Has.Receipt(first), peer.Has.Receipt(second)));
        Assert.Equal((0, 7), (peer.Sent.Receipt(first), peer.Sent.Receipt(second)));
        Assert.Empty(peer.Carried);
    }

    private static Reach With(PeerState peer, params (Receipt Receipt, long Size)[] receipts) => peer.Sent with { Receipts = receipts.ToImmutableDictionary(r => r.Receipt, r => r.Size) };

    private static ImmutableDictionary<Receipt, long> One(Receipt receipt, long size) => ImmutableDictionary<Receipt, long>.Empty.Add(receipt, size);

    private static PouchLabel Label(long received) => new("b.example", "a.example", "talks", 1, received, new Dictionary<LogNumber, long>(), [], []);

    private static async Task Carried(SimulatedNode from, SimulatedNode to) =>
        Assert.IsType<PouchOpened.Taken>(await to.Dialogue.Take((await from.Dialogue.Make(to.Seat.Me)).Bytes));
}

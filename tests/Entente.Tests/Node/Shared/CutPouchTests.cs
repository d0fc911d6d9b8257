using Entente.Dialogue;
using Entente.Node.Shared;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Many acts and enclosures through pouches of a small size.</summary>
public sealed class CutPouchTests
{
    private const long MostBytes = 96 * 1024;

    [Fact]
    public async Task Every_piece_is_taken_by_itself_lost_ones_heal_and_all_arrives()
    {
        var nodes = SimulatedNode.Of(1, Cast.Two);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        var random = new Random(1);
        for (var i = 0; i < 40; i++)
            await nodes[i % 2].Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", new string('a', random.Next(20_000))), ("ko", new string('b', random.Next(20_000))));

        var (made, cut) = (0, 0);
        for (var quiet = 0; quiet < 2;)
        {
            var sent = 0;
            foreach (var from in nodes)
                for (var to = 1 - from.Seat.Me; from.Dialogue.IsDue(to, timer: sent == 0); sent++)
                {
                    var pouch = await from.Dialogue.Make(to, MostBytes);
                    Assert.True(pouch.Bytes.Length <= MostBytes, $"{pouch.Bytes.Length} bytes");
                    (made, cut) = (made + 1, cut + (pouch.IsCut ? 1 : 0));
                    if (random.Next(3) > 0) Assert.IsType<PouchOpened.Taken>(await nodes[to].Dialogue.Take(pouch.Bytes));
                    Assert.True(made < 1000, "It does not end.");
                }

            quiet = sent == 0 ? quiet + 1 : 0;
        }

        Assert.True(cut > 10, $"{cut} of {made} were cut");
        Assert.Equal(nodes[0].Digest(), nodes[1].Digest());
        foreach (var node in nodes)
        {
            Assert.Equal(40, node.Dialogue.Read(r => r.Now.Objects<Proposal>().Count()));
            Assert.Empty(node.Dialogue.Read(r => r.WantedFrom(1 - r.Seat.Me).ToList()));
        }
    }

    [Fact]
    public async Task A_piece_alone_brings_its_acts_with_their_words()
    {
        var nodes = SimulatedNode.Of(2, Cast.Two);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        var first = await nodes[0].Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", new string('a', 30_000)));
        var second = await nodes[0].Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", new string('b', 30_000)));
        var pouch = await nodes[0].Dialogue.Make(1, MostBytes);
        Assert.True(pouch.IsCut);
        await nodes[1].Dialogue.Take(pouch.Bytes);
        nodes[1].Dialogue.Read(r =>
        {
            Assert.True(r.Holds(SharedRecord.Of(r.Now.Act(first)!.Header.Enclosures[0].Commitment)));
            Assert.Null(r.Now.Act(second));
            return true;
        });
        Assert.True(nodes[0].Dialogue.IsDue(1, timer: false));
    }
}

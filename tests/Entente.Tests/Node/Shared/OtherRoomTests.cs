using System.Security.Cryptography;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// The store has the content of every dialogue and of our own files under one commitment each. Whoever learns a commitment, from a stolen backup
/// or another counterpart, can name it in an act of his own; he is given nothing by that, and is not told that it is here.
/// </summary>
public sealed class OtherRoomTests
{
    [Fact]
    public async Task Content_of_another_room_is_neither_sent_shown_nor_acknowledged_to_whoever_names_it()
    {
        using var folder = new StoreFolder();
        await using var store = folder.Open();
        var ours = Private("Fallback: video only.");
        await store.AppendAsync(new Append { Origin = LogOrigin.Of("hanbit.example", "our-file", 1), ExpectedSize = 0, Entries = [Encoding.ASCII.GetBytes("ours")], Enclosures = [ours] });
        var nodes = SimulatedNode.Of(11, "hanbit.example", "meridian.example");
        var (hanbit, meridian) = (nodes[0], nodes[1]);
        hanbit.Real = new StoreDisk(store, new GuardFile(Path.Combine(Path.GetDirectoryName(folder.Files.Database)!, "guard", "x.guard")), hanbit.Seat);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);

        Assert.IsType<Released.Done>(await meridian.Dialogue.Release([new Entente.Node.Desk.Utterance("proposal.table", new ProposalArg(null, [], null, null)) { Enclosures = [ours] }]));
        meridian.Disk.LoseContent();
        await meridian.Start();
        Assert.Contains(ours.Commitment, meridian.Dialogue.Read(r => r.WantedFrom(0).ToList()));
        for (var round = 0; round < 3; round++)
        {
            Assert.IsType<PouchOpened.Taken>(await hanbit.Dialogue.Take((await meridian.Dialogue.Make(0)).Bytes));
            Assert.IsType<PouchOpened.Taken>(await meridian.Dialogue.Take((await hanbit.Dialogue.Make(1)).Bytes));
        }

        Assert.NotNull(hanbit.Dialogue.Read(r => r.Names(ours.Commitment)));
        Assert.Null(meridian.Disk.Enclosure(ours.Commitment));
        Assert.Null(hanbit.Dialogue.Read(r => hanbit.Dialogue.Enclosure(r, ours.Commitment)));
        var acknowledged = hanbit.Dialogue.Read(r => r.Now.Log(0).Select(e => e.Act.Arg).OfType<AckArg>().SelectMany(a => a.Got).ToList());
        Assert.DoesNotContain(SharedRecord.Digest(ours.Commitment.H), acknowledged);
        Assert.IsType<StoredEnclosure.Held>(store.Read.Enclosure(ours.Commitment));
    }

    private static NewEnclosure Private(string words)
    {
        var (salt, content) = (SHA256.HashData("salt"u8), Encoding.UTF8.GetBytes(words));
        return new NewEnclosure(Commitment.To(salt, content), salt, content, "text/markdown", "en");
    }
}

using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>What an officer is told of one log in a pouch. Our own that came back: <see cref="RestoreDrillTests"/>.</summary>
public sealed class PouchNoticeTests
{
    private static readonly Part Meridian = Cast.Of(Cast.Two)[1];

    [Fact]
    public Task Entries_between_are_missing() => Brings(PouchNoticeKind.Gap, (3, "{}"u8.ToArray()));

    [Fact]
    public Task An_entry_is_not_spelled_as_entries_are() => Brings(PouchNoticeKind.Misspelled, (0, "{ }"u8.ToArray()));

    [Fact]
    public Task Entries_do_not_make_their_root() => Brings(PouchNoticeKind.NotItsRoot, (0, "{}"u8.ToArray()), Rfc6962.Leaf("something else"u8));

    [Fact]
    public async Task A_log_differs_from_what_was_held_and_its_later_entries_are_not_taken()
    {
        var nodes = SimulatedNode.Of(1, Cast.Two);
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        var held = nodes[0].Dialogue.Read(r => r.Logs[1].Size);

        var taken = await Taken(nodes[0], 0, "another beginning"u8.ToArray(), null, 900);
        Assert.Equal([new PouchNotice("meridian.example", PouchNoticeKind.TwoHistories)], taken.Notices);
        Assert.True(ForkEvidence.TryRead(System.Text.Encoding.UTF8.GetBytes(nodes[0].Dialogue.Read(r => r.TwoHistories[1])), out var evidence, out _));
        Assert.True(evidence.Shows(Meridian.Seat.Origin(1), Meridian.Seat.Ours.Keys.Log, out _));

        await nodes[1].Say("rules", new Entente.Dialogue.RulesArg(2));
        Assert.Equal(0, Assert.IsType<PouchOpened.Taken>(await nodes[0].Dialogue.Take((await nodes[1].Dialogue.Make(0)).Bytes)).NewEntries);
        Assert.Equal(held, nodes[0].Dialogue.Read(r => r.Logs[1].Size));
        Assert.Null(nodes[0].Dialogue.StandStill);
    }

    private static async Task Brings(PouchNoticeKind kind, (long From, byte[] Line) piece, TreeHash? root = null)
    {
        var node = SimulatedNode.Of(1, Cast.Two)[0];
        await node.Start();
        var taken = await Taken(node, piece.From, piece.Line, root, 1);
        Assert.Equal([new PouchNotice("meridian.example", kind)], taken.Notices);
        Assert.Equal(0, node.Dialogue.Read(r => r.Logs[1].Size));
    }

    private static async Task<PouchOpened.Taken> Taken(SimulatedNode node, long from, byte[] line, TreeHash? root, long number)
    {
        using var keys = Meridian.Secrets();
        var checkpoint = new Checkpoint(Meridian.Seat.Origin(1), from + 1, root ?? Rfc6962.Leaf(line));
        var pouch = Pouches.From(Meridian, node.Seat, number, new SignedCheckpoint(checkpoint, checkpoint.Sign(keys.Log.Public, keys.Log)), new PouchEntries(node.Seat.Number(1), from, [line]));
        return Assert.IsType<PouchOpened.Taken>(await node.Dialogue.Take(pouch));
    }
}

using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Yesterday's database, and who may say that our log is an older one.</summary>
public sealed class RestoreDrillTests
{
    private static readonly Utterance Tabled = new("proposal.table", new ProposalArg(null, [], null, null));

    [Fact]
    public async Task Nothing_is_open_before_every_member_has_opened_it()
    {
        var (hanbit, _) = await Pair(1);
        Assert.Equal(StandStill.NotOpen, hanbit.Dialogue.StandStill);
        Assert.Equal(new Released.Held(StandStill.NotOpen), await hanbit.Dialogue.Release([Tabled]));
        Assert.Equal(1, hanbit.Dialogue.Read(r => r.Own.Size));
    }

    [Fact]
    public async Task An_older_database_releases_nothing_drafts_on_and_is_taken_back_from_the_counterpart()
    {
        var (hanbit, meridian) = await Pair(2);
        await TwoNodesTests.Exchange([hanbit, meridian]);
        var backup = hanbit.Disk.Saved;
        var lost = await hanbit.Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "A working group"));
        await TwoNodesTests.Exchange([hanbit, meridian]);
        var head = hanbit.Dialogue.Read(r => r.Own.Newest!.Checkpoint);

        hanbit.Disk.RestoreTo(backup);
        await hanbit.Start();
        Assert.Equal(StandStill.Behind, hanbit.Dialogue.StandStill);
        Assert.Equal(new Released.Held(StandStill.Behind), await hanbit.Dialogue.Release([Tabled]));
        Assert.Null(hanbit.Dialogue.Check(Tabled));
        Assert.False(await hanbit.Dialogue.Confirm(hanbit.Dialogue.Read(r => r.Own.Size) + 1));

        Assert.True(hanbit.Dialogue.IsDue(1, timer: true));
        await Carried(hanbit, meridian);
        var back = await Carried(meridian, hanbit);
        Assert.Contains(new PouchNotice("hanbit.example", PouchNoticeKind.OwnReturned), back.Notices);
        Assert.Null(hanbit.Dialogue.StandStill);
        Assert.Equal(head, hanbit.Dialogue.Read(r => r.Own.Newest!.Checkpoint));
        Assert.NotNull(hanbit.Dialogue.Read(r => r.Now.Object<Proposal>(lost)));
        await hanbit.Say("taken-up", new NoArg(), lost);
        await TwoNodesTests.Exchange([hanbit, meridian]);
        Assert.Equal(hanbit.Digest(), meridian.Digest());
        Assert.All(hanbit.Disk.Signed, c => Assert.True(hanbit.Dialogue.Read(r => r.Own.Held.Was(c))));
        Assert.Empty(meridian.Dialogue.Read(r => r.TwoHistories));
    }

    [Fact]
    public async Task Without_a_guard_an_answer_from_the_counterpart_is_needed_not_a_pouch_that_comes_late()
    {
        var (hanbit, meridian) = await Pair(3);
        await TwoNodesTests.Exchange([hanbit, meridian]);
        var late = await meridian.Dialogue.Make(0);
        var backup = hanbit.Disk.Saved;
        await hanbit.Say("proposal.table", new ProposalArg(null, [], null, null));
        await TwoNodesTests.Exchange([hanbit, meridian]);

        hanbit.Disk.RestoreTo(backup);
        hanbit.Disk.LoseGuard();
        await hanbit.Start();
        Assert.Equal(StandStill.ConfirmFirst, hanbit.Dialogue.StandStill);
        Assert.Equal(new Released.Held(StandStill.ConfirmFirst), await hanbit.Dialogue.Release([Tabled]));
        await hanbit.Dialogue.Take(late.Bytes);
        Assert.Equal(StandStill.ConfirmFirst, hanbit.Dialogue.StandStill);

        Assert.True(hanbit.Dialogue.IsDue(1, timer: true));
        await Carried(hanbit, meridian);
        Assert.True(meridian.Dialogue.IsDue(0, timer: false));
        await Carried(meridian, hanbit);
        Assert.Null(hanbit.Dialogue.StandStill);
        await hanbit.Say("proposal.table", new ProposalArg(null, [], null, null));
        await TwoNodesTests.Exchange([hanbit, meridian]);
        Assert.Equal(hanbit.Digest(), meridian.Digest());
    }

    [Fact]
    public async Task A_new_start_of_the_machine_asks_and_goes_on_when_it_is_answered_or_an_officer_knows()
    {
        var (hanbit, meridian) = await Pair(4);
        await TwoNodesTests.Exchange([hanbit, meridian]);
        hanbit.On = new RunningOn("machine", "another boot");
        await hanbit.Start();
        Assert.Equal(StandStill.ConfirmFirst, hanbit.Dialogue.StandStill);
        await Carried(hanbit, meridian);
        await Carried(meridian, hanbit);
        Assert.Null(hanbit.Dialogue.StandStill);

        hanbit.On = new RunningOn("machine", "a third boot");
        await hanbit.Start();
        var cosigned = hanbit.Dialogue.Read(r => r.Own.CosignedBy(meridian.Seat.Ours.CosignKey.Name));
        Assert.False(await hanbit.Dialogue.Confirm(cosigned + 1));
        Assert.True(await hanbit.Dialogue.Confirm(cosigned));
        Assert.Null(hanbit.Dialogue.StandStill);
    }

    [Fact]
    public async Task A_number_in_somebodys_have_or_seen_never_makes_us_behind_only_our_own_signature_does()
    {
        var nodes = SimulatedNode.Of(5, Cast.Two);
        var hanbit = nodes[0];
        await hanbit.Start();
        foreach (var lie in new[] { Lie.ForgedHave, Lie.BeyondWhatIs, Lie.WrongRoots })
        {
            var liar = new Liar(nodes[1].Part, lie, new Random(6), hanbit.Clock);
            for (var i = 0; i < 12; i++)
            {
                liar.Say();
                await hanbit.Dialogue.Take(liar.Make(0));
                if (hanbit.Dialogue.IsDue(1, timer: true)) liar.Open((await hanbit.Dialogue.Make(1)).Bytes);
                Assert.NotEqual(StandStill.Behind, hanbit.Dialogue.StandStill);
            }
        }

        using var keys = nodes[0].Part.Secrets();
        var origin = hanbit.Seat.Origin(0);
        var more = new Checkpoint(origin, hanbit.Dialogue.Read(r => r.Own.Size) + 1, Rfc6962.EmptyRoot);
        var shown = Pouches.From(nodes[1].Part, hanbit.Seat, 1L << 40, new SignedCheckpoint(more, more.Sign(keys.Log.Public, keys.Log)));
        Assert.IsType<PouchOpened.Taken>(await hanbit.Dialogue.Take(shown));
        Assert.Equal(StandStill.Behind, hanbit.Dialogue.StandStill);
    }

    [Fact]
    public async Task A_log_of_ours_that_went_on_from_an_older_state_stands_still()
    {
        var (hanbit, _) = await Pair(7);
        using var keys = hanbit.Part.Secrets();
        var other = new Checkpoint(hanbit.Seat.Origin(0), 1, Rfc6962.Leaf("another opening"u8));
        var meridian = Cast.Of(Cast.Two)[1];
        var taken = Assert.IsType<PouchOpened.Taken>(await hanbit.Dialogue.Take(
            Pouches.From(meridian, hanbit.Seat, 9, new SignedCheckpoint(other, other.Sign(keys.Log.Public, keys.Log)))));
        Assert.Contains(new PouchNotice("hanbit.example", PouchNoticeKind.TwoHistories), taken.Notices);
        Assert.Equal(StandStill.TwoHistories, hanbit.Dialogue.StandStill);
    }

    private static async Task<(SimulatedNode, SimulatedNode)> Pair(int seed)
    {
        var nodes = SimulatedNode.Of(seed, Cast.Two);
        foreach (var node in nodes) await node.Start();
        return (nodes[0], nodes[1]);
    }

    private static async Task<PouchOpened.Taken> Carried(SimulatedNode from, SimulatedNode to) =>
        Assert.IsType<PouchOpened.Taken>(await to.Dialogue.Take((await from.Dialogue.Make(to.Seat.Me)).Bytes));
}

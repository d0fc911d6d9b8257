using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Shared;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>An older and a newer program in one dialogue: rules 2, with a kind that only this test knows.</summary>
public sealed class TwoProgramsTests
{
    private static readonly RuleBook Newer = RuleBook.Standard.With(new Kind { Name = "visit", Rules = 2, Read = NoArg.Read });

    /// <summary>A newer program with a fault: it does not ask whether all know its rules.</summary>
    private static readonly RuleBook Careless = RuleBook.Standard.With(new Kind { Name = "visit", Read = NoArg.Read });

    private static readonly Utterance Visit = new("visit", new NoArg());

    [Fact]
    public async Task Both_call_void_what_the_older_does_not_know_and_it_is_valid_when_both_know_it()
    {
        var nodes = SimulatedNode.Of(1, Cast.Two);
        var (hanbit, meridian) = (nodes[0], nodes[1]);
        hanbit.Rules = Newer;
        foreach (var node in nodes) await node.Start();
        await TwoNodesTests.Exchange(nodes);
        // The newer node has said so by itself, once; the older has nothing to say.
        Assert.Equal([2], Said(hanbit, 0));
        Assert.Equal([2], Said(meridian, 0));
        Assert.Empty(Said(meridian, 1));
        Assert.Equal(new Released.Refused(Refusal.RulesNotSharedByAll), await hanbit.Dialogue.Release([Visit]));

        hanbit.Rules = Careless;
        await hanbit.Start();
        var early = await hanbit.Say("visit", new NoArg());
        hanbit.Rules = Newer;
        await hanbit.Start();
        await TwoNodesTests.Exchange(nodes);
        Assert.Equal(Refusal.RulesNotSharedByAll, hanbit.Dialogue.Read(r => r.Now.VoidFor(early)));
        Assert.Equal(Refusal.UnknownKind, meridian.Dialogue.Read(r => r.Now.VoidFor(early)));
        Assert.Equal(hanbit.Digest(), meridian.Digest());

        // The other's program is put up to date: its start alone says so.
        meridian.Rules = Newer;
        await meridian.Start();
        await TwoNodesTests.Exchange(nodes);
        Assert.Equal([2], Said(hanbit, 1));
        var late = await hanbit.Say("visit", new NoArg());
        await TwoNodesTests.Exchange(nodes);
        foreach (var node in nodes)
        {
            Assert.False(node.Dialogue.Read(r => r.Now.IsValid(early)));
            Assert.True(node.Dialogue.Read(r => r.Now.IsValid(late)));
            Assert.False(node.Dialogue.IsDue(1 - node.Seat.Me, timer: true));
            Assert.Equal([2], Said(node, 0));
            Assert.Equal([2], Said(node, 1));
        }

        Assert.Equal(hanbit.Digest(), meridian.Digest());
    }

    [Fact]
    public async Task Nothing_is_said_of_rules_before_the_dialogue_lives_nor_twice_nor_by_an_older_program_after_a_newer()
    {
        var nodes = SimulatedNode.Of(3, Cast.Three);
        foreach (var node in nodes) node.Rules = Newer;
        foreach (var node in nodes) await node.Start();
        Assert.All(nodes, node => Assert.Equal(1, node.Dialogue.Read(r => r.Own.Size)));
        await TwoNodesTests.Exchange(nodes);
        foreach (var node in nodes)
            for (var m = 0; m < 3; m++) Assert.Equal([2], Said(node, m));

        // Put back to the older program and forth again, it has nothing new to say.
        var before = nodes[0].Dialogue.Read(r => r.Own.Size);
        foreach (var rules in new[] { RuleBook.Standard, Newer })
        {
            nodes[0].Rules = rules;
            await nodes[0].Start();
        }

        Assert.Equal(before, nodes[0].Dialogue.Read(r => r.Own.Size));
        await nodes[0].Say("visit", new NoArg());
        await TwoNodesTests.Exchange(nodes);
        Assert.All(nodes, node => Assert.Equal(nodes[0].Digest(), node.Digest()));
        Assert.All(nodes, node => Assert.All(node.Seat.OtherPlaces, to => Assert.False(node.Dialogue.IsDue(to, timer: true))));
    }

    [Fact]
    public void The_standard_rules_are_the_first() => Assert.Equal((1L, 2L), (RuleBook.Standard.Newest, Newer.Newest));

    private static List<long> Said(SimulatedNode at, int member) => at.Dialogue.Read(r =>
        r.Now.Log(member).Where(e => e.Void is null).Select(e => e.Act.Arg).OfType<RulesArg>().Select(arg => arg.N).ToList());
}

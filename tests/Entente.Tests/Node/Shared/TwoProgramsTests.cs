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
        await hanbit.Say("rules", new RulesArg(2));
        await TwoNodesTests.Exchange(nodes);
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

        meridian.Rules = Newer;
        await meridian.Start();
        await meridian.Say("rules", new RulesArg(2));
        await TwoNodesTests.Exchange(nodes);
        var late = await hanbit.Say("visit", new NoArg());
        await TwoNodesTests.Exchange(nodes);
        foreach (var node in nodes)
        {
            Assert.False(node.Dialogue.Read(r => r.Now.IsValid(early)));
            Assert.True(node.Dialogue.Read(r => r.Now.IsValid(late)));
            Assert.False(node.Dialogue.IsDue(1 - node.Seat.Me, timer: true));
        }

        Assert.Equal(hanbit.Digest(), meridian.Digest());
    }
}

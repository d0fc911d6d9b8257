using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Many release at once: whatever waits while the log is busy is said together, each as if the others stood already.</summary>
public sealed class ReleasedTogetherTests
{
    private readonly IReadOnlyList<SimulatedNode> nodes = SimulatedNode.Of(29, "hanbit.example", "meridian.example");

    [Fact]
    public async Task Each_has_its_own_place_and_all_share_one_signature()
    {
        var (dialogue, disk) = await Live();
        using var ended = dialogue;
        var before = dialogue.Read(r => (r.Own.Size, r.Own.Checkpoints.Count));
        var all = await disk.Busy(() => [.. Enumerable.Range(0, 32).Select(_ => dialogue.Release([new Utterance("rules", new RulesArg(1))]))]);
        Assert.Equal(Enumerable.Range(0, 32).Select(i => before.Size + i), (await Task.WhenAll(all)).Select(r => Assert.IsType<Released.Done>(r).At.Index).Order());
        Assert.Equal(before.Size + 32, dialogue.Read(r => r.Own.Signed));
        // The first alone, which kept the log busy, and all others.
        Assert.Equal(before.Count + 2, dialogue.Read(r => r.Own.Checkpoints.Count));
        Assert.All(dialogue.Read(r => r.Now.Log(r.Seat.Me).ToList()), entry => Assert.Null(entry.Void));
    }

    [Fact]
    public async Task Two_that_take_back_the_same_are_not_both_said()
    {
        var (dialogue, disk) = await Live();
        using var ended = dialogue;
        var proposal = Assert.IsType<Released.Done>(await dialogue.Release([new Utterance("proposal.table", new ProposalArg(null, [], null, null))])).At;
        Assert.IsType<Released.Done>(await dialogue.Release([new Utterance("offer", new OfferArg(Slot.Review, new Terms()), proposal)]));
        var all = await disk.Busy(() =>
        [
            dialogue.Release([new Utterance("rules", new RulesArg(1))]),
            dialogue.Release([new Utterance("withdraw", new WithdrawArg(Slot.Review, Manner.Plain), proposal)]),
            dialogue.Release([new Utterance("withdraw", new WithdrawArg(Slot.Review, Manner.Plain), proposal)]),
        ]);
        Assert.Single((await Task.WhenAll(all)).OfType<Released.Refused>());
        Assert.All(dialogue.Read(r => r.Now.Log(r.Seat.Me).ToList()), entry => Assert.Null(entry.Void));
    }

    [Fact]
    public async Task The_same_request_twice_at_once_is_one_act()
    {
        var (dialogue, disk) = await Live();
        using var ended = dialogue;
        var all = await disk.Busy(() =>
        [
            dialogue.Release([new Utterance("rules", new RulesArg(1))]),
            dialogue.Release([new Utterance("rules", new RulesArg(1))], "form"),
            dialogue.Release([new Utterance("rules", new RulesArg(1))], "form"),
        ]);
        var at = (await Task.WhenAll(all)).Select(r => Assert.IsType<Released.Done>(r).At).ToList();
        Assert.Equal(at[1], at[2]);
        Assert.Equal(at[1].Index + 1, dialogue.Read(r => r.Own.Size));
    }

    [Fact]
    public async Task Nobody_sees_an_act_before_it_is_durable_and_a_failure_is_told_to_all_that_waited()
    {
        var (dialogue, disk) = await Live();
        using var ended = dialogue;
        var size = dialogue.Read(r => r.Own.Size);
        var all = await disk.Busy(
            () => [.. Enumerable.Range(0, 3).Select(_ => dialogue.Release([new Utterance("rules", new RulesArg(1))]))],
            meanwhile: () =>
            {
                Assert.Equal((size, size), dialogue.Read(r => (r.Own.Size, r.Now.Frontier[r.Seat.Me])));
                disk.Fails = true;
            });
        foreach (var one in all) await Assert.ThrowsAsync<MachineStopped>(() => one);
        Assert.Equal((size, size), dialogue.Read(r => (r.Own.Size, r.Now.Frontier[r.Seat.Me])));

        disk.Fails = false;
        Assert.Equal(size, Assert.IsType<Released.Done>(await dialogue.Release([new Utterance("rules", new RulesArg(1))])).At.Index);
    }

    private async Task<(SharedDialogue Dialogue, SlowDisk Disk)> Live()
    {
        foreach (var node in nodes) await node.Start();
        for (var round = 0; round < 4; round++)
        {
            await nodes[1].Dialogue.Take((await nodes[0].Dialogue.Make(1)).Bytes);
            await nodes[0].Dialogue.Take((await nodes[1].Dialogue.Make(0)).Bytes);
        }

        var disk = new SlowDisk(nodes[0].Disk);
        return (await SharedDialogue.Open(nodes[0].Seat, nodes[0].Part.Secrets(), disk, new SharedEdge(nodes[0].Clock, n => new byte[n], nodes[0].On, RuleBook.Standard)), disk);
    }

    /// <summary>A disk that can be kept busy with the first write while others come.</summary>
    private sealed class SlowDisk(ISharedDisk inner) : ISharedDisk
    {
        private TaskCompletionSource? held;

        public bool Fails { get; set; }

        /// <summary>Begins work whose first save does not end before all of it has begun.</summary>
        public async Task<Task<Released>[]> Busy(Func<Task<Released>[]> work, Action? meanwhile = null)
        {
            held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var begun = work();
            meanwhile?.Invoke();
            var first = held;
            held = null;
            first.SetResult();
            await Task.WhenAll(begun).ContinueWith(_ => { }, TaskScheduler.Default);
            return begun;
        }

        public SharedHoldings Load() => inner.Load();

        public async Task Save(SharedChange change)
        {
            if (held is { } first) await first.Task;
            if (Fails) throw new MachineStopped();
            await inner.Save(change);
        }

        public ActRef? Request(string key) => inner.Request(key);

        public SaltedContent? Enclosure(Commitment commitment) => inner.Enclosure(commitment);

        public Guard? ReadGuard() => inner.ReadGuard();

        public void WriteGuard(Guard guard) => inner.WriteGuard(guard);
    }
}

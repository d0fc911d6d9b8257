using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Door;
using Entente.Node.Identity;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>The machine stops at each step of a release, over a real store: the draft was released once or not at all, and never twice.</summary>
public sealed class DoorCrashTests : IAsyncLifetime
{
    private static readonly Officer Noh = new("officer-1", "noh", "Noh", "desk", Roles.Desk, "", HasPassword: true, Disabled: false);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-door-");
    private readonly IReadOnlyList<SimulatedNode> nodes = SimulatedNode.Of(11, "hanbit.example", "meridian.example");
    private SideStore store = null!;

    public ValueTask InitializeAsync()
    {
        store = SideStore.Open(new StoreFiles(Path.Combine(folder.FullName, "side.db"), Path.Combine(folder.FullName, "node.key")));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_stop_at_any_write_of_a_release_leaves_no_act_and_the_draft_or_one_act_and_no_draft()
    {
        await Live();
        HashSet<bool> stood = [];
        foreach (var after in new[] { false, true })
            for (var step = 1; step <= 3; step++)
            {
                var id = Guid.NewGuid().ToString("n");
                var acts = await Acts();
                var stopped = await ReleaseWith(id, step, after);
                var (now, waits) = (await Acts() - acts, Door(await Open(new StoppingDisk(Disk))).Find(id) is not null);
                Assert.True(now is 0 or 1, $"{now} acts of one draft");
                Assert.Equal(now == 0, waits);
                if (stopped) stood.Add(now == 1);

                using var again = await Open(new StoppingDisk(Disk));
                var door = Door(again);
                var digest = door.Find(id) is { } draft ? door.DigestOf(draft) : "";
                foreach (var _ in Enumerable.Range(0, 2)) Assert.IsType<AtTheDoor.Released>(await door.Release(id, digest, null, Noh));
                Assert.Equal(acts + 1, await Acts());
                Assert.Null(door.Find(id));
            }

        // Stops before and after the transaction were both among them.
        Assert.Equal(2, stood.Count);
    }

    private StoreDisk Disk => new(store, GuardFile.In(folder.FullName, nodes[0].Seat.Dialogue, epoch: 1), nodes[0].Seat);

    private async Task<bool> ReleaseWith(string id, int step, bool after)
    {
        var disk = new StoppingDisk(Disk);
        using var dialogue = await Open(disk);
        var door = Door(dialogue);
        Assert.IsType<AtTheDoor.Kept>(await door.Keep(id, new Utterance("rules", new RulesArg(1)), [new Wording("en", "We know rules 1.")], Noh));
        var digest = door.DigestOf(door.Find(id)!);
        disk.Stop(step, after);
        try
        {
            await door.Release(id, digest, null, Noh);
            return false;
        }
        catch (MachineStopped)
        {
            return true;
        }
    }

    private async Task<int> Acts()
    {
        using var dialogue = await Open(new StoppingDisk(Disk));
        return dialogue.Read(r => r.Now.Log(r.Seat.Me).Count(e => e.Act.Header.Kind == "rules"));
    }

    // Both have opened it, so that acts can be said.
    private async Task Live()
    {
        await nodes[1].Start();
        using var ours = await Open(new StoppingDisk(Disk));
        for (var round = 0; round < 6; round++)
        {
            await nodes[1].Dialogue.Take((await ours.Make(1)).Bytes);
            await ours.Take((await nodes[1].Dialogue.Make(0)).Bytes);
        }

        Assert.Null(ours.StandStill);
    }

    private Task<SharedDialogue> Open(ISharedDisk disk) => SharedDialogue.Open(
        nodes[0].Seat, nodes[0].Part.Secrets(), disk, new SharedEdge(nodes[0].Clock, System.Security.Cryptography.RandomNumberGenerator.GetBytes, nodes[0].On, RuleBook.Standard));

    private DialogueDoor Door(SharedDialogue dialogue) =>
        new(dialogue, store, _ => null, _ => System.Security.Cryptography.RandomNumberGenerator.GetBytes(Commitment.SaltSize), nodes[0].Clock, RuleBook.Standard);

    /// <summary>A disk on a machine that stops before or after one of its writes.</summary>
    private sealed class StoppingDisk(ISharedDisk inner) : ISharedDisk
    {
        private int left = -1;
        private bool afterwards;

        public void Stop(int write, bool after) => (left, afterwards) = (write, after);

        public SharedHoldings Load() => inner.Load();

        public async Task Save(SharedChange change)
        {
            Before();
            await inner.Save(change);
            After();
        }

        public ActRef? Request(string key) => inner.Request(key);

        public SaltedContent? Enclosure(Commitment commitment) => inner.Enclosure(commitment);

        public Guard? ReadGuard() => inner.ReadGuard();

        public void WriteGuard(Guard guard)
        {
            Before();
            inner.WriteGuard(guard);
            After();
        }

        private void Before()
        {
            if (left > 0) left--;
            if (left == 0 && !afterwards) throw new MachineStopped();
        }

        private void After()
        {
            if (left == 0) throw new MachineStopped();
        }
    }
}

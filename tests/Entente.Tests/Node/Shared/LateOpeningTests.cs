using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Record;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>A dialogue is read from the disk when somebody first asks for it, and is then as one that was opened at once.</summary>
public sealed class LateOpeningTests
{
    private readonly IReadOnlyList<SimulatedNode> nodes = SimulatedNode.Of(23, "hanbit.example", "meridian.example");

    [Fact]
    public async Task Taking_it_up_reads_nothing_and_the_first_question_reads_it_once()
    {
        await Live();
        var disk = new Watched(nodes[0].Disk);
        using var dialogue = Later(disk);
        Assert.Equal(0, disk.Loads);
        Assert.Equal(nodes[0].Digest(), dialogue.Read(r => StateDigest.Of(r.Now)));
        Assert.Null(dialogue.StandStill);
        Assert.Equal(1, disk.Loads);
    }

    [Fact]
    public async Task Many_that_ask_at_once_read_it_once()
    {
        await Live();
        var disk = new Watched(nodes[0].Disk);
        using var dialogue = Later(disk);
        var sizes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => dialogue.Read(r => r.Own.Size))));
        Assert.Single(sizes.Distinct());
        Assert.Equal(1, disk.Loads);
    }

    [Fact]
    public async Task The_first_act_after_it_is_said_as_if_it_had_been_open()
    {
        await Live();
        using var dialogue = Later(nodes[0].Disk);
        var size = nodes[0].Dialogue.Read(r => r.Own.Size);
        var released = Assert.IsType<Released.Done>(await dialogue.Release([new Utterance("rules", new RulesArg(1))]));
        Assert.Equal(size, released.At.Index);
        Assert.Equal(size + 1, dialogue.Read(r => r.Own.Signed));
    }

    [Fact]
    public async Task What_a_crash_left_unsigned_is_signed_before_anything_else()
    {
        await Live();
        var before = nodes[0].Disk.Writes;
        nodes[0].Disk.StopsBefore = write => write == before + 2;
        await Assert.ThrowsAsync<MachineStopped>(() => nodes[0].Dialogue.Release([new Utterance("rules", new RulesArg(1))]));
        nodes[0].Disk.StopsBefore = _ => false;

        using var dialogue = Later(nodes[0].Disk);
        Assert.True(dialogue.Read(r => r.Own.Size > r.Own.Signed));
        await dialogue.Ready();
        Assert.True(dialogue.Read(r => r.Own.Size == r.Own.Signed));
    }

    [Fact]
    public async Task A_disk_that_did_not_answer_is_asked_again()
    {
        await Live();
        var disk = new Watched(nodes[0].Disk) { Fails = true };
        using var dialogue = Later(disk);
        Assert.Throws<MachineStopped>(() => dialogue.Read(r => r.Own.Size));
        await Assert.ThrowsAsync<MachineStopped>(() => dialogue.Ready());
        disk.Fails = false;
        Assert.Equal(nodes[0].Digest(), dialogue.Read(r => StateDigest.Of(r.Now)));
    }

    [Fact]
    public async Task A_node_that_stops_does_not_read_to_the_end()
    {
        await Live();
        using var dialogue = Later(nodes[0].Disk);
        dialogue.Stop();
        Assert.Throws<ObjectDisposedException>(() => dialogue.Read(r => r.Own.Size));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => dialogue.Ready());
    }

    private SharedDialogue Later(ISharedDisk disk) => SharedDialogue.Later(
        nodes[0].Seat, nodes[0].Part.Secrets(), disk, new SharedEdge(nodes[0].Clock, n => new byte[n], nodes[0].On, RuleBook.Standard));

    private async Task Live()
    {
        foreach (var node in nodes) await node.Start();
        for (var round = 0; round < 4; round++)
        {
            await nodes[1].Dialogue.Take((await nodes[0].Dialogue.Make(1)).Bytes);
            await nodes[0].Dialogue.Take((await nodes[1].Dialogue.Make(0)).Bytes);
        }

        await nodes[0].Say("proposal.table", new ProposalArg(null, [], null, null), null, ("en", "A working group"));
    }

    /// <summary>A disk that counts how often it is read.</summary>
    private sealed class Watched(ISharedDisk inner) : ISharedDisk
    {
        private int loads;

        public int Loads => loads;

        public bool Fails { get; set; }

        public SharedHoldings Load()
        {
            Interlocked.Increment(ref loads);
            return Fails ? throw new MachineStopped() : inner.Load();
        }

        public Task Save(SharedChange change) => inner.Save(change);

        public ActRef? Request(string key) => inner.Request(key);

        public SaltedContent? Enclosure(Commitment commitment) => inner.Enclosure(commitment);

        public Guard? ReadGuard() => inner.ReadGuard();

        public void WriteGuard(Guard guard) => inner.WriteGuard(guard);
    }
}

using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;
using Microsoft.Extensions.Time.Testing;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>One side's node of a shared dialogue over a simulated disk, with seeded randomness and a virtual clock.</summary>
internal sealed class SimulatedNode
{
    private readonly Part part;
    private readonly Random random;

    private SimulatedNode(Part part, Random random, FakeTimeProvider clock)
    {
        (this.part, this.random, Clock) = (part, random, clock);
        Disk = new SimulatedDisk(part.Seat);
    }

    public Seat Seat => part.Seat;

    public Part Part => part;

    public SimulatedDisk Disk { get; }

    public FakeTimeProvider Clock { get; }

    public RuleBook Rules { get; set; } = RuleBook.Standard;

    public RunningOn On { get; set; } = new("machine", "boot");

    public SharedDialogue Dialogue { get; private set; } = null!;

    /// <summary>Nodes of sides that have confirmed one another, not started.</summary>
    public static IReadOnlyList<SimulatedNode> Of(int seed, params IReadOnlyList<string> sides)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 4, 13, 1, 0, 0, TimeSpan.Zero));
        return [.. Cast.Of(sides).Select((part, i) => new SimulatedNode(part, new Random(seed * 31 + i), clock))];
    }

    /// <summary>Starts the node, or starts it anew from what is durable.</summary>
    public async Task Start()
    {
        Dialogue?.Dispose();
        Dialogue = await SharedDialogue.Open(Seat, part.Secrets(), Real ?? Disk, new SharedEdge(Clock, n => Cast.Bytes(random, n), On, Rules));
    }

    /// <summary>Says something, which must be valid.</summary>
    public async Task<ActRef> Say(string kind, Arg arg, ActRef? obj = null, params IEnumerable<(string Language, string Words)> wording)
    {
        var released = await Dialogue.Release([new Utterance(kind, arg, obj) { Enclosures = [.. wording.Select(w => Enclose(w.Language, w.Words))] }]);
        return Assert.IsType<Released.Done>(released).At;
    }

    /// <summary>Takes what was offered, words and all.</summary>
    public Task<ActRef> TakeUp(ActRef obj, Slot slot, ActRef offered) =>
        Say("take", new TakeArg(slot, offered, [.. Dialogue.Read(r => r.Now.Act(offered)!.Header.Enclosures.Select(e => e.Commitment))]), obj);

    /// <summary>The state digest at all that is folded.</summary>
    public Digest Digest() => Dialogue.Read(r => StateDigest.Of(r.Now));

    /// <summary>A real store in the place of the simulated disk; null for the latter.</summary>
    public ISharedDisk? Real { get; set; }

    /// <summary>Words under a salt of the shared stream.</summary>
    public NewEnclosure Enclose(string language, string words, string media = "text/markdown")
    {
        var (salt, content) = (Cast.Bytes(random, Commitment.SaltSize), System.Text.Encoding.UTF8.GetBytes(words));
        return new NewEnclosure(Commitment.To(salt, content), salt, content, media, language);
    }
}

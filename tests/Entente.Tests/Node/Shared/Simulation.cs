using Entente.Dialogue;
using Entente.Node.Shared;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// A seeded run of a shared dialogue: nodes on a virtual clock, over disks and a carrier that fail, one side perhaps lying. Everything is
/// a function of the plan, so that a seed that fails fails again.
/// </summary>
internal sealed class Simulation
{
    private readonly SimulationPlan plan;
    private readonly SimulationWorld world;
    private readonly Random random;
    private readonly FakeTimeProvider clock;
    private readonly SimulatedCarrier carrier;
    private readonly IReadOnlyList<SimulatedNode> nodes;
    private readonly DateTimeOffset?[] downUntil;
    private readonly SimulationWatch watch = new();
    private readonly List<string> trace = [];

    private Simulation(SimulationPlan plan, SimulationWorld world)
    {
        (this.plan, this.world, random) = (plan, world, new Random(plan.Seed));
        nodes = SimulatedNode.Of(plan.Seed, plan.Members == 2 ? Cast.Two : Cast.Three);
        foreach (var node in nodes) node.Rules = world.Rules;
        clock = nodes[0].Clock;
        carrier = new SimulatedCarrier(random, clock, plan.Loss);
        downUntil = new DateTimeOffset?[nodes.Count];
        Opened = new int[nodes.Count];
        if (plan.Liar is { } lie) Liar = new Liar(nodes[lie.Place].Part, lie.Lie, random, clock);
    }

    public SimulationPlan Plan => plan;

    public Liar? Liar { get; }

    /// <summary>Nodes that keep the rules.</summary>
    public IEnumerable<SimulatedNode> Honest => nodes.Where(n => n.Seat.Me != plan.Liar?.Place);

    /// <summary>Pouches that each node opened or broke off opening.</summary>
    public int[] Opened { get; }

    /// <summary>What was sealed somewhere, and at whom it was seen.</summary>
    public Dictionary<(SlotId Slot, ActRef Ref), HashSet<int>> Seals { get; } = [];

    /// <summary>The liar's key is known to have signed two histories: who has seen the one waits for ever at who has seen the other.</summary>
    public bool IsDisputed => Liar is not null && Honest.Any(n => n.Dialogue.Read(r => r.TwoHistories.ContainsKey(plan.Liar!.Value.Place)));

    /// <summary>What happened.</summary>
    public IReadOnlyList<string> Trace => trace;

    /// <summary>Runs a plan to its quiet end, and looks after each step that nothing went wrong.</summary>
    public static async Task<Simulation> Run(SimulationPlan plan, SimulationWorld? world = null)
    {
        var run = new Simulation(plan, world ?? new SimulationWorld());
        try
        {
            await run.Through();
            SimulationProperties.Hold(run);
            run.world.AtTheEnd(run);
            return run;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{plan}\n{string.Join('\n', run.trace.TakeLast(100).Concat(run.Honest.Select(State)))}\n{e}", e);
        }
        finally
        {
            foreach (var node in run.nodes) node.Dialogue?.Dispose();
        }
    }

    private async Task Through()
    {
        foreach (var node in Honest) await Start(node);
        var acts = plan.Acts;
        for (var step = 0; step < plan.Steps; step++)
        {
            clock.Advance(TimeSpan.FromSeconds(random.Next(5, 180)));
            if (acts > 0 && random.Next(3) == 0 && await Act()) acts--;
            if (Liar is not null && random.Next(4) == 0) Liar.Say();
            foreach (var (from, to) in Pairs()) await Perhaps(from, to);
            foreach (var letter in carrier.Arrived()) await Deliver(letter);
            await Trouble();
            if (step % 6 == 0) NoteSeals();
        }

        await Settle();
        for (var round = 0; round < 2; round++)
        {
            foreach (var (from, to) in Pairs()) await Deliver(await Made(from, to));
            await Drain();
        }

        NoteSeals();
    }

    private static string State(SimulatedNode node) => node.Dialogue?.Read(r =>
        $"{r.Seat.Me} holds {string.Join(' ', r.Logs.Select((l, m) => $"{r.Foldable(m)}/{l.Signed}/{l.Size}"))}; cosigned {string.Join(' ', PouchSending.Receipts(r).Select(c => $"{c.Key.Of} by {c.Key.By}: {c.Value}"))}"
        + string.Concat(r.Peers.Select(p => $"\n  of {p.Key}: {PeerJson.Write(p.Value)}"))) ?? $"{node.Seat.Me} never started";

    private IEnumerable<(int From, int To)> Pairs() =>
        from a in Enumerable.Range(0, nodes.Count) from b in Enumerable.Range(0, nodes.Count) where a != b select (a, b);

    private bool IsUp(int place) => place != plan.Liar?.Place && downUntil[place] is null;

    private async Task<bool> Act()
    {
        var node = nodes[random.Next(nodes.Count)];
        if (!IsUp(node.Seat.Me)) return false;
        world.Meanwhile(node);
        var said = world.Beside(node, world.Says(node, random));
        var released = await Guarded(node, d => d.Release([said]));
        trace.Add($"{node.Seat.Me} says {said.Kind}: {released}");
        watch.Look(node);
        return released is Released.Done;
    }

    private async Task Perhaps(int from, int to)
    {
        if (from == plan.Liar?.Place)
        {
            if (random.Next(4) == 0) carrier.Send(from, to, Liar!.Make(to));
        }
        else if (IsUp(from) && random.Next(2) == 0 && nodes[from].Dialogue.IsDue(to, timer: random.Next(20) == 0) && await Made(from, to) is { } letter)
        {
            carrier.Send(from, to, letter.Bytes);
        }
    }

    private async Task<Letter?> Made(int from, int to)
    {
        if (from == plan.Liar?.Place) return null;
        var made = await Guarded(nodes[from], d => d.Make(to));
        if (made is not null) trace.Add($"{from} makes {made.Number} for {to}");
        if (made is null) return null;
        var letter = new Letter(from, to, made.Bytes, default);
        world.Made(letter);
        return letter;
    }

    private async Task Deliver(Letter? letter)
    {
        if (letter is null) return;
        if (letter.To == plan.Liar?.Place) Liar!.Open(letter.Bytes);
        if (!IsUp(letter.To)) return;
        Opened[letter.To]++;
        var opened = await Guarded(nodes[letter.To], d => d.Take(letter.Bytes));
        trace.Add($"{letter.To} opens from {letter.From}: {(opened is PouchOpened.Taken t ? $"{t.Number} +{t.NewEntries} {string.Join(' ', t.Notices)}" : opened)}");
        if (opened is PouchOpened.Taken { NewEntries: > 0 } or PouchOpened.Taken { Notices.Count: > 0 }) watch.Look(nodes[letter.To]);
    }

    private async Task Trouble()
    {
        if (random.Next(6) == 0) carrier.Turn(random.Next(nodes.Count), random.Next(nodes.Count));
        if (plan.Crashes && nodes[random.Next(nodes.Count)] is var doomed && random.Next(8) == 0)
        {
            var at = doomed.Disk.Writes + random.Next(1, 8);
            doomed.Disk.StopsBefore = write => write >= at;
        }

        if (plan.RolledBack is { } place && downUntil[place] is null && random.Next(12) == 0) RollBack(nodes[place]);
        foreach (var node in Honest.Where(n => downUntil[n.Seat.Me] <= clock.GetUtcNow())) await Start(node);
    }

    // Never to before its first checkpoint: a dialogue that was never opened is opened again.
    private void RollBack(SimulatedNode node)
    {
        if (node.Disk.Saved < 3) return;
        node.Disk.RestoreTo(random.Next(2, node.Disk.Saved));
        if (plan.LosesGuard) LoseGuard(node);
        trace.Add($"{node.Seat.Me} is put back to {node.Disk.Saved}{(plan.LosesGuard ? ", no guard" : "")}");
        watch.Forget(node);
        Down(node);
    }

    // The machine burns with all that it knew and had under way. What it signed and nobody holds is signed no more.
    private void LoseGuard(SimulatedNode node)
    {
        node.Disk.LoseGuard();
        carrier.LoseAllFrom(node.Seat.Me);
        Forget(node.Seat.Me, Honest.Where(n => n != node).Max(n => n.Dialogue.Read(r => r.Logs[node.Seat.Me].Size)));
    }

    private void Forget(int place, long beyond)
    {
        nodes[place].Disk.Signed.RemoveAll(c => c.Size > beyond);
        foreach (var seal in Seals.Where(s => s.Value.SetEquals([place])).Select(s => s.Key).ToList()) Seals.Remove(seal);
    }

    private void Down(SimulatedNode node) => downUntil[node.Seat.Me] = clock.GetUtcNow() + TimeSpan.FromMinutes(random.Next(1, 10));

    private async Task Start(SimulatedNode node)
    {
        node.Disk.StopsBefore = _ => false;
        if (random.Next(3) == 0) node.On = node.On with { Boot = "boot" + random.Next() };
        downUntil[node.Seat.Me] = null;
        await node.Start();
        trace.Add($"{node.Seat.Me} starts: {node.Dialogue.StandStill}");
    }

    private async Task<T?> Guarded<T>(SimulatedNode node, Func<SharedDialogue, Task<T>> work)
        where T : class
    {
        try
        {
            return await work(node.Dialogue);
        }
        catch (MachineStopped)
        {
            trace.Add($"{node.Seat.Me} stops");
            Down(node);
            return null;
        }
    }

    // Everything is mended; until nothing is due, not even on the retry timer.
    private async Task Settle()
    {
        foreach (var node in Honest)
        {
            node.Disk.StopsBefore = _ => false;
            if (downUntil[node.Seat.Me] is not null) await Start(node);
        }

        trace.Add("settles");
        foreach (var letter in carrier.Mend()) await Deliver(letter);
        for (var round = 0; round < 30; round++)
        {
            await Drain();
            clock.Advance(TimeSpan.FromHours(1));
            var due = Pairs().Where(p => IsUp(p.From) && IsUp(p.To) && nodes[p.From].Dialogue.IsDue(p.To, timer: true)).ToList();
            foreach (var (from, to) in due) await Deliver(await Made(from, to));
            var confirmed = (round > 2 || due.Count == 0) && await Confirm();
            if (due.Count == 0 && !confirmed) return;
        }

        if (!IsDisputed) Assert.Fail("The exchange does not end on the timer.");
    }

    private async Task Drain()
    {
        for (var round = 0; round < 60; round++)
        {
            var sent = 0;
            foreach (var (from, to) in Pairs().Where(p => IsUp(p.From)))
                if (nodes[from].Dialogue.IsDue(to, timer: false))
                {
                    sent++;
                    await Deliver(await Made(from, to));
                }

            if (sent == 0) return;
        }

        Assert.Fail("The exchange does not end.");
    }

    // An officer who telephones all counterparts: nobody has more of our log than we do.
    private async Task<bool> Confirm()
    {
        var any = false;
        foreach (var node in Honest.Where(n => n.Dialogue.StandStill is StandStill.Behind or StandStill.ConfirmFirst))
        {
            var (place, size) = (node.Seat.Me, node.Dialogue.Read(r => r.Own.Size));
            if (Honest.Any(n => n.Dialogue.Read(r => r.Logs[place].Size) > size) || Liar?.Holds(place) > size) continue;
            var cosigned = node.Dialogue.Read(r => PouchSending.Receipts(r).Where(c => c.Key.Of == place).Select(c => c.Value).DefaultIfEmpty().Max());
            Assert.True(any = await node.Dialogue.Confirm(cosigned));
            trace.Add($"{place} is confirmed at {size}");
            Forget(place, size);
        }

        return any;
    }

    private void NoteSeals()
    {
        foreach (var node in Honest.Where(n => IsUp(n.Seat.Me)))
            foreach (var seal in SimulationProperties.Seals(node))
                (Seals.TryGetValue(seal, out var at) ? at : Seals[seal] = []).Add(node.Seat.Me);
    }
}

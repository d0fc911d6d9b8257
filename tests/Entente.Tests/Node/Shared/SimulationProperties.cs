using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Node.Shared;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>What holds at the end of every simulated run.</summary>
internal static class SimulationProperties
{
    /// <summary>Fails where something does not hold.</summary>
    public static void Hold(Simulation run)
    {
        var honest = run.Honest.ToList();
        var disputed = run.IsDisputed;
        Assert.True(!disputed || run.Liar!.Lie is Lie.TwoHistories or Lie.NotTheRoot, "A liar is accused of what it did not do.");
        foreach (var node in honest)
        {
            Assert.True(node.Dialogue.StandStill is null || (run.Liar is not null && node.Dialogue.StandStill == StandStill.NotOpen), $"{node.Dialogue.StandStill}");
            node.Dialogue.Read(r =>
            {
                OneHistory(node, r);
                Assert.All(honest, h => Assert.False(r.TwoHistories.ContainsKey(h.Seat.Me), $"{r.Seat.Me} accuses {h.Seat.Me}"));
                Assert.True(Acks(r) <= run.Opened[r.Seat.Me], $"{Acks(r)} acks of {r.Seat.Me} for {run.Opened[r.Seat.Me]} pouches");
                if (!disputed) Settled(r, honest);
                Enclosures(r, honest);
                return true;
            });
            var sealedHere = Seals(node).ToHashSet();
            if (!disputed) Assert.All(run.Seals.Keys, s => Assert.Contains(s, sealedHere));
            foreach (var other in honest.Where(h => h != node && !disputed)) Assert.False(node.Dialogue.IsDue(other.Seat.Me, timer: true));
        }

        SameState(honest, disputed);
    }

    /// <summary>What is sealed at a node.</summary>
    public static IReadOnlyList<(SlotId Slot, ActRef Ref)> Seals(SimulatedNode node) => node.Dialogue.Read(r => (IReadOnlyList<(SlotId, ActRef)>)[..
        r.Now.Slots.SelectMany(slot => Entente.Dialogue.Seals.Find(r.Now, slot, Registers.Parties(r.Now, slot)).Select(s => (slot, s.Ref))).Distinct()]);

    // Everything that our key ever signed is a prefix of one log.
    private static void OneHistory(SimulatedNode node, SharedRecord record)
    {
        Assert.False(record.TwoHistories.ContainsKey(record.Seat.Me));
        foreach (var checkpoint in node.Disk.Signed) Assert.True(record.Own.Held.Was(checkpoint), $"{record.Seat.Me} signed two histories: {checkpoint.Size}");
    }

    private static void Settled(SharedRecord record, List<SimulatedNode> honest)
    {
        foreach (var of in honest.Select(h => h.Seat.Me))
        {
            Assert.Equal(0, record.Waiting(of));
            var acts = LastAct(record, of) + 1;
            foreach (var by in honest.Where(h => h.Seat.Me != of))
            {
                Assert.True(record.Now.SeenBy(by.Seat.Me)[of] >= acts, $"{by.Seat.Me} has not seen all of {of}");
                Assert.True(record.Logs[of].CosignedBy(by.Seat.Ours.CosignKey.Name) >= acts, $"{by.Seat.Me} has not cosigned all of {of}");
            }
        }
    }

    // What one honest node has every one has, if it does not refuse it.
    private static void Enclosures(SharedRecord record, List<SimulatedNode> honest)
    {
        foreach (var other in honest.Where(h => h.Seat.Me != record.Seat.Me))
            foreach (var wanted in record.WantedFrom(other.Seat.Me).ToList())
                Assert.Null(other.Dialogue.Read(held => other.Dialogue.Enclosure(held, wanted)));
    }

    private static void SameState(List<SimulatedNode> honest, bool disputed)
    {
        var frontiers = honest.Select(h => h.Dialogue.Read(r => r.Now.Frontier)).ToList();
        ImmutableArray<long> common = [.. frontiers[0].Select((_, m) => Enumerable.Range(0, (int)frontiers.Min(f => f[m]) + 1).Last(size => Root(honest, m, size)))];
        if (!disputed) Assert.All(frontiers, f => Assert.Equal(common, f));
        Assert.Single(honest.Select(h => h.Dialogue.Read(r => StateDigest.Of(r.Now.At(common)))).Distinct());
    }

    private static bool Root(List<SimulatedNode> honest, int member, int size) =>
        honest.Select(h => h.Dialogue.Read(r => r.Logs[member].RootAt(size))).Distinct().Count() == 1;

    private static int Acks(SharedRecord record) => record.Now.Log(record.Seat.Me).Count(e => e.Act.Header.Kind == "ack");

    private static int LastAct(SharedRecord record, int of) => record.Now.Log(of).Select((e, i) => e.Act.Header.Kind == "ack" ? -1 : i).DefaultIfEmpty(-1).Max();
}

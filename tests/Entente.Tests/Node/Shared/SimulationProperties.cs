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
                SignedAsHeld(r);
                NobodyHadTakenItBack(r);
                KeptAsNamed(node, r);
                Assert.All(honest, h => Assert.False(r.TwoHistories.ContainsKey(h.Seat.Me), $"{r.Seat.Me} accuses {h.Seat.Me}"));
                Assert.True(Acks(r) <= run.Opened[r.Seat.Me], $"{Acks(r)} acks of {r.Seat.Me} for {run.Opened[r.Seat.Me]} pouches");
                if (!disputed) Settled(r, honest);
                Enclosures(r, honest);
                return true;
            });
            var sealedHere = Seals(node).ToHashSet();
            if (!disputed) Assert.All(run.Seals.Keys, s => Assert.Contains(s, sealedHere));
            foreach (var other in honest.Where(h => h != node)) Silent(node, other, disputed);
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

    // Every checkpoint that is kept is of what is held: nothing is taken under a root that it does not make.
    private static void SignedAsHeld(SharedRecord record)
    {
        foreach (var log in record.Logs)
            foreach (var note in log.Checkpoints.Values) Assert.True(log.Held.Was(note.Checkpoint), $"{log.Origin} is kept at {note.Size} under another root");
    }

    // Whoever took it back, or said something else, before his own log shows that he knew what the others had taken is not held to it.
    private static void NobodyHadTakenItBack(SharedRecord record)
    {
        foreach (var slot in record.Now.Slots)
            foreach (var seal in Entente.Dialogue.Seals.Find(record.Now, slot, Registers.Parties(record.Now, slot)))
                for (var i = 0; i < seal.Parties.Length; i++)
                {
                    var (party, end) = (seal.Parties[i], seal.Ends[i]);
                    var known = record.Now.PastOf(party, end);
                    Assert.All(seal.Parties.Zip(seal.Writes).Where(w => w.First != party), w => Assert.True(known[w.First] > w.Second, $"{slot}: {party} is held to {seal.Ref} before it knew of {w.First}"));
                    var last = record.Now.Registered(slot, party).ToArray().Last(w => w.Place <= end);
                    Assert.True(last.Place == seal.Writes[i] && Equals(last.Value, seal.Ref), $"{slot}: {party} had taken back {seal.Ref} before it knew");
                }
    }

    // No content is kept that the entry which names it does not allow.
    private static void KeptAsNamed(SimulatedNode node, SharedRecord record)
    {
        foreach (var named in record.Logs.SelectMany((_, m) => record.Now.Log(m)).SelectMany(e => e.Act.Header.Enclosures).GroupBy(e => SharedRecord.Of(e.Commitment)))
            if (node.Dialogue.Enclosure(record, named.Key) is { } content)
                Assert.Contains(named, n => EnclosureRule.Refusal(n, content.Content.Span) is null);
    }

    // Nothing is due; after a dispute only what this node has no doubt of, and the other may never be able to fold, is tried again.
    private static void Silent(SimulatedNode node, SimulatedNode other, bool disputed)
    {
        Assert.False(node.Dialogue.IsDue(other.Seat.Me, timer: false));
        if (!node.Dialogue.IsDue(other.Seat.Me, timer: true)) return;
        Assert.True(
            disputed && node.Dialogue.Read(r => Enumerable.Range(0, r.Logs.Length).Any(of =>
                of != other.Seat.Me && !r.TwoHistories.ContainsKey(of) && LastAct(r, of) >= r.Logs[of].CosignedBy(other.Seat.Ours.CosignKey.Name))),
            $"{node.Seat.Me} tries for ever to bring {other.Seat.Me} what nobody takes");
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

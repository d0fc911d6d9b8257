using Entente.Dialogue;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Looks at a node after each step: what it showed before must not be shown otherwise.</summary>
internal sealed class SimulationWatch
{
    private readonly Dictionary<(int Place, SlotId Slot), Seal> shown = [];
    private readonly Dictionary<(int Place, int Log), long> frozen = [];

    /// <summary>Fails where a node shows less than it did.</summary>
    public void Look(SimulatedNode node) => node.Dialogue.Read(record =>
    {
        var place = node.Seat.Me;
        foreach (var slot in record.Now.Slots) Agreed(place, slot, (SlotStatus.Of(record.Now, slot) as SlotStatus.Agreed)?.Seal);

        // A log of two histories goes no further.
        foreach (var log in record.TwoHistories.Keys)
        {
            var size = record.Logs[log].Size;
            Assert.True(size == frozen.GetValueOrDefault((place, log), size), $"{place} took more of {log}, which has two histories");
            frozen[(place, log)] = size;
        }

        return true;
    });

    /// <summary>The node was put back to an older state and knows no more what it showed since.</summary>
    public void Forget(SimulatedNode node)
    {
        foreach (var key in shown.Keys.Where(s => s.Place == node.Seat.Me).ToList()) shown.Remove(key);
        foreach (var key in frozen.Keys.Where(f => f.Place == node.Seat.Me).ToList()) frozen.Remove(key);
    }

    // What was agreed stays so, or something else was agreed later, whoever takes it back meanwhile.
    private void Agreed(int place, SlotId slot, Seal? now)
    {
        if (shown.TryGetValue((place, slot), out var before))
            Assert.True(
                now is not null && (now.Ref == before.Ref || before.Writes.Zip(now.Writes).All(w => w.First <= w.Second)),
                $"{place} showed {slot} as agreed on {before.Ref} and now shows {now?.Ref}");
        if (now is not null) shown[(place, slot)] = now;
    }
}

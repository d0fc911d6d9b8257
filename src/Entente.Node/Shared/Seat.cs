using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>Our place in a shared dialogue whose members have confirmed one another's charters, in its newest epoch.</summary>
/// <param name="Members">All members' charters of the epoch, sorted by side, bytewise: genesis order.</param>
/// <param name="Me">Our place among them.</param>
/// <param name="Before">Our place in the epoch before, and where its logs were closed; null in the first.</param>
internal sealed record Seat(IReadOnlyList<Charter> Members, int Me, ClosedSeat? Before = null)
{
    /// <summary>Epoch of the logs, from 1.</summary>
    public long Epoch => Before is { } before ? before.Seat.Epoch + 1 : 1;

    /// <summary>This epoch and all before it, the first first.</summary>
    public IEnumerable<Seat> Epochs => Before is { } before ? before.Seat.Epochs.Append(this) : [this];

    /// <summary>Our charter.</summary>
    public Charter Ours => Members[Me];

    /// <summary>Our side's id.</summary>
    public string Side => Ours.Side;

    /// <summary>The dialogue's id.</summary>
    public string Dialogue => Ours.Dialogue;

    /// <summary>The others' places, in genesis order.</summary>
    public IEnumerable<int> OtherPlaces => Enumerable.Range(0, Members.Count).Where(m => m != Me);

    /// <summary>A seat among charters in any order.</summary>
    /// <exception cref="ArgumentException">They are of several dialogues or epochs or twice of one side, ours is not among them, or the sides are not those of the epoch before.</exception>
    public static Seat Of(string side, IEnumerable<Charter> charters, ClosedSeat? before = null)
    {
        var members = charters.OrderBy(c => c.Side, StringComparer.Ordinal).ToList();
        var me = members.FindIndex(c => c.Side == side);
        var seat = new Seat(members, me, before);
        if (me < 0 || members.Select(c => c.Side).Distinct().Count() < members.Count || members.Select(c => c.Dialogue).Distinct().Count() > 1
            || members.Exists(c => c.Version != seat.Epoch) || before is not null && !members.Zip(before.Seat.Members).All(c => c.First.Follows(c.Second)))
            throw new ArgumentException($"These charters give {side} no seat.", nameof(charters));
        return seat;
    }

    /// <summary>Identity of a member's log.</summary>
    public LogOrigin Origin(int member) => LogOrigin.Of(Members[member].Side, Dialogue, Epoch);

    /// <summary>A member's log as pouches number it.</summary>
    public LogNumber Number(int member) => new(Epoch, member);

    /// <summary>The place of a side; −1 for a stranger.</summary>
    public int Place(string side) => Members.ToList().FindIndex(m => m.Side == side);

    /// <summary>The place of another member; null for a stranger, or where none is named and there are several.</summary>
    public int? Counterpart(string? side)
    {
        var others = Enumerable.Range(0, Members.Count).Where(m => m != Me && (side is null || Members[m].Side == side)).ToList();
        return others.Count == 1 ? others[0] : null;
    }

    /// <summary>The opening that every member appends first, equal in each log.</summary>
    public OpenArg Opening => new(
        Dialogue, Epoch, Rules: 1, DialogueKind.Shared, [.. Members.Select(m => m.Side)],
        [.. Members.Select(m => new Member(m.Side, new Digest(m.Fingerprint.Hash.ToArray())))], Closes: Before?.Closes ?? []);
}

/// <summary>A seat of an epoch that is over.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Closes">Of each log its size and root where it was closed: what the next epoch goes on from.</param>
internal sealed record ClosedSeat(Seat Seat, ImmutableArray<Seen> Closes);

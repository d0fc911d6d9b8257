using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>Our place in a shared dialogue whose members have confirmed one another's charters.</summary>
/// <param name="Members">All members' charters, sorted by side, bytewise: genesis order.</param>
/// <param name="Me">Our place among them.</param>
internal sealed record Seat(IReadOnlyList<Charter> Members, int Me)
{
    /// <summary>Epoch of the logs: later ones come with their own act.</summary>
    public const long Epoch = 1;

    /// <summary>Our charter.</summary>
    public Charter Ours => Members[Me];

    /// <summary>Our side's id.</summary>
    public string Side => Ours.Side;

    /// <summary>The dialogue's id.</summary>
    public string Dialogue => Ours.Dialogue;

    /// <summary>The others' places, in genesis order.</summary>
    public IEnumerable<int> OtherPlaces => Enumerable.Range(0, Members.Count).Where(m => m != Me);

    /// <summary>A seat among charters in any order.</summary>
    /// <exception cref="ArgumentException">They are of several dialogues or twice of one side, or ours is not among them.</exception>
    public static Seat Of(string side, params IEnumerable<Charter> charters)
    {
        var members = charters.OrderBy(c => c.Side, StringComparer.Ordinal).ToList();
        var me = members.FindIndex(c => c.Side == side);
        if (me < 0 || members.Select(c => c.Side).Distinct().Count() < members.Count || members.Select(c => c.Dialogue).Distinct().Count() > 1)
            throw new ArgumentException($"These charters give {side} no seat.", nameof(charters));
        return new Seat(members, me);
    }

    /// <summary>Identity of a member's log.</summary>
    public LogOrigin Origin(int member) => LogOrigin.Of(Members[member].Side, Dialogue, Epoch);

    /// <summary>A member's log as pouches number it.</summary>
    public static LogNumber Number(int member) => new(Epoch, member);

    /// <summary>The place of a side; −1 for a stranger.</summary>
    public int Place(string side) => Members.ToList().FindIndex(m => m.Side == side);

    /// <summary>The opening that every member appends first, equal in each log.</summary>
    public OpenArg Opening => new(
        Dialogue, Epoch, Rules: 1, DialogueKind.Shared, [.. Members.Select(m => m.Side)],
        [.. Members.Select(m => new Member(m.Side, new Digest(m.Fingerprint.Hash.ToArray())))], Closes: ImmutableArray<Seen>.Empty);
}

using Entente.Dialogue;
using Entente.Node.Desk;

namespace Entente.Node.Shared;

/// <summary>The header of our own next entry.</summary>
internal static class OwnHeader
{
    /// <summary>What would be written now.</summary>
    public static EntryHeader Of(SharedRecord held, Utterance said, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var minute = new DateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute, 0, DateTimeKind.Utc);
        var last = held.Own.Size == 0 ? DateTime.UnixEpoch : held.Now.Act(new ActRef(held.Seat.Epoch, held.Seat.Me, held.Own.Size - 1))?.Header.At ?? DateTime.UnixEpoch;
        return new EntryHeader
        {
            Kind = said.Kind,
            // Never decreasing within a log, also when the machine's clock was put back.
            At = minute > last ? minute : last,
            Seen = held.NextSeen(),
            Obj = said.Obj,
            Arg = said.Arg.Spell(),
            Enclosures = [.. said.Enclosures.Select(e => new Enclosed(new Digest(e.Commitment.H.ToArray()), e.Content.Length, e.Media, e.Lang))],
        };
    }
}

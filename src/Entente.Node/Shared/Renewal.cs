using Entente.Dialogue;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>
/// Whether and where a dialogue that lives here can go on in a next epoch, with new keys: after a log showed two histories, after keys were
/// lost or may be known to others. Each side answers for itself; what was agreed is not left out behind anybody's back.
/// </summary>
/// <remarks>Decision 0008.</remarks>
internal static class Renewal
{
    /// <summary>Where we would close the logs: all that is signed and stands here with all that it had seen.</summary>
    /// <param name="held">What we hold.</param>
    /// <param name="lastGood">How many entries of our own log are ours, where somebody else may have written the rest; null for all.</param>
    public static IReadOnlyList<LogClose> Closes(SharedRecord held, long? lastGood)
    {
        var most = held.Logs.Select((log, m) => Math.Min(log.Signed, held.Foldable(m))).ToArray();
        if (lastGood is { } good) most[held.Seat.Me] = Math.Min(most[held.Seat.Me], good);
        var closed = ClosedFrontier.Below(held.Now, held.Now.FrontierOf(held.Seat.Epoch, most));
        var start = held.Now.FrontierOf(held.Seat.Epoch, most.Select(_ => 0L));
        return [.. held.Logs.Zip(closed, start).Select(l => new LogClose(l.Second - l.Third, l.First.RootAt(l.Second - l.Third)))];
    }

    /// <summary>Why the logs cannot be closed there; null where they can.</summary>
    /// <param name="held">What we hold.</param>
    /// <param name="closes">Where, in genesis order.</param>
    /// <param name="leavesOutAgreed">An officer takes it that something agreed is left out.</param>
    public static OpeningTrouble? Refusal(SharedRecord held, IReadOnlyList<LogClose> closes, bool leavesOutAgreed)
    {
        if (closes.Count != held.Logs.Length || closes.Any(c => c.Size < 1)) return OpeningTrouble.ClosesElsewhere;
        for (var m = 0; m < closes.Count; m++)
        {
            if (closes[m].Size > held.Foldable(m)) return OpeningTrouble.ClosesBeyond;
            if (held.Logs[m].RootAt(closes[m].Size) != closes[m].Root) return OpeningTrouble.ClosesElsewhere;
        }

        var frontier = held.Now.FrontierOf(held.Seat.Epoch, closes.Select(c => c.Size));
        if (!ClosedFrontier.Below(held.Now, frontier).SequenceEqual(frontier)) return OpeningTrouble.ClosesElsewhere;
        return !leavesOutAgreed && held.Now.Agreed.Except(held.Now.At(frontier).Agreed).Any() ? OpeningTrouble.LeavesOutAgreed : null;
    }

    /// <summary>Why an invitation does not go on with what is held here; null where it does.</summary>
    /// <param name="held">What we hold.</param>
    /// <param name="invite">The invitation.</param>
    /// <param name="leavesOutAgreed">An officer takes it that something agreed is left out.</param>
    public static OpeningTrouble? Refusal(SharedRecord held, OpeningFile.Invite invite, bool leavesOutAgreed) =>
        invite.Charter.Version != held.Seat.Epoch + 1 ? OpeningTrouble.NotTheNextEpoch
        : held.Seat.Place(invite.Charter.Side) is not (>= 0 and var from) || !invite.Charter.Follows(held.Seat.Members[from])
            || !invite.Named.Append(invite.Charter.Side).Order(StringComparer.Ordinal).SequenceEqual(held.Seat.Members.Select(m => m.Side)) ? OpeningTrouble.DoesNotFollow
        : Refusal(held, invite.Closes, leavesOutAgreed);

    /// <summary>Entries that a close leaves out, by side: they stay in the record of their epoch and count no more.</summary>
    public static IReadOnlyList<(string Side, long Count)> LeftOut(SharedRecord held, IReadOnlyList<LogClose> closes) =>
        [.. held.Logs.Select((log, m) => (held.Seat.Members[m].Side, Count: log.Size - closes[m].Size)).Where(l => l.Count > 0)];
}

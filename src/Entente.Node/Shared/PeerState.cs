using System.Collections.Immutable;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>Whose cosignature under whose log: members' places.</summary>
internal readonly record struct Receipt(int Of, int By);

/// <summary>Sizes of every log and of every cosignature.</summary>
/// <param name="Logs">For each member the number of entries.</param>
/// <param name="Receipts">Up to which size a log is cosigned; absent for never.</param>
internal sealed record Reach(ImmutableArray<long> Logs, ImmutableDictionary<Receipt, long> Receipts)
{
    public static Reach Nothing(int members) => new([.. new long[members]], ImmutableDictionary<Receipt, long>.Empty);

    public long Receipt(Receipt receipt) => Receipts.GetValueOrDefault(receipt);
}

/// <summary>What this node knows of one counterpart's copy, and what it has put into pouches for it (record.md 5).</summary>
/// <param name="Number">Of the last pouch made for it.</param>
/// <param name="Received">The highest number that came from it.</param>
/// <param name="Named">The number of ours that it said last to have received.</param>
/// <param name="Has">What it has shown to hold.</param>
/// <param name="Sent">What was put into pouches for it.</param>
/// <param name="Carried">Which receipts went with a pouch whose number it has not named yet.</param>
/// <param name="Asked">Enclosures that it asked for and that are not answered: the next pouch brings those that are here.</param>
/// <param name="Gone">Enclosures that it said are gone there.</param>
/// <param name="LacksItsOwn">It has shown to hold less of its own log than we do: the next pouch gives it back.</param>
/// <param name="Cut">The last pouch was cut short: the next goes on where it ended.</param>
internal sealed record PeerState(
    long Number, long Received, long Named, Reach Has, Reach Sent, ImmutableSortedDictionary<long, ImmutableDictionary<Receipt, long>> Carried,
    ImmutableHashSet<Commitment> Asked, ImmutableHashSet<Commitment> Gone, bool LacksItsOwn, bool Cut)
{
    // A counterpart that names none of so many is not there; what went with the oldest is then sent again.
    private const int MostCarried = 64;

    public static PeerState New(int members) => new(
        0, 0, 0, Reach.Nothing(members), Reach.Nothing(members), ImmutableSortedDictionary<long, ImmutableDictionary<Receipt, long>>.Empty, [], [], false, false);

    /// <summary>After a pouch of that number was made with that content.</summary>
    public PeerState AfterSending(long number, Reach sent, ImmutableDictionary<Receipt, long> carried, ImmutableHashSet<Commitment> unanswered, bool cut) => this with
    {
        Number = number,
        Sent = sent,
        Carried = Carried.Add(number, carried).Count > MostCarried ? Carried.Remove(Carried.Keys.First()).Add(number, carried) : Carried.Add(number, carried),
        Asked = unanswered,
        LacksItsOwn = false,
        Cut = cut,
    };

    /// <summary>
    /// After one of its pouches was opened. Only one with a higher number than any before is news; if that shows that something is
    /// lacking which was sent, it counts as not sent, once (record.md 5 c).
    /// </summary>
    /// <param name="seat">The dialogue.</param>
    /// <param name="label">The pouch's label.</param>
    /// <param name="place">The counterpart's place.</param>
    /// <param name="shown">Receipts that the pouch itself carried: its sender holds them.</param>
    /// <param name="held">How much of its own log we hold.</param>
    public PeerState AfterOpening(Seat seat, PouchLabel label, int place, ImmutableDictionary<Receipt, long> shown, long held)
    {
        if (label.Number <= Received) return this;
        var logs = Sent.Logs.Select((_, m) => label.Have.GetValueOrDefault(seat.Number(m))).ToImmutableArray();
        // It knows of less than it did: it comes from a backup, and what it was sent since is lost there.
        var before = label.Received < Named ? ImmutableDictionary<Receipt, long>.Empty : Has.Receipts;
        var receipts = Larger(Larger(before, shown), Carried.GetValueOrDefault(label.Received) ?? ImmutableDictionary<Receipt, long>.Empty);
        return this with
        {
            Received = label.Number,
            Named = label.Received,
            Has = new Reach(logs, receipts),
            Sent = new Reach([.. Sent.Logs.Zip(logs, Math.Min)], Sent.Receipts.ToImmutableDictionary(r => r.Key, r => Math.Min(r.Value, receipts.GetValueOrDefault(r.Key)))),
            Carried = Carried.RemoveRange(Carried.Keys.Where(n => n <= label.Received)),
            Asked = [.. label.Want],
            Gone = Gone.Union(label.Gone),
            LacksItsOwn = logs[place] < held,
        };
    }

    /// <summary>After a log was found to have two histories: it is sent once from its beginning, so that the counterpart sees where they differ.</summary>
    public PeerState Doubting(int member) => this with
    {
        Has = Has with { Logs = Has.Logs.SetItem(member, 0) },
        Sent = Sent with { Logs = Sent.Logs.SetItem(member, 0) },
    };

    /// <summary>Of each the larger.</summary>
    public static ImmutableDictionary<Receipt, long> Larger(ImmutableDictionary<Receipt, long> one, ImmutableDictionary<Receipt, long> other) =>
        one.SetItems(other.Select(o => KeyValuePair.Create(o.Key, Math.Max(o.Value, one.GetValueOrDefault(o.Key)))));
}

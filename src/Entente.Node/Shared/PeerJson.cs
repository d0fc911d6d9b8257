using System.Collections.Immutable;
using System.Text.Json;
using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>A <see cref="PeerState"/> as a row of the store holds it.</summary>
internal static class PeerJson
{
    /// <summary>As stored.</summary>
    public static string Write(PeerState peer) => JsonSerializer.Serialize(new Row(
        peer.Number, peer.Received, peer.Named, [.. peer.Has.Logs], Rows(peer.Has.Receipts), [.. peer.Sent.Logs], Rows(peer.Sent.Receipts),
        [.. peer.Carried.Select(c => new CarriedRow(c.Key, Rows(c.Value)))], Hex(peer.Asked), Hex(peer.Gone), peer.LacksItsOwn, peer.Cut));

    /// <summary>As it was.</summary>
    public static PeerState Read(string json)
    {
        var row = JsonSerializer.Deserialize<Row>(json)!;
        return new PeerState(
            row.Number, row.Received, row.Named, new Reach([.. row.Has], Receipts(row.HasReceipts)), new Reach([.. row.Sent], Receipts(row.SentReceipts)),
            row.Carried.ToImmutableSortedDictionary(c => c.Number, c => Receipts(c.Receipts)), Commitments(row.Asked), Commitments(row.Gone), row.LacksItsOwn, row.Cut);
    }

    private static long[][] Rows(ImmutableDictionary<Receipt, long> receipts) =>
        [.. receipts.OrderBy(r => (r.Key.Of, r.Key.By)).Select(r => (long[])[r.Key.Of, r.Key.By, r.Value])];

    private static ImmutableDictionary<Receipt, long> Receipts(long[][] rows) => rows.ToImmutableDictionary(r => new Receipt((int)r[0], (int)r[1]), r => r[2]);

    private static string[] Hex(ImmutableHashSet<Commitment> commitments) => [.. commitments.Select(c => c.H.ToHex()).Order(StringComparer.Ordinal)];

    private static ImmutableHashSet<Commitment> Commitments(string[] hex) => [.. hex.Select(h => new Commitment(new TreeHash(Convert.FromHexString(h))))];

    private sealed record Row(
        long Number, long Received, long Named, long[] Has, long[][] HasReceipts, long[] Sent, long[][] SentReceipts, CarriedRow[] Carried,
        string[] Asked, string[] Gone, bool LacksItsOwn, bool Cut);

    private sealed record CarriedRow(long Number, long[][] Receipts);
}

using System.Collections.Concurrent;
using Entente.Node.Shared;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>One side's seat and secrets.</summary>
internal sealed record Part(Seat Seat, ReadOnlyMemory<byte> Keys)
{
    /// <summary>The secrets, to be disposed of by whoever asks.</summary>
    public SeatKeys Secrets() => SeatKeys.Of(Keys.ToArray());
}

/// <summary>Sides that have confirmed one another's charters. Their keys are the same in every run: what is random in a run is not who speaks.</summary>
internal static class Cast
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<Part>> Known = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Two { get; } = ["hanbit.example", "meridian.example"];

    public static IReadOnlyList<string> Three { get; } = ["hanbit.example", "meridian.example", "solano.example"];

    public static IReadOnlyList<Part> Of(IReadOnlyList<string> sides) => Known.GetOrAdd(string.Join(' ', sides), _ =>
    {
        var drawn = sides.Select((side, i) =>
        {
            var stream = new Random(4711 + i);
            var (keys, charter, _) = SeatKeys.Draw(side, "hanbit-meridian", n => Bytes(stream, n));
            using (keys) return (side, keys: keys.ToBytes(), charter);
        }).ToList();
        return [.. drawn.Select(d => new Part(Seat.Of(d.side, drawn.Select(o => o.charter)), d.keys))];
    });

    /// <summary>The next bytes of a seeded stream.</summary>
    public static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}

using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>
/// The secrets of this side in one dialogue, each of one purpose. The recovery key is not among them: it signs the charter when it is
/// drawn and is then kept offline.
/// </summary>
internal sealed class SeatKeys : IDisposable
{
    private const int SeedSize = 32;
    private const int Seeds = 5;

    private readonly byte[] seeds;

    private SeatKeys(byte[] seeds)
    {
        this.seeds = seeds;
        Log = SigningKey.Of(Seed(0));
        Cosign = SigningKey.Of(Seed(1));
        Pouch = SigningKey.Of(Seed(2));
        Age = AgeIdentity.Of(Seed(3));
        Mac = AgeIdentity.Of(Seed(4));
    }

    public SigningKey Log { get; }

    public SigningKey Cosign { get; }

    public SigningKey Pouch { get; }

    public AgeIdentity Age { get; }

    public AgeIdentity Mac { get; }

    /// <summary>Draws all keys of a side for a dialogue and signs their charter.</summary>
    /// <param name="side">Our side's id.</param>
    /// <param name="dialogue">The dialogue's id.</param>
    /// <param name="random">Gives that many fresh random bytes.</param>
    /// <returns>The keys, the charter, and the seed of the recovery key, which is to be kept offline.</returns>
    public static (SeatKeys Keys, Charter Charter, byte[] Recovery) Draw(string side, string dialogue, Func<int, byte[]> random) =>
        Draw(random, (keys, secrets) => Charter.Of(side, dialogue, secrets, keys.Age.Recipient, keys.Mac.Recipient));

    /// <summary>Draws all keys of a side for the next epoch and signs their charter, with the recovery key of the one before too.</summary>
    /// <param name="before">Our charter so far.</param>
    /// <param name="recovery">The secret of its recovery key.</param>
    /// <param name="random">Gives that many fresh random bytes.</param>
    /// <returns>As <see cref="Draw(string, string, Func{int, byte[]})"/>.</returns>
    public static (SeatKeys Keys, Charter Charter, byte[] Recovery) Next(Charter before, SigningKey recovery, Func<int, byte[]> random) =>
        Draw(random, (keys, secrets) => before.Next(recovery, secrets, keys.Age.Recipient, keys.Mac.Recipient));

    private static (SeatKeys Keys, Charter Charter, byte[] Recovery) Draw(Func<int, byte[]> random, Func<SeatKeys, CharterSecrets, Charter> sign)
    {
        var keys = new SeatKeys(random(Seeds * SeedSize));
        var seed = random(SeedSize);
        using var recovery = SigningKey.Of(seed);
        return (keys, sign(keys, new CharterSecrets(recovery, keys.Log, keys.Cosign, keys.Pouch)), seed);
    }

    /// <summary>The seeds, to be sealed at once.</summary>
    public byte[] ToBytes() => [.. seeds];

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static SeatKeys Of(byte[] seeds) =>
        seeds.Length == Seeds * SeedSize ? new SeatKeys(seeds) : throw new ArgumentException($"Keys of a seat have {Seeds * SeedSize} bytes, not {seeds.Length}.", nameof(seeds));

    /// <inheritdoc />
    public void Dispose()
    {
        Log.Dispose();
        Cosign.Dispose();
        Pouch.Dispose();
        Age.Dispose();
        Mac.Dispose();
        Array.Clear(seeds);
    }

    private ReadOnlySpan<byte> Seed(int number) => seeds.AsSpan(number * SeedSize, SeedSize);
}

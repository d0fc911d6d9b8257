using System.Net;
using System.Threading.RateLimiting;

namespace Entente.Node.Identity;

/// <summary>
/// How often somebody may try a password: ten times in a row for one name, then once a minute; thirty times and then ten a minute
/// from one network address, passwords and passkeys alike. Counted before the password or passkey is looked at, known name or not. Kept in memory: a restart forgets.
/// </summary>
internal sealed class SignInLimits : IDisposable
{
    /// <summary>Tries in a row for one name.</summary>
    public const int TriesForAName = 10;

    /// <summary>Tries in a row from one address.</summary>
    public const int TriesFromAnAddress = 30;

    private readonly PartitionedRateLimiter<string> names = Limiter<string>(TriesForAName, aMinute: 1);
    private readonly PartitionedRateLimiter<IPAddress> addresses = Limiter<IPAddress>(TriesFromAnAddress, aMinute: 10);

    /// <summary>Counts a try; false when it is one too many.</summary>
    public bool Try(string? name, IPAddress? from)
    {
        if (!TryPasskey(from)) return false;
        using var forName = names.AttemptAcquire(name ?? "");
        return forName.IsAcquired;
    }

    /// <summary>Counts a try by passkey, which comes with no name; false when it is one too many from there.</summary>
    public bool TryPasskey(IPAddress? from)
    {
        using var fromHere = addresses.AttemptAcquire(from ?? IPAddress.None);
        return fromHere.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        names.Dispose();
        addresses.Dispose();
    }

    internal static PartitionedRateLimiter<T> Limiter<T>(int inARow, int aMinute)
        where T : notnull => PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = inARow,
            TokensPerPeriod = aMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
            QueueLimit = 0,
        }));
}

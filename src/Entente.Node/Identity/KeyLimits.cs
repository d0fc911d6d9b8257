using System.Net;
using System.Threading.RateLimiting;

namespace Entente.Node.Identity;

/// <summary>
/// How often somebody may try a key, and use one. Wrong keys: thirty from one network address and then ten a minute, as at sign-in;
/// whoever has used them up has none looked at. A good key: 600 calls in a row and then 300 a minute. Kept in memory: a restart forgets.
/// </summary>
internal sealed class KeyLimits : IDisposable
{
    /// <summary>Wrong keys in a row from one address.</summary>
    public const int WrongFromAnAddress = SignInLimits.TriesFromAnAddress;

    /// <summary>Calls in a row with one key.</summary>
    public const int CallsOfAKey = 600;

    private readonly PartitionedRateLimiter<IPAddress> wrong = SignInLimits.Limiter<IPAddress>(WrongFromAnAddress, aMinute: 10);
    private readonly PartitionedRateLimiter<string> calls = SignInLimits.Limiter<string>(CallsOfAKey, aMinute: 300);

    /// <summary>True while keys from there are still looked at.</summary>
    public bool MayTry(IPAddress? from) => wrong.GetStatistics(from ?? IPAddress.None) is not { CurrentAvailablePermits: <= 0 };

    /// <summary>Counts a wrong key.</summary>
    public void CountWrong(IPAddress? from) => wrong.AttemptAcquire(from ?? IPAddress.None).Dispose();

    /// <summary>Counts a call with a good key; false when it is one too many.</summary>
    public bool Call(OfficerKey key)
    {
        using var call = calls.AttemptAcquire(key.Id);
        return call.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        wrong.Dispose();
        calls.Dispose();
    }
}

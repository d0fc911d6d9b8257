using System.Security.Cryptography;

namespace Entente.Node.Carriers;

/// <summary>
/// Makes each signed request good once. A challenge is random and this mailbox's own, renewed every few minutes; the one before it is still taken. A nonce
/// is remembered as long as its challenge counts. So nobody's clock has to be right, a restart forgets no request that could come
/// again, and memory is bounded by the requests of two periods.
/// </summary>
internal sealed class Challenges(TimeProvider time)
{
    /// <summary>How long a challenge is given out. It is taken for one or two times as long.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Challenge current = new(time.GetTimestamp());
    private Challenge? former;

    /// <summary>The challenge to give out now.</summary>
    public string Current
    {
        get { lock (gate) return Renewed().Text; }
    }

    /// <summary>Whether a request's challenge counts and its nonce was not used.</summary>
    public bool IsFresh(MailboxRequest request)
    {
        lock (gate) return Of(request) is { } its && !its.Used.Contains(request.Nonce);
    }

    /// <summary>Uses a request up; false when it is not, or no longer, fresh.</summary>
    public bool TryUse(MailboxRequest request)
    {
        lock (gate) return Of(request) is { } its && its.Used.Add(request.Nonce);
    }

    private Challenge? Of(MailboxRequest request)
    {
        var now = Renewed();
        return request.Challenge == now.Text ? now : request.Challenge == former?.Text ? former : null;
    }

    private Challenge Renewed()
    {
        var age = time.GetElapsedTime(current.Since);
        if (age < Period) return current;
        former = age < 2 * Period ? current : null;
        return current = new Challenge(time.GetTimestamp());
    }

    private sealed class Challenge(long since)
    {
        public string Text { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(MailboxRequest.ChallengeDigits / 2));

        public long Since { get; } = since;

        public HashSet<string> Used { get; } = [];
    }
}

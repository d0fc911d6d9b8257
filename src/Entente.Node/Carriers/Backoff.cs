namespace Entente.Node.Carriers;

/// <summary>How long to wait after a failure: a second, then twice as long each time, half a minute at most.</summary>
internal sealed class Backoff
{
    /// <summary>The first wait.</summary>
    public static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan next = First;

    /// <summary>The wait after this failure.</summary>
    public TimeSpan Next()
    {
        var wait = next;
        next = next * 2 < Longest ? next * 2 : Longest;
        return wait;
    }

    /// <summary>Something worked.</summary>
    public void Reset() => next = First;
}

namespace Entente.Node.Carriers;

/// <summary>When pouches leave. Traffic shows working hours to whoever sees the line: the first two settings blur them.</summary>
public sealed record CarrySettings
{
    /// <summary>From the first change that makes a pouch due to the pouch, at least. More changes meanwhile go along. Zero: at once.</summary>
    public TimeSpan MinimumDelay { get; init; } = TimeSpan.Zero;

    /// <summary>From one pouch to the next, at least. Zero: no pause.</summary>
    public TimeSpan Batch { get; init; } = TimeSpan.Zero;

    /// <summary>After how long what is not known to have arrived is sent once more. More than zero.</summary>
    public TimeSpan Retry { get; init; } = TimeSpan.FromMinutes(15);
}

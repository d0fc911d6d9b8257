namespace Entente.Node.Carriers;

/// <summary>Whether pouches go.</summary>
public enum CarryStanding
{
    /// <summary>Nothing was tried yet.</summary>
    NotYet,

    /// <summary>The last try reached the carrier.</summary>
    Up,

    /// <summary>The carrier cannot be reached, or does not take what we bring. It is tried again by itself.</summary>
    Cut,

    /// <summary>Somebody here switched it off.</summary>
    Paused,
}

/// <summary>A pouch that went by.</summary>
/// <param name="At">When, by our clock.</param>
/// <param name="Number">Its number; null where it was refused.</param>
/// <param name="Bytes">Its length.</param>
public sealed record CarriedPouch(DateTimeOffset At, long? Number, int Bytes);

/// <summary>How carrying with one counterpart stands, for the page.</summary>
/// <param name="Standing">Whether pouches go.</param>
/// <param name="Since">Since when it stands so; null before the first try.</param>
/// <param name="Trouble">What is in the way, where the standing is <see cref="CarryStanding.Cut"/>.</param>
/// <param name="Waits">Whether a pouch is made and no carrier has it yet.</param>
/// <param name="LastSent">The last pouch that a carrier took from us.</param>
/// <param name="LastReceived">The last pouch that came, opened or refused.</param>
/// <param name="Refused">How many of those that came since the start were refused.</param>
public sealed record CarryState(
    CarryStanding Standing,
    DateTimeOffset? Since,
    CarrierTrouble? Trouble,
    bool Waits,
    CarriedPouch? LastSent,
    CarriedPouch? LastReceived,
    int Refused)
{
    /// <summary>Before the first try.</summary>
    public static CarryState Begin { get; } = new(CarryStanding.NotYet, null, null, Waits: false, null, null, Refused: 0);

    /// <summary>The same with another standing; the day does not move where it stands so already.</summary>
    internal CarryState Stands(CarryStanding standing, CarrierTrouble? trouble, DateTimeOffset now) =>
        this with { Standing = standing, Trouble = trouble, Since = standing == Standing ? Since : now };
}

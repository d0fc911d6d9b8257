using Entente.Language;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages;

/// <summary>Days and moments by our capital's clock, in the reader's language; by UTC where the desk gave no capital.</summary>
internal sealed class CapitalTime(DialogueCard card, Tongue tongue)
{
    /// <summary>A day, without its year where that is this year's.</summary>
    public string Day(DateTimeOffset at, DateTimeOffset now) =>
        Local(at) is var local && local.Year == Local(now).Year ? DayText.Short(DateOnly.FromDateTime(local.DateTime), tongue) : DayText.Long(DateOnly.FromDateTime(local.DateTime), tongue);

    /// <summary>A moment with weekday and city.</summary>
    public string Moment(DateTimeOffset at)
    {
        var local = Local(at);
        var city = card.Ours is { Zone: not null, Capital: { } capital } ? tongue == Tongue.Korean ? capital.Ko : capital.En : "UTC";
        var clock = $"{DayText.Clock(local)} {DayText.Weekday(local, tongue)}";
        var day = DayText.Long(DateOnly.FromDateTime(local.DateTime), tongue);
        return tongue == Tongue.Korean ? $"{city} {day} {clock}" : $"{clock} {day}, {city}";
    }

    /// <summary>By our capital's clock.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => card.Ours.Zone is { } zone ? TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone)) : at;
}

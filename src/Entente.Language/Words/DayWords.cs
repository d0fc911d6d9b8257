using System.Globalization;

namespace Entente.Language;

/// <summary>A day as people write it: "13 Oct 2021", "2021년 10월 13일". A day has no time and no zone.</summary>
public static class DayWords
{
    /// <summary>The day in words.</summary>
    /// <param name="day">The day.</param>
    /// <param name="withYear">Whether to name the year.</param>
    /// <param name="tongue">The language.</param>
    public static string Of(DateOnly day, bool withYear, Tongue tongue) => tongue == Tongue.Korean
        ? day.ToString(withYear ? "yyyy'년 'M'월 'd'일'" : "M'월 'd'일'", CultureInfo.InvariantCulture)
        : day.ToString(withYear ? "d MMM yyyy" : "d MMM", CultureInfo.InvariantCulture);
}

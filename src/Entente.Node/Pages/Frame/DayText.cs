using System.Globalization;
using Entente.Language;

namespace Entente.Node.Pages.Frame;

/// <summary>Days and times as the two languages write them. The year is said where it is not plain from the place.</summary>
internal static class DayText
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] Weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
    private const string KoreanWeekdays = "일월화수목금토";

    /// <summary><c>14 Oct 2021</c>, <c>2021년 10월 14일</c>.</summary>
    public static string Long(DateOnly day, Tongue tongue) => tongue == Tongue.Korean
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}년 {day.Month}월 {day.Day}일")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary><c>14 Oct</c>, <c>10월 14일</c>.</summary>
    public static string Short(DateOnly day, Tongue tongue) => tongue == Tongue.Korean
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}월 {day.Day}일")
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]}");

    /// <summary>First and last day, both included, without the year: <c>27–28 Sep</c>, <c>9월 27일–28일</c>; one day as itself.</summary>
    public static string Span(DateOnly first, DateOnly last, Tongue tongue)
    {
        if (first == last) return Short(first, tongue);
        if (first.Month != last.Month || first.Year != last.Year) return Short(first, tongue) + "–" + Short(last, tongue);
        return tongue == Tongue.Korean
            ? string.Create(CultureInfo.InvariantCulture, $"{Short(first, tongue)}–{last.Day}일")
            : string.Create(CultureInfo.InvariantCulture, $"{first.Day}–{Short(last, tongue)}");
    }

    /// <summary>The same with the year: <c>27–28 Sep 2021</c>, <c>2021년 9월 27일–28일</c>; with both years where they differ.</summary>
    public static string LongSpan(DateOnly first, DateOnly last, Tongue tongue) =>
        first.Year != last.Year ? Long(first, tongue) + "–" + Long(last, tongue)
        : tongue == Tongue.Korean ? string.Create(CultureInfo.InvariantCulture, $"{first.Year}년 {Span(first, last, tongue)}")
        : string.Create(CultureInfo.InvariantCulture, $"{Span(first, last, tongue)} {first.Year}");

    /// <summary>A month of a time axis: <c>Oct</c>, <c>10월</c>; the first one and each January with its year.</summary>
    public static string Month(DateOnly month, bool withYear, Tongue tongue) => (tongue, withYear) switch
    {
        (Tongue.Korean, true) => string.Create(CultureInfo.InvariantCulture, $"{month.Year}년 {month.Month}월"),
        (Tongue.Korean, false) => string.Create(CultureInfo.InvariantCulture, $"{month.Month}월"),
        (_, true) => string.Create(CultureInfo.InvariantCulture, $"{Months[month.Month - 1]} {month.Year}"),
        _ => Months[month.Month - 1],
    };

    /// <summary><c>14:03</c>.</summary>
    public static string Clock(DateTimeOffset time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>Thu</c>, <c>(목)</c>.</summary>
    public static string Weekday(DateTimeOffset time, Tongue tongue) => tongue == Tongue.Korean
        ? $"({KoreanWeekdays[(int)time.DayOfWeek]})"
        : Weekdays[(int)time.DayOfWeek];
}

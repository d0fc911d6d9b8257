using Entente.Language;

namespace Entente.Node.Pages.Frame;

/// <summary>How far a day is from another, as people say it.</summary>
internal static class RelativeDay
{
    private static readonly Label Today = new("today", "오늘");
    private static readonly Label Tomorrow = new("tomorrow", "내일");
    private static readonly Label Yesterday = new("yesterday", "어제");
    private static readonly Label Ahead = new("in {0} days", "{0}일 뒤");
    private static readonly Label Back = new("{0} days ago", "{0}일 전");

    /// <summary><c>in 5 days</c>, <c>5일 뒤</c>.</summary>
    public static string Of(DateOnly day, DateOnly today, Tongue tongue) => (day.DayNumber - today.DayNumber) switch
    {
        0 => Today.In(tongue),
        1 => Tomorrow.In(tongue),
        -1 => Yesterday.In(tongue),
        var days and > 0 => Ahead.In(tongue, days),
        var days => Back.In(tongue, -days),
    };
}

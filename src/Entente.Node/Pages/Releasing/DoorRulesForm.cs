using System.Globalization;
using Entente.Node.Door;
using Microsoft.AspNetCore.Http;

namespace Entente.Node.Pages.Releasing;

/// <summary>The rules of a door as a form holds them.</summary>
/// <param name="Routine">Kinds of act that one officer releases.</param>
/// <param name="HeadOffices">Offices, one a line.</param>
/// <param name="Substitutes">Office away; office standing in; first day; last day; one a line.</param>
/// <param name="Deputy">Id of the deputy; empty for nobody.</param>
/// <param name="WaitHours">Hours, as typed.</param>
internal sealed record DoorRulesForm(IReadOnlyList<string> Routine, string HeadOffices, string Substitutes, string Deputy, string WaitHours)
{
    /// <summary>As rules are.</summary>
    public static DoorRulesForm Of(DoorRules rules) => new(
        rules.Routine, string.Join('\n', rules.HeadOffices), string.Join('\n', rules.Substitutes.Select(s => $"{s.For}; {s.By}; {Day(s.From)}; {Day(s.To)}")), rules.Deputy ?? "",
        rules.WaitHours.ToString(CultureInfo.InvariantCulture));

    /// <summary>As it was filled in.</summary>
    public static DoorRulesForm Of(IFormCollection form) => new(
        [.. form["routine"].OfType<string>()], form["heads"].ToString(), form["substitutes"].ToString(), form["deputy"].ToString(), form["hours"].ToString());

    /// <summary>The rules, or what is wrong.</summary>
    /// <param name="kinds">Kinds of act that there are.</param>
    /// <param name="isOfficer">Whether an id is an officer's.</param>
    public (DoorRules? Rules, IReadOnlyList<Label> Faults) Read(IReadOnlyCollection<string> kinds, Func<string, bool> isOfficer)
    {
        List<Label> faults = [];
        var substitutes = Lines(Substitutes).Select(Substitute).ToList();
        if (substitutes.Contains(null)) faults.Add(DoorLabels.BadSubstitutes);
        if (!int.TryParse(WaitHours.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var hours) || hours is < 1 or > 8760) faults.Add(DoorLabels.BadHours);
        return faults.Count > 0
            ? (null, faults)
            : (new DoorRules([.. Routine.Where(kinds.Contains)], Lines(HeadOffices), [.. substitutes.OfType<Substitute>()], isOfficer(Deputy) ? Deputy : null, hours), []);
    }

    private static Substitute? Substitute(string line) =>
        line.Split(';', StringSplitOptions.TrimEntries) is [{ Length: > 0 } away, { Length: > 0 } by, var first, var last]
            && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to) && from <= to
            ? new Substitute(away, by, from, to)
            : null;

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

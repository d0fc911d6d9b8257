using System.Globalization;

namespace Entente.Bench;

/// <summary>The goals of the record, each beside what it was measured against in the same run.</summary>
public sealed class Goals
{
    private readonly List<(string What, string Measured, string Beside, string Figure, string Goal, bool Met)> _rows = [];

    /// <summary>A figure that must not be above a limit.</summary>
    public void AtMost(string what, double figure, double limit, string unit, string beside = "") =>
        Add(what, Text(figure, unit), beside, Text(figure, unit), "≤ " + Text(limit, unit), figure <= limit);

    /// <summary>A figure that must not be below a limit.</summary>
    public void AtLeast(string what, double figure, double limit, string unit, string beside = "") =>
        Add(what, Text(figure, unit), beside, Text(figure, unit), "≥ " + Text(limit, unit), figure >= limit);

    /// <summary>A ratio to something measured in the same run.</summary>
    public void Ratio(string what, string measured, string beside, double ratio, double limit) =>
        Add(what, measured, beside, Text(ratio, ""), "≥ " + Text(limit, ""), ratio >= limit);

    /// <summary>Prints all, in the order in which they were measured.</summary>
    public void Print()
    {
        Console.WriteLine();
        Line("goal", "measured", "beside", "figure", "wanted", "");
        foreach (var (what, measured, beside, figure, goal, met) in _rows) Line(what, measured, beside, figure, goal, met ? "met" : "NOT MET");
    }

    /// <summary>The middle one.</summary>
    public static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    private void Add(string what, string measured, string beside, string figure, string goal, bool met) => _rows.Add((what, measured, beside, figure, goal, met));

    private static string Text(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"{(value < 10 ? Math.Round(value, 2) : Math.Round(value, 0)):#,0.##} {unit}").TrimEnd();

    private static void Line(string what, string measured, string beside, string figure, string goal, string met) =>
        Console.WriteLine($"{what,-62} {measured,16} {beside,-52} {figure,12} {goal,14} {met}");
}

using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>The steps through a desk file: each account, and each policy shared, in the order in which they were said.</summary>
internal sealed class LadderSteps
{
    private readonly IReadOnlyList<(AsOf End, string Text)> steps;

    private LadderSteps(IReadOnlyList<(AsOf End, string Text)> steps) => this.steps = steps;

    /// <summary>The steps of a file.</summary>
    public static LadderSteps Of(DeskReading reading)
    {
        var rows = AccountRows.Told(reading).Select(row => (row.End, Text: reading.Day(row.On) + " · " + reading.Speaker(row.Acts[0], row.Parties[0])));
        var policies = reading.View.Objects<Policy>().Where(p => p.Said is not null && !reading.View.IsStruck(p.Ref))
            .Select(p => (End: new AsOf(p.Said!.On, p.Ref.Index), Text: reading.Day(p.Said.On) + " · " + reading.Title(p)));
        return new([.. rows.Concat(policies).OrderBy(s => s.End.Day).ThenBy(s => s.End.Index)]);
    }

    /// <summary>The step to show: the one asked for, else the last one of the day at which the file opens, else the last.</summary>
    public int At(string? asked, DateOnly? opensAt)
    {
        if (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var step)) return Math.Clamp(step, 0, Math.Max(steps.Count - 1, 0));
        var opens = opensAt is { } day ? steps.Count(s => s.End.Day <= day) - 1 : steps.Count - 1;
        return Math.Max(opens, 0);
    }

    /// <summary>The moment of a step. The last step of a day is the whole day: what came with it and has no row counts too.</summary>
    public AsOf? Moment(int step)
    {
        if (steps.Count == 0) return null;
        var end = steps[step].End;
        return step + 1 == steps.Count || steps[step + 1].End.Day > end.Day ? new AsOf(end.Day) : end;
    }

    /// <summary>The stepper; null where there is nothing to step through.</summary>
    public AsOfModel? Model(string address, int at, DeskReading reading) => steps.Count < 2 ? null
        : new AsOfModel(address, [.. steps.Select(s => new AsOfStep(reading.Day(s.End.Day), s.Text))], at);
}

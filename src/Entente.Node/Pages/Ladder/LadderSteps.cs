using System.Globalization;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Ladder;

/// <summary>The steps through a desk file: each account, and each policy shared, in the order in which they were said.</summary>
internal sealed class LadderSteps
{
    private readonly IReadOnlyList<Step> steps;
    private readonly Dictionary<ActRef, ToldRow> rowOf = [];

    private LadderSteps(View view)
    {
        Told = ToldRow.All(view);
        foreach (var row in Told)
            foreach (var act in row.Acts) rowOf[act.Ref] = row;
        var policies = view.Objects<Policy>().Where(p => p.Said is not null && !view.IsStruck(p.Ref)).Select(p => new Step(new AsOf(p.Said!.On, p.Ref.Index), p, null));
        steps = [.. Told.Select(row => new Step(row.End, row.Acts[0], row)).Concat(policies).OrderBy(s => s.End.Day).ThenBy(s => s.End.Index)];
    }

    /// <summary>Everything that was said, row by row, up to the last step.</summary>
    public IReadOnlyList<ToldRow> Told { get; }

    /// <summary>The steps of a file. The same for every reader and every moment, and costly where much was said: worked out once.</summary>
    public static LadderSteps Of(DeskFile file, View view) => file.Kept(() => new LadderSteps(view));

    /// <summary>The row in which an act is told; null when it is in none.</summary>
    public ToldRow? RowOf(ActRef act) => rowOf.GetValueOrDefault(act);

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
    public AsOfModel? Model(string address, int at, DeskReading reading)
    {
        if (steps.Count < 2) return null;
        var day = reading.Day(steps[at].End.Day);
        var what = steps[at].Row is { } row ? reading.Speaker(row.Acts[0], row.Parties[0]) : reading.Title(steps[at].Said);
        return new AsOfModel(address, at, steps.Count - 1, day, day + " · " + what, reading.Day(steps[^1].End.Day));
    }

    /// <param name="End">The moment up to which it shows the file.</param>
    /// <param name="Said">What was said last.</param>
    /// <param name="Row">The row that it ends with; null for a policy.</param>
    private sealed record Step(AsOf End, DialogueObject Said, ToldRow? Row);
}

using Entente.Node.Pages;

namespace Entente.Node.Stage;

/// <summary>What a visitor is asked to do now.</summary>
/// <param name="Text">In one sentence.</param>
/// <param name="Side">In which pane; null for neither.</param>
/// <param name="Who">As whom; null where it does not matter.</param>
/// <param name="Open">The page that is opened in the pane; null for none.</param>
/// <param name="Says">What the button says that opens it.</param>
internal sealed record Ask(Label Text, string? Side = null, Persona? Who = null, string? Open = null, Label? Says = null);

/// <summary>The walk as it stands: which of its steps are behind, and what is asked now.</summary>
/// <param name="Done">For each step whether the record shows it.</param>
/// <param name="Current">The step that is asked for, from 0; as many as there are steps when the walk is over.</param>
/// <param name="Ask">What is asked now.</param>
internal sealed record Walk(IReadOnlyList<bool> Done, int Current, Ask Ask)
{
    private const string Considered = "agreed-to-consider";

    /// <summary>How many steps it has.</summary>
    public const int Steps = 8;

    /// <summary>Reads it off what both nodes report.</summary>
    public static Walk Of(IReadOnlyList<StageReport> reports, StageShow show)
    {
        var (hanbit, meridian) = (reports.Single(r => r.Side == Cast.Hanbit), reports.Single(r => r.Side == Cast.Meridian));
        bool Both(string act) => hanbit.Said.Contains(act) && meridian.Said.Contains(act);
        bool[] shown =
        [
            meridian.Waiting.Count > 0 || meridian.Said.Contains("link"),
            Both("link"), Both("table"), Both("consider"),
            hanbit.Status == Considered && meridian.Status == Considered,
            show.PressWarned,
            Both("expect") && meridian.ByHand > 0,
            show.Verdict is not null,
        ];
        // What comes later shows that what is before it was done: the visitor may go his own way.
        var last = Math.Max(Array.FindLastIndex(shown, 4, 5, s => s), -1);
        var done = shown.Select((s, i) => s || i < last).ToArray();
        var current = Enumerable.Range(0, Steps).Where(i => !done[i] && i >= show.SkippedTo).DefaultIfEmpty(Steps).First();
        return new Walk(done, current, For(current, hanbit, meridian, show));
    }

    private static Ask For(int step, StageReport hanbit, StageReport meridian, StageShow show) => step switch
    {
        0 => new(WalkLabels.Look),
        1 => Act("link", meridian, hanbit, WalkLabels.DraftLink, WalkLabels.ReleaseLink),
        2 => Act("table", meridian, hanbit, WalkLabels.DraftTable, WalkLabels.ReleaseTable),
        3 => Act("consider", meridian, hanbit, WalkLabels.DraftConsider, WalkLabels.ReleaseConsider),
        4 when hanbit.Said.Contains("take") => new(WalkLabels.Receipt),
        4 => Act("take", hanbit, meridian, WalkLabels.DraftTake, WalkLabels.ReleaseTake),
        5 => new(WalkLabels.Press, Cast.Meridian, Persona.Press, FirstPage, StageLabels.FillLine),
        6 => CutAndCarry(hanbit, meridian, show),
        7 => new(WalkLabels.Verify),
        _ => new(WalkLabels.Over),
    };

    private static Ask Act(string key, StageReport by, StageReport to, Label draft, Label release) =>
        by.Said.Contains(key) ? new(WalkLabels.OnItsWay)
        : by.Waiting.TryGetValue(key, out var waits) ? new(release, by.Side, Persona.Head, waits, StageLabels.OpenDraft)
        : new(draft, by.Side, Persona.Desk, by.Next.GetValueOrDefault(key), StageLabels.OpenForm);

    private static Ask CutAndCarry(StageReport hanbit, StageReport meridian, StageShow show)
    {
        var cut = hanbit.Line?.Standing == Carriers.CarryStanding.Paused;
        if (!hanbit.Said.Contains("expect"))
            return !cut ? new(WalkLabels.Cut)
                : hanbit.Waiting.TryGetValue("expect", out var waits) ? new(WalkLabels.ReleaseExpect, Cast.Hanbit, Persona.Desk, waits, StageLabels.OpenDraft)
                : new(WalkLabels.DraftExpect, Cast.Hanbit, Persona.Desk, hanbit.Next.GetValueOrDefault("expect"), StageLabels.OpenForm);
        return show.Made is { From: Cast.Hanbit } ? new(WalkLabels.CarryIt) : new(WalkLabels.ByHand);
    }

    /// <summary>Where a side's pages of the dialogue begin.</summary>
    public static string FirstPage => $"{DialogueFrame.SharedRoot}/{Cast.Dialogue}";
}

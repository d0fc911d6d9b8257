using System.Globalization;
using Entente.Language;
using Entente.Node.Carriers;
using Entente.Node.Desk;
using Entente.Node.Pages;
using Entente.Node.Pages.Frame;

namespace Entente.Node.Stage;

/// <summary>Reads the demo's page off what both nodes report.</summary>
internal sealed class StageReading(StageShow show, IReadOnlyList<StageReport> reports, Tongue tongue, Func<string, Persona> played)
{
    // What Meridian's read-out said on 16 April; the newspaper made "launch" of it.
    private static readonly Label PressLine = new("The two sides agreed to establish a working group.", "양측은 실무협의체를 설치하기로 합의하였다.");

    /// <summary>The page.</summary>
    public StageModel Read() => new(tongue, Bar(), Line(), [.. reports.Select(Pane)]);

    private WalkBar Bar()
    {
        var walk = Walk.Of(reports, show);
        var ask = walk.Ask;
        var open = Open(ask);
        var play = ask is { Side: { } side, Who: { } who } && played(side) != who ? new PlayButton(side, who, StageLabels.PlayAs.In(tongue, Name(side, who)), open) : null;
        return new WalkBar(
            [.. walk.Done.Select((done, i) => i == walk.Current ? "now" : done ? "done" : "next")], walk.Current + 1, ask.Text.In(tongue), play, play is null ? open : null,
            walk.Current == Walk.Steps - 1, show.Verdict);
    }

    private OpenButton? Open(Ask ask) => ask is { Side: { } side, Open: { } page, Says: { } says }
        ? new(side, show.Of(side)!.Address + page, says.In(tongue), ask.Who == Persona.Press ? PressLine.In(tongue) : null)
        : null;

    private LineBox Line()
    {
        var lines = reports.Select(r => r.Line).OfType<StageLine>().ToList();
        var cut = lines.Where(l => l.Standing is CarryStanding.Paused or CarryStanding.Cut).ToList();
        var last = lines.Where(l => l.Sent is not null).MaxBy(l => l.At);
        var stands = cut.Count > 0 && cut.Min(l => l.Since) is { } since ? StageLabels.CutSince.In(tongue, Clock(since))
            : lines.Any(l => l.Standing == CarryStanding.Up) ? StageLabels.LinkUp.In(tongue) : StageLabels.LinkNotYet.In(tongue);
        var made = show.Made;
        return new LineBox(
            stands, cut.Count > 0, last is null ? null : StageLabels.Pouch.In(tongue, last.Sent), last?.Bytes is { } bytes ? StageLabels.Sealed.In(tongue, Kilobytes(bytes)) : null,
            made is null ? null : (made.From, made.FileName), made is null ? null : StageLabels.Made.In(tongue, made.Number, Short(made.From), Kilobytes(made.Bytes.Length)),
            show.Opened is { } opened ? tongue == Tongue.Korean ? opened.Korean : opened.English : null);
    }

    private PaneBox Pane(StageReport report)
    {
        var party = Cast.Party(report.Side);
        var name = party.Id == Cast.Hanbit && tongue == Tongue.English ? party.Short.En + " " + party.Short.Ko : In(party.Short);
        var node = show.Of(report.Side)!;
        return new PaneBox(report.Side, name, In(party.Short), new Capital(new Label(party.Capital!.En, party.Capital.Ko), party.Zone!), played(report.Side), node.Address, node.Address + Walk.FirstPage, report.Version);
    }

    // Both capitals are looked at: by the left one's clock, named.
    private string Clock(DateTimeOffset at)
    {
        var party = Cast.Parties[0];
        return In(party.Capital!) + " " + DayText.Clock(TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(party.Zone!)));
    }

    private string Name(string side, Persona who)
    {
        var names = Cast.Who(side, who).Display.Split(" · ");
        return tongue == Tongue.Korean ? names[^1] : names[0];
    }

    private string Short(string side) => In(Cast.Party(side).Short);

    private string In(Both both) => tongue == Tongue.Korean ? both.Ko : both.En;

    private static string Kilobytes(int bytes) => Math.Max(1, (bytes + 512) / 1024).ToString(CultureInfo.InvariantCulture);
}

using Entente.Dialogue;
using Entente.Language;

namespace Entente.Tests.Language;

/// <summary>A line with what the check should answer.</summary>
internal sealed record PressLine(string Status, string Matter, string Text, Tongue Tongue, string[] Ours, string[] Theirs, string[] Third, string Verdict, string Carrier, string Subject, string Opens)
{
    public PressVerdict Check() => PressStanding.TryRead(Status, out var standing)
        ? PressCheck.Check(new PressQuestion(Text, Tongue, standing, Matter, Ours, Theirs, Third))
        : throw new InvalidDataException(Status);

    /// <summary>Lines written for these tests (press-lines-en.tsv, press-lines-ko.tsv).</summary>
    public static IReadOnlyList<PressLine> Own(Tongue tongue) =>
        [.. Rows(tongue).Select(c => new PressLine(c[0], c[1], c[6], tongue, Names(tongue, 0), Names(tongue, 1), Names(tongue, 2), c[2], c[5], c[3], c[4]))];

    /// <summary>The gold set beside the project, read in place.</summary>
    public static IReadOnlyList<PressLine> Gold(Tongue tongue) =>
        [.. File.ReadLines(Path.Combine(Tests.Shared.Folder("gold/presslines"), "items.tsv")).Skip(1).Select(l => l.Split('\t')).Where(c => c[1] == (tongue == Tongue.Korean ? "ko" : "en"))
            .Select(c => new PressLine(c[2], c[3], c[4], tongue, c[5].Split('|'), c[6].Split('|'), c[7].Split('|'), c[8], c[9], c[10], c[11]))];

    public static string[] Names(Tongue tongue, int which) => tongue == Tongue.Korean
        ? new[] { new[] { "노을", "노을공화국", "노을 측" }, ["가람", "가람연방", "가람 측"], ["한별", "한별국"] }[which]
        : new[] { new[] { "Norland", "Kingdom of Norland", "Lindholm" }, ["Sudria", "Sudrian Republic", "Port Mar"], ["Ostvik"] }[which];

    private static IEnumerable<string[]> Rows(Tongue tongue) =>
        File.ReadLines(Path.Combine(Tests.Shared.Root(), "tests", "Entente.Tests", "Language", $"press-lines-{(tongue == Tongue.Korean ? "ko" : "en")}.tsv"))
            .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}

/// <summary>The measures of the gold set's README.</summary>
internal sealed record PressFigures(double Caught, double Alarms, double Unsure, double Accuracy, double Carrier, double Subject, double Opens)
{
    public static PressFigures Of(IReadOnlyList<PressLine> lines)
    {
        var answers = lines.Select(line => (Line: line, Verdict: line.Check())).ToList();
        double Share(Func<PressLine, bool> of, Func<PressLine, PressVerdict, bool> holds) => answers.Where(a => of(a.Line)).Select(a => holds(a.Line, a.Verdict) ? 1.0 : 0.0).DefaultIfEmpty(1).Average();
        return new(
            Share(l => l.Verdict == "says-more", (_, v) => v.Answer is PressAnswer.SaysMore or PressAnswer.Unsure),
            Share(l => l.Verdict == "fits", (_, v) => v.Answer == PressAnswer.SaysMore),
            Share(_ => true, (_, v) => v.Answer == PressAnswer.Unsure),
            Share(_ => true, (l, v) => v.Word == l.Verdict),
            Share(l => l.Verdict is "says-more" or "says-less" && l.Text.Contains(l.Carrier, StringComparison.Ordinal), (l, v) => l.Text.IndexOf(l.Carrier, StringComparison.Ordinal) is var at && v.Carrier.Any(s => s.From < at + l.Carrier.Length && at < s.To)),
            Share(l => l.Verdict != "no-claim", (l, v) => Spelled.Of(v.Subject) == l.Subject),
            Share(l => l.Verdict == "says-more", (l, v) => v.Opens.Select(Spelled.Of).ToHashSet().SetEquals(l.Opens.Split([' ', ',', '|'], StringSplitOptions.RemoveEmptyEntries))));
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"caught {Caught:F3}, false alarms {Alarms:F3}, unsure {Unsure:F3}, accuracy {Accuracy:F3}; carrier {Carrier:F3}, subject {Subject:F3}, opens {Opens:F3}");
}

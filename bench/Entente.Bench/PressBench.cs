using System.Diagnostics;
using Entente.Dialogue;
using Entente.Language;

namespace Entente.Bench;

/// <summary>How well the check of press lines answers the gold set, per language, by the set's own measures; and how fast.</summary>
internal static class PressBench
{
    public static int Run()
    {
        var rows = File.ReadLines(Path.Combine(Shared(), "gold", "presslines", "items.tsv")).Skip(1).Select(line => line.Split('\t')).Where(cells => cells.Length >= 12).ToList();
        Console.WriteLine($"{"language",-9} {"lines",5} {"caught",7} {"alarms",7} {"unsure",7} {"accuracy",8} {"carrier",8} {"subject",8} {"opens",7} {"µs a line",10}");
        foreach (var lang in new[] { "en", "ko" }) Print(lang, [.. rows.Where(row => row[1] == lang)]);
        return 0;
    }

    private static void Print(string lang, List<string[]> rows)
    {
        foreach (var row in rows) Verdict(row);
        var start = Stopwatch.GetTimestamp();
        var answers = rows.Select(row => (Row: row, Verdict: Verdict(row))).ToList();
        var each = Stopwatch.GetElapsedTime(start).TotalMicroseconds / rows.Count;
        double Share(Func<string[], bool> of, Func<string[], PressVerdict, bool> holds) => answers.Where(a => of(a.Row)).Average(a => holds(a.Row, a.Verdict) ? 1.0 : 0.0);
        var caught = Share(r => r[8] == "says-more", (_, v) => v.Answer is PressAnswer.SaysMore or PressAnswer.Unsure);
        var alarms = Share(r => r[8] == "fits", (_, v) => v.Answer == PressAnswer.SaysMore);
        var unsure = Share(_ => true, (_, v) => v.Answer == PressAnswer.Unsure);
        var accuracy = Share(_ => true, (r, v) => v.Word == r[8]);
        var carrier = Share(r => r[8] is "says-more" or "says-less", (r, v) => r[4].IndexOf(r[9], StringComparison.Ordinal) is var at && v.Carrier.Any(s => s.From < at + r[9].Length && at < s.To));
        var subject = Share(r => r[8] != "no-claim", (r, v) => Spelled.Of(v.Subject) == r[10]);
        var opens = Share(r => r[8] == "says-more", (r, v) => v.Opens.Select(Spelled.Of).ToHashSet().SetEquals(r[11].Split([' ', ',', '|', ';'], StringSplitOptions.RemoveEmptyEntries)));
        Console.WriteLine($"{lang,-9} {rows.Count,5} {caught,7:F3} {alarms,7:F3} {unsure,7:F3} {accuracy,8:F3} {carrier,8:F3} {subject,8:F3} {opens,7:F3} {each,10:F0}");
    }

    private static PressVerdict Verdict(string[] row) => PressStanding.TryRead(row[2], out var standing)
        ? PressCheck.Check(new(row[4], row[1] == "ko" ? Tongue.Korean : Tongue.English, standing, row[3], row[5].Split('|'), row[6].Split('|'), row[7].Split('|')))
        : throw new InvalidDataException($"No status is spelled {row[2]}.");

    private static string Shared()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? ".", "shared");
    }
}

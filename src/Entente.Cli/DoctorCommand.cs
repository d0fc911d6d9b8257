using System.CommandLine;
using System.Text.Json;
using Entente.Language;
using Entente.Node.Keeping;

namespace Entente.Cli;

/// <summary><c>doctor</c>: looks a data folder over, also beside the running node, and says what to do.</summary>
internal static class DoctorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var command = new Command("doctor", KeepingLabels.Doctor.In(tongue));
        command.SetAction(line =>
        {
            var folder = line.GetRequiredValue(GlobalOptions.Data).FullName;
            var seen = new Doctor(folder, TimeProvider.System).Examine();
            if (line.GetValue(GlobalOptions.Json)) PrintJson(seen, tongue);
            else Print(seen, folder, tongue);
            return seen.Findings.Count == 0 ? ExitCode.Ok : ExitCode.Finding;
        });
        return command;
    }

    private static void Print(Examination seen, string folder, Tongue tongue)
    {
        foreach (var finding in seen.Findings) Console.WriteLine("- " + finding.In(tongue));
        if (seen.NodeRuns) Console.WriteLine(KeepingLabels.NodeRuns.In(tongue));
        Console.WriteLine(seen.Findings.Count == 0 ? KeepingLabels.Healthy.In(tongue, folder, seen.Logs, seen.Entries) : KeepingLabels.Found.In(tongue, folder, seen.Findings.Count));
    }

    private static void PrintJson(Examination seen, Tongue tongue)
    {
        foreach (var finding in seen.Findings)
            Console.WriteLine(AnswerLine.Of(new { finding = JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Kind.ToString()), where = finding.Where, detail = finding.Detail, text = finding.In(tongue) }));
        Console.WriteLine(AnswerLine.Of(new { findings = seen.Findings.Count, logs = seen.Logs, acts = seen.Entries, nodeRuns = seen.NodeRuns }));
    }
}

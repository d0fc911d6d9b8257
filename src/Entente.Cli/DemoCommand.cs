using System.CommandLine;
using Entente.Cli.Capitals;
using Entente.Language;
using Entente.Node;
using Entente.Node.Pages;

namespace Entente.Cli;

/// <summary><c>demo</c>: a node that plays a case at its first start, or two capitals side by side, in a folder of its own below the data folder.</summary>
internal static class DemoCommand
{
    // Written into a demo's folder when it is made: --fresh removes nothing that lacks it.
    private const string Mark = "entente-demo";

    private const string Public = "public";
    private const string TwoCapitals = "capitals";
    private const string Considered = "considered";

    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var scenario = new Option<string>("--scenario") { HelpName = "NAME", Description = CliLabels.Scenario.In(tongue), DefaultValueFactory = _ => Public };
        scenario.AcceptOnlyFromAmong(Public, TwoCapitals);
        var play = new Option<string?>("--play") { HelpName = Considered, Description = CapitalsLabels.Play.In(tongue) };
        play.AcceptOnlyFromAmong(Considered);
        var headless = new Option<bool>("--headless") { Description = CliLabels.Headless.In(tongue) };
        var fresh = new Option<bool>("--fresh") { Description = CliLabels.Fresh.In(tongue) };
        var port = new Option<int>("--port") { HelpName = "N", Description = CliLabels.Port.In(tongue), DefaultValueFactory = _ => 0 };
        port.Validators.Add(Ports.Check);
        var command = new Command("demo", CliLabels.Demo.In(tongue)) { scenario, play, headless, fresh, port };
        command.Validators.Add(line =>
        {
            if (line.GetValue(play) is not null && line.GetValue(scenario) != TwoCapitals) line.AddError(CapitalsLabels.PlayNeedsCapitals.In(tongue));
        });
        command.SetAction(async (line, cancel) =>
        {
            var demos = Path.Combine(line.GetRequiredValue(GlobalOptions.Data).FullName, "demo");
            var folder = Path.Combine(demos, line.GetRequiredValue(scenario));
            if (Prepare(folder, line.GetValue(fresh)) is { } refusal)
            {
                Console.Error.WriteLine(refusal.In(tongue, folder));
                return ExitCode.LocalTrouble;
            }

            if (line.GetValue(scenario) == TwoCapitals)
            {
                return await CapitalsDemo.Run(folder, Sample("hanbit-meridian-2027"), new CapitalsDemo.Asked(
                    line.GetValue(port), line.GetValue(play) == Considered, line.GetValue(GlobalOptions.Json), !line.GetValue(headless), tongue), cancel);
            }

            await using var beside = new CapitalsBeside(async stop =>
            {
                var capitals = Path.Combine(demos, TwoCapitals);
                return Prepare(capitals, fresh: false) is null ? await RunningCapitals.Start(capitals, Sample("hanbit-meridian-2027"), 0, considered: false, tongue, stop) : null;
            });
            return await RunningSide.Run(
                new NodeSettings(folder, "desk.example", line.GetValue(port), TimeProvider.System, [Sample("rok-us-2021"), Sample("hanbit-meridian-2027")], OpenCapitals: beside.Open),
                new RunningSide.Manner(line.GetValue(GlobalOptions.Json), OpenBrowser: !line.GetValue(headless), Visitor: true, tongue),
                cancel);
        });
        return command;
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "samples", name);

    // What stands in the way, or null when the folder is ready.
    private static Label? Prepare(string folder, bool fresh)
    {
        try
        {
            if (fresh && Directory.Exists(folder))
            {
                if (!File.Exists(Path.Combine(folder, Mark))) return CliLabels.NotADemo;
                if (DataFolder.Remove(folder) is { } trouble) return CliLabels.Of(trouble);
            }

            if (Directory.Exists(folder)) return null;
            DataFolder.Create(folder);
            File.WriteAllText(Path.Combine(folder, Mark), "");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliLabels.DataFolderUnwritable;
        }
    }
}

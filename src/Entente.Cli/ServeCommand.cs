using System.CommandLine;
using Entente.Language;
using Entente.Node;

namespace Entente.Cli;

/// <summary><c>serve</c>: one side's node, until somebody ends it.</summary>
internal static class ServeCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var port = new Option<int>("--port") { HelpName = "N", Description = CliLabels.Port.In(tongue), DefaultValueFactory = _ => 0 };
        port.Validators.Add(Ports.Check);
        var command = new Command("serve", CliLabels.Serve.In(tongue)) { port };
        command.SetAction((line, cancel) => RunningSide.Run(
            new NodeSettings(line.GetRequiredValue(GlobalOptions.Data).FullName, "desk", line.GetValue(port), TimeProvider.System),
            new RunningSide.Manner(line.GetValue(GlobalOptions.Json), OpenBrowser: false, Visitor: false, tongue),
            cancel));
        return command;
    }
}

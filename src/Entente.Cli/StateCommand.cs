using System.CommandLine;
using System.Text.Json;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Desk;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>state --digest</c>: one hash a dialogue over everything that the fold decided. Reads beside a running node.</summary>
internal static class StateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var digest = new Option<bool>("--digest") { Required = true, Description = CliLabels.StateDigest.In(tongue) };
        var command = new Command("state", CliLabels.State.In(tongue)) { digest };
        command.SetAction(line =>
        {
            var reader = StoreReader.Open(DataFolder.Files(line.GetRequiredValue(GlobalOptions.Data).FullName));
            foreach (var head in reader.Logs())
                Console.WriteLine(Line(DeskFile.Fold(reader, head.Origin), head, line.GetValue(GlobalOptions.Json)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Line(View view, LogHead head, bool json)
    {
        var digest = Convert.ToHexStringLower(Entente.Dialogue.StateDigest.Of(view).ToBytes());
        return json
            ? JsonSerializer.Serialize(new { dialogue = head.Origin.Dialogue, epoch = head.Origin.Epoch, frontier = view.Frontier, digest })
            : $"{head.Origin.Dialogue} {string.Join(',', view.Frontier)} {digest}";
    }
}

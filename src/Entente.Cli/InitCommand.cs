using System.CommandLine;
using Entente.Language;
using Entente.Node;
using Entente.Node.Keeping;
using Entente.Node.Shared;

namespace Entente.Cli;

/// <summary><c>init</c>: from nothing to a data folder whose first administrator can come in.</summary>
internal static class InitCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var address = NodeAddress(tongue);
        var side = DialogueCommands.SideOption(tongue);
        var command = new Command("init", KeepingLabels.Init.In(tongue)) { address, side };
        command.SetAction(async (line, _) =>
        {
            var folder = line.GetRequiredValue(GlobalOptions.Data).FullName;
            var node = line.GetRequiredValue(address);
            if (await People.Begin(folder, TimeProvider.System) is not { } first)
            {
                Console.Error.WriteLine(KeepingLabels.HasAdministrator.In(tongue, folder));
                return ExitCode.Finding;
            }

            if (line.GetValue(side) is { } wanted)
            {
                await using var shared = await SharedSide.Open(folder, TimeProvider.System);
                await shared.Side(wanted);
            }

            if (line.GetValue(GlobalOptions.Json)) Console.WriteLine(AnswerLine.Of(new { data = folder, name = first.Name, address = Join(node, first) }));
            else
            {
                Console.WriteLine($"{KeepingLabels.Begun.In(tongue, folder)}\n\n  entente serve --data {folder} --port {node.Port}\n");
                Console.WriteLine($"{KeepingLabels.First.In(tongue, first.Name)}\n\n  {Join(node, first)}\n");
                Console.WriteLine(KeepingLabels.KeyApart.In(tongue, DataFolder.Files(folder).NodeKey));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Where officers reach the node: the command that prints an address need not be the node that answers it.</summary>
    public static Option<Uri> NodeAddress(Tongue tongue)
    {
        var address = new Option<Uri>("--address") { HelpName = "URL", Description = KeepingLabels.Address.In(tongue), DefaultValueFactory = _ => new Uri("http://localhost:8420") };
        address.Validators.Add(given =>
        {
            if (!given.Errors.Any() && given.GetValueOrDefault<Uri>() is not { IsAbsoluteUri: true, Scheme: "http" or "https" }) given.AddError("--address: http://… https://…");
        });
        return address;
    }

    /// <summary>The whole one-time address.</summary>
    public static string Join(Uri node, OneTimePath path) => node.GetLeftPart(UriPartial.Authority) + path.Path;
}

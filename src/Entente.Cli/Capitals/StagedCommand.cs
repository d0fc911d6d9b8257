using System.CommandLine;
using System.Text.Json;
using Entente.Language;
using Entente.Node;
using Entente.Node.Stage;

namespace Entente.Cli.Capitals;

/// <summary>
/// The hidden command that the demo of two capitals starts for each side. What it is told comes on standard input, in one line, so that the secret
/// stands on no command line; and where the input ends, the demo's process is gone, and so does this one go.
/// </summary>
internal static class StagedCommand
{
    /// <summary>The command's word.</summary>
    public const string Verb = "staged-node";

    /// <summary>What the first line of standard input says.</summary>
    internal sealed record Orders(string Data, string Side, string Origin, string Secret, string Sample);

    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var command = new Command(Verb, "Runs one side of the demo") { Hidden = true };
        command.SetAction(async (_, cancel) =>
        {
            using var input = new StreamReader(Console.OpenStandardInput());
            if (await input.ReadLineAsync(cancel) is not { } line || JsonSerializer.Deserialize<Orders>(line) is not { } orders) return ExitCode.Usage;
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            // A read of standard input cannot be called off: it has a thread of its own that the process does not wait for.
            new Thread(() => { while (input.ReadLine() is not null) { } ends.Cancel(); }) { IsBackground = true }.Start();
            return await RunningSide.Run(
                new NodeSettings(orders.Data, orders.Side, 0, TimeProvider.System, Stage: new StagedBy(orders.Origin, orders.Secret, orders.Sample)),
                new RunningSide.Manner(Json: true, OpenBrowser: false, Visitor: true, tongue),
                ends.Token);
        });
        return command;
    }
}

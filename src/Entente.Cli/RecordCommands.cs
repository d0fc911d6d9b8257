using System.CommandLine;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>proof DIALOGUE/REF</c>: what a stranger can check, also beside the running node.</summary>
internal static class RecordCommands
{
    /// <summary>Builds the command <c>proof</c>.</summary>
    public static Command CreateProof(Tongue tongue)
    {
        var what = new Argument<string>("DIALOGUE/REF") { Description = SharedLabels.DialogueRef.In(tongue) };
        var disclose = new Option<bool>("--disclose") { Description = SharedLabels.Disclose.In(tongue) };
        var file = new Option<FileInfo>("--out") { Required = true, HelpName = "FILE", Description = SharedLabels.Out.In(tongue) };
        var command = new Command("proof", SharedLabels.Proof.In(tongue)) { what, disclose, file };
        command.SetAction(async (line, cancel) =>
        {
            var (name, path) = (line.GetRequiredValue(what), line.GetRequiredValue(file).FullName);
            if (Path.Exists(path)) throw new LocalTrouble(TroubleKind.Exists, path);
            if (!ActRef.TryParse(name, out var at) || at.Dialogue is not { } dialogue
                || SharedReading.Of(StoreReader.Open(DataFolder.Files(line.Folder())), dialogue)?.Proof(at with { Dialogue = null }, line.GetValue(disclose)) is not { } proof)
            {
                Console.Error.WriteLine(SharedLabels.NotSigned.In(tongue, name));
                return ExitCode.Finding;
            }

            await File.WriteAllTextAsync(path, proof.ToString(), cancel);
            Console.WriteLine(line.GetValue(GlobalOptions.Json) ? AnswerLine.Of(new { proof = path, at = name }) : SharedLabels.Proven.In(tongue, path));
            return ExitCode.Ok;
        });
        return command;
    }
}

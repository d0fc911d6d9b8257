using System.CommandLine;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Shared.Export;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>record export</c> and <c>proof DIALOGUE/REF</c>: what a stranger can check, also beside the running node.</summary>
internal static class RecordCommands
{
    /// <summary>Builds the command <c>record</c>.</summary>
    public static Command Create(Tongue tongue)
    {
        var dialogue = new Option<string>("--dialogue") { Required = true, HelpName = "ID", Description = SharedLabels.DialogueId.In(tongue) };
        var folder = new Option<DirectoryInfo>("--out") { Required = true, HelpName = "DIR", Description = SharedLabels.Folder.In(tongue) };
        var words = new Option<string>("--enclosures") { HelpName = "none|all", Description = SharedLabels.Enclosures.In(tongue), DefaultValueFactory = _ => "none" };
        words.AcceptOnlyFromAmong("none", "all");
        var export = new Command("export", SharedLabels.Export.In(tongue)) { dialogue, folder, words };
        export.SetAction(line =>
        {
            var (id, path) = (line.GetRequiredValue(dialogue), line.GetRequiredValue(folder).FullName);
            if (SharedReading.Of(StoreReader.Open(DataFolder.Files(line.Folder())), id) is not { } reading) return Refuse(SharedLabels.NoDialogue.In(tongue, id));
            switch (RecordExport.Write(reading.Export(line.GetValue(words) == "all"), path))
            {
                case ExportRefusal.NotEmpty full:
                    throw new LocalTrouble(TroubleKind.Exists, full.Folder);
                case ExportRefusal.NoCheckpoint none:
                    return Refuse(SharedLabels.NotSigned.In(tongue, none.Origin));
            }

            Console.WriteLine(line.GetValue(GlobalOptions.Json)
                ? AnswerLine.Of(new { dialogue = id, @out = path, fingerprints = reading.Members.ToDictionary(m => m.Side, m => m.Fingerprint.Hash.ToHex()) })
                : SharedLabels.Exported.In(tongue, id, path));
            return ExitCode.Ok;
        });
        return new Command("record", SharedLabels.Record.In(tongue)) { export };
    }

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
                return Refuse(SharedLabels.NotSigned.In(tongue, name));

            await File.WriteAllTextAsync(path, proof.ToString(), cancel);
            Console.WriteLine(line.GetValue(GlobalOptions.Json) ? AnswerLine.Of(new { proof = path, at = name }) : SharedLabels.Proven.In(tongue, path));
            return ExitCode.Ok;
        });
        return command;
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Finding;
    }
}

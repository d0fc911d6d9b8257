using System.CommandLine;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>pouch make|open|status</c> and <c>recover</c>: exchange by hand, where nothing connects the two sides.</summary>
internal static class PouchCommands
{
    /// <summary>Builds the command <c>pouch</c>.</summary>
    public static Command Create(Tongue tongue) => new("pouch", SharedLabels.Pouches.In(tongue)) { Make(tongue), Open(tongue), Status(tongue) };

    /// <summary>Builds the command <c>recover</c>.</summary>
    public static Command CreateRecover(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var from = new Option<FileInfo?>("--from-pouch") { HelpName = "FILE", Description = SharedLabels.FromPouch.In(tongue) };
        var size = new Option<long?>("--confirm-size") { HelpName = "N", Description = SharedLabels.ConfirmSize.In(tongue) };
        var command = new Command("recover", SharedLabels.Recover.In(tongue)) { dialogue, from, size };
        command.SetAction(async (line, _) =>
        {
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            var id = line.GetRequiredValue(dialogue);
            if (line.GetValue(from) is { } pouch && await Take(shared, pouch, line, tongue) is not ExitCode.Ok and var code) return code;
            if (line.GetValue(size) is { } confirmed && !await shared.ConfirmSize(id, confirmed))
            {
                Console.Error.WriteLine(SharedLabels.NotCosigned.In(tongue, confirmed));
                return ExitCode.Finding;
            }

            if (shared.StandStill(id) is not { } still) return ExitCode.Ok;
            Console.Error.WriteLine("entente: " + SharedLabels.Of(still, tongue));
            return ExitCode.Finding;
        });
        return command;
    }

    private static Command Make(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var to = new Option<string?>("--to") { HelpName = "SIDE", Description = SharedLabels.To.In(tongue) };
        var most = new Option<long?>("--max-size") { HelpName = "BYTES", Description = SharedLabels.MaxSize.In(tongue) };
        var file = new Option<FileInfo>("--out") { Required = true, HelpName = "FILE", Description = SharedLabels.Out.In(tongue) };
        var command = new Command("make", SharedLabels.Make.In(tongue)) { dialogue, to, most, file };
        command.SetAction(async (line, cancel) =>
        {
            var path = line.GetRequiredValue(file).FullName;
            if (Path.Exists(path)) throw new LocalTrouble(TroubleKind.Exists, path);
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            if (await shared.MakePouch(line.GetRequiredValue(dialogue), line.GetValue(to), line.GetValue(most)) is not { } made)
            {
                Console.Error.WriteLine(SharedLabels.NoDialogue.In(tongue, line.GetRequiredValue(dialogue)));
                return ExitCode.Finding;
            }

            await File.WriteAllBytesAsync(path, made.Bytes.ToArray(), cancel);
            if (line.GetValue(GlobalOptions.Json))
                Console.WriteLine(AnswerLine.Of(new { dialogue = made.Dialogue, from = made.From, to = made.To, number = made.Number, bytes = made.Bytes.Length, manifest = made.Manifest.Hash.ToHex(), file = path, more = made.IsCut }));
            else
                Console.WriteLine($"{SharedLabels.Packed.In(tongue, made.Number, made.To, path, made.Bytes.Length)}\n\n  {made.Manifest}{(made.IsCut ? "\n\n" + SharedLabels.More.In(tongue) : "")}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Open(Tongue tongue)
    {
        var file = new Argument<FileInfo>("FILE") { Description = SharedLabels.TheirFile.In(tongue) };
        var command = new Command("open", SharedLabels.Open.In(tongue)) { file };
        command.SetAction(async (line, _) =>
        {
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            return await Take(shared, line.GetRequiredValue(file), line, tongue);
        });
        return command;
    }

    private static Command Status(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var to = new Option<string?>("--to") { HelpName = "SIDE", Description = SharedLabels.To.In(tongue) };
        var command = new Command("status", SharedLabels.PouchStatus.In(tongue)) { dialogue, to };
        command.SetAction(line =>
        {
            var id = line.GetRequiredValue(dialogue);
            if (SharedReading.Of(StoreReader.Open(DataFolder.Files(line.Folder())), id)?.IsDue(line.GetValue(to)) is not { } due)
            {
                Console.Error.WriteLine(SharedLabels.NoDialogue.In(tongue, id));
                return ExitCode.Finding;
            }

            Console.WriteLine(line.GetValue(GlobalOptions.Json) ? AnswerLine.Of(new { dialogue = id, due }) : (due ? SharedLabels.Due : SharedLabels.NothingDue).In(tongue));
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<int> Take(SharedSide shared, FileInfo file, ParseResult line, Tongue tongue)
    {
        var (dialogue, opened) = await shared.OpenPouch(await File.ReadAllBytesAsync(file.FullName));
        if (opened is PouchOpened.Refused refused)
        {
            if (line.GetValue(GlobalOptions.Json)) Console.WriteLine(AnswerLine.Of(new { taken = false, dialogue, code = Spelled.Of(refused.Why), message = SharedLabels.Of(refused.Why, tongue) }));
            Console.Error.WriteLine("entente: " + SharedLabels.Of(refused.Why, tongue));
            return ExitCode.Finding;
        }

        var taken = (PouchOpened.Taken)opened;
        if (line.GetValue(GlobalOptions.Json))
        {
            Console.WriteLine(AnswerLine.Of(new
            {
                taken = true,
                dialogue,
                from = taken.From,
                number = taken.Number,
                newActs = taken.NewActs,
                newEntries = taken.NewEntries,
                notices = taken.Notices.Select(n => new { side = n.Side, code = Spelled.Of(n.Kind), message = SharedLabels.Of(n, tongue) }),
            }));
        }
        else
        {
            Console.WriteLine(SharedLabels.Unpacked.In(tongue, taken.Number, taken.From, taken.NewActs));
            foreach (var notice in taken.Notices) Console.WriteLine(SharedLabels.Of(notice, tongue));
        }

        return ExitCode.Ok;
    }
}

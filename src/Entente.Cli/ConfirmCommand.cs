using System.CommandLine;
using Entente.Language;
using Entente.Node.Shared;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Cli;

/// <summary>
/// <c>dialogue confirm</c>: the other side's file, or the roster, against the fingerprint that was heard. The replies of several sides are
/// gathered by the same command, for each is somebody's answer to our invitation; what is compared then is the roster.
/// </summary>
internal static class ConfirmCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = SharedLabels.ConfirmFile.In(tongue), Arity = ArgumentArity.OneOrMore };
        var heard = new Option<string?>("--fingerprint") { HelpName = "HEX", Description = SharedLabels.Fingerprint.In(tongue) };
        var roster = new Option<FileInfo?>("--out") { HelpName = "ROSTER", Description = SharedLabels.RosterOut.In(tongue) };
        var command = new Command("confirm", SharedLabels.Confirm.In(tongue)) { files, heard, roster };
        command.Validators.Add(line =>
        {
            if (line.GetValue(files) is { Length: > 1 } && line.GetValue(heard) is not null) line.AddError(SharedLabels.OneFingerprint.In(tongue));
        });
        command.SetAction(async (line, cancel) =>
        {
            var path = line.GetValue(roster)?.FullName;
            if (path is not null && Path.Exists(path)) throw new LocalTrouble(TroubleKind.Exists, path);
            await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
            SeatAnswer.Made? last = null;
            foreach (var file in line.GetRequiredValue(files))
            {
                var answer = await shared.Confirm(await File.ReadAllBytesAsync(file.FullName, cancel), line.GetValue(heard));
                if (answer is SeatAnswer.Refused { Trouble: OpeningTrouble.FingerprintNotRead } && line.GetValue(heard) is null)
                {
                    Console.Error.WriteLine(SharedLabels.FingerprintNeeded.In(tongue));
                    return ExitCode.Usage;
                }

                if (answer is not SeatAnswer.Made made) return DialogueCommands.Refuse(answer, tongue);
                last = made;
            }

            var written = path is not null && last!.Roster is not null;
            if (written) await File.WriteAllBytesAsync(path!, last!.Roster!.Value.ToArray(), cancel);
            Tell(last!.Seat, written ? path : null, line.GetValue(GlobalOptions.Json), tongue);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Tell(SeatCard seat, string? written, bool json, Tongue tongue)
    {
        if (json)
        {
            Console.WriteLine(AnswerLine.Of(new
            {
                dialogue = seat.Dialogue,
                side = seat.Side,
                fingerprint = seat.Fingerprint.Hash.ToHex(),
                confirmed = seat.Stage == SeatStage.Confirmed,
                others = DialogueCommands.Others(seat),
                awaited = seat.Awaited,
                roster = seat.Roster?.Hash.ToHex(),
                file = written,
            }));
            return;
        }

        Console.WriteLine(seat switch
        {
            { Stage: SeatStage.Confirmed } => SharedLabels.Confirmed.In(tongue, seat.Dialogue),
            { Roster: { } roster } => $"{(written is null ? SharedLabels.AllReplied.In(tongue) : SharedLabels.RosterWritten.In(tongue, written))}\n\n  {roster}",
            _ => SharedLabels.ReplyKept.In(tongue, string.Join(", ", seat.Awaited)),
        });
    }
}

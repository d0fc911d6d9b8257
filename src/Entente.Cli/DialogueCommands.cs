using System.CommandLine;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node;
using Entente.Node.Shared;
using Entente.Node.Store;

namespace Entente.Cli;

/// <summary><c>dialogue invite|accept|confirm|list|status</c>: from two sides that know each other to one shared record.</summary>
internal static class DialogueCommands
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue) => new("dialogue", SharedLabels.Dialogue.In(tongue)) { Invite(tongue), Accept(tongue), ConfirmCommand.Create(tongue), RenewCommand.Create(tongue), List(tongue), Status(tongue) };

    private static Command Invite(Tongue tongue)
    {
        var name = new Option<string>("--name") { Required = true, HelpName = "NAME", Description = SharedLabels.Name.In(tongue) };
        var invited = new Option<string[]>("--for") { HelpName = "SIDE", Description = SharedLabels.For.In(tongue) };
        invited.Validators.Add(given =>
        {
            if (given.Tokens.Any(token => !Word.Is(token.Value))) given.AddError("--for: a-z 0-9 . -");
        });
        var (side, desk, file) = (SideOption(tongue), DeskOption(tongue), OutOption(tongue));
        var command = new Command("invite", SharedLabels.Invite.In(tongue)) { name, invited, side, desk, file };
        command.SetAction((line, _) => Made(line, file, side, tongue, _ => SharedLabels.Invited, shared => shared.Invite(line.GetRequiredValue(name), line.GetValue(invited) ?? [], line.GetValue(desk))));
        return command;
    }

    private static Command Accept(Tongue tongue)
    {
        var theirs = new Argument<FileInfo>("FILE") { Description = SharedLabels.TheirFile.In(tongue) };
        var (side, desk, file) = (SideOption(tongue), DeskOption(tongue), OutOption(tongue));
        var (recovery, agreed) = (RenewCommand.RecoveryOption(tongue), RenewCommand.AgreedOption(tongue));
        var command = new Command("accept", SharedLabels.Accept.In(tongue)) { theirs, side, desk, file, recovery, agreed };
        command.SetAction((line, _) => Made(
            line, file, side, tongue, seat => seat.IsOfSeveral ? SharedLabels.RepliedOfSeveral : SharedLabels.Replied,
            shared => shared.Accept(File.ReadAllBytes(line.GetRequiredValue(theirs).FullName), line.GetValue(desk), RenewCommand.Key(line, recovery), line.GetValue(agreed))));
        return command;
    }

    private static Command List(Tongue tongue)
    {
        var command = new Command("list", SharedLabels.List.In(tongue));
        command.SetAction(line =>
        {
            foreach (var seat in SharedSide.Seats(StoreReader.Open(DataFolder.Files(line.Folder()))))
            {
                Console.WriteLine(line.GetValue(GlobalOptions.Json)
                    ? AnswerLine.Of(new
                    {
                        dialogue = seat.Dialogue,
                        title = seat.Title,
                        epoch = seat.Epoch,
                        stage = Spelled.Of(seat.Stage),
                        side = seat.Side,
                        fingerprint = seat.Fingerprint.Hash.ToHex(),
                        others = Others(seat),
                        awaited = seat.Awaited,
                        roster = seat.Roster?.Hash.ToHex(),
                        deskFile = seat.DeskFile,
                    })
                    : $"{seat.Dialogue}  {Spelled.Of(seat.Stage)}  {seat.Side} – {string.Join(", ", seat.Others.Select(o => o.Side))}  {seat.Fingerprint}");
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static Command Status(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var command = new Command("status", SharedLabels.Status.In(tongue)) { dialogue };
        command.SetAction(line =>
        {
            var id = line.GetRequiredValue(dialogue);
            if (SharedReading.Of(StoreReader.Open(DataFolder.Files(line.Folder())), id) is not { } reading)
            {
                Console.Error.WriteLine(SharedLabels.NoDialogue.In(tongue, id));
                return ExitCode.Finding;
            }

            var digest = StateCommand.Hex(StateDigest.Of(reading.Now));
            if (line.GetValue(GlobalOptions.Json))
            {
                Console.WriteLine(AnswerLine.Of(new
                {
                    dialogue = id,
                    epoch = reading.Now.Epoch,
                    frontier = reading.Now.Sizes,
                    digest,
                    proposals = reading.Now.Objects<Proposal>().Select(p => new { at = p.Ref.ToString(), status = Spelled.Of(Standing.Of(reading.Now, p).Status) }),
                    logs = reading.Logs.Select((log, m) => new
                    {
                        side = log.Side,
                        fingerprint = reading.Members[m].Fingerprint.Hash.ToHex(),
                        size = log.Size,
                        folded = log.Folded,
                        cosigned = log.Cosigned,
                        twoHistories = log.TwoHistories,
                    }),
                }));
                return ExitCode.Ok;
            }

            foreach (var log in reading.Logs) Console.WriteLine($"{log.Side}  {log.Size}  {string.Join("  ", log.Cosigned.Select(c => $"{c.Key} ✓ {c.Value}"))}");
            Console.WriteLine(digest);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Makes one of our files and tells what it is.</summary>
    public static async Task<int> Made(ParseResult line, Option<FileInfo> file, Option<string?>? side, Tongue tongue, Func<SeatCard, Node.Pages.Label> tell, Func<SharedSide, Task<SeatAnswer>> make)
    {
        var path = line.GetRequiredValue(file).FullName;
        if (Path.Exists(path)) throw new LocalTrouble(TroubleKind.Exists, path);
        await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
        await shared.Side(side is null ? null : line.GetValue(side));
        var answer = await make(shared);
        if (answer is not SeatAnswer.Made made) return Refuse(answer, tongue);
        await File.WriteAllBytesAsync(path, made.File.ToArray());
        var recovery = SharedSide.RecoveryFile(line.Folder(), made.Seat);
        var leftOut = shared.LeftOut(made.Seat.Dialogue);
        if (line.GetValue(GlobalOptions.Json))
        {
            Console.WriteLine(AnswerLine.Of(new { dialogue = made.Seat.Dialogue, side = made.Seat.Side, fingerprint = made.Seat.Fingerprint.Hash.ToHex(), epoch = made.Seat.Epoch, file = path, recovery, others = Others(made.Seat), leftOut = leftOut.Select(l => new { side = l.Side, entries = l.Count }) }));
            return ExitCode.Ok;
        }

        foreach (var (whose, count) in leftOut) Console.WriteLine(SharedLabels.LeftOut.In(tongue, whose, count));
        Console.WriteLine($"{tell(made.Seat).In(tongue, path)}\n\n  {made.Seat.Fingerprint}\n\n{SharedLabels.Recovery.In(tongue, recovery)}");
        return ExitCode.Ok;
    }

    /// <summary>Says why not.</summary>
    public static int Refuse(SeatAnswer answer, Tongue tongue)
    {
        Console.Error.WriteLine(answer switch
        {
            SeatAnswer.Refused refused => "entente: " + SharedLabels.Of(refused.Trouble, tongue),
            SeatAnswer.Taken taken => SharedLabels.Taken.In(tongue, taken.Dialogue),
            SeatAnswer.NotThese these => SharedLabels.NotThese.In(tongue, these.Most),
            SeatAnswer.NoId none => SharedLabels.NoId.In(tongue, none.Name),
            _ => throw new InvalidOperationException($"Unknown {answer}"),
        });
        return ExitCode.Finding;
    }

    /// <summary>The others with their fingerprints.</summary>
    public static IEnumerable<object> Others(SeatCard seat) => seat.Others.Select(o => new { side = o.Side, fingerprint = o.Fingerprint.Hash.ToHex() });

    /// <summary>The option that names the file to write.</summary>
    public static Option<FileInfo> OutOption(Tongue tongue) => new("--out") { Required = true, HelpName = "FILE", Description = SharedLabels.Out.In(tongue) };

    private static Option<string?> DeskOption(Tongue tongue) => new("--desk-file") { HelpName = "ID", Description = SharedLabels.DeskFile.In(tongue) };

    /// <summary>The option that names our side.</summary>
    public static Option<string?> SideOption(Tongue tongue)
    {
        var side = new Option<string?>("--side") { HelpName = "SIDE", Description = SharedLabels.Side.In(tongue) };
        side.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } id && !Word.Is(id)) given.AddError("--side: a-z 0-9 . -");
        });
        return side;
    }
}

using System.CommandLine;
using Entente.Language;
using Entente.Node.Shared;

namespace Entente.Cli;

/// <summary><c>dialogue renew</c>: goes on with a dialogue in a next epoch, with new keys: after two histories, or when keys were lost or may be known to others.</summary>
internal static class RenewCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var dialogue = new Argument<string>("DIALOGUE") { Description = SharedLabels.DialogueId.In(tongue) };
        var file = new Option<FileInfo?>("--out") { HelpName = "FILE", Description = SharedLabels.Out.In(tongue) };
        var lastGood = new Option<long?>("--last-good") { HelpName = "SIZE", Description = SharedLabels.LastGood.In(tongue) };
        var drop = new Option<bool>("--drop") { Description = SharedLabels.DropRenewal.In(tongue) };
        var (recovery, agreed) = (RecoveryOption(tongue), AgreedOption(tongue));
        var command = new Command("renew", SharedLabels.Renew.In(tongue)) { dialogue, file, recovery, lastGood, agreed, drop };
        command.Validators.Add(line =>
        {
            if (line.GetValue(drop) == (line.GetValue(file) is not null)) line.AddError(SharedLabels.OutOrDrop.In(tongue));
            if (line.GetValue(lastGood) is < 1) line.AddError("--last-good: 1…");
        });
        command.SetAction((line, _) => line.GetValue(drop)
            ? Drop(line, line.GetRequiredValue(dialogue), tongue)
            : DialogueCommands.Made(
                line, file!, side: null, tongue, _ => SharedLabels.Renewed,
                shared => shared.Renew(line.GetRequiredValue(dialogue), line.GetValue(lastGood), Key(line, recovery), line.GetValue(agreed))));
        return command;
    }

    /// <summary>The option that names the recovery key.</summary>
    public static Option<FileInfo?> RecoveryOption(Tongue tongue) => new("--recovery") { HelpName = "FILE", Description = SharedLabels.RecoveryKey.In(tongue) };

    /// <summary>The option by which an officer takes it that something agreed is left out.</summary>
    public static Option<bool> AgreedOption(Tongue tongue) => new("--leave-out-agreed") { Description = SharedLabels.LeaveOutAgreed.In(tongue) };

    /// <summary>The recovery key's file; null where none was given.</summary>
    public static byte[]? Key(ParseResult line, Option<FileInfo?> recovery) => line.GetValue(recovery) is { } file ? File.ReadAllBytes(file.FullName) : null;

    private static async Task<int> Drop(ParseResult line, string dialogue, Tongue tongue)
    {
        await using var shared = await SharedSide.Open(line.Folder(), TimeProvider.System);
        var dropped = await shared.DropRenewal(dialogue);
        if (dropped) Console.WriteLine(SharedLabels.Dropped.In(tongue, dialogue));
        else Console.Error.WriteLine(SharedLabels.NothingToDrop.In(tongue, dialogue));
        return dropped ? ExitCode.Ok : ExitCode.Finding;
    }
}

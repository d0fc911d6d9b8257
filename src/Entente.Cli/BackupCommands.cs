using System.CommandLine;
using System.Globalization;
using Entente.Language;
using Entente.Node.Keeping;

namespace Entente.Cli;

/// <summary><c>backup FILE [--keys FILE]</c> and <c>restore FILE --keys FILE</c>.</summary>
internal static class BackupCommands
{
    /// <summary>Builds <c>backup</c>.</summary>
    public static Command CreateBackup(Tongue tongue)
    {
        var file = new Argument<FileInfo>("FILE") { Description = KeepingLabels.BackupFile.In(tongue) };
        var keys = new Option<FileInfo?>("--keys") { HelpName = "FILE", Description = KeepingLabels.BackupKeys.In(tongue) };
        var command = new Command("backup", KeepingLabels.Backup.In(tongue)) { file, keys };
        command.SetAction(line =>
        {
            var made = Backup.Make(line.GetRequiredValue(GlobalOptions.Data).FullName, line.GetRequiredValue(file).FullName, line.GetValue(keys)?.FullName, TimeProvider.System);
            Console.WriteLine(line.GetValue(GlobalOptions.Json)
                ? AnswerLine.Of(new { file = made.File, bytes = made.Bytes, key = made.KeyMark })
                : KeepingLabels.BackedUp.In(tongue, made.File, made.Bytes.ToString("N0", CultureInfo.InvariantCulture) + " B", made.KeyMark));
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>Builds <c>restore</c>. Without --keys the answer says which key it takes, so the option is not required by the parser.</summary>
    public static Command CreateRestore(Tongue tongue)
    {
        var file = new Argument<FileInfo>("FILE") { Description = KeepingLabels.RestoreFile.In(tongue) };
        var keys = new Option<FileInfo?>("--keys") { HelpName = "FILE", Description = KeepingLabels.RestoreKeys.In(tongue) };
        var command = new Command("restore", KeepingLabels.Restore.In(tongue)) { file, keys };
        command.SetAction(line =>
        {
            var folder = line.GetRequiredValue(GlobalOptions.Data).FullName;
            var restored = Restore.Run(line.GetRequiredValue(file).FullName, line.GetValue(keys)?.FullName, folder);
            Console.WriteLine(line.GetValue(GlobalOptions.Json)
                ? AnswerLine.Of(new { data = folder, made = restored.Made, logs = restored.Logs, acts = restored.Entries })
                : KeepingLabels.RestoredTo.In(tongue, folder, restored.Logs, restored.Entries, restored.Made.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)));
            return ExitCode.Ok;
        });
        return command;
    }
}

using System.CommandLine;
using System.Text;
using Entente.Language;

namespace Entente.Cli;

/// <summary><c>fold judge</c>: histories on standard input, one answer a line, as the reference model gives it.</summary>
internal static class FoldCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var judge = new Command("judge", CliLabels.FoldJudge.In(tongue));
        judge.SetAction(async (_, cancel) =>
        {
            using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16);
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            return await FoldJudge.Run(input, output, Console.Error, cancel) ? ExitCode.Ok : ExitCode.Finding;
        });
        return new Command("fold", CliLabels.Fold.In(tongue)) { judge };
    }
}

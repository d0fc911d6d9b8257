using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Entente.Language;
using Entente.Node.Pages.ThisNode;

namespace Entente.Cli;

/// <summary>The command itself: what there is, how a line is read, how a run ends.</summary>
internal static class EntenteCommand
{
    /// <summary>Reads a command line, runs it and returns the exit code.</summary>
    public static async Task<int> Run(string[] args)
    {
        var tongue = GlobalOptions.TongueOf(args);
        var line = Create(tongue).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (line.Errors.Count > 0) return Refuse(line, tongue);

        using var interrupt = new Interrupt();
        try
        {
            var code = await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupt.Token);
            return interrupt.ByKeyboard ? ExitCode.Cancelled : code;
        }
        catch (OperationCanceledException) when (interrupt.Token.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Node.Store.LocalTrouble trouble)
        {
            Console.Error.WriteLine("entente: " + trouble.In(tongue));
            return ExitCode.LocalTrouble;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file that went away, a full disk: not a bug, and the system's words are the best there are.
            Console.Error.WriteLine("entente: " + e.Message);
            return ExitCode.LocalTrouble;
        }
    }

    private static RootCommand Create(Tongue tongue)
    {
        GlobalOptions.Data.Description = CliLabels.Data.In(tongue);
        GlobalOptions.Json.Description = CliLabels.Json.In(tongue);
        GlobalOptions.Lang.Description = CliLabels.Lang.In(tongue);
        var root = new RootCommand(CliLabels.Root.In(tongue)) { GlobalOptions.Data, GlobalOptions.Json, GlobalOptions.Lang };
        var version = root.Options.OfType<VersionOption>().Single();
        version.Action = new PrintVersion();
        version.Description = CliLabels.Version.In(tongue);
        root.Options.OfType<HelpOption>().Single().Description = CliLabels.Help.In(tongue);
        root.Add(DemoCommand.Create(tongue));
        root.Add(ServeCommand.Create(tongue));
        root.Add(Capitals.StagedCommand.Create(tongue));
        root.Add(MailboxCommand.Create(tongue));
        root.Add(InitCommand.Create(tongue));
        root.Add(PeopleCommand.Create(tongue));
        root.Add(BackupCommands.CreateBackup(tongue));
        root.Add(BackupCommands.CreateRestore(tongue));
        root.Add(DoctorCommand.Create(tongue));
        root.Add(PolicyCommands.Create(tongue));
        foreach (var quarantined in PolicyCommands.CreateQuarantined()) root.Add(quarantined);
        root.Add(LinkCommand.Create(tongue));
        root.Add(FoldCommand.Create(tongue));
        root.Add(StateCommand.Create(tongue));
        root.Add(VerifyCommand.Create(tongue));
        root.Add(PressCommand.Create(tongue));
        root.Add(DialogueCommands.Create(tongue));
        root.Add(ActCommands.Create(tongue));
        root.Add(PouchCommands.Create(tongue));
        root.Add(PouchCommands.CreateRecover(tongue));
        root.Add(RecordCommands.Create(tongue));
        root.Add(RecordCommands.CreateProof(tongue));
        return root;
    }

    private static int Refuse(ParseResult line, Tongue tongue)
    {
        foreach (var error in line.Errors.Select(error => error.Message).Distinct()) Console.Error.WriteLine("entente: " + error);
        Console.Error.WriteLine(CliLabels.UsageHint.In(tongue, string.Join(' ', Path(line.CommandResult))));
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Path(SymbolResult? command) =>
        command is not CommandResult at ? [] : [.. Path(at.Parent), at.Command is RootCommand ? "entente" : at.Command.Name];

    private sealed class PrintVersion : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("entente " + ThisNodeModel.ProductVersion);
            return ExitCode.Ok;
        }
    }
}

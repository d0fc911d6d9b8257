using System.CommandLine;
using System.Text;
using Entente.Documents;
using Entente.Language;

namespace Entente.Cli;

/// <summary><c>entente policy read FILE</c>: provisions as JSON lines on standard output, notes and doubts on standard error.</summary>
internal static class PolicyCommands
{
    /// <summary>The command <c>policy</c> with all below it.</summary>
    public static Command Create(Tongue tongue)
    {
        var file = new Argument<string>("FILE") { Description = CliLabels.PolicyFile.In(tongue) };
        var read = new Command("read", CliLabels.PolicyRead.In(tongue)) { file };
        read.SetAction((parsed, cancel) => ReadAsync(parsed.GetValue(file)!, tongue, cancel));
        return new Command("policy", CliLabels.Policy.In(tongue)) { read };
    }

    /// <summary>The hidden commands that the parsing child runs: for a policy, for a paper.</summary>
    public static IEnumerable<Command> CreateQuarantined() => [Quarantined(Quarantine.Verb, Quarantine.RunChild), Quarantined(Quarantine.PaperVerb, Quarantine.RunPaperChild)];

    private static Command Quarantined(string verb, Func<string, int> run)
    {
        var name = new Argument<string>("NAME");
        var command = new Command(verb, "Reads a file from standard input, under limits") { name };
        command.Hidden = true;
        command.SetAction(parsed => run(parsed.GetValue(name)!));
        return command;
    }

    private static async Task<int> ReadAsync(string path, Tongue tongue, CancellationToken cancel)
    {
        try
        {
            var opened = await OpenAsync(path, cancel);
            if (opened.Trouble is { } trouble) { Complain(path, trouble.In(tongue)); return ExitCode.LocalTrouble; }
            if (opened.Result is not Reading reading) { Complain(path, ReadWords.Of((Unreadable)opened.Result!, tongue)); return ExitCode.Finding; }
            await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            foreach (var provision in reading.Provisions) await output.WriteLineAsync(ProvisionLines.Write(provision));
            await output.FlushAsync(cancel);
            Report(path, reading, tongue);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
    }

    /// <summary>Reads a document in quarantine, or says what is wrong with the file itself.</summary>
    internal static async Task<(ReadResult? Result, FileTrouble? Trouble)> OpenAsync(string path, CancellationToken cancel)
    {
        try
        {
            // A folder, a device or a pipe is no document; a huge file is not worth its bytes.
            if (Directory.Exists(path)) return (null, new FileTrouble(FileTroubleKind.Folder));
            if (new FileInfo(path) is { Exists: true, Length: > PolicyFile.MostBytes }) return (new Unreadable(UnreadableReason.TooLarge), null);
            var bytes = await File.ReadAllBytesAsync(path, cancel);
            return (await Quarantine.OfThisProgram().ReadAsync(Path.GetFileName(path), bytes, cancel), null);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new FileTrouble(FileTroubleKind.Missing));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (null, new FileTrouble(FileTroubleKind.NotAllowed));
        }
    }

    /// <summary>What the officer must know of a reading beside its provisions.</summary>
    internal static void Report(string path, Reading reading, Tongue tongue)
    {
        if (reading.Title is { } title) Complain(path, tongue == Tongue.Korean ? $"제목: {title}" : $"title: {title}");
        foreach (var warning in reading.Warnings) Complain(path, ReadWords.Of(warning, tongue));
        foreach (var page in reading.Pages.Where(page => page.Trouble is not null || page.Readable < 100)) Complain(path, ReadWords.Of(page, tongue));
        if (reading.Pages.Count > 0) Complain(path, ReadWords.Summary(reading.Pages, tongue));
        foreach (var note in reading.Notes) Complain(path, (tongue == Tongue.Korean ? "각주" : "note") + (note.Provision.Length > 0 ? $" [{note.Provision}]: " : ": ") + OneLine(note.Text));
        foreach (var piece in reading.LeftOut) Complain(path, (tongue == Tongue.Korean ? "뺀 것: " : "left out: ") + OneLine(piece));
    }

    internal static void Complain(string path, string message) => Console.Error.WriteLine($"{Path.GetFileName(path)}: {message}");

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

using System.CommandLine;
using Entente.Language;

namespace Entente.Cli;

/// <summary>The options that every command understands.</summary>
internal static class GlobalOptions
{
    /// <summary>The data folder; default is the platform's, <c>…/entente</c>.</summary>
    public static readonly Option<DirectoryInfo> Data = new("--data")
    {
        HelpName = "DIR",
        Recursive = true,
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "entente")),
    };

    /// <summary>Answers as JSON on stdout, one object a line.</summary>
    public static readonly Option<bool> Json = new("--json") { Recursive = true };

    /// <summary>Language of messages: <c>en</c> or <c>ko</c>; default is the environment's.</summary>
    public static readonly Option<string?> Lang = new("--lang") { HelpName = "ko|en", Recursive = true };

    /// <summary>Absolute path of the data folder that a line names.</summary>
    public static string Folder(this ParseResult line) => line.GetRequiredValue(Data).FullName;

    static GlobalOptions() => Lang.AcceptOnlyFromAmong("ko", "en");

    /// <summary>The language of a command line, also of one that is otherwise wrong: messages about mistakes have to be readable too.</summary>
    public static Tongue TongueOf(IReadOnlyList<string> args)
    {
        var asked = args.LastOrDefault(arg => arg.StartsWith("--lang=", StringComparison.Ordinal))?["--lang=".Length..];
        var at = args.ToList().LastIndexOf("--lang");
        if (at >= 0 && at + 1 < args.Count) asked = args[at + 1];
        asked ??= Environment.GetEnvironmentVariable("LC_ALL") is { Length: > 0 } all ? all : Environment.GetEnvironmentVariable("LANG");
        return asked?.StartsWith("ko", StringComparison.Ordinal) == true ? Tongue.Korean : Tongue.English;
    }
}

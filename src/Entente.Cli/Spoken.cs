using System.CommandLine;

namespace Entente.Cli;

/// <summary>The language in which the command speaks.</summary>
internal static class Spoken
{
    /// <summary>By the global option --lang; without it by the machine's language.</summary>
    public static bool IsKorean(ParseResult parsed)
    {
        var option = parsed.RootCommandResult.Command.Options.FirstOrDefault(option => option.Name == "--lang");
        var said = option is null ? null : parsed.GetResult(option)?.GetValueOrDefault<string>();
        return string.Equals(said ?? System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, "ko", StringComparison.OrdinalIgnoreCase);
    }
}

namespace Entente.Scenarios;

/// <summary>
/// A process that hears Ctrl-C wherever the suite runs: one that a shell put into the background ignores SIGINT, and so does whatever it starts.
/// </summary>
internal static class Interruptible
{
    /// <summary>What stands before a command, so that it begins as on a terminal.</summary>
    public static IReadOnlyList<string> Before { get; } = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT"] : [];

    /// <summary>A command with that before it.</summary>
    public static (string File, IReadOnlyList<string> Arguments) Command(string file, params IReadOnlyList<string> arguments)
    {
        string[] all = [.. Before, file, .. arguments];
        return (all[0], all[1..]);
    }
}

namespace Entente.Cli;

/// <summary>How a command ended, for scripts.</summary>
internal static class ExitCode
{
    /// <summary>Done; a server that was asked to end (SIGTERM) counts as done.</summary>
    public const int Ok = 0;

    /// <summary>Done, and something was found that a person should look at, such as a file that cannot be read.</summary>
    public const int Finding = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file, port or database on this machine stands in the way.</summary>
    public const int LocalTrouble = 3;

    /// <summary>The other side's node stands in the way.</summary>
    public const int Peer = 4;

    /// <summary>Somebody pressed Ctrl-C.</summary>
    public const int Cancelled = 130;
}

using System.CommandLine.Parsing;

namespace Entente.Cli;

/// <summary>What a port on the command line may be.</summary>
internal static class Ports
{
    /// <summary>0 to 65535.</summary>
    public static void Check(OptionResult port)
    {
        if (port.Errors.Any() || port.GetValueOrDefault<int>() is >= 0 and <= 65535) return;
        port.AddError("--port: 0 … 65535");
    }
}

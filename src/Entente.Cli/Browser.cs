using System.ComponentModel;
using System.Diagnostics;

namespace Entente.Cli;

/// <summary>The visitor's own browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address; false where there is no browser to start, as on a machine without a screen.</summary>
    public static bool Open(string address)
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo(address) { UseShellExecute = true }
            : OperatingSystem.IsMacOS() ? new ProcessStartInfo("open", [address])
            : new ProcessStartInfo("xdg-open", [address]);
        // Its chatter is not ours; what it says on stdout would end in a script's hands.
        if (!start.UseShellExecute) (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        if (OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("DISPLAY") is null && Environment.GetEnvironmentVariable("WAYLAND_DISPLAY") is null) return false;
        try
        {
            using var browser = Process.Start(start);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}

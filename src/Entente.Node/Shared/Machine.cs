using Entente.Record;

namespace Entente.Node.Shared;

/// <summary>Which machine this is, and which start of it: a clone or a snapshot that was woken up shows as another one.</summary>
internal static class Machine
{
    /// <summary>Where this program runs. Where the system does not say, the machine's name and the hour of its start.</summary>
    public static RunningOn Here() => new(
        Line("/etc/machine-id") ?? Environment.MachineName,
        Line("/proc/sys/kernel/random/boot_id") ?? $"{Environment.TickCount64 - Environment.TickCount64 % 3_600_000}");

    private static string? Line(string path) =>
        File.Exists(path) && File.ReadAllText(path).Trim() is { Length: > 0 } line ? line : null;
}

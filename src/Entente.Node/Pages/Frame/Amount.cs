using System.Globalization;

namespace Entente.Node.Pages.Frame;

/// <summary>Numbers for people, the same in both languages.</summary>
internal static class Amount
{
    /// <summary>Bytes in the largest decimal unit that keeps at least one whole.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1_000_000_000 => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + " GB",
        >= 1_000_000 => (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB",
        < 1_000 => bytes.ToString(CultureInfo.InvariantCulture) + " B",
        _ => (bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " kB",
    };
}

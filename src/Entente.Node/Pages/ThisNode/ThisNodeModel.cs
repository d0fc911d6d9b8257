using System.Reflection;

namespace Entente.Node.Pages.ThisNode;

/// <summary>What the node page shows.</summary>
/// <param name="Side">Id of the side.</param>
/// <param name="Version">The product's version.</param>
/// <param name="Folder">Absolute path of the data folder.</param>
/// <param name="Bytes">Size of the data folder.</param>
/// <param name="Uptime">Since this process began to serve.</param>
public sealed record ThisNodeModel(string Side, string Version, string Folder, long Bytes, TimeSpan Uptime)
{
    /// <summary>The product's version, as built.</summary>
    public static string ProductVersion { get; } =
        typeof(ThisNodeModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    internal static ThisNodeModel Of(DataFolder folder, NodeBirth birth, NodeSettings settings) =>
        new(settings.Side, ProductVersion, folder.Path, folder.Size(), settings.Time.GetUtcNow() - birth.At);
}

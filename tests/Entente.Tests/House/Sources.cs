namespace Entente.Tests.House;

/// <summary>The product's own files, as they lie in the project: no build output, no packages.</summary>
internal static class Sources
{
    internal static string Root { get; } = Tests.Shared.Root();

    /// <summary>Files under a folder of the root whose names end so, with their paths from the root.</summary>
    internal static IEnumerable<(string Path, string Text)> Of(string folder, params string[] endings) =>
        Under(Path.Combine(Root, folder))
            .Where(f => endings.Length == 0 || endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
            .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllText(f)));

    /// <summary>Projects of a folder, by name.</summary>
    internal static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories);

    private static IEnumerable<string> Under(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        var inner = Directory.EnumerateDirectories(folder).Where(d => Path.GetFileName(d) is not ("bin" or "obj" or "node_modules" or "wwwroot") && Path.GetFileName(d)[0] != '.');
        return Directory.EnumerateFiles(folder).Concat(inner.SelectMany(Under));
    }
}

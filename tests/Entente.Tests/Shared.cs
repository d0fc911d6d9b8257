namespace Entente.Tests;

/// <summary>The folder <c>shared</c> beside the project's root, where published vectors and reference models lie.</summary>
internal static class Shared
{
    /// <summary>A folder in it. Where it is missing the test is skipped, on CI it fails.</summary>
    public static string Folder(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root(), "..", "shared", name));
        if (!Directory.Exists(path)) Missing($"needs ../shared/{name} beside the project");
        return path;
    }

    /// <summary>Something that this machine lacks: the test is skipped aloud, on CI it fails.</summary>
    internal static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(reason);
        Assert.Skip(reason);
    }

    /// <summary>The project's root.</summary>
    internal static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Entente.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not inside the project");
        return folder;
    }
}

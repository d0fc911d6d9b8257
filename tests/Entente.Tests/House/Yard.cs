namespace Entente.Tests.House;

/// <summary>Where the project lies, and the folder beside it that tests read in place.</summary>
internal static class Yard
{
    internal static bool IsCi => Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The project's root: the folder of the solution file.</summary>
    internal static string Root { get; } = FindRoot();

    /// <summary>A file of the folder <c>shared</c> beside the root; skips the test aloud where it is missing, fails it in CI.</summary>
    internal static string Shared(params string[] path)
    {
        var file = Path.Combine([Root, "..", "shared", .. path]);
        if (!File.Exists(file) && !Directory.Exists(file)) Missing($"{file} is not here");
        return file;
    }

    /// <summary>Something that this machine lacks: a skip, or a failure in CI.</summary>
    internal static void Missing(string what)
    {
        if (IsCi) Assert.Fail(what);
        Assert.Skip(what);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) return folder.FullName;
        throw new InvalidOperationException("No Entente.slnx above " + AppContext.BaseDirectory);
    }
}

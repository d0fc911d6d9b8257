namespace Entente.Tests;

/// <summary>The folder of real cases beside the project. Tests that need it are skipped aloud where it is missing, and fail where CI says so.</summary>
internal static class SharedCases
{
    public static string Folder(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        var wanted = Path.Combine(folder?.Parent?.FullName ?? ".", "shared", name);
        if (!Directory.Exists(wanted))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"{wanted} is missing");
            Assert.Skip($"{wanted} is missing");
        }
        return wanted;
    }

    public static byte[] Case(string file) => File.ReadAllBytes(Path.Combine(Folder("cases"), file));
}

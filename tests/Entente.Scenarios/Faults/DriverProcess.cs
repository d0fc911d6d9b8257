using System.Diagnostics;
using Entente.Node.Store;

namespace Entente.Scenarios.Faults;

/// <summary>The driver process on a folder of its own.</summary>
internal sealed class DriverProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entente-faults-");

    public StoreFiles Files => new(PathOf("side.db"), PathOf("node.key"));

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Starts it, under another program if <paramref name="under"/> says so.</summary>
    public Process Start(int writers, int count, params string[] under)
    {
        string[] command =
        [
            .. under, "dotnet", Path.Combine(AppContext.BaseDirectory, "Entente.Driver.dll"),
            "append", Files.Database, Files.NodeKey, $"{writers}", $"{count}",
        ];
        return Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
    }

    /// <summary>strace, or a skip that says what is missing.</summary>
    public static string Strace()
    {
        const string path = "/usr/bin/strace";
        if (!File.Exists(path))
        {
            const string reason = "needs the package strace";
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(reason);
            Assert.Skip(reason);
        }

        return path;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

using System.Diagnostics;
using Entente.Node.Store;

namespace Entente.Scenarios.Faults;

/// <summary>The driver process on a folder of its own.</summary>
internal sealed class DriverProcess : IDisposable
{
    /// <summary>Milliseconds after which a test that waits for an answer has failed: the answer never comes.</summary>
    public const int HangsAfter = 120_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("entente-faults-");
    private int _id;

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
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _id = process.Id;
        return process;
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
        // A test that failed half-way leaves no process behind.
        try
        {
            using var process = Process.GetProcessById(_id);
            process.Kill(entireProcessTree: true);
        }
        catch (ArgumentException)
        {
            // It has ended.
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

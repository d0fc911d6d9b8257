using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Entente.Scenarios.Faults;

/// <summary>The commands that keep a node, as processes of their own on real disks.</summary>
public sealed class KeepingCommands : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-commands-");

    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task From_nothing_to_a_node_that_is_backed_up_while_it_runs_lost_and_restored()
    {
        var data = In("data");
        Assert.Contains("/set-password/", (await Run("init", "--data", data)).Output, StringComparison.Ordinal);
        File.WriteAllText(In("officers.csv"), "name,display,office,roles\nkim,김민서,정책과,desk head\nlee,Lee,,boss\n");
        var refused = await Run("people", "import", In("officers.csv"), "--data", data);
        Assert.Equal(1, refused.Code);
        Assert.StartsWith("officers.csv:3: ", refused.Error, StringComparison.Ordinal);
        File.WriteAllText(In("officers.csv"), "name,display,office,roles\nkim,김민서,정책과,desk head\n");

        using (var node = Start("serve", "--json", "--data", data))
        {
            try
            {
                var ready = JsonDocument.Parse((await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!).RootElement.GetProperty("sides")[0];
                Assert.Contains("/set-password/", ready.GetProperty("signIn").GetString(), StringComparison.Ordinal);
                // Beside the running node: officers, backup, doctor; and no second node.
                Assert.StartsWith("kim\thttp://", (await Run("people", "import", In("officers.csv"), "--data", data)).Output, StringComparison.Ordinal);
                Assert.Equal(0, (await Run("backup", In("b"), "--keys", In("k"), "--data", data)).Code);
                var looked = await Run("doctor", "--data", data, "--json");
                Assert.Contains("\"nodeRuns\":true", looked.Output, StringComparison.Ordinal);
                Assert.Equal(3, (await Run("serve", "--data", data)).Code);
            }
            finally
            {
                node.Kill();
                await node.WaitForExitAsync(TestContext.Current.CancellationToken);
            }
        }

        Directory.Delete(data, recursive: true);
        var without = await Run("restore", In("b"), "--data", data, "--lang", "ko");
        Assert.Equal(3, without.Code);
        Assert.Contains("--keys", without.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("restore", In("b"), "--keys", In("k"), "--data", data)).Code);
        Assert.Contains("kim", (await Run("people", "address", "kim", "--data", data)).Output, StringComparison.Ordinal);
        // Nobody has set a password: the one thing that the doctor finds, apart from the machine's disk.
        var findings = (await Run("doctor", "--data", data, "--json")).Output.Split('\n').Where(line => line.Contains("\"finding\"", StringComparison.Ordinal) && !line.Contains("little-room", StringComparison.Ordinal));
        Assert.Contains("nobody-administers", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_found_by_writing()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("needs ulimit");
        await Run("init", "--data", In("data"));
        // Files of at most 64 KiB; the signal ignored, so that a write fails as on a full quota. The runtime's double mapping needs large files itself.
        var looked = await Run("sh", ["-c", $"trap '' XFSZ; ulimit -f 128; DOTNET_EnableWriteXorExecute=0 exec dotnet '{Command}' doctor --json --data '{In("data")}'"]);
        Assert.Equal(1, looked.Code);
        Assert.Contains("\"cannot-write\"", looked.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(In("data")), path => path.Contains("probe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_full_disk_is_found_and_a_backup_onto_it_leaves_nothing()
    {
        var small = In("small");
        Directory.CreateDirectory(small);
        var mounted = OperatingSystem.IsLinux() && (await Run("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", small])).Code == 0;
        if (!mounted) Assert.Skip("needs the right to mount a small disk");
        try
        {
            await Run("init", "--data", Path.Combine(small, "data"));
            Assert.Contains("\"little-room\"", (await Run("doctor", "--json", "--data", Path.Combine(small, "data"))).Output, StringComparison.Ordinal);
            Fill(Path.Combine(small, "rest"));
            var looked = await Run("doctor", "--json", "--data", Path.Combine(small, "data"));
            Assert.Equal(1, looked.Code);
            Assert.Contains("\"cannot-write\"", looked.Output, StringComparison.Ordinal);

            await Run("init", "--data", In("data"));
            Assert.Equal(3, (await Run("backup", Path.Combine(small, "b"), "--data", In("data"))).Code);
            Assert.DoesNotContain(Directory.EnumerateFiles(small), path => Path.GetFileName(path).StartsWith('b'));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            await Run("umount", [small]);
        }
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Command => Path.Combine(AppContext.BaseDirectory, "entente.dll");

    private string In(string name) => Path.Combine(folder.FullName, name);

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Command, .. args])
    {
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    private static Task<(int Code, string Output, string Error)> Run(params string[] args) => Run("dotnet", [Command, .. args]);

    private static async Task<(int Code, string Output, string Error)> Run(string program, string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static void Fill(string path)
    {
        try
        {
            using var file = File.Create(path, bufferSize: 1);
            for (var i = 0; i < 4096; i++) file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }
}

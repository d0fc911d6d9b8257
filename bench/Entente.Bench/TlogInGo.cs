using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Entente.Bench;

/// <summary>Go's own log packages over an export, built before anything is timed.</summary>
internal sealed class TlogInGo : IDisposable
{
    private readonly Process _process;

    private TlogInGo(Process process) => _process = process;

    /// <summary>Builds and starts the program of <c>tests/Interop/tiles</c>; null where Go or its packages are not installed.</summary>
    internal static TlogInGo? Build(string folder, IEnumerable<string> keys)
    {
        var program = Path.Combine(folder, "tlog");
        try
        {
            var build = new ProcessStartInfo("go", ["build", "-o", program, Path.Combine("tests", "Interop", "tiles", "main.go")]) { UseShellExecute = false };
            build.Environment["GO111MODULE"] = "off";
            build.Environment["GOPATH"] = "/usr/share/gocode";
            using var made = Process.Start(build)!;
            made.WaitForExit();
            if (made.ExitCode == 0) return new TlogInGo(Process.Start(new ProcessStartInfo(program, keys) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);
            Console.WriteLine("Go's program does not build: see above");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("go is not installed");
        }

        return null;
    }

    /// <summary>Seconds that it takes for one export.</summary>
    internal double Verify(string export)
    {
        var watch = Stopwatch.StartNew();
        _process.StandardInput.WriteLine(export);
        _process.StandardInput.Flush();
        var said = _process.StandardOutput.ReadLine();
        if (said?.Split(' ').All(word => word == "ok") != true) throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Go says {said}"));
        return watch.Elapsed.TotalSeconds;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

using System.Diagnostics;
using System.Text.Json;
using Entente.Node.Shared.Export;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary>The checkers of <c>tests/Interop</c>, each run once over many folders.</summary>
internal static class OtherCheckers
{
    /// <summary>What a checker says of a folder, each list sorted: their order says nothing.</summary>
    internal sealed record Said(string Checked, string Unchecked, string Findings)
    {
        internal static Said Of(Verification seen) => new(
            Sorted(seen.Checked.Select(c => c.ToString())), Sorted(seen.Unchecked.Select(c => c.ToString())), Sorted(seen.Findings.Select(f => $"{f.Spelling} {f.Ref}")));

        internal static Said Of(JsonElement answer) => new(
            Sorted(Texts(answer, "checked")), Sorted(Texts(answer, "unchecked")), Sorted(answer.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("code")} {f.GetProperty("ref")}")));

        private static IEnumerable<string> Texts(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray().Select(t => t.GetString()!);

        private static string Sorted(IEnumerable<string> texts) => string.Join('\n', texts.Order(StringComparer.Ordinal));
    }

    /// <summary>The checker in Python that was written from <c>docs/formats</c>.</summary>
    internal static List<Said> Python(IReadOnlyList<string> folders, IReadOnlyDictionary<string, Fingerprint> known)
    {
        // Debian's package belongs to Debian's Python, which need not be the first on the path.
        var python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        if (!AgeTests.IsInstalled("python3") || Run(python, ["-c", "import nacl"], "").Exit != 0) Tests.Shared.Missing("needs python3-nacl (apt-get install python3-nacl)");
        string[] fingerprints = [.. known.SelectMany(k => new[] { "--fingerprint", $"{k.Key}={k.Value}" })];
        var (exit, output, errors) = Run(python, [Path.Combine(Tests.Shared.Root(), "tests", "Interop", "check", "check.py"), .. fingerprints, "-"], string.Join('\n', folders));
        Assert.True(exit is 0 or 1 && errors.Length == 0, errors);
        List<Said> said = [];
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var answer = JsonDocument.Parse(line);
            said.Add(Said.Of(answer.RootElement));
        }

        Assert.Equal(folders.Count, said.Count);
        return said;
    }

    /// <summary>Go's own transparency log packages: for each folder and log, whether it holds.</summary>
    internal static List<bool[]> Go(IReadOnlyList<string> folders, IEnumerable<NoteKey> keys)
    {
        if (!AgeTests.IsInstalled("go") || !Directory.Exists("/usr/share/gocode/src/golang.org/x/mod/sumdb")) Tests.Shared.Missing("needs golang-go and golang-golang-x-mod-dev");
        var (exit, output, errors) = Run("go", ["run", Path.Combine(Tests.Shared.Root(), "tests", "Interop", "tiles", "main.go"), .. keys.Select(k => k.ToString())], string.Join('\n', folders));
        Assert.True(exit == 0, errors);
        List<bool[]> said = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ').Select(word => word == "ok").ToArray())];
        Assert.Equal(folders.Count, said.Count);
        return said;
    }

    private static (int Exit, string Output, string Errors) Run(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = "/usr/share/gocode";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Assert.True(process.WaitForExit(180_000), $"{program} does not end");
        return (process.ExitCode, output.Result, errors.Result);
    }
}

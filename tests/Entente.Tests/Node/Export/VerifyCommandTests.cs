using System.Diagnostics;
using System.Text.Json;
using Entente.Tests.Record;

namespace Entente.Tests.Node.Export;

/// <summary><c>entente verify</c> as a process: what it prints and how it ends.</summary>
public sealed class VerifyCommandTests : IDisposable
{
    private readonly ExportFixture export = new(SealedPair.Considered());

    public void Dispose() => export.Dispose();

    [Fact]
    public void With_all_fingerprints_it_ends_well_and_prints_one_line()
    {
        var (exit, output, _) = Run(export.Folder, "--json", "--fingerprint", $"{Keys.Hanbit}={Typed(0)}", "--fingerprint", $"{Keys.Meridian}={Typed(1).ToUpperInvariant().Replace(" ", "-", StringComparison.Ordinal)}");
        Assert.Equal(0, exit);
        using var line = JsonDocument.Parse(Assert.Single(output.TrimEnd('\n').Split('\n')));
        Assert.Equal(["ok", "checked", "unchecked", "findings"], line.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.True(line.RootElement.GetProperty("ok").GetBoolean());
        Assert.Contains("sealed 1.0#5 review 1.0#6", line.RootElement.GetProperty("checked").EnumerateArray().Select(c => c.GetString()));
    }

    [Fact]
    public void Without_a_sides_fingerprint_it_is_self_consistent_only()
    {
        var (exit, output, _) = Run(export.Folder, "--json", "--fingerprint", $"{Keys.Hanbit}={Typed(0)}");
        Assert.Equal(1, exit);
        using var line = JsonDocument.Parse(output);
        var finding = Assert.Single(line.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(["code", "ref", "message"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("self-consistent-only", Keys.Meridian), (finding.GetProperty("code").GetString(), finding.GetProperty("ref").GetString()));
        Assert.Contains("Self-consistent only", Run(export.Folder, "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("내부적으로만 일치합니다", Run(export.Folder, "--lang", "ko").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_trouble_of_this_machine_and_a_wrong_line_is_one_of_usage()
    {
        Assert.Equal(3, Run(export.Beside("nothing")).Exit);
        Assert.Equal(3, Run(export.Folder, "--charter", export.Beside("nothing")).Exit);
        Assert.Equal(2, Run(export.Folder, "--fingerprint", Keys.Hanbit).Exit);
        Assert.Equal(2, Run(export.Folder, "--fingerprint", $"{Keys.Hanbit}={Typed(0)}", "--fingerprint", $"{Keys.Hanbit}={Typed(0)}").Exit);
        Assert.Equal(2, Run().Exit);
    }

    private string Typed(int side) => export.Pair.Sides[side].Charter.Fingerprint.ToString();

    private static (int Exit, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "entente.dll"), "verify", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(60_000), "verify does not end");
        return (process.ExitCode, output.Result, errors.Result);
    }
}

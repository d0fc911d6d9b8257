using System.Diagnostics;
using Entente.Node.Stage;

namespace Entente.Cli.Capitals;

/// <summary>What a stranger does who has nothing but an exported record and both fingerprints: the same commands that anybody has.</summary>
internal static class StrangersCheck
{
    /// <summary>Exports a side's record and verifies the export.</summary>
    /// <param name="folder">A folder of the demo's own, for the export.</param>
    /// <param name="data">The side's data folder.</param>
    /// <param name="reports">Both sides, for the fingerprints.</param>
    /// <param name="language">Language of the answer: <c>en</c> or <c>ko</c>.</param>
    /// <param name="cancel">Gives up.</param>
    public static async Task<StageVerdict> Run(string folder, string data, IReadOnlyList<StageReport> reports, string language, CancellationToken cancel)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var (exported, said) = await Command(["record", "export", "--dialogue", StageHost.Dialogue, "--out", folder, "--data", data, "--lang", language], cancel);
        if (exported != ExitCode.Ok) return new StageVerdict(Holds: false, said);
        var (verified, answer) = await Command(["verify", folder, .. reports.SelectMany(r => new[] { "--fingerprint", $"{r.Side}={r.Fingerprint}" }), "--lang", language], cancel);
        return new StageVerdict(verified == ExitCode.Ok, answer);
    }

    private static async Task<(int Code, string Said)> Command(IReadOnlyList<string> arguments, CancellationToken cancel)
    {
        using var process = Process.Start(new ProcessStartInfo(SideProcess.Program, [.. SideProcess.Self, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return (process.ExitCode, (await said + await complained).Trim());
    }
}

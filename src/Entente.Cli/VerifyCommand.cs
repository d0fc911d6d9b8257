using System.CommandLine;
using Entente.Language;
using Entente.Node.Shared.Export;
using Entente.Record;

namespace Entente.Cli;

/// <summary><c>verify</c>: checks an exported record, a proof of one act or evidence of two histories, offline, with fingerprints that one has heard.</summary>
internal static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Create(Tongue tongue)
    {
        var path = new Argument<string>("PATH") { Description = CliLabels.VerifyPath.In(tongue) };
        var fingerprints = new Option<string[]>("--fingerprint") { HelpName = "SIDE=HEX", Description = CliLabels.VerifyFingerprint.In(tongue) };
        var charters = new Option<string[]>("--charter") { HelpName = "FILE", Description = CliLabels.VerifyCharter.In(tongue) };
        var command = new Command("verify", CliLabels.Verify.In(tongue)) { path, fingerprints, charters };
        command.SetAction(line => Run(line.GetRequiredValue(path), line.GetValue(fingerprints) ?? [], line.GetValue(charters) ?? [], line.GetValue(GlobalOptions.Json), tongue));
        return command;
    }

    private static int Run(string path, string[] fingerprints, string[] charters, bool json, Tongue tongue)
    {
        Dictionary<string, Fingerprint> known = new(StringComparer.Ordinal);
        foreach (var typed in fingerprints)
        {
            if (typed.Split('=', 2) is [var side, var digits] && Fingerprint.TryParse(digits, out var fingerprint) && known.TryAdd(side, fingerprint)) continue;
            Console.Error.WriteLine(CliLabels.VerifyBadFingerprint.In(tongue, typed));
            return ExitCode.Usage;
        }

        List<ReadOnlyMemory<byte>> files = [];
        foreach (var file in charters.Prepend(path))
        {
            if (File.Exists(file) || (ReferenceEquals(file, path) && Directory.Exists(file))) continue;
            Console.Error.WriteLine($"entente: {file}: {new FileTrouble(Directory.Exists(file) ? FileTroubleKind.Folder : FileTroubleKind.Missing).In(tongue)}");
            return ExitCode.LocalTrouble;
        }

        foreach (var file in charters)
        {
            // A charter has at most 4 KiB; what is longer is cut here and refused there.
            using var stream = File.OpenRead(file);
            var bytes = new byte[Charter.MaxBytes + 1];
            files.Add(bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
        }

        var verification = RecordVerifier.Verify(path, known, files);
        if (json) PrintJson(verification, tongue);
        else Print(verification, tongue);
        return verification.Ok ? ExitCode.Ok : ExitCode.Finding;
    }

    private static void PrintJson(Verification seen, Tongue tongue) => Console.WriteLine(AnswerLine.Of(new
    {
        ok = seen.Ok,
        @checked = seen.Checked.Select(item => item.ToString()),
        @unchecked = seen.Unchecked.Select(item => item.ToString()),
        findings = seen.Findings.Select(finding => new { code = finding.Spelling, @ref = finding.Ref, message = finding.In(tongue) }),
    }));

    private static void Print(Verification seen, Tongue tongue)
    {
        foreach (var item in seen.Checked) Console.WriteLine("+ " + item.In(tongue));
        foreach (var item in seen.Unchecked) Console.WriteLine("? " + CliLabels.VerifyUnchecked.In(tongue, item.In(tongue)));
        foreach (var finding in seen.Findings) Console.WriteLine($"- {finding.In(tongue)} ({finding.Spelling})");
        Console.WriteLine(
            seen.Ok ? CliLabels.VerifyHolds.In(tongue)
            : seen.Findings.All(f => f.Code == VerifyCode.SelfConsistentOnly) ? CliLabels.VerifySelfConsistent.In(tongue)
            : CliLabels.VerifyFound.In(tongue, seen.Findings.Count));
    }
}

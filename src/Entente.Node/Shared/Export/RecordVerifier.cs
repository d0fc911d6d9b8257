using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>
/// Checks what somebody hands over: an export, a proof of one act, evidence of two histories; <c>docs/formats/export.md</c>.
/// Whatever it is given, it answers with a value.
/// </summary>
public static class RecordVerifier
{
    /// <summary>Checks a folder or a file.</summary>
    /// <param name="path">Where it lies; it exists.</param>
    /// <param name="known">For each side the fingerprint that one has heard from it.</param>
    /// <param name="charters">Charter files, for a proof or evidence, which hold none.</param>
    public static Verification Verify(string path, IReadOnlyDictionary<string, Fingerprint> known, params IReadOnlyList<ReadOnlyMemory<byte>> charters)
    {
        var report = new VerifyReport();
        if (Directory.Exists(path)) new FolderCheck(path, "", known, report).Run();
        else new FileCheck(path, known, charters, report).Run();
        return report.Result;
    }

    /// <summary>Of an export everything but what its acts say: files, charters, checkpoints, roots, tiles. For measurements.</summary>
    internal static Verification VerifyLogs(string path, IReadOnlyDictionary<string, Fingerprint> known)
    {
        var report = new VerifyReport();
        new FolderCheck(path, "", known, report).Logs([]);
        return report.Result;
    }

    /// <summary>Whether the charter of a side is the one whose fingerprint was heard, or one before it that it follows.</summary>
    internal static void Compare(Charter charter, IReadOnlyDictionary<string, Fingerprint> known, IReadOnlyCollection<Charter> later, VerifyReport report)
    {
        if (!known.TryGetValue(charter.Side, out var fingerprint)) report.Say(VerifyCode.SelfConsistentOnly, charter.Side);
        else if (!IsBelow(fingerprint, charter, later)) report.Say(VerifyCode.Fingerprint, charter.Side);
        else report.Hold(VerifyPart.Fingerprint, charter.Side);
    }

    private static bool IsBelow(Fingerprint known, Charter charter, IReadOnlyCollection<Charter> later) =>
        charter.Fingerprint == known || later.Any(next => next.Follows(charter) && IsBelow(known, next, later));
}

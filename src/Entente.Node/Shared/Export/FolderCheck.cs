using System.Globalization;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>Checks an export in the order of <c>docs/formats/export.md</c>: one epoch of it, and the one before.</summary>
/// <param name="path">The folder.</param>
/// <param name="within">Where it lies in the export, as findings begin: nothing, or <c>before/</c>.</param>
/// <param name="known">For each side the fingerprint that one has heard from it.</param>
/// <param name="report">What is said.</param>
internal sealed class FolderCheck(string path, string within, IReadOnlyDictionary<string, Fingerprint> known, VerifyReport report)
{
    /// <summary>Most members of a dialogue that is exported.</summary>
    internal const int MostMembers = 16;

    /// <summary>Most epochs of a dialogue that is exported.</summary>
    internal const int MostEpochs = 64;

    private readonly ExportFolder folder = new(path, within, report);
    private readonly FolderCheck? before = IsThere(path, within) ? new FolderCheck(Path.Combine(path, ExportPaths.Before), $"{within}{ExportPaths.Before}/", known, report) : null;

    internal void Run()
    {
        if (Logs([]) is { } epoch) new ActsCheck(epoch, report).Run();
    }

    // How deep an epoch lies tells its number, so that nothing has to be believed first.
    private long Epoch => before is null ? 1 : before.Epoch + 1;

    /// <summary>Layout, charters, and each log under its owner's roots.</summary>
    /// <param name="later">Charters of later epochs, whose fingerprints vouch for these.</param>
    /// <returns>Null where the charters do not allow to go on.</returns>
    internal CheckedEpoch? Logs(IReadOnlyCollection<Charter> later)
    {
        var members = Layout();
        if (Charters(members, later) is not { } charters)
        {
            report.Leave(VerifyPart.Logs);
            return null;
        }

        CheckedEpoch? earlier = null;
        if (before is not null)
        {
            earlier = before.Logs([.. later, .. charters]);
            if (earlier is null || !GoOn(charters, earlier.Charters)) return null;
        }

        CheckedLog[] logs = [.. Enumerable.Range(0, members).Select(member => new CheckedLog(Epoch, member))];
        foreach (var log in logs) new LogFolderCheck(folder, charters, log, report).Run();
        return new CheckedEpoch(Epoch, folder, charters, logs, earlier);
    }

    // A link is not followed here either; too deep a folder is one that does not belong there.
    private static bool IsThere(string path, string within) =>
        within.Count(c => c == '/') < MostEpochs - 1 && new DirectoryInfo(Path.Combine(path, ExportPaths.Before)) is { Exists: true } info && !info.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private bool GoOn(Charter[] charters, Charter[] earlier)
    {
        for (var member = 0; member < Math.Max(charters.Length, earlier.Length); member++)
            if (member >= Math.Min(charters.Length, earlier.Length) || !charters[member].Follows(earlier[member]))
            {
                folder.Say(VerifyCode.Members, ExportPaths.Charter(member));
                report.Leave(VerifyPart.Logs);
                return false;
            }

        return true;
    }

    /// <summary>What lies where, tiles excepted.</summary>
    /// <returns>Number of members.</returns>
    private int Layout()
    {
        var highest = 1;
        var top = folder.Sort("", name => name is ExportPaths.Charters or ExportPaths.Logs or ExportPaths.Enclosures || (name == ExportPaths.Before && before is not null) ? Place.Folder : Place.Nothing);
        if (top.Contains(ExportPaths.Charters)) folder.Sort(ExportPaths.Charters, name => Member(name) is null ? Place.Nothing : Place.File);
        if (top.Contains(ExportPaths.Logs))
            foreach (var log in folder.Sort(ExportPaths.Logs, name => LogOf(name) is null ? Place.Nothing : Place.Folder))
            {
                highest = Math.Max(highest, LogOf(log)!.Value);
                Log($"{ExportPaths.Logs}/{log}");
            }

        if (top.Contains(ExportPaths.Enclosures)) folder.Sort(ExportPaths.Enclosures, name => IsHex(name) ? Place.File : Place.Nothing);
        foreach (var name in folder.Files.Concat(folder.Wrong))
            if ((name.StartsWith("charter/", StringComparison.Ordinal) ? Member(name["charter/".Length..]) : name.StartsWith("log/", StringComparison.Ordinal) ? LogOf(name["log/".Length..]) : null) is { } member)
                highest = Math.Max(highest, member);
        return highest + 1;
    }

    private void Log(string log)
    {
        var below = folder.Sort(log, name => name switch
        {
            ExportPaths.Checkpoint => Place.File,
            ExportPaths.Checkpoints or ExportPaths.Tiles => Place.Folder,
            _ => Place.Nothing,
        });
        if (below.Contains(ExportPaths.Checkpoints)) folder.Sort($"{log}/{ExportPaths.Checkpoints}", name => Size(name) is null ? Place.Nothing : Place.File);
    }

    private Charter[]? Charters(int members, IReadOnlyCollection<Charter> later)
    {
        var charters = new Charter?[members];
        for (var member = 0; member < members; member++)
        {
            var name = ExportPaths.Charter(member);
            if (folder.Read(name, Charter.MaxBytes) is { } bytes && (!Charter.TryRead(bytes, out charters[member], out _) || charters[member]!.Version != Epoch))
            {
                folder.Say(VerifyCode.Charter, name);
                charters[member] = null;
            }
        }

        if (charters.Any(c => c is null)) return null;
        for (var member = 1; member < members; member++)
            if (charters[member]!.Dialogue != charters[0]!.Dialogue || string.CompareOrdinal(charters[member - 1]!.Side, charters[member]!.Side) >= 0)
            {
                folder.Say(VerifyCode.Members, ExportPaths.Charter(member));
                return null;
            }

        foreach (var charter in charters)
        {
            report.Hold(VerifyPart.Charter, charter!.Side);
            RecordVerifier.Compare(charter, known, later, report);
        }

        if (later.Count > 0) return charters!;
        foreach (var side in known.Keys.Where(side => charters.All(c => c!.Side != side)).Order(StringComparer.Ordinal)) report.Say(VerifyCode.UnknownSide, side);
        return charters!;
    }

    /// <summary>A size that names a checkpoint: one spelling, at most 2^53 − 1.</summary>
    internal static long? Size(string name) =>
        name.Length is > 0 and <= 16 && name.All(char.IsAsciiDigit) && (name[0] != '0' || name.Length == 1)
        && long.Parse(name, CultureInfo.InvariantCulture) is var size and < 1L << 53 ? size : null;

    private static int? Member(string name) => Size(name) is { } member and < MostMembers ? (int)member : null;

    private int? LogOf(string name) => ExportPaths.Number(Epoch) + "." is var epoch && name.StartsWith(epoch, StringComparison.Ordinal) ? Member(name[epoch.Length..]) : null;

    private static bool IsHex(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}

using System.Globalization;
using Entente.Record;

namespace Entente.Node.Shared.Export;

/// <summary>Checks an export in the order of <c>docs/formats/export.md</c>.</summary>
internal sealed class FolderCheck(string path, IReadOnlyDictionary<string, Fingerprint> known, VerifyReport report)
{
    /// <summary>Most members of a dialogue that is exported.</summary>
    internal const int MostMembers = 16;

    private readonly ExportFolder folder = new(path, report);

    internal void Run()
    {
        if (Logs() is ({ } charters, { } logs)) new ActsCheck(folder, charters, logs, report).Run();
    }

    /// <summary>Layout, charters, and each log under its owner's roots.</summary>
    /// <returns>Null where the charters do not allow to go on.</returns>
    internal (Charter[] Charters, CheckedLog[] Logs)? Logs()
    {
        var members = Layout();
        if (Charters(members) is not { } charters)
        {
            report.Leave(VerifyPart.Logs);
            return null;
        }

        CheckedLog[] logs = [.. Enumerable.Range(0, members).Select(member => new CheckedLog(member))];
        foreach (var log in logs) new LogFolderCheck(folder, charters, log, report).Run();
        return (charters, logs);
    }

    /// <summary>What lies where, tiles excepted.</summary>
    /// <returns>Number of members.</returns>
    private int Layout()
    {
        var highest = 1;
        var top = folder.Sort("", name => name is ExportPaths.Charters or ExportPaths.Logs or ExportPaths.Enclosures ? Place.Folder : Place.Nothing);
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

    private Charter[]? Charters(int members)
    {
        var charters = new Charter?[members];
        for (var member = 0; member < members; member++)
        {
            var name = ExportPaths.Charter(member);
            if (folder.Read(name, Charter.MaxBytes) is { } bytes && !Charter.TryRead(bytes, out charters[member], out _)) report.Say(VerifyCode.Charter, name);
        }

        if (charters.Any(c => c is null)) return null;
        for (var member = 1; member < members; member++)
            if (charters[member]!.Dialogue != charters[0]!.Dialogue || string.CompareOrdinal(charters[member - 1]!.Side, charters[member]!.Side) >= 0)
            {
                report.Say(VerifyCode.Members, ExportPaths.Charter(member));
                return null;
            }

        foreach (var charter in charters)
        {
            report.Hold(VerifyPart.Charter, charter!.Side);
            RecordVerifier.Compare(charter, known, report);
        }

        foreach (var side in known.Keys.Where(side => charters.All(c => c!.Side != side)).Order(StringComparer.Ordinal)) report.Say(VerifyCode.UnknownSide, side);
        return charters!;
    }

    /// <summary>A size that names a checkpoint: one spelling, at most 2^53 − 1.</summary>
    internal static long? Size(string name) =>
        name.Length is > 0 and <= 16 && name.All(char.IsAsciiDigit) && (name[0] != '0' || name.Length == 1)
        && long.Parse(name, CultureInfo.InvariantCulture) is var size and < 1L << 53 ? size : null;

    private static int? Member(string name) => Size(name) is { } member and < MostMembers ? (int)member : null;

    private static int? LogOf(string name) => name.StartsWith("1.", StringComparison.Ordinal) ? Member(name[2..]) : null;

    private static bool IsHex(string name) => name.Length == 64 && name.All(char.IsAsciiHexDigitLower);
}

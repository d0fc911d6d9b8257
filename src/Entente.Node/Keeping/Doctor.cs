using System.Globalization;
using Entente.Node.Identity;
using Entente.Node.Pages.Frame;
using Entente.Node.Store;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Node.Keeping;

/// <summary>What the doctor looked at.</summary>
/// <param name="Findings">What a person should do something about.</param>
/// <param name="Logs">Logs that were hashed anew.</param>
/// <param name="Entries">Their acts.</param>
/// <param name="NodeRuns">A node is running on the folder; it was not disturbed.</param>
public sealed record Examination(IReadOnlyList<Finding> Findings, int Logs, long Entries, bool NodeRuns);

/// <summary>Looks at a data folder from top to bottom, also beside a running node, and changes nothing.</summary>
public sealed class Doctor(string folder, TimeProvider clock)
{
    private const long LeastRoom = 256L << 20;
    private const int ProbeBytes = 1 << 20;
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(366);

    private readonly StoreFiles files = DataFolder.Files(folder);
    private readonly List<Finding> findings = [];
    private DateTime? last;

    private string OfficersPath => DataFolder.OfficersIn(folder);

    /// <summary>Examines the folder.</summary>
    /// <exception cref="Store.LocalTrouble">There is nothing that could be examined: no database, or one that cannot be opened.</exception>
    public Examination Examine()
    {
        CheckRoom();
        CheckFiles();
        if (!File.Exists(files.Database)) throw new Store.LocalTrouble(Directory.Exists(files.Database) ? TroubleKind.NoAccess : TroubleKind.Absent, files.Database);
        var nodeRuns = NodeRuns();
        var (logs, entries) = (0, 0L);
        Try(() =>
        {
            var reader = StoreReader.Open(files);
            try
            {
                if (!nodeRuns) CheckLock();
                (logs, entries) = CheckRecord(reader);
            }
            finally
            {
                reader.CloseIdle();
            }
        });
        CheckOfficers();
        CheckClock();
        return new Examination(findings, logs, entries, nodeRuns);
    }

    private (int Logs, long Entries) CheckRecord(StoreReader reader)
    {
        foreach (var line in reader.PageTroubles()) findings.Add(new Finding(FindingKind.DamagedPage, files.Database, line.ReplaceLineEndings(" ")));
        var heads = reader.Logs();
        foreach (var head in heads)
        {
            Try(() =>
            {
                var check = new LogCheck(reader, head);
                findings.AddRange(check.Findings());
                if (check.LastAt() is { } at) Seen(at, head.Origin);
            });
        }

        Try(() => CheckEnclosures(reader, heads));
        Try(() => CheckPapers(reader));
        return (heads.Count, heads.Sum(head => head.Size));
    }

    private void CheckEnclosures(StoreReader reader, IReadOnlyList<LogHead> heads)
    {
        reader.Key();
        var enclosures = reader.Enclosures();
        foreach (var (commitment, _) in enclosures.Where(one => !one.Destroyed))
        {
            try
            {
                reader.Enclosure(commitment);
            }
            catch (Store.LocalTrouble trouble) when (trouble.Kind == TroubleKind.Damaged)
            {
                findings.Add(new Finding(FindingKind.DamagedEnclosure, files.Database, commitment.ToString()));
            }
        }

        var known = enclosures.Select(one => one.Commitment).ToHashSet();
        foreach (var head in heads.Where(head => reader.Card(head.Origin.Dialogue) is not null))
            findings.AddRange(new LogCheck(reader, head).MissingWords(known));
    }

    // What is said of a paper and its text open with the original, which is held against its SHA-256.
    private void CheckPapers(StoreReader reader)
    {
        foreach (var (dialogue, number) in reader.PaperNumbers())
        {
            try
            {
                reader.PaperOriginal(dialogue, number);
            }
            catch (Store.LocalTrouble trouble) when (trouble.Kind == TroubleKind.Damaged)
            {
                findings.Add(new Finding(FindingKind.DamagedPaper, dialogue, number.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }

    private void CheckOfficers()
    {
        if (!File.Exists(OfficersPath))
        {
            findings.Add(new Finding(FindingKind.OfficersMissing, OfficersPath));
            return;
        }

        try
        {
            using var file = OfficersFile.OpenToRead(OfficersPath);
            foreach (var line in file.PageTroubles()) findings.Add(new Finding(FindingKind.OfficersDamaged, OfficersPath, line.ReplaceLineEndings(" ")));
            var officers = new Officers(file, clock);
            // A demo has its visitor; nobody has a password there.
            if (officers.All.All(one => one.Name != Officers.VisitorName) && !officers.AnyAdministrator) findings.Add(new Finding(FindingKind.NobodyAdministers, OfficersPath));
            CheckSessionKeys(new KeyRing(file, clock));
        }
        catch (Store.LocalTrouble trouble) when (trouble.Kind == TroubleKind.Damaged)
        {
            findings.Add(new Finding(FindingKind.OfficersDamaged, OfficersPath, trouble.InnerException?.Message ?? ""));
        }
        catch (Store.LocalTrouble trouble) when (Finding.Of(trouble.Kind) is { } kind)
        {
            findings.Add(new Finding(kind, trouble.File));
        }
    }

    private void CheckSessionKeys(KeyRing ring)
    {
        if (ring.LastMade is { } made) last = Later(last, made);
        if (!File.Exists(files.NodeKey)) return;
        var locked = ring.Locked(NodeKey.Read(files.NodeKey));
        if (locked > 0) findings.Add(new Finding(FindingKind.SessionKeysLocked, OfficersPath, locked.ToString(CultureInfo.InvariantCulture)));
    }

    // Every file that a node would read, and whether it can be.
    private void CheckFiles()
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            try
            {
                using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            }
            catch (IOException) when (IsLock(path))
            {
                // Held by the running node, as it should be.
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                findings.Add(new Finding(FindingKind.Unreadable, path, error.GetType().Name));
            }
        }

        if (OperatingSystem.IsWindows() || !File.Exists(files.NodeKey)) return;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        if ((File.GetUnixFileMode(files.NodeKey) & others) != UnixFileMode.None) findings.Add(new Finding(FindingKind.KeyOpenToOthers, files.NodeKey));
    }

    // What the disk says is left, and whether it really takes a file: a quota says nothing beforehand.
    private void CheckRoom()
    {
        if (!Directory.Exists(folder)) return;
        var room = new DriveInfo(folder).AvailableFreeSpace;
        if (room < LeastRoom) findings.Add(new Finding(FindingKind.LittleRoom, folder, Amount.Bytes(room)));
        var probe = Path.Combine(folder, $"probe-{Guid.NewGuid():n}");
        try
        {
            using (var file = new FileStream(probe, DurableFile.OwnedBy(FileMode.CreateNew)))
            {
                file.Write(new byte[ProbeBytes]);
                file.Flush(flushToDisk: true);
            }
        }
        // .NET says ArgumentOutOfRange where the system says that the file may not be that large.
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            findings.Add(new Finding(FindingKind.CannotWrite, folder, error.Message));
        }
        finally
        {
            File.Delete(probe);
        }
    }

    private void CheckLock()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = files.Database, Mode = SqliteOpenMode.ReadWrite, DefaultTimeout = 1, Pooling = false }.ToString());
        connection.Open();
        using var begin = connection.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
        begin.ExecuteNonQuery();
    }

    private void CheckClock()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (last is { } then && now - then > LongAgo) findings.Add(new Finding(FindingKind.ClockAhead, folder, Minute(now)));
    }

    private void Seen(DateTime at, LogOrigin log)
    {
        last = Later(last, at);
        if (clock.GetUtcNow().UtcDateTime < at) findings.Add(new Finding(FindingKind.ClockBehind, log.ToString(), Minute(at)));
    }

    private bool NodeRuns()
    {
        if (!File.Exists(files.Database + ".lease")) return false;
        try
        {
            Lease.Take(files.Database).Dispose();
            return false;
        }
        catch (Store.LocalTrouble trouble) when (trouble.Kind == TroubleKind.Held)
        {
            return true;
        }
    }

    // A trouble is a finding, and the next check goes on, unless nothing could be examined.
    private void Try(Action check)
    {
        try
        {
            check();
        }
        catch (SqliteException error) when (Store.LocalTrouble.Of(error, files.Database) is Store.LocalTrouble named && Finding.Of(named.Kind) is { } kind)
        {
            findings.Add(new Finding(kind, named.File, error.Message));
        }
        catch (Store.LocalTrouble trouble) when (Finding.Of(trouble.Kind) is { } kind)
        {
            findings.Add(new Finding(kind, trouble.File, trouble.InnerException?.Message ?? ""));
        }
    }

    private static bool IsLock(string path) => Path.GetExtension(path) is ".lock" or ".lease";

    private static DateTime Later(DateTime? one, DateTime other) => one > other ? one.Value : other;

    private static string Minute(DateTime at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}

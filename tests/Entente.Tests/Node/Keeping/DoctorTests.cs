using System.Text;
using Entente.Language;
using Entente.Node.Keeping;
using Entente.Node.Store;
using Entente.Record;
using Microsoft.Data.Sqlite;

namespace Entente.Tests.Node.Keeping;

/// <summary>Each thing that can go wrong is done for real to a folder, and the doctor names it.</summary>
public sealed class DoctorTests : IAsyncLifetime
{
    private static readonly LogOrigin Long = LogOrigin.Of("long.example", "kr-us", 1);
    private KeptFolder folder = null!;

    public async ValueTask InitializeAsync() => folder = await KeptFolder.Make();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_whole_folder_needs_nobody()
    {
        var seen = folder.Examine();
        Assert.Empty(Kinds(seen));
        Assert.Equal((1, StoreReader.Open(folder.Files).Logs().Single().Size, false), (seen.Logs, seen.Entries, seen.NodeRuns));
    }

    [Fact]
    public void A_flipped_byte_of_an_act_is_named_by_its_number()
    {
        KeptFolder.Flip(folder.Files.Database, folder.Value("SELECT bytes FROM entries WHERE idx = 5"));
        Assert.Contains(new Finding(FindingKind.DamagedEntry, Origin(), "5"), folder.Examine().Findings);
    }

    [Fact]
    public void A_flipped_byte_of_an_enclosure_is_found_by_opening_it()
    {
        KeptFolder.Flip(folder.Files.Database, folder.Value("SELECT sealed FROM enclosures ORDER BY length(sealed) LIMIT 1 OFFSET 9"));
        Assert.Equal([FindingKind.DamagedEnclosure], Kinds(folder.Examine()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task A_flipped_byte_of_any_stored_hash_is_found(int level, long index)
    {
        await using (var store = SideStore.Open(folder.Files))
            await store.AppendAsync(new Append { Origin = Long, ExpectedSize = 0, Entries = [.. Enumerable.Range(0, 600).Select(i => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes($"entry {i}"))] });
        folder.Tamper($"UPDATE tiles SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE level = {level} AND idx = {index} AND log = (SELECT id FROM logs WHERE origin = '{Long}')");
        Assert.Equal([new Finding(FindingKind.DamagedTile, Long.ToString(), $"{level}/{index}")], Important(folder.Examine()));
    }

    [Fact]
    public void A_changed_root_and_a_lost_act_are_found()
    {
        folder.Tamper("UPDATE logs SET root = zeroblob(32)");
        Assert.Equal([FindingKind.DamagedHead], Kinds(folder.Examine()));
        folder.Tamper("DROP TRIGGER entries_never_go; DELETE FROM entries WHERE idx > 30");
        Assert.Contains(folder.Examine().Findings, finding => finding is { Kind: FindingKind.DamagedEntry, Detail: "31" });
    }

    [Fact]
    public void Words_that_are_gone_are_missed_unless_they_were_destroyed()
    {
        folder.Tamper("UPDATE enclosures SET data_key = NULL, nonce = NULL, sealed = NULL, destroyed = 1 WHERE rowid = 1");
        Assert.Empty(Kinds(folder.Examine()));
        folder.Tamper("DELETE FROM enclosures WHERE rowid = 2");
        Assert.Contains(FindingKind.MissingEnclosure, Kinds(folder.Examine()));
    }

    [Fact]
    public void A_broken_page_is_found_whichever_it_is()
    {
        var whole = File.ReadAllBytes(folder.Files.Database);
        var found = 0;
        for (var page = 0; page < whole.Length / 4096; page++)
        {
            var bytes = (byte[])whole.Clone();
            bytes.AsSpan(page * 4096, 64).Fill(0xff);
            File.WriteAllBytes(folder.Files.Database, bytes);
            SqliteConnection.ClearAllPools();
            if (Kinds(folder.Examine()).Count > 0) found++;
        }

        // A page in the middle of a long value has no structure of its own, but its value is hashed or sealed; a desk row's text is neither.
        Assert.True(found >= whole.Length / 4096 - 2, $"{found} of {whole.Length / 4096}");
    }

    [Fact]
    public void A_missing_and_a_wrong_node_key_are_told_apart()
    {
        var key = File.ReadAllBytes(folder.Files.NodeKey);
        File.Delete(folder.Files.NodeKey);
        Assert.Equal([FindingKind.KeyMissing], Kinds(folder.Examine()));
        File.WriteAllBytes(folder.Files.NodeKey, new byte[32]);
        Assert.Contains(FindingKind.KeyWrong, Kinds(folder.Examine()));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.Files.NodeKey, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        File.WriteAllBytes(folder.Files.NodeKey, key);
        Assert.Equal(OperatingSystem.IsWindows() ? [] : [FindingKind.KeyOpenToOthers], Kinds(folder.Examine()));
    }

    [Fact]
    public void A_clock_before_the_last_act_or_long_after_everything_is_found()
    {
        var now = folder.Clock.GetUtcNow();
        folder.Clock.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Equal([FindingKind.ClockBehind], Kinds(new Doctor(folder.Path, new FixedClock(now.AddHours(-2))).Examine()));
        Assert.Equal([FindingKind.ClockAhead], Kinds(new Doctor(folder.Path, new FixedClock(now.AddDays(400))).Examine()));
        Assert.Empty(Kinds(new Doctor(folder.Path, new FixedClock(now.AddDays(300))).Examine()));
    }

    [Fact]
    public async Task Beside_a_running_node_it_looks_and_says_so()
    {
        await using var store = SideStore.Open(folder.Files);
        var seen = folder.Examine();
        Assert.True(seen.NodeRuns);
        Assert.Empty(Kinds(seen));
    }

    [Fact]
    public void A_lock_of_another_program_is_found()
    {
        using var browser = new SqliteConnection($"Data Source={folder.Files.Database};Pooling=False");
        browser.Open();
        using var transaction = browser.BeginTransaction(deferred: false);
        Assert.Contains(FindingKind.Busy, Kinds(folder.Examine()));
    }

    [Fact]
    public void A_file_of_a_later_version_is_found_and_left_alone()
    {
        folder.Tamper("PRAGMA user_version = 99; UPDATE node SET value = value");
        Assert.Equal([FindingKind.Newer], Kinds(folder.Examine()));
    }

    [Fact]
    public void Lost_and_damaged_officers_are_found()
    {
        var officers = File.ReadAllBytes(folder.OfficersDb);
        File.Delete(folder.OfficersDb);
        Assert.Equal([FindingKind.OfficersMissing], Kinds(folder.Examine()));
        officers.AsSpan(4096, 64).Fill(0xff);
        File.WriteAllBytes(folder.OfficersDb, officers);
        Assert.Contains(FindingKind.OfficersDamaged, Kinds(folder.Examine()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("needs symbolic links");
        // Permissions stop nobody who runs tests as root; a link into nowhere does.
        File.CreateSymbolicLink(Path.Combine(folder.Path, "originals.db"), folder.Beside("nowhere"));
        Assert.Equal([new Finding(FindingKind.Unreadable, Path.Combine(folder.Path, "originals.db"), nameof(FileNotFoundException))], Important(folder.Examine()));
    }

    [Fact]
    public void A_folder_without_a_database_cannot_be_examined()
    {
        Assert.Equal(TroubleKind.Absent, Assert.Throws<LocalTrouble>(() => new Doctor(folder.Beside("none"), folder.Clock).Examine()).Kind);
        File.Delete(folder.Files.Database);
        Directory.CreateDirectory(folder.Files.Database);
        Assert.Equal(TroubleKind.NoAccess, Assert.Throws<LocalTrouble>(() => folder.Examine()).Kind);
    }

    [Fact]
    public void Every_finding_says_in_both_languages_what_and_where()
    {
        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            var finding = new Finding(kind, "/data/there", "7");
            foreach (var tongue in Enum.GetValues<Tongue>()) Assert.Contains("/data/there", finding.In(tongue), StringComparison.Ordinal);
            Assert.Contains(finding.In(Tongue.Korean), c => c is >= '가' and <= '힣');
        }
    }

    private string Origin() => StoreReader.Open(folder.Files).Logs().Single().Origin.ToString();

    // How full the machine's disk is that runs the tests is not theirs to say.
    private static IReadOnlyList<Finding> Important(Examination seen) => [.. seen.Findings.Where(finding => finding.Kind != FindingKind.LittleRoom)];

    private static IReadOnlyList<FindingKind> Kinds(Examination seen) => [.. Important(seen).Select(finding => finding.Kind)];

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

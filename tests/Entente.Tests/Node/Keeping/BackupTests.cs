using System.IO.Compression;
using System.Text;
using Entente.Node.Identity;
using Entente.Node.Keeping;
using Entente.Node.Store;
using Entente.Record;

namespace Entente.Tests.Node.Keeping;

public sealed class BackupTests : IAsyncLifetime
{
    private KeptFolder folder = null!;

    public async ValueTask InitializeAsync() => folder = await KeptFolder.Make();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void A_restored_side_has_every_act_every_word_and_every_officer()
    {
        var made = Backup.Make(folder.Path, folder.Beside("b"), folder.Beside("k"), folder.Clock);
        var restored = Restore.Run(folder.Beside("b"), folder.Beside("k"), folder.Beside("new"));
        var (before, after) = (StoreReader.Open(folder.Files), StoreReader.Open(Entente.Node.DataFolder.Files(folder.Beside("new"))));
        Assert.Equal(before.Logs(), after.Logs());
        Assert.Equal((1, before.Logs().Single().Size), (restored.Logs, restored.Entries));
        Assert.Equal(folder.Clock.GetUtcNow().UtcDateTime, restored.Made);
        Assert.NotEmpty(before.Enclosures());
        foreach (var (commitment, _) in before.Enclosures())
            Assert.Equal(Assert.IsType<StoredEnclosure.Held>(before.Enclosure(commitment)).Content, Assert.IsType<StoredEnclosure.Held>(after.Enclosure(commitment)).Content);
        using var file = OfficersFile.Open(Path.Combine(folder.Beside("new"), "officers.db"));
        Assert.NotNull(new Entente.Node.Identity.Officers(file, folder.Clock).SignIn("administrator", Entente.Tests.Node.Officers.TestedNode.Password));
        Assert.DoesNotContain(new Doctor(folder.Beside("new"), folder.Clock).Examine().Findings, finding => finding.Kind != FindingKind.LittleRoom);
        Assert.Equal(NodeKey.Read(folder.Files.NodeKey).Mark, made.KeyMark);
        Assert.Equal(["node.key", "officers.db", "side.db"], Directory.EnumerateFileSystemEntries(folder.Beside("new")).Select(path => Path.GetFileName(path)!).Where(name => !name.Contains("db-", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_its_key_a_backup_tells_nothing_and_says_which_key_it_takes()
    {
        var made = Backup.Make(folder.Path, folder.Beside("b"), null, folder.Clock);
        var trouble = Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("b"), null, folder.Beside("new")));
        Assert.Equal(TroubleKind.KeyNotGiven, trouble.Kind);
        Assert.Contains(made.KeyMark, trouble.Message, StringComparison.Ordinal);
        Assert.Contains(made.KeyMark, trouble.In(Entente.Language.Tongue.Korean), StringComparison.Ordinal);

        File.WriteAllBytes(folder.Beside("other"), new byte[32]);
        trouble = Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("b"), folder.Beside("other"), folder.Beside("new")));
        Assert.Equal((TroubleKind.KeyNotOfBackup, made.KeyMark), (trouble.Kind, trouble.Detail));
        Assert.Equal(TroubleKind.KeyMissing, Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("b"), folder.Beside("none"), folder.Beside("new"))).Kind);
        Assert.False(Directory.Exists(folder.Beside("new")));

        // Neither the words of the record, nor its cards and rows, nor a name, nor the key.
        var bytes = File.ReadAllBytes(folder.Beside("b"));
        foreach (var secret in new[] { "desk.example", "Indo-Pacific", "administrator", "argon2id", "SQLite format" }) Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(File.ReadAllBytes(folder.Files.NodeKey)));
        Assert.NotEqual(-1, File.ReadAllBytes(folder.Files.Database).AsSpan().IndexOf("Indo-Pacific"u8));
        Assert.NotEqual(-1, File.ReadAllBytes(folder.OfficersDb).AsSpan().IndexOf("argon2id"u8));
    }

    [Fact]
    public void Its_manifest_names_each_member_with_size_and_digest()
    {
        Backup.Make(folder.Path, folder.Beside("b"), null, folder.Clock);
        using var zip = ZipFile.OpenRead(folder.Beside("b"));
        var manifest = Manifest.Read(zip.GetEntry("manifest.json")!.Open())!;
        Assert.Equal(["side.db", "officers.db"], manifest.Members.Select(member => member.Name));
        foreach (var member in manifest.Members)
        {
            using var stream = zip.GetEntry(member.Name + ".sealed")!.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            Assert.Equal(member.Bytes, copy.Length);
            Assert.Equal(member.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(copy.ToArray())));
        }
    }

    [Fact]
    public void Nothing_is_written_over_and_nothing_is_left_behind()
    {
        File.WriteAllText(folder.Beside("b"), "mine");
        Assert.Equal(TroubleKind.Exists, Assert.Throws<LocalTrouble>(() => Backup.Make(folder.Path, folder.Beside("b"), null, folder.Clock)).Kind);
        File.WriteAllText(folder.Beside("k"), "mine");
        Assert.Equal(TroubleKind.Exists, Assert.Throws<LocalTrouble>(() => Backup.Make(folder.Path, folder.Beside("c"), folder.Beside("k"), folder.Clock)).Kind);
        Assert.Equal("mine", File.ReadAllText(folder.Beside("b")));
        Assert.False(File.Exists(folder.Beside("c")));
        Backup.Make(folder.Path, folder.Beside("d"), folder.Beside("e"), folder.Clock);
        Assert.Equal(TroubleKind.NotEmpty, Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("d"), folder.Beside("e"), folder.Path)).Kind);
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Path), path => path.Contains("copy", StringComparison.Ordinal));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder.Beside("")), path => path.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public void A_flipped_byte_anywhere_restores_nothing_wrong()
    {
        Backup.Make(folder.Path, folder.Beside("b"), folder.Beside("k"), folder.Clock);
        var logs = StoreReader.Open(folder.Files).Logs();
        var whole = File.ReadAllBytes(folder.Beside("b"));
        var refused = 0;
        // All of the manifest and the zip's directory at the end, samples of the rest.
        var places = Enumerable.Range(0, 20).Select(i => (int)(i * (long)whole.Length / 20)).Concat(Enumerable.Range(whole.Length - 700, 700).Where(i => i % 13 == 0));
        foreach (var place in places)
        {
            var bytes = (byte[])whole.Clone();
            bytes[place] ^= 0x20;
            File.WriteAllBytes(folder.Beside("x"), bytes);
            try
            {
                Restore.Run(folder.Beside("x"), folder.Beside("k"), folder.Beside("new"));
                Assert.Equal(logs, StoreReader.Open(Entente.Node.DataFolder.Files(folder.Beside("new"))).Logs());
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                Directory.Delete(folder.Beside("new"), recursive: true);
            }
            catch (LocalTrouble trouble) when (trouble.Kind is TroubleKind.BackupDamaged or TroubleKind.NoBackup or TroubleKind.KeyNotOfBackup)
            {
                refused++;
                Assert.False(Directory.Exists(folder.Beside("new")), $"byte {place}");
            }
        }

        Assert.True(refused > 40, $"{refused} refused");
    }

    [Fact]
    public void A_backup_that_was_cut_or_is_something_else_is_refused()
    {
        Backup.Make(folder.Path, folder.Beside("b"), folder.Beside("k"), folder.Clock);
        var whole = File.ReadAllBytes(folder.Beside("b"));
        foreach (var length in new[] { 0, 1, 1_000, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(folder.Beside("cut"), whole[..length]);
            Assert.Equal(TroubleKind.NoBackup, Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("cut"), folder.Beside("k"), folder.Beside("new"))).Kind);
        }

        Assert.Equal(TroubleKind.NoBackup, Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("none"), folder.Beside("k"), folder.Beside("new"))).Kind);
        // A name that would leave the folder.
        using (var zip = ZipFile.Open(folder.Beside("evil"), ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("manifest.json").Open())
            entry.Write(new Manifest(Manifest.ThisFormat, DateTime.UnixEpoch, "1", NodeKey.Read(folder.Beside("k")).Mark, [new Member("../evil", 1, "00")]).Write());
        Assert.Equal(TroubleKind.NoBackup, Assert.Throws<LocalTrouble>(() => Restore.Run(folder.Beside("evil"), folder.Beside("k"), folder.Beside("new"))).Kind);
    }

    [Fact]
    public async Task Beside_a_writing_node_each_backup_is_one_moment_of_it()
    {
        var desk = LogOrigin.Of("busy.example", "kr-us", 1);
        await using var store = SideStore.Open(folder.Files);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            long size = 0;
            while (!stop.IsCancellationRequested)
            {
                var row = new DeskWrite.Put(new DeskRow("kr-us", "", "size", "", $"{size + 1}"));
                await store.AppendAsync(new Append { Origin = desk, ExpectedSize = size, Entries = [Encoding.UTF8.GetBytes($"entry {size}")], Desk = [row] });
                size++;
            }

            return size;
        });
        for (var i = 0; i < 4; i++)
        {
            var file = folder.Beside("b" + i);
            Backup.Make(folder.Path, file, i == 0 ? folder.Beside("k") : null, folder.Clock);
            Restore.Run(file, folder.Beside("k"), folder.Beside("r" + i));
            var reader = StoreReader.Open(Entente.Node.DataFolder.Files(folder.Beside("r" + i)));
            // Log and desk row change in one transaction: a copy of two moments would show two sizes.
            if (reader.Log(desk) is { } head) Assert.Equal($"{head.Size}", reader.DeskRows("kr-us", kind: "size").Single().Json);
        }

        await stop.CancelAsync();
        Assert.True(await writing > 0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData((1 << 20) - 1)]
    [InlineData(1 << 20)]
    [InlineData((1 << 20) + 1)]
    [InlineData(3 << 20)]
    public void A_sealed_copy_opens_to_what_it_was_and_pieces_keep_their_places(int size)
    {
        var key = NodeKey.Read(folder.Files.NodeKey);
        var plain = new byte[size];
        new Random(size).NextBytes(plain);
        var box = Seal(plain, key);
        Assert.Equal(SealedCopy.SizeOf(size), box.Length);
        Assert.Equal(plain, Open(box, key, "a"u8));
        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => Open(box, key, "b"u8));
        const int piece = (1 << 20) + 16, start = 60;
        if (size <= 2 << 20) return;
        // Swapped, and cut off after a whole piece.
        byte[] swapped = [.. box[..start], .. box[(start + piece)..(start + 2 * piece)], .. box[start..(start + piece)], .. box[(start + 2 * piece)..]];
        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => Open(swapped, key, "a"u8));
        Assert.Throws<System.Security.Cryptography.AuthenticationTagMismatchException>(() => Open(box[..(start + 2 * piece)], key, "a"u8));
    }

    private static byte[] Seal(byte[] plain, NodeKey key)
    {
        using var box = new MemoryStream();
        SealedCopy.Seal(new MemoryStream(plain), box, key, "a"u8);
        return box.ToArray();
    }

    private static byte[] Open(byte[] box, NodeKey key, ReadOnlySpan<byte> name)
    {
        using var plain = new MemoryStream();
        SealedCopy.Open(new MemoryStream(box), plain, key, name);
        return plain.ToArray();
    }
}

using System.Formats.Tar;
using System.Text;
using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class PouchTests : IDisposable
{
    private static readonly LogNumber Ours = new(1, 0);
    private static readonly LogNumber Theirs = new(1, 1);
    private static readonly byte[] Random = [.. Keys.Seed("one"), .. Keys.Seed("two")];
    private static readonly ReadOnlyMemory<byte>[] Lines = [.. Enumerable.Range(0, 41).Select(i => (ReadOnlyMemory<byte>)Encoding.ASCII.GetBytes($"{{\"entry\":{i}}}"))];
    private static readonly TreeHash[] Leaves = [.. Lines.Select(l => Rfc6962.Leaf(l.Span))];
    private static readonly SaltedContent Words = SaltedContent.Of(Keys.Seed("salt"), "the words"u8.ToArray());

    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _meridian = new(Keys.Meridian);

    public void Dispose()
    {
        _hanbit.Dispose();
        _meridian.Dispose();
    }

    [Fact]
    public void What_is_packed_is_opened()
    {
        var content = Content();
        var (pouch, manifest) = Packed(content);
        var read = Opened(pouch);
        Assert.Equal(manifest, read.Manifest);
        Assert.Equal((7, 5), (read.Label.Number, read.Label.Received));
        Assert.Equal([(Ours, 41L), (Theirs, 9L)], read.Label.Have.Select(h => (h.Key, h.Value)));
        Assert.Equal(content.Label.Want, read.Label.Want);
        Assert.Equal(content.Label.Gone, read.Label.Gone);
        Assert.Equal(41, read.Checkpoints[Ours].Size);
        var entries = Assert.Single(read.Entries);
        Assert.Equal((Ours, 30, 41), (entries.Log, entries.From, entries.To));
        Assert.Equal(Lines[30..].Select(l => l.ToArray()), entries.Lines.Select(l => l.ToArray()));
        Assert.True(read.Cosignatures[Theirs].IsCosignedBy(_hanbit.Charter.CosignKey, out var time, out _));
        Assert.Equal(1_795_000_000, time);
        Assert.Equal("the words", Encoding.UTF8.GetString(Assert.Single(read.Enclosures).Content.Span));
        // The same content, packed again with the same randomness, is the same file: nothing of the clock or the machine gets in.
        Assert.Equal(pouch, Packed(content).Pouch);
    }

    [Fact]
    public void A_pouch_of_nothing_but_receipts_is_small_and_opened() =>
        Assert.Empty(Opened(Packed(Empty()).Pouch).Entries);

    [Fact]
    public void Any_change_refuses_the_whole_pouch()
    {
        var pouch = Packed(Content()).Pouch;
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000_000]).Sample((kind, at) =>
        {
            var changed = Keys.Mutated(pouch, kind, at);
            if (changed.AsSpan().SequenceEqual(pouch))
                return;
            Assert.False(Pouch.TryOpen(changed, [_hanbit.Charter, _meridian.Charter], Keys.Meridian, _meridian.Age, out var content, out var refusal));
            Assert.Null(content);
            Assert.True(refusal is RecordRefusal.NotAnAgeFile or RecordRefusal.EncryptedToOthers or RecordRefusal.HeaderChanged or RecordRefusal.CutOrChanged, $"{refusal}");
        }, iter: 300);
    }

    [Fact]
    public void Any_change_inside_that_the_sender_did_not_sign_is_refused()
    {
        // As if the encryption were not there: the archive is changed and encrypted again, as anybody with our public key can.
        Assert.True(AgeFile.TryDecrypt(Packed(Content()).Pouch, _meridian.Age, out var tar, out _));
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000_000]).Sample((kind, at) =>
        {
            var changed = Keys.Mutated(tar, kind, at);
            if (!changed.AsSpan().SequenceEqual(tar))
                Assert.NotEqual(RecordRefusal.None, RefusedTar(changed));
        }, iter: 600);
    }

    [Fact]
    public void Noise_in_the_place_of_an_archive_is_refused_without_an_exception() =>
        Gen.Byte.Array[0, 3000].Sample(noise => RefusedTar(noise) != RecordRefusal.None);

    [Fact]
    public void A_pouch_for_somebody_else_of_somebody_else_or_of_another_dialogue_is_named()
    {
        using var kestrel = new TestSide("kestrel.example");
        using var elsewhere = new TestSide(Keys.Hanbit, "elsewhere");
        Assert.Equal(RecordRefusal.ForAnotherSide, Refused(Packed(Label(l => l with { To = "kestrel.example" })).Pouch));
        Assert.Equal(RecordRefusal.EncryptedToOthers, Refused(Packed(Empty(), recipient: kestrel).Pouch));
        Assert.Equal(RecordRefusal.UnknownSide, Refused(Packed(Label(l => l with { From = "kestrel.example" }), sender: kestrel).Pouch));
        Assert.Equal(RecordRefusal.UnknownSide, Refused(Packed(Label(l => l with { From = Keys.Meridian }), sender: _meridian).Pouch));
        Assert.Equal(RecordRefusal.NotSigned, Refused(Packed(Empty(), sender: kestrel).Pouch));
        Assert.Equal(RecordRefusal.NotSigned, Refused(Packed(Empty(), sender: elsewhere).Pouch));
        Assert.Equal(RecordRefusal.OtherDialogue, Refused(Packed(Label(l => l with { Dialogue = "elsewhere" })).Pouch));
    }

    [Fact]
    public void A_checkpoint_is_its_owners_and_not_beyond_what_the_sender_has()
    {
        var forged = Keys.At(Keys.HanbitLog, Leaves).Signed(_meridian.Log);
        Assert.Equal(RecordRefusal.NotSigned, RefusedContent(c => c with { Checkpoints = new Dictionary<LogNumber, SignedCheckpoint> { [Ours] = forged } }));
        var other = Keys.At(Keys.MeridianLog, Leaves).Signed(_meridian.Log);
        Assert.Equal(RecordRefusal.OtherOrigin, RefusedContent(c => c with { Checkpoints = new Dictionary<LogNumber, SignedCheckpoint> { [Ours] = other } }));
        Assert.Equal(RecordRefusal.NoCheckpoint, RefusedContent(c => c with { Label = c.Label with { Have = new Dictionary<LogNumber, long> { [Ours] = 40, [Theirs] = 9 } } }));
        Assert.Equal(RecordRefusal.OtherOrigin, RefusedContent(c => c with { Label = c.Label with { Have = new Dictionary<LogNumber, long> { [Ours] = 41, [Theirs] = 9, [new LogNumber(1, 2)] = 1 } } }));
    }

    [Fact]
    public void Entries_come_with_the_checkpoint_that_they_end_at()
    {
        Assert.Equal(RecordRefusal.NoCheckpoint, RefusedContent(c => c with { Checkpoints = new Dictionary<LogNumber, SignedCheckpoint>() }));
        Assert.Equal(RecordRefusal.NoCheckpoint, RefusedContent(c => c with { Entries = [new PouchEntries(Ours, 30, Lines[30..40])] }));
        Assert.Equal(RecordRefusal.NoCheckpoint, RefusedContent(c => c with { Entries = [new PouchEntries(Theirs, 0, Lines[..9])] }));
    }

    [Fact]
    public void A_cosignature_is_a_members_and_good()
    {
        Assert.Equal(RecordRefusal.NotSigned, RefusedContent(c => c with { Cosignatures = Sig(Checkpoint9()) }));
        using var kestrel = new TestSide("kestrel.example");
        Assert.Equal(RecordRefusal.NotSigned, RefusedContent(c => c with { Cosignatures = Sig(Cosigned(kestrel)) }));
        // Nobody cosigns its own log.
        Assert.Equal(RecordRefusal.NotSigned, RefusedContent(c => c with { Cosignatures = Sig(Cosigned(_meridian)) }));
        var good = Cosigned(_hanbit);
        Assert.Equal(RecordRefusal.BadSignatureLine, RefusedContent(c => c with { Cosignatures = Sig(good with { Note = good.Note.With(new NoteSignature("x", 1, new byte[64])) }) }));
        var line = good.Note.Signatures[1];
        var bad = line with { Bytes = (byte[])[.. line.Bytes[..^1].Span, (byte)(line.Bytes.Span[^1] ^ 1)] };
        Assert.Equal(RecordRefusal.BadSignature, RefusedContent(c => c with { Cosignatures = Sig(good with { Note = good.Note with { Signatures = [good.Note.Signatures[0], bad] } }) }));
    }

    [Fact]
    public void An_enclosure_opens_the_commitment_that_it_is_named_by() =>
        Assert.Equal(RecordRefusal.DoesNotOpen, RefusedContent(c => c with { Enclosures = [Words with { Content = "other words"u8.ToArray() }] }));

    [Fact]
    public void Too_much_for_one_pouch_is_not_packed()
    {
        var many = Enumerable.Range(0, Pouch.MaxMembers + 1).Select(i => SaltedContent.Of(Keys.Seed("salt"), BitConverter.GetBytes(i))).ToList();
        Assert.False(Pack(Empty() with { Enclosures = many }));
        Assert.True(Pack(Empty() with { Enclosures = many[..^1] }));
        Assert.False(Pack(Empty() with { Enclosures = [.. Enumerable.Range(0, 5).Select(i => new SaltedContent(many[i].Commitment, Keys.Seed("salt"), new byte[Pouch.MaxEnclosure]))] }));
        Assert.Equal(RecordRefusal.TooLong, Refused(new byte[Pouch.MaxBytes + 1]));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("have/../1.0.note")]
    [InlineData("have/1.0.note/")]
    [InlineData("have//1.0.note")]
    [InlineData("./have/1.0.note")]
    [InlineData("have/1.00.note")]
    [InlineData("have/0.0.note")]
    [InlineData("have/1.100.note")]
    [InlineData("log/1.0/5-5")]
    [InlineData("log/1.0/6-5")]
    [InlineData("log/1.0/5-")]
    [InlineData("log/1.0/05-6")]
    [InlineData("enc/00")]
    [InlineData("enc/47DEQPJ8HBSA")]
    [InlineData("pouch.txt")]
    [InlineData("have")]
    [InlineData("")]
    [InlineData("HAVE/1.0.note")]
    public void There_is_no_other_name_of_a_member(string name) => Assert.False(MemberName.TryParse(name, out _));

    [Fact]
    public void A_link_a_folder_or_a_device_is_refused_by_name()
    {
        foreach (var type in new[] { TarEntryType.SymbolicLink, TarEntryType.HardLink, TarEntryType.Directory, TarEntryType.CharacterDevice, TarEntryType.Fifo })
        {
            var tar = ByFramework(writer =>
            {
                var entry = new UstarTarEntry(type, "have/1.0.note");
                if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink) entry.LinkName = "/etc/passwd";
                writer.WriteEntry(entry);
            });
            Assert.Equal(RecordRefusal.NotAFile, RefusedTar(tar));
        }
    }

    [Fact]
    public void An_archive_that_says_that_it_is_longer_than_it_is_is_refused()
    {
        // A bomb cannot be built of an uncompressed archive; a size of 8 GiB in its header is all that it can try.
        var tar = PouchArchive.Write([("pouch.txt", new byte[10])]);
        "77777777777"u8.CopyTo(tar.AsSpan(124));
        Assert.Equal(RecordRefusal.BadArchive, RefusedTar(tar));
    }

    [Fact]
    public void The_archive_is_what_the_framework_and_tar_write_and_read()
    {
        (string, ReadOnlyMemory<byte>)[] files = [("pouch.txt", "hello\n"u8.ToArray()), ("have/1.0.note", new byte[512]), ("enc/" + Words.Commitment.H.ToHex(), new byte[513])];
        var tar = PouchArchive.Write(files);
        using var reader = new TarReader(new MemoryStream(tar));
        foreach (var (name, content) in files)
        {
            var entry = reader.GetNextEntry(copyData: true)!;
            Assert.Equal((name, TarEntryType.RegularFile, content.Length), (entry.Name, entry.EntryType, (int)entry.Length));
            Assert.Equal(DateTimeOffset.UnixEpoch, entry.ModificationTime);
        }

        Assert.Null(reader.GetNextEntry());
        var framework = ByFramework(writer =>
        {
            foreach (var (name, content) in files)
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { ModificationTime = DateTimeOffset.UnixEpoch, DataStream = new MemoryStream(content.ToArray()) });
        });
        var length = (int)files.Sum(f => 512 + (f.Item2.Length + 511) / 512 * 512);
        Assert.Equal(framework[..length], tar[..length]);
    }

    [Fact]
    public void An_archive_is_padded_to_one_size_of_few_and_no_other() => Gen.Int[0, 100_000].Sample(length =>
    {
        var tar = PouchArchive.Write([("pouch.txt", new byte[length])]);
        var bare = 512 + (length + 511) / 512 * 512 + 1024;
        Assert.Equal(0, tar.Length % 512);
        Assert.InRange(tar.Length, bare, bare * 1.12);
        Assert.True(PouchArchive.TryRead(tar, out var files, out _));
        Assert.Equal(length, files[0].Content.Length);
        Assert.False(PouchArchive.TryRead((byte[])[.. tar, .. new byte[512]], out _, out _));
        Assert.False(PouchArchive.TryRead(tar.AsMemory(0, tar.Length - 512), out _, out _));
    });

    [Theory]
    // The worked figures of the Padmé paper's definition.
    [InlineData(1024, 1024)]
    [InlineData(1536, 1536)]
    [InlineData(10_000, 10_240)]
    [InlineData(100_000, 100_352)]
    [InlineData(1_000_000, 1_015_808)]
    public void Padme_keeps_a_few_bits_of_the_size(long length, long padded) => Assert.Equal(padded, PouchArchive.Padme(length));

    [Fact]
    public void Entries_are_counted_and_fill_their_bundle()
    {
        var bytes = EntryBundle.Write(Lines[..3]);
        Assert.True(EntryBundle.TryRead(bytes, 3, out var read));
        Assert.Equal(Lines[..3].Select(l => l.ToArray()), read.Select(l => l.ToArray()));
        Assert.False(EntryBundle.TryRead(bytes, 2, out _));
        Assert.False(EntryBundle.TryRead(bytes, 4, out _));
        Assert.False(EntryBundle.TryRead(bytes.AsMemory(0, bytes.Length - 1), 3, out _));
        Assert.False(EntryBundle.TryRead(new byte[2], 1, out _));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([ReadOnlyMemory<byte>.Empty]));
        Assert.Throws<ArgumentException>(() => EntryBundle.Write([new byte[65_536]]));
        Gen.Byte.Array[0, 60].Sample(noise => EntryBundle.TryRead(noise, 3, out var some) ? EntryBundle.Write(some).AsSpan().SequenceEqual(noise) : noise.Length >= 0);
    }

    [Theory]
    [InlineData("number 7\n", "number 0\n")]
    [InlineData("number 7\n", "number 07\n")]
    [InlineData("number 7\n", "number 7\nnumber 7\n")]
    [InlineData("received 5\n", "")]
    [InlineData("have 1.0 41\nhave 1.1 9\n", "have 1.1 9\nhave 1.0 41\n")]
    [InlineData("have 1.0 41\n", "have 1.0 41\nhave 1.0 41\n")]
    [InlineData("have 1.0 41\n", "have 1.0  41\n")]
    [InlineData("from hanbit.example\n", "from hanbit.example\nfrom kestrel.example\n")]
    [InlineData("entente/pouch/v1\n", "entente/pouch/v2\n")]
    public void A_manifest_has_one_spelling_even_signed(string part, string instead)
    {
        var text = ManifestText().Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(ManifestText(), text);
        Assert.Equal(RecordRefusal.NotTheOneSpelling, RefusedManifest(text));
    }

    [Fact]
    public void Members_that_are_repeated_out_of_order_unlisted_or_missing_are_refused()
    {
        var text = ManifestText();
        var lines = text.Split('\n').Where(l => l.StartsWith("file ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.Equal(RecordRefusal.BadMember, RefusedManifest(text + lines[^1] + "\n"));
        Assert.Equal(RecordRefusal.BadMember, RefusedManifest(text.Replace(lines[0] + "\n", "", StringComparison.Ordinal) + lines[0] + "\n"));
        Assert.Equal(RecordRefusal.BadMember, RefusedManifest(text + lines[^1].Replace("enc/", "enc/../", StringComparison.Ordinal) + "\n"));
        Assert.Equal(RecordRefusal.NotAsListed, RefusedManifest(text.Replace(lines[0] + "\n", "", StringComparison.Ordinal)));
        Assert.Equal(RecordRefusal.NotAsListed, RefusedManifest(text + $"file 0 {Rfc6962.EmptyRoot.ToHex()} enc/{new string('f', 64)}\n"));
        Assert.Equal(RecordRefusal.None, RefusedManifest(text));
    }

    private static PouchContent Empty() => new(
        new PouchLabel(Keys.Hanbit, Keys.Meridian, "kr-us", 7, 5, new Dictionary<LogNumber, long> { [Theirs] = 9, [Ours] = 41 }, [], []),
        new Dictionary<LogNumber, SignedCheckpoint>(), [], new Dictionary<LogNumber, SignedCheckpoint>(), []);

    private PouchContent Content() => Empty() with
    {
        Label = Empty().Label with { Want = [new Commitment(Leaves[1])], Gone = [new Commitment(Leaves[2])] },
        Checkpoints = new Dictionary<LogNumber, SignedCheckpoint> { [Ours] = Keys.At(Keys.HanbitLog, Leaves).Signed(_hanbit.Log) },
        Entries = [new PouchEntries(Ours, 30, Lines[30..])],
        Cosignatures = Sig(Cosigned(_hanbit)),
        Enclosures = [Words],
    };

    private static PouchContent Label(Func<PouchLabel, PouchLabel> change) => Empty() with { Label = change(Empty().Label) };

    private static Dictionary<LogNumber, SignedCheckpoint> Sig(SignedCheckpoint checkpoint) => new() { [Theirs] = checkpoint };

    private SignedCheckpoint Checkpoint9() => Keys.At(Keys.MeridianLog, Leaves.AsSpan(0, 9)).Signed(_meridian.Log);

    private SignedCheckpoint Cosigned(TestSide by)
    {
        var checkpoint = Checkpoint9();
        return checkpoint with { Note = checkpoint.Note.With(Cosignature.Sign(checkpoint.Checkpoint, by.Charter.CosignKey, by.Cosign, 1_795_000_000)) };
    }

    private (byte[] Pouch, Fingerprint Manifest) Packed(PouchContent content, TestSide? sender = null, TestSide? recipient = null)
    {
        var by = sender ?? _hanbit;
        Assert.True(Pouch.TryPack(content, by.Charter.PouchKey, by.Pouch, (recipient ?? _meridian).Age.Recipient, Random, out var pouch, out var manifest));
        return (pouch, manifest);
    }

    private bool Pack(PouchContent content) => Pouch.TryPack(content, _hanbit.Charter.PouchKey, _hanbit.Pouch, _meridian.Age.Recipient, Random, out _, out _);

    private PouchContent Opened(byte[] pouch)
    {
        Assert.True(Pouch.TryOpen(pouch, [_hanbit.Charter, _meridian.Charter], Keys.Meridian, _meridian.Age, out var content, out var refusal), refusal.ToString());
        return content;
    }

    private RecordRefusal Refused(byte[] pouch)
    {
        var opened = Pouch.TryOpen(pouch, [_hanbit.Charter, _meridian.Charter], Keys.Meridian, _meridian.Age, out _, out var refusal);
        Assert.Equal(opened, refusal == RecordRefusal.None);
        return refusal;
    }

    private RecordRefusal RefusedContent(Func<PouchContent, PouchContent> change) => Refused(Packed(change(Content())).Pouch);

    private RecordRefusal RefusedTar(byte[] tar) => Refused(AgeFile.Encrypt(tar, _meridian.Age.Recipient, Random));

    private List<(string Name, ReadOnlyMemory<byte> Content)> Files()
    {
        Assert.True(AgeFile.TryDecrypt(Packed(Content()).Pouch, _meridian.Age, out var tar, out _));
        Assert.True(PouchArchive.TryRead(tar, out var files, out _));
        return files;
    }

    private string ManifestText()
    {
        Assert.True(SignedNote.TryRead(Files()[0].Content.Span, out var note, out _));
        return note.Text;
    }

    private RecordRefusal RefusedManifest(string text) => RefusedTar(PouchArchive.Write(
        [("pouch.txt", SignedNote.Of(text, _hanbit.Charter.PouchKey, _hanbit.Pouch).ToArray()), .. Files().Skip(1)]));

    private static byte[] ByFramework(Action<TarWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
            write(writer);
        return stream.ToArray();
    }
}

using System.Diagnostics;
using System.Text;
using Entente.Node.Carriers;
using Entente.Record;
using Microsoft.Extensions.Time.Testing;

namespace Entente.Tests.Node.Carriers;

public sealed class FolderTests : IDisposable
{
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes("opaque");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-stick-");
    private readonly FakeTimeProvider clock = new();
    private readonly TinyDialogue hanbit = new("hanbit.example", "meridian.example");
    private readonly TinyDialogue meridian = new("meridian.example", "hanbit.example");

    private FolderCarrier Ours => new(folder.FullName, hanbit.Carried, clock);

    private FolderCarrier Theirs => new(folder.FullName, meridian.Carried, clock);

    private DirectoryInfo ForMeridian => new(Path.Combine(folder.FullName, "meridian.example"));

    [Fact]
    public async Task What_one_lays_down_the_other_takes_and_it_stays_until_acknowledged()
    {
        Assert.IsType<Sending.Sent>(await Ours.Send(Bytes, default));
        var file = Assert.Single(ForMeridian.GetFiles());
        Assert.StartsWith("hanbit.example-", file.Name, StringComparison.Ordinal);
        var carrier = Theirs;
        var taken = Assert.IsType<Taking.Pouch>(await carrier.Take(default));
        Assert.Equal(Bytes, taken.Bytes.ToArray());
        // The process dies here: another one takes the same.
        Assert.Equal(Bytes, Assert.IsType<Taking.Pouch>(await Theirs.Take(default)).Bytes.ToArray());
        Assert.Null(await carrier.Acknowledge(taken, default));
        Assert.Empty(ForMeridian.GetFiles());
        Assert.IsType<Taking.Nothing>(await Look(carrier));
    }

    [Fact]
    public async Task The_same_pouch_is_laid_down_once()
    {
        Assert.IsType<Sending.Sent>(await Ours.Send(Bytes, default));
        Assert.IsType<Sending.Sent>(await Ours.Send(Bytes, default));
        Assert.Single(ForMeridian.GetFiles());
    }

    [Fact]
    public async Task A_half_synchronised_file_is_left_alone_until_it_is_whole()
    {
        await Ours.Send(Bytes, default);
        var file = ForMeridian.GetFiles()[0].FullName;
        File.WriteAllBytes(file, Bytes[..3]);
        Assert.IsType<Taking.Nothing>(await Look(Theirs));
        Assert.True(File.Exists(file));
        File.WriteAllBytes(file, Bytes);
        Assert.IsType<Taking.Pouch>(await Theirs.Take(default));
    }

    [Fact]
    public async Task A_damaged_file_does_not_hold_up_the_ones_behind_it()
    {
        await Ours.Send(Bytes, default);
        File.WriteAllBytes(ForMeridian.GetFiles()[0].FullName, "changed"u8);
        await Ours.Send("another"u8.ToArray(), default);
        Assert.Equal("another"u8.ToArray(), Assert.IsType<Taking.Pouch>(await Theirs.Take(default)).Bytes.ToArray());
    }

    [Fact]
    public async Task Links_pipes_folders_halves_and_files_of_others_are_not_touched()
    {
        await Ours.Send(Bytes, default);
        var pouch = ForMeridian.GetFiles()[0];
        var start = pouch.Name[..^"00000000000000000000000000000000.pouch".Length];
        var elsewhere = Path.Combine(folder.FullName, "elsewhere");
        pouch.MoveTo(elsewhere);
        var name = Path.Combine(ForMeridian.FullName, pouch.Name);
        File.CreateSymbolicLink(name, elsewhere);
        Directory.CreateDirectory(Path.Combine(ForMeridian.FullName, start + new string('1', 32) + ".pouch"));
        foreach (var foreign in new[] { "letter.pouch", "hanbit.example-7.pouch", start + new string('0', 31) + "G.pouch", start + new string('0', 32) + ".pouch.half", "desktop.ini" })
            File.WriteAllBytes(Path.Combine(ForMeridian.FullName, foreign), Bytes);
        if (!OperatingSystem.IsWindows())
            using (var pipe = Process.Start("mkfifo", Path.Combine(ForMeridian.FullName, start + new string('2', 32) + ".pouch"))) await pipe.WaitForExitAsync();
        var before = ForMeridian.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal).ToList();
        Assert.IsType<Taking.Nothing>(await Look(Theirs));
        Assert.Equal(before, ForMeridian.GetFileSystemInfos().Select(f => f.Name).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(elsewhere));
    }

    [Fact]
    public async Task A_place_that_is_a_link_leads_nowhere()
    {
        var elsewhere = Directory.CreateTempSubdirectory("entente-elsewhere-");
        Directory.CreateSymbolicLink(ForMeridian.FullName, elsewhere.FullName);
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NoFolder), await Ours.Send(Bytes, default));
        Assert.Empty(elsewhere.GetFiles());
        elsewhere.Delete(recursive: true);
    }

    [Fact]
    public async Task Pouches_of_another_dialogue_of_the_same_two_are_left_for_it()
    {
        var keys = (KeyNames.Pouch("hanbit.example", Record.Keys.Of("other h").Public), KeyNames.Pouch("meridian.example", Record.Keys.Of("other m").Public));
        var other = hanbit.Carried with { PouchKey = keys.Item1, PouchSecret = Record.Keys.Of("other h"), TheirPouchKey = keys.Item2 };
        // A record's copy keeps what was computed: made anew.
        other = new CarriedDialogue("trade", other.Us, other.Them, other.Due, other.Open, other.PouchKey, other.PouchSecret, other.TheirPouchKey);
        await new FolderCarrier(folder.FullName, other, clock).Send(Bytes, default);
        Assert.Single(ForMeridian.GetFiles());
        Assert.IsType<Taking.Nothing>(await Look(Theirs));
    }

    [Fact]
    public async Task What_is_longer_than_a_pouch_is_neither_laid_down_nor_read()
    {
        Assert.Equal(new Sending.NotSent(CarrierTrouble.TooLarge), await Ours.Send(new byte[Pouch.MaxBytes + 1], default));
        await Ours.Send(Bytes, default);
        using (var file = ForMeridian.GetFiles()[0].OpenWrite()) file.SetLength(Pouch.MaxBytes + 1L);
        Assert.IsType<Taking.Nothing>(await Look(Theirs));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_and_not_made()
    {
        folder.Delete();
        Assert.Equal(new Taking.NotReached(CarrierTrouble.NoFolder), await Theirs.Take(default));
        Assert.Equal(new Sending.NotSent(CarrierTrouble.NoFolder), await Ours.Send(Bytes, default));
        Assert.False(Directory.Exists(folder.FullName));
        folder.Create();
    }

    [Fact]
    public async Task What_cannot_be_removed_is_remembered()
    {
        await Ours.Send(Bytes, default);
        var carrier = Theirs;
        var taken = Assert.IsType<Taking.Pouch>(await carrier.Take(default));
        // Something that deleting a file does not remove, also not for root.
        var name = Path.Combine(ForMeridian.FullName, taken.Name);
        File.Delete(name);
        Directory.CreateDirectory(name);
        Assert.Null(await carrier.Acknowledge(taken, default));
        Directory.Delete(name);
        await Ours.Send(Bytes, default);
        Assert.IsType<Taking.Nothing>(await Look(carrier));
        Assert.IsType<Taking.Pouch>(await Theirs.Take(default));
    }

    [Fact]
    public async Task Two_nodes_agree_over_a_folder()
    {
        await using var left = new CarryLoop(clock);
        await using var right = new CarryLoop(clock);
        await left.Carry(hanbit.Carried, Ours, new CarrySettings());
        await right.Carry(meridian.Carried, Theirs, new CarrySettings());
        await left.StartAsync(default);
        await right.StartAsync(default);
        hanbit.Say("by stick");
        left.Nudge("kr-us");
        await Eventually.True(clock, TimeSpan.FromSeconds(1), () => hanbit.Settled && meridian.Settled, "settled");
        Assert.Equal(["by stick"], meridian.Theirs);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<Taking> Look(FolderCarrier carrier) => Eventually.Result(clock, TimeSpan.FromSeconds(1), carrier.Take(default));
}

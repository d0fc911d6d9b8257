using System.Text;
using Entente.Documents;

namespace Entente.Tests.Documents;

public sealed class QuarantineTests
{
    // The command's own program lies beside the tests.
    private static string Program => Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "entente.exe" : "entente");

    private static Quarantine Child(QuarantineLimits? limits = null) => new("dotnet", [Path.ChangeExtension(Program, ".dll")], limits);

    private static Quarantine Shell(string script, QuarantineLimits? limits = null) => new("/bin/sh", ["-c", script], limits);

    private static async Task<UnreadableReason> Refused(Quarantine quarantine) => Assert.IsType<Unreadable>(await quarantine.ReadAsync("a.md", "1. Ports are open."u8.ToArray())).Reason;

    [Fact]
    public async Task A_file_comes_back_as_it_would_without_a_child()
    {
        var bytes = Encoding.UTF8.GetBytes("# 약정\n\n1. \uF9E1 장관이 “항만”을 연다.[^1]\n\n문단\n\n[^1]: 각주\n");
        var here = Assert.IsType<Reading>(PolicyFile.Read("a.md", bytes));
        var there = Assert.IsType<Reading>(await Child().ReadAsync("a.md", bytes));
        Assert.Equal(here.Provisions.Select(ProvisionLines.Write), there.Provisions.Select(ProvisionLines.Write));
        Assert.Equal((here.Title, string.Join(';', here.Notes), string.Join(';', here.LeftOut)), (there.Title, string.Join(';', there.Notes), string.Join(';', there.LeftOut)));
    }

    [Fact]
    public async Task A_refusal_comes_back() =>
        Assert.Equal(UnreadableReason.RichText, Assert.IsType<Unreadable>(await Child().ReadAsync("a.md", @"{\rtf1 words}"u8.ToArray())).Reason);

    [Fact]
    public async Task Pages_come_back_with_a_reading_and_with_a_refusal()
    {
        var bytes = PdfOf.Pages("BT /None 12 Tf 72 700 Td (Lost) Tj ET", PdfOf.Words("1. The Sides meet once a year."));
        Assert.Equal(Assert.IsType<Reading>(PolicyFile.Read("a.pdf", bytes)).Pages, Assert.IsType<Reading>(await Child().ReadAsync("a.pdf", bytes)).Pages);
        var garbled = PdfOf.Pages(PdfOf.Words("Nfsjejbo xjmm pqfo jut dpbtu hvbse tdippm up qbsuofs tubuft fbdi zfbs"));
        var refused = Assert.IsType<Unreadable>(await Child().ReadAsync("a.pdf", garbled));
        Assert.Equal((UnreadableReason.UnreadableText, new PageReading(1, 0, PageTrouble.Garbled, "Helvetica")), (refused.Reason, refused.Page));
    }

    [Fact]
    public async Task A_child_without_memory_is_reported() =>
        Assert.Contains(Assert.IsType<Unreadable>(await Child(QuarantineLimits.Default with { HeapBytes = 8 << 20 }).ReadAsync("a.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("1. Ports are open to all ships of both Sides.\n", 100_000))))).Reason, new[] { UnreadableReason.TookTooLong, UnreadableReason.Failed });

    [Fact]
    public async Task A_child_that_never_answers_is_reported() =>
        Assert.Equal(UnreadableReason.TookTooLong, await Refused(Shell("cat >/dev/null; exec sleep 600", QuarantineLimits.Default with { WallClock = TimeSpan.FromMilliseconds(200) })));

    [Fact]
    public async Task A_child_that_burns_the_processor_is_reported()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/prlimit"), "prlimit is missing");
        Assert.Equal(UnreadableReason.TookTooLong, await Refused(Shell("cat >/dev/null; while :; do :; done", QuarantineLimits.Default with { CpuSeconds = 1 })));
    }

    [Fact]
    public async Task A_child_that_says_too_much_is_reported() =>
        Assert.Equal(UnreadableReason.TookTooLong, await Refused(Shell("cat >/dev/null; yes", QuarantineLimits.Default with { OutputBytes = 1 << 20 })));

    [Theory]
    [InlineData("cat >/dev/null; exit 7")]
    [InlineData("cat >/dev/null; echo '{\"id\":\"1\",\"number\":\"1\",\"headings\":[],\"lang\":\"en\",\"text\":\"half\",\"page\":null,\"offset\":0}'")]
    [InlineData("cat >/dev/null; echo '{\"end\":3,\"title\":null,\"notes\":[],\"leftOut\":[],\"warnings\":[]}'")]
    [InlineData("exit 0")]
    public async Task Half_an_answer_is_none(string script) => Assert.Equal(UnreadableReason.Failed, await Refused(Shell(script)));

    [Fact]
    public async Task A_missing_program_is_reported() => Assert.Equal(UnreadableReason.Failed, await Refused(new Quarantine("/nowhere/entente", [])));

    [Fact]
    public async Task Cancelling_kills_the_child()
    {
        using var source = new CancellationTokenSource();
        var reading = Shell("cat >/dev/null; exec sleep 600").ReadAsync("a.md", "1. x"u8.ToArray(), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }
}

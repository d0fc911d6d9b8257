using Entente.Scenarios.Faults;

namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// The machine fails in the middle of a release, at one system call after another: afterwards the draft was released once or not at all, what is
/// there can be gone on with, and the counterpart never sees a second history. At some of the calls; with ENTENTE_ALL=1 at every one.
/// </summary>
public sealed class ReleaseFaults
{
    // The calls by which something becomes durable: SQLite's, and those of the guard's file.
    private const string Calls = "pwrite64,fsync,fdatasync,rename,renameat2,link,ftruncate";

    [Theory(Timeout = 600_000)]
    [InlineData("signal=KILL", 4)]
    [InlineData("error=EIO", 3)]
    [InlineData("error=ENOSPC", 2)]
    public async Task A_release_that_the_machine_interrupts_happened_once_or_not_at_all(string fault, int places)
    {
        var strace = DriverProcess.Strace();
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var draft = await pair.Hanbit.Draft("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        var count = await Count(pair, strace, draft);
        Assert.InRange(count, 8, 400);
        if (Environment.GetEnvironmentVariable("ENTENTE_ALL") == "1") places = count;
        var released = 0;
        for (var place = 0; place < places; place++)
        {
            // From the first to the last, the same for every run: a failure can be repeated.
            var at = 1 + place * (count - 1) / Math.Max(1, places - 1);
            var side = pair.Copy(pair.Hanbit);
            await side.Run([strace, "-f", "-qq", "-o", "/dev/null", "-e", $"trace={Calls}", "-e", $"inject={Calls}:{fault}:when={at}"], "act", "release", draft, "--by", "head");
            released += await Aftermath(side, draft) ? 1 : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{fault}: {count} calls, {places} places, released before the fault in {released}");
    }

    // Whether the act stood before it was released again. In both cases it stands once in the end, and the log is whole.
    private static async Task<bool> Aftermath(CommandSide side, string draft)
    {
        var before = (await side.Do("dialogue", "status", CommandPair.Dialogue)).Json.GetProperty("proposals").GetArrayLength();
        var again = await side.Run([], "act", "release", draft, "--by", "head");
        Assert.True(again.Code == 0 || before == 1, $"{again.Output} {again.Error}");
        var status = (await side.Do("dialogue", "status", CommandPair.Dialogue)).Json;
        Assert.Equal(1, status.GetProperty("proposals").GetArrayLength());
        Assert.Equal(0, (await side.Run([], "pouch", "make", CommandPair.Dialogue, "--out", Path.Combine(side.Folder, "after"))).Code);
        var checkedLogs = (await side.Run([], "doctor")).Output;
        Assert.DoesNotContain("damaged", checkedLogs, StringComparison.Ordinal);
        return before == 1;
    }

    private static async Task<int> Count(CommandPair pair, string strace, string draft)
    {
        var (side, trace) = (pair.Copy(pair.Hanbit), pair.In("trace"));
        await side.Run([strace, "-f", "-qq", "-o", trace, "-e", $"trace={Calls}"], "act", "release", draft, "--by", "head");
        return File.ReadLines(trace).Count(line => line.Contains('(', StringComparison.Ordinal) && !line.Contains("resumed", StringComparison.Ordinal));
    }
}

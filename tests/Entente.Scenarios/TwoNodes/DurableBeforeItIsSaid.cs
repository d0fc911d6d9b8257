using Entente.Scenarios.Faults;

namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// What a release or an opened pouch answers was given to the disk before: the entries, then the guard and its name, then what was signed. The order of system calls
/// shows it, as in <see cref="DurableBeforeAnswer"/>.
/// </summary>
public sealed class DurableBeforeItIsSaid
{
    private const string Wal = "side.db-wal", Guard = ".guard.new";

    [Fact(Timeout = DriverProcess.HangsAfter)]
    public async Task A_release_and_a_receipt_are_synced_entries_first_then_the_guard_then_the_signature_and_then_answered()
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var draft = await pair.Hanbit.Draft("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        await Order(pair, pair.Hanbit, """\"released\":""", "act", "release", draft, "--by", "head");
        await Order(pair, pair.Meridian, """\"taken\":true""", "pouch", "open", await pair.Pouch(pair.Hanbit));
    }

    private static async Task Order(CommandPair pair, CommandSide side, string answer, params string[] command)
    {
        var trace = pair.In("trace");
        var ended = await side.Run([DriverProcess.Strace(), "-f", "-y", "-qq", "-s", "64", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", trace], command);
        Assert.Equal(0, ended.Code);
        var all = SystemCalls.Read(trace);
        var said = all.First(call => call.Name == "write" && call.Text.Contains(answer, StringComparison.Ordinal));
        var calls = all.Where(call => call.Ended < said.Began).ToList();

        var guard = Synced(calls, Guard, 0, "the guard");
        var name = calls.FindIndex(guard, call => IsSync(call) && call.Path.EndsWith("/guard", StringComparison.Ordinal));
        Assert.True(name > guard, "the guard's name was not synced before the answer");
        Assert.True(Synced(calls[..guard], Wal, 0, "the entries") < guard);
        Assert.True(Synced(calls, Wal, name, "the signature") > name);
        // Nothing that was written waits for its sync.
        foreach (var file in new[] { Wal, Guard }) Assert.True(calls.FindLastIndex(call => IsWrite(call, file)) < calls.FindLastIndex(call => IsSync(call) && call.Path.EndsWith(file, StringComparison.Ordinal)), $"{file} was written and not synced before the answer");
    }

    /// <summary>Where a file was first synced after it was written, from one call on.</summary>
    private static int Synced(List<SystemCall> calls, string file, int from, string what)
    {
        var written = calls.FindIndex(from, call => IsWrite(call, file));
        Assert.True(written >= 0, $"{what}: nothing was written to {file}");
        var synced = calls.FindIndex(written, call => IsSync(call) && call.Path.EndsWith(file, StringComparison.Ordinal));
        Assert.True(synced > written, $"{what}: no sync of {file} before the answer");
        return synced;
    }

    private static bool IsWrite(SystemCall call, string file) => call.Name is "write" or "pwrite64" && call.Path.EndsWith(file, StringComparison.Ordinal);

    private static bool IsSync(SystemCall call) => call.Name is "fsync" or "fdatasync" && call.Result == 0;
}

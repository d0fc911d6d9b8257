namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// The machine fails in the middle of a release, at one system call after another: afterwards the draft was released once or not at all, what is
/// there can be gone on with, and the counterpart never sees a second history. <see cref="FailingCommand"/>.
/// </summary>
public sealed class ReleaseFaults
{
    [Theory(Timeout = 3_600_000)]
    [InlineData("signal=KILL", 4)]
    [InlineData("error=EIO", 3)]
    [InlineData("error=ENOSPC", 2)]
    public async Task A_release_that_the_machine_interrupts_happened_once_or_not_at_all(string fault, int places)
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var draft = await pair.Hanbit.Draft("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        var release = new FailingCommand(fault, "act", "release", draft, "--by", "head");
        var (released, all) = (0, await release.Places(pair, pair.Hanbit, places));
        foreach (var call in all)
        {
            var side = pair.Copy(pair.Hanbit);
            await release.FailAt(call, side);
            released += await Aftermath(side, draft) ? 1 : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{fault}: {release.Count} calls, {all.Count} places, released before the fault in {released}");
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
}

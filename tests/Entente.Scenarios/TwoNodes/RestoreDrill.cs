namespace Entente.Scenarios.TwoNodes;

/// <summary>Yesterday's database comes back: drafting works, releasing is refused, our own entries return from the counterpart, and no second history begins.</summary>
public sealed class RestoreDrill
{
    [Fact(Timeout = 240_000)]
    public async Task Yesterdays_database_says_nothing_until_it_is_whole_again()
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var (hanbit, meridian) = (pair.Hanbit, pair.Meridian);
        var yesterday = pair.Copy(hanbit);
        await hanbit.Say("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        await pair.Carry(hanbit, meridian);

        // The database goes back; the guard lies beside it and does not.
        foreach (var file in Directory.EnumerateFiles(hanbit.Folder, "side.db*")) File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(yesterday.Folder, "side.db*")) File.Copy(file, Path.Combine(hanbit.Folder, Path.GetFileName(file)));

        var draft = await hanbit.Draft("proposal.table", null, """{"links":[]}""", "en=Second", "en=Two");
        var refused = await hanbit.Run([], "act", "release", draft, "--by", "head");
        Assert.Equal((1, "behind"), (refused.Code, refused.Text("refused")));

        await pair.Carry(hanbit, meridian);
        var returned = await pair.Carry(meridian, hanbit);
        Assert.Contains(returned.Json.GetProperty("notices").EnumerateArray(), n => n.GetProperty("code").GetString() == "own-returned");
        Assert.True((await hanbit.Do("act", "release", draft, "--by", "head")).Json.TryGetProperty("released", out _));
        await Same(pair);
    }

    [Fact(Timeout = 240_000)]
    public async Task A_copy_without_its_guard_asks_before_it_signs()
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var moved = pair.Copy(pair.Hanbit, withGuard: false);
        var draft = await moved.Draft("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        var refused = await moved.Run([], "act", "release", draft, "--by", "head");
        Assert.Equal((1, "confirm-first"), (refused.Code, refused.Text("refused")));
        Assert.Equal(1, (await moved.Run([], "recover", CommandPair.Dialogue, "--confirm-size", "99")).Code);
    }

    internal static async Task Same(CommandPair pair)
    {
        for (var i = 0; i < 2; i++)
        {
            await pair.Carry(pair.Hanbit, pair.Meridian);
            await pair.Carry(pair.Meridian, pair.Hanbit);
        }

        Assert.Equal(await pair.Hanbit.Digest(), await pair.Meridian.Digest());
        foreach (var side in new[] { pair.Hanbit, pair.Meridian })
        {
            var logs = (await side.Do("dialogue", "status", CommandPair.Dialogue)).Json.GetProperty("logs").EnumerateArray();
            Assert.DoesNotContain(logs, log => log.GetProperty("twoHistories").GetBoolean());
        }
    }
}

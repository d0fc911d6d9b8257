namespace Entente.Scenarios.TwoNodes;

/// <summary>A dialogue goes on in a next epoch, with new keys: what was agreed stands, what was offered can be taken, and a stranger verifies all of it with the newest fingerprints alone.</summary>
public sealed class NextEpochByCommand : IDisposable
{
    private const string Dialogue = CommandPair.Dialogue;

    private CommandPair pair = null!;
    private string proposal = "", agreed = "", second = "", open = "";

    private CommandSide Hanbit => pair.Hanbit;

    private CommandSide Meridian => pair.Meridian;

    public void Dispose() => pair.Dispose();

    // One proposal is agreed, another is offered.
    private async Task Begin(CancellationToken cancel)
    {
        pair = await CommandPair.Open(cancel);
        (proposal, agreed) = await Offered();
        (second, open) = await Offered();
        await pair.Carry(Meridian, Hanbit);
        await Hanbit.Say("take", proposal, $$"""{"slot":"review","for":"{{agreed}}"}""");
        await Crossed();
    }

    [Fact(Timeout = 400_000)]
    public async Task What_was_agreed_stands_what_was_offered_can_be_taken_and_a_stranger_verifies_it()
    {
        await Begin(TestContext.Current.CancellationToken);
        var before = await pair.Hanbit.Digest();
        var (hanbit, meridian) = await Renewed();
        await Crossed();
        await Crossed();
        Assert.Equal(await Hanbit.Digest(), await Meridian.Digest());
        Assert.NotEqual(before, await Hanbit.Digest());
        Assert.Equal(["agreed-to-consider", "received"], await Statuses(Hanbit));

        var take = await Hanbit.Say("take", second, $$"""{"slot":"review","for":"{{open}}"}""");
        Assert.StartsWith("2.0#", take, StringComparison.Ordinal);
        await Crossed();
        await Crossed();
        Assert.Equal(["agreed-to-consider", "agreed-to-consider"], await Statuses(Meridian));
        Assert.Equal(await Hanbit.Digest(), await Meridian.Digest());
        var status = (await Hanbit.Do("state", "--digest", "--dialogue", Dialogue, "--at", "1,1")).Json;
        Assert.Equal(2, status.GetProperty("epoch").GetInt32());

        await Hanbit.Do("record", "export", "--dialogue", Dialogue, "--out", pair.In("record"), "--enclosures", "all");
        string[] newest = ["--fingerprint", "hanbit.example=" + hanbit, "--fingerprint", "meridian.example=" + meridian];
        var verified = (await Meridian.Do(["verify", pair.In("record"), .. newest])).Json;
        Assert.Empty(verified.GetProperty("unchecked").EnumerateArray());
        var held = verified.GetProperty("checked").EnumerateArray().Select(c => c.GetString()).ToList();
        Assert.Contains($"sealed {proposal} review {agreed}", held);
        Assert.Contains($"sealed {second} review {open}", held);
        Assert.Contains("fold " + await Hanbit.Digest(), held);
        // Whoever only has the first fingerprints cannot vouch for keys that came later.
        var first = pair.Fingerprints.SelectMany(f => new[] { "--fingerprint", $"{f.Key}={f.Value}" });
        Assert.Equal(1, (await Meridian.Run([], ["verify", pair.In("record"), .. first])).Code);

        await Meridian.Do("proof", $"{Dialogue}/{agreed}", "--out", pair.In("proof-1"));
        await Meridian.Do("proof", $"{Dialogue}/{take}", "--out", pair.In("proof-2"));
        Assert.Equal(0, (await Hanbit.Run([], ["verify", pair.In("proof-2"), .. newest])).Code);
        Assert.Equal(0, (await Hanbit.Run([], ["verify", pair.In("proof-1"), .. first])).Code);
        string[] chain = ["--charter", pair.In("record/charter/0"), "--charter", pair.In("record/charter/1")];
        Assert.Equal(0, (await Hanbit.Run([], ["verify", pair.In("proof-1"), .. chain, .. newest])).Code);
        Assert.Equal(1, (await Hanbit.Run([], ["verify", pair.In("proof-1"), .. newest])).Code);
    }

    [Fact(Timeout = 400_000)]
    public async Task A_log_of_two_histories_goes_on_from_what_both_had_seen()
    {
        await Begin(TestContext.Current.CancellationToken);
        // The database comes back from a copy, and an officer confirms a size too hastily.
        var copy = pair.Copy(Hanbit, withGuard: false);
        var cosigned = (await copy.Do("dialogue", "status", Dialogue)).Json.GetProperty("logs")[0].GetProperty("cosigned").GetProperty("meridian.example").GetInt64();
        var kept = await Hanbit.Say("proposal.table", null, """{"links":[]}""", "en=A third", "en=A third");
        await pair.Carry(Hanbit, Meridian);
        await copy.Do("recover", Dialogue, "--confirm-size", $"{cosigned}");
        await copy.Say("proposal.table", null, """{"links":[]}""", "en=Another", "en=Another");
        await pair.Carry(copy, Meridian);
        Assert.True((await Meridian.Do("dialogue", "status", Dialogue)).Json.GetProperty("logs")[0].GetProperty("twoHistories").GetBoolean());

        await Crossed();
        await Renewed();
        await Crossed();
        await Crossed();
        Assert.Equal(await Hanbit.Digest(), await Meridian.Digest());
        Assert.Equal(["received", "agreed-to-consider", "received"], await Statuses(Meridian));
        Assert.Equal(0, (await Meridian.Run([], "proof", $"{Dialogue}/{kept}", "--out", pair.In("kept"))).Code);
        Assert.False((await Meridian.Do("dialogue", "status", Dialogue)).Json.GetProperty("logs")[0].GetProperty("twoHistories").GetBoolean());
        Assert.StartsWith("2.0#", await Hanbit.Say("take", second, $$"""{"slot":"review","for":"{{open}}"}"""), StringComparison.Ordinal);
    }

    [Fact(Timeout = 400_000)]
    public async Task Whatever_does_not_go_on_is_named_and_nothing_is_released_meanwhile()
    {
        await Begin(TestContext.Current.CancellationToken);
        await Hanbit.Say("proposal.table", null, """{"links":[]}""", "en=A third", "en=A third");
        await Hanbit.Do("dialogue", "renew", Dialogue, "--out", pair.In("invite-2"));
        var held = await Hanbit.Draft("proposal.table", null, """{"links":[]}""", "en=A fourth", "en=A fourth");
        Assert.Equal(1, (await Hanbit.Run([], "act", "release", held, "--by", "head")).Code);
        Assert.Contains("our own invitation", (await Hanbit.Run([], "dialogue", "accept", pair.In("invite-2"), "--out", pair.In("x"))).Error, StringComparison.Ordinal);
        Assert.Contains("latest pouch first", (await Meridian.Run([], "dialogue", "accept", pair.In("invite-2"), "--out", pair.In("x"))).Error, StringComparison.Ordinal);
        await pair.Carry(Hanbit, Meridian);

        var key = Path.Combine(Meridian.Folder, "recovery", Dialogue + ".key");
        File.Move(key, pair.In("safe.key"));
        Assert.Contains("recovery key", (await Meridian.Run([], "dialogue", "accept", pair.In("invite-2"), "--out", pair.In("x"))).Error, StringComparison.Ordinal);
        var wrong = Path.Combine(Hanbit.Folder, "recovery", Dialogue + ".key");
        Assert.Equal(1, (await Meridian.Run([], "dialogue", "accept", pair.In("invite-2"), "--recovery", wrong, "--out", pair.In("x"))).Code);
        var replied = await Meridian.Do("dialogue", "accept", pair.In("invite-2"), "--recovery", pair.In("safe.key"), "--out", pair.In("reply-2"));

        // Dropped on one side, the reply is nobody's; the dialogue goes on as it was.
        await Hanbit.Do("dialogue", "renew", Dialogue, "--drop");
        Assert.Equal(1, (await Hanbit.Run([], "dialogue", "confirm", pair.In("reply-2"), "--fingerprint", replied.Text("fingerprint"))).Code);
        await Hanbit.Do("act", "release", held, "--by", "head");
        await Meridian.Do("dialogue", "renew", Dialogue, "--drop");
        Assert.Equal(1, (await Meridian.Run([], "dialogue", "renew", Dialogue, "--drop")).Code);
        await Crossed();
        await Crossed();
        Assert.Equal(await Hanbit.Digest(), await Meridian.Digest());

        // Who would leave out what is agreed says so, on either side.
        Assert.Contains("leave out", (await Hanbit.Run([], "dialogue", "renew", Dialogue, "--last-good", "1", "--out", pair.In("invite-3"))).Error, StringComparison.Ordinal);
        await Hanbit.Do("dialogue", "renew", Dialogue, "--last-good", "1", "--leave-out-agreed", "--out", pair.In("invite-3"));
        Assert.Contains("leave out", (await Meridian.Run([], "dialogue", "accept", pair.In("invite-3"), "--recovery", pair.In("safe.key"), "--out", pair.In("y"))).Error, StringComparison.Ordinal);
    }

    private async Task<(string Proposal, string Offer)> Offered()
    {
        var at = await Meridian.Say("proposal.table", null, """{"links":[]}""", "en=A working group", "en=RLWG");
        return (at, await Meridian.Say("offer", at, """{"slot":"review","terms":{}}""", "en=We offer to consider it."));
    }

    private async Task<(string Hanbit, string Meridian)> Renewed()
    {
        var invited = await Hanbit.Do("dialogue", "renew", Dialogue, "--out", pair.In("invite-2"));
        var replied = await Meridian.Do("dialogue", "accept", pair.In("invite-2"), "--out", pair.In("reply-2"));
        Assert.Equal(2, invited.Json.GetProperty("epoch").GetInt32());
        Assert.NotEqual(pair.Fingerprints["hanbit.example"], invited.Text("fingerprint"));
        await Hanbit.Do("dialogue", "confirm", pair.In("reply-2"), "--fingerprint", replied.Text("fingerprint"));
        await Meridian.Do("dialogue", "confirm", pair.In("invite-2"), "--fingerprint", invited.Text("fingerprint"));
        return (invited.Text("fingerprint"), replied.Text("fingerprint"));
    }

    private async Task Crossed()
    {
        await pair.Carry(Hanbit, Meridian);
        await pair.Carry(Meridian, Hanbit);
    }

    private static async Task<string[]> Statuses(CommandSide side) =>
        [.. (await side.Do("dialogue", "status", Dialogue)).Json.GetProperty("proposals").EnumerateArray().Select(p => p.GetProperty("status").GetString()!)];
}

namespace Entente.Scenarios.TwoNodes;

/// <summary>Three data folders and nothing else: from the invitation over the roster to an agreement of all three that a stranger verifies.</summary>
public sealed class ByCommandOfThree : IDisposable
{
    private const string Dialogue = "strait-talks";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("entente-three-");
    private CommandSide[] sides = [];
    private int pouches;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact(Timeout = 600_000)]
    public async Task Three_sides_confirm_one_roster_seal_a_proposal_and_a_stranger_verifies_it()
    {
        var (hanbit, meridian, solano) = Sides(TestContext.Current.CancellationToken);
        var fingerprints = await Opened();

        await Around(2);
        var proposal = await meridian.Say("proposal.table", null, """{"links":[]}""", "en=A working group", "en=RLWG");
        var offer = await meridian.Say("offer", proposal, """{"slot":"review","terms":{}}""", "en=We offer to consider it.");
        await Around(1);
        await hanbit.Say("take", proposal, $$"""{"slot":"review","for":"{{offer}}"}""");
        await Around(2);
        // Two of three are not all.
        Assert.Equal(["considered", "considered", "considered"], await Statuses());
        await solano.Say("take", proposal, $$"""{"slot":"review","for":"{{offer}}"}""");
        await Around(3);
        Assert.Equal(["agreed-to-consider", "agreed-to-consider", "agreed-to-consider"], await Statuses());
        var digests = await Task.WhenAll(sides.Select(side => side.Digest()));
        Assert.Single(digests.Distinct());

        // As of the same sizes of three logs all say the same, and a wrong number of sizes is told.
        var at = string.Join(',', (await hanbit.Do("dialogue", "status", Dialogue)).Json.GetProperty("frontier").EnumerateArray().Select(size => $"{size.GetInt64() - 1}"));
        var earlier = await Task.WhenAll(sides.Select(async side => (await side.Do("state", "--digest", "--dialogue", Dialogue, "--at", at)).Text("digest")));
        Assert.Single(earlier.Distinct());
        Assert.NotEqual(digests[0], earlier[0]);
        Assert.Equal(2, (await hanbit.Run([], "state", "--digest", "--dialogue", Dialogue, "--at", "1,1")).Code);

        await solano.Do("record", "export", "--dialogue", Dialogue, "--out", In("record"), "--enclosures", "all");
        var known = fingerprints.SelectMany(f => new[] { "--fingerprint", $"{f.Key}={f.Value}" }).ToArray();
        var verified = (await hanbit.Do(["verify", In("record"), .. known])).Json;
        Assert.True(verified.GetProperty("ok").GetBoolean());
        Assert.Empty(verified.GetProperty("unchecked").EnumerateArray());
        Assert.Contains($"sealed {proposal} review {offer}", verified.GetProperty("checked").EnumerateArray().Select(c => c.GetString()));
        Assert.Equal(1, (await hanbit.Run([], ["verify", In("record"), .. known[..4]])).Code);
        await solano.Do("proof", $"{Dialogue}/{offer}", "--disclose", "--out", In("proof"));
        Assert.True((await meridian.Do(["verify", In("proof"), .. known])).Json.GetProperty("ok").GetBoolean());
    }

    [Fact(Timeout = 400_000)]
    public async Task Whatever_is_not_the_file_that_is_needed_among_three_is_named()
    {
        var (hanbit, meridian, solano) = Sides(TestContext.Current.CancellationToken);
        await hanbit.Do("dialogue", "invite", "--name", "Strait talks", "--side", hanbit.Side, "--for", solano.Side, "--for", meridian.Side, "--out", In("invite"));
        await meridian.Do("dialogue", "accept", In("invite"), "--side", meridian.Side, "--out", In("reply-meridian"));
        await solano.Do("dialogue", "accept", In("invite"), "--side", solano.Side, "--out", In("reply-solano"));
        Assert.Equal(2, (await hanbit.Run([], "dialogue", "confirm", In("reply-meridian"), In("reply-solano"), "--fingerprint", new string('0', 64))).Code);
        await Named(meridian, "it is the roster that is confirmed", "dialogue", "confirm", In("invite"), "--fingerprint", new string('0', 64));

        var first = (await hanbit.Do("dialogue", "confirm", In("reply-meridian"), "--out", In("roster"))).Json;
        Assert.Equal("solano.example", Assert.Single(first.GetProperty("awaited").EnumerateArray()).GetString());
        Assert.False(first.GetProperty("confirmed").GetBoolean() || File.Exists(In("roster")));
        var last = await hanbit.Do("dialogue", "confirm", In("reply-solano"), "--out", In("roster"));
        Assert.Empty(last.Json.GetProperty("awaited").EnumerateArray());
        Assert.Equal("gathered", (await hanbit.Do("dialogue", "list")).Text("stage"));
        await Named(meridian, "not the fingerprint of this file", "dialogue", "confirm", In("roster"), "--fingerprint", new string('0', 64));
        // Without a fingerprint nothing is confirmed, whatever was gathered.
        Assert.Equal(2, (await meridian.Run([], "dialogue", "confirm", In("roster"))).Code);
        Assert.Equal("replied", (await meridian.Do("dialogue", "list")).Text("stage"));
        Assert.Equal(2, (await hanbit.Run([], "dialogue", "invite", "--name", "x", "--for", "No Id", "--out", In("x"))).Code);
        await Named(hanbit, "for other sides", "dialogue", "invite", "--name", "x", "--for", hanbit.Side, "--for", solano.Side, "--out", In("x"));
    }

    private (CommandSide Hanbit, CommandSide Meridian, CommandSide Solano) Sides(CancellationToken cancel)
    {
        sides = [.. new[] { "hanbit.example", "meridian.example", "solano.example" }.Select(side => new CommandSide(side, In(side), cancel, Dialogue))];
        return (sides[0], sides[1], sides[2]);
    }

    private async Task<Dictionary<string, string>> Opened()
    {
        var invited = await sides[0].Do("dialogue", "invite", "--name", "Strait talks", "--side", sides[0].Side, "--for", sides[2].Side, "--for", sides[1].Side, "--out", In("invite"));
        var known = new Dictionary<string, string> { [sides[0].Side] = invited.Text("fingerprint") };
        foreach (var side in sides[1..])
            known[side.Side] = (await side.Do("dialogue", "accept", In("invite"), "--side", side.Side, "--out", In("reply-" + side.Side))).Text("fingerprint");
        var gathered = await sides[0].Do("dialogue", "confirm", In("reply-" + sides[1].Side), In("reply-" + sides[2].Side), "--out", In("roster"));
        var roster = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(In("roster"))));
        Assert.Equal(roster, gathered.Text("roster"));
        Assert.Equal(1, (await sides[0].Run([], "dialogue", "status", Dialogue)).Code);
        foreach (var side in sides) Assert.True((await side.Do("dialogue", "confirm", In("roster"), "--fingerprint", roster)).Json.GetProperty("confirmed").GetBoolean());
        return known;
    }

    // A courier who goes round: each hands on what it has of the others.
    private async Task Around(int times)
    {
        for (var i = 0; i < times * sides.Length; i++)
        {
            var (from, to, file) = (sides[i % sides.Length], sides[(i + 1) % sides.Length], In($"pouch-{++pouches}"));
            await from.Do("pouch", "make", Dialogue, "--to", to.Side, "--out", file);
            await to.Do("pouch", "open", file);
        }
    }

    private Task<string[]> Statuses() => Task.WhenAll(sides.Select(side => side.Status()));

    private static async Task Named(CommandSide side, string words, params string[] args)
    {
        var ended = await side.Run([], args);
        Assert.Equal(1, ended.Code);
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}

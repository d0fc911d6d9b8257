using System.Text.Json;

namespace Entente.Scenarios.TwoNodes;

/// <summary>Two data folders and nothing else: from the invitation to a sealed agreement that a stranger verifies.</summary>
public sealed class ByCommandTests
{
    [Fact(Timeout = 240_000)]
    public async Task Two_sides_agree_to_consider_by_hand_and_a_stranger_verifies_it()
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var (hanbit, meridian) = (pair.Hanbit, pair.Meridian);
        var proposal = await meridian.Say("proposal.table", null, """{"links":[]}""", "en=A working group", "en=RLWG");
        var offer = await meridian.Say("offer", proposal, """{"slot":"review","terms":{}}""", "en=We offer to consider it.");
        await pair.Carry(meridian, hanbit);
        Assert.Equal("received", await hanbit.Status());

        await hanbit.Say("take", proposal, $$"""{"slot":"review","for":"{{offer}}"}""");
        Assert.Equal("considered", await hanbit.Status());
        await pair.Carry(hanbit, meridian);
        await pair.Carry(meridian, hanbit);
        await pair.Carry(hanbit, meridian);
        Assert.Equal(("agreed-to-consider", "agreed-to-consider"), (await hanbit.Status(), await meridian.Status()));
        Assert.Equal(await hanbit.Digest(), await meridian.Digest());

        await hanbit.Do("record", "export", "--dialogue", CommandPair.Dialogue, "--out", pair.In("record"), "--enclosures", "all");
        var known = pair.Fingerprints.SelectMany(f => new[] { "--fingerprint", $"{f.Key}={f.Value}" }).ToArray();
        var verified = (await meridian.Do(["verify", pair.In("record"), .. known])).Json;
        Assert.True(verified.GetProperty("ok").GetBoolean());
        Assert.Empty(verified.GetProperty("unchecked").EnumerateArray());
        await hanbit.Do("proof", $"{CommandPair.Dialogue}/{offer}", "--disclose", "--out", pair.In("proof"));
        Assert.True((await meridian.Do(["verify", pair.In("proof"), .. known])).Json.GetProperty("ok").GetBoolean());
        Assert.Equal(1, (await meridian.Run([], "verify", pair.In("record"))).Code);
    }

    [Fact(Timeout = 120_000)]
    public async Task Whatever_is_not_the_file_that_is_needed_is_named_and_nothing_is_shared()
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        var third = new CommandSide("kestrel.example", pair.In("kestrel"), TestContext.Current.CancellationToken);
        var (hanbit, meridian) = (pair.Hanbit, pair.Meridian);
        await Named(hanbit, "our own invitation", "dialogue", "accept", pair.In("invite"), "--out", pair.In("x1"));
        await Named(hanbit, "neither an invitation nor a reply", "dialogue", "confirm", Written(pair, "text", "hello"), "--fingerprint", pair.Fingerprints[meridian.Side]);

        await hanbit.Do("dialogue", "invite", "--name", "Second", "--for", meridian.Side, "--out", pair.In("second"));
        await Named(third, "names another side", "dialogue", "accept", pair.In("second"), "--side", third.Side, "--out", pair.In("x2"));
        var reply = await meridian.Do("dialogue", "accept", pair.In("second"), "--out", pair.In("second-reply"));
        var other = pair.Fingerprints[meridian.Side];
        await Named(hanbit, "not the fingerprint of this file", "dialogue", "confirm", pair.In("second-reply"), "--fingerprint", other);
        Assert.DoesNotContain((await hanbit.Do("dialogue", "list")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            JsonDocument.Parse(line).RootElement is var seat && seat.GetProperty("dialogue").GetString() == "second" && seat.GetProperty("stage").GetString() == "confirmed");
        await hanbit.Do("dialogue", "confirm", pair.In("second-reply"), "--fingerprint", reply.Text("fingerprint"));
    }

    private static async Task Named(CommandSide side, string words, params string[] args)
    {
        var ended = await side.Run([], args);
        Assert.Equal(1, ended.Code);
        Assert.Contains(words, ended.Error, StringComparison.Ordinal);
    }

    private static string Written(CommandPair pair, string name, string text)
    {
        File.WriteAllText(pair.In(name), text);
        return pair.In(name);
    }
}

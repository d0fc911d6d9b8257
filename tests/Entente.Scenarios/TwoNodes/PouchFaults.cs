using System.Text.Json;

namespace Entente.Scenarios.TwoNodes;

/// <summary>
/// The machine fails while a pouch is opened, at one system call after another (<see cref="FailingCommand"/>): the counterpart's entries are there with all that
/// belongs to them or they come again, nothing is cosigned that is not there, and the exchange goes on.
/// </summary>
public sealed class PouchFaults
{
    [Theory(Timeout = 3_600_000)]
    [InlineData("signal=KILL", 4)]
    [InlineData("error=EIO", 2)]
    [InlineData("error=ENOSPC", 2)]
    public async Task A_pouch_whose_opening_the_machine_interrupts_is_taken_whole_or_comes_again(string fault, int places)
    {
        using var pair = await CommandPair.Open(TestContext.Current.CancellationToken);
        await pair.Meridian.Say("proposal.table", null, """{"links":[]}""", "en=First", "en=One");
        var pouch = await pair.Pouch(pair.Meridian);
        var open = new FailingCommand(fault, "pouch", "open", pouch);
        var (taken, all) = (0, await open.Places(pair, pair.Hanbit, places));
        foreach (var call in all)
        {
            var (side, other) = (pair.Copy(pair.Hanbit), pair.Copy(pair.Meridian));
            await open.FailAt(call, side);
            taken += await Aftermath(pair, side, other, pouch) ? 1 : 0;
        }

        TestContext.Current.SendDiagnosticMessage($"{fault}: {open.Count} calls, {all.Count} places, taken before the fault in {taken}");
    }

    // Whether the act was there before the pouch was opened again. In both cases it is there once in the end, its words with it, and its author gets his receipt.
    private static async Task<bool> Aftermath(CommandPair pair, CommandSide side, CommandSide other, string pouch)
    {
        Assert.DoesNotContain("damaged", (await side.Run([], "doctor")).Output, StringComparison.Ordinal);
        var again = (await side.Do("pouch", "open", pouch)).Json;
        Assert.Empty(again.GetProperty("notices").EnumerateArray());
        var status = (await side.Do("dialogue", "status", CommandPair.Dialogue)).Json;
        Assert.Equal(1, status.GetProperty("proposals").GetArrayLength());

        Assert.Empty((await pair.Carry(side, other)).Json.GetProperty("notices").EnumerateArray());
        var logs = (await other.Do("dialogue", "status", CommandPair.Dialogue)).Json.GetProperty("logs").EnumerateArray().ToList();
        Assert.All(logs, log => Assert.False(log.GetProperty("twoHistories").GetBoolean()));
        var ours = logs.Single(log => log.GetProperty("side").GetString() == other.Side);
        Assert.Equal(ours.GetProperty("size").GetInt64(), Receipt(ours, side.Side));
        return again.GetProperty("newActs").GetInt32() == 0;
    }

    private static long Receipt(JsonElement log, string by) => log.GetProperty("cosigned").GetProperty(by).GetInt64();
}

using System.Text;
using Entente.Dialogue;
using static Entente.Tests.Dialogue.Moves;

namespace Entente.Tests.Dialogue;

/// <summary>The lines that both nodes print of one frontier.</summary>
public sealed class StateDigestTests : Stories
{
    [Fact]
    public void The_lines_say_verdicts_registers_seals_and_the_frontier()
    {
        var stage = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian), Acked(Hanbit))
            .AndVoid(Offered("W", Slot.Whether, "P", Hanbit, at: Nowhere))
            .And(Offered("W2", Slot.Whether, "P", Hanbit), Withdrew("P", Hanbit, Slot.Whether)).Stage;
        string[] expected =
        [
            "f 6 3",
            "r 1.1#1 review 0 1.0#1",
            "r 1.1#1 review 1 1.0#1",
            "r 1.1#1 whether 0 -",
            "s 1.1#1 review 1.0#1 1.0#1 1.1#2 1.0#2 1.1#2",
            "v 1.0#0 ok",
            "v 1.0#1 ok",
            "v 1.0#2 ok",
            "v 1.0#3 void",
            "v 1.0#4 ok",
            "v 1.0#5 ok",
            "v 1.1#0 ok",
            "v 1.1#1 ok",
            "v 1.1#2 ok",
        ];
        Assert.Equal(expected, StateDigest.Lines(stage.Now));
        Assert.Equal(Digest.Of(Encoding.ASCII.GetBytes(string.Join('\n', expected) + "\n")), StateDigest.Of(stage.Now));
    }

    [Fact]
    public void Lines_stand_in_bytewise_order()
    {
        var past = Given(Tabled("P", Meridian));
        for (var i = 0; i < 12; i++) past.And(TookUp("P", Hanbit));
        var lines = StateDigest.Lines(past.Stage.Now);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.True(lines.ToList().IndexOf("v 1.0#10 ok") < lines.ToList().IndexOf("v 1.0#2 ok"));
    }

    [Fact]
    public void An_earlier_frontier_says_what_was_said_then()
    {
        var stage = Given(Tabled("P", Meridian), Offered("R", Slot.Review, "P", Hanbit), Took("R", Slot.Review, "P", Meridian), Acked(Hanbit)).Stage;
        Assert.Equal(["f 1 2", "v 1.0#0 ok", "v 1.1#0 ok", "v 1.1#1 ok"], StateDigest.Lines(stage.Fold.At([1, 2])));
        Assert.DoesNotContain(StateDigest.Lines(stage.Fold.At([2, 3])), l => l.StartsWith("s ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_commitments_seal_names_only_its_two_parties()
    {
        var stage = GivenThree(Declared("SCM", Hanbit), Met("M", "SCM", Hanbit), Worded("C", "M", Solano, by: Hanbit), Took("C", Slot.Wording, "C", Solano), Acked(Hanbit)).Stage;
        Assert.Contains("s 1.0#3 wording 1.0#3 1.0#3 1.2#1 1.0#4 1.2#1", StateDigest.Lines(stage.Now));
    }
}

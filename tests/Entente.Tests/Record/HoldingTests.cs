using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class HoldingTests : IDisposable
{
    private static readonly TreeHash[] Leaves = Keys.Leaves(200);
    private static readonly RunningOn Here = new("machine", "boot");

    private readonly SigningKey _key = Keys.Of("hanbit");

    public void Dispose() => _key.Dispose();

    [Theory]
    // Entries a = act, k = acknowledgement; how many are held, how many our own log has seen, how much was cosigned; what is asked.
    [InlineData("aaaa", 4, 4, 0, 4, "Cosign")]
    [InlineData("aaaa", 4, 3, 0, 4, "NotSeen 3")]
    [InlineData("aaaa", 4, 3, 0, 3, "Cosign")]
    [InlineData("aakk", 4, 2, 0, 4, "Cosign")]
    [InlineData("akak", 4, 1, 0, 4, "NotSeen 2")]
    [InlineData("akak", 4, 1, 0, 2, "Cosign")]
    [InlineData("kkkk", 4, 0, 0, 4, "Cosign")]
    [InlineData("aaaa", 3, 4, 0, 4, "NotHeld 3")]
    [InlineData("aaaa", 4, 4, 4, 4, "Again")]
    [InlineData("aaaa", 4, 4, 4, 3, "Older 4")]
    [InlineData("aaaa", 4, 2, 4, 4, "Again")]
    public void Rule_R_lets_a_size_be_cosigned_once_our_own_log_has_seen_it(string kinds, int held, long seen, int cosigned, int asked, string wanted)
    {
        var last = cosigned == 0 ? null : At(cosigned).Checkpoint;
        var decision = RuleR.Decide(At(asked), Keys.Held(Keys.HanbitLog, Leaves, held), seen, i => kinds[(int)i] == 'k', last);
        Assert.Equal(wanted, decision switch
        {
            CosignDecision.NotSeen n => $"NotSeen {n.Index}",
            CosignDecision.NotHeld n => $"NotHeld {n.Held}",
            CosignDecision.Older o => $"Older {o.Cosigned}",
            _ => decision.GetType().Name,
        });
    }

    [Fact]
    public void A_checkpoint_of_another_history_is_never_cosigned()
    {
        var other = Keys.At(Keys.HanbitLog, Keys.Leaves(10, "'", 9)).Signed(_key);
        var held = Keys.Held(Keys.HanbitLog, Leaves, 12);
        Assert.IsType<CosignDecision.OtherRoot>(RuleR.Decide(other, held, 12, _ => false, null));
        Assert.IsType<CosignDecision.OtherRoot>(RuleR.Decide(other, held, 12, _ => false, At(12).Checkpoint));
    }

    [Fact]
    public void Rule_R_allows_exactly_what_its_sentence_says() =>
        Gen.Select(Gen.Bool.Array[0, 30], Gen.Int[0, 30]).Sample((acks, seen) =>
        {
            var limit = RuleR.Limit(acks.Length, seen, i => acks[i]);
            bool Allowed(int n) => Enumerable.Range(0, n).All(i => i < seen || acks[i]);
            return Enumerable.Range(0, acks.Length + 1).All(n => Allowed(n) == (n <= limit));
        });

    [Theory]
    [InlineData("aa", 2, 2, false, AckNeed.None)]
    [InlineData("aa", 1, 2, false, AckNeed.Entries)]
    [InlineData("ak", 1, 2, false, AckNeed.None)]
    [InlineData("aka", 1, 3, false, AckNeed.Entries)]
    [InlineData("aka", 1, 2, false, AckNeed.None)]
    [InlineData("ak", 1, 2, true, AckNeed.Enclosures)]
    [InlineData("aa", 1, 2, true, AckNeed.Entries)]
    public void A_node_acknowledges_acts_and_enclosures_never_acknowledgements(string kinds, long seen, long foldable, bool enclosures, AckNeed wanted)
    {
        var log = new OtherLog(seen, foldable, i => kinds[(int)i] == 'k');
        Assert.Equal(wanted, NodeAck.Need([log], enclosures));
        Assert.Equal(wanted, NodeAck.Need([new OtherLog(5, 5, _ => false), log], enclosures));
    }

    [Fact]
    public void Two_nodes_that_only_acknowledge_fall_silent()
    {
        // One act of one side; each opens what the other wrote, in turn, until neither has a need.
        List<char>[] logs = [['a'], []];
        long[] seen = [0, 0];
        var written = 0;
        for (var turn = 0; turn < 20; turn++)
        {
            var (me, other) = (turn % 2, 1 - turn % 2);
            if (NodeAck.Need([new OtherLog(seen[me], logs[other].Count, i => logs[other][(int)i] == 'k')], enclosures: false) == AckNeed.None)
                continue;
            logs[me].Add('k');
            seen[me] = logs[other].Count;
            written++;
        }

        Assert.Equal(1, written);
    }

    [Fact]
    public void The_guard_gives_the_same_signature_again_and_refuses_an_older_or_another_log()
    {
        var signed = At(10);
        var row = new GuardRow(signed.Checkpoint, signed.Note.Signatures[0], Here);
        Assert.Equal(new GuardDecision.Stored(row.Signature), Guard(row, Leaves, 10));
        Assert.Equal(new GuardDecision.Smaller(10), Guard(row, Leaves, 9));
        Assert.Equal(new GuardDecision.NotConsistent(10), Guard(row, Keys.Leaves(12, "'", 9), 12));
        Assert.Equal(new GuardDecision.NotConsistent(10), Guard(row, Keys.Leaves(10, "'", 9), 10));
        Assert.Equal(new GuardDecision.Sign(), Guard(row, Leaves, 11));
    }

    [Fact]
    public void On_another_machine_or_start_somebody_vouches_first()
    {
        var signed = At(10);
        var row = new GuardRow(signed.Checkpoint, signed.Note.Signatures[0], Here);
        foreach (var on in new[] { Here with { Machine = "clone" }, Here with { Boot = "later" } })
        {
            Assert.Equal(new GuardDecision.ConfirmFirst(), Guard(row, Leaves, 11, on));
            Assert.Equal(new GuardDecision.Sign(), Guard(row, Leaves, 11, on, vouched: true));
            // No word of anybody makes a rollback good.
            Assert.Equal(new GuardDecision.Smaller(10), Guard(row, Leaves, 9, on, vouched: true));
            Assert.Equal(new GuardDecision.NotConsistent(10), Guard(row, Keys.Leaves(12, "'", 9), 12, on, vouched: true));
        }

        Assert.Equal(new GuardDecision.ConfirmFirst(), Guard(null, Leaves, 3));
    }

    [Fact]
    public void Only_our_own_signature_over_more_than_we_hold_makes_us_behind()
    {
        var ours = Keys.Held(Keys.HanbitLog, Leaves, 10);
        Assert.Equal(new OwnStanding.Behind(11), OwnLog.Judge(At(11), ours));
        Assert.Equal(new OwnStanding.Known(), OwnLog.Judge(At(10), ours));
        Assert.Equal(new OwnStanding.Known(), OwnLog.Judge(At(3), ours));
        Assert.Equal(new OwnStanding.Known(), OwnLog.Judge(At(0), ours));
        Assert.Equal(new OwnStanding.TwoHistories(10), OwnLog.Judge(Keys.At(Keys.HanbitLog, Keys.Leaves(10, "'", 9)).Signed(_key), ours));
        Assert.Throws<ArgumentException>(() => OwnLog.Judge(Keys.At(Keys.MeridianLog, Leaves.AsSpan(0, 3)).Signed(_key), ours));
    }

    [Fact]
    public void A_claim_to_have_seen_waits_or_holds_and_proves_nothing()
    {
        var held = Keys.Held(Keys.HanbitLog, Leaves, 10);
        Assert.Equal(SeenStanding.Holds, SeenClaims.Judge(10, At(10).Root, held));
        Assert.Equal(SeenStanding.Holds, SeenClaims.Judge(0, Rfc6962.EmptyRoot, held));
        Assert.Equal(SeenStanding.Beyond, SeenClaims.Judge(11, At(10).Root, held));
        Assert.Equal(SeenStanding.Beyond, SeenClaims.Judge(long.MaxValue, At(10).Root, held));
        Assert.Equal(SeenStanding.OtherRoot, SeenClaims.Judge(9, At(10).Root, held));
    }

    private SignedCheckpoint At(int size) => Keys.At(Keys.HanbitLog, Leaves.AsSpan(0, size)).Signed(_key);

    private static GuardDecision Guard(GuardRow? row, TreeHash[] leaves, int size, RunningOn? on = null, bool vouched = false) =>
        SignGuard.Decide(row, Keys.Held(Keys.HanbitLog, leaves, size), on ?? Here, vouched);
}

using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class ForkTests : IDisposable
{
    private static readonly TreeHash[] Leaves = Keys.Leaves(200);

    private readonly SigningKey _key = Keys.Of("hanbit");

    public void Dispose() => _key.Dispose();

    [Fact]
    public void An_honest_log_in_any_order_of_delivery_is_never_two_histories() =>
        // Pouches are made at growing sizes, from any place that the receiver ever had; they are lost, doubled, shuffled.
        Gen.Select(Gen.Int[0, 60].Array[1, 12], Gen.Int[0, 11].Array[1, 40], Gen.Double.Unit.Array[12]).Sample((sizes, order, starts) =>
        {
            Array.Sort(sizes);
            var held = 0;
            foreach (var next in order)
            {
                var n = next % sizes.Length;
                var from = (int)(starts[n] * (sizes[n] + 1));
                var arrival = Arrive(Leaves, held, Leaves, from, sizes[n]);
                switch (arrival)
                {
                    case Arrival.Extends e:
                        Assert.True(from <= held && sizes[n] > held);
                        Assert.Equal(Leaves[held..sizes[n]], e.New);
                        held = sizes[n];
                        break;
                    case Arrival.Known:
                        Assert.True(sizes[n] <= held);
                        break;
                    case Arrival.Gap g:
                        Assert.True(from > held);
                        Assert.Equal(held, g.Held);
                        break;
                    default:
                        Assert.Fail($"{arrival} at {held}, from {from} to {sizes[n]}");
                        break;
                }

                // What the receiver shows of this log to its owner, who is always further, never makes the owner behind.
                Assert.Equal(new OwnStanding.Known(), OwnLog.Judge(At(Leaves, held), Keys.Held(Keys.HanbitLog, Leaves, sizes[^1])));
            }
        });

    [Fact]
    public void Two_roots_of_one_size_of_one_log_are_always_two_histories() =>
        Gen.Select(Gen.Int[1, 120], Gen.Double.Unit, Gen.Int[0, 60]).Sample((size, at, beyond) =>
        {
            var differs = (int)(at * size) % size;
            var other = Keys.Leaves(size, "'", differs);
            Assert.True(Arrivals.Exclude(At(Leaves, size), At(other, size)));
            Assert.False(Arrivals.Exclude(At(Leaves, size), At(Leaves, size)));
            // However much further we hold the log, and from wherever the entries come.
            for (var from = 0; from <= size; from += 7)
            {
                var arrival = Assert.IsType<Arrival.TwoHistories>(Arrive(Leaves, size + beyond, other, from, size));
                Assert.Equal(from <= differs, arrival.Evidence is not null);
                if (arrival.Evidence is not null)
                    AssertShows(arrival.Evidence, differs);
            }
        }, iter: 60);

    [Fact]
    public void A_longer_other_history_is_found_once_its_entries_reach_back() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 59], Gen.Int[1, 60], Gen.Int[0, 120]).Sample((size, differs, longer, from) =>
        {
            if (differs >= size || from > size)
                return;
            var other = Keys.Leaves(size + longer, "'", differs);
            var arrival = Arrive(Leaves, size, other, from, size + longer);
            if (from > differs)
            {
                Assert.IsType<Arrival.NeedsEarlier>(arrival);
                arrival = Arrive(Leaves, size, other, 0, size + longer);
            }

            AssertShows(Assert.IsType<Arrival.TwoHistories>(arrival).Evidence, differs);
        });

    [Fact]
    public void Entries_that_do_not_make_their_own_root_accuse_nobody()
    {
        var wrong = Keys.Leaves(20, "'", 15);
        var arrival = Arrivals.Judge(Keys.Held(Keys.HanbitLog, Leaves, 10), At(Leaves, 10), 0, wrong, At(Leaves, 20));
        Assert.IsType<Arrival.NotItsRoot>(arrival);
        arrival = Arrivals.Judge(Keys.Held(Keys.HanbitLog, Leaves, 10), At(Leaves, 10), 10, wrong[10..], At(Leaves, 20));
        Assert.IsType<Arrival.NeedsEarlier>(arrival);
        // Nor with a checkpoint alone that is further than what is held.
        Assert.Equal(new Arrival.Gap(10), Arrivals.Judge(Keys.Held(Keys.HanbitLog, Leaves, 10), At(Leaves, 10), 20, [], At(wrong, 20)));
    }

    [Fact]
    public void Logs_of_different_sides_never_exclude_each_other() =>
        Assert.False(Arrivals.Exclude(At(Leaves, 5), Keys.At(Keys.MeridianLog, Keys.Leaves(5, "'")).Signed(_key)));

    [Fact]
    public void A_restored_backup_is_behind_until_it_writes_and_then_two_histories()
    {
        // Hanbit had 12 entries, Meridian holds them; Hanbit starts again from yesterday's 9.
        var shown = At(Leaves, 12);
        Assert.Equal(new OwnStanding.Behind(12), OwnLog.Judge(shown, Keys.Held(Keys.HanbitLog, Leaves, 9)));
        // What Meridian holds brings it back.
        var back = Assert.IsType<Arrival.Extends>(Arrive(Leaves, 9, Leaves, 0, 12));
        Assert.Equal(3, back.New.Count);
        // Had it gone on writing without guard or counterpart:
        var other = Keys.Leaves(13, "'", 9);
        Assert.Equal(new OwnStanding.TwoHistories(12), OwnLog.Judge(shown, Keys.Held(Keys.HanbitLog, other, 13)));
        AssertShows(Assert.IsType<Arrival.TwoHistories>(Arrive(Leaves, 12, other, 0, 13)).Evidence, 9);
    }

    [Fact]
    public void The_evidence_file_is_read_back_and_one_change_unmakes_it()
    {
        var evidence = Evidence(30, 40, 17);
        var bytes = System.Text.Encoding.UTF8.GetBytes(evidence.ToString());
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000]).Sample((kind, at) =>
        {
            var changed = Keys.Mutated(bytes, kind, at);
            if (!ForkEvidence.TryRead(changed, out var read, out var refusal))
                Assert.NotEqual(RecordRefusal.None, refusal);
            else
                Assert.Equal(changed.AsSpan().SequenceEqual(bytes), read.Shows(Keys.HanbitLog, _key.Public, out _));
        });
        Assert.True(ForkEvidence.TryRead(bytes, out var whole, out _));
        Assert.Equal(17, whole.Index);
        Assert.True(whole.Shows(Keys.HanbitLog, _key.Public, out _));
    }

    [Fact]
    public void What_one_history_can_explain_is_no_evidence()
    {
        Assert.Null(ForkEvidence.Between(Keys.Held(Keys.HanbitLog, Leaves, 10), At(Leaves, 10), Keys.Held(Keys.HanbitLog, Leaves, 20), At(Leaves, 20)));
        var (one, log) = (At(Leaves, 20), Keys.Held(Keys.HanbitLog, Leaves, 20));
        Assert.False(Fork(Leaves[3], LogProof.Of(log, one, 3), Leaves[3], LogProof.Of(log, one, 3)));
        Assert.False(Fork(Leaves[3], LogProof.Of(log, one, 3), Leaves[4], LogProof.Of(log, one, 4)));
        Assert.False(Fork(Leaves[3], LogProof.Of(log, one, 3), Leaves[4], LogProof.Of(log, one, 3)));

        var good = Evidence(30, 40, 17);
        using var another = Keys.Of("another");
        Assert.False(good.Shows(Keys.HanbitLog, another.Public, out var refusal));
        Assert.Equal(RecordRefusal.NotSigned, refusal);
        Assert.False(good.Shows(Keys.MeridianLog, _key.Public, out refusal));
        Assert.Equal(RecordRefusal.OtherOrigin, refusal);

        bool Fork(TreeHash a, LogProof first, TreeHash b, LogProof second) =>
            new ForkEvidence(a, first, b, second).Shows(Keys.HanbitLog, _key.Public, out _);
    }

    private ForkEvidence Evidence(int one, int two, int differs)
    {
        var other = Keys.Leaves(two, "'", differs);
        return ForkEvidence.Between(Keys.Held(Keys.HanbitLog, Leaves, one), At(Leaves, one), Keys.Held(Keys.HanbitLog, other, two), At(other, two))!;
    }

    private void AssertShows(ForkEvidence? evidence, int index)
    {
        Assert.Equal(index, evidence?.Index);
        Assert.True(evidence!.Shows(Keys.HanbitLog, _key.Public, out _));
    }

    private Arrival Arrive(TreeHash[] ours, int held, TreeHash[] theirs, int from, int to) =>
        Arrivals.Judge(Keys.Held(Keys.HanbitLog, ours, held), At(ours, held), from, theirs[from..to], At(theirs, to));

    private SignedCheckpoint At(TreeHash[] leaves, int size) => Keys.At(Keys.HanbitLog, leaves.AsSpan(0, size)).Signed(_key);
}

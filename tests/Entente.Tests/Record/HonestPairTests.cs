using CsCheck;
using Entente.Record;

namespace Entente.Tests.Record;

public sealed class HonestPairTests : IDisposable
{
    private readonly TestSide _hanbit = new(Keys.Hanbit);
    private readonly TestSide _meridian = new(Keys.Meridian);

    public void Dispose()
    {
        _hanbit.Dispose();
        _meridian.Dispose();
    }

    [Fact]
    public void An_honest_pair_in_any_order_of_delivery_suspects_nothing_and_ends_settled() =>
        Gen.Int[0, 1_000_000].Array[0, 60].Sample(steps =>
        {
            Charter[] members = [_hanbit.Charter, _meridian.Charter];
            HonestNode[] nodes = [new(_hanbit, members), new(_meridian, members)];
            var (wire, packed) = (new List<(int To, byte[] Pouch)>(), 0);
            foreach (var step in steps)
            {
                var who = step % 2;
                switch (step / 2 % 6)
                {
                    case 0:
                        nodes[who].Act();
                        break;
                    case 1 or 2:
                        wire.Add((1 - who, Pack(who)));
                        break;
                    case 3 when wire.Count > 0:
                        // Lost.
                        wire.RemoveAt(step % wire.Count);
                        break;
                    case > 3 when wire.Count > 0:
                        // Any pouch of all that were ever made and not lost, once more or for the first time.
                        var (to, pouch) = wire[step % wire.Count];
                        nodes[to].Open(pouch);
                        break;
                }
            }

            for (var round = 0; round < 3; round++)
            {
                nodes[1].Open(Pack(0));
                nodes[0].Open(Pack(1));
            }

            Assert.Empty(nodes.SelectMany(n => n.Suspicions));
            Assert.Equal(nodes[0].Own, nodes[1].Copy);
            Assert.Equal(nodes[1].Own, nodes[0].Copy);
            Assert.All(nodes, n => Assert.True(n.CosignedByPeer >= n.LastAct, $"{n.CosignedByPeer} of {n.LastAct}"));
            // And then silence: opening once more says nothing new.
            var before = nodes.Select(n => n.Own.Count()).ToArray();
            nodes[1].Open(Pack(0));
            nodes[0].Open(Pack(1));
            Assert.Equal(before, nodes.Select(n => n.Own.Count()));

            byte[] Pack(int who) => nodes[who].Pack([.. Keys.Seed($"one {++packed}"), .. Keys.Seed($"two {packed}")]);
        }, iter: 120);
}

using System.Security.Cryptography;
using System.Text;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Node.Store;
using Commitment = Entente.Record.Commitment;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>
/// Two runs that differ only in what stays inside put identical bytes on the wire: rows beside acts, notes, and drafts that are never
/// released are drawn from a stream of their own. <see cref="InternalRoom"/> is the part that another store can do more with.
/// </summary>
public sealed class NonInterferenceTests
{
    private const string Canary = "canary-7f3a";

    [Fact]
    public async Task What_stays_inside_changes_no_byte_on_the_wire_and_is_in_none()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var plan = SimulationPlan.Of(seed) with { Liar = null };
            var quiet = await Wire(plan, _ => new SimulationWorld());
            Assert.Equal(quiet, await Wire(plan, made => InternalRoom(1, made)));
            Assert.Equal(quiet, await Wire(plan, made => InternalRoom(2, made)));
        }
    }

    [Fact]
    public async Task A_draft_that_draws_from_the_shared_stream_would_be_noticed()
    {
        var plan = SimulationPlan.Of(4) with { Liar = null, RolledBack = null, Crashes = false, Acts = 6, Steps = 30, Loss = 0 };
        var leaking = new SimulationWorld { Meanwhile = node => node.Enclose("en", Canary) };
        Assert.NotEqual(await Wire(plan, _ => new SimulationWorld()), await Wire(plan, _ => leaking));
    }

    private static SimulationWorld InternalRoom(int variant, Action<Letter> made)
    {
        var inside = new Random(variant);
        return new SimulationWorld
        {
            Made = made,
            Meanwhile = node =>
            {
                var (salt, words) = (Cast.Bytes(inside, Commitment.SaltSize), Encoding.UTF8.GetBytes($"{Canary} {inside.Next()}"));
                _ = node.Dialogue.Check(new Utterance("proposal.table", new ProposalArg(null, [], null, null))
                {
                    Enclosures = [new NewEnclosure(Commitment.To(salt, words), salt, words, "text/markdown", "en")],
                });
                _ = node.Digest();
            },
            Beside = (_, said) => said with
            {
                Alongside = [.. Enumerable.Range(0, inside.Next(4)).Select(i => new DeskWrite.Put(new DeskRow("", Utterance.ThisAct, "note", $"{i}", $"\"{Canary} {inside.Next()}\"")))],
            },
        };
    }

    private static async Task<List<string>> Wire(SimulationPlan plan, Func<Action<Letter>, SimulationWorld> world)
    {
        var parts = Cast.Of(plan.Members == 2 ? Cast.Two : Cast.Three);
        var wire = new List<string>();
        void Made(Letter letter)
        {
            wire.Add($"{letter.From} {letter.To} {Convert.ToHexString(SHA256.HashData(letter.Bytes))}");
            Assert.Equal(-1, Pouches.Archive(parts[letter.To], letter.Bytes).AsSpan().IndexOf(Encoding.ASCII.GetBytes(Canary)));
        }

        await Simulation.Run(plan, world(Made) with { Made = Made });
        Assert.NotEmpty(wire);
        return wire;
    }
}

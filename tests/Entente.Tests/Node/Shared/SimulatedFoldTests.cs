using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Entente.Dialogue;
using Entente.Node.Desk;
using Entente.Tests.Dialogue;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>What nodes fold of what simulated carriers brought, held against the reference model: its own kinds on the real engine.</summary>
public sealed class SimulatedFoldTests
{
    private const int Runs = 100;

    private static readonly RuleBook Rules = new(
        [
            .. ReferenceKinds.Rules.Kinds.Select(k => k.Name == "ack" ? new Kind { Name = "ack", Read = AckArg.Read, Guard = k.Guard } : k),
            RuleBook.Standard.Find("dialogue.open")!,
        ],
        (_, _, _) => null);

    [Fact]
    public async Task Every_node_folds_its_history_as_the_model_does()
    {
        _ = Tests.Shared.Folder("model");
        var (histories, ours) = (new List<string>(), new List<JsonObject>());
        for (var seed = 0; seed < Runs; seed++)
        {
            var plan = SimulationPlan.Of(seed);
            await Simulation.Run(plan with { Liar = null, Acts = plan.Acts + 4 }, new SimulationWorld
            {
                Rules = Rules,
                Says = Says,
                AtTheEnd = run =>
                {
                    foreach (var node in run.Honest)
                        node.Dialogue.Read(r =>
                        {
                            histories.Add(History(r.Now));
                            ours.Add(Answer(r.Now));
                            return true;
                        });
                },
            });
        }

        var theirs = await ReferenceModel.Judge(histories);
        Assert.True(ours.Count(o => o["seals"]!.AsArray().Count > 0) > Runs / 10);
        for (var i = 0; i < histories.Count; i++)
        {
            var expected = JsonNode.Parse(theirs[i])!;
            Assert.All(expected["waiting"]!.AsArray(), w => Assert.Equal(0, (int)w!));
            foreach (var (name, value) in ours[i])
                Assert.True(JsonNode.DeepEquals(name == "verdicts" ? Verdicts(expected) : expected[name], value), $"{name} of {histories[i]}\nmodel {theirs[i]}\nours  {ours[i].ToJsonString()}");
        }
    }

    private static Utterance Says(SimulatedNode node, Random random) => node.Dialogue.Read(r =>
    {
        var offers = Enumerable.Range(0, r.Now.Members).SelectMany(m => r.Now.Log(m)).Where(e => e.Act.Header.Kind == "offer").Select(e => e.Act.Ref).ToList();
        return offers.Count == 0 ? new Utterance("offer", new NoArg()) : random.Next(12) switch
        {
            < 8 => new Utterance("take", ReferenceKinds.Take(offers[^(1 + random.Next(Math.Min(2, offers.Count)))])),
            8 => new Utterance("withdraw", new NoArg()),
            9 => new Utterance("offer", new NoArg()),
            _ => new Utterance("other", new NoArg()),
        };
    });

    private static string History(View view) => new JsonObject
    {
        ["parties"] = view.Members,
        ["logs"] = List(Enumerable.Range(0, view.Members).Select(m => (JsonNode)List(view.Log(m).Select(e => (JsonNode)Entry(e.Act))))),
    }.ToJsonString();

    private static JsonObject Entry(Act act)
    {
        var entry = new JsonObject { ["k"] = act.Header.Kind == "dialogue.open" ? "other" : act.Header.Kind, ["seen"] = List(act.Header.Seen.Select(s => (JsonNode)(s?.Size ?? 0))) };
        if (act.Header.Kind == "take" && JsonNode.Parse(act.Header.Arg.Span)!["for"] is { } taken && ActRef.TryParse((string)taken!, out var at)) entry["for"] = Pair(at);
        return entry;
    }

    private static JsonObject Answer(View view) => new()
    {
        ["verdicts"] = List(Enumerable.Range(0, view.Members).Select(m => (JsonNode)List(view.Log(m).Select(e => (JsonNode)(e.Void is null))))),
        ["registers"] = List(Enumerable.Range(0, view.Members).Select(m => ReferenceKinds.Register(view, m) is { } r ? (JsonNode)Pair(r) : null)),
        ["seals"] = List(ReferenceKinds.SealsOf(view).Select(s => (JsonNode)new JsonObject { ["ref"] = Pair(s.Ref), ["writes"] = Numbers(s.Writes), ["ends"] = Numbers(s.Ends) })),
    };

    private static JsonArray Verdicts(JsonNode expected) => List(expected["verdicts"]!.AsArray().Select(log => (JsonNode)List(log!.AsArray().Select(v => (JsonNode)(v is null)))));

    private static JsonArray Pair(ActRef at) => [at.Member, at.Index];

    private static JsonArray Numbers(ImmutableArray<long> numbers) => List(numbers.Select(n => (JsonNode)n));

    private static JsonArray List(IEnumerable<JsonNode?> nodes) => new([.. nodes]);
}

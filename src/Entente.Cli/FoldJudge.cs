using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Dialogue;

namespace Entente.Cli;

/// <summary>
/// <c>fold judge</c>: histories in the JSON of the reference model on stdin, one answer a line, so that two programs written
/// apart can be held against each other.
/// </summary>
internal static class FoldJudge
{
    private static readonly Digest Right = Digest.Of("the log's root"u8);
    private static readonly Digest Wrong = Digest.Of("another root"u8);

    /// <summary>Judges every line; a line that is no history ends it with a message.</summary>
    /// <returns>False at the first line that cannot be read.</returns>
    internal static async Task<bool> Run(TextReader input, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        for (var number = 1; await input.ReadLineAsync(cancel) is { } line; number++)
        {
            if (line.Length == 0) continue;
            try
            {
                await output.WriteLineAsync(Judge(JsonNode.Parse(line)!).ToJsonString());
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
            {
                await errors.WriteLineAsync($"line {number}: not a history: {e.Message}");
                return false;
            }
        }

        return true;
    }

    internal static JsonNode Judge(JsonNode history, IEnumerable<int>? arrivals = null)
    {
        var parties = (int)history["parties"]!;
        var logs = history["logs"]!.AsArray().Select((log, p) => log!.AsArray().Select(e => Header(e!, p, parties)).ToList()).ToList();
        var fold = new Fold(ReferenceKinds.Rules, parties, (_, _) => Right);
        var next = new int[parties];
        foreach (var p in arrivals ?? Enumerable.Range(0, parties).SelectMany(p => Enumerable.Repeat(p, logs[p].Count)))
            fold.Arrive(p, logs[p][next[p]++]);
        return Answer(fold);
    }

    private static EntryHeader Header(JsonNode entry, int author, int parties)
    {
        var root = (bool?)entry["badroot"] == true ? Wrong : Right;
        var taken = entry["for"]?.AsArray();
        var kind = (string?)entry["k"] ?? "";
        return new EntryHeader
        {
            Kind = kind,
            At = DateTime.UnixEpoch,
            Seen = [.. Enumerable.Range(0, parties).Select(p => p == author ? (Seen?)null : new Seen((long)entry["seen"]![p]!, root))],
            Arg = kind == "take" ? ReferenceKinds.Take(Ref(taken!)).Spell() : "{}"u8.ToArray(),
        };
    }

    private static ActRef Ref(JsonArray at) => new(1, (long)at[0]!, (long)at[1]!);

    private static JsonObject Answer(Fold fold)
    {
        var view = fold.Now;
        var members = Enumerable.Range(0, fold.Members).ToList();
        return new JsonObject
        {
            ["verdicts"] = Array(members.Select(m => (JsonNode)Array(view.Log(m).Select(e => e.Void is { } why ? JsonValue.Create(why.ToString()) : null)))),
            ["waiting"] = Array(members.Select(m => (JsonNode)fold.Waiting(m))),
            ["registers"] = Array(members.Select(m => Pair(ReferenceKinds.Register(view, m)))),
            ["seals"] = Array(ReferenceKinds.SealsOf(view).Select(s => (JsonNode)new JsonObject
            {
                ["ref"] = Pair(s.Ref),
                ["writes"] = Numbers(s.Writes),
                ["ends"] = Numbers(s.Ends),
            })),
            ["status"] = Status(ReferenceKinds.StatusOf(view)),
        };
    }

    private static JsonObject Status(SlotStatus status) => status switch
    {
        SlotStatus.Agreed agreed => new() { ["word"] = "agreed", ["ref"] = Pair(agreed.Seal.Ref), ["asksRelease"] = Numbers(agreed.Since.Select(m => (long)m)) },
        SlotStatus.ReceiptOutstanding taken => new() { ["word"] = "receipt outstanding", ["ref"] = Pair(taken.Ref) },
        SlotStatus.Crossed => new() { ["word"] = "crossed" },
        SlotStatus.Standing standing => new()
        {
            ["word"] = "standing",
            ["by"] = Array(standing.By.Select(b => (JsonNode)new JsonArray(b.Member, Pair(b.Ref)))),
        },
        SlotStatus.Open => new() { ["word"] = "open" },
        _ => new() { ["word"] = "withdrawn" },
    };

    private static JsonArray? Pair(ActRef? at) => at is { } r ? new JsonArray(r.Member, r.Index) : null;

    private static JsonArray Numbers(IEnumerable<long> numbers) => Array(numbers.Select(n => (JsonNode)n));

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}

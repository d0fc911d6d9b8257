using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Dialogue;
using Entente.Tests.Dialogue;

namespace Entente.Tests.Node.Export;

/// <summary>Dialogues of the fold's tests with real keys and roots; what waits there is left out.</summary>
internal static partial class SignedDialogue
{
    internal static SealedPair Of(RandomDialogue dialogue)
    {
        var pair = Empty(dialogue);
        Play(pair, dialogue, dialogue.Fold.Now.Frontier, (_, header) => header);
        return pair;
    }

    /// <summary>The same acts in two epochs: what lies beyond a close drawn at random is said in the second, where its refs and <c>seen</c> are moved with it.</summary>
    internal static SealedPair InTwoEpochs(RandomDialogue dialogue, Random random)
    {
        var whole = dialogue.Fold.Now.Frontier;
        var close = ClosedFrontier.Below(dialogue.Fold.Now, [.. whole.Select(size => random.NextInt64((size + 1) / 2, size + 1))]);
        var first = Empty(dialogue);
        Play(first, dialogue, close, (_, header) => header);
        var second = first.GoesOn([.. close]);
        for (var m = 0; m < close.Length; m++) second.Write(m, "dialogue.open", second.Open);
        Play(second, dialogue, whole, (m, header) => new EntryHeader
        {
            Kind = header.Kind,
            At = header.At,
            Seen = [.. header.Seen.Select((s, x) => s is { } seen ? new Seen(Math.Max(0, seen.Size - close[x]) + 1, seen.Root) : (Seen?)null)],
            Obj = header.Obj is { } obj && ActRef.TryParse(Moved(obj.ToString()), out var moved) ? moved : header.Obj,
            Arg = Encoding.ASCII.GetBytes(Moved(Encoding.ASCII.GetString(header.Arg.Span))),
        }, close);
        return second;

        string Moved(string text) => Ref().Replace(text, match =>
        {
            var (member, index) = (int.Parse(match.Groups["member"].Value, CultureInfo.InvariantCulture), long.Parse(match.Groups["index"].Value, CultureInfo.InvariantCulture));
            return member < close.Length && index >= close[member] ? $"2.{member}#{index - close[member] + 1}" : match.Value;
        });
    }

    private static SealedPair Empty(RandomDialogue dialogue)
    {
        string[] sides = ["hanbit", "meridian", "solano"];
        return new SealedPair("channel", sides.AsSpan(0, dialogue.Fold.Members));
    }

    /// <summary>Adds the entries from one frontier to another, each when what it had seen is there.</summary>
    private static void Play(SealedPair pair, RandomDialogue dialogue, ImmutableArray<long> to, Func<int, EntryHeader, EntryHeader> moved, ImmutableArray<long>? from = null)
    {
        var left = to.Select((count, m) => new Queue<EntryHeader>(
            dialogue.Entries.Where(e => e.Author == m).Select(e => e.Header).Take((int)count).Skip((int)(from?[m] ?? 0)).Select(h => moved(m, h)))).ToArray();
        while (Array.FindIndex(left, queue => queue.TryPeek(out var next) && next.Seen.Index().All(s => s.Item is not { } seen || seen.Size <= pair.Lines[s.Index].Count)) is >= 0 and var by)
        {
            var header = left[by].Dequeue();
            pair.Add(by, new EntryHeader
            {
                Kind = header.Kind,
                At = header.At,
                Seen = [.. header.Seen.Select((s, m) => s is { } seen ? pair.SeenAt(m, seen.Size) : (Seen?)null)],
                Obj = header.Obj,
                Arg = header.Kind == "dialogue.open" ? pair.Open.Spell() : header.Arg,
            });
        }

        Assert.All(left, Assert.Empty);
        pair.Checkpoint();
    }

    [GeneratedRegex(@"\b1\.(?<member>[0-9])#(?<index>[0-9]{1,9})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Ref();
}

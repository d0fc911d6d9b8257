using System.Collections.Immutable;
using System.Diagnostics;
using Entente.Dialogue;
using Entente.Node.Shared;
using Entente.Record;

namespace Entente.Bench;

/// <summary>Headers a second: read only, fold only, both, for a desk file with accounts and for a shared dialogue of two.</summary>
internal static class FoldBench
{
    private const int Entries = 100_000, Rounds = 5;

    private static readonly DateTime At = new(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Digest Charter = Digest.Of("charter"u8);

    internal static int Run(Goals goals)
    {
        var slowest = double.MaxValue;
        slowest = Math.Min(slowest, Measure("desk file, accounts", 1, DeskFile()));
        slowest = Math.Min(slowest, Measure("two members, one review offered and taken for ever", 2, Shared(objects: 1)));
        slowest = Math.Min(slowest, Measure("two members, a proposal every ten entries", 2, Shared(objects: Entries / 10)));
        goals.AtLeast("fold, headers read before, slowest of three", slowest, 300, "k/s");
        var (small, large) = (Incremental(1_000), Incremental(1_000_000));
        goals.AtMost("fold, one more act at 10^6, times that at 10^3", large / small, 1.5, "times", $"read, fold, roots: {small:F1} µs at 10^3, {large:F1} µs at 10^6");
        return 0;
    }

    // One act more, from its line, with the roots of a real tree: the least of many pieces, as what else runs on the machine only adds.
    private static double Incremental(int length)
    {
        LogCopy[] logs = [.. Enumerable.Range(0, 2).Select(m => new LogCopy(LogOrigin.Of("side" + m, "channel", 1)))];
        var fold = new Fold(RuleBook.Standard, 2, (m, size) => new Digest(logs[m].RootAt(size).ToArray()));
        var open = new OpenArg("channel", 1, 1, DialogueKind.Shared, ["hanbit", "meridian"], [new("hanbit", Charter), new("meridian", Charter)], []);
        for (var m = 0; m < 2; m++) Take(m, "dialogue.open", open.Spell(), null);
        Take(0, "proposal.table", new ProposalArg(null, [], null, null).Spell(), null);
        var proposal = new ActRef(1, 0, 1);
        for (var i = 0; i < length; i++) Taken(i);
        var times = new List<double>();
        for (var piece = 0; piece < 20; piece++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < 1_000; i++) Taken(i);
            times.Add(watch.Elapsed.TotalMicroseconds / 1_000);
        }

        return times.Min();

        void Taken(int i) => Take(i / 8 % 2, "taken-up", "{}"u8.ToArray(), proposal);

        void Take(int author, string kind, byte[] arg, ActRef? obj)
        {
            ImmutableArray<Seen?> seen = [.. logs.Select((log, m) => m == author ? (Seen?)null : new Seen(log.Size, new Digest(log.RootAt(log.Size).ToArray())))];
            ReadOnlyMemory<byte> line = new EntryHeader { Kind = kind, At = At, Seen = seen, Obj = obj, Arg = arg }.Write();
            logs[author].Take([line], [Rfc6962.Leaf(line.Span)]);
            fold.Arrive(author, Read((author, line.ToArray()), 2));
        }
    }

    private static double Measure(string name, int members, List<(int Author, byte[] Line)> lines)
    {
        var folds = new List<double>();
        Console.WriteLine($"{name}: {lines.Count} headers, {lines.Average(l => l.Line.Length):F0} bytes each");
        for (var round = 1; round <= Rounds; round++)
        {
            var read = Stopwatch.StartNew();
            var headers = lines.Select(l => (l.Author, Header: Read(l, members))).ToList();
            read.Stop();
            var fold = Stopwatch.StartNew();
            var view = Folded(headers, members);
            fold.Stop();
            var both = Stopwatch.StartNew();
            Folded(lines.Select(l => (l.Author, Read(l, members))), members);
            both.Stop();
            var valid = Enumerable.Range(0, members).Sum(m => view.Log(m).Count(e => e.Void is null));
            folds.Add(lines.Count / fold.Elapsed.TotalMilliseconds);
            Console.WriteLine($"  round {round}: read {Rate(read)}, fold {Rate(fold)}, both {Rate(both)} k headers/s; {valid} valid");
        }

        return Goals.Median(folds);

        string Rate(Stopwatch watch) => $"{lines.Count / watch.Elapsed.TotalMilliseconds,6:F0}";
    }

    private static View Folded(IEnumerable<(int Author, EntryHeader Header)> headers, int members)
    {
        var fold = new Fold(RuleBook.Standard, members, (_, _) => Digest.OfNothing);
        foreach (var (author, header) in headers) fold.Arrive(author, header);
        return fold.Now;
    }

    private static EntryHeader Read((int Author, byte[] Line) line, int members) =>
        EntryHeader.TryRead(line.Line, line.Author, members, out var header, out var refusal) ? header! : throw new InvalidOperationException(refusal.ToString());

    private static List<(int Author, byte[] Line)> DeskFile()
    {
        var log = new Log(1);
        var said = new Provenance("meridian", new DateOnly(2021, 10, 13), Basis.OnRecord);
        log.Write(0, "dialogue.open", new OpenArg("channel", 1, 1, DialogueKind.Desk, ["hanbit", "meridian"], [new("hanbit", null)], []));
        var proposal = log.Write(0, "proposal.table", new ProposalArg(null, [], null, said));
        while (log.Count < Entries)
        {
            var says = new Says(new StatusWord((Status)(1 + (log.Count % 9)), null), Answer.Undecided);
            log.Write(0, "account", new AccountArg(Slot.Whether, "hanbit", new DateOnly(2021, 10, 13).AddDays(log.Count / 40), says, Basis.OurNote, null), proposal);
        }

        return log.Lines;
    }

    private static List<(int Author, byte[] Line)> Shared(int objects)
    {
        var log = new Log(2);
        var open = new OpenArg("channel", 1, 1, DialogueKind.Shared, ["hanbit", "meridian"], [new("hanbit", Charter), new("meridian", Charter)], []);
        for (var m = 0; m < 2; m++) log.Write(m, "dialogue.open", open);
        ActRef? proposal = null;
        for (var i = 0; log.Count < Entries; i++)
        {
            if (proposal is null || i % Math.Max(1, Entries / objects / 10) == 0) proposal = log.Write(0, "proposal.table", new ProposalArg(null, [], null, null));
            var review = log.Write(0, "offer", new OfferArg(Slot.Review, new Terms()), proposal);
            log.Write(1, "take", new TakeArg(Slot.Review, review, []), proposal);
            log.Write(0, "ack", new AckArg([], []));
            log.Write(1, "taken-up", new NoArg(), proposal);
            var whether = log.Write(0, "offer", new OfferArg(Slot.Whether, new Terms(Answer.Yes)), proposal);
            log.Write(1, "take", new TakeArg(Slot.Whether, whether, []), proposal);
            log.Write(0, "ack", new AckArg([], []));
            log.Write(1, "offer", new OfferArg(Slot.Whether, new Terms(Answer.No)), proposal);
            log.Write(0, "withdraw", new WithdrawArg(Slot.Whether, Manner.Plain), proposal);
        }

        return log.Lines;
    }

    /// <summary>Writes lines; each author has seen everything before.</summary>
    private sealed class Log(int members)
    {
        private readonly long[] sizes = new long[members];

        internal List<(int Author, byte[] Line)> Lines { get; } = [];

        internal int Count => Lines.Count;

        internal ActRef Write(int author, string kind, Arg arg, ActRef? obj = null)
        {
            ImmutableArray<Seen?> seen = [.. sizes.Select((size, m) => m == author ? (Seen?)null : new Seen(size, Digest.OfNothing))];
            var header = new EntryHeader { Kind = kind, At = At, Seen = seen, Obj = obj, Arg = arg.Spell() };
            Lines.Add((author, header.Write()));
            return new ActRef(1, author, sizes[author]++);
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>What holds of every history: verdicts and seals are final, cells have one writer, nothing throws.</summary>
public sealed class StabilityTests(ITestOutputHelper output)
{
    private const int Histories = 400, Length = 60;

    [Fact]
    public void What_a_smaller_copy_decided_every_larger_copy_decided_alike() => ForAll((random, dialogue) =>
    {
        var full = StateDigest.Lines(dialogue.Fold.Now).ToHashSet();
        for (var i = 0; i < 4; i++)
        {
            var part = dialogue.Again(random, Cut(random, dialogue));
            Assert.Subset(full, Final(StateDigest.Lines(part.Now)).ToHashSet());
        }
    });

    [Fact]
    public void A_view_of_an_earlier_frontier_is_the_state_of_that_time()
    {
        var compared = 0;
        ForAll((random, dialogue) =>
        {
            var entry = dialogue.Fold.Now.Log(random.Next(dialogue.Fold.Members)).Select(e => e.Act).LastOrDefault();
            if (entry is null) return;
            var cut = entry.Past.SetItem(entry.Author, entry.Past[entry.Author] + 1);
            var then = dialogue.Again(random, cut).Now;

            // An entry whose references do not hold may wait for more than its effective past.
            if (!then.Frontier.SequenceEqual(cut)) return;
            compared++;
            Assert.Equal(StateDigest.Lines(then), StateDigest.Lines(dialogue.Fold.At(cut)));
        });
        Assert.True(compared > Histories / 2);
    }

    [Fact]
    public void Equal_logs_give_an_equal_state_in_any_order_of_arrival() => ForAll((random, dialogue) =>
    {
        var digest = StateDigest.Of(dialogue.Fold.Now);
        for (var i = 0; i < 3; i++)
        {
            var again = dialogue.Again(random);
            Assert.Equal(digest, StateDigest.Of(again.Now));
            Assert.Equal(Waiting(dialogue.Fold), Waiting(again));
        }
    });

    [Fact]
    public void Seals_of_different_references_are_ordered()
    {
        var (one, two) = (0, 0);
        ForAll((_, dialogue) =>
        {
            var view = dialogue.Fold.Now;
            foreach (var slot in view.Slots)
            {
                var seals = Seals.Find(view, slot, Registers.Parties(view, slot)).ToList();
                one += seals.Count > 0 ? 1 : 0;
                foreach (var a in seals)
                    foreach (var b in seals.Where(b => b.Ref != a.Ref))
                    {
                        two++;
                        Assert.True(Precedes(a, b) || Precedes(b, a), $"{slot}: {a} and {b}");
                    }

                if (seals.Count > 0) Assert.All(seals, s => Assert.True(s.Ref == seals[0].Ref || Precedes(s, seals[0])));
            }
        }, length: 2 * Length);
        output.WriteLine($"{one} sealed slots, {two} ordered pairs");
        Assert.True(one > 50 && two > 50, "the generator seals too rarely");

        static bool Precedes(Seal a, Seal b) => a.Ends.Zip(b.Writes).All(p => p.First < p.Second);
    }

    [Fact]
    public void Nobodys_act_changes_anothers_cells() => ForAll((_, dialogue) =>
    {
        var fold = new Fold(RuleBook.Standard, dialogue.Fold.Members, (m, size) => Stage.Root(m, size));
        var before = Cells(fold);
        foreach (var (author, header) in dialogue.Entries)
        {
            var log = fold.Now.Frontier;
            fold.Check(author, header);
            Assert.Equal(before, Cells(fold));
            fold.Arrive(author, header);
            var after = Cells(fold);
            for (var m = 0; m < fold.Members; m++)
                if (fold.Now.Frontier[m] == log[m]) Assert.Equal(before[m], after[m]);
            before = after;
        }
    });

    [Fact]
    public void A_void_act_writes_nothing()
    {
        var seen = new HashSet<Refusal>();
        ForAll((_, dialogue) =>
        {
            var fold = new Fold(RuleBook.Standard, dialogue.Fold.Members, (m, size) => Stage.Root(m, size));
            foreach (var (author, header) in dialogue.Entries)
            {
                var (before, entries) = (Written(fold.Now), fold.Now.Frontier.Sum());
                fold.Arrive(author, header);

                // What had waited for it may be folded with it.
                if (fold.Now.Frontier.Sum() != entries + 1 || fold.Now.Log(author).LastOrDefault() is not { Void: { } why } last) continue;
                seen.Add(why);
                Assert.Equal(before, Written(fold.Now));
                Assert.Null(fold.Now.OfferedOn(last.Act.Ref));
            }
        });
        Assert.True(seen.Count > 10, string.Join(' ', seen));

        static string Written(View view) => string.Join('\n',
            view.Slots.SelectMany(s => Enumerable.Range(0, view.Members).Select(m => $"{s} {m} {view.Registered(s, m).Length}")).Order(StringComparer.Ordinal)
                .Append($"{view.Objects<Proposal>().Count()} {view.Objects<Policy>().Count()} {view.Objects<Link>().Count()}")
                .Concat(view.Objects<Proposal>().Select(p => $"{view.Said<Struck>(p.Ref).Count()} {view.Said<Declined>(p.Ref).Count()} {view.Said<Statement>(p.Ref).Count()}")));
    }

    [Fact]
    public void Random_histories_are_mostly_valid_and_not_all()
    {
        var (valid, all) = (0, 0);
        ForAll((_, dialogue) =>
        {
            for (var m = 0; m < dialogue.Fold.Members; m++)
            {
                all += dialogue.Fold.Now.Log(m).Count();
                valid += dialogue.Fold.Now.Log(m).Count(e => e.Void is null);
            }
        });
        output.WriteLine($"{valid} valid of {all}");
        Assert.InRange((double)valid / all, 0.3, 0.95);
    }

    [Fact]
    public void Hostile_garbage_never_throws()
    {
        var random = Seeded();
        for (var i = 0; i < 1_500; i++)
        {
            var members = 1 + (i % 3);
            var fold = new Fold(RuleBook.Standard, members, (m, size) => Stage.Root(m, size));
            var kinds = RuleBook.Standard.Kinds.Select(k => k.Name).Append("silence.passed").Order(StringComparer.Ordinal).ToArray();
            var args = Arguments(members);
            for (var m = 0; m < members; m++)
                if (random.Next(8) > 0) Arrive(fold, m, "dialogue.open", args[random.Next(10) == 0 ? random.Next(args.Length) : members == 1 && random.Next(2) == 0 ? 1 : 0], null, random);
            for (var n = 0; n < 30; n++)
            {
                var at = random.Next(args.Length);
                var kind = random.Next(3) == 0 ? kinds[random.Next(kinds.Length)] : KindOf[at];
                Arrive(fold, random.Next(members), kind, args[at], random.Next(2) == 0 ? null : Anywhere(random, members), random);
            }

            ReadEverything(fold.Now);
            ReadEverything(fold.At([.. fold.Now.Frontier.Select(s => random.NextInt64(s + 1))]));
        }
    }

    [Fact]
    public void Bytes_of_any_kind_are_refused_without_a_throw()
    {
        var random = Seeded();
        const string alphabet = "{}[]\",:0123456789-truefalsnv \\.#/Z";
        for (var i = 0; i < 100_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            if (i % 2 == 0) random.NextBytes(bytes);
            else for (var b = 0; b < bytes.Length; b++) bytes[b] = (byte)alphabet[random.Next(alphabet.Length)];
            Assert.False(EntryHeader.TryRead(bytes, 0, 1 + random.Next(3), out var header, out _));
            Assert.Null(header);
            byte[] started = [.. "{\"v\":1,\"t\":\"ack\",\"at\":\"2026-11-24T02:03Z\",\"seen\":"u8, .. bytes];
            EntryHeader.TryRead(started, 0, 1 + random.Next(3), out _, out _);
        }
    }

    private static readonly string[] KindOf =
    [
        "dialogue.open", "dialogue.open", "ack", "rules", "policy.share", "body.declare", "body.declare", "meeting.offer", "link.put", "proposal.table", "offer", "take", "withdraw", "withdraw",
        "decline", "commitment.word", "expect", "account", "redact", "recall.answer", "recall", "silence.passed",
    ];

    private static string[] Arguments(int members) =>
    [
        Encoding.ASCII.GetString(Moves.Opened(0).Arg(new Stage(members)).Spell()),
        Encoding.ASCII.GetString(Moves.OpenedDesk().Arg(new Stage(1)).Spell()),
        """{"got":[],"refused":[]}""",
        """{"n":9007199254740991}""",
        """{"lang":"ko","version":"1","provisions":3,"replaces":"1.0#1","kept":[[9007199254740991,1,9007199254740991]]}""",
        """{"tier":1,"cadence":"none","formal":true,"planned":true}""",
        """{"tier":1,"cadence":"none","formal":true,"planned":false,"party":"hanbit","on":"0001-01-01","basis":"press"}""",
        """{"body":"1.0#1","from":"0001-01-01","to":"9999-12-31"}""",
        """{"a":["1.0#1",9007199254740991],"b":["1.1#1",1]}""",
        """{"links":[],"about":"1.0#1"}""",
        """{"slot":"review","terms":{"reviewers":[],"freed":false}}""",
        """{"slot":"review","for":"1.0#2","has":[]}""",
        """{"slot":"review","manner":"plain"}""",
        """{"manner":"plain"}""",
        """{"manner":"no"}""",
        """{"owner":"solano","dueBy":"1.0#2","strength":0}""",
        """{"at":"1.0#2","party":"x","on":"9999-12-31","basis":"co-signed"}""",
        """{"on":"2021-10-13","says":{"status":"launched"},"basis":"press"}""",
        """{"ground":"x"}""",
        """{"done":true}""",
        "{}",
        """{"a":[{}]}""",
    ];

    private static ActRef? Anywhere(Random random, int members) => random.Next(12) switch
    {
        0 => new ActRef("other", 1, 0, 3),
        1 => new ActRef(1, (1L << 53) - 1, (1L << 53) - 1),
        2 => new ActRef(2, 0, 0),
        3 => new ActRef(1, members, 0),
        4 => new ActRef(1, 0, 1L << 31),
        _ => new ActRef(1, random.Next(members), random.Next(12)),
    };

    private static void Arrive(Fold fold, int author, string kind, string arg, ActRef? obj, Random random)
    {
        var frontier = fold.Now.Frontier;
        var line = new EntryHeader
        {
            Kind = kind,
            At = DateTime.MaxValue,
            Seen = [.. frontier.Select((size, m) => m == author ? (Seen?)null : SeenOf(m, random.Next(9) switch { 0 => 0, 1 => size + 1, 2 => (1L << 53) - 1, _ => size }))],
            Obj = obj,
            Arg = Encoding.ASCII.GetBytes(arg),
        }.Write();
        Assert.True(EntryHeader.TryRead(line, author, fold.Members, out var header, out _));
        fold.Check(author, header!);
        if (header!.Seen.All(s => s is null || s.Value.Size <= frontier.Max() + 1)) fold.Arrive(author, header);

        static Seen SeenOf(int member, long size) => new(size, Stage.Root(member, size));
    }

    /// <summary>Everything that a page may ask.</summary>
    private static void ReadEverything(View view)
    {
        StateDigest.Of(view);
        for (var m = 0; m < view.Members; m++)
            foreach (var (act, _) in view.Log(m))
            {
                view.IsSettled(act.Ref);
                view.IsStruck(act.Ref);
                _ = Headline.Of(view, act.Ref, new AsOf(DateOnly.MaxValue)).On(Question.How);
                if (view.Object<Proposal>(act.Ref) is { } proposal) _ = Standing.Of(view, proposal);
                if (view.Object<Link>(act.Ref) is { } link) _ = link.State(view);
            }
    }

    private void ForAll(Action<Random, RandomDialogue> holds, int length = Length)
    {
        var random = Seeded();
        for (var i = 0; i < Histories; i++)
        {
            var seed = random.Next();
            var dialogue = RandomDialogue.Of(seed, 2 + (i % 2), length, garbage: i % 3 == 0);
            try
            {
                holds(new Random(seed), dialogue);
            }
            catch
            {
                output.WriteLine($"history {i}, its seed {seed}");
                throw;
            }
        }
    }

    private Random Seeded()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        return new Random(seed);
    }

    private static ImmutableArray<long> Cut(Random random, RandomDialogue dialogue) =>
        [.. Enumerable.Range(0, dialogue.Fold.Members).Select(m => random.NextInt64(dialogue.Entries.Count(e => e.Author == m) + 1))];

    private static IEnumerable<string> Final(IEnumerable<string> lines) => lines.Where(l => l[0] is 'v' or 's');

    private static IEnumerable<int> Waiting(Fold fold) => Enumerable.Range(0, fold.Members).Select(fold.Waiting);

    /// <summary>What each member has written: verdicts, registers and objects.</summary>
    private static string[] Cells(Fold fold)
    {
        var view = fold.Now;
        return [.. Enumerable.Range(0, fold.Members).Select(m => string.Join('\n',
            view.Log(m).Select(e => $"{e.Act.Ref} {e.Void} {view.Object<DialogueObject>(e.Act.Ref)}")
                .Concat(view.Slots.Where(s => view.Registered(s, m).Length > 0).Select(s => $"{s} {view.Register(s, m)}").Order(StringComparer.Ordinal))))];
    }
}

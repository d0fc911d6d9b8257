using System.Collections.Immutable;
using Entente.Dialogue;

namespace Entente.Tests.Dialogue;

/// <summary>
/// A dialogue under test. Every act goes through its one spelling before it is folded, and the verdict that
/// <see cref="Fold.Check"/> foretells must be the one that the fold then gives.
/// </summary>
internal sealed class Stage
{
    internal const int Hanbit = 0, Meridian = 1, Solano = 2;

    private static readonly string[] Sides = ["hanbit", "meridian", "solano"];

    private readonly Dictionary<string, ActRef> names = [];
    private readonly ImmutableArray<long>[] seen;
    private readonly RuleBook rules;

    internal Stage(int members, RuleBook? rules = null)
    {
        this.rules = rules ?? RuleBook.Standard;
        Members = members;
        Fold = new Fold(this.rules, members, (m, size) => Root(m, size));
        seen = [.. Enumerable.Repeat(ImmutableArray.Create(new long[members]), members)];
    }

    internal Fold Fold { get; }

    internal int Members { get; }

    internal List<(int Author, EntryHeader Header)> Arrived { get; } = [];

    internal View Now => Fold.Now;

    /// <summary>The act of that name; a name that nobody gave is a reference into the future.</summary>
    internal ActRef this[string name] => names.TryGetValue(name, out var known) ? known : new ActRef(1, 0, 4711);

    internal static string Side(int member) => Sides[member];

    internal static Digest Root(int member, long size) => size == 0 ? Digest.OfNothing : Digest.Of([(byte)member, .. BitConverter.GetBytes(size)]);

    /// <summary>Writes and folds an act.</summary>
    /// <returns>Its place and its verdict.</returns>
    internal (ActRef Ref, Refusal? Void) Play(Move act)
    {
        var frontier = Sizes;
        var looks = act.Looks ?? frontier;
        var header = new EntryHeader
        {
            Kind = act.Kind,
            At = new DateTime(2026, 4, 1, 9, 0, 0, DateTimeKind.Utc),
            Seen = [.. Enumerable.Range(0, Members).Select(m => m == act.By ? (Seen?)null : SeenOf(m, act.Blind ? seen[act.By][m] : looks[m]))],
            Obj = act.Obj is null ? null : act.Obj.Contains('#') && ActRef.TryParse(act.Obj, out var other) ? other : this[act.Obj],
            Arg = act.Raw?.Invoke(this) ?? act.Arg(this).Spell(),
            Enclosures = act.Enclosures,
        };
        Assert.True(EntryHeader.TryRead(header.Write(), act.By, Members, out var read, out var refusal), $"{refusal}: {System.Text.Encoding.ASCII.GetString(header.Write())}");

        var foretold = Fold.Check(act.By, read!);
        var at = new ActRef(Fold.Epoch, act.By, frontier[act.By]);
        Fold.Arrive(act.By, read!);
        Arrived.Add((act.By, read!));
        Assert.Equal(0, Fold.Waiting(act.By));
        var verdict = Now.VoidFor(at);
        Assert.Equal(foretold, verdict);
        seen[act.By] = Local(Now.SeenBy(act.By));
        if (act.Name is { } name) names[name] = at;
        return (at, verdict);
    }

    /// <summary>From now on nobody is blind to what was said so far.</summary>
    internal void AllHaveSeenAll() => Array.Fill(seen, Sizes);

    /// <summary>Sizes of the logs of the newest epoch.</summary>
    internal ImmutableArray<long> Sizes => Local(Now.Frontier);

    /// <summary>What the openings of the next epoch cite of the logs as they are.</summary>
    internal ImmutableArray<Seen> Closes => [.. Sizes.Select((size, m) => SeenOf(m, size))];

    /// <summary>Closes the logs where they are: what comes is of the next epoch.</summary>
    internal void NextEpoch()
    {
        Assert.True(Fold.NextEpoch(Closes));
        Array.Fill(seen, Sizes);
    }

    private ImmutableArray<long> Local(ImmutableArray<long> places) => [.. places.Zip(Now.FrontierOf(Fold.Epoch, Enumerable.Repeat(0L, Members)), (place, start) => place - start)];

    private static Seen SeenOf(int member, long size) => new(size, Root(member, size));
}

/// <summary>An act to be played: by whom, of which kind, about which named object.</summary>
internal sealed record Move(int By, string Kind, Func<Stage, Arg> Arg)
{
    /// <summary>The name by which later acts of the test speak of it.</summary>
    internal string? Name { get; init; }

    /// <summary>Name of the object spoken about, or a reference as spelled.</summary>
    internal string? Obj { get; init; }

    internal ImmutableArray<Enclosed> Enclosures { get; init; } = [];

    /// <summary>An argument in another spelling than the kind's own.</summary>
    internal Func<Stage, byte[]>? Raw { get; init; }

    /// <summary>True when the author looked at nothing new.</summary>
    internal bool Blind { get; init; }

    /// <summary>How much of each log the author claims to have seen; null for everything.</summary>
    internal ImmutableArray<long>? Looks { get; init; }

    internal Move Called(string name) => this with { Name = name };

    internal Move On(string obj) => this with { Obj = obj };

    internal Move Enclosing(params ImmutableArray<Enclosed> enclosures) => this with { Enclosures = enclosures };

    internal Move Unseeing() => this with { Blind = true };

    internal Move Seeing(params long[] sizes) => this with { Looks = [.. sizes] };

    internal Move Spelled(string arg) => this with { Raw = _ => System.Text.Encoding.ASCII.GetBytes(arg) };
}

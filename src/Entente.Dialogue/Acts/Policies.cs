using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>Provisions that a new version of a policy keeps as they were.</summary>
/// <param name="From">Ordinal of the first in the version before, from 1.</param>
/// <param name="To">Ordinal of the first in this version, from 1.</param>
/// <param name="Count">How many, from 1.</param>
public readonly record struct Kept(long From, long To, long Count);

/// <summary>The argument of <c>policy.share</c>. Enclosures: 0 the provisions (JSON lines), 1 the title, 2 in desk files the source.</summary>
/// <param name="Language">Language of the document.</param>
/// <param name="Version">Its version, a word.</param>
/// <param name="Provisions">How many it has; ordinals are 1 to this number.</param>
/// <param name="Replaces">The version before, of the same party.</param>
/// <param name="Kept">What it keeps of that version; links on kept provisions move along.</param>
/// <param name="Said">Desk files: whose policy it is.</param>
public sealed record PolicyArg(
    string Language, string Version, long Provisions, ActRef? Replaces, ImmutableArray<Kept> Kept, Provenance? Said) : Arg
{
    internal static PolicyArg Read(ref ArgReader arg) => new(
        arg.Word("lang"), arg.Word("version"), arg.Integer("provisions", 0), arg.RefOrNone("replaces"),
        arg.ListOrNone("kept", static (ref ArgReader a) => a.Tuple(static (ref ArgReader t) =>
        {
            var from = t.Integer(1);
            t.Comma();
            var to = t.Integer(1);
            t.Comma();
            return new Kept(from, to, t.Integer(1));
        })),
        Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Word("lang", Language).Word("version", Version).Integer("provisions", Provisions).Ref("replaces", Replaces);
        if (!Kept.IsDefault) arg.List("kept", Kept, k => ArgWriter.Tuple(k.From, k.To, k.Count));
        Provenance.Write(arg, Said);
    }
}

/// <summary>A document of a party. In a desk file one of a third party is that party's initiative: context, no policy of the dialogue.</summary>
public sealed record Policy : DialogueObject
{
    internal Policy(Act act)
        : base(act, ((PolicyArg)act.Arg!).Said) => Arg = (PolicyArg)act.Arg!;

    /// <summary>Version, language, size, what it replaces.</summary>
    public PolicyArg Arg { get; }

    /// <inheritdoc />
    public override EnclosureRoles Roles { get; } = new(Words: 3, Title: 1, Source: 2, Provisions: 0);

    /// <summary>The version that took its place, the latest one; null while it is current.</summary>
    /// <param name="view">The state.</param>
    /// <param name="asOf">Desk files: counts only what was said by then.</param>
    public Policy? ReplacedBy(View view, AsOf? asOf = null) =>
        view.Objects<Policy>().LastOrDefault(p => p.Arg.Replaces == Ref && !view.IsStruck(p.Ref) && (asOf is null || asOf.Value.Includes(p.Said, p.Ref)));

    /// <summary>Where a provision stands in the next version; null when that version does not keep it.</summary>
    internal static long? Moves(long ordinal, Policy next) => next.Arg.Kept.IsDefault
        ? null
        : next.Arg.Kept.Where(k => ordinal >= k.From && ordinal < k.From + k.Count).Select(k => (long?)(k.To + ordinal - k.From)).FirstOrDefault();
}

/// <summary>Policies: <c>policy.share</c>.</summary>
internal static class Policies
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "policy.share",
            Read = PolicyArg.Read,
            Guard = (past, act) => Guard(past, act, (PolicyArg)act.Arg!),
            Effect = (pen, act) => pen.Create(new Policy(act)),
        },
    ];

    private static Refusal? Guard(View past, Act act, PolicyArg arg)
    {
        if (Openings.Provenance(past, arg.Said) is { } basis) return basis;
        if (arg.Replaces is not { } replaced) return arg.Kept.IsDefault ? null : Refusal.KeptNotWithinBoth;
        if (Openings.PointsAt<Policy>(past, replaced) is { } wrong) return wrong;
        if (past.Object<Policy>(replaced) is not { } before) return null;
        if (before.OwnerIn(past) != (arg.Said?.Party ?? past.Opening(act.Author)!.Arg.Members[act.Author].Side)) return Refusal.ReplacesAnothersPolicy;
        return arg.Kept.IsDefault || KeepsWithin(arg.Kept, before.Arg.Provisions, arg.Provisions) ? null : Refusal.KeptNotWithinBoth;
    }

    /// <summary>Each range lies in both versions, and no provision is kept twice.</summary>
    private static bool KeepsWithin(ImmutableArray<Kept> kept, long before, long now)
    {
        bool Apart(Func<Kept, long> first) =>
            kept.OrderBy(first).Zip(kept.OrderBy(first).Skip(1)).All(pair => first(pair.First) + pair.First.Count <= first(pair.Second));

        return kept.All(k => k.From + k.Count - 1 <= before && k.To + k.Count - 1 <= now) && Apart(k => k.From) && Apart(k => k.To);
    }
}

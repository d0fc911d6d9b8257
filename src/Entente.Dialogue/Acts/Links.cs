using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>One provision: the policy's act and an ordinal.</summary>
/// <param name="Policy">The act that shared the policy.</param>
/// <param name="Ordinal">1 to the policy's number of provisions.</param>
public readonly record struct ProvisionRef(ActRef Policy, long Ordinal);

/// <summary>The argument of <c>link.put</c>. Enclosures: 0 the reason, 1 in desk files the source. Links of many to many are several acts.</summary>
/// <param name="A">One end.</param>
/// <param name="B">The other end, of another party's policy.</param>
/// <param name="Relation">In what way they meet; left out when it is to stay neutral.</param>
/// <param name="Said">Desk files: who says so.</param>
public sealed record LinkArg(ProvisionRef A, ProvisionRef B, Relation? Relation, Provenance? Said) : Arg
{
    internal static LinkArg Read(ref ArgReader arg) => new(
        arg.Tuple("a", End), arg.Tuple("b", End), arg.OneOrNone<Relation>("rel"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.List("a", [A], Spell).List("b", [B], Spell).One("rel", Relation);
        Provenance.Write(arg, Said);
    }

    private static ProvisionRef End(ref ArgReader arg)
    {
        var policy = arg.Ref();
        arg.Comma();
        return new ProvisionRef(policy, arg.Integer(1));
    }

    /// <summary>The list's own brackets are the tuple's.</summary>
    private static string Spell(ProvisionRef end) => ArgWriter.Tuple(end.Policy, end.Ordinal)[1..^1];
}

/// <summary>Provision <em>a</em> of one party and provision <em>b</em> of another meet.</summary>
public sealed record Link : DialogueObject
{
    internal Link(Act act)
        : base(act, ((LinkArg)act.Arg!).Said) => Arg = (LinkArg)act.Arg!;

    /// <summary>Its ends and relation.</summary>
    public LinkArg Arg { get; }

    /// <inheritdoc />
    public override EnclosureRoles Roles { get; } = new(Words: 0, Title: null, Source: 1);

    internal override bool StandsOnOneWord => true;

    /// <summary>Where it stands: its ends follow kept provisions into later versions; else it is stale.</summary>
    public LinkState State(View view, AsOf? asOf = null)
    {
        if (view.IsStruck(Ref)) return new(LinkStanding.Struck, Arg.A, Arg.B);
        return Current(view, Arg.A, asOf) is { } a && Current(view, Arg.B, asOf) is { } b
            ? new(LinkStanding.Current, a, b)
            : new(LinkStanding.Stale, Arg.A, Arg.B);
    }

    private static ProvisionRef? Current(View view, ProvisionRef end, AsOf? asOf)
    {
        var at = end;
        while (view.Object<Policy>(at.Policy) is { } policy && policy.ReplacedBy(view, asOf) is { } next)
        {
            if (Policy.Moves(at.Ordinal, next) is not { } moved) return null;
            at = new ProvisionRef(next.Ref, moved);
        }

        return at;
    }
}

/// <summary>Whether a link still joins current provisions.</summary>
public enum LinkStanding
{
    /// <summary>Both ends are in current versions.</summary>
    Current,
    /// <summary>A version that took the place of one end does not keep its provision.</summary>
    Stale,
    /// <summary>Its author struck it; it stays visible and counts no more.</summary>
    Struck,
}

/// <summary>A link's standing, and its ends in the versions that are current.</summary>
/// <param name="Standing">Current, stale or struck.</param>
/// <param name="A">One end; as put, when it is not current.</param>
/// <param name="B">The other end.</param>
public sealed record LinkState(LinkStanding Standing, ProvisionRef A, ProvisionRef B);

/// <summary>Links: <c>link.put</c>.</summary>
internal static class Links
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "link.put",
            Read = LinkArg.Read,
            Guard = (past, act) => Guard(past, (LinkArg)act.Arg!),
            Effect = (pen, act) => pen.Create(new Link(act)),
        },
    ];

    private static Refusal? Guard(View past, LinkArg arg)
    {
        var wrong = Openings.Provenance(past, arg.Said)
            ?? Openings.PointsAt<Policy>(past, arg.A.Policy) ?? Openings.PointsAt<Policy>(past, arg.B.Policy);
        if (wrong is not null) return wrong;
        var (a, b) = (past.Object<Policy>(arg.A.Policy), past.Object<Policy>(arg.B.Policy));
        if (arg.A.Ordinal > a?.Arg.Provisions || arg.B.Ordinal > b?.Arg.Provisions) return Refusal.NoSuchProvision;
        return a is not null && b is not null && a.OwnerIn(past) == b.OwnerIn(past) ? Refusal.LinksOneParty : null;
    }
}

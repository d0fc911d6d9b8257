using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>body.declare</c>. Enclosures: 0 words, 1 name, 2 in desk files the source.</summary>
/// <param name="Tier">Rank of its heads.</param>
/// <param name="Cadence">How often it means to meet.</param>
/// <param name="Formal">True for a body with a mandate, false for an informal channel.</param>
/// <param name="Planned">True when it does not stand yet.</param>
/// <param name="Parent">The body under which it hangs.</param>
/// <param name="Said">Desk files: who says so.</param>
public sealed record BodyArg(Tier Tier, Cadence Cadence, bool Formal, bool Planned, ActRef? Parent, Provenance? Said) : Arg
{
    internal static BodyArg Read(ref ArgReader arg) => new(
        (Tier)arg.Integer("tier", (long)Tier.Working, (long)Tier.Leaders), arg.One<Cadence>("cadence"), arg.Flag("formal"), arg.Flag("planned"),
        arg.RefOrNone("parent"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Integer("tier", (long)Tier).One<Cadence>("cadence", Cadence).Flag("formal", Formal).Flag("planned", Planned).Ref("parent", Parent);
        Provenance.Write(arg, Said);
    }
}

/// <summary>A tier of the ladder: a working group, a dialogue of deputy ministers, a ministers' meeting.</summary>
public sealed record Body : DialogueObject
{
    internal Body(Act act)
        : base(act, ((BodyArg)act.Arg!).Said) => Arg = (BodyArg)act.Arg!;

    /// <summary>Tier, cadence, formal or informal, planned, parent.</summary>
    public BodyArg Arg { get; }

    internal override ImmutableArray<Slot> Slots => [Slot.Standing];
}

/// <summary>Bodies: <c>body.declare</c>.</summary>
internal static class Bodies
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "body.declare",
            Read = BodyArg.Read,
            Guard = (past, act) => Guard(past, (BodyArg)act.Arg!),
            Effect = (pen, act) =>
            {
                pen.Create(new Body(act));
                if (!((BodyArg)act.Arg!).Planned) Registers.Stand(pen, act, Slot.Standing);
            },
        },
    ];

    private static Refusal? Guard(View past, BodyArg arg) =>
        Openings.Provenance(past, arg.Said) ?? (arg.Parent is { } parent ? Openings.PointsAt<Body>(past, parent) : null);
}

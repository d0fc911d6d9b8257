using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>expect</c>. Enclosures: 0 the words, 1 in desk files the source.</summary>
/// <param name="At">The meeting at which the object is expected to come up.</param>
/// <param name="Said">Desk files: who says so.</param>
public sealed record ExpectArg(ActRef At, Provenance? Said) : Arg
{
    internal static ExpectArg Read(ref ArgReader arg) => new(arg.Ref("at"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Ref("at", At);
        Provenance.Write(arg, Said);
    }
}

/// <summary>That an object is expected to come up at a meeting: never a deadline.</summary>
public sealed record Expectation : DialogueObject
{
    internal Expectation(Act act)
        : base(act, ((ExpectArg)act.Arg!).Said) => (About, Arg) = (act.Header.Obj!.Value, (ExpectArg)act.Arg!);

    /// <summary>What is expected to come up.</summary>
    public ActRef About { get; }

    /// <summary>Where.</summary>
    public ExpectArg Arg { get; }

    /// <inheritdoc />
    public override EnclosureRoles Roles { get; } = new(Words: 0, Title: null, Source: 1, Speaker: 2);

    internal override bool StandsOnOneWord => true;
}

/// <summary>Expectations: <c>expect</c>.</summary>
internal static class Expectations
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "expect",
            Read = ExpectArg.Read,
            HasObject = true,
            Guard = (past, act) => Guard(past, act, (ExpectArg)act.Arg!),
            Effect = (pen, act) => pen.Create(new Expectation(act)),
        },
    ];

    private static Refusal? Guard(View past, Act act, ExpectArg arg) =>
        Openings.Provenance(past, arg.Said)
        ?? Openings.PointsAt<DialogueObject>(past, act.Header.Obj!.Value)
        ?? Openings.PointsAt<Meeting>(past, arg.At);
}

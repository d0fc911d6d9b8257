using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>commitment.word</c>. Enclosures: 0 the words, 1 title, 2 in desk files the source.</summary>
/// <param name="Owner">Party that promises.</param>
/// <param name="DueBy">The meeting by which it is due.</param>
/// <param name="Strength">0 (reports that talking happened) to 5 (a decision), the verb ladder's rung.</param>
/// <param name="From">Day from which it runs.</param>
/// <param name="Said">Desk files: who says so.</param>
public sealed record CommitmentArg(string Owner, ActRef DueBy, long Strength, DateOnly? From, Provenance? Said) : Arg
{
    internal static CommitmentArg Read(ref ArgReader arg) => new(
        arg.Word("owner"), arg.Ref("dueBy"), arg.Integer("strength", 0, 5), arg.DayOrNone("from"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Word("owner", Owner).Ref("dueBy", DueBy).Integer("strength", Strength).Day("from", From);
        Provenance.Write(arg, Said);
    }
}

/// <summary>One promise of one party, due by a meeting.</summary>
public sealed record Commitment : DialogueObject
{
    internal Commitment(Act act)
        : base(act, ((CommitmentArg)act.Arg!).Said) => Arg = (CommitmentArg)act.Arg!;

    /// <summary>Owner, due, strength.</summary>
    public CommitmentArg Arg { get; }

    internal override ImmutableArray<Slot> Slots => [Slot.Wording];

    /// <summary>Its owner and its author; one member when a side promises by itself.</summary>
    internal ImmutableArray<int> WordingParties(View view)
    {
        var owner = view.Opening()!.Arg.Members.ToList().FindIndex(m => m.Side == Arg.Owner);
        return owner == Author || owner < 0 ? [Author] : [.. new[] { owner, Author }.Order()];
    }
}

/// <summary>Commitments: <c>commitment.word</c>.</summary>
internal static class Commitments
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "commitment.word",
            Read = CommitmentArg.Read,
            Guard = (past, act) => Guard(past, (CommitmentArg)act.Arg!),
            Effect = (pen, act) =>
            {
                pen.Create(new Commitment(act));
                Registers.Stand(pen, act, Slot.Wording);
            },
        },
    ];

    private static Refusal? Guard(View past, CommitmentArg arg)
    {
        if (Openings.Provenance(past, arg.Said) is { } basis) return basis;
        if (Openings.PointsAt<Meeting>(past, arg.DueBy) is { } meeting) return meeting;
        return past.Opening()!.Arg.Parties.Contains(arg.Owner) ? null : Refusal.OwnerNotAParty;
    }
}

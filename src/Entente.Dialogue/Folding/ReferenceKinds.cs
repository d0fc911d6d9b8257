using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>
/// The five kinds of the independent reference model (offer, take, withdraw, ack, other), registered with the same engine,
/// the same registers and the same seals. There is one slot, no opening and no enclosure.
/// </summary>
public static class ReferenceKinds
{
    /// <summary>The model's rule book.</summary>
    public static RuleBook Rules { get; } = new(
    [
        new() { Name = "offer", Read = NoArg.Read, Effect = (pen, _) => pen.Offer(TheSlot) },
        new()
        {
            Name = "take",
            Read = ForArg.Read,
            Guard = (past, act) => Registers.WasOffered(past, TheSlot, ((ForArg)act.Arg!).For),
            Effect = (pen, act) => pen.Register(TheSlot, ((ForArg)act.Arg!).For),
        },
        new()
        {
            Name = "withdraw",
            Read = NoArg.Read,
            Guard = (past, act) => Registers.Stands(past, TheSlot, act.Author),
            Effect = (pen, _) => pen.Register(TheSlot, null),
        },
        new()
        {
            Name = "ack",
            Read = NoArg.Read,
            Guard = (past, act) => Acks.AcknowledgesAnEntry(past, act) ? null : Refusal.AcknowledgesNothing,
        },
        new() { Name = "other", Read = NoArg.Read },
    ],
        (_, _, _) => null);

    private static SlotId TheSlot { get; } = new(default, Slot.Review);

    /// <summary>A member's register.</summary>
    public static ActRef? Register(View view, int member) => view.Register(TheSlot, member);

    /// <summary>All seals, by reference and then by writes.</summary>
    public static IReadOnlyList<Seal> SealsOf(View view) =>
    [
        .. Seals.Find(view, TheSlot, Everybody(view)).OrderBy(s => (s.Ref.Member, s.Ref.Index))
            .ThenBy(s => s.Writes[0]).ThenBy(s => s.Writes.ElementAtOrDefault(1)).ThenBy(s => s.Writes.ElementAtOrDefault(2)),
    ];

    /// <summary>Where the slot stands.</summary>
    public static SlotStatus StatusOf(View view) => SlotStatus.Of(view, TheSlot, Everybody(view));

    /// <summary>The argument of the model's <c>take</c>.</summary>
    /// <param name="For">What is taken.</param>
    public static Arg Take(ActRef For) => new ForArg(For);

    private static ImmutableArray<int> Everybody(View view) => [.. Enumerable.Range(0, view.Members)];

    private sealed record ForArg(ActRef For) : Arg
    {
        internal static ForArg Read(ref ArgReader arg) => new(arg.Ref("for"));

        internal override void Write(ArgWriter arg) => arg.Ref("for", For);
    }
}

using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>withdraw</c>.</summary>
/// <param name="Slot">The register to clear; null to take back the object itself.</param>
/// <param name="Manner">Plain, reserve or later.</param>
public sealed record WithdrawArg(Slot? Slot, Manner Manner) : Arg
{
    internal static WithdrawArg Read(ref ArgReader arg) => new(arg.OneOrNone<Slot>("slot"), arg.One<Manner>("manner"));

    internal override void Write(ArgWriter arg) => arg.One("slot", Slot).One<Manner>("manner", Manner);
}

/// <summary>The argument of <c>decline</c>.</summary>
/// <param name="Manner">Not now, no, or unsaid.</param>
public sealed record DeclineArg(Manner Manner) : Arg
{
    internal static DeclineArg Read(ref ArgReader arg) => new(arg.One<Manner>("manner"));

    internal override void Write(ArgWriter arg) => arg.One<Manner>("manner", Manner);
}

/// <summary>Its author took an object back: it stays visible and counts no more.</summary>
/// <param name="By">The act that did.</param>
/// <param name="Manner">How it was said.</param>
public sealed record Struck(ActRef By, Manner Manner);

/// <summary>A party declined a proposal.</summary>
/// <param name="By">The act that did.</param>
/// <param name="Manner">How it was said.</param>
public sealed record Declined(ActRef By, Manner Manner);

/// <summary>Taking back and saying no: <c>withdraw</c>, <c>decline</c>.</summary>
internal static class Withdrawals
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "withdraw",
            Read = WithdrawArg.Read,
            HasObject = true,
            Guard = (past, act) => MayWithdraw(past, act, (WithdrawArg)act.Arg!),
            Effect = (pen, act) => Withdraw(pen, act, (WithdrawArg)act.Arg!),
        },
        new()
        {
            Name = "decline",
            Read = DeclineArg.Read,
            Place = Place.Shared,
            HasObject = true,
            Guard = (past, act) => MayDecline(past, act, (DeclineArg)act.Arg!),
            Effect = (pen, act) =>
            {
                ClearRegisters(pen, act);
                pen.Say(act.Header.Obj!.Value, new Declined(act.Ref, ((DeclineArg)act.Arg!).Manner));
            },
        },
    ];

    private static Refusal? MayWithdraw(View past, Act act, WithdrawArg arg)
    {
        if (arg.Manner is not (Manner.Plain or Manner.Reserve or Manner.Later)) return Refusal.MannerOfAnotherAct;
        var obj = act.Header.Obj!.Value;
        var desk = past.IsDeskFile;
        if (arg.Slot is { } slot) return desk ? Refusal.NotInDeskFiles : Registers.Stands(past, new SlotId(obj, slot), act.Author);

        if (past.Object<DialogueObject>(obj) is not { } target) return Refusal.OfAnotherKind;
        if (target.Author != act.Author || target is Opening) return Refusal.OnlyTheAuthorWithdraws;
        if (past.IsStruck(obj)) return Refusal.NothingToWithdraw;
        return target switch
        {
            // A desk file has no registers: everything in it stands on the desk's word alone.
            _ when desk || target.StandsOnOneWord => null,
            Commitment own when own.WordingParties(past).Length == 1 => null,
            Proposal when Registers.Standing(past, new SlotId(obj, Slot.Review)) is not null => Refusal.AlreadySealed,
            Proposal => null,
            _ => Refusal.OnlyTheAuthorWithdraws,
        };
    }

    private static void Withdraw(Writes pen, Act act, WithdrawArg arg)
    {
        var obj = act.Header.Obj!.Value;
        if (arg.Slot is { } slot)
        {
            pen.Register(new SlotId(obj, slot), null);
            return;
        }

        ClearRegisters(pen, act);
        pen.Say(obj, new Struck(act.Ref, arg.Manner));
    }

    private static Refusal? MayDecline(View past, Act act, DeclineArg arg)
    {
        if (arg.Manner is not (Manner.NotNow or Manner.No or Manner.Unsaid)) return Refusal.MannerOfAnotherAct;
        return past.Object<Proposal>(act.Header.Obj!.Value) is null ? Refusal.OfAnotherKind : null;
    }

    /// <summary>Every register that the author holds on the object is set to nothing.</summary>
    private static void ClearRegisters(Writes pen, Act act)
    {
        var obj = act.Header.Obj!.Value;
        foreach (var slot in pen.Past.Object<DialogueObject>(obj)?.Slots ?? [])
            if (pen.Past.Register(new SlotId(obj, slot), act.Author) is not null)
                pen.Register(new SlotId(obj, slot), null);
    }
}

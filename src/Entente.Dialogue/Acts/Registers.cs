using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>What an offer says. Nothing is mandatory; what is unstated is shown as "not stated".</summary>
/// <param name="Answer">Answer to the slot's question.</param>
/// <param name="Date">A day.</param>
/// <param name="From">First day of a period.</param>
/// <param name="To">Last day of a period, included.</param>
/// <param name="At">The meeting at which it comes back.</param>
/// <param name="Host">Party that hosts.</param>
/// <param name="Mode">How it meets.</param>
/// <param name="Reviewers">Offices that look at it.</param>
/// <param name="Freed">True to free all parties of what was sealed.</param>
public sealed record Terms(
    Answer? Answer = null, DateOnly? Date = null, DateOnly? From = null, DateOnly? To = null, ActRef? At = null,
    string? Host = null, Mode? Mode = null, ImmutableArray<string> Reviewers = default, bool? Freed = null)
{
    /// <summary>True when it frees the parties.</summary>
    public bool Frees => Freed == true;

    internal static Terms Read(ref ArgReader arg, string name)
    {
        arg.Enter(name);
        var terms = new Terms(
            arg.OneOrNone<Answer>("answer"), arg.DayOrNone("date"), arg.DayOrNone("from"), arg.DayOrNone("to"), arg.RefOrNone("at"),
            arg.WordOrNone("host"), arg.OneOrNone<Mode>("mode"), arg.ListOrNone("reviewers", static (ref ArgReader a) => a.Word()), arg.FlagOrNone("freed"));
        arg.Leave();
        return terms;
    }

    internal void Write(ArgWriter arg)
    {
        arg.One("answer", Answer).Day("date", Date).Day("from", From).Day("to", To).Ref("at", At).Word("host", Host).One("mode", Mode);
        if (!Reviewers.IsDefault) arg.List("reviewers", Reviewers, ArgWriter.Quote);
        arg.Flag("freed", Freed);
    }
}

/// <summary>The argument of <c>offer</c>.</summary>
/// <param name="Slot">What is offered.</param>
/// <param name="Terms">On what terms.</param>
public sealed record OfferArg(Slot Slot, Terms Terms) : Arg
{
    internal static OfferArg Read(ref ArgReader arg) => new(arg.One<Slot>("slot"), Terms.Read(ref arg, "terms"));

    internal override void Write(ArgWriter arg) => arg.One<Slot>("slot", Slot).Object("terms", Terms.Write);
}

/// <summary>The argument of <c>take</c>.</summary>
/// <param name="Slot">On which slot.</param>
/// <param name="For">What is taken.</param>
/// <param name="Has">Every enclosure of it, in its order: nobody takes words that he has not opened.</param>
public sealed record TakeArg(Slot Slot, ActRef For, ImmutableArray<Digest> Has) : Arg
{
    internal static TakeArg Read(ref ArgReader arg) =>
        new(arg.One<Slot>("slot"), arg.Ref("for"), arg.List("has", static (ref ArgReader a) => a.Digest()));

    internal override void Write(ArgWriter arg) =>
        arg.One<Slot>("slot", Slot).Ref("for", For).List("has", Has, h => ArgWriter.Quote(h.ToString()));
}

/// <summary>
/// Registers (<c>fold.md</c> 4): each party of a slot stands by one reference or by none. <c>offer</c> and <c>take</c> live
/// here; taking back has its own file.
/// </summary>
internal static class Registers
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "offer",
            Read = OfferArg.Read,
            Place = Place.Shared,
            HasObject = true,
            Guard = (past, act) => MayOffer(past, act, (OfferArg)act.Arg!),
            Effect = (pen, act) => pen.Offer(new SlotId(act.Header.Obj!.Value, ((OfferArg)act.Arg!).Slot)),
        },
        new()
        {
            Name = "take",
            Read = TakeArg.Read,
            Place = Place.Shared,
            HasObject = true,
            Guard = (past, act) => MayTake(past, act, (TakeArg)act.Arg!),
            Effect = (pen, act) => pen.Register(new SlotId(act.Header.Obj!.Value, ((TakeArg)act.Arg!).Slot), ((TakeArg)act.Arg!).For),
        },
    ];

    internal static CellKey Key(SlotId slot) => new(typeof(SlotId), slot.Obj, slot.Slot);

    /// <summary>A creating act stands by itself on its own slot; in a desk file it writes no register.</summary>
    internal static void Stand(Writes pen, Act act, Slot slot)
    {
        if (!pen.Past.IsDeskFile) pen.Offer(new SlotId(act.Ref, slot));
    }

    /// <summary>Member numbers of a slot's parties: all parties of the dialogue, but for a commitment its owner and its author.</summary>
    internal static ImmutableArray<int> Parties(View view, SlotId slot) =>
        view.Object<Commitment>(slot.Obj) is { } commitment ? commitment.WordingParties(view) : view.Opening()?.PartyMembers ?? [];

    /// <summary>The latest sealed terms of a slot, unless they free the parties.</summary>
    internal static (Seal Seal, Terms Terms)? Standing(View view, SlotId slot)
    {
        if (Seals.Latest(view, slot, Parties(view, slot)) is not { } seal) return null;
        var terms = (view.Act(seal.Ref)?.Arg as OfferArg)?.Terms ?? new Terms();
        return terms.Frees ? null : (seal, terms);
    }

    /// <summary>Was this reference offered on this slot, in the author's past?</summary>
    internal static Refusal? WasOffered(View past, SlotId slot, ActRef what) =>
        past.OfferedOn(what) == slot ? null : Refusal.NothingSuchOffered;

    /// <summary>Does the author stand by something on this slot?</summary>
    internal static Refusal? Stands(View past, SlotId slot, int author) =>
        past.Register(slot, author) is null ? Refusal.NothingToWithdraw : null;

    private static Refusal? MayOffer(View past, Act act, OfferArg arg)
    {
        var obj = act.Header.Obj!.Value;
        if (past.Object<DialogueObject>(obj) is not { } target) return Refusal.OfAnotherKind;
        if (!target.Slots.Contains(arg.Slot)) return Refusal.NoSuchSlot;
        if (arg.Terms.At is { } at && Openings.PointsAt<Meeting>(past, at) is { } wrong) return wrong;
        if (arg.Terms.To < arg.Terms.From) return Refusal.EndsBeforeItBegins;
        return arg.Slot switch
        {
            Slot.Whether or Slot.When or Slot.How when Standing(past, new SlotId(obj, Slot.Review)) is null => Refusal.NotUnderReview,
            Slot.Standing when target is Body { Arg.Planned: true } && !Proposals.IsDecided(past, obj) => Refusal.PlannedBodyNotDecided,
            _ => null,
        };
    }

    private static Refusal? MayTake(View past, Act act, TakeArg arg)
    {
        var slot = new SlotId(act.Header.Obj!.Value, arg.Slot);
        if (Openings.PointsAt(past, arg.For, desk: false) is { } wrong) return wrong;
        if (WasOffered(past, slot, arg.For) is { } none) return none;
        if (!Parties(past, slot).Contains(act.Author)) return Refusal.NotAPartyOfTheSlot;
        return past.Act(arg.For)!.Header.Enclosures.Select(e => e.Commitment).SequenceEqual(arg.Has) ? null : Refusal.NotAllOpened;
    }
}

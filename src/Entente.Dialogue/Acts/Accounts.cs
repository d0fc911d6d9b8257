using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>A word of the status ladder or an exit from it.</summary>
/// <param name="Rung">A status, or null for an exit.</param>
/// <param name="Exit">An exit, or null for a status.</param>
public readonly record struct StatusWord(Status? Rung, Exit? Exit)
{
    /// <summary>The word of headers.</summary>
    public override string ToString() => Rung is { } rung ? Spelled.Of(rung) : Exit is { } exit ? Spelled.Of(exit) : "";

    /// <summary>Reads a word of either list.</summary>
    public static bool TryParse(string word, out StatusWord value)
    {
        value = Spelled.TryRead<Status>(word, out var rung) ? new(rung, null)
            : Spelled.TryRead<Exit>(word, out var exit) ? new(null, exit)
            : default;
        return value != default;
    }
}

/// <summary>What an account says that the party said; all of it may be left out.</summary>
/// <param name="Status">A status or an exit.</param>
/// <param name="Answer">An answer to the slot's question.</param>
/// <param name="Ref">What it points at, for instance the body into which another was merged.</param>
/// <param name="From">First day of a period.</param>
/// <param name="To">Last day of a period, included.</param>
public sealed record Says(StatusWord? Status = null, Answer? Answer = null, ActRef? Ref = null, DateOnly? From = null, DateOnly? To = null)
{
    internal static Says Read(ref ArgReader arg, string name)
    {
        arg.Enter(name);
        var says = new Says(
            arg.StatusOrNone("status"), arg.OneOrNone<Answer>("answer"), arg.RefOrNone("ref"), arg.DayOrNone("from"), arg.DayOrNone("to"));
        arg.Leave();
        return says;
    }

    internal void Write(ArgWriter arg) => arg
        .Word("status", Status?.ToString()).One("answer", Answer).Ref("ref", Ref).Day("from", From).Day("to", To);
}

/// <summary>The argument of <c>account</c>. Enclosures: 0 the words or our summary, 1 the source.</summary>
/// <param name="Slot">The slot that it speaks of.</param>
/// <param name="Party">Whose word it is; null when nobody is named.</param>
/// <param name="On">The day when it was said.</param>
/// <param name="Says">What was said.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Use">How we may use it in public.</param>
public sealed record AccountArg(Slot? Slot, string? Party, DateOnly On, Says Says, Basis Basis, Use? Use) : Arg
{
    internal static AccountArg Read(ref ArgReader arg) => new(
        arg.OneOrNone<Slot>("slot"), arg.WordOrNone("party"), arg.Day("on"), Says.Read(ref arg, "says"), arg.One<Basis>("basis"), arg.OneOrNone<Use>("use"));

    internal override void Write(ArgWriter arg) => arg
        .One("slot", Slot).Word("party", Party).Day("on", On).Object("says", Says.Write).One<Basis>("basis", Basis).One("use", Use);

    /// <summary>True when a line that can be copied may rest on such words: our own note only where we said so, off-the-record words never.</summary>
    public static bool MayBeUsedInPublic(Basis basis, Use? use) => use is { } said ? said != Dialogue.Use.OffRecord : basis != Basis.OurNote;

    /// <summary>The question that its answer is to; null when it answers none.</summary>
    public Question? Question => Slot switch
    {
        Dialogue.Slot.Whether => Dialogue.Question.Whether,
        Dialogue.Slot.When => Dialogue.Question.When,
        Dialogue.Slot.How => Dialogue.Question.How,
        _ => null,
    };
}

/// <summary>Our statement of what somebody said of an object. Every account stays listed; the headline picks.</summary>
public sealed record Account : DialogueObject
{
    internal Account(Act act)
        : base(act, null) => (About, Arg) = (act.Header.Obj!.Value, (AccountArg)act.Arg!);

    /// <summary>What it speaks of.</summary>
    public ActRef About { get; }

    /// <summary>Who, when, what, on what basis.</summary>
    public AccountArg Arg { get; }

    /// <inheritdoc />
    public override EnclosureRoles Roles { get; } = new(Words: 0, Title: null, Source: 1, Speaker: 2);

    internal override bool StandsOnOneWord => true;
}

/// <summary>Accounts: <c>account</c>, in desk files only.</summary>
internal static class Accounts
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "account",
            Read = AccountArg.Read,
            Place = Place.Desk,
            HasObject = true,
            Guard = (past, act) => Guard(past, act, (AccountArg)act.Arg!),
            Effect = (pen, act) => pen.Create(new Account(act)),
        },
    ];

    private static Refusal? Guard(View past, Act act, AccountArg arg)
    {
        if (Openings.PointsAt<DialogueObject>(past, act.Header.Obj!.Value) is { } wrong) return wrong;
        if (arg.Slot is { } slot && past.Object<DialogueObject>(act.Header.Obj.Value) is { } about && !about.Slots.Contains(slot)) return Refusal.NoSuchSlot;
        if (arg.Says.Answer is not null && arg.Question is null) return Refusal.AnswersNoQuestion;
        if (arg.Says.Ref is { } at && Openings.PointsAt(past, at, desk: true) is { } gone) return gone;
        return arg.Says.To < arg.Says.From ? Refusal.EndsBeforeItBegins : null;
    }
}

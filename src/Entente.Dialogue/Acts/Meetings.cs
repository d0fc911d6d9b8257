using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>meeting.offer</c>. Enclosures: 0 words (the place), 1 name, 2 in desk files the source.</summary>
/// <param name="Body">Whose meeting it is.</param>
/// <param name="From">First day, at the meeting's place.</param>
/// <param name="To">Last day, included.</param>
/// <param name="Host">Party that hosts.</param>
/// <param name="Mode">How it is held.</param>
/// <param name="Said">Desk files: who says so.</param>
public sealed record MeetingArg(ActRef Body, DateOnly From, DateOnly To, string? Host, Mode? Mode, Provenance? Said) : Arg
{
    internal static MeetingArg Read(ref ArgReader arg) => new(
        arg.Ref("body"), arg.Day("from"), arg.Day("to"), arg.WordOrNone("host"), arg.OneOrNone<Mode>("mode"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Ref("body", Body).Day("from", From).Day("to", To).Word("host", Host).One("mode", Mode);
        Provenance.Write(arg, Said);
    }
}

/// <summary>A session of a body.</summary>
public sealed record Meeting : DialogueObject
{
    internal Meeting(Act act)
        : base(act, ((MeetingArg)act.Arg!).Said) => Arg = (MeetingArg)act.Arg!;

    /// <summary>Body, days, host, mode.</summary>
    public MeetingArg Arg { get; }

    internal override ImmutableArray<Slot> Slots => [Slot.Dates];

    /// <summary>In a desk file: its days by the latest account that names them, else as offered. Both ends are included.</summary>
    /// <param name="view">The desk file's state.</param>
    /// <param name="asOf">The moment; null for all that was said.</param>
    public (DateOnly From, DateOnly To) Days(View view, AsOf? asOf = null)
    {
        var met = view.Objects<Account>()
            .Where(a => a.About == Ref && a.Arg.Says.From is not null && !view.IsStruck(a.Ref) && (asOf is not { } at || at.Includes(a.Arg.On, a.Ref)))
            .MaxBy(a => (a.Arg.On, a.Ref.Index));
        return met is null ? (Arg.From, Arg.To) : (met.Arg.Says.From!.Value, met.Arg.Says.To ?? met.Arg.Says.From.Value);
    }
}

/// <summary>Meetings: <c>meeting.offer</c>.</summary>
internal static class Meetings
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "meeting.offer",
            Read = MeetingArg.Read,
            Guard = (past, act) => Guard(past, (MeetingArg)act.Arg!),
            Effect = (pen, act) =>
            {
                pen.Create(new Meeting(act));
                Registers.Stand(pen, act, Slot.Dates);
            },
        },
    ];

    private static Refusal? Guard(View past, MeetingArg arg) =>
        Openings.Provenance(past, arg.Said)
        ?? Openings.PointsAt<Body>(past, arg.Body)
        ?? (arg.To < arg.From ? Refusal.EndsBeforeItBegins : null);
}

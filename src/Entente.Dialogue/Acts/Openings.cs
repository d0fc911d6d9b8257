using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Entente.Dialogue;

/// <summary>Two kinds of dialogue.</summary>
public enum DialogueKind
{
    /// <summary>Every member has a log.</summary>
    Shared,
    /// <summary>One side keeps it alone; its parties need no log.</summary>
    Desk,
}

/// <summary>A member of a dialogue.</summary>
/// <param name="Side">Side id.</param>
/// <param name="Charter">SHA-256 of its charter; null in desk files, which have no keys.</param>
public sealed record Member(string Side, Digest? Charter);

/// <summary>The argument of <c>dialogue.open</c>, equal in every member's log.</summary>
/// <param name="Dialogue">The dialogue's id.</param>
/// <param name="Epoch">From 1.</param>
/// <param name="Rules">The rules that all members know from the start, from 1.</param>
/// <param name="Kind">Shared or desk.</param>
/// <param name="Parties">Ids of the parties.</param>
/// <param name="Members">Sorted by side, bytewise.</param>
/// <param name="Closes">Of each log of the epoch before: its size and root at its close; empty in epoch 1.</param>
public sealed record OpenArg(
    string Dialogue, long Epoch, long Rules, DialogueKind Kind, ImmutableArray<string> Parties, ImmutableArray<Member> Members, ImmutableArray<Seen> Closes) : Arg
{
    /// <summary>Reads the argument of an opening in its one spelling, as an entry holds it.</summary>
    /// <returns>False for every other spelling.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> spelled, [NotNullWhen(true)] out OpenArg? open)
    {
        var reader = new ArgReader(spelled.Span);
        open = Read(ref reader);
        reader.End();
        if (reader.Failed) open = null;
        return open is not null;
    }

    internal static OpenArg Read(ref ArgReader arg) => new(
        arg.Word("dialogue"), arg.Integer("epoch", 1), arg.Integer("rules", 1), arg.One<DialogueKind>("kind"),
        arg.List("parties", static (ref ArgReader a) => a.Word()),
        arg.List("members", static (ref ArgReader a) =>
        {
            a.Enter();
            var member = new Member(a.Word("side"), a.DigestOrEmpty("charter"));
            a.Leave();
            return member;
        }),
        arg.List("closes", static (ref ArgReader a) => a.Tuple(static (ref ArgReader t) =>
        {
            var size = t.Integer(0);
            t.Comma();
            return new Seen(size, t.Digest());
        })));

    internal override void Write(ArgWriter arg) => arg
        .Word("dialogue", Dialogue).Integer("epoch", Epoch).Integer("rules", Rules).One<DialogueKind>("kind", Kind)
        .List("parties", Parties, ArgWriter.Quote)
        .List("members", Members, m => $"{{\"side\":\"{m.Side}\",\"charter\":\"{m.Charter}\"}}")
        .List("closes", Closes, c => ArgWriter.Tuple(c.Size, c.Root));
}

/// <summary>The argument of <c>rules</c>: this side's program knows them.</summary>
/// <param name="N">From 1.</param>
public sealed record RulesArg(long N) : Arg
{
    internal static RulesArg Read(ref ArgReader arg) => new(arg.Integer("n", 1));

    internal override void Write(ArgWriter arg) => arg.Integer("n", N);
}

/// <summary>A member's opening of the dialogue.</summary>
public sealed record Opening : DialogueObject
{
    internal Opening(Act act)
        : base(act, null)
    {
        (Arg, Spelling) = ((OpenArg)act.Arg!, act.Header.Arg);
        PartyMembers = [.. Arg.Members.Select((m, i) => (m.Side, i)).Where(m => Arg.Parties.Contains(m.Side)).Select(m => m.i)];
    }

    /// <summary>Who is in it.</summary>
    public OpenArg Arg { get; }

    internal ReadOnlyMemory<byte> Spelling { get; }

    /// <summary>Member numbers of the parties.</summary>
    internal ImmutableArray<int> PartyMembers { get; }
}

/// <summary>Which rules the members' programs know, by their own logs.</summary>
public static class KnownRules
{
    /// <summary>The highest rules that a member has said to know: by its opening, or by a <c>rules</c> after it; 0 before it opened.</summary>
    public static long Of(View view, int member) => Openings.RulesOf(view, member);
}

/// <summary>How a dialogue begins, and what it asks of every act: <c>dialogue.open</c>, <c>rules</c>, the common guard.</summary>
internal static class Openings
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "dialogue.open",
            Read = OpenArg.Read,
            ByNode = true,
            Guard = (past, act) => IsWellFormed((OpenArg)act.Arg!, past, act) ? null : Refusal.OpeningNotWellFormed,
            Effect = (pen, act) =>
            {
                pen.Create(new Opening(act));
                Know(pen, act, ((OpenArg)act.Arg!).Rules);
            },
        },
        new()
        {
            Name = "rules",
            Read = RulesArg.Read,
            // What a program knows is its node's word: an observer's too, else rules could never grow beside one.
            ByNode = true,
            Effect = (pen, act) => Know(pen, act, ((RulesArg)act.Arg!).N),
        },
    ];

    /// <summary>The rules that each act keeps, whatever its kind.</summary>
    internal static Refusal? Common(View past, Act act, Kind kind)
    {
        var opens = kind.Name == "dialogue.open";
        if (act.Ref.Index == 0 && !opens) return Refusal.OpeningIsFirst;
        if (act.Ref.Index > 0 && opens) return Refusal.OpeningIsOnlyFirst;
        if (act.Header.Obj is not null != kind.HasObject) return Refusal.ObjectMissingOrNotExpected;
        if (opens) return null;
        if (past.Opening(act.Author) is not { } own) return Refusal.DialogueNotLive;

        var desk = own.Arg.Kind == DialogueKind.Desk;
        if (desk && kind.Place == Place.Shared) return Refusal.NotInDeskFiles;
        if (!desk && kind.Place == Place.Desk) return Refusal.OnlyInDeskFiles;
        if (!desk && kind.Name != "ack" && !IsLive(past)) return Refusal.DialogueNotLive;
        if (!desk && !kind.ByNode && !own.PartyMembers.Contains(act.Author)) return Refusal.OnlyPartiesAct;
        if (kind.Rules > 1 && !AllKnow(past, kind.Rules)) return Refusal.RulesNotSharedByAll;
        return act.Header.Obj is { } obj ? PointsAt(past, obj, desk) : null;
    }

    /// <summary>A reference points at a valid act of the past. In desk files one may point at another dialogue; nobody looks behind it.</summary>
    internal static Refusal? PointsAt(View past, ActRef at, bool desk) =>
        (at.IsElsewhere ? desk : past.IsValid(at)) ? null : Refusal.NotInThePast;

    /// <summary>A reference points at an object of a type.</summary>
    internal static Refusal? PointsAt<T>(View past, ActRef at)
        where T : DialogueObject =>
        PointsAt(past, at, past.IsDeskFile)
        ?? (at.IsElsewhere || past.Object<T>(at) is not null ? null : Refusal.OfAnotherKind);

    /// <summary>A creating act says whose, when and on what basis in a desk file, and nowhere else.</summary>
    internal static Refusal? Provenance(View past, Provenance? said) => (past.IsDeskFile, said) switch
    {
        (true, null) => Refusal.BasisMissing,
        (false, not null) => Refusal.BasisNotSaidHere,
        _ => null,
    };

    private static bool IsLive(View past)
    {
        if (past.Opening(0) is not { } first) return false;
        for (var m = 1; m < past.Members; m++)
            if (past.Opening(m) is not { } other || !other.Spelling.Span.SequenceEqual(first.Spelling.Span)) return false;
        return true;
    }

    private static void Know(Writes pen, Act act, long rules) =>
        pen.Say(default, new SaidRules(Math.Max(rules, RulesOf(pen.Past, act.Author))));

    private static bool AllKnow(View past, long rules)
    {
        for (var m = 0; m < past.Members; m++)
            if (RulesOf(past, m) < rules) return false;
        return true;
    }

    internal static long RulesOf(View past, int member) => past.LatestSaid<SaidRules>(default, member)?.N ?? 0;

    private static bool IsWellFormed(OpenArg open, View past, Act act)
    {
        var sides = open.Members.Select(m => m.Side).ToList();
        var sorted = sides.SequenceEqual(sides.Distinct().Order(StringComparer.Ordinal));
        var parties = open.Parties.Length > 0 && open.Parties.Distinct().Count() == open.Parties.Length;
        var keyed = open.Members.All(m => m.Charter is not null == (open.Kind == DialogueKind.Shared));
        var fits = open.Kind == DialogueKind.Desk ? past.Members == 1 : open.Parties.All(sides.Contains);
        return sorted && parties && keyed && fits && sides.Count == past.Members && open.Epoch == act.Ref.Epoch
            && open.Closes.SequenceEqual(past.ClosesBefore(open.Epoch)) && GoesOn(open, past);
    }

    /// <summary>A next epoch is the same dialogue: among the same sides, between the same parties.</summary>
    private static bool GoesOn(OpenArg open, View past) => open.Epoch == 1
        || (past.OpeningOf(open.Epoch - 1) is { Arg: var before } && open.Dialogue == before.Dialogue && open.Parties.SequenceEqual(before.Parties)
            && open.Members.Select(m => m.Side).SequenceEqual(before.Members.Select(m => m.Side)));

    /// <summary>The highest rules that a member has said to know so far.</summary>
    private sealed record SaidRules(long N);
}

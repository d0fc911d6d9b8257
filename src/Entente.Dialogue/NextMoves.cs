namespace Entente.Dialogue;

/// <summary>Whose turn it is.</summary>
public enum Whose
{
    /// <summary>This desk's.</summary>
    Ours,
    /// <summary>Our own superiors': something of ours waits for a word that this officer cannot give.</summary>
    Superiors,
    /// <summary>Another party's.</summary>
    Theirs,
    /// <summary>All parties' together.</summary>
    Joint,
}

/// <summary>What there is to do.</summary>
public enum NextMoveKind
{
    /// <summary>A party has tabled a proposal, and no account says what another makes of it.</summary>
    Answer,
    /// <summary>All agreed to look at it; of the three questions some are open.</summary>
    Settle,
    /// <summary>A meeting is near.</summary>
    Prepare,
    /// <summary>A meeting is over, and nothing that was said there is on file.</summary>
    WriteDown,
    /// <summary>A commitment is due by a meeting that lies ahead.</summary>
    Fulfil,
    /// <summary>The meeting by which a commitment was due is over, and no account since then says what became of it.</summary>
    AskAfter,
    /// <summary>A link rests on a policy that was replaced.</summary>
    LookAgain,
}

/// <summary>One thing to do, as the file shows it on a day. It is reckoned, not said: nothing on record calls it so.</summary>
/// <param name="Whose">Whose turn it is.</param>
/// <param name="Kind">What there is to do.</param>
/// <param name="About">Proposal, meeting, commitment or link.</param>
/// <param name="Party">Who has to answer or promised; null where it is nobody's in particular.</param>
/// <param name="At">The meeting where it is expected or by which it is due; null where there is none.</param>
/// <param name="Day">The day that it hangs on: that meeting's first day, the day when a proposal was tabled; null where there is none.</param>
public sealed record NextMove(Whose Whose, NextMoveKind Kind, ActRef About, string? Party, ActRef? At, DateOnly? Day);

/// <summary>
/// What there is to do in a desk file on one day: what depends on a clock and is therefore no state (<c>fold.md</c> 7). It reminds this
/// desk; it reproaches nobody, and it names no deadline that the record does not have.
/// </summary>
public static class NextMoves
{
    /// <summary>How many days ahead a meeting is near.</summary>
    public const int DaysAhead = 60;

    /// <summary>How many days a meeting of which nothing is on file is remembered.</summary>
    public const int DaysBack = 60;

    /// <summary>All of them, the nearest day first; those without a day last.</summary>
    /// <param name="view">The desk file's state.</param>
    /// <param name="ours">The party whose desk keeps the file.</param>
    /// <param name="today">The day, where this desk is.</param>
    public static IReadOnlyList<NextMove> Of(View view, string ours, DateOnly today)
    {
        var day = new Day(view, ours, today);
        return
        [
            .. Counting<Proposal>(view).SelectMany(day.Proposal)
                .Concat(Counting<Meeting>(view).SelectMany(day.Meeting))
                .Concat(Counting<Commitment>(view).SelectMany(day.Commitment))
                .Concat(Counting<Link>(view).Where(l => l.State(view).Standing == LinkStanding.Stale).Take(1).Select(l => new NextMove(Whose.Ours, NextMoveKind.LookAgain, l.Ref, null, null, null)))
                .OrderBy(m => m.Day ?? DateOnly.MaxValue).ThenBy(m => m.About.Index),
        ];
    }

    /// <summary>True when an account says that the commitment is over, one way or the other.</summary>
    public static bool IsOver(View view, Commitment commitment) => Headline.Of(view, commitment.Ref).Word is { Exit: not null } or { Rung: Status.Launched };

    private static IEnumerable<T> Counting<T>(View view)
        where T : DialogueObject => view.Objects<T>().Where(o => !view.IsStruck(o.Ref));

    private sealed class Day(View view, string ours, DateOnly today)
    {
        public IEnumerable<NextMove> Proposal(Proposal proposal)
        {
            var headline = Headline.Of(view, proposal.Ref);
            if (headline.Word.Rung is not { } rung) return [];
            var next = NextExpected(proposal.Ref);
            if (rung is Status.AgreedToConsider or Status.InPrinciple)
                return Enum.GetValues<Question>().Any(q => headline.On(q).IsOpen) ? [new NextMove(Whose.Joint, NextMoveKind.Settle, proposal.Ref, null, next?.Ref, next?.Days(view).From)] : [];
            if (rung is not (Status.Proposed or Status.Received or Status.Considered)) return [];

            var answered = headline.All.Where(h => h.Word is { Exit: not null } or { Rung: >= Status.Considered }).Select(h => h.Party).ToHashSet();
            return view.Opening()!.Arg.Parties.Where(party => party != proposal.Said?.Party && !answered.Contains(party))
                .Select(party => new NextMove(ToWhom(party), NextMoveKind.Answer, proposal.Ref, party, next?.Ref, proposal.Said?.On));
        }

        public IEnumerable<NextMove> Meeting(Meeting meeting)
        {
            var (from, to) = meeting.Days(view);
            if (to >= today) return from <= today.AddDays(DaysAhead) ? [new NextMove(Whose.Joint, NextMoveKind.Prepare, meeting.Ref, null, meeting.Ref, from)] : [];
            return to >= today.AddDays(-DaysBack) && !IsOnFile(meeting, from) ? [new NextMove(Whose.Ours, NextMoveKind.WriteDown, meeting.Ref, null, meeting.Ref, from)] : [];
        }

        public IEnumerable<NextMove> Commitment(Commitment commitment)
        {
            if (IsOver(view, commitment) || view.Object<Meeting>(commitment.Arg.DueBy) is not { } meeting) return [];
            var (from, to) = meeting.Days(view);
            if (to >= today) return [new NextMove(ToWhom(commitment.Arg.Owner), NextMoveKind.Fulfil, commitment.Ref, commitment.Arg.Owner, meeting.Ref, from)];
            return Accounts(commitment.Ref).Any(a => a.Arg.On >= from) ? [] : [new NextMove(Whose.Ours, NextMoveKind.AskAfter, commitment.Ref, commitment.Arg.Owner, meeting.Ref, from)];
        }

        private Whose ToWhom(string party) => party == ours ? Whose.Ours : Whose.Theirs;

        /// <summary>Whatever was said of the meeting, or on its days and later tabled or promised at it.</summary>
        private bool IsOnFile(Meeting meeting, DateOnly from) =>
            Accounts(meeting.Ref).Any(a => a.Arg.On >= from)
            || view.Objects<Account>().Any(a => !view.IsStruck(a.Ref) && a.Arg.On >= from && a.Arg.On <= meeting.Days(view).To)
            || Counting<Proposal>(view).Any(p => p.Arg.At == meeting.Ref);

        private Meeting? NextExpected(ActRef about) => Counting<Expectation>(view).Where(e => e.About == about)
            .Select(e => view.Object<Meeting>(e.Arg.At)).OfType<Meeting>().Where(m => m.Days(view).To >= today).MinBy(m => m.Days(view).From);

        private IEnumerable<Account> Accounts(ActRef about) => view.Objects<Account>().Where(a => a.About == about && !view.IsStruck(a.Ref));
    }
}

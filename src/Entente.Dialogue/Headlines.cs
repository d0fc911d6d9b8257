using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>One account, in the terms of the headline rule. <c>proposal.table</c> is itself the account <em>proposed</em> of its party.</summary>
/// <param name="Ref">The act.</param>
/// <param name="Party">Whose word; null when nobody is named.</param>
/// <param name="On">The day when it was said.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Word">The status or exit that it names; null when it names none.</param>
/// <param name="Question">The question that it answers; null when it answers none.</param>
/// <param name="Answer">Its answer.</param>
public sealed record Heard(ActRef Ref, string? Party, DateOnly On, Basis Basis, StatusWord? Word, Question? Question, Answer? Answer)
{
    /// <summary>The order of accounts: by day, then by place in the log.</summary>
    internal (DateOnly On, long Index) Order => (On, Ref.Index);

    internal bool IsAfter(Heard other) => Order.CompareTo(other.Order) > 0;
}

/// <summary>How an account differs from the headline.</summary>
public enum Differs
{
    /// <summary>It names the same, or nothing.</summary>
    No,
    /// <summary>It names a higher status.</summary>
    Up,
    /// <summary>It names a lower status.</summary>
    Down,
}

/// <summary>What became of one question.</summary>
/// <param name="Answer">The answer; null while nobody has spoken of it.</param>
/// <param name="By">The account that carries the answer, or that closed it; null while nobody has spoken of it.</param>
public sealed record QuestionState(Answer? Answer, Heard? By)
{
    /// <summary>True unless it is answered yes or no.</summary>
    public bool IsOpen => Answer is null or Dialogue.Answer.Undecided;
}

/// <summary>
/// Where an object of a desk file stands, by the rule of <c>fold.md</c> 6: what the strongest basis says, and of that the
/// least. No press word raises it and no shrug on background lowers what both published.
/// </summary>
public sealed class Headline
{
    private readonly ImmutableArray<Heard> heard;

    private Headline(ImmutableArray<Heard> heard)
    {
        this.heard = heard;
        Word = new StatusWord(Status.None, null);
        By = [];
        Rung = Status.None;
    }

    /// <summary>The status, or the exit.</summary>
    public StatusWord Word { get; private init; }

    /// <summary>The highest rung that stands beneath an exit; equal to the status where there is no exit.</summary>
    public Status Rung { get; private init; }

    /// <summary>The accounts that carry it, oldest first: those of the strongest basis that name it.</summary>
    public ImmutableArray<Heard> By { get; private init; }

    /// <summary>Its basis; null when nothing was said.</summary>
    public Basis? Basis => By.IsEmpty ? null : By[0].Basis;

    /// <summary>The first account of all that named the same, whatever its basis.</summary>
    public Heard? First => field ??= heard.Where(h => h.Word == Word).MinBy(h => h.Order);

    /// <summary>Everything said of the object by then, oldest first.</summary>
    public ImmutableArray<Heard> All => heard;

    /// <summary>What an act of a day says of the object; null when it says nothing of it.</summary>
    /// <param name="on">The day when it was said.</param>
    /// <param name="at">The act.</param>
    public Heard? Find(DateOnly on, ActRef at)
    {
        var place = heard.AsSpan().BinarySearch(new Place((on, at.Index)));
        return place >= 0 ? heard[place] : null;
    }

    private readonly record struct Place((DateOnly On, long Index) Order) : IComparable<Heard>
    {
        public int CompareTo(Heard? other) => Order.CompareTo(other!.Order);
    }

    /// <summary>Reads the headline of an object.</summary>
    /// <param name="view">The desk file's state.</param>
    /// <param name="about">The object.</param>
    /// <param name="asOf">The moment; null for all that was said.</param>
    public static Headline Of(View view, ActRef about, AsOf? asOf = null) => Of(view, about, asOf, (_, _) => true);

    /// <summary>The headline that a line for the public may rest on: the same rule over those accounts that may be used in public.</summary>
    /// <inheritdoc cref="Of(View, ActRef, AsOf?)"/>
    public static Headline ForThePublic(View view, ActRef about, AsOf? asOf = null) => Of(view, about, asOf, AccountArg.MayBeUsedInPublic);

    private static Headline Of(View view, ActRef about, AsOf? asOf, Func<Basis, Use?, bool> counts)
    {
        var tabled = view.Object<Proposal>(about) is { Said: { } said } proposal && !view.IsStruck(about) && counts(said.Basis, null)
            ? [new Heard(proposal.Ref, said.Party, said.On, said.Basis, new StatusWord(Status.Proposed, null), null, null)]
            : Enumerable.Empty<Heard>();
        var accounts = view.Objects<Account>().Where(a => a.About == about && !view.IsStruck(a.Ref) && counts(a.Arg.Basis, a.Arg.Use)).Select(a =>
            new Heard(a.Ref, a.Arg.Party, a.Arg.On, a.Arg.Basis, a.Arg.Says.Status, a.Arg.Question, a.Arg.Says.Answer));
        return Of([.. tabled.Concat(accounts).Where(h => asOf is null || asOf.Value.Includes(h.On, h.Ref))]);
    }

    /// <summary>Reads the headline of what was said.</summary>
    internal static Headline Of(ImmutableArray<Heard> all)
    {
        var said = all.Sort((a, b) => a.Order.CompareTo(b.Order));
        var named = said.Where(h => h.Word is { Rung: not null }).ToList();
        var latest = LatestOfEach(named);
        var standing = latest.Where(h => !IsOwnStepOvertaken(h, latest)).ToList();
        var strongest = standing.Count == 0 ? [] : StrongestOf(standing);
        var rung = strongest.Count == 0 ? Status.None : strongest.Min(h => h.Word!.Value.Rung!.Value);
        var carriers = strongest.Where(h => h.Word!.Value.Rung == rung).ToImmutableArray();

        var exit = said.LastOrDefault(h => h.Word is { Exit: not null } && strongest.All(s => h.Basis >= s.Basis && h.IsAfter(s)));
        return exit is null
            ? new Headline(said) { Word = new StatusWord(rung, null), Rung = rung, By = carriers }
            : new Headline(said) { Word = exit.Word!.Value, Rung = rung, By = [exit] };
    }

    /// <summary>One of the three questions: the same rule over answers; a status that implies yes closes it, unless a later answer of the same or a stronger basis stands.</summary>
    public QuestionState On(Question question)
    {
        var closedBy = Closes(Rung, question) ? heard.Where(h => h.Word?.Rung == Rung).MaxBy(h => (h.Basis, h.Order)) : null;
        var answers = heard.Where(h => h.Question == question && h.Answer is not null && (closedBy is null || (h.IsAfter(closedBy) && h.Basis >= closedBy.Basis)));
        var strongest = StrongestOf(LatestOfEach(answers));
        if (strongest.Count == 0) return closedBy is null ? new QuestionState(null, null) : new QuestionState(Answer.Yes, closedBy);

        // Yes against no on one basis is not an answer: the least that both leave standing is that it is undecided.
        var answer = strongest.Select(h => h.Answer).Distinct().Count() == 1 ? strongest[0].Answer : Answer.Undecided;
        return new QuestionState(answer, strongest.FirstOrDefault(h => h.Answer == answer) ?? strongest[^1]);
    }

    /// <summary>Does an account name another status than the headline? What was named before the headline's own day is history, not a difference.</summary>
    public Differs Difference(Heard account)
    {
        if (Word.Rung is not { } rung || account.Word?.Rung is not { } named || First is not { } first || account.On < first.On) return Differs.No;
        return named > rung ? Differs.Up : named < rung ? Differs.Down : Differs.No;
    }

    /// <summary>The latest of each party and basis.</summary>
    private static List<Heard> LatestOfEach(IEnumerable<Heard> heard) =>
        [.. heard.GroupBy(h => (h.Party, h.Basis)).Select(g => g.MaxBy(h => h.Order)!).OrderBy(h => h.Order)];

    /// <summary>Up to <em>considered</em> a status is one party's own step, and yields to any later account of the same or a stronger basis.</summary>
    private static bool IsOwnStepOvertaken(Heard step, List<Heard> latest) =>
        step.Word!.Value.Rung <= Status.Considered && latest.Any(other => other.IsAfter(step) && other.Basis >= step.Basis);

    private static List<Heard> StrongestOf(List<Heard> heard)
    {
        if (heard.Count == 0) return [];
        var basis = heard.Max(h => h.Basis);
        return [.. heard.Where(h => h.Basis == basis)];
    }

    private static bool Closes(Status rung, Question question) =>
        rung >= Status.AdReferendum || (rung == Status.InPrinciple && question == Question.Whether);
}

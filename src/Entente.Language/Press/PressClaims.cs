using Entente.Dialogue;

namespace Entente.Language;

/// <summary>What a claim says of the matter.</summary>
internal enum Claimed
{
    /// <summary>Some contact: sounded out.</summary>
    Sounded,
    /// <summary>The idea was raised, formally or not.</summary>
    Floated,
    /// <summary>A proposal is on the table.</summary>
    Proposed,
    /// <summary>A paper was received.</summary>
    Received,
    /// <summary>An answer came; what it says is not told.</summary>
    Answered,
    /// <summary>Somebody looks at it.</summary>
    Considered,
    /// <summary>It was spoken of between the sides.</summary>
    Talked,
    /// <summary>All look at it, or agreed to.</summary>
    Process,
    /// <summary>A favourable view, or a wish.</summary>
    Favoured,
    /// <summary>An unfavourable view.</summary>
    Opposed,
    /// <summary>A side has no plan or wish for it: a no where the other asks, a plain denial elsewhere.</summary>
    Unwilling,
    /// <summary>Yes: agreed, decided, planned, to come.</summary>
    Yes,
    /// <summary>It is there.</summary>
    Launched,
    /// <summary>No.</summary>
    Declined,
    /// <summary>Ended, or to be ended.</summary>
    Ended,
    /// <summary>All look at ending it.</summary>
    EndReviewed,
    /// <summary>Paused.</summary>
    Suspended,
    /// <summary>Put off.</summary>
    Postponed,
    /// <summary>Taken up again.</summary>
    Resumed,
    /// <summary>Somebody became a member.</summary>
    Joined,
    /// <summary>A date or form is fixed.</summary>
    Term,
    /// <summary>It is turned against somebody.</summary>
    Targeted,
    /// <summary>Questions are named as open.</summary>
    Open,
}

/// <summary>How a yes is qualified.</summary>
internal enum Qualified
{
    /// <summary>Not at all.</summary>
    Plainly,
    /// <summary>In principle.</summary>
    InPrinciple,
    /// <summary>Subject to the capitals.</summary>
    AdReferendum,
}

/// <summary>One claim about the matter.</summary>
/// <param name="What">What it says.</param>
/// <param name="Denied">It says that this is not so.</param>
/// <param name="Subject">Who does it.</param>
/// <param name="Qualified">For a yes, how.</param>
/// <param name="Closes">The questions that it closes, if they are open.</param>
/// <param name="Carrier">The words that carry it, in order.</param>
internal sealed record PressClaim(Claimed What, bool Denied, PressSide Subject, Qualified Qualified, IReadOnlySet<Question> Closes, IReadOnlyList<Span> Carrier);

/// <summary>Reads off a clause what it claims. The governing act decides; the acts behind it are what it is about.</summary>
internal static class PressClaims
{
    private static readonly HashSet<Question> All = [Question.Whether, Question.When, Question.How];

    /// <summary>The claims of a clause that is about the matter.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="subject">Its subject, taken over from the sentence before where it leaves it out.</param>
    internal static IEnumerable<PressClaim> Of(PressClause clause, PressSide subject)
    {
        if (clause.WhenNotWhether is { } certain)
        {
            yield return new(Claimed.Yes, false, PressSide.None, Qualified.Plainly, new HashSet<Question> { Question.Whether }, [certain]);
            yield break;
        }
        if (clause.Open is { } open && !clause.Conditional)
        {
            yield return new(Claimed.Open, false, subject, Qualified.Plainly, open.Questions, [open.Span]);
            // "whether to launch has not been decided": the act's own denial says no more than that.
            if (clause.Acts.Count == 0 || clause.Acts[0].Negated || Overlaps(clause.Acts[0], open.Span) || clause.Acts[0].Form is ActForm.Noun or ActForm.Inner) yield break;
        }
        if (clause.Acts.Count == 0)
        {
            // A date or a form said of the matter without any act known to us: "its seat: Lindholm, quarterly".
            if (clause is { About: About.Named, Conditional: false, Open: null } && clause.Closers.Count > 0)
                yield return new(Claimed.Term, false, subject, Qualified.Plainly, clause.Closers.Select(c => c.Question).ToHashSet(), Merge(clause.Closers.Select(c => new Span(c.From, c.To))));
            yield break;
        }
        // "I can confirm that …" says what follows.
        if (clause.Acts is [{ Kind: ActKind.Confirm, Form: ActForm.Possible, Negated: false }, _, ..]) clause = clause with { Acts = [.. clause.Acts.Skip(1)] };
        if (clause.Conditional && clause.Acts[0].Form is not ActForm.Past) yield break;
        foreach (var claim in Meant(clause, subject)) yield return claim;
        // A purpose against somebody adds to any claim: "agreed to consider how to contain …".
        foreach (var target in clause.Acts.Skip(1).Where(a => a.Kind == ActKind.Target))
            yield return new(Claimed.Targeted, target.Negated ^ clause.Acts[0].Negated, subject, Qualified.Plainly, new HashSet<Question>(), [new(target.From, target.To)]);
    }

    private static IEnumerable<PressClaim> Meant(PressClause clause, PressSide subject)
    {
        var head = clause.Acts[0];
        if (clause.Together && subject == PressSide.None && head.Kind is ActKind.Propose or ActKind.Consider or ActKind.Agree) subject = PressSide.Joint;
        var (what, inner) = Meaning(clause.Acts, 0, subject);
        if (clause.Terms.Count > 0 && what is Claimed.Yes or null) what = Claimed.Term;
        if (what is null) yield break;
        // "No agreement exists": the denial stands on the noun that the verb lets be.
        var denied = head.Negated ^ head.Kind is ActKind.Silent or ActKind.Await ^ (head.Kind is ActKind.Exist or ActKind.Found or ActKind.Meet && inner is { Form: ActForm.Noun, Negated: true } && inner.To <= head.From);
        if (denied && OwnView(head, subject) is { } view) (what, denied) = (view, false);
        // A founding verb in the present with a date is a schedule.
        if (what == Claimed.Launched && head is { Kind: ActKind.Found or ActKind.Meet or ActKind.Exist, Form: ActForm.Present } && clause.Closers.Any(c => c.Question == Question.When)) what = Claimed.Yes;
        // "no longer exists" is an end.
        if (denied && clause.NoLonger && what == Claimed.Launched) (what, denied) = (Claimed.Ended, false);
        // "nothing has been agreed" denies the agreement to look at it too.
        if (denied && clause.Total && what == Claimed.Yes && head.Kind == ActKind.Agree && inner is null) what = Claimed.Process;
        var refused = inner is not null && inner.Negated && head.Kind is ActKind.Agree or ActKind.Decide or ActKind.Plan && what is not (Claimed.Ended or Claimed.Suspended);
        // "will not be launched" is a no, "has not been launched" only says where things stand.
        if (refused || denied && head.Form == ActForm.Future && what is Claimed.Yes or Claimed.Launched or Claimed.Resumed or Claimed.Process) (what, denied) = (Claimed.Declined, denied && refused);
        var possible = head.Form == ActForm.Possible && what is not (Claimed.Considered or Claimed.Process or Claimed.Favoured or Claimed.Opposed);
        if (possible && !denied && clause.Closers.Count == 0) yield break;
        var qualified = clause.AdReferendum ? Qualified.AdReferendum : clause.InPrinciple ? Qualified.InPrinciple : Qualified.Plainly;
        yield return new(what.Value, denied, subject, qualified, denied ? new HashSet<Question>() : Closed(what.Value, clause), Carrier(clause, what.Value, inner, denied));
    }

    /// <summary>"Sudria does not support it" is a view too, "has not supported it" only tells that there is none; "we have no plans to join" is unwilling.</summary>
    private static Claimed? OwnView(Act head, PressSide subject) => head.Negated && subject is PressSide.Ours or PressSide.Theirs && head.Form is ActForm.Present or ActForm.Noun or ActForm.Possible
        ? head.Kind switch
        {
            ActKind.View => Claimed.Opposed,
            ActKind.Plan or ActKind.Wish => Claimed.Unwilling,
            _ => null,
        }
        : null;

    /// <summary>What the act at a place of the chain says, and the act that it governs, where that decides.</summary>
    private static (Claimed? What, Act? Inner) Meaning(IReadOnlyList<Act> acts, int at, PressSide subject)
    {
        var act = acts[at];
        var next = acts.Skip(at + 1).FirstOrDefault(a => a.Kind is not (ActKind.Void or ActKind.Say));
        switch (act.Kind)
        {
            case ActKind.Found or ActKind.Meet or ActKind.Merge:
                // "A study is being carried out", "talks have begun": what goes on is the study.
                if (acts.Skip(at + 1).LastOrDefault(a => a.To <= act.From && a is { Form: ActForm.Noun, Kind: ActKind.Talk or ActKind.Consider }) is { } going && act.Form != ActForm.Noun) return Meaning(acts, IndexOf(acts, going), subject) with { Inner = going };
                if (next is { Kind: ActKind.Talk or ActKind.Consider } && act.Kind is ActKind.Found or ActKind.Meet) return (act.Form is ActForm.Past ? Claimed.Talked : Claimed.Process, next);
                if (next is { Kind: ActKind.End or ActKind.Suspend } && act.Kind == ActKind.Found) return Meaning(acts, IndexOf(acts, next), subject);
                return (act.Form is ActForm.Past or ActForm.Present ? Claimed.Launched : Claimed.Yes, next);
            case ActKind.Exist:
                // "Consultations are under way": the talks are, not the matter.
                if (acts.Skip(at + 1).LastOrDefault(a => a.To <= act.From && a.Form == ActForm.Noun && a.Kind is ActKind.Talk or ActKind.Consider or ActKind.Plan or ActKind.Agree or ActKind.Propose or ActKind.Found) is { } alive) return Meaning(acts, IndexOf(acts, alive), subject) with { Inner = alive };
                return (act.Form is ActForm.Future or ActForm.Possible or ActForm.Inner ? Claimed.Yes : Claimed.Launched, null);
            case ActKind.Agree or ActKind.Accept or ActKind.Decide or ActKind.Plan or ActKind.Wish:
                return Governs(acts, act, next, subject);
            case ActKind.Confirm:
                if (next is { Kind: ActKind.Found, Form: ActForm.Noun } or null || next.Kind is ActKind.Agree or ActKind.Plan && next.Form == ActForm.Noun) return (Claimed.Yes, next);
                return Meaning(acts, IndexOf(acts, next), subject);
            case ActKind.Consider:
                if (next is { Kind: ActKind.End or ActKind.Decline } && (next.Form is ActForm.Noun or ActForm.Inner)) return (Claimed.EndReviewed, next);
                if (act.Form is ActForm.Past && subject is PressSide.Joint) return (Claimed.Talked, next);
                return (subject is PressSide.Ours or PressSide.Theirs or PressSide.Third ? Claimed.Considered : Claimed.Process, next);
            case ActKind.Talk:
                if (next is { Kind: ActKind.End }) return (Claimed.EndReviewed, next);
                return (act.Form is ActForm.Past ? Claimed.Talked : subject is PressSide.Ours or PressSide.Theirs or PressSide.Third ? Claimed.Considered : Claimed.Process, next);
            case ActKind.Continue:
                return next is null ? (Claimed.Launched, null) : next.Kind is ActKind.Talk or ActKind.Consider ? (Claimed.Process, next) : Meaning(acts, IndexOf(acts, next), subject);
            case ActKind.Await:
                return next is null || next.Kind == ActKind.Reply ? (Claimed.Answered, next) : (Claimed.Yes, next);
            case ActKind.View:
                return next is { Kind: ActKind.Agree or ActKind.Decide } ? Meaning(acts, IndexOf(acts, next), subject) : (Claimed.Favoured, next);
            case ActKind.Reply:
                var answer = acts.Skip(at + 1).FirstOrDefault(a => a.Kind is ActKind.Decline or ActKind.Accept or ActKind.Consider or ActKind.View or ActKind.Oppose or ActKind.Agree or ActKind.Talk);
                return answer is null ? (Claimed.Answered, next) : Meaning(acts, IndexOf(acts, answer), subject);
            case ActKind.Receive:
                return next is { Kind: ActKind.View or ActKind.Reply or ActKind.Agree or ActKind.Accept or ActKind.Confirm } ? Meaning(acts, IndexOf(acts, next), subject) : (Claimed.Received, next);
            default:
                return (Plain(act.Kind), next);
        }
    }

    private static Claimed? Plain(ActKind kind) => kind switch
    {
        ActKind.Propose => Claimed.Proposed,
        ActKind.Sound => Claimed.Sounded,
        ActKind.Float => Claimed.Floated,
        ActKind.Oppose => Claimed.Opposed,
        ActKind.Silent => Claimed.Answered,
        ActKind.Target => Claimed.Targeted,
        ActKind.Decline => Claimed.Declined,
        ActKind.End => Claimed.Ended,
        ActKind.Suspend => Claimed.Suspended,
        ActKind.Postpone => Claimed.Postponed,
        ActKind.Resume => Claimed.Resumed,
        ActKind.Join => Claimed.Joined,
        ActKind.Settle => null,
        _ => null,
    };

    /// <summary>Agreeing, deciding, planning and wishing say what they are about: "agreed to consider", "plan to end".</summary>
    private static (Claimed? What, Act? Inner) Governs(IReadOnlyList<Act> acts, Act act, Act? next, PressSide subject)
    {
        var wish = act.Kind == ActKind.Wish;
        switch (next?.Kind)
        {
            case null:
                if (act is { Kind: ActKind.Decide, Negated: false, Form: ActForm.Future or ActForm.Inner or ActForm.Possible }) return (null, null);
                return (wish ? Claimed.Favoured : Claimed.Yes, null);
            case ActKind.Consider or ActKind.Talk:
                var deeper = acts.Skip(IndexOf(acts, next) + 1).FirstOrDefault();
                if (deeper is { Kind: ActKind.End } && next.Kind is ActKind.Consider or ActKind.Talk) return (Claimed.EndReviewed, next);
                // Talks that stand before the agreement led to it: 협상 타결, "after talks agreed".
                if (act.Kind is ActKind.Agree or ActKind.Decide && next is { Kind: ActKind.Talk, Form: ActForm.Noun } && next.From < act.From) return (Claimed.Yes, deeper);
                if (act.Kind is ActKind.Agree) return (Claimed.Process, next);
                return (subject is PressSide.Joint or PressSide.None && !wish ? Claimed.Process : Claimed.Considered, next);
            case ActKind.Continue:
                var after = acts.Skip(IndexOf(acts, next) + 1).FirstOrDefault();
                return after is null || after.Kind is ActKind.Talk or ActKind.Consider ? (Claimed.Process, next) : Governs(acts, act, after, subject);
            case ActKind.Decide when next.Form is ActForm.Inner:
                return (Claimed.Process, next);
            case ActKind.Propose when next.Form is ActForm.Inner && act.Kind is not ActKind.Accept:
                return (Claimed.Proposed, next);
            case ActKind.End or ActKind.Suspend or ActKind.Postpone or ActKind.Decline or ActKind.Resume:
                return (wish ? Claimed.EndReviewed : Plain(next.Kind), next);
            case ActKind.View or ActKind.Receive or ActKind.Reply or ActKind.Sound or ActKind.Oppose when next.Form is ActForm.Inner:
                return (act.Kind is ActKind.Plan ? null : Plain(next.Kind) ?? Claimed.Favoured, next);
            case ActKind.Agree or ActKind.Accept or ActKind.Decide or ActKind.Plan or ActKind.Wish:
                var further = acts.Skip(IndexOf(acts, next) + 1).FirstOrDefault();
                if (further is null) return (wish ? Claimed.Favoured : Claimed.Yes, next);
                var (what, inner) = Governs(acts, act.Kind is ActKind.Agree ? act : next, further, subject);
                return (what, next.Negated ? next : inner);
            default:
                return (wish ? Claimed.Favoured : Claimed.Yes, next);
        }
    }

    private static int IndexOf(IReadOnlyList<Act> acts, Act act) => acts.ToList().IndexOf(act);

    private static HashSet<Question> Closed(Claimed what, PressClause clause)
    {
        HashSet<Question> closes = what switch
        {
            // "is over" closes all that is open, "will end", "ends in May" only whether.
            Claimed.Ended when clause.Acts[0] is { Kind: ActKind.End, Form: ActForm.Past } || clause.Acts[0] is { Kind: ActKind.End, Form: ActForm.Present } && clause.Closers.Count == 0 => [.. All],
            Claimed.Yes or Claimed.Declined or Claimed.Ended => [Question.Whether],
            Claimed.Launched => [.. All],
            Claimed.Joined => clause.Acts[0].Form is ActForm.Past or ActForm.Present ? [.. All] : [Question.How],
            Claimed.Term => [.. clause.Terms],
            _ => [],
        };
        if (what is Claimed.Yes or Claimed.Launched or Claimed.Process or Claimed.Considered or Claimed.Favoured or Claimed.Joined or Claimed.EndReviewed or Claimed.Ended or Claimed.Term or Claimed.Resumed)
            closes.UnionWith(clause.Closers.Select(c => c.Question));
        return closes;
    }

    private static bool Overlaps(Act act, Span span) => act.From < span.To && span.From < act.To;

    /// <summary>From the governing act to the one that it governs; the words of date and form beside it.</summary>
    private static IReadOnlyList<Span> Carrier(PressClause clause, Claimed what, Act? inner, bool denied)
    {
        var head = clause.Acts[0];
        var spans = new List<Span> { inner is null ? new(head.From, head.To) : new(Math.Min(head.From, inner.From), Math.Max(head.To, inner.To)) };
        if (!denied && what is not (Claimed.Floated or Claimed.Proposed or Claimed.Received or Claimed.Sounded)) spans.AddRange(clause.Closers.Select(c => new Span(c.From, c.To)));
        return Merge(spans);
    }

    /// <summary>Spans in order, those that touch made one.</summary>
    internal static IReadOnlyList<Span> Merge(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.Where(s => s.To > s.From).OrderBy(s => s.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].To) merged[^1] = new(merged[^1].From, Math.Max(merged[^1].To, span.To));
            else merged.Add(span);
        }
        return merged;
    }
}

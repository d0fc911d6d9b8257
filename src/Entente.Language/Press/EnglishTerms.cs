using Entente.Dialogue;

namespace Entente.Language;

/// <summary>The dates, forms and members in an English clause, and the questions that they answer.</summary>
/// <param name="part">The clause.</param>
/// <param name="question">What is asked.</param>
/// <param name="matter">The matter.</param>
/// <param name="allSides">The parties in the line.</param>
internal sealed class EnglishTerms(EnglishPart part, PressQuestion question, PressMatter matter, IReadOnlyList<NamedSide> allSides)
{
    private const Tongue Lang = Tongue.English;
    private static readonly HashSet<string> Membership = ["join", "joined", "joins", "joining", "include", "including", "member", "observer", "participate", "part", "participation", "invited", "invite", "trilateral", "seat", "seats", "board"];

    /// <summary>The questions that the clause names.</summary>
    internal HashSet<Question> Named() => [.. Enum.GetValues<Question>().Where(q => part.Has(Spelled.Of(q)))];

    /// <summary>The questions whose terms its governing act fixes: "a date has been set".</summary>
    /// <param name="chain">The acts, the governing one first.</param>
    internal HashSet<Question> Fixed(List<FoundAct> chain)
    {
        if (chain.Count == 0 || chain[0] is not { Act.Kind: ActKind.Settle or ActKind.Agree or ActKind.Decide or ActKind.Confirm or ActKind.Accept or ActKind.Plan } head) return [];
        return NamesTerm(0, head.Head) || NamesTerm(head.Last + 1, Math.Min(part.Length, head.Last + 4)) ? [.. Named().Where(q => q != Question.Whether)] : [];
    }

    private bool NamesTerm(int from, int to)
    {
        if (from >= to || part.Named[from..to].All(n => n)) return false;
        var within = part.Cut(from, to);
        return within.Find("when").Concat(within.Find("how"))
            .Any(s => part.Line[s.From..s.To].ToLowerInvariant() is not ("when" or "how" or "terms" or "chair") && !within.Touching(s).Any(i => within.Named[i]));
    }

    /// <summary>The words that close a question.</summary>
    /// <param name="head">The governing act.</param>
    internal IEnumerable<Closer> Closers(FoundAct? head) =>
        [.. Dates(head), .. Forms(), .. Places(head), .. Members()];

    private IEnumerable<Closer> Dates(FoundAct? head)
    {
        foreach (var date in part.Find("date"))
        {
            var text = part.Line[date.From..date.To].Trim().ToLowerInvariant();
            if (!IsFree(date) || PressPhrases.Is(Lang, "gone", text) || PressPhrases.Is(Lang, "no-date", text)) continue;
            // "agreed on Monday to …" dates the agreement; "agreed to launch in May" the launch.
            var done = head is { Act.Form: ActForm.Past or ActForm.Present } && head.Act.Kind is not (ActKind.Found or ActKind.Meet or ActKind.Plan or ActKind.Wish);
            if (done && (date.To <= head!.Act.From || !PressPhrases.Is(Lang, "goal", text) && !FollowsFounding(date, head))) continue;
            yield return new(Question.When, date.From, date.To);
        }
    }

    private bool FollowsFounding(Span date, FoundAct head) =>
        part.Tokens.Any(t => t.From > head.Act.To && t.To <= date.From && PressWordForms.ByFirstWord.TryGetValue(t.Word, out var e) && e.Any(x => x.Kind is ActKind.Found or ActKind.Meet));

    private IEnumerable<Closer> Forms() => part.Find("form")
        .Where(form => IsFree(form) && part.Touching(form).Take(1).All(i => part.Sides[i] is null) && !matter.Content.Contains(part.Line[form.From..form.To].ToLowerInvariant()) && !IsOwnLevel(form))
        .Select(form => new Closer(Question.How, form.From, form.To));

    /// <summary>Where it is to meet or to sit: "will hold its first meeting in Port Mar".</summary>
    private IEnumerable<Closer> Places(FoundAct? head)
    {
        if (head is not { Act.Kind: ActKind.Found or ActKind.Meet, Act.Form: ActForm.Future or ActForm.Present or ActForm.Inner or ActForm.Noun }) yield break;
        for (var i = head.Last + 1; i + 1 < part.Length; i++)
            if (part.Word(i) is "in" or "at" && char.IsUpper(part.Line[part.Tokens[i + 1].From]) && !part.Find("date").Any(d => d.From <= part.Tokens[i + 1].From && part.Tokens[i + 1].From < d.To) && !PressPhrases.Is(Lang, "month", part.Word(i + 1)) && !part.Named[i + 1])
                yield return new(Question.How, part.Tokens[i].From, part.Tokens[i + 1].To);
    }

    private IEnumerable<Closer> Members() =>
        part.Has("form") || part.Tokens.Any(t => Membership.Contains(t.Word))
            ? allSides.Where(s => s.Side == PressSide.Third && s.From >= part.Span.From && s.To <= part.Span.To).Select(s => new Closer(Question.How, s.From, s.To))
            : [];

    /// <summary>Neither called open nor a part of the matter's name.</summary>
    private bool IsFree(Span span)
    {
        if (part.Find("no-term").Concat(part.Find("undecided")).Any(o => o.From < span.To && span.From < o.To)) return false;
        var touching = part.Touching(span).ToList();
        return matter.Content.Count == 0 || !touching.Exists(i => part.Named[i]) || touching.Exists(i => !part.Named[i] && part.Word(i).Length > 3);
    }

    /// <summary>Where the matter is a level, naming it adds no form.</summary>
    private bool IsOwnLevel(Span form) => PressPhrases.Has(Lang, "of-level", question.Matter.ToLowerInvariant()) && part.Line[form.From..form.To].Contains("level", StringComparison.OrdinalIgnoreCase);
}

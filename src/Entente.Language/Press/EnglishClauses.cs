namespace Entente.Language;

/// <summary>Reads an English sentence into clauses: who does what to the matter.</summary>
internal sealed class EnglishClauses(PressQuestion question, PressMatter matter, IReadOnlyList<NamedSide> allSides)
{
    private const Tongue Lang = Tongue.English;

    /// <summary>The clauses of a part of the line that is one sentence or a part of one.</summary>
    internal IReadOnlyList<PressClause> Read(Span sentence)
    {
        var tokens = EnglishTokens.Of(question.Line, sentence);
        var sides = Sides(tokens);
        var whole = new EnglishPart(question.Line, tokens, EnglishNames.In(tokens, sides, matter), sides);
        var conditional = IsConditional(sentence);
        var certain = PressPhrases.Find(Lang, "when-not-whether", question.Line, sentence).Select(s => (Span?)s).FirstOrDefault();
        return [.. EnglishSplit.Of(whole).Select(part => Clause(part, conditional, certain, sentence))];
    }

    private bool IsConditional(Span sentence)
    {
        var spans = PressPhrases.Find(Lang, "no-condition", question.Line, sentence).ToList();
        return PressPhrases.Find(Lang, "condition", question.Line, sentence).Any(c => !spans.Exists(s => s.From <= c.From && c.From < s.To));
    }

    private PressSide?[] Sides(Token[] tokens) =>
        [.. tokens.Select(t => { foreach (var s in allSides) if (s.From <= t.From && t.To <= s.To) return s.Side; return (PressSide?)null; })];

    private PressClause Clause(EnglishPart part, bool conditional, Span? certain, Span sentence)
    {
        var dated = new bool[part.Length];
        foreach (var i in part.Find("date").SelectMany(part.Within)) dated[i] = true;
        var asked = Asked(part);
        var found = EnglishActs.In(part.Tokens, [.. part.Named.Zip(dated, (n, d) => n || d)], part.Sides, matter).Where(a => !IsAside(part, a)).Select(a => a.First > asked ? Within(a) : a).ToList();
        var undecided = part.Find("undecided").Concat(part.Find("no-term")).Select(s => (Span?)s).MaxBy(u => u!.Value.To - u.Value.From);
        var chain = Governing(found, part);
        // "Whether it will come is open", "the question is whether it will come": the act is a part of the question.
        if (asked == 0 && (undecided is not null || chain.TrueForAll(a => !Settles(a))) || asked > 0 && (chain.Count == 0 || chain[0].First > asked || undecided is not null && chain[0].Act.Form == ActForm.Noun))
        {
            chain = [];
            if (asked < part.Length && part.Word(asked) is "whether") undecided ??= new Span(part.Tokens[asked].From, part.Tokens[asked].To);
        }
        var head = chain.Count > 0 ? chain[0] : null;
        var terms = new EnglishTerms(part, question, matter, allSides);
        return new PressClause
        {
            Span = part.Span,
            Acts = [.. chain.Select(a => a.Act)],
            Subject = EnglishDoer.Of(part, head),
            About = new EnglishTopic(part, dated, matter).Of(chain),
            Closers = [.. terms.Closers(head)],
            Conditional = conditional,
            Open = undecided is { } open ? new(terms.Named(), open) : null,
            Terms = terms.Fixed(chain),
            InPrinciple = part.Has("in-principle"),
            AdReferendum = part.Has("ad-referendum"),
            WhenNotWhether = certain is { } c && c.From >= part.Span.From && c.From < part.Span.To ? c : null,
            UnknownVerb = EnglishUnread.Has(part, found, head, sentence),
            Continues = EnglishTokens.IsAuxiliary(part.Word(0)),
            Total = part.Has("total"),
            NoLonger = part.Has("no-longer"),
            Together = part.Find("together").Any(s => !matter.Content.Contains(part.Line[s.From..s.To].ToLowerInvariant())),
        };
    }

    /// <summary>Where an embedded question begins ("whether …", at the start also "when …"); beyond the clause where there is none.</summary>
    private static int Asked(EnglishPart part)
    {
        if (part.Word(0) is "whether" or "when" or "how" or "if") return 0;
        var whether = Array.FindIndex(part.Tokens, t => t.Word == "whether");
        return whether >= 0 ? whether : int.MaxValue;
    }

    private static FoundAct Within(FoundAct act) => act.IsFinite ? act with { Act = act.Act with { Form = ActForm.Inner } } : act;

    private static bool Settles(FoundAct act) => act is { Act.Kind: ActKind.Decide or ActKind.Settle or ActKind.Agree or ActKind.Confirm, Act.Negated: false };

    /// <summary>An act in "after review", "before launching" frames another and claims nothing itself.</summary>
    private static bool IsAside(EnglishPart part, FoundAct act)
    {
        if (act.IsFinite && act.Act.Form != ActForm.Present) return part.Word(0) is "before" or "until" or "asked";
        for (var i = act.Head - 1; i >= 0 && act.Head - i <= 5 && !part.Tokens[i].IsSign; i--)
        {
            var at = part.Tokens[i].From;
            if (part.Word(i) is "after" or "following" or "before" or "until" or "upon" or "despite" or "during" or "pending" or "outside" or "beyond") return !part.Find("ad-referendum").Any(s => s.From <= at && at < s.To);
            if (part.Word(i) == "to" || EnglishTokens.Be.Contains(part.Word(i))) return false;
        }
        return false;
    }

    /// <summary>The finite act governs; what stands after it is what it is about; what stood before it is its subject.</summary>
    private static List<FoundAct> Governing(List<FoundAct> acts, EnglishPart part)
    {
        var real = acts.Where(a => a.Act.Kind is not ActKind.Say).ToList();
        if (real.Count == 0) return acts.Where(a => a.Act.Kind == ActKind.Say).Take(1).ToList();
        var head = real.FindIndex(a => a.IsFinite && !IsRelative(part, a, real));
        if (head < 0) head = real.FindIndex(a => a.Act.Form == ActForm.Inner && a.Head > 0 && part.Sides[a.Head - 1] is not null);
        // "Norland and Sudria to open …", a headline: what follows a party and "to" is to come.
        if (head >= 0 && real[head].Act.Form == ActForm.Inner && part.Word(real[head].Head) == "to")
            real[head] = real[head] with { Act = real[head].Act with { Form = ActForm.Future } };
        if (head < 0) head = 0;
        return [.. real[head..], .. real[..head]];
    }

    /// <summary>"the panel that was proposed …": a relative clause, where another finite act follows.</summary>
    private static bool IsRelative(EnglishPart part, FoundAct act, List<FoundAct> all) =>
        act.Head > 1 && part.Word(act.Head - 1) is "that" or "which" && all.Exists(o => o.First > act.Last && o.IsFinite) && !all.Exists(o => o.Last == act.Head - 2);
}

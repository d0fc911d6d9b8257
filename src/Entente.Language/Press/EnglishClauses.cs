using Entente.Dialogue;

namespace Entente.Language;

/// <summary>Reads an English sentence into clauses: who does what to the matter.</summary>
internal sealed class EnglishClauses(PressQuestion question, PressMatter matter, IReadOnlyList<NamedSide> allSides)
{
    private const Tongue Lang = Tongue.English;
    private static readonly HashSet<string> Joints = ["and", "but", "while", "although", "though", "whereas", "or", "yet", "nor", "because", "since", "so", "which", "who"];
    private static readonly HashSet<string> Befores = ["after", "following", "before", "until", "once", "when", "despite", "without", "upon", "as", "having", "while", "since", "pending", "during"];

    /// <summary>The clauses of a part of the line that is one sentence or a part of one.</summary>
    internal IReadOnlyList<PressClause> Read(Span sentence)
    {
        var tokens = EnglishTokens.Of(question.Line, sentence);
        var sides = Sides(tokens);
        var named = Named(tokens, sides);
        var conditional = IsConditional(sentence);
        var certain = PressPhrases.Find(Lang, "when-not-whether", question.Line, sentence).Select(s => (Span?)s).FirstOrDefault();
        return [.. Split(tokens, sides).Where(part => part.To > part.From).Select(part => Clause(tokens[part.From..part.To], named[part.From..part.To], sides[part.From..part.To], conditional, certain, sentence))];
    }

    private bool IsConditional(Span sentence)
    {
        var spans = PressPhrases.Find(Lang, "no-condition", question.Line, sentence).ToList();
        return PressPhrases.Find(Lang, "condition", question.Line, sentence).Any(c => !spans.Exists(s => s.From <= c.From && c.From < s.To));
    }

    private PressSide?[] Sides(Token[] tokens) =>
        [.. tokens.Select(t => { foreach (var s in allSides) if (s.From <= t.From && t.To <= s.To) return s.Side; return (PressSide?)null; })];

    /// <summary>Runs of words of the matter that hold its head or two of its words; a head after "to" is a verb ("to study").</summary>
    private bool[] Named(Token[] tokens, PressSide?[] sides)
    {
        var named = new bool[tokens.Length];
        for (var i = 0; i < tokens.Length;)
        {
            var end = i;
            while (end < tokens.Length && sides[end] is null && (matter.Holds(tokens[end].Word) || end > i && tokens[end].Word is "of" or "the" or "for" or "'s" && end + 1 < tokens.Length && matter.Holds(tokens[end + 1].Word) || end > i && tokens[end].Word == "of" && end + 2 < tokens.Length && tokens[end + 1].Word == "the" && matter.Holds(tokens[end + 2].Word))) end++;
            if (end == i) { i++; continue; }
            var asVerb = i > 0 && (tokens[i - 1].Word is "to" || EnglishTokens.Will.Contains(tokens[i - 1].Word) || tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) && !matter.Content.Contains(tokens[i].Word));
            var from = asVerb ? i + 1 : i;
            var own = tokens[from..end].Where(t => matter.Holds(t.Word)).Select(t => t.Word).ToList();
            if ((own.Exists(matter.IsHead) || own.Count >= 2 || asVerb && own.Count >= 1) && !IsForeign(tokens, from, own))
                for (var t = from; t < end; t++) named[t] = true;
            i = end;
        }
        return named;
    }

    /// <summary>"the fisheries group" is not our group: a modifier that is not in the name stands before the bare head.</summary>
    private bool IsForeign(Token[] tokens, int from, List<string> own)
    {
        if (own.Count > 1 || matter.Content.Count <= 1 || from == 0) return false;
        var word = tokens[from - 1].Word;
        return char.IsLetter(word[0]) && !EnglishTokens.Determiners.Contains(word) && !EnglishTokens.Pointers.Contains(word) && !EnglishActs.IsAdverb(word)
            && !EnglishTokens.Prepositions.Contains(word) && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal) && !word.EndsWith("al", StringComparison.Ordinal) && !Joints.Contains(word) && !word.Contains('-') && !PressWordForms.ByFirstWord.ContainsKey(word);
    }

    private static IEnumerable<(int From, int To)> Split(Token[] tokens, PressSide?[] sides)
    {
        var from = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = tokens[i].Word;
            var next = i + 1 < tokens.Length ? tokens[i + 1].Word : "";
            var cut = word is ";" or ":" or "—" or "–" or "(" or ")" or "…"
                || word == "," && (Joints.Contains(next) || Opens(tokens, sides, i + 1) || StartsAside(tokens, from))
                || word is "but" or "while" or "although" or "though" or "whereas" && i > from
                || word == "and" && i > from && Opens(tokens, sides, i + 1) && !(i > 0 && sides[i - 1] is not null && sides[i + 1] is not null);
            if (!cut) continue;
            yield return (from, i);
            from = word.Length == 1 ? i + 1 : i;
            if (word is "and") from = i + 1;
        }
        yield return (from, tokens.Length);
    }

    /// <summary>A clause that began with "after", "before", "asked" … ends at its first comma.</summary>
    private static bool StartsAside(Token[] tokens, int from) => from < tokens.Length && (Befores.Contains(tokens[from].Word) || tokens[from].Word is "asked" or "if" or "unless" or "in" or "on" or "at" or "as" or "by" or "no" or "yes");

    /// <summary>A new subject or a verb stands here, so that a clause begins.</summary>
    private static bool Opens(Token[] tokens, PressSide?[] sides, int at)
    {
        if (at >= tokens.Length) return false;
        if (EnglishTokens.Subjects.Contains(tokens[at].Word) || EnglishTokens.Have.Contains(tokens[at].Word) || EnglishTokens.Will.Contains(tokens[at].Word) || EnglishTokens.Be.Contains(tokens[at].Word) || EnglishTokens.Not.Contains(tokens[at].Word) && tokens[at].Word is "not" or "no" or "nothing" or "neither") return true;
        if (PressWordForms.ByFirstWord.TryGetValue(tokens[at].Word, out var entries) && entries.Any(e => e.Shape is VerbShape.Past or VerbShape.Participle or VerbShape.ThirdPerson)) return true;
        // A name, an article or a possessive opens a clause where a verb follows soon.
        if (sides[at] is null && !EnglishTokens.Determiners.Contains(tokens[at].Word) && !EnglishTokens.Pointers.Contains(tokens[at].Word)) return false;
        for (var i = at + 1; i < Math.Min(tokens.Length, at + 7) && !tokens[i].IsSign; i++)
            if (EnglishTokens.Be.Contains(tokens[i].Word) && tokens[i].Word is not "'s" || EnglishTokens.Have.Contains(tokens[i].Word) || EnglishTokens.Will.Contains(tokens[i].Word)
                || PressWordForms.ByFirstWord.TryGetValue(tokens[i].Word, out var verbs) && sides[i - 1] is not null && verbs.Any(e => e.Shape is VerbShape.Past or VerbShape.ThirdPerson)) return true;
        return false;
    }

    private PressClause Clause(Token[] tokens, bool[] named, PressSide?[] sides, bool conditional, Span? certain, Span sentence)
    {
        var span = new Span(tokens[0].From, tokens[^1].To);
        var line = question.Line;
        var dates = PressPhrases.Find(Lang, "date", line, span).ToList();
        var dated = tokens.Select(t => dates.Exists(d => d.From <= t.From && t.To <= d.To)).ToArray();
        var found = EnglishActs.In(tokens, [.. named.Zip(dated, (n, d) => n || d)], sides, matter).Where(a => !IsAside(tokens, a, span)).ToList();
        var chain = Governing(found, tokens, sides);
        var undecided = PressPhrases.Find(Lang, "undecided", line, span).Concat(PressPhrases.Find(Lang, "no-term", line, span)).ToList();
        // "Whether it will come is open": the act is a part of the question.
        if (undecided.Count > 0 && tokens[0].Word is "whether" or "when" or "how" or "if") chain = [];
        var head = chain.Count > 0 ? chain[0] : null;
        return new PressClause
        {
            Span = span,
            Acts = [.. chain.Select(a => a.Act)],
            Subject = Subject(tokens, sides, named, head),
            // A date is neither the matter nor another one.
            About = AboutOf(tokens, named, [.. sides.Zip(dated, (s, d) => d ? s ?? PressSide.None : s)], chain),
            Closers = [.. Closers(tokens, named, head, span)],
            Conditional = conditional,
            Open = undecided.Count == 0 ? null : new(Questions(span), undecided.MaxBy(u => u.To - u.From)!),
            Terms = chain.Count > 0 && IsOfTerms(tokens, named, chain) ? [.. Questions(span).Where(q => q != Question.Whether)] : new HashSet<Question>(),
            InPrinciple = PressPhrases.Has(Lang, "in-principle", line, span),
            AdReferendum = PressPhrases.Has(Lang, "ad-referendum", line, span),
            WhenNotWhether = certain is { } c && c.From >= span.From && c.From < span.To ? c : null,
            UnknownVerb = found.Count == 0 && tokens.Count(t => !t.IsSign) >= 3 && !IsFragment(tokens, sentence) || head is { Act.Form: ActForm.Noun } && HasUnknownVerb(tokens, found),
            Total = PressPhrases.Has(Lang, "total", line, span),
            NoLonger = PressPhrases.Has(Lang, "no-longer", line, span),
            Together = PressPhrases.Find(Lang, "together", line, span).Any(s => !matter.Content.Contains(line[s.From..s.To].ToLowerInvariant())),
        };
    }

    /// <summary>An act in "after review", "before launching" frames another and claims nothing itself.</summary>
    private bool IsAside(Token[] tokens, FoundAct act, Span span)
    {
        if (act.IsFinite && act.Act.Form != ActForm.Present) return tokens.Length > 0 && tokens[0].Word is "before" or "until" or "asked";
        for (var i = act.Head - 1; i >= 0 && act.Head - i <= 5 && !tokens[i].IsSign; i--)
        {
            if (tokens[i].Word is "after" or "following" or "before" or "until" or "upon" or "despite" or "during" or "pending" or "outside" or "beyond") return !PressPhrases.Find(Lang, "ad-referendum", question.Line, span).Any(s => s.From <= tokens[i].From && tokens[i].From < s.To);
            if (tokens[i].Word == "to" || EnglishTokens.Be.Contains(tokens[i].Word)) return false;
        }
        return false;
    }

    /// <summary>A part of a sentence without a verb: "on the regional group, …", "asked about it, …", a heading before a colon.</summary>
    private static bool IsFragment(Token[] tokens, Span sentence) =>
        tokens[^1].To < sentence.To - 1 && (tokens[0].Word == "asked" || EnglishTokens.Prepositions.Contains(tokens[0].Word)
            || !tokens.Any(t => EnglishTokens.Be.Contains(t.Word) || EnglishTokens.Have.Contains(t.Word) || EnglishTokens.Will.Contains(t.Word) || EnglishTokens.May.Contains(t.Word) || t.Word.EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>An auxiliary with a participle that the lexicon lacks: "the proposal has sailed through".</summary>
    private static bool HasUnknownVerb(Token[] tokens, List<FoundAct> found) => Enumerable.Range(1, Math.Max(0, tokens.Length - 1)).Any(i =>
        (EnglishTokens.Be.Contains(tokens[i - 1].Word) || EnglishTokens.Have.Contains(tokens[i - 1].Word)) && tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) && !found.Exists(a => a.Head <= i && i <= a.Last)
        || EnglishTokens.Will.Contains(tokens[i - 1].Word) && !found.Exists(a => a.Head <= i && i <= a.Last) && !EnglishActs.IsAdverb(tokens[i].Word) && !EnglishTokens.Be.Contains(tokens[i].Word) && !EnglishTokens.Have.Contains(tokens[i].Word));

    /// <summary>The finite act governs; what stands after it is what it is about; what stood before it is its subject.</summary>
    private static List<FoundAct> Governing(List<FoundAct> acts, Token[] tokens, PressSide?[] sides)
    {
        var real = acts.Where(a => a.Act.Kind is not ActKind.Say).ToList();
        if (real.Count == 0) return acts.Where(a => a.Act.Kind == ActKind.Say).Take(1).ToList();
        var head = real.FindIndex(a => a.IsFinite && !IsRelative(tokens, a, real));
        if (head < 0) head = real.FindIndex(a => a.Act.Form == ActForm.Inner && a.Head > 0 && (sides[a.Head - 1] is not null || a.Head == 0));
        // "Norland and Sudria to open …", a headline: what follows a party and "to" is to come.
        if (head >= 0 && real[head].Act.Form == ActForm.Inner && tokens[real[head].Head].Word == "to")
            real[head] = real[head] with { Act = real[head].Act with { Form = ActForm.Future } };
        if (head < 0) head = 0;
        return [.. real[head..], .. real[..head]];
    }

    /// <summary>"the panel that was proposed …": a relative clause, where another finite act follows.</summary>
    private static bool IsRelative(Token[] tokens, FoundAct act, List<FoundAct> all) =>
        act.Head > 1 && tokens[act.Head - 1].Word is "that" or "which" && all.Exists(o => o.First > act.Last && o.IsFinite) && !all.Exists(o => o.Last == act.Head - 2);

    private static PressSide? Subject(Token[] tokens, PressSide?[] sides, bool[] named, FoundAct? head)
    {
        var end = head?.Head ?? tokens.Length;
        var by = By(tokens, sides, head?.Last ?? 0);
        if (by is not null) return by;
        var between = Array.FindIndex(tokens, t => t.Word == "between");
        var found = new List<PressSide>();
        for (var i = 0; i < end; i++)
            if (sides[i] is { } side && (i == 0 || sides[i - 1] != side || tokens[i - 1].Word == "and") && !IsObliqueOrOwner(tokens, sides, i)) found.Add(side);
        if (between >= 0 && sides.Skip(between).Any(s => s is PressSide.Joint or PressSide.Ours or PressSide.Theirs)) return PressSide.Joint;
        if (found.Count > 0) return Together(found, tokens, sides, head);
        var firstWord = tokens.Take(end).FirstOrDefault(t => !t.IsSign && !Joints.Contains(t.Word) && !EnglishActs.IsAdverb(t.Word) && t.Word is not ("yes" or "no"));
        if (firstWord.Word is null) return null;
        if (firstWord.Word is "they" or "he" or "she" or "who" or "its" or "their" or "his" or "her") return null;
        if (head is { Act.Form: ActForm.Noun }) return Owner(tokens, sides, head) ?? PressSide.None;
        return PressSide.None;
    }

    /// <summary>"proposed by Sudria", "jointly proposed by both sides".</summary>
    private static PressSide? By(Token[] tokens, PressSide?[] sides, int after)
    {
        for (var i = Math.Max(0, after); i + 1 < tokens.Length; i++)
            if (tokens[i].Word == "by")
            {
                var named = sides.Skip(i + 1).Take(4).Where(s => s is not null).Distinct().ToList();
                if (named.Count > 0 && (sides[i + 1] is not null || i + 2 < tokens.Length && sides[i + 2] is not null)) return named.Contains(PressSide.Ours) && named.Contains(PressSide.Theirs) ? PressSide.Joint : named[0];
            }
        return null;
    }

    private static PressSide Together(List<PressSide> found, Token[] tokens, PressSide?[] sides, FoundAct? head)
    {
        if (found.Contains(PressSide.Joint) || found.Contains(PressSide.Ours) && found.Contains(PressSide.Theirs)) return PressSide.Joint;
        // "we agreed with Sudria to …"
        if (head is { Act.Kind: ActKind.Agree or ActKind.Talk or ActKind.Decide or ActKind.Consider })
            for (var i = head.First; i + 1 < tokens.Length; i++)
                if (tokens[i].Word == "with" && sides.Skip(i + 1).Take(3).Any(s => s is PressSide.Theirs or PressSide.Ours && s != found[^1])) return PressSide.Joint;
        return found[^1] is PressSide.Third && found.Count > 1 ? found[0] : found[^1];
    }

    private static bool IsObliqueOrOwner(Token[] tokens, PressSide?[] sides, int at)
    {
        var last = at;
        while (last + 1 < tokens.Length && sides[last + 1] == sides[at]) last++;
        if (last + 1 < tokens.Length && tokens[last + 1].Word is "'s" or "'") return !IsPerson(tokens, last + 2);
        for (var i = at - 1; i >= 0 && at - i <= 2; i--)
        {
            if (tokens[i].Word is "of") return !(i > 0 && IsPerson(tokens, i - 1));
            if (tokens[i].Word is "with" or "to" or "from" or "for" or "by" or "in" or "at" or "about" or "on" or "against" or "towards") return true;
            if (tokens[i].Word is not ("the" or "and" or "a")) return false;
        }
        return false;
    }

    private static bool IsPerson(Token[] tokens, int at) =>
        at < tokens.Length && (PressPhrases.Is(Lang, "person", tokens[at].Word) || at + 1 < tokens.Length && PressPhrases.Is(Lang, "person", tokens[at + 1].Word) || at + 1 < tokens.Length && PressPhrases.Is(Lang, "person", tokens[at].Word + " " + tokens[at + 1].Word));

    private static PressSide? Owner(Token[] tokens, PressSide?[] sides, FoundAct head)
    {
        for (var i = head.First - 1; i >= 0 && head.First - i <= 4; i--)
        {
            if (sides[i] is { } side) return side;
            if (tokens[i].Word == "our") return PressSide.Ours;
        }
        return null;
    }

    private About AboutOf(Token[] tokens, bool[] named, PressSide?[] sides, List<FoundAct> chain)
    {
        if (PressPhrases.Has(Lang, "other-term", question.Line, new(tokens[0].From, tokens[^1].To))) return About.Other;
        if (chain.Count == 0) return Category(tokens, named, sides, 0, tokens.Length) is (About.Named or About.Pointed) and var of ? of : About.Unsaid;
        var lastAfter = chain.Where(a => a.First >= chain[0].First).MaxBy(a => a.Last)!;
        var subject = Category(tokens, named, sides, 0, chain[0].Head);
        var objects = Category(tokens, named, sides, lastAfter.Last + 1, tokens.Length);
        if (chain.Exists(a => a.Act.Kind == ActKind.Target)) return named.Contains(true) ? About.Named : About.Pointed;
        // "set ~ up": the object stands within the words of the act itself, or between two acts.
        if (named.Skip(chain[0].Head).Any(n => n)) return About.Named;
        if (objects is About.Other) return subject == About.Named ? About.Named : About.Other;
        if (subject is About.Named) return About.Named;
        var between = chain.Count > 1 ? Category(tokens, named, sides, chain[0].Last + 1, lastAfter.First) : About.Unsaid;
        if (between is About.Other) return About.Other;
        if (objects is not About.Unsaid) return objects;
        return between is not About.Unsaid ? between : subject;
    }

    /// <summary>What the words between two places are about: the matter, a pointer, nothing, or something else.</summary>
    private About Category(Token[] tokens, bool[] named, PressSide?[] sides, int from, int to)
    {
        var (pointed, other, agent) = (false, false, false);
        for (var i = from; i < to; i++)
        {
            var word = tokens[i].Word;
            if (named[i]) return About.Named;
            // "chaired by vice-ministers": who does it is not what it is about.
            if (word == "by" || agent && !EnglishTokens.Prepositions.Contains(word) && !tokens[i].IsSign) { agent = true; continue; }
            agent = false;
            if (sides[i] is not null || tokens[i].IsSign || EnglishActs.IsAdverb(word)) continue;
            if (EnglishTokens.Pointers.Contains(word) || matter.Holds(word) || PressPhrases.Has(Lang, "how", word) || PressPhrases.Has(Lang, "when", word)) { pointed = true; continue; }
            if (EnglishTokens.Prepositions.Contains(word)) { if (other) return About.Other; continue; }
            if (EnglishTokens.Determiners.Contains(word) || EnglishTokens.Subjects.Contains(word) || EnglishTokens.Be.Contains(word) || EnglishTokens.Have.Contains(word) || EnglishTokens.Will.Contains(word) || EnglishTokens.May.Contains(word) || EnglishTokens.Do.Contains(word) || Joints.Contains(word)) continue;
            if (IsTime(word) || PressPhrases.Is(Lang, "person", word) || char.IsDigit(word[0]) || PressWordForms.ByFirstWord.ContainsKey(word)) continue;
            other = true;
        }
        return other && !pointed ? About.Other : pointed ? About.Pointed : About.Unsaid;
    }

    private static bool IsTime(string word) => PressPhrases.Is(Lang, "month", word) || word is "may" or "week" or "month" or "year" or "day" or "days" or "weeks" or "months" or "years" or "yesterday" or "today" or "tomorrow" or "next" or "spring" or "summer" or "autumn" or "winter" or "end" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "time" or "stage" or "moment" or "appropriate" or "available" or "funds" or "length" or "detail" or "depth";

    private bool IsOfTerms(Token[] tokens, bool[] named, List<FoundAct> chain)
    {
        var head = chain[0];
        bool Term(int from, int to) => from < to && !Enumerable.Range(from, to - from).All(i => named[i])
            && PressPhrases.Find(Lang, "when", question.Line, new(tokens[from].From, tokens[to - 1].To)).Concat(PressPhrases.Find(Lang, "how", question.Line, new(tokens[from].From, tokens[to - 1].To)))
                .Any(s => question.Line[s.From..s.To].ToLowerInvariant() is not ("when" or "how" or "terms" or "chair") && !Enumerable.Range(from, to - from).Any(i => named[i] && tokens[i].From < s.To && s.From < tokens[i].To));
        return head.Act.Kind is ActKind.Settle or ActKind.Agree or ActKind.Decide or ActKind.Confirm or ActKind.Accept or ActKind.Plan && (Term(0, head.Head) || Term(head.Last + 1, Math.Min(tokens.Length, head.Last + 4)));
    }

    private HashSet<Question> Questions(Span span)
    {
        var questions = new HashSet<Question>();
        foreach (var q in Enum.GetValues<Question>())
            if (PressPhrases.Has(Lang, Spelled.Of(q), question.Line, span)) questions.Add(q);
        return questions;
    }

    private IEnumerable<Closer> Closers(Token[] tokens, bool[] named, FoundAct? head, Span span)
    {
        var open = PressPhrases.Find(Lang, "no-term", question.Line, span).Concat(PressPhrases.Find(Lang, "undecided", question.Line, span)).ToList();
        bool Free(Span s) => !open.Exists(o => o.From < s.To && s.From < o.To) && !Enumerable.Range(0, tokens.Length).Any(i => named[i] && tokens[i].From < s.To && s.From < tokens[i].To && matter.Content.Count > 0 && !Mixed(tokens, named, s));
        foreach (var date in PressPhrases.Find(Lang, "date", question.Line, span))
        {
            var text = question.Line[date.From..date.To].Trim().ToLowerInvariant();
            if (!Free(date) || PressPhrases.Is(Lang, "gone", text) || Exempt(text)) continue;
            var past = head is { Act.Form: ActForm.Past or ActForm.Present } && head.Act.Kind is not (ActKind.Found or ActKind.Meet or ActKind.Plan or ActKind.Wish);
            if (past && (date.To <= head!.Act.From || !PressPhrases.Is(Lang, "goal", text) && !FollowsInner(tokens, date, head))) continue;
            yield return new(Question.When, date.From, date.To);
        }
        foreach (var form in PressPhrases.Find(Lang, "form", question.Line, span))
            if (Free(form) && !matter.Content.Contains(question.Line[form.From..form.To].ToLowerInvariant()) && !IsOfOwnLevel(form)) yield return new(Question.How, form.From, form.To);
        foreach (var side in allSides.Where(s => s.Side == PressSide.Third && s.From >= span.From && s.To <= span.To))
            if (PressPhrases.Has(Lang, "form", question.Line, span) || tokens.Any(t => t.Word is "join" or "joined" or "joins" or "joining" or "include" or "including" or "member" or "observer" or "participate" or "part" or "participation" or "invited" or "invite" or "trilateral"))
                yield return new(Question.How, side.From, side.To);
    }

    /// <summary>A date after a founding verb that another governs ("agreed to launch in May") is the launch's.</summary>
    private static bool FollowsInner(Token[] tokens, Span date, FoundAct head) => tokens.Any(t => t.From > head.Act.To && t.To <= date.From && PressWordForms.ByFirstWord.TryGetValue(t.Word, out var e) && e.Any(x => x.Kind is ActKind.Found or ActKind.Meet));

    /// <summary>Where the matter is a level, naming it adds no form.</summary>
    private bool IsOfOwnLevel(Span form) => PressPhrases.Has(Lang, "of-level", question.Matter.ToLowerInvariant()) && question.Line[form.From..form.To].Contains("level", StringComparison.OrdinalIgnoreCase);

    private static bool Mixed(Token[] tokens, bool[] named, Span span) => Enumerable.Range(0, tokens.Length).Any(i => !named[i] && tokens[i].From < span.To && span.From < tokens[i].To && tokens[i].Word.Length > 3);

    private static bool Exempt(string text) => text is "may" or "on the record" or "at the same time" || text.StartsWith("at the meeting", StringComparison.Ordinal) || text.StartsWith("on the next step", StringComparison.Ordinal) || text.EndsWith("step", StringComparison.Ordinal) || text.EndsWith("steps", StringComparison.Ordinal);
}

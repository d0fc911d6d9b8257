using Entente.Dialogue;

namespace Entente.Language;

/// <summary>What a line says in our own voice.</summary>
/// <param name="Claims">Its claims, in order.</param>
/// <param name="Unread">A clause speaks of the matter with a verb that the lexicon lacks; where.</param>
internal sealed record OwnVoice(IReadOnlyList<PressClaim> Claims, Span? Unread);

/// <summary>
/// Goes through the sentences of a line and keeps what we say ourselves: a question claims nothing, its answer does; what another says is nobody's claim
/// unless we endorse it, and denied if we deny it; a dropped subject is that of the sentence before; what follows a sentence about another matter is about that.
/// </summary>
internal sealed class PressStances(PressQuestion question, Func<Span, IReadOnlyList<PressClause>> read, IReadOnlyList<NamedSide> sides)
{
    private readonly List<PressClaim> _claims = [];
    private List<PressClaim> _asked = [];
    private List<PressClaim> _reported = [];
    private PressSide _subject = PressSide.None;
    private bool _elsewhere;
    private bool _named;
    private Span? _unread;

    private string Line => question.Line;
    private Tongue Tongue => question.Tongue;

    internal OwnVoice Hear()
    {
        foreach (var sentence in Sentences.Of(Line).SelectMany(Lines))
        {
            var rest = AnswerTo(sentence);
            if (rest.To <= rest.From) continue;
            if (IsQuestion(rest))
            {
                _asked = Claims(rest, ours: false);
                continue;
            }
            Judge(rest);
        }
        return new(_claims, _unread);
    }

    /// <summary>A new line begins a new sentence: headlines have no full stop.</summary>
    private IEnumerable<Span> Lines(Span sentence)
    {
        var from = sentence.From;
        for (var i = sentence.From; i < sentence.To; i++)
            if (Line[i] == '\n')
            {
                if (i > from) yield return new(from, i);
                from = i + 1;
            }
        if (sentence.To > from) yield return new(from, sentence.To);
    }

    private bool IsQuestion(Span sentence)
    {
        var text = Line[sentence.From..sentence.To].TrimEnd(' ', '"', '”', '’', '\'', ')', '」');
        return text.EndsWith('?') || text.EndsWith('？') || Tongue == Tongue.Korean && (text.TrimEnd('.', '!').EndsWith("니까", StringComparison.Ordinal) || text.TrimEnd('.').EndsWith("는가", StringComparison.Ordinal));
    }

    /// <summary>"Yes." makes the question before it our claim, "No." our denial. Returns the part of the sentence that is left.</summary>
    private Span AnswerTo(Span sentence)
    {
        if (_asked.Count == 0) return sentence;
        var label = PressPhrases.LengthAtStart(Tongue, "label", Line[sentence.From..sentence.To]);
        if (label > 0) sentence = new(Math.Min(sentence.To, sentence.From + label + 1), sentence.To);
        while (sentence.From < sentence.To && !char.IsLetterOrDigit(Line[sentence.From])) sentence = new(sentence.From + 1, sentence.To);
        var text = Line[sentence.From..sentence.To];
        var no = PressPhrases.LengthAtStart(Tongue, "no", text);
        var yes = no > 0 ? 0 : PressPhrases.LengthAtStart(Tongue, "yes", text);
        var length = Math.Max(no, yes);
        if (length == 0 || IsQuestion(sentence)) return sentence;
        // "Yes, we agreed …" goes on; "We will." is all there is.
        var answer = new Span(sentence.From, sentence.From + length);
        foreach (var asked in _asked)
            _claims.Add(asked with { Subject = asked.Subject == PressSide.None && sides.Any(s => s.From == answer.From && s.To < answer.To) ? sides.First(s => s.From == answer.From).Side : asked.Subject, Denied = asked.Denied ^ (no > 0), Carrier = [answer], Closes = no > 0 ? new HashSet<Question>() : asked.Closes });
        _asked = [];
        return new(answer.To, sentence.To);
    }

    private void Judge(Span sentence)
    {
        var (rumour, ours) = Rumour(sentence);
        if (rumour is { } told)
        {
            var (false_, true_) = (Disputes(told.Verdict), Endorses(told.Verdict));
            var reported = Claims(told.Content, ours: false);
            if (false_) Deny(reported, told.Verdict);
            else if (true_) Endorse(reported, told.Verdict);
            else _reported = reported;
            foreach (var part in ours) Own(part);
            return;
        }
        if (_reported.Count > 0)
        {
            var pending = _reported;
            if (PressPhrases.Has(Tongue, "no-comment", Line, sentence)) { _reported = []; return; }
            if (Disputes(sentence)) { _reported = []; Deny(pending, sentence); }
            else if (Endorses(sentence)) { _reported = []; Endorse(pending, sentence); }
            if (_reported.Count == 0)
            {
                // Words that only judge what another said are read.
                var unread = _unread;
                Own(sentence);
                _unread = unread;
                return;
            }
        }
        Own(sentence);
    }

    private void Own(Span part)
    {
        if (DeniedPart(part) is { } denied)
        {
            if (denied.Content.From > part.From + 1) _claims.AddRange(Claims(new(part.From, denied.Denial.From), ours: true));
            Deny(Claims(denied.Content, ours: false), denied.Denial);
            return;
        }
        _claims.AddRange(Claims(part, ours: true));
    }

    private bool Disputes(Span part) => PressPhrases.Has(Tongue, "false", Line, part) && !(Tongue == Tongue.English && PressPhrases.Has(Tongue, "true", Line, part) && !PressPhrases.Find(Tongue, "false", Line, part).Any(f => Line[f.From..f.To].StartsWith("not", StringComparison.OrdinalIgnoreCase) || Line[f.From..f.To].StartsWith("is", StringComparison.OrdinalIgnoreCase) || Line[f.From..f.To].StartsWith("wasn", StringComparison.OrdinalIgnoreCase)))
        || Tongue == Tongue.English && PressPhrases.Has(Tongue, "denies", Line, part) && !PressPhrases.Has(Tongue, "no-comment", Line, part) && !IsNotDenied(part);

    private bool Endorses(Span part) => PressPhrases.Has(Tongue, "true", Line, part) || Tongue == Tongue.English && IsNotDenied(part);

    /// <summary>"We do not deny it": two negations.</summary>
    private bool IsNotDenied(Span part) => PressPhrases.Find(Tongue, "denies", Line, part).Any(d => EnglishTokens.Of(Line, new(part.From, d.From)).TakeLast(3).Any(t => EnglishTokens.Not.Contains(t.Word)));

    private void Deny(List<PressClaim> claims, Span by)
    {
        var words = PressPhrases.Find(Tongue, "false", Line, by).Concat(Tongue == Tongue.English ? PressPhrases.Find(Tongue, "denies", Line, by) : []).ToList();
        foreach (var claim in claims)
            // Who denies that something is open says that it is settled.
            _claims.Add(claim.What == Claimed.Open ? claim with { What = Claimed.Yes, Closes = claim.Closes.Count > 0 ? claim.Closes : new HashSet<Question> { Question.Whether }, Carrier = PressClaims.Merge([.. claim.Carrier, .. words]) } : claim with { Denied = !claim.Denied, Closes = claim.Denied ? new HashSet<Question> { Question.Whether } : new HashSet<Question>(), Carrier = PressClaims.Merge([.. claim.Carrier, .. words]) });
        if (claims.Count == 0 && words.Count > 0)
            _claims.Add(new(Claimed.Open, false, PressSide.None, Qualified.Plainly, new HashSet<Question>(), words));
    }

    private void Endorse(List<PressClaim> claims, Span by)
    {
        var words = PressPhrases.Find(Tongue, "true", Line, by).ToList();
        foreach (var claim in claims) _claims.Add(claim with { Carrier = PressClaims.Merge([.. claim.Carrier, .. words]) });
    }

    /// <summary>What another says, and what we say of it in the same sentence.</summary>
    private ((Span Content, Span Verdict)? Told, IReadOnlyList<Span> Ours) Rumour(Span sentence) =>
        Tongue == Tongue.Korean ? KoreanReports.In(Line, sentence, sides) : EnglishReports.In(Line, sentence, sides);

    /// <summary>"We deny that …", "it is not true that …": the content is denied.</summary>
    private (Span Content, Span Denial)? DeniedPart(Span part)
    {
        if (Tongue == Tongue.Korean) return null;
        var denial = PressPhrases.Find(Tongue, "denies", Line, part).Concat(PressPhrases.Find(Tongue, "false", Line, part)).OrderBy(d => d.From).FirstOrDefault();
        if (denial.To == 0) return null;
        var rest = Line[denial.To..part.To].TrimStart();
        if (IsNotDenied(part) || !(rest.StartsWith("that", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("to say", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("to claim", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("to suggest", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("of ", StringComparison.OrdinalIgnoreCase))) return null;
        return (new(denial.To, part.To), denial);
    }

    /// <summary>"The patrol sets sail": a verb of fixing that fixes no term is read in another sense.</summary>
    private static bool IsEmpty(PressClause clause) => clause is { Acts: [{ Kind: ActKind.Settle }], Terms.Count: 0, Closers.Count: 0 };

    /// <summary>The claims of a part about the matter. Keeps track of subject and topic; of what is unread only where we speak.</summary>
    private List<PressClaim> Claims(Span part, bool ours)
    {
        var claims = new List<PressClaim>();
        var clauses = read(part);
        // "… agreement, which still needs the cabinets' blessing": what comes after qualifies what was said.
        var referred = Enumerable.Range(0, clauses.Count).LastOrDefault(i => clauses[i].AdReferendum, -1);
        foreach (var told in clauses.Select((clause, i) => i < referred ? clause with { AdReferendum = true } : clause))
        {
            // "…, would be led by deputy ministers": the subject goes on.
            var clause = told is { Continues: true, About: About.Unsaid } && _named ? told with { About = About.Named } : told;
            var subject = clause.Subject ?? _subject;
            if (clause.Subject is not (null or PressSide.None)) _subject = subject;
            if (clause.About == About.Named) (_elsewhere, _named) = (false, true);
            else if (clause.About == About.Other) { _elsewhere = true; continue; }
            if (_elsewhere && clause.About != About.Named) continue;
            if (ours && !PressPhrases.Has(Tongue, "false", Line, clause.Span) && (clause.About == About.Named || clause.About == About.Pointed && _named) && (clause.UnknownVerb || IsEmpty(clause)) && !clause.Conditional && clause.Open is null && !clause.AdReferendum && clause.WhenNotWhether is null) _unread ??= clause.Span;
            claims.AddRange(PressClaims.Of(clause, subject));
        }
        return claims;
    }
}

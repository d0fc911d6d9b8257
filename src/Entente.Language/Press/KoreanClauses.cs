using System.Text.RegularExpressions;
using Entente.Dialogue;

namespace Entente.Language;

/// <summary>Reads a Korean sentence into clauses: who does what to the matter. The last verb of a clause governs those before it.</summary>
internal sealed class KoreanClauses
{
    private const Tongue Lang = Tongue.Korean;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Subjects = new(@"^(?:\s?(?:측|정부|당국|대표단|외교부|국방부|대통령|총리|의회|대변인|당국자|협상단|수석대표|군|쪽|고위|관계자|대사관|[가-힣]{1,4}부|[가-힣]{0,4}장관|[가-힣]{0,3}차관|[가-힣]{0,3}대사|부처|전문가들?|실무자들?|당국자들?|공군|해군|육군|해경|경찰|[가-힣]{1,3}청|대표들?|모두|각각|양국|양측|실무진|정상|내각|국회|공동으로)){0,4}(?:은|는|이|가|도|께서|에서는|에서도|에서|으로서는|로서는|이나|만)(?:\s|,|$)|^(?:\s?(?:측|정부|당국))?(?:이다|입니다|이며|이었)", Linear);
    private static readonly Regex With = new(@"^(?:\s?(?:측|정부|당국|대표단))?(?:와|과|하고|·|,|및|ㆍ|-)\s?", Linear);
    private static readonly Regex Oblique = new(@"^(?:\s?(?:측|정부|당국|대표단|[가-힣]{1,4}부))?(?:에|에게|에게서|로부터|으로부터|한테|에도|에는|의|를|을)(?:\s|$|,)", Linear);
    private static readonly Regex Bare = new(@"^(?:\s?(?:측|정부|당국))?(?:\s|,|$|:|;|…|-)", Linear);
    internal static readonly Regex Particle = new(@"(?:에서는|에서도|에서|에게|으로는|으로|에는|에도|까지|부터|로서|이라는|라는|은|는|이|가|을|를|의|에|와|과|도|만|로)$", Linear);
    private static readonly Regex ConnectsAlways = new(@"(?:지만|으나|는데|은데|ㄴ데|인데|면서도|으며|거니와|반면|하되|되,|되)$", Linear);
    private static readonly Regex ConnectsTensed = new(@"(?:했|였|었|았|됐|겠|있|없|렸|웠|졌|않|아니|이|중이|기로 하|기로)(?:고|며|으며|나|으나)$|기로 하[고며]$|것이며$|아니라$|아니고$|함에 따라$", Linear);
    private static readonly Regex Place = new(@"[가-힣]{1,6}에서\s(?:열|개최|첫\s?(?:회의|모임)|만나|출범|문을|개소|회의)", Linear);
    private static readonly Regex Occasion = new("(?:회의|회담|총회|방문|자리|측|정부|당국|부)에서", Linear);
    private static readonly Regex Adnominal = new("^[^,]{0,8}(?:인|한|된|는|던|할|될) $", Linear);
    private static readonly Regex OtherSubject = new(@"[가-힣](?:은|는|이|가)(?:\s|,|$)", Linear);

    private readonly PressQuestion _question;
    private readonly PressMatter _matter;
    private readonly IReadOnlyList<NamedSide> _sides;
    private readonly bool[] _masked;
    private readonly bool[] _named;
    private readonly bool[] _own;
    private readonly bool[] _foreign;

    internal KoreanClauses(PressQuestion question, PressMatter matter, IReadOnlyList<NamedSide> sides)
    {
        (_question, _matter, _sides) = (question, matter, sides);
        var names = new KoreanNames(question.Line, matter, sides);
        (_masked, _named, _own, _foreign) = (names.Masked, names.Named, names.Own, names.Foreign);
    }

    /// <summary>The clauses of a part of the line that is one sentence or a part of one.</summary>
    internal IReadOnlyList<PressClause> Read(Span sentence)
    {
        var conditional = IsConditional(sentence);
        return [.. Split(sentence).Where(part => part.To > part.From).Select(part => Clause(part, conditional))];
    }

    /// <summary>올가을이면, 관세반이라면: behind a date or the name it is no condition.</summary>
    private bool IsConditional(Span sentence)
    {
        var dates = PressPhrases.Find(Lang, "date", _question.Line, sentence).ToList();
        var others = PressPhrases.Find(Lang, "no-condition", _question.Line, sentence).ToList();
        return PressPhrases.Find(Lang, "condition", _question.Line + " ", sentence with { To = sentence.To + 1 }).Any(c => !others.Exists(o => o.From < c.To && c.From < o.To) && !dates.Exists(d => d.To == c.From) && !(c.From > 0 && _named[c.From - 1]));
    }

    private IEnumerable<Span> Split(Span sentence)
    {
        var line = _question.Line;
        var from = sentence.From;
        for (var i = sentence.From; i < sentence.To; i++)
        {
            if (line[i] is ';' or '…' or ':' or '—') { yield return new(from, i); from = i + 1; continue; }
            if (line[i] is not (' ' or ',') || i == from) continue;
            var next = i;
            while (next < sentence.To && line[next] is ' ' or ',') next++;
            var before = line[Math.Max(from, i - 6)..i];
            var after = line[next..Math.Min(sentence.To, next + 3)];
            if (after.StartsWith('있') || after.StartsWith('싶') || after.StartsWith("나서", StringComparison.Ordinal)) continue;
            if (before.Length >= 2 && before[^1] == '고' && before[^2] is '다' or '라' or '자' or '냐') continue;
            if (!ConnectsAlways.IsMatch(before) && !ConnectsTensed.IsMatch(before) && !(before.Length >= 2 && before[^1] is '고' or '며' && IsPast(before[^2]))) continue;
            yield return new(from, i);
            from = next;
            i = next - 1;
        }
        yield return new(from, sentence.To);
    }

    private PressClause Clause(Span span, bool conditional)
    {
        var line = _question.Line;
        var found = KoreanActs.In(line, span, i => _masked[i], i => _own[i]);
        var chain = found.Where(a => a.Act.Kind is not ActKind.Say && !Describes(a, found[^1])).Reverse().ToList();
        if (chain.Count == 0) chain = [.. found];
        var undecided = PressPhrases.Find(Lang, "undecided", line, span).Concat(PressPhrases.Find(Lang, "no-term", line, span)).ToList();
        var about = AboutOf(span, chain);
        // 관세반이 첫 전화를 받았다: what the matter itself does to another thing is not in the lexicon.
        var strange = about == About.Named && chain.Count > 0 && chain[0].Act.Kind is ActKind.Receive or ActKind.Reply or ActKind.View or ActKind.Sound && IsTopic(span) && NearestNoun(span, chain) is About.Other;
        return new PressClause
        {
            Span = span,
            Acts = strange ? [] : [.. chain.Select(a => a.Act)],
            Subject = Subject(span, chain),
            About = about,
            Closers = [.. Closers(span, chain)],
            Conditional = conditional,
            Open = undecided.Count == 0 ? null : new(Questions(span), undecided.MaxBy(u => u.To - u.From)!),
            // 승인을 조건으로: the condition is no term.
            Terms = chain.Count > 0 && !PressPhrases.Has(Lang, "ad-referendum", line, span) && chain[0].Act.Kind is ActKind.Settle or ActKind.Confirm or ActKind.Decide or ActKind.Agree or ActKind.Accept && IsOfTerms(new(span.From, chain[0].Stem.From), chain)
                ? [.. Questions(span).Where(q => q != Question.Whether)] : new HashSet<Question>(),
            InPrinciple = PressPhrases.Has(Lang, "in-principle", line, span),
            AdReferendum = PressPhrases.Has(Lang, "ad-referendum", line, span),
            WhenNotWhether = PressPhrases.Find(Lang, "when-not-whether", line, span).Select(s => (Span?)s).FirstOrDefault(),
            UnknownVerb = strange || KoreanUnread.Has(line, span, found, _sides),
            Total = PressPhrases.Has(Lang, "total", line, span),
            NoLonger = PressPhrases.Has(Lang, "no-longer", line, span),
            Together = PressPhrases.Find(Lang, "together", line, span).Any(s => !_named[s.From] && !_question.Matter.Contains(line[s.From..s.To], StringComparison.Ordinal)),
        };
    }

    /// <summary>검토 중인 관세반은, 합의한 관세반이: an act that only describes the matter before another act.</summary>
    private bool Describes(KoreanAct act, KoreanAct last)
    {
        if (act == last) return false;
        var name = act.Stem.To;
        while (name < last.Stem.From && !_named[name]) name++;
        return name < last.Stem.From && Adnominal.IsMatch(_question.Line[act.Stem.To..name]);
    }

    /// <summary>일정이 확정되었다: the date, not the matter. Only where no act stands between the term and its verb.</summary>
    private bool IsOfTerms(Span before, List<KoreanAct> chain)
    {
        var terms = PressPhrases.Find(Lang, "when", _question.Line, before).Concat(PressPhrases.Find(Lang, "how", _question.Line, before)).Where(t => !_masked[t.From]).ToList();
        return terms.Count > 0 && !PressPhrases.Has(Lang, "whether", _question.Line, before) && !chain.Skip(1).Any(a => a.Stem.From > terms[^1].To);
    }

    private PressSide? Subject(Span span, List<KoreanAct> chain)
    {
        var line = _question.Line;
        var head = chain.Count > 0 ? chain[0].Act.Kind : ActKind.Void;
        var (subjects, withs, bares) = (new List<PressSide>(), new List<PressSide>(), new List<PressSide>());
        foreach (var side in _sides.Where(s => s.From >= span.From && s.To <= span.To))
        {
            var rest = line[side.To..span.To];
            // 포트마르에서 열린다: a place, not a doer.
            if (rest.StartsWith("에서", StringComparison.Ordinal) && head is ActKind.Meet or ActKind.Found or ActKind.Exist) continue;
            if (line[side.To - 1] is '은' or '는' or '이' or '가' && side.Side is PressSide.Ours && rest.StartsWith(' ') || Subjects.IsMatch(rest) || rest.StartsWith("에 의해", StringComparison.Ordinal)) subjects.Add(side.Side);
            else if (With.IsMatch(rest)) withs.Add(side.Side);
            else if (Oblique.IsMatch(rest)) continue;
            else if (Bare.IsMatch(rest) && side.Side is PressSide.Joint or PressSide.Ours or PressSide.Theirs or PressSide.Third) bares.Add(side.Side);
        }
        var all = subjects.Concat(withs).ToList();
        if (subjects.Contains(PressSide.Joint) || all.Contains(PressSide.Ours) && all.Contains(PressSide.Theirs) && (subjects.Count > 0 || bares.Count == 0)) return PressSide.Joint;
        if (subjects.Count > 0)
        {
            var last = subjects[^1];
            return withs.Count > 0 && last is PressSide.Ours or PressSide.Theirs && head is ActKind.Agree or ActKind.Talk or ActKind.Decide or ActKind.Consider ? PressSide.Joint : last;
        }
        // 가람의 회신을 기다린다: whose act is missing.
        if (head == ActKind.Await && _sides.LastOrDefault(s => s.From >= span.From && s.To <= chain[0].Stem.From) is { To: > 0 } missing) return missing.Side;
        // 가람 측 문서를 전달받았다: whoever speaks has received it.
        if (head == ActKind.Receive && chain.FirstOrDefault(a => a.Act.Kind is ActKind.Accept or ActKind.Confirm or ActKind.Agree) is { } given)
            // 양국 정부의 승인을 받았다: the giver is the doer.
            return _sides.LastOrDefault(s => s.From >= span.From && s.To <= given.Stem.From) is { To: > 0 } giver ? giver.Side : PressSide.None;
        if (head == ActKind.Receive && !withs.Concat(bares).Contains(PressSide.Joint)) return bares.Contains(PressSide.Ours) || line.Length > 0 && chain[0].Act.Form != ActForm.Noun ? PressSide.Ours : PressSide.None;
        if (bares.Contains(PressSide.Joint) || withs.Concat(bares).Contains(PressSide.Ours) && withs.Concat(bares).Contains(PressSide.Theirs)) return PressSide.Joint;
        if (withs.Count > 0 && head is ActKind.Agree or ActKind.Talk) return PressSide.Joint;
        if (bares.Count > 0) return bares[0];
        // 가람의 제안: the owner of a noun is its doer.
        if (chain.Count > 0 && chain[0].Act.Kind is ActKind.Propose or ActKind.Reply or ActKind.Silent)
            foreach (var side in _sides.Where(s => s.To <= chain[0].Stem.From && chain[0].Stem.From - s.To <= 4 && s.From >= span.From))
                if (line[side.To..chain[0].Stem.From].Trim() is "의" or "측의" or "") return side.Side;
        var upTo = chain.Count > 0 ? chain[0].Stem.From : span.To;
        return OtherSubject.IsMatch(line[span.From..Math.Max(span.From, upTo)]) && head is not (ActKind.Agree or ActKind.Consider or ActKind.Decide) ? PressSide.None : null;
    }

    private About AboutOf(Span span, List<KoreanAct> chain)
    {
        var named = Enumerable.Range(span.From, span.To - span.From).Any(i => _named[i] || _own[i]);
        if (chain.Count == 0) return named ? About.Named : Category(span.From, span.To, chain, adjacent: false) == About.Pointed ? About.Pointed : About.Unsaid;
        if (PressPhrases.Has(Lang, "other-term", _question.Line, span)) return About.Other;
        // What it is turned against is never the matter itself.
        if (chain.Exists(a => a.Act.Kind == ActKind.Target)) return named ? About.Named : About.Pointed;
        var first = chain.MinBy(a => (a.Stem.From, a.Stem.To))!;
        var found = NearestNoun(span, chain);
        // 관세반의 업무가, 관세반은 업무를: what belongs to the matter or is done by it.
        if (found is About.Other && IsTopic(span) && chain[0].Act.Kind is not ActKind.Void) return About.Named;
        return found is About.Unsaid && named || _own[first.Stem.From] ? About.Named : found;
    }

    /// <summary>What the noun before the first act is; where there is none, the one between the acts.</summary>
    private About NearestNoun(Span span, List<KoreanAct> chain)
    {
        var first = chain.MinBy(a => (a.Stem.From, a.Stem.To))!;
        var found = Category(span.From, first.Stem.From, chain, adjacent: first.IsNoun || first.Act.Kind is ActKind.Agree or ActKind.Accept or ActKind.View);
        return found is About.Unsaid && chain.Count > 1 ? Category(first.Stem.To, chain[0].Stem.From, chain, adjacent: chain[0].Act.Kind is ActKind.Agree or ActKind.Accept or ActKind.View) : found;
    }

    /// <summary>The matter is the clause's topic or subject, or owns what is.</summary>
    private bool IsTopic(Span span) => Enumerable.Range(span.From, span.To - span.From).Any(i => _named[i] && !_named[i + 1] && i + 1 < span.To && _question.Line[i + 1] is '의' or '은' or '는' or '이' or '가');

    /// <summary>The nearest noun before an act decides: the matter, a pointer, or something else.</summary>
    private About Category(int from, int to, List<KoreanAct> chain, bool adjacent)
    {
        var line = _question.Line;
        for (var end = to; end > from;)
        {
            while (end > from && !char.IsLetterOrDigit(line[end - 1])) end--;
            var start = end;
            while (start > from && char.IsLetterOrDigit(line[start - 1])) start--;
            if (start == end) break;
            if (Enumerable.Range(start, end - start).Any(i => _named[i])) return About.Named;
            var word = line[start..end];
            // 좋겠다는, 필요하다는, 둘지: a verb, no noun.
            if (word.Length > 1 && word[^1] == '지' && EndsInL(word[^2]) || word.Length > 2 && word[^1] == '는' && word[^2] is '다' or '라' or '하' or '되' or '있' or '없' or '자') { end = start; continue; }
            var bare = Particle.Replace(word, "");
            if (_foreign[start]) return About.Other;
            if (chain.Exists(a => a.Stem.From < end && start < a.Stem.To)) { end = start; continue; }
            if (PressPhrases.Has(Lang, "when", bare) || PressPhrases.LengthAtStart(Lang, "how", bare) > 0 && bare.Length < 7 || PressPhrases.Is(Lang, "generic", bare[..Math.Min(2, bare.Length)]) && bare.Length <= 5 && word != bare) return About.Pointed;
            var isSide = _sides.Any(s => s.From < end && start < s.To);
            if (!isSide && (PressPhrases.Is(Lang, "generic", bare) || PressPhrases.Is(Lang, "generic", word) || bare.EndsWith("협의체", StringComparison.Ordinal) || _masked[start] && _matter.Head.EndsWith(bare, StringComparison.Ordinal))) return About.Pointed;
            var marked = bare != word && word[^1] is '을' or '를' or '이' or '가' || word.EndsWith('은') && bare.Length > 1 || word.EndsWith('는') && bare.Length > 1;
            var date = PressPhrases.Has(Lang, "date", word) || PressPhrases.Has(Lang, "form", word);
            if (!isSide && !date && bare.Length > 1 && !char.IsDigit(bare[0]) && (marked || !PressPhrases.Is(Lang, "adverb", bare)) && (marked && !IsPerson(bare) || adjacent && end == to - 1 && !IsPerson(bare) && (word.EndsWith('에') && bare.Length > 1 || !PressPhrases.Is(Lang, "adverb", word)))) return About.Other;
            end = start;
        }
        return About.Unsaid;
    }

    /// <summary>The syllable ends in ㄹ, as a verb before 지 does: 둘지, 할지.</summary>
    private static bool EndsInL(char syllable) => syllable is >= '가' and <= '힣' && (syllable - '가') % 28 == 8;

    /// <summary>The syllable ends in ㅆ, as the past does: 끝냈고, 갔으며.</summary>
    private static bool IsPast(char syllable) => syllable is >= '가' and <= '힣' && syllable is not ('있' or '겠') && (syllable - '가') % 28 == 20;

    private static bool IsPerson(string word) => PressPhrases.Is(Lang, "person", word) || word.EndsWith("장관", StringComparison.Ordinal) || word.EndsWith("대표", StringComparison.Ordinal) || word.EndsWith("대변인", StringComparison.Ordinal) || word.EndsWith('부') || word.EndsWith("당국자", StringComparison.Ordinal) || word.EndsWith("정부", StringComparison.Ordinal) || word.EndsWith("대표단", StringComparison.Ordinal) || word.EndsWith("당국", StringComparison.Ordinal) || word.EndsWith("차관", StringComparison.Ordinal) || word.EndsWith("대통령", StringComparison.Ordinal);

    private HashSet<Question> Questions(Span span)
    {
        var questions = new HashSet<Question>();
        foreach (var q in Enum.GetValues<Question>())
            if (PressPhrases.Has(Lang, Spelled.Of(q), _question.Line, span)) questions.Add(q);
        return questions;
    }

    private IEnumerable<Closer> Closers(Span span, List<KoreanAct> chain)
    {
        var line = _question.Line;
        var open = PressPhrases.Find(Lang, "no-term", line, span).Concat(PressPhrases.Find(Lang, "undecided", line, span)).ToList();
        bool Free(Span s) => !open.Exists(o => o.From < s.To && s.From < o.To) && !_named[s.From] && !_named[s.To - 1] && (s.From == 0 || !char.IsLetterOrDigit(line[s.From - 1]) || !char.IsLetter(line[s.From]));
        var process = chain.Exists(a => a.Act.Kind is ActKind.Consider or ActKind.Talk or ActKind.Propose or ActKind.Receive or ActKind.Sound or ActKind.View or ActKind.Decline or ActKind.Suspend or ActKind.End or ActKind.Confirm);
        foreach (var found in PressPhrases.Find(Lang, "date", line, span))
        {
            // 올여름 중간 회의: what belongs to the name is no date.
            var date = found;
            while (date.To > date.From && (_named[date.To - 1] || line[date.To - 1] == ' ')) date = date with { To = date.To - 1 };
            if (date.To == date.From) continue;
            var text = line[date.From..date.To];
            var before = line[Math.Max(span.From, date.From - 4)..date.From];
            if (!Free(date) || PressPhrases.Is(Lang, "gone", before + text) || text.EndsWith("회의", StringComparison.Ordinal) || text.EndsWith("회담", StringComparison.Ordinal)) continue;
            if (process && !PressPhrases.Is(Lang, "goal", text)) continue;
            if (chain.Count == 1 && chain[0].Act.Form == ActForm.Past && !PressPhrases.Is(Lang, "goal", text)) continue;
            yield return new(Question.When, date.From, date.To);
        }
        foreach (var form in PressPhrases.Find(Lang, "form", line, span))
            if (Free(form) && !(PressPhrases.Has(Lang, "of-level", _question.Matter) && line[form.From..form.To].EndsWith('급')) && !_question.Matter.Contains(line[form.From..form.To], StringComparison.Ordinal)) yield return new(Question.How, form.From, form.To);
        if (chain.Count > 0 && chain[0].Act.Kind is ActKind.Found or ActKind.Meet && chain[0].Act.Form is not ActForm.Past)
            foreach (var place in Place.Matches(line[span.From..span.To]).Where(m => !Occasion.IsMatch(m.Value)))
                yield return new(Question.How, span.From + place.Index, span.From + place.Index + place.Length);
        foreach (var side in _sides.Where(s => s.Side == PressSide.Third && s.From >= span.From && s.To <= span.To))
            if (PressPhrases.Has(Lang, "form", line, span) || chain.Exists(a => a.Act.Kind == ActKind.Join) || line[span.From..span.To].Contains("3국", StringComparison.Ordinal) || line[span.From..span.To].Contains("3자", StringComparison.Ordinal))
                yield return new(Question.How, side.From, side.To);
    }
}

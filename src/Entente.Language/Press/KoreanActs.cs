using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>A Korean word of act with all that hangs on it up to the next one.</summary>
/// <param name="Act">What it is; its range has the ending and the negation.</param>
/// <param name="Stem">Where the stem stands.</param>
/// <param name="IsNoun">It stands as a noun: 설치 추진.</param>
internal sealed record KoreanAct(Act Act, Span Stem, bool IsNoun);

/// <summary>Finds the acts in a Korean clause, reads tense, negation and mood off their endings, and adds the light verbs (…하기로 하다 agrees).</summary>
internal static class KoreanActs
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private sealed record Stem(ActKind Kind, string Text);

    private static readonly Dictionary<char, Stem[]> ByFirst = DataFile.Rows("press-acts-ko.tsv")
        .SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => new Stem(Enum.Parse<ActKind>(row[0], ignoreCase: true), text.Replace('_', ' '))))
        .GroupBy(stem => stem.Text[0]).ToDictionary(group => group.Key, group => group.OrderByDescending(stem => stem.Text.Length).ToArray());

    private static readonly string[] Prefixes = ["재", "공식", "최종", "전격", "공동", "상호", "사전", "조기", "신규", "추가", "잠정", "전면", "본격", "미", "비공식", "정식", "조건부", "일방", "즉각", "계속", "만장일치"];
    private static readonly Regex Verbal = new(@"^\s?(?:하|되|시키|시켰|시킨|시킬|시킴|키로|됐|된|될|됨|됩|됐|돼|한|할|함|해|했|합|받|당하|짓|지어|지었|지을|스러|롭|적인|적으로)", Linear);
    private static readonly Regex Promise = new(@"^[가-힣]{0,4}(?:\s?(?:나가|보|두|놓|가))?기로|^\s?키로", Linear);
    private static readonly Regex Later = new(@"기로\s?(?:했|하였|함|한|합의|의견|뜻)", Linear);
    private static readonly Regex PromiseNot = new(@"^[가-힣]{0,3}지(?:는|도)?\s?(?:않|말|아니하)기로", Linear);
    private static readonly Regex Negation = new(@"지[는도를]?\s?(?:않|못|아니|말)|않을|않는\s?것|없|아니|아닙|아닌|미정|부인|못했|못하|못한|불가능|이르다|이릅니다", Linear);
    private static readonly Regex NoNegation = new(@"뿐만?\s?(?:이\s?)?아니라|그치지\s?않|변함없|변함\s?없|차질\s?없|이견\s?없|이견이\s?없|틀림없|틀림\s?없|조건\s?없|예외\s?없|못지않|다름없|다름\s?아니|의심(?:의\s?여지)?가?\s?없|머지\s?않|끊임없|여지가\s?없|나위가?\s?없|그\s?이상은?\s?아니", Linear);
    private static readonly Regex Done = new(@"하였|했|되었|됐|었|았|였|시켰|웠|렸|뤘|췄|졌|났|갔|왔|냈|봤|켰|쳤|뒀|섰|뗐|(?:한|된|은|난|킨|운|든|진)\s?(?:것|바|적|사실|상태|셈|뒤|후|지)|(?:함|됨|음|임|킴)(?:[.!。]|$)", Linear);
    private static readonly Regex Ahead = new(@"겠|려고|려는|려\s?(?:한|하|합)|고자|(?:할|될|을|일|올|날|볼|갈|질|릴|울|칠|킬|열|가질|맡을)\s?(?:것|거|터|테|참|듯|예정|계획|방침|전망)|(?:해|하게|되게)\s?될|게\s?(?:되|됐|된|될|됩)|(?:할|될)$", Linear);
    private static readonly Regex Maybe = new(@"수도?\s?있|(?:할|될)지도|가능(?:성|하|할)", Linear);
    private static readonly Regex Going = new(@"고\s?있|중이|중입|중에|\s중\s?(?:[.!。]|$)|^\s?중|아\s?있|어\s?있|여\s?있|해\s?있|돼\s?있|고\s?계", Linear);

    /// <param name="line">The line.</param>
    /// <param name="clause">The clause in it.</param>
    /// <param name="masked">Whether a place of the line belongs to a name or to a word that only looks like an act.</param>
    /// <param name="ownVerb">Whether a place of the line belongs to the matter's own verb.</param>
    internal static List<KoreanAct> In(string line, Span clause, Func<int, bool> masked, Func<int, bool> ownVerb)
    {
        var stems = Stems(line, clause, masked, ownVerb);
        var acts = new List<KoreanAct>();
        for (var i = 0; i < stems.Count; i++)
        {
            var (kind, at) = stems[i];
            var next = i + 1 < stems.Count ? stems[i + 1].At.From : clause.To;
            var tail = line[at.To..next];
            var noun = IsNoun(line, at, tail);
            var promised = PromiseNot.Match(tail) is { Success: true } not ? not : Promise.Match(tail);
            var end = promised.Success ? at.To + promised.Length : EndOf(line, at.To, next, i + 1 == stems.Count);
            var isLast = i + 1 == stems.Count;
            if (promised.Success)
            {
                var without = PromiseNot.IsMatch(tail);
                acts.Add(new(new(kind, ActForm.Inner, at.From, end, without), at, false));
                // 기로 합의하다, 기로 결정하다 have a verb of their own; 기로 하다 agrees by itself.
                if (isLast || stems[i + 1].Kind is not (ActKind.Agree or ActKind.Decide or ActKind.Accept or ActKind.Plan or ActKind.Settle or ActKind.Confirm) || stems[i + 1].At.From - end > 8)
                {
                    var rest = line[end..next];
                    acts.Add(new(new(ActKind.Agree, Form(rest, false, true), at.From, EndOf(line, end, next, isLast), Odd(rest)), new(at.From, end), false));
                }
                continue;
            }
            // 연구하고 … 내기로 했다: the promise of a verb that the lexicon lacks governs the acts before it.
            if (isLast && Later.Match(tail) is { Success: true } later)
            {
                var rest = tail[(later.Index + 2)..];
                acts.Add(new(new(kind, ActForm.Inner, at.From, end, false), at, noun));
                acts.Add(new(new(ActKind.Agree, Form(rest, false, true), at.From, end, Odd(rest)), new(at.To + later.Index, at.To + later.Index + 2), false));
                continue;
            }
            var form = noun && !isLast ? ActForm.Noun : Form(line[(at.To - 1)..at.To] + tail, noun, isLast);
            // 설치한다 announces; 설치하고 있다 is on the way.
            if (kind is ActKind.Found or ActKind.Meet or ActKind.Join && form == ActForm.Present && isLast && !noun && !(kind == ActKind.Join && Going.IsMatch(tail))) form = ActForm.Future;
            var negated = Odd(tail) ^ IsAn(line, at.From, clause.From);
            acts.Add(new(new(kind, form, at.From, end, negated), at, noun));
        }
        return acts;
    }

    private static List<(ActKind Kind, Span At)> Stems(string line, Span clause, Func<int, bool> masked, Func<int, bool> ownVerb)
    {
        var stems = new List<(ActKind, Span)>();
        var last = -1;
        for (var i = clause.From; i < clause.To; i++)
        {
            if (ownVerb(i))
            {
                var to = i;
                while (to < clause.To && ownVerb(to)) to++;
                stems.Add((ActKind.Found, new(i, to)));
                (last, i) = (to, to - 1);
                continue;
            }
            if (masked(i) || !MayStart(line, i, clause.From, last) || !ByFirst.TryGetValue(line[i], out var candidates)) continue;
            foreach (var stem in candidates)
            {
                var to = LengthOf(line, i, clause.To, stem.Text);
                // 하기로 alone is a promise of something unnamed; behind another stem it is that one's ending.
                if (to < 0 || masked(to - 1) || stem.Text.StartsWith('하') && i > clause.From && char.IsLetter(line[i - 1])) continue;
                stems.Add((stem.Kind, new(i, to)));
                (last, i) = (to, to - 1);
                break;
            }
        }
        return stems;
    }

    /// <summary>A stem stands at the start of a word, behind another stem, or behind one of a few prefixes: 재검토, 공식제안.</summary>
    private static bool MayStart(string line, int at, int from, int last)
    {
        if (at == from || !char.IsLetterOrDigit(line[at - 1]) || at == last) return true;
        var start = at;
        while (start > from && char.IsLetterOrDigit(line[start - 1])) start--;
        return Prefixes.Contains(line[start..at]);
    }

    private static int LengthOf(string line, int at, int end, string stem)
    {
        var i = at;
        foreach (var sign in stem)
        {
            if (sign == ' ') { while (i < end && line[i] is ' ' or '\'' or '‘' or '“' or '"') i++; continue; }
            if (i >= end || line[i] != sign) return -1;
            i++;
        }
        return i;
    }

    private static bool IsNoun(string line, Span at, string tail)
    {
        var last = line[at.To - 1];
        // A stem whose last syllable already carries an ending (세웠, 연다, 받은) is a verb; so are the native ones that take endings at once.
        if (tail.Length > 0 && char.IsLetter(tail[0]) && (Verbal.IsMatch(tail) || "기는다었았고며지면려자니셔게".Contains(tail[0]))) return false;
        return last is not ('다' or '는' or '은' or '았' or '었' or '했' or '린' or '된' or '운' or '웠' or '날' or '났' or '난' or '렸' or '졌' or '낸' or '긴' or '겼' or '뤘' or '룬' or '췄' or '춘' or '춰' or '려' or '워' or '해' or '여' or '한' or '었' or '냈' or '일' or '인' or '였' or '낼' or '을' or '릴' or '울' or '질' or '진');
    }

    private static ActForm Form(string tail, bool noun, bool isLast)
    {
        if (Maybe.IsMatch(tail)) return ActForm.Possible;
        if (Ahead.IsMatch(tail)) return ActForm.Future;
        if (Going.IsMatch(tail)) return ActForm.Present;
        if (Done.IsMatch(tail)) return ActForm.Past;
        if (noun) return ActForm.Noun;
        if (!isLast) return ActForm.Inner;
        return ActForm.Present;
    }

    private static bool Odd(string tail)
    {
        var spared = NoNegation.Matches(tail).Select(m => new Span(m.Index, m.Index + m.Length)).ToList();
        return Negation.Matches(tail).Count(m => !spared.Exists(s => s.From <= m.Index && m.Index < s.To)) % 2 == 1;
    }

    /// <summary>안 했다, 못 했다: the short negation before the verb.</summary>
    private static bool IsAn(string line, int at, int from) => at - 2 >= from && line[at - 1] == ' ' && line[at - 2] is '안' or '못' && (at - 3 < from || line[at - 3] == ' ');

    /// <summary>The ending's last sign: to the end of the clause for the last act, else to the end of its word.</summary>
    private static int EndOf(string line, int from, int next, bool last)
    {
        var end = from;
        if (last)
        {
            end = next;
            while (end > from && !char.IsLetterOrDigit(line[end - 1])) end--;
            return end;
        }
        while (end < next && char.IsLetterOrDigit(line[end])) end++;
        return end;
    }
}

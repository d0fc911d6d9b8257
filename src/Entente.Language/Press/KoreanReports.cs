using System.Text.RegularExpressions;

namespace Entente.Language;

/// <summary>Finds in a Korean sentence what others say: 가람은 …다고 말했다, 언론에 따르면, …다는 보도는 사실이 아니다.</summary>
internal static class KoreanReports
{
    private const Tongue Lang = Tongue.Korean;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private static readonly Regex Rumours = new(@"(?:다는|라는|다던|라던|관련|단|란|했다는|등의|는)\s(?:식의\s|취지의\s|일부\s|언론\s|외신\s|최근\s|현지\s|상대측\s|가짜\s)*(?:보도|주장|관측|소문|설|지적|기사|이야기|말|해석|전망|추측|평가|의혹|풍문|발언|발표|소식)(?:들)?|(?:합의|설치|출범|종료|폐지|중단|해체|무산|밀약|임박|타결|추진|통합|참여|거부|이견|불화)설(?:은|는|이|을|에)", Linear);
    private static readonly Regex Title = new(@"^ (?:[가-힣]*(?:장관|차관|대통령|총리|대변인|정부|당국자|대사|당국|측|부|관계자|의원|언론|매체|신문))(?:은|는|이|가|도)?(?: |,)", Linear);
    private static readonly Regex Said = new(@"(?:다고|라고|자고|다며|라며|다면서|라면서|음을|고)\s?(?:[가-힣]+(?:게|히|서)\s)?(?:말|밝혔|밝힌|전했|전한|보도|주장|발표|강조|설명|언급|지적|관측|시사|답했|밝히|내다|썼|적었|알렸|소개|확인했|평가했|분석했|보고)|따르면|의하면", Linear);

    /// <summary>The reported words and the part that may judge them; and the parts that are ours.</summary>
    internal static ((Span Content, Span Verdict)? Told, IReadOnlyList<Span> Ours) In(string line, Span sentence, IReadOnlyList<NamedSide> sides)
    {
        var text = line[sentence.From..sentence.To];
        var rumour = Rumours.Match(text);
        if (rumour.Success)
        {
            var at = sentence.From + rumour.Index;
            var after = new Span(at + rumour.Length, sentence.To);
            var judged = PressPhrases.Find(Lang, "false", line, after).Concat(PressPhrases.Find(Lang, "true", line, after)).Concat(PressPhrases.Find(Lang, "no-comment", line, after)).OrderBy(s => s.From).FirstOrDefault();
            if (judged.To > 0)
            {
                var end = judged.To;
                while (end < sentence.To && line[end] != ' ' && line[end] != ',') end++;
                IReadOnlyList<Span> rest = sentence.To - end > 4 ? [new(end, sentence.To)] : [];
                return ((new(sentence.From, at), new(judged.From, end)), rest);
            }
        }
        if (!SpeaksOther(line, sentence, sides)) return (null, []);
        var said = Said.Matches(text) is { Count: > 0 } matches ? sentence.From + matches[^1].Index : sentence.To;
        var tail = new Span(said, sentence.To);
        var from = sides.Where(s => s.From == sentence.From && s.Side is PressSide.Theirs or PressSide.Third).Select(s => s.To).FirstOrDefault(sentence.From);
        // The speaker with title and particle is no part of what is said.
        if (from > sentence.From) while (from < said && line[from] != ' ' || from < said && Title.IsMatch(line[from..said])) from++;
        return ((new(from, Math.Max(from, said)), PressPhrases.Has(Lang, "false", line, tail) || PressPhrases.Has(Lang, "true", line, tail) ? tail : new(sentence.To, sentence.To)), []);
    }

    /// <summary>A verb of saying whose subject is the other side, a third, or the press.</summary>
    private static bool SpeaksOther(string line, Span sentence, IReadOnlyList<NamedSide> sides)
    {
        var said = Said.Match(line[sentence.From..sentence.To]);
        if (!said.Success) return false;
        var end = sentence.From + said.Index;
        var speaker = sides.Where(s => s.From >= sentence.From && s.To <= end).Select(s => (NamedSide?)s).FirstOrDefault();
        var outsider = PressPhrases.Find(Lang, "outsider", line, new(sentence.From, end)).Where(s => s.From == sentence.From || !char.IsLetter(line[s.From - 1])).Select(s => (Span?)s).FirstOrDefault();
        if (outsider is { } o && (speaker is null || o.From < speaker.Value.From + 12)) return true;
        return speaker is { Side: PressSide.Theirs or PressSide.Third };
    }
}

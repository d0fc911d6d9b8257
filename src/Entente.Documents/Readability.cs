namespace Entente.Documents;

/// <summary>Tells language from the garbage that a wrong or missing character map makes of it. Both look like letters; only one has the letter pairs of a language.</summary>
/// <remarks>
/// Latin letters: the share of letter pairs that are common in English, French, German or Spanish (own list; three of four in real text, one of five in shifted text).
/// Hangul: the share of the syllables that carry Korean. Other scripts are believed. Short or coded text (numbers, abbreviations) is believed too: there is nothing to tell by.
/// </remarks>
internal static class Readability
{
    private const int EnoughPairs = 40;
    private const int EnoughSyllables = 30;
    private const double FewestCommonPairs = 0.36;
    private const double FewestCommonSyllables = 0.2;
    private const int LongestWord = 40;

    private static readonly HashSet<string> Pairs =
    [
        .. ("th he in er an re nd at on nt ha es st en ed to it ou ea hi is or ti as te et ng of al de se le sa si ar ve ra ld ur io ic ne me li ri ro co ma ta ce ll ho be us il la el un ec ch pe om ca no so ac mi ge em ni di wh ee ss ns tr ut wa ot ct po pr ir ai nc id im ie ow ul ad "
            + "qu ei au do ci ue os am ap ag av iv pa pl fo fi lo ly ts rs rt ig gh bl ab ev ex ef cr cu su sp sh sc mp mo mu vi va vo ck ke ay ty ry if ff by up op od ol ia ua rm rn rd rg rc ry fr gr gu bo ba bi br du da eg ep pi pu qu hn ah oh za ze zu zi ug ub um go ga gi").Split(' '),
    ];

    private static readonly HashSet<char> Syllables =
    [
        .. "이다는의에을를가고하한지로기도사자은인시리대정과서으어나해수일제부보들관여아전국원장공적안유연상계조구성비스주게위그경무개라방산동있만업통단화신발중모회법및등년월협력합각내외행문재항분물생민체교육되된할였했습니까것와면간요용당기결양소후치호미두세트르드선실명식목진책강반예설",
    ];

    /// <summary>False where the text cannot be language, though its characters are letters.</summary>
    public static bool IsBelievable(string text)
    {
        int pairs = 0, common = 0, syllables = 0, known = 0, longest = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end])) end++;
            if (end == at) { at++; continue; }
            foreach (var sign in text.AsSpan(at, end - at))
                if (sign is >= '가' and <= '힣') { syllables++; if (Syllables.Contains(sign)) known++; }
            CountPairs(text[at..end], ref pairs, ref common, ref longest);
            at = end;
        }
        if (syllables >= EnoughSyllables && known < syllables * FewestCommonSyllables) return false;
        return pairs < EnoughPairs || (common >= pairs * FewestCommonPairs && longest < LongestWord);
    }

    /// <summary>Signs that stand for no character: control signs, the replacement sign, what Unicode does not assign.</summary>
    public static bool IsNoCharacter(string sign) =>
        sign.Length == 0 || sign.Any(code => (char.IsControl(code) && !char.IsWhiteSpace(code)) || code == '\uFFFD' || char.GetUnicodeCategory(code) == System.Globalization.UnicodeCategory.OtherNotAssigned);

    private static void CountPairs(string word, ref int pairs, ref int common, ref int longest)
    {
        if (!word.All(sign => sign < 0x250)) return;
        // Abbreviations have the letter pairs of no language.
        if (word.Length <= 6 && word.All(char.IsUpper)) return;
        longest = Math.Max(longest, word.Length);
        var folded = word.ToLowerInvariant();
        for (var i = 0; i + 1 < folded.Length; i++)
        {
            if (!char.IsAsciiLetter(folded[i]) || !char.IsAsciiLetter(folded[i + 1])) continue;
            pairs++;
            if (Pairs.Contains(folded.Substring(i, 2))) common++;
        }
    }
}

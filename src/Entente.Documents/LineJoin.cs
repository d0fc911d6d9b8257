using System.Text.RegularExpressions;

namespace Entente.Documents;

/// <summary>Joins the lines of printed text. Whether a hyphen or a Korean word was broken by the line end, the document itself says: how it writes the word elsewhere.</summary>
internal sealed partial class LineJoin
{
    // Endings that never follow a hyphen in a compound.
    private static readonly HashSet<string> Endings =
        [.. "able ible al ally ance ances ant ants ate ated ates ating ation ations ative ed ence ences ent ents er ers ful hood ial ially ic ical ing ings ion ions ise ised ish ism ist ists ity ities ive ively ization izations ize ized izing less ly ment ments ness or ors ous ously ry sion sions ship ships tial tion tional tions tive tively tory ture tures ty ual".Split(' ')];

    // Words that look like what a line end leaves of longer ones.
    private static readonly HashSet<string> LikeEndings = [.. "nation nations national nationally station stations ration rations rational client clients science sciences cement".Split(' ')];

    // Words that stand before a hyphen more often than they are cut off.
    private static readonly HashSet<string> CombiningForms =
        [.. "all anti bio co counter cross cyber de eco ex full geo half high inter long low macro micro mid multi non over part post pre quasi re self semi short socio sub trans ultra under vice well".Split(' ')];

    private readonly HashSet<string> words;
    private readonly bool keepsBlanks;

    /// <summary>Learns the document's words.</summary>
    /// <param name="lines">All lines, a blank at the end kept where the file has one.</param>
    public LineJoin(IReadOnlyCollection<string> lines)
    {
        var before = "";
        words = [];
        foreach (var line in lines)
        {
            words.UnionWith(Inner(line, before).SelectMany(Forms));
            before = line.TrimEnd();
        }
        var korean = lines.Where(line => line.TrimEnd() is { Length: > 0 } trimmed && IsHangul(trimmed[^1])).ToArray();
        keepsBlanks = korean.Count(line => line[^1] == ' ') * 4 > korean.Length;
    }

    /// <summary>What stands between two lines of one paragraph, and how much of the first goes (its hyphen, blanks).</summary>
    public string Join(string first, string second)
    {
        var head = first.TrimEnd();
        if (head.Length == 0) return second;
        var next = second.TrimStart();
        if (next.Length == 0) return head;
        var last = head[^1];
        if (last is '\u00AD') return head[..^1] + next;
        if (IsHyphen(last) && head.Length > 1 && char.IsLetterOrDigit(head[^2])) return JoinHyphen(head, next);
        if (last is '–' or '/' && head.Length > 1 && !char.IsWhiteSpace(head[^2])) return head + next;
        if (IsHangul(last) && IsHangul(next[0]) && first[^1] != ' ') return IsBroken(head, next) ? head + next : $"{head} {next}";
        if (IsIdeograph(last) && IsIdeograph(next[0])) return head + next;
        return $"{head} {next}";
    }

    // The document's own spelling decides. Where it has none, the hyphen stays, unless a half is no word but a part of other words here.
    private string JoinHyphen(string head, string next)
    {
        var before = LastWord(head[..^1]);
        var after = FirstWord(next);
        if (before.Length == 0 || after.Length == 0 || !char.IsLetter(after[0]) || !char.IsLetter(before[^1])) return head + next;
        if (words.Contains(Fold($"{before}-{after}"))) return head + next;
        var stem = Fold(before[(before.LastIndexOfAny(['-', '‐', '‑']) + 1)..]);
        var rest = Fold(after.Split('-', '‐', '‑')[0]);
        var isWhole = words.Contains(Fold(before + after)) || words.Contains(stem + rest);
        return isWhole || IsCutOff(stem, rest, after) ? head[..^1] + next : head + next;
    }

    private bool IsCutOff(string stem, string rest, string after)
    {
        if (char.IsUpper(after[0])) return false;
        if (Endings.Contains(rest)) return true;
        if (words.Contains(rest) || CombiningForms.Contains(stem)) return false;
        if (LongEnding().IsMatch(rest) && !LikeEndings.Contains(rest)) return true;
        return (!words.Contains(stem) && stem.Length > 2 && words.Any(word => word.Length > stem.Length + 2 && word.StartsWith(stem, StringComparison.Ordinal) && !Endings.Contains(word[stem.Length..])))
            || words.Count(word => word.Length > rest.Length && word.EndsWith(rest, StringComparison.Ordinal)) >= 2;
    }

    private bool IsBroken(string head, string next)
    {
        var whole = Fold(LastWord(head) + FirstWord(next));
        return keepsBlanks || words.Contains(whole);
    }

    // The line's own words without its first and last where those may be halves.
    private static IEnumerable<string> Inner(string line, string before)
    {
        var found = WordPattern().Matches(line);
        var isAfterCut = before.Length > 0 && (IsHyphen(before[^1]) || before[^1] == '\u00AD');
        for (var i = 0; i < found.Count; i++)
        {
            var isCut = found[i].Index + found[i].Length == line.TrimEnd().Length - 1 && IsHyphen(line.TrimEnd()[^1]);
            var isStart = i == 0;
            var isEnd = i == found.Count - 1 && !line.TrimEnd().EndsWith('.');
            if (isCut || (isStart && isAfterCut) || (isStart && found[i].Value.Any(IsHangul)) || (isEnd && found[i].Value.Any(IsHangul))) continue;
            yield return found[i].Value;
        }
    }

    private static IEnumerable<string> Forms(string word)
    {
        yield return Fold(word);
        foreach (var piece in word.Split('-', '‐', '‑')) if (piece.Length > 0 && piece.Length < word.Length) yield return Fold(piece);
    }

    private static string LastWord(string text) => WordPattern().Matches(text) is { Count: > 0 } found && found[^1].Index + found[^1].Length == text.Length ? found[^1].Value : "";

    private static string FirstWord(string text) => WordPattern().Match(text) is { Success: true, Index: 0 } found ? found.Value : "";

    private static string Fold(string word) => word.ToLowerInvariant().Replace('‐', '-').Replace('‑', '-');

    private static bool IsHyphen(char sign) => sign is '-' or '‐' or '‑';

    private static bool IsHangul(char sign) => sign is >= '가' and <= '힣';

    private static bool IsIdeograph(char sign) => sign is >= '぀' and <= 'ヿ' or >= '一' and <= '鿿';

    [GeneratedRegex("^[bcdfghjklmnprstvz]{0,2}(?:ational|ations?|izations?|ically|ical|iency|ient|iently|ience|iously|ious|itions?|itional|ibility|ability|ifications?|[ei]ments?|[aiu]tory|[aiu]tive|erences?|ancy|encies|ency)$", RegexOptions.None, 1000)]
    private static partial Regex LongEnding();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+(?:[-‐‑’'][\p{L}\p{M}\p{Nd}]+)*", RegexOptions.None, 1000)]
    private static partial Regex WordPattern();
}

using Entente.Language;

namespace Entente.Linking;

/// <summary>What in two texts speaks for their link: places on both sides, and why.</summary>
internal sealed class Evidence(IReadOnlyList<LinkText> lefts, IReadOnlyList<LinkText> rights, Vocabulary left, Vocabulary right, Bridge bridge)
{
    private const int MostReasons = 8;

    // A tie that weighs less than this share of the best one is noise to a reader.
    private const float LeastShare = 0.1f;

    // Some of a phrase is not the phrase: "sea" alone does not make 해양수색구조.
    private const float LeastMeaning = 0.55f;

    private sealed record Found(int LeftTerm, List<Span> Left, List<Span> Right, float Weight, float Meaning, Tie Tie);

    public (IReadOnlyList<Span> Left, IReadOnlyList<Span> Right, IReadOnlyList<Reason> Reasons) Of(int leftIndex, int rightIndex)
    {
        var rightPlaces = Places(right.Occurrences[rightIndex], right);
        var found = new List<Found>();
        foreach (var (term, places) in Places(left.Occurrences[leftIndex], left))
            if (Meet(term, places, rightPlaces) is { } meeting) found.Add(meeting);
        // Half a phrase is told only where there is nothing better.
        if (found.Exists(meeting => meeting.Meaning >= LeastMeaning)) found.RemoveAll(meeting => meeting.Meaning < LeastMeaning);
        var ordered = found.OrderByDescending(meeting => meeting.Weight).ThenBy(meeting => meeting.Left[0].From).ThenBy(meeting => meeting.LeftTerm).ToList();
        var reasons = new List<Reason>();
        var leftSpans = new List<Span>();
        var rightSpans = new List<Span>();
        foreach (var meeting in ordered)
        {
            if (reasons.Count == MostReasons || meeting.Weight < ordered[0].Weight * LeastShare) break;
            // A part of a compound that already speaks adds nothing.
            if (meeting.Left.TrueForAll(span => leftSpans.Exists(taken => taken.From <= span.From && span.To <= taken.To))
                && meeting.Right.TrueForAll(span => rightSpans.Exists(taken => taken.From <= span.From && span.To <= taken.To))) continue;
            leftSpans.AddRange(meeting.Left);
            rightSpans.AddRange(meeting.Right);
            reasons.Add(Say(meeting, lefts[leftIndex].Text, rights[rightIndex].Text));
        }
        if (StandAlike(leftIndex, rightIndex)) reasons.Add(new SamePlace(lefts[leftIndex].Context[^1], rights[rightIndex].Context[^1]));
        return (Merge(leftSpans, lefts[leftIndex].Text), Merge(rightSpans, rights[rightIndex].Text), [.. reasons.Distinct()]);
    }

    private bool StandAlike(int leftIndex, int rightIndex) =>
        left.HeadingTerms[leftIndex].Any(term => bridge.Of(term).Any(tie => tie.Value.Weight >= 0.5f && right.HeadingTerms[rightIndex].Contains(tie.Key)));

    private Found? Meet(int term, List<Span> places, SortedDictionary<int, List<Span>> rightPlaces)
    {
        var ties = bridge.Of(term).Where(tie => rightPlaces.ContainsKey(tie.Key)).Select(tie => (Term: tie.Key, tie.Value.Weight, tie.Value.Tie)).ToArray();
        if (ties.Length == 0) return null;
        var best = ties.Min(tie => tie.Tie);
        ties = [.. ties.Where(tie => tie.Tie == best).OrderBy(tie => tie.Term)];
        var meaning = best == Tie.TermBase ? ties.Sum(tie => tie.Weight * tie.Weight) / (Bridge.TermBaseWeight * Bridge.TermBaseWeight) : 1f;
        // A phrase outweighs its parts, and then they are not told again.
        var weight = ties.Sum(tie => tie.Weight * right.Rarity[tie.Term]) * left.Rarity[term];
        if (weight <= 0) return null;
        return new Found(term, places, [.. ties.SelectMany(tie => rightPlaces[tie.Term]).Distinct().OrderBy(span => span.From).ThenByDescending(span => span.To)], weight, meaning, best);
    }

    private static Reason Say(Found meeting, string leftText, string rightText)
    {
        var leftWords = Words(leftText, meeting.Left[0]);
        var rightWords = string.Join(" + ", Merge(meeting.Right, rightText).Select(span => Words(rightText, span)).Distinct(StringComparer.OrdinalIgnoreCase).Take(3));
        return meeting.Tie switch
        {
            Tie.Same => new SharedWord(leftWords),
            Tie.TermBase => new TermPair(leftWords, rightWords),
            Tie.Alike => new AlikeWords(leftWords, rightWords),
            _ => new OftenTogether(leftWords, rightWords),
        };
    }

    private static string Words(string text, Span span) => string.Join(' ', text[span.From..span.To].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static SortedDictionary<int, List<Span>> Places(IReadOnlyList<Term> occurrences, Vocabulary side)
    {
        var places = new SortedDictionary<int, List<Span>>();
        foreach (var occurrence in occurrences)
        {
            var term = side.IndexOf[occurrence.Key];
            if (!places.TryGetValue(term, out var list)) places[term] = list = [];
            list.Add(new Span(occurrence.From, occurrence.To));
        }
        return places;
    }

    // In order, without overlap; words that stand together with a blank or a small word between are one phrase.
    private static List<Span> Merge(List<Span> spans, string text)
    {
        var merged = new List<Span>();
        foreach (var span in spans.OrderBy(span => span.From).ThenBy(span => span.To))
        {
            if (merged.Count > 0 && (span.From <= merged[^1].To || IsSmallGap(text.AsSpan(merged[^1].To, span.From - merged[^1].To))))
                merged[^1] = new Span(merged[^1].From, Math.Max(merged[^1].To, span.To));
            else merged.Add(span);
        }
        return merged;
    }

    private static bool IsSmallGap(ReadOnlySpan<char> gap)
    {
        if (gap.Contains('\n')) return false;
        var words = gap.Trim();
        return words.Length == 0 || (words.Length == 1 && SearchKey.Fold(words[0]) is '·' or '-') || words is "and" or "of" or "및";
    }
}

using Entente.Dialogue;

namespace Entente.Language;

/// <summary>
/// Compares a line with the record: sentences, clauses, who does what to the matter, claims, verdict. The strongest claim in the line decides.
/// Rules and words are data (<c>press-acts-en.tsv</c>, <c>press-acts-ko.tsv</c>, <c>press-phrases.tsv</c>); names and matter come from the caller.
/// </summary>
/// <remarks>A help for careful people, not a proof: "no claim" means that no word of the lexicon claims anything of this matter.</remarks>
public static class PressCheck
{
    /// <summary>The verdict on a line. Any text is answered; none throws.</summary>
    public static PressVerdict Check(PressQuestion question)
    {
        question = question with { Line = Plain(question.Line) };
        var sides = PressSides.In(question);
        var matter = new PressMatter(question.Matter, question.Tongue);
        Func<Span, IReadOnlyList<PressClause>> read = question.Tongue == Tongue.Korean
            ? new KoreanClauses(question, matter, sides).Read
            : new EnglishClauses(question, matter, sides).Read;
        var heard = new PressStances(question, read, sides).Hear();
        return Decide(question, heard);
    }

    /// <summary>Full-width letters, digits and signs and odd blanks in their plain form, sign by sign, so that every place stays where it is.</summary>
    private static string Plain(string line) => string.Create(line.Length, line, static (plain, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            plain[i] = text[i] switch
            {
                >= '\uFF01' and <= '\uFF5E' and var wide => (char)(wide - '\uFEE0'),
                '\u3000' or '\u00A0' or '\u202F' or '\u2009' => ' ',
                var other => other,
            };
    });

    private static PressVerdict Decide(PressQuestion question, OwnVoice heard)
    {
        var weighed = heard.Claims.Select(claim => (Claim: claim, Weighed: PressComparison.Of(claim, question.Standing))).ToList();
        foreach (var answer in new[] { PressAnswer.SaysMore, PressAnswer.Fits, PressAnswer.SaysLess })
        {
            // What is unread may say more than all that was read.
            if (answer != PressAnswer.SaysMore && heard.Unread is not null) break;
            var candidates = weighed.Where(w => w.Weighed.Answer == answer).ToList();
            if (candidates.Count == 0) continue;
            // "We proposed it; nothing is decided": the claim that is lower decides before what is only denied or left open.
            if (answer == PressAnswer.Fits && candidates.TrueForAll(c => c.Claim.Denied || c.Claim.What == Claimed.Open)
                && weighed.Exists(w => w.Weighed.Answer == PressAnswer.SaysLess && !w.Claim.Denied && w.Claim.What is not (Claimed.Talked or Claimed.Open))) continue;
            var (claim, weight) = candidates.OrderByDescending(c => c.Claim.Denied || c.Claim.What == Claimed.Open ? 0 : 1).ThenByDescending(c => c.Weighed.Weight).First();
            var opens = answer == PressAnswer.SaysMore ? candidates.SelectMany(c => c.Weighed.Opens).ToHashSet() : [];
            return Verdict(question, answer, claim, opens);
        }
        return heard.Unread is { } unread
            ? new(PressAnswer.Unsure, PressClaims.Merge([unread]), PressSide.None, new HashSet<Question>(), "unread", Advice(question, PressAnswer.Unsure, null, []))
            : new(PressAnswer.NoClaim, [], PressSide.None, new HashSet<Question>(), "", Advice(question, PressAnswer.NoClaim, null, []));
    }

    private static PressVerdict Verdict(PressQuestion question, PressAnswer answer, PressClaim claim, HashSet<Question> opens) =>
        new(answer, claim.Carrier, claim.Subject, opens, (claim.Denied ? "not " : "") + Spelled.Of(claim.What), Advice(question, answer, claim, opens));

    private static PressAdvice Advice(PressQuestion question, PressAnswer answer, PressClaim? claim, HashSet<Question> opens)
    {
        var record = question.Standing.Status is { } status ? $"status.{Spelled.Of(status)}" : $"exit.{Spelled.Of(question.Standing.Exit!.Value)}";
        if (claim is null) return new(answer, "", "", [], record, [], false);
        // The verb carries the claim wherever it stands: in Korean a date comes before it.
        var spans = claim.Carrier.Select(span => (Words: question.Line[span.From..span.To], Closes: TermIn(question, span))).ToList();
        var at = Math.Max(spans.FindIndex(s => s.Closes is null), 0);
        var words = spans.Count == 0 ? "" : spans[at].Words;
        var terms = spans.Where((s, i) => i != at && s.Closes is not null).Select(s => (s.Closes!.Value, s.Words)).ToList();
        var means = claim.What == Claimed.Open ? "press.means.open" : $"press.means.{(claim.Denied ? "not" : Spelled.Of(claim.What))}";
        var oneSided = answer == PressAnswer.SaysMore && opens.Count == 0 && question.Standing.By != PressSide.None && claim.Subject != PressSide.None && claim.Subject != question.Standing.By;
        return new(answer, means, words, terms, record, [.. opens.Order()], oneSided);
    }

    /// <summary>The question that some words close by themselves, being a date or a form; null for other words.</summary>
    private static Question? TermIn(PressQuestion question, Span span) =>
        PressPhrases.Has(question.Tongue, "date", question.Line, span) ? Question.When
        : PressPhrases.Has(question.Tongue, "form", question.Line, span) ? Question.How
        : null;
}

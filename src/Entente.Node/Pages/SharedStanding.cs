using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Language;
using Terms = Entente.Dialogue.Terms;

namespace Entente.Node.Pages;

/// <summary>Where the matters of a shared dialogue stand, in sentences read from our own chair. None says more than the parties' logs do.</summary>
internal static class SharedStanding
{
    /// <summary>Where a proposal stands.</summary>
    public static string Sentence(this OurChair reading, Proposal proposal, Standing standing) => string.Join(' ', Sentences(reading, proposal, standing));

    /// <summary>Where a slot stands, in a few words.</summary>
    public static string SlotWords(this OurChair reading, SlotId slot)
    {
        var (view, tongue) = (reading.View, reading.Tongue);
        switch (SlotStatus.Of(view, slot))
        {
            case SlotStatus.Agreed agreed when view.AgreedOn(slot) is null: return Words.Text(reading.For("sentence.shared.freed"), tongue);
            case SlotStatus.Agreed { Since: [var since, ..] } agreed: return AgreedBut(reading, slot, since);
            case SlotStatus.Agreed: return Words.Text("register.agreed", tongue);
            case SlotStatus.ReceiptOutstanding: return Words.Text(reading.For("register.taken"), tongue);
            case SlotStatus.Crossed: return Words.Text("register.crossed", tongue);
            case SlotStatus.Standing { By.Length: > 1 }: return Words.Text(reading.For("register.offered.different"), tongue);
            case SlotStatus.Standing { By: [var by] }: return reading.Say("register.offered", by.Member);
            case SlotStatus.Withdrawn: return Words.Text("register.withdrawn", tongue);
            default: return Words.Text("register.open", tongue);
        }
    }

    /// <summary>How one of the three questions stands, and what is offered on it.</summary>
    public static (string Answer, bool IsOpen, string? Note) QuestionWords(this OurChair reading, ActRef proposal, Question question)
    {
        var slot = new SlotId(proposal, SlotOf(question));
        if (reading.View.AgreedOn(slot) is not { } terms)
        {
            var status = SlotStatus.Of(reading.View, slot);
            return (StatusCard.QuestionState(question, Answer.Undecided, reading.Tongue), true, status is SlotStatus.Open ? null : reading.SlotWords(slot) + Offered(reading, slot));
        }

        var state = terms.Answer ?? (question == Question.Whether ? Answer.Undecided : Answer.Yes);
        var said = reading.TermsOf(slot.Slot, terms with { Answer = null });
        return (StatusCard.QuestionState(question, state, reading.Tongue), state == Answer.Undecided, terms with { Answer = null } == new Terms() ? null : said);
    }

    /// <summary>The slot in which a question is answered.</summary>
    public static Slot SlotOf(Question question) => question switch { Question.Whether => Slot.Whether, Question.When => Slot.When, _ => Slot.How };

    private static string Offered(OurChair reading, SlotId slot) => string.Concat(reading.View.PartiesOf(slot)
        .Select(m => reading.View.StandsBy(slot, m) is { } at ? " · " + reading.TermsAt(slot.Slot, at) : "").Distinct());

    private static string AgreedBut(OurChair reading, SlotId slot, int since)
    {
        var who = since == reading.Me ? Words.Text("we", reading.Tongue) : Names.InSentence(reading.ShortName(since), reading.Tongue);
        return reading.View.StandsBy(slot, since) is { } at && Frees(reading, at)
            ? Words.Say(reading.For("register.agreed.asks-free"), reading.Tongue, ("who", who))
            : Words.Say(reading.For("register.agreed.since-offered"), reading.Tongue, ("who", who));
    }

    private static IEnumerable<string> Sentences(OurChair reading, Proposal proposal, Standing standing)
    {
        var (view, tongue) = (reading.View, reading.Tongue);
        var slot = new SlotId(proposal.Ref, Slot.Review);
        if (standing.Withdrawn is not null) return [reading.Say("sentence.shared.withdrawn", proposal.Author)];
        if (standing.Review is SlotStatus.Agreed agreed)
        {
            var head = standing.Status >= Status.AgreedToConsider
                ? StatusCard.Sentence(standing.Status, [], view.PartiesOf(slot).Length, tongue)
                : Words.Text(reading.For("sentence.shared.freed"), tongue);
            return [head, .. agreed.Since.Select(m => Since(reading, slot, m)), .. Declines(reading, standing)];
        }

        return standing.Review switch
        {
            SlotStatus.ReceiptOutstanding => [Words.Text(reading.For("sentence.shared.taken"), tongue)],
            SlotStatus.Crossed => [Words.Text(reading.For("sentence.shared.crossed"), tongue), .. Declines(reading, standing)],
            SlotStatus.Standing by => Standing(reading, proposal, standing, by.By),
            _ => [reading.Say("sentence.shared.proposes", proposal.Author), .. Silent(reading, proposal, standing, view.PartiesOf(slot).Remove(proposal.Author))],
        };
    }

    private static IEnumerable<string> Standing(OurChair reading, Proposal proposal, Standing standing, ImmutableArray<(int Member, ActRef Ref)> by)
    {
        foreach (var (member, at) in by) yield return reading.Say(Stands(reading, member, at), member);
        if (by.Select(b => b.Ref).Distinct().Count() > 1) yield return Words.Text(reading.For("sentence.shared.different"), reading.Tongue);
        foreach (var words in Silent(reading, proposal, standing, reading.View.PartiesOf(new SlotId(proposal.Ref, Slot.Review)).RemoveRange(by.Select(b => b.Member)))) yield return words;
    }

    private static string Stands(OurChair reading, int member, ActRef at) =>
        Frees(reading, at) ? "sentence.shared.offers-free" : at.Member == member ? "sentence.shared.offers" : "sentence.shared.takes";

    /// <summary>Those who stand by nothing: they declined, took theirs back, or have not answered.</summary>
    private static IEnumerable<string> Silent(OurChair reading, Proposal proposal, Standing standing, IEnumerable<int> members) => members.Select(m =>
        standing.Declined.LastOrDefault(d => d.By.Member == m) is { } declined ? reading.Say("sentence.shared.declined." + Spelled.Of(declined.Manner), m)
        : TookBack(reading, proposal, m) ? reading.Say("sentence.shared.withdrew", m)
        : reading.Say("sentence.shared.unanswered", m));

    private static IEnumerable<string> Declines(OurChair reading, Standing standing) =>
        standing.Declined.GroupBy(d => (int)d.By.Member).Select(g => reading.Say("sentence.shared.declined." + Spelled.Of(g.Last().Manner), g.Key));

    private static bool TookBack(OurChair reading, Proposal proposal, int member) =>
        reading.View.Log(member).Any(e => e.Void is null && e.Act.Header.Obj == proposal.Ref && e.Act.Arg is WithdrawArg { Slot: Slot.Review });

    private static string Since(OurChair reading, SlotId slot, int member) => reading.Say(
        reading.View.StandsBy(slot, member) is not { } at ? "sentence.shared.since-withdrew"
        : Frees(reading, at) ? "sentence.shared.asks-free" : "sentence.shared.since-offered", member);

    private static bool Frees(OurChair reading, ActRef at) => reading.View.Act(at)?.Arg is OfferArg { Terms.Frees: true };
}

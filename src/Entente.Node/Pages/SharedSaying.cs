using System.Globalization;
using Entente.Dialogue;
using Entente.Language;
using Entente.Node.Pages.Frame;
using Terms = Entente.Dialogue.Terms;

namespace Entente.Node.Pages;

/// <summary>What acts of a shared dialogue say, in one line each: never more than the header says.</summary>
internal static class SharedSaying
{
    /// <summary>The line after the name of who says it.</summary>
    public static string WhatOf(this OurChair reading, Act act) =>
        act.Arg is { } arg ? reading.WhatOf(act.Header.Kind, arg, act.Header.Obj, act.Ref) : Words.Say("said.unknown", reading.Tongue, ("kind", act.Header.Kind));

    /// <summary>The same of something that is not said yet.</summary>
    /// <param name="reading">The reader.</param>
    /// <param name="kind">Kind of act.</param>
    /// <param name="arg">Its argument.</param>
    /// <param name="obj">What it speaks of.</param>
    /// <param name="at">The act; null where it is not said yet: then what it would create has no name here.</param>
    public static string WhatOf(this OurChair reading, string kind, Arg arg, ActRef? obj, ActRef? at = null)
    {
        var tongue = reading.Tongue;
        var what = at is { } created && reading.View.Object<DialogueObject>(created) is not null ? reading.NameOf(created) : obj is { } about ? reading.NameOf(about) : "…";
        return arg switch
        {
            ProposalArg { Links.Length: > 0 } p => Words.Say("said.proposal.table.links", tongue, ("n", p.Links.Length.ToString(CultureInfo.InvariantCulture))),
            OfferArg { Slot: Slot.Review } o => Words.Say("said.offer.review", tongue, ("terms", reading.TermsOf(o.Slot, o.Terms))),
            TakeArg { Slot: Slot.Review } t => Words.Say("said.take.review", tongue, ("terms", reading.TermsAt(t.Slot, t.For))),
            OfferArg o => Words.Say("said.offer", tongue, ("slot", Words.Slot(Spelled.Of(o.Slot), tongue)), ("terms", reading.TermsOf(o.Slot, o.Terms))),
            TakeArg t => Words.Say("said.take", tongue, ("slot", Words.Slot(Spelled.Of(t.Slot), tongue)), ("terms", reading.TermsAt(t.Slot, t.For))),
            WithdrawArg { Slot: { } slot } w => Words.Say("said.withdraw.slot", tongue, ("slot", Words.Slot(Spelled.Of(slot), tongue)), ("manner", Words.Of(w.Manner, tongue))),
            WithdrawArg w => Words.Say("said.withdraw", tongue, ("manner", Words.Of(w.Manner, tongue))),
            DeclineArg d => Words.Text("said.decline." + Spelled.Of(d.Manner), tongue),
            MeetingArg m => Words.Say("said.meeting.offer", tongue, ("what", what), ("days", DayText.LongSpan(m.From, m.To, tongue))),
            PolicyArg p => Words.Say("said.policy.share", tongue, ("what", what), ("version", p.Version)),
            LinkArg l => Words.Say("said.link.put", tongue, ("what", reading.EndOf(l.A) + " ↔ " + reading.EndOf(l.B))),
            BodyArg { Planned: true } => Words.Say("said.body.declare.planned", tongue, ("what", what)),
            ExpectArg e => Words.Say("said.expect", tongue, ("meeting", reading.NameOf(e.At))),
            RecallAnswerArg r => Words.Text(r.Done ? "said.recall.answer.done" : "said.recall.answer.kept", tongue),
            RulesArg r => Words.Say("said.rules", tongue, ("n", r.N.ToString(CultureInfo.InvariantCulture))),
            _ => Words.Say("said." + kind, tongue, ("what", what)),
        };
    }

    /// <summary>The terms of an offer: what it states, divided by commas; that nothing is stated where it states nothing.</summary>
    public static string TermsOf(this OurChair reading, Slot slot, Terms terms)
    {
        var tongue = reading.Tongue;
        List<string> said = [];
        if (terms.Frees) said.Add(Words.Text("terms.freed", tongue));
        else if (slot == Slot.Review) said.Add(Words.Text("terms.consider", tongue));
        if (terms.Answer is { } answer) said.Add(Words.Of(answer, tongue));
        if (terms.Date is { } date) said.Add(DayText.Long(date, tongue));
        if ((terms.From ?? terms.To) is { } from) said.Add(DayText.LongSpan(from, terms.To ?? from, tongue));
        if (terms.At is { } at) said.Add(Words.Say("terms.at", tongue, ("meeting", reading.NameOf(at))));
        if (terms.Host is { } host) said.Add(Words.Say("terms.host", tongue, ("who", reading.ShortName(host))));
        if (terms.Mode is { } mode) said.Add(Words.Of(mode, tongue));
        if (terms.Reviewers is { IsDefaultOrEmpty: false } offices) said.Add(Words.Say("terms.reviewers", tongue, ("offices", string.Join(" · ", offices))));
        return said.Count == 0 ? Words.Text("not-stated", tongue) : string.Join(", ", said);
    }

    /// <summary>The terms of what can be taken at a reference: an offer, or an object that stands by itself.</summary>
    public static string TermsAt(this OurChair reading, Slot slot, ActRef at) => reading.View.Act(at) switch
    {
        { Arg: OfferArg offer } => reading.TermsOf(slot, offer.Terms),
        { Arg: MeetingArg meeting } => reading.TermsOf(slot, new Terms(From: meeting.From, To: meeting.To, Host: meeting.Host, Mode: meeting.Mode)),
        _ => reading.NameOf(at),
    };

    /// <summary>What a member has said of an object, its own creation first.</summary>
    public static IReadOnlyList<Act> ActsAbout(this OurChair reading, ActRef obj, IReadOnlyList<(Act Act, Refusal? Void)> order) =>
        [.. order.Where(e => e.Void is null && (e.Act.Ref == obj || e.Act.Header.Obj == obj) && e.Act.Header.Kind != "taken-up").Select(e => e.Act)];
}

using Entente.Dialogue;

namespace Entente.Tests.Node.Export;

/// <summary>A dialogue with acts of every kind, valid and void, for those who compare folds.</summary>
internal static class ManyKinds
{
    internal static SealedPair Dialogue()
    {
        var p = new SealedPair();
        for (var m = 0; m < 2; m++) p.Write(m, "dialogue.open", p.Open);
        p.Write(0, "rules", new RulesArg(2));
        var one = p.Write(0, "policy.share", new PolicyArg("ko", "1", 9, null, default, null));
        var theirs = p.Write(1, "policy.share", new PolicyArg("en", "1", 4, null, default, null));
        p.Write(0, "policy.share", new PolicyArg("ko", "2", 9, one, [new Kept(1, 2, 3), new Kept(5, 6, 3)], null));
        p.Write(0, "policy.share", new PolicyArg("ko", "2", 9, one, [new Kept(1, 2, 3), new Kept(3, 6, 3)], null));
        p.Write(0, "policy.share", new PolicyArg("ko", "2", 3, one, [new Kept(1, 2, 3)], null));
        p.Write(1, "policy.share", new PolicyArg("en", "2", 9, one, default, null));
        p.Write(1, "policy.share", new PolicyArg("en", "2", 9, null, [new Kept(1, 1, 1)], null));
        p.Write(1, "policy.share", new PolicyArg("en", "2", 9, null, default, new Provenance("hanbit.example", new DateOnly(2026, 1, 1), Basis.OnRecord)));
        var link = p.Write(0, "link.put", new LinkArg(new(one, 9), new(theirs, 4), Relation.Diverging, null));
        p.Write(0, "link.put", new LinkArg(new(one, 10), new(theirs, 4), null, null));
        p.Write(0, "link.put", new LinkArg(new(one, 1), new(one, 2), null, null));
        var body = p.Write(0, "body.declare", new BodyArg(Tier.Minister, Cadence.Yearly, true, false, null, null));
        var planned = p.Write(1, "body.declare", new BodyArg(Tier.Working, Cadence.Needed, false, true, body, null));
        p.Write(1, "body.declare", new BodyArg(Tier.Working, Cadence.Needed, false, true, link, null));
        var meeting = p.Write(1, "meeting.offer", new MeetingArg(body, new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 2), null, Mode.Video, null));
        p.Write(1, "meeting.offer", new MeetingArg(body, new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 2), null, null, null));
        p.Write(0, "take", new TakeArg(Slot.Standing, body, []), body);
        p.Write(1, "take", new TakeArg(Slot.Standing, body, []), body);
        p.Write(1, "offer", new OfferArg(Slot.Standing, new Terms()), planned);
        p.Write(0, "offer", new OfferArg(Slot.Dates, new Terms(From: new DateOnly(2026, 12, 5), To: new DateOnly(2026, 12, 4))), meeting);
        var dates = p.Write(0, "offer", new OfferArg(Slot.Dates, new Terms(From: new DateOnly(2026, 12, 4), To: new DateOnly(2026, 12, 5), Host: "hanbit", Mode: Mode.Person)), meeting);
        p.Write(1, "take", new TakeArg(Slot.Dates, dates, []), meeting);
        p.Write(0, "expect", new ExpectArg(meeting, null), body);
        var expectation = p.Write(0, "expect", new ExpectArg(meeting, null), link);
        p.Write(0, "expect", new ExpectArg(body, null), link);
        p.Write(0, "withdraw", new WithdrawArg(null, Manner.Plain), expectation);
        p.Write(0, "withdraw", new WithdrawArg(null, Manner.Plain), expectation);
        p.Write(0, "withdraw", new WithdrawArg(null, Manner.Later), body);
        p.Write(1, "withdraw", new WithdrawArg(null, Manner.Later), link);
        var proposal = p.Write(1, "proposal.table", new ProposalArg(meeting, [link], planned, null), null, "words");
        p.Write(1, "proposal.table", new ProposalArg(body, [], null, null));
        p.Write(1, "proposal.table", new ProposalArg(null, [body], null, null));
        p.Write(0, "offer", new OfferArg(Slot.Whether, new Terms(Answer.Yes)), proposal);
        var review = p.Write(0, "offer", new OfferArg(Slot.Review, new Terms(At: meeting, Reviewers: [])), proposal, "we consider it", "together");
        p.Write(1, "take", new TakeArg(Slot.Review, review, []), proposal);
        p.Write(1, "take", new TakeArg(Slot.Review, review, [p.Named(0, review, 1), p.Named(0, review, 0)]), proposal);
        p.Write(1, "take", new TakeArg(Slot.How, review, [p.Named(0, review, 0), p.Named(0, review, 1)]), proposal);
        p.Write(1, "take", new TakeArg(Slot.Review, review, [p.Named(0, review, 0), p.Named(0, review, 1)]), proposal);
        p.Write(0, "ack", new AckArg([p.Named(1, proposal, 0)], []));
        p.Write(0, "ack", new AckArg([p.Named(1, proposal, 0)], []));
        p.Write(0, "ack", new AckArg([], [new RefusedEnclosure(p.Named(0, review, 0), "too-long")]));
        var whether = p.Write(0, "offer", new OfferArg(Slot.Whether, new Terms(Answer.Yes)), proposal);
        p.Write(1, "take", new TakeArg(Slot.Whether, whether, []), proposal);
        p.Write(1, "withdraw", new WithdrawArg(null, Manner.Plain), proposal);
        p.Write(0, "taken-up", new NoArg(), proposal);
        var standing = p.Write(1, "offer", new OfferArg(Slot.Standing, new Terms()), planned);
        p.Write(0, "take", new TakeArg(Slot.Standing, standing, []), planned);
        var own = p.Write(0, "commitment.word", new CommitmentArg("hanbit.example", meeting, 3, null, null));
        var both = p.Write(0, "commitment.word", new CommitmentArg("meridian.example", meeting, 5, new DateOnly(2026, 1, 1), null));
        p.Write(0, "commitment.word", new CommitmentArg("solano.example", meeting, 5, null, null));
        p.Write(0, "withdraw", new WithdrawArg(null, Manner.Reserve), both);
        p.Write(0, "withdraw", new WithdrawArg(null, Manner.Reserve), own);
        p.Write(1, "take", new TakeArg(Slot.Wording, both, []), both);
        p.Write(1, "take", new TakeArg(Slot.Wording, own, []), own);
        p.Write(0, "ack", new AckArg([], []));
        p.Write(1, "redact", new RedactArg("privacy"), proposal);
        p.Write(0, "redact", new RedactArg("privacy"), proposal);
        var recall = p.Write(1, "recall", new NoArg(), proposal);
        p.Write(1, "recall.answer", new RecallAnswerArg(true), recall);
        p.Write(0, "recall.answer", new RecallAnswerArg(false), recall);
        p.Write(0, "recall.answer", new RecallAnswerArg(false), proposal);
        p.Write(0, "decline", new DeclineArg(Manner.No), proposal);
        p.Write(0, "decline", new DeclineArg(Manner.Plain), proposal);
        p.Write(1, "decline", new DeclineArg(Manner.No), meeting);
        var freed = p.Write(0, "offer", new OfferArg(Slot.Review, new Terms(Freed: true)), proposal);
        p.Write(1, "take", new TakeArg(Slot.Review, freed, []), proposal);
        p.Write(0, "ack", new AckArg([], []));
        p.Write(0, "offer", new OfferArg(Slot.When, new Terms(Date: new DateOnly(2027, 1, 1))), proposal);
        p.Write(1, "withdraw", new WithdrawArg(null, Manner.Plain), proposal);
        p.Write(1, "withdraw", new WithdrawArg(Slot.Whether, Manner.Plain), proposal);
        p.Write(0, "account", new AccountArg(null, null, new DateOnly(2026, 1, 1), new Says(), Basis.Press, null), proposal);
        p.Write(0, "silence.passed", new NoArg(), proposal);
        p.Write(0, "taken-up", new NoArg(), new ActRef("kr-us", 1, 0, 0));
        p.Write(0, "taken-up", new NoArg());
        p.Write(0, "dialogue.open", p.Open);
        p.Checkpoint();
        return p;
    }
}

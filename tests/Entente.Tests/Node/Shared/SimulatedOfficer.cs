using System.Collections.Immutable;
using Entente.Dialogue;
using Entente.Documents;
using Entente.Node.Desk;
using Entente.Node.Shared;
using Provision = Entente.Language.Provision;

namespace Entente.Tests.Node.SharedDialogues;

/// <summary>Says seeded things that an officer could say just now: tables, offers, takes, withdraws, declines, shares policies, links them.</summary>
internal static class SimulatedOfficer
{
    /// <summary>An act that may be valid; most are.</summary>
    public static Utterance Any(SimulatedNode node, Random random) => node.Dialogue.Read(record =>
    {
        var now = record.Now;
        var proposals = now.Objects<Proposal>().Select(p => p.Ref).ToList();
        if (proposals.Count == 0 || random.Next(10) == 0) return Tabled(node, random);
        var proposal = proposals[^(1 + random.Next(Math.Min(2, proposals.Count)))];
        var offers = Offers(now).Where(o => o.Header.Obj == proposal && o.Header.Enclosures.All(e => record.Holds(SharedRecord.Of(e.Commitment)))).ToList();
        return random.Next(24) switch
        {
            < 10 when offers.Count > 0 => Taken(offers[^(1 + random.Next(Math.Min(2, offers.Count)))]),
            < 13 => Offered(node, random, proposal),
            < 15 => new Utterance("withdraw", new WithdrawArg(random.Next(3) == 0 ? null : Slot.Review, Manner.Plain), proposal),
            15 => new Utterance("decline", new DeclineArg(Manner.NotNow), proposal),
            < 18 => Shared(node, random),
            < 20 when Linked(node, random, now) is { } link => link,
            _ => new Utterance("taken-up", new NoArg(), proposal),
        };
    });

    /// <summary>The same of one matter only: everybody offers, takes what the other offered last and takes it back, often at once.</summary>
    public static Utterance Contested(SimulatedNode node, Random random) => node.Dialogue.Read(record =>
    {
        if (record.Now.Objects<Proposal>().FirstOrDefault() is not { Ref: var proposal }) return Tabled(node, random);
        var theirs = Offers(record.Now).LastOrDefault(o => o.Header.Obj == proposal && o.Author != node.Seat.Me);
        return random.Next(20) switch
        {
            < 6 when theirs is not null => Taken(theirs),
            < 8 => new Utterance("withdraw", new WithdrawArg(Slot.Review, Manner.Plain), proposal),
            < 11 => new Utterance("offer", new OfferArg(Slot.Review, new Terms()), proposal),
            _ => new Utterance("taken-up", new NoArg(), proposal),
        };
    });

    public static Utterance Tabled(SimulatedNode node, Random random) => new("proposal.table", new ProposalArg(null, [], null, null))
    {
        Enclosures = [node.Enclose("en", Words(random)), node.Enclose("ko", "실무협의회를 두자고 제안한다. " + random.Next())],
    };

    private static Utterance Offered(SimulatedNode node, Random random, ActRef proposal)
    {
        var (slot, terms) = random.Next(3) == 0 ? (Slot.Whether, new Terms(Answer.Yes)) : (Slot.Review, random.Next(5) == 0 ? new Terms(Freed: true) : new Terms());
        return new Utterance("offer", new OfferArg(slot, terms), proposal) { Enclosures = random.Next(2) == 0 ? [] : [node.Enclose("en", Words(random))] };
    }

    private static Utterance Taken(Act offer) =>
        new("take", new TakeArg(((OfferArg)offer.Arg!).Slot, offer.Ref, [.. offer.Header.Enclosures.Select(e => e.Commitment)]), offer.Header.Obj);

    private static Utterance Shared(SimulatedNode node, Random random)
    {
        var provisions = Enumerable.Range(1, 3).Select(i => new Provision($"p{i}", $"{i}", [], "en", Words(random), null, 0));
        return new Utterance("policy.share", new PolicyArg("en", "2026", 3, null, ImmutableArray<Kept>.Empty, null))
        {
            Enclosures = [node.Enclose("en", ProvisionLines.WriteAll(provisions), ProvisionLines.MediaType), node.Enclose("en", "A strategy")],
        };
    }

    private static Utterance? Linked(SimulatedNode node, Random random, View now)
    {
        var policies = now.Objects<Policy>().Select(p => p.Ref).ToList();
        if (policies.Find(p => p.Member == node.Seat.Me) is { Epoch: > 0 } ours && policies.Find(p => p.Member != node.Seat.Me) is { Epoch: > 0 } theirs)
            return new Utterance("link.put", new LinkArg(new(ours, 1 + random.Next(3)), new(theirs, 1 + random.Next(3)), null, null)) { Enclosures = [node.Enclose("en", Words(random))] };
        return null;
    }

    private static IEnumerable<Act> Offers(View now) => Enumerable.Range(0, now.Members)
        .SelectMany(m => now.Log(m)).Where(e => e.Void is null && e.Act.Header.Kind == "offer").Select(e => e.Act);

    private static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(5, 40)).Select(_ => "word" + random.Next(1000)));
}

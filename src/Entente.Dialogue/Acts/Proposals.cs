using System.Collections.Immutable;

namespace Entente.Dialogue;

/// <summary>The argument of <c>proposal.table</c>. Enclosures: 0 words, 1 title, 2 in desk files the source.</summary>
/// <param name="At">The meeting at which it was tabled.</param>
/// <param name="Links">The links that it rests on.</param>
/// <param name="About">The body that it would set up or change.</param>
/// <param name="Said">Desk files: who tabled it; this is itself the account <em>proposed</em> of that party.</param>
public sealed record ProposalArg(ActRef? At, ImmutableArray<ActRef> Links, ActRef? About, Provenance? Said) : Arg
{
    internal static ProposalArg Read(ref ArgReader arg) => new(
        arg.RefOrNone("at"), arg.List("links", static (ref ArgReader a) => a.Ref()), arg.RefOrNone("about"), Provenance.Read(ref arg));

    internal override void Write(ArgWriter arg)
    {
        arg.Ref("at", At).List("links", Links, l => ArgWriter.Quote(l.ToString())).Ref("about", About);
        Provenance.Write(arg, Said);
    }
}

/// <summary>Something that a party proposes. Whether, when and how are undecided until said otherwise.</summary>
public sealed record Proposal : DialogueObject
{
    internal Proposal(Act act)
        : base(act, ((ProposalArg)act.Arg!).Said) => Arg = (ProposalArg)act.Arg!;

    /// <summary>Where it was tabled, on what links, about which body.</summary>
    public ProposalArg Arg { get; }

    internal override ImmutableArray<Slot> Slots => [Slot.Review, Slot.Whether, Slot.When, Slot.How];
}

/// <summary>Proposals: <c>proposal.table</c>.</summary>
internal static class Proposals
{
    internal static ImmutableArray<Kind> Kinds { get; } =
    [
        new()
        {
            Name = "proposal.table",
            Read = ProposalArg.Read,
            Guard = (past, act) => Guard(past, (ProposalArg)act.Arg!),
            Effect = (pen, act) => pen.Create(new Proposal(act)),
        },
    ];

    /// <summary>True when <em>whether</em> is sealed yes for a proposal about this body.</summary>
    internal static bool IsDecided(View past, ActRef body) => past.Objects<Proposal>().Any(p =>
        p.Arg.About == body && Registers.Standing(past, new SlotId(p.Ref, Slot.Whether)) is { Terms.Answer: Answer.Yes });

    private static Refusal? Guard(View past, ProposalArg arg)
    {
        if (Openings.Provenance(past, arg.Said) is { } basis) return basis;
        if (arg.At is { } at && Openings.PointsAt<Meeting>(past, at) is { } meeting) return meeting;
        if (arg.About is { } about && Openings.PointsAt<Body>(past, about) is { } body) return body;
        return arg.Links.Select(l => Openings.PointsAt<Link>(past, l)).FirstOrDefault(r => r is not null);
    }
}

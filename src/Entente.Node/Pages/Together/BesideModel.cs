namespace Entente.Node.Pages.Together;

/// <summary>What a page of our own file is about: so much of a shared dialogue stands beside it.</summary>
public enum Subject
{
    /// <summary>Nothing that the shared record could hold: the box says where it is.</summary>
    Ours,

    /// <summary>Where it stands and where it hangs: proposals in short, bodies, meetings.</summary>
    Ladder,

    /// <summary>Proposals with their questions and all that was said.</summary>
    Proposals,

    /// <summary>What may be said of the proposals: sentences and questions.</summary>
    Press,

    /// <summary>Links put forward.</summary>
    Links,

    /// <summary>Meetings, bodies, commitments.</summary>
    Meetings,

    /// <summary>Policies shared.</summary>
    Policies,

    /// <summary>The record, in one line.</summary>
    Record,
}

/// <summary>What of one page's subject stands in a shared dialogue on the same matter, read from our own chair. Nothing is said from here: each thing leads to where one says it.</summary>
/// <param name="Dialogue">The shared dialogue.</param>
/// <param name="With">Name of the other side.</param>
/// <param name="BothHold">Up to where both hold the same, for the frame.</param>
/// <param name="Sentence">Up to where and since when, in a sentence; null but for the record.</param>
/// <param name="Proposals">The proposals.</param>
/// <param name="Groups">Things by kind.</param>
public sealed record BesideModel(DialogueFrame Dialogue, string With, string BothHold, string? Sentence, IReadOnlyList<ProposalPart> Proposals, IReadOnlyList<ThingGroup> Groups);

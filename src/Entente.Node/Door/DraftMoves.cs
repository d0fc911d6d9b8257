using Entente.Dialogue;
using Entente.Node.Identity;

namespace Entente.Node.Door;

/// <summary>What an officer can do about a draft.</summary>
internal enum DraftStep
{
    /// <summary>Release it.</summary>
    Release,

    /// <summary>Clear it.</summary>
    Clear,

    /// <summary>Wait for somebody else of our side.</summary>
    Wait,
}

/// <summary>A draft that waits, and for whom.</summary>
/// <param name="Whose">Ours: this officer's. Superiors: another's of our side.</param>
/// <param name="Draft">The draft.</param>
/// <param name="Step">What it waits for.</param>
internal sealed record DraftMove(Whose Whose, Draft Draft, DraftStep Step);

/// <summary>Whose move the drafts of a dialogue are. Pure: the door has judged them.</summary>
internal static class DraftMoves
{
    /// <summary>Of each draft whose move it is, seen by one officer.</summary>
    /// <param name="judged">Drafts, with the door's answer to him and the digest of each as it is.</param>
    /// <param name="officer">The officer.</param>
    public static IReadOnlyList<DraftMove> Of(IEnumerable<(Draft Draft, DoorAnswer Answer, string Digest)> judged, Officer officer) => [.. judged.Select(j => Of(j.Draft, j.Answer, j.Digest, officer))];

    private static DraftMove Of(Draft draft, DoorAnswer answer, string digest, Officer officer)
    {
        if (answer == DoorAnswer.MayRelease) return new DraftMove(Whose.Ours, draft, DraftStep.Release);
        var mine = draft.By.Id == officer.Id || DoorJudgement.Holding(draft, digest).Any(c => c.By.Id == officer.Id);
        return answer == DoorAnswer.NeedsSecond && !mine ? new DraftMove(Whose.Ours, draft, DraftStep.Clear) : new DraftMove(Whose.Superiors, draft, DraftStep.Wait);
    }
}

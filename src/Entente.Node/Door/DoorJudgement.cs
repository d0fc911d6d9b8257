using Entente.Node.Identity;

namespace Entente.Node.Door;

/// <summary>Whether an officer may release a draft now.</summary>
public enum DoorAnswer
{
    /// <summary>He may.</summary>
    MayRelease,

    /// <summary>A second officer has to clear these very words first.</summary>
    NeedsSecond,

    /// <summary>Neither he nor who cleared it is a head, or stands in for one.</summary>
    NeedsHead,
}

/// <summary>
/// The door's one guard: page, command and release ask it. Routine acts take one officer, substance two different ones of whom one is a head;
/// what has waited too long the named deputy may release with whoever drafted it, so that nobody's leave stops the file.
/// </summary>
internal static class DoorJudgement
{
    /// <summary>The answer.</summary>
    /// <param name="draft">What is to leave.</param>
    /// <param name="digest">Its intent digest now, in base64.</param>
    /// <param name="rules">The dialogue's rules.</param>
    /// <param name="officer">Who would release it.</param>
    /// <param name="heads">Whether another signatory, by his id, counts as a head today.</param>
    /// <param name="now">The time.</param>
    public static DoorAnswer Of(Draft draft, string digest, DoorRules rules, Officer officer, Func<string, bool> heads, DateTimeOffset now)
    {
        if (rules.WeightOf(draft.Kind) == Weight.Routine) return DoorAnswer.MayRelease;
        var others = draft.Clearances.Where(c => c.Digest == digest).Select(c => c.By.Id).Append(draft.By.Id).Where(id => id != officer.Id).Distinct().ToList();
        if (others.Count == 0) return DoorAnswer.NeedsSecond;
        var head = rules.IsHead(officer, DateOnly.FromDateTime(now.UtcDateTime)) || others.Exists(id => heads(id)) || HasRisen(draft, rules, officer, now);
        return head ? DoorAnswer.MayRelease : DoorAnswer.NeedsHead;
    }

    /// <summary>Whether it has waited so long that it rose to the named deputy.</summary>
    public static bool HasRisen(Draft draft, DoorRules rules, Officer officer, DateTimeOffset now) =>
        rules.Deputy == officer.Id && now - draft.At >= TimeSpan.FromHours(rules.WaitHours);

    /// <summary>Clearances that hold for the words as they are now.</summary>
    public static IEnumerable<Clearance> Holding(Draft draft, string digest) => draft.Clearances.Where(c => c.Digest == digest);
}

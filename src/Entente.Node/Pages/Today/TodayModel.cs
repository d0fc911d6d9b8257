using Entente.Dialogue;

namespace Entente.Node.Pages.Today;

/// <summary>What an officer sees first: his move, theirs, and what changed since he was away, over all files that he may see.</summary>
/// <param name="Moves">What there is to do, by whose turn it is; groups without a move are left out.</param>
/// <param name="Changes">What was written down since he last said that he had seen a file; files without a change are left out.</param>
/// <param name="Next">The next meeting of all; null where none lies ahead.</param>
/// <param name="HasFiles">He may see at least one file.</param>
public sealed record TodayModel(IReadOnlyList<MoveGroup> Moves, IReadOnlyList<FileChanges> Changes, string? Next, bool HasFiles)
{
    /// <summary>True when it is nobody's turn here and nothing is new.</summary>
    public bool NothingNeedsYou => Changes.Count == 0 && !Moves.Any(group => group.Whose == Whose.Ours);
}

/// <summary>Moves of one side.</summary>
/// <param name="Whose">Whose turn it is.</param>
/// <param name="Rows">The nearest first.</param>
public sealed record MoveGroup(Whose Whose, IReadOnlyList<MoveRow> Rows);

/// <summary>One thing to do.</summary>
/// <param name="What">What it is about, by its name.</param>
/// <param name="Address">Where it is shown.</param>
/// <param name="File">The file.</param>
/// <param name="Why">Why it is here, in one sentence.</param>
/// <param name="Day">The day that it hangs on, and how far off.</param>
/// <param name="Do">What to do about it; null where there is nothing to press.</param>
/// <param name="DoAddress">Where that is done.</param>
/// <param name="PutAway">Where a note that it is, is put away; null for any other.</param>
public sealed record MoveRow(string What, string Address, string File, string Why, string? Day, Label? Do = null, string? DoAddress = null, string? PutAway = null);

/// <summary>What is new in one file.</summary>
/// <param name="Dialogue">The file.</param>
/// <param name="Acts">How many acts the page shows as new, and up to which index: what comes after the page was made stays new.</param>
/// <param name="UpTo">How many acts of each log are seen once he says so.</param>
/// <param name="NeverSeen">He never said that he had seen the file.</param>
/// <param name="Moved">Matters that stand elsewhere than before, with their basis.</param>
/// <param name="Latest">The latest acts.</param>
public sealed record FileChanges(DialogueFrame Dialogue, long Acts, string UpTo, bool NeverSeen, IReadOnlyList<StandsNow> Moved, IReadOnlyList<ChangeRow> Latest);

/// <summary>A matter that moved.</summary>
/// <param name="What">Its name.</param>
/// <param name="Before">Where it stood; null where it did not exist or was never seen.</param>
/// <param name="Now">Where it stands.</param>
/// <param name="Basis">Words of the basis; null for what rests on one side's own log.</param>
/// <param name="Address">Where it is shown.</param>
public sealed record StandsNow(string What, string? Before, string Now, string? Basis, string Address);

/// <summary>An act that is new.</summary>
/// <param name="Kind">What kind of act.</param>
/// <param name="What">What it says.</param>
/// <param name="By">Who of this desk wrote it down; empty where it was played or is not known.</param>
/// <param name="Address">Its line in the record.</param>
public sealed record ChangeRow(string Kind, string What, string By, string Address);

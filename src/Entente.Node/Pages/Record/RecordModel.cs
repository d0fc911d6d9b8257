using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Record;

/// <summary>The log of a file: acts in order, what the fold says of each, and the root that stands for all of them.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Origin">Identity of the log.</param>
/// <param name="Size">How many acts there are.</param>
/// <param name="Unchanged">One sentence: since when nothing was added, and that the stored log has this root.</param>
/// <param name="Holds">True when the root that the stored hashes give is the root of the log.</param>
/// <param name="Root">The root, in groups to be read out.</param>
/// <param name="Digest">The state digest, in groups to be read out.</param>
/// <param name="Acts">The acts of this page, in order.</param>
/// <param name="Pages">Where to turn; null when all acts fit on one page.</param>
public sealed record RecordModel(
    DialogueFrame Dialogue, string Origin, long Size, string Unchanged, bool Holds, string Root, string Digest, IReadOnlyList<RecordRow> Acts, Turning? Pages);

/// <summary>One act.</summary>
/// <param name="Index">Its place, from 0.</param>
/// <param name="Ref">Its reference.</param>
/// <param name="Written">When its author wrote it down, by its own clock.</param>
/// <param name="Kind">Words of its kind.</param>
/// <param name="What">What it says, in short.</param>
/// <param name="Whose">Whose word; empty where the act carries none.</param>
/// <param name="Said">Day and basis; empty where the act carries none.</param>
/// <param name="Verdict">Valid, struck, or void with the reason.</param>
/// <param name="Counts">False for what is void or struck.</param>
/// <param name="CanStrike">It created an object that the desk may strike.</param>
/// <param name="By">Who of this desk wrote it down; empty where the program played it.</param>
/// <param name="Notes">Where our own notes on it are; null where it created nothing.</param>
/// <param name="Line">The line of the log as it was hashed.</param>
/// <param name="Paper">The place in a paper that it rests on; null where there is none.</param>
public sealed record RecordRow(
    long Index, string Ref, string Written, string Kind, string What, string Whose, string Said, string Verdict, bool Counts, bool CanStrike, string By, string? Notes, string Line,
    PaperLink? Paper);

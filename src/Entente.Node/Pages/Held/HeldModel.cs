using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Held;

/// <summary>The record that both nodes hold.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="Sentence">Up to where both hold the same, and since when that is known.</param>
/// <param name="Troubles">What an officer should know, in plain words.</param>
/// <param name="Logs">Each member's log.</param>
/// <param name="Digest">The state digest, in groups to be read out.</param>
/// <param name="Frontier">Of which entries.</param>
/// <param name="Count">How many acts there are, receipts left out.</param>
/// <param name="Rows">The entries of this page, in the one order.</param>
/// <param name="Pages">Where to turn; null when all fit on one page.</param>
/// <param name="BothHold">Up to where both hold the same, for the frame.</param>
/// <param name="Released">Ours alone: who of this side released which of these acts.</param>
public sealed record HeldModel(
    DialogueFrame Dialogue, string Sentence, IReadOnlyList<HeldTrouble> Troubles, IReadOnlyList<HeldLog> Logs, string Digest, string Frontier, int Count, IReadOnlyList<HeldRow> Rows, Turning? Pages, string BothHold,
    IReadOnlyList<HeldRelease> Released)
{
    /// <summary>More than two sides hold it.</summary>
    public bool IsOfMany => Logs.Count > 2;
}

/// <summary>Something to know.</summary>
/// <param name="Words">In plain words.</param>
/// <param name="Evidence">Where its evidence is; null where there is none.</param>
/// <param name="Standing">Nothing of ours is added meanwhile: what to do is on the page of pouches.</param>
public sealed record HeldTrouble(string Words, string? Evidence = null, bool Standing = false);

/// <summary>One member's log.</summary>
/// <param name="Who">Whose.</param>
/// <param name="Fingerprint">Of its charter.</param>
/// <param name="Origin">Its identity.</param>
/// <param name="Size">Entries here.</param>
/// <param name="Signed">Up to where its owner signed.</param>
/// <param name="Root">Its root there.</param>
/// <param name="Receipts">Who cosigned how much.</param>
public sealed record HeldLog(string Who, string Fingerprint, string Origin, long Size, long Signed, string Root, IReadOnlyList<(string By, long Size)> Receipts);

/// <summary>Who of our side released an act of ours.</summary>
/// <param name="Key">The act's place in the page.</param>
/// <param name="Number">Its number among the acts.</param>
/// <param name="What">What it says.</param>
/// <param name="Who">Who released, drafted and cleared it.</param>
public sealed record HeldRelease(string Key, int Number, string What, string Who);

/// <summary>One entry.</summary>
/// <param name="Key">Its place in the page.</param>
/// <param name="Number">Its number among the acts; null for a receipt.</param>
/// <param name="Ref">Its reference.</param>
/// <param name="Written">When its author says that it was written.</param>
/// <param name="Who">Whose.</param>
/// <param name="What">What it says.</param>
/// <param name="Verdict">Valid, or void with the reason.</param>
/// <param name="Counts">False for what is void or struck.</param>
/// <param name="Delivery">How far it got.</param>
/// <param name="Line">Its line as it was hashed.</param>
/// <param name="Proof">Where its proof is; null where it stands under no signed state yet.</param>
/// <param name="Texts">What it encloses.</param>
public sealed record HeldRow(
    string Key, int? Number, string Ref, string Written, string Who, string What, string Verdict, bool Counts, string Delivery, string Line, string? Proof, IReadOnlyList<EnclosedText> Texts);

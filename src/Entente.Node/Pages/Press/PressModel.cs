using Entente.Node.Pages.Frame;
using Entente.Node.Pages.Together;

namespace Entente.Node.Pages.Press;

/// <summary>A line and what came of holding it against the record.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="AsOf">The step that is shown; null where there are no steps to go through.</param>
/// <param name="Sentence">Where the matter stands, in one sentence; null when there is no proposal.</param>
/// <param name="Basis">Words of its basis.</param>
/// <param name="Line">The line that was filled in.</param>
/// <param name="Verdict">What came of it; null before anything was checked.</param>
/// <param name="Safe">Lines that are safe, in the reader's language and in the other.</param>
/// <param name="LastWords">The last words on the record of each party: who and when, what.</param>
/// <param name="Shared">The same line held against each proposal of the shared dialogues on the same matter, each named with its dialogue.</param>
public sealed record PressModel(
    DialogueFrame Dialogue, AsOfModel? AsOf, string? Sentence, string? Basis, string Line, PressVerdictModel? Verdict, IReadOnlyList<string> Safe, IReadOnlyList<(string Who, string Words)> LastWords,
    IReadOnlyList<PressOnProposal> Shared);

/// <summary>What came of a check.</summary>
/// <param name="Answer">The verdict's word in headers, for its colour.</param>
/// <param name="Words">The verdict in words.</param>
/// <param name="Carrier">The very words that carry it.</param>
/// <param name="Advice">One sentence of advice.</param>
/// <param name="Subject">For whom the line speaks.</param>
/// <param name="Closes">Questions that it closes although they are open.</param>
public sealed record PressVerdictModel(string Answer, string Words, IReadOnlyList<EvidenceSpan> Carrier, string Advice, string Subject, IReadOnlyList<string> Closes);

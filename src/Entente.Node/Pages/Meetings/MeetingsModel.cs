using Entente.Node.Pages.Frame;

namespace Entente.Node.Pages.Meetings;

/// <summary>The meetings of a file, and what was promised by each.</summary>
/// <param name="Dialogue">The dialogue.</param>
/// <param name="AsOf">The step that is shown; null where there are no steps to go through.</param>
/// <param name="Ahead">Meetings that lie ahead or are under way, the next one first.</param>
/// <param name="Over">Meetings that are over, the latest first.</param>
/// <param name="Bodies">The bodies, the highest level first.</param>
/// <param name="Behind">What opens.</param>
public sealed record MeetingsModel(
    DialogueFrame Dialogue, AsOfModel? AsOf, IReadOnlyList<MeetingRow> Ahead, IReadOnlyList<MeetingRow> Over, IReadOnlyList<BodyRow> Bodies, IReadOnlyList<Backing> Behind);

/// <summary>A body, and what became of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Behind">Key of what stands behind it.</param>
/// <param name="Facts">Level, cadence, formal or informal, planned, under which it hangs.</param>
/// <param name="Basis">Words of the basis.</param>
/// <param name="Lineage">Accounts of it, oldest first, with the body of which it became part.</param>
public sealed record BodyRow(string Name, string Behind, string Facts, string Basis, IReadOnlyList<Phrase> Lineage);

/// <summary>A meeting.</summary>
/// <param name="Key">Its anchor on the page.</param>
/// <param name="Name">Its name.</param>
/// <param name="Behind">Key of what stands behind it.</param>
/// <param name="Days">Its days, with how far off the first is.</param>
/// <param name="Facts">Body, place, host, mode: those that are stated.</param>
/// <param name="Basis">Words of the basis.</param>
/// <param name="Firmness">How it is drawn.</param>
/// <param name="Expected">What is expected to come up there.</param>
/// <param name="Tabled">What was tabled there.</param>
/// <param name="Said">What accounts say of it.</param>
/// <param name="Commitments">What is due by it.</param>
public sealed record MeetingRow(
    string Key, string Name, string Behind, string Days, string Facts, string Basis, Firmness Firmness,
    IReadOnlyList<Phrase> Expected, IReadOnlyList<Phrase> Tabled, IReadOnlyList<Phrase> Said, IReadOnlyList<CommitmentRow> Commitments);

/// <summary>A commitment.</summary>
/// <param name="Owner">Who promised.</param>
/// <param name="Name">Its name.</param>
/// <param name="Behind">Key of what stands behind it.</param>
/// <param name="Words">What was promised.</param>
/// <param name="Strength">0 to 5: how much its verb binds.</param>
/// <param name="Basis">Words of the basis.</param>
/// <param name="Latest">The latest account of it; null where there is none.</param>
/// <param name="SayAddress">Where one writes down what became of it.</param>
public sealed record CommitmentRow(string Owner, string Name, string Behind, string Words, long Strength, string Basis, Phrase? Latest, string SayAddress);
